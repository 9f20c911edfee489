import FlaskConical from "@lucide/svelte/icons/flask-conical";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Experiments from "./Experiments.svelte";
import { TEST_ENTITIES } from "./entities";

export const section: SectionEntry = {
  icon: FlaskConical,
  screen: Experiments,
  completeness(projectId) {
    const tests = query(
      "experiments.list",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      TEST_ENTITIES,
    );
    return () => tests.value?.completeness ?? null;
  },
};
