import Workflow from "@lucide/svelte/icons/workflow";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Automation from "./Automation.svelte";
import { LIST_ENTITIES } from "./entities";

export const section: SectionEntry = {
  icon: Workflow,
  screen: Automation,
  completeness(projectId) {
    const list = query(
      "automation.list",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      LIST_ENTITIES,
    );
    return () => list.value?.completeness ?? null;
  },
};
