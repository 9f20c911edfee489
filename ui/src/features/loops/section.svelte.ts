import RefreshCw from "@lucide/svelte/icons/refresh-cw";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Loops from "./Loops.svelte";

export const section: SectionEntry = {
  icon: RefreshCw,
  screen: Loops,
  completeness(projectId) {
    const figures = query(
      "loops.figures",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      ["loop_ecosystems", "loops", "loop_nodes", "loop_edges", "scenarios", "projects"],
    );
    return () => {
      const found = figures.value;
      const loops = found?.ecosystem?.loops.length ?? 0;
      if (found === null || loops === 0) return 0;
      return (loops - found.incomplete_loops) / loops;
    };
  },
};
