/** Which tasks of a plan are shown. */
import type { PlanTaskRow, PlanView } from "../../api";

export const SHOWS = [
  "all",
  "open",
  "todo",
  "in_progress",
  "blocked",
  "done",
  "late",
  "critical",
] as const;
export type Shows = (typeof SHOWS)[number];

export interface PlanFilter {
  /** Words of the title or the person. */
  search: string;
  /** A person; empty for everybody. */
  owner: string;
  /** A phase; empty for all. */
  phase: PlanTaskRow["phase"] | "";
  shows: Shows;
}

export const EVERYTHING: PlanFilter = { search: "", owner: "", phase: "", shows: "all" };

/** Who does tasks of the plan, in the order of the alphabet. */
export function ownersOf(plan: PlanView): string[] {
  return [...new Set(plan.tasks.map(({ owner }) => owner).filter((name) => name !== ""))].sort(
    (a, b) => a.localeCompare(b),
  );
}

function fits(task: PlanTaskRow, filter: PlanFilter, plan: PlanView): boolean {
  if (filter.owner !== "" && task.owner !== filter.owner) return false;
  if (filter.phase !== "" && task.phase !== filter.phase) return false;
  switch (filter.shows) {
    case "all":
      break;
    case "open":
      if (task.status === "done") return false;
      break;
    case "late":
      if (!plan.late.includes(task.id)) return false;
      break;
    case "critical":
      if (!task.critical) return false;
      break;
    default:
      if (task.status !== filter.shows) return false;
  }
  const wanted = filter.search.trim().toLocaleLowerCase();
  return wanted === "" || `${task.title} ${task.owner}`.toLocaleLowerCase().includes(wanted);
}

/** The plan with those of its tasks that are shown. */
export function filtered(plan: PlanView, filter: PlanFilter): PlanView {
  const tasks = plan.tasks.filter((task) => fits(task, filter, plan));
  return tasks.length === plan.tasks.length ? plan : { ...plan, tasks };
}
