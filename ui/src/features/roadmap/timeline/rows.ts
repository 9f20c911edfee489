import type { PlanPhaseView, PlanTaskRow, PlanView } from "../../../api";
import { daysBetween } from "../dates";

/** A row of the timeline. */
export type TimelineRow =
  | { kind: "phase"; id: string; phase: PlanPhaseView }
  | { kind: "step"; id: string; title: string; tasks: PlanTaskRow[]; open: boolean; own: Span }
  | { kind: "task"; id: string; task: PlanTaskRow; deep: boolean };

/** The days of several tasks together. */
export interface Span {
  start: string;
  finish: string;
  baseline: { start: string; finish: string } | null;
  progress: number;
  critical: boolean;
  lateDays: number;
  owners: string[];
}

const SEPARATE_STEPS_UP_TO = 1;

export function spanOf(tasks: PlanTaskRow[]): Span {
  const dates = tasks.flatMap((task) => [task.start, task.finish]).sort();
  const agreed = tasks
    .flatMap(({ baseline }) => (baseline ? [baseline.start, baseline.finish] : []))
    .sort();
  const start = dates[0] ?? "";
  const finish = dates.at(-1) ?? "";
  const weight = tasks.reduce((sum, task) => sum + Number(task.effort_person_days), 0);
  const done = tasks.reduce(
    (sum, task) => sum + Number(task.effort_person_days) * Number(task.progress),
    0,
  );
  const agreedFinish = agreed.at(-1);
  return {
    start,
    finish,
    baseline:
      agreed[0] !== undefined && agreedFinish !== undefined
        ? { start: agreed[0], finish: agreedFinish }
        : null,
    progress: weight > 0 ? done / weight : 0,
    critical: tasks.some(({ critical }) => critical),
    lateDays: agreedFinish === undefined ? 0 : Math.max(0, daysBetween(agreedFinish, finish)),
    owners: [...new Set(tasks.map(({ owner }) => owner).filter((owner) => owner !== ""))],
  };
}

function datesOf({ start, finish }: { start: string; finish: string }): {
  start: string;
  finish: string;
} {
  return { start, finish };
}

/** Phases, their steps, and the tasks of the steps that are open. Tasks of one's own stand alone. */
export function timelineRows(
  plan: PlanView,
  open: ReadonlySet<string>,
  shown: (task: PlanTaskRow) => { start: string; finish: string } = (task) => task,
): TimelineRow[] {
  const rows: TimelineRow[] = [];
  for (const phase of plan.phases) {
    const own = plan.tasks.filter((task) => task.phase === phase.phase);
    if (own.length === 0) continue;
    rows.push({ kind: "phase", id: `phase-${phase.phase}`, phase });
    const steps = plan.steps.filter((step) => own.some((task) => task.step === step.id));
    for (const step of steps) {
      const tasks = own.filter((task) => task.step === step.id);
      const [only] = tasks;
      if (tasks.length <= SEPARATE_STEPS_UP_TO && only !== undefined) {
        rows.push({ kind: "task", id: only.id, task: only, deep: false });
        continue;
      }
      const id = `${phase.phase}/${step.id}`;
      rows.push({
        kind: "step",
        id,
        title: step.title,
        tasks,
        open: open.has(id),
        own: spanOf(tasks.map((task) => ({ ...task, ...datesOf(shown(task)) }))),
      });
      if (!open.has(id)) continue;
      for (const task of tasks) rows.push({ kind: "task", id: task.id, task, deep: true });
    }
    for (const task of own) {
      if (task.step === null || !steps.some(({ id }) => id === task.step)) {
        rows.push({ kind: "task", id: task.id, task, deep: false });
      }
    }
  }
  return rows;
}
