import ChartNoAxesColumn from "@lucide/svelte/icons/chart-no-axes-column";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Economics from "./Economics.svelte";
import { filledIn } from "./fields";

export const section: SectionEntry = {
  icon: ChartNoAxesColumn,
  screen: Economics,
  completeness(projectId) {
    const economics = query(
      "economics.get",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      ["scenarios", "projects"],
    );
    return () => {
      const { scenarios, active_scenario_id } = economics.value ?? { scenarios: [] };
      const active = scenarios.find(({ id }) => id === active_scenario_id);
      return active === undefined ? 0 : filledIn(active.inputs);
    };
  },
};
