import type { Entity } from "../../api";

/** What the verdict of a project rests on. */
const VERDICT: Entity[] = [
  "projects",
  "scenarios",
  "months",
  "check_ins",
  "audits",
  "audit_answers",
];

/** What the map and the list of scenarios rest on. */
export const LIST_ENTITIES: Entity[] = [...VERDICT, "stack_tools", "automations"];

/** What a scenario's page and its rehearsal rest on. */
export const PAGE_ENTITIES: Entity[] = [...LIST_ENTITIES, "datasets"];

/** What the sequences rest on. */
export const SEQUENCE_ENTITIES: Entity[] = ["projects", "message_sequences", "datasets"];
