/** What can be done with a plan as a whole: in its menu and in the palette. */
import CalendarArrowDown from "@lucide/svelte/icons/calendar-arrow-down";
import Plus from "@lucide/svelte/icons/plus";
import type { Component } from "svelte";

import type { PlanView } from "../../api";
import type { MenuEntry } from "../../components/menu";
import { t, type MessageId } from "../../i18n";
import type { Command } from "../../shell/commands.svelte";
import { inOtherLanguage } from "../../shell/languages";
import type { PlanDialog } from "./PlanDialogs.svelte";

export interface PlanAction {
  id: string;
  name: MessageId;
  icon?: Component;
  keywords?: string[];
  /** It changes the plan, and so is not for a window that only reads. */
  writes: boolean;
  danger?: boolean;
  run: () => void;
}

/** What the screen does when it is asked to. */
export interface PlanHandlers {
  show: (dialog: PlanDialog) => void;
  exportCsv: () => void;
  importCsv: () => void;
  startAnother: () => void;
  rename: () => void;
  activate: () => void;
  remove: () => void;
}

export function planActions(plan: PlanView, on: PlanHandlers): PlanAction[] {
  const dialog = (
    id: Exclude<PlanDialog, null>,
    name: MessageId,
    rest: Partial<PlanAction> = {},
  ): PlanAction => ({ id, name, writes: true, run: () => on.show(id), ...rest });
  return [
    dialog("add", "roadmap-add-task", { icon: Plus }),
    dialog("rebaseline", "roadmap-rebaseline"),
    dialog("baselines", "roadmap-baselines", { writes: false }),
    dialog("roll_over", "roadmap-roll-over"),
    dialog("calendar", "roadmap-calendar-settings"),
    dialog("ics", "roadmap-to-calendar", {
      icon: CalendarArrowDown,
      keywords: ["iCalendar", "ics"],
      writes: false,
    }),
    {
      id: "export",
      name: "roadmap-export-csv",
      keywords: ["CSV"],
      writes: false,
      run: on.exportCsv,
    },
    {
      id: "import",
      name: "roadmap-import-csv",
      keywords: ["CSV"],
      writes: true,
      run: on.importCsv,
    },
    { id: "print", name: "roadmap-print", writes: false, run: () => window.print() },
    { id: "new", name: "roadmap-plan-new", icon: Plus, writes: true, run: on.startAnother },
    { id: "rename", name: "roadmap-plan-rename", writes: true, run: on.rename },
    ...(plan.active
      ? []
      : [
          {
            id: "activate",
            name: "roadmap-plan-activate" as const,
            writes: true,
            run: on.activate,
          },
        ]),
    { id: "delete", name: "roadmap-plan-delete", writes: true, danger: true, run: on.remove },
  ];
}

/** The menu beside the plan: what has a place of its own on the screen is not in it. */
export function menuOf(actions: PlanAction[]): MenuEntry[] {
  const inMenu = actions.filter(({ id }) => id !== "add" && id !== "new");
  return inMenu.flatMap(({ id, name, danger, run }, index) => [
    ...(id === "ics" && index > 0 ? ["separator" as const] : []),
    { label: t(name), run, ...(danger ? { danger } : {}) },
  ]);
}

export function commandsOf(actions: PlanAction[], group: string): Command[] {
  return actions.map(({ id, name, icon, keywords = [], run }) => ({
    id: `roadmap.${id}`,
    label: t(name),
    group,
    keywords: [inOtherLanguage(name), ...keywords],
    run,
    ...(icon ? { icon } : {}),
  }));
}
