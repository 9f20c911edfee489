import Database from "@lucide/svelte/icons/database";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Datasets from "./Datasets.svelte";

export const section: SectionEntry = {
  icon: Database,
  screen: Datasets,
  completeness(projectId) {
    const datasets = query(
      "datasets.list",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      ["datasets"],
    );
    return () => ((datasets.value?.datasets.length ?? 0) > 0 ? 1 : 0);
  },
};
