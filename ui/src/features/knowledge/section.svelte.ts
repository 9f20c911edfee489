import BookOpenText from "@lucide/svelte/icons/book-open-text";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import { KNOWLEDGE_ENTITIES } from "./entities";
import Knowledge from "./Knowledge.svelte";

export const section: SectionEntry = {
  icon: BookOpenText,
  screen: Knowledge,
  completeness(projectId) {
    const state = query(
      "knowledge.state",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      KNOWLEDGE_ENTITIES,
    );
    return () => state.value?.completeness ?? null;
  },
};
