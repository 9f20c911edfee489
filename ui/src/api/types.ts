/**
 * The types of the page's side of the API: those generated from the program's own schemas, and the few
 * that no request has.
 */
import type { Change as RowChange, Requests } from "./generated";

export type * from "./generated";

export type RequestName = keyof Requests;
export type Input<R extends RequestName> = Requests[R]["input"];
export type Output<R extends RequestName> = Requests[R]["output"];

/** Kinds of rows that a change names. */
export type Entity =
  | "projects"
  | "scenarios"
  | "scenario_sources"
  | "datasets"
  | "customer_forecasts"
  | "customer_segments"
  | "lead_models"
  | "stack_tools"
  | "automations"
  | "message_sequences"
  | "knowledge_documents"
  | "knowledge_synonyms"
  | "knowledge_questions"
  | "knowledge_tests"
  | "knowledge_measures"
  | "months"
  | "economics_tabs"
  | "loop_ecosystems"
  | "loops"
  | "loop_nodes"
  | "loop_edges"
  | "report_settings"
  | "report_texts"
  | "report_templates"
  | "settings"
  // Roadmap
  | "plans"
  | "plan_tasks"
  | "plan_dependencies"
  | "plan_baselines"
  | "plan_baseline_tasks"
  // Not a table: a task that the step has also marked as done.
  | "ticked_tasks"
  // Check-ins
  | "check_ins"
  | "kpi_targets"
  | "kpi_reminders"
  // Audit
  | "audits"
  | "audit_answers"
  | "audit_evidence"
  | "audit_evidence_files"
  | "growth_points"
  | "growth_choices"
  // Instruments of the audit
  | "journeys"
  | "lifecycle_profiles"
  | "shareable_actions"
  | "services"
  | "tracking_steps"
  | "retention_profiles"
  | "experiments"
  | "experiment_counts"
  | "experiment_looks";

/** A row that changed. */
export type Change = RowChange & { entity: Entity };

/** How far a long request is. */
export interface Progress {
  /** Share done, 0…1. */
  fraction: number;
  /** What is being done; in words `phase-<phase>`. */
  phase: string;
}

/** A value, or why there is none. */
export type Outcome<T> =
  | { status: "value"; value: T }
  | { status: "missing"; fields: string[] }
  | { status: "undefined" | "unbounded" | "never" | "infeasible"; reason: string };
