/**
 * The menu of the program: what the palette knows, in the order in which one looks for it. On macOS
 * it is the system's menu bar. Elsewhere it opens from a button of the top bar (F10): a bar inside
 * the window would stand on every screen for what is needed once a week.
 */
import type { HostMenu } from "../api";
import { t } from "../i18n";
import { commands, type Command } from "./commands.svelte";
import { SECTIONS } from "./route.svelte";

const SEPARATOR = "-";

const MENUS = [
  {
    name: "file",
    ids: [
      "project.new",
      "project.sample",
      SEPARATOR,
      "datasets.import",
      "report.export",
      SEPARATOR,
      "workspace.open",
      "workspace.create",
      "workspace.own",
      SEPARATOR,
      "go.settings",
    ],
  },
  { name: "edit", ids: ["history.undo", "history.redo", SEPARATOR, "history.open"] },
  {
    name: "view",
    ids: [
      "go.projects",
      ...SECTIONS.map((section) => `go.${section}`),
      SEPARATOR,
      "sidebar.toggle",
      "theme.switch",
      "language.switch",
    ],
  },
  {
    name: "help",
    ids: [
      "palette.open",
      "glossary.open",
      "tour.begin",
      "shortcuts.open",
      SEPARATOR,
      "backups.open",
      "log.show",
      "privacy.open",
      "about.open",
    ],
  },
] as const;

/** One menu with the commands that can be given now; null is a separator. */
export interface AppMenu {
  name: (typeof MENUS)[number]["name"];
  label: string;
  items: (Command | null)[];
}

/** The menus as they are now; reactive. */
export function appMenus(): AppMenu[] {
  return MENUS.map(({ name, ids }) => {
    const items: (Command | null)[] = [];
    for (const id of ids) {
      const command = commands.all.find((candidate) => candidate.id === id);
      if (command !== undefined) items.push(command);
      else if (id === SEPARATOR && items.length > 0 && items.at(-1) !== null) items.push(null);
    }
    if (items.at(-1) === null) items.pop();
    return { name, label: t(`app-menu-${name}`), items };
  });
}

/** The same for the system's menu bar. */
export function hostMenus(): HostMenu[] {
  return appMenus().map(({ name, label, items }) => ({
    name,
    label,
    items: items.map((command) =>
      command === null
        ? null
        : {
            id: command.id,
            label: command.label,
            disabled: command.disabled === true,
            ...(command.keys === undefined ? {} : { keys: command.keys }),
          },
    ),
  }));
}
