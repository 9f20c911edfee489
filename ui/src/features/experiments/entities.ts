import type { Entity } from "../../api";

/** What the answers about tests rest on. */
export const TEST_ENTITIES: Entity[] = [
  "experiments",
  "experiment_counts",
  "experiment_looks",
  "growth_points",
  "plans",
  "plan_tasks",
  "projects",
  "scenarios",
];
