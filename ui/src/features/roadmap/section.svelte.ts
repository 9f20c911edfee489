import ChartGantt from "@lucide/svelte/icons/chart-gantt";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import { PLAN_ENTITIES } from "./desk.svelte";
import Roadmap from "./Roadmap.svelte";

export const section: SectionEntry = {
  icon: ChartGantt,
  screen: Roadmap,
  completeness(projectId) {
    const roadmap = query(
      "roadmap.get",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      PLAN_ENTITIES,
    );
    return () => (roadmap.value === null ? null : (roadmap.value.plan?.done_share ?? 0));
  },
};
