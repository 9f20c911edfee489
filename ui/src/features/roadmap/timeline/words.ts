import { format, t } from "../../../i18n";
import { shownDays, type PlanDesk } from "../desk.svelte";
import type { TimelineRow } from "./rows";

/** What a row says to whoever does not see its bar. */
export function spoken(row: TimelineRow, desk: PlanDesk): string {
  if (row.kind === "phase") return row.phase.title;
  const of = row.kind === "step" ? row.own : { ...row.task, ...shownDays(desk, row.task) };
  const progress = row.kind === "step" ? row.own.progress : Number(row.task.progress);
  const late = row.kind === "step" ? row.own.lateDays : row.task.late_days;
  return [
    row.kind === "step" ? row.title : row.task.title,
    t("roadmap-row-dates", { start: format().date(of.start), finish: format().date(of.finish) }),
    t("roadmap-row-done", { share: format().percent(progress, { max: 0 }) }),
    late > 0 ? t("roadmap-row-late", { days: format().days(late) }) : "",
    late === 0 && row.kind === "task" && row.task.moved_days > 0
      ? t("roadmap-moved", { days: format().days(row.task.moved_days) })
      : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
