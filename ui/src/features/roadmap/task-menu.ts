/** What can be done with tasks where they stand: by the right button, and in the bar of those chosen. */
import CalendarArrowUp from "@lucide/svelte/icons/calendar-arrow-up";
import PanelRight from "@lucide/svelte/icons/panel-right-open";
import SquareCheck from "@lucide/svelte/icons/square-check";
import Trash2 from "@lucide/svelte/icons/trash-2";

import type { PlanTaskRow, PlanView } from "../../api";
import type { MenuEntry } from "../../components/menu";
import { t, tr } from "../../i18n";
import { addDays } from "./dates";
import type { PlanDesk } from "./desk.svelte";

export const STATUSES = ["todo", "in_progress", "blocked", "done"] as const;
const WEEK = 7;

export function statusEntries(plan: PlanView, desk: PlanDesk, ids: string[]): MenuEntry[] {
  return STATUSES.map((status) => ({
    label: tr(`roadmap-status-${status}`),
    run: () => void desk.changeAll(plan.id, ids, { status }),
  }));
}

export function phaseEntries(plan: PlanView, desk: PlanDesk, ids: string[]): MenuEntry[] {
  return plan.phases.map(({ phase, goal }) => ({
    label: goal,
    run: () => void desk.changeAll(plan.id, ids, { phase }),
  }));
}

/** The menu of a task; of all that are chosen where it is one of them. */
export function taskMenu(
  plan: PlanView,
  desk: PlanDesk,
  task: PlanTaskRow,
  readOnly: boolean,
): MenuEntry[] {
  const several = desk.chosen.has(task.id) && desk.chosen.size > 1;
  const open: MenuEntry = {
    label: t("roadmap-menu-open"),
    icon: PanelRight,
    run: () => desk.open(task.id),
  };
  if (readOnly) return [open];
  const ids = several ? [...desk.chosen] : [task.id];
  const single: MenuEntry[] = several
    ? [{ heading: t("roadmap-chosen", { count: ids.length }) }]
    : [
        open,
        {
          label: t("roadmap-menu-week-later"),
          icon: CalendarArrowUp,
          disabled: task.status === "done",
          run: () => void desk.propose(task, addDays(task.start, WEEK)),
        },
        {
          label: desk.chosen.has(task.id) ? t("roadmap-menu-unchoose") : t("roadmap-menu-choose"),
          icon: SquareCheck,
          run: () => desk.toggle(task.id),
        },
        "separator",
      ];
  return [
    ...single,
    { heading: t("roadmap-task-status") },
    ...statusEntries(plan, desk, ids),
    "separator",
    { heading: t("roadmap-task-phase") },
    ...phaseEntries(plan, desk, ids),
    "separator",
    {
      label: t("action-delete"),
      icon: Trash2,
      danger: true,
      run: () => void desk.deleteAll(plan.id, ids),
    },
  ];
}
