/** What is drawn of a row and of what waits for it: numbers only, ready for the drawing. */
import type { PlanTaskRow, PlanView } from "../../../api";
import { format } from "../../../i18n";
import { shownDays, type PlanDesk } from "../desk.svelte";
import type { Span, TimelineRow } from "./rows";
import { ROW, type DayScale } from "./scale";

/** No bar is narrower, in pixels. */
const LEAST_BAR = 4;
const OWNERS_NAMED = 2;

/** The bar of a row. */
export interface Bar {
  left: number;
  right: number;
  /** How far it is done. */
  done: number;
  /** The days that were agreed. */
  baseline: { left: number; right: number } | null;
  critical: boolean;
  late: boolean;
  /** Who does it, and how late it is. */
  note: string;
  /** It came after the dates were agreed. */
  added: boolean;
  /** The move that is shown and not made yet moves it. */
  moved: boolean;
}

function spanOfTask(task: PlanTaskRow, desk: PlanDesk): Span {
  return {
    ...shownDays(desk, task),
    baseline: task.baseline ?? null,
    progress: Number(task.progress),
    critical: task.critical,
    lateDays: task.late_days,
    owners: task.owner === "" ? [] : [task.owner],
  };
}

/** A phase has no bar. */
export function barOf(row: TimelineRow, scale: DayScale, desk: PlanDesk): Bar | null {
  if (row.kind === "phase") return null;
  const of = row.kind === "step" ? row.own : spanOfTask(row.task, desk);
  const left = scale.at(of.start);
  const right = Math.max(left + LEAST_BAR, scale.after(of.finish));
  const owners = of.owners.slice(0, OWNERS_NAMED).join(", ");
  const late = of.lateDays > 0 ? `+${format().days(of.lateDays)}` : "";
  return {
    left,
    right,
    done: left + (right - left) * of.progress,
    baseline:
      of.baseline === null
        ? null
        : { left: scale.at(of.baseline.start), right: scale.after(of.baseline.finish) },
    critical: of.critical,
    late: of.lateDays > 0,
    note: [owners, late].filter((part) => part !== "").join(" · "),
    added: row.kind === "task" && !row.task.baseline,
    moved:
      row.kind === "task" &&
      (desk.preview?.moves.some(({ task_id }) => task_id === row.task.id) ?? false),
  };
}

/** A line from a task to one that waits for it. */
export interface Arrow {
  key: string;
  /** The path of an SVG. */
  path: string;
  critical: boolean;
}

/**
 * Lines to the rows in view from what they wait for.
 *
 * @param places Index of each row by its id.
 */
export function arrowsOf(
  plan: PlanView,
  visible: TimelineRow[],
  places: ReadonlyMap<string, number>,
  scale: DayScale,
  desk: PlanDesk,
): Arrow[] {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const arrows: Arrow[] = [];
  for (const row of visible) {
    if (row.kind !== "task") continue;
    const to = places.get(row.id);
    for (const id of row.task.predecessors) {
      const before = byId.get(id);
      const from = places.get(id);
      if (before === undefined || from === undefined || to === undefined) continue;
      arrows.push({
        key: `${id}-${row.id}`,
        path: bentLine(
          { x: scale.after(shownDays(desk, before).finish), y: from * ROW + ROW / 2 },
          { x: scale.at(shownDays(desk, row.task).start), y: to * ROW + ROW / 2 },
        ),
        critical: before.critical && row.task.critical,
      });
    }
  }
  return arrows;
}

interface Point {
  x: number;
  y: number;
}

/** From one point to another in right angles; where there is no room between, around. */
function bentLine(from: Point, to: Point): string {
  const out = from.x + 5;
  return to.x >= from.x + 8
    ? `M${from.x} ${from.y}H${out}V${to.y}H${to.x}`
    : `M${from.x} ${from.y}H${out}V${(from.y + to.y) / 2}H${to.x - 6}V${to.y}H${to.x}`;
}
