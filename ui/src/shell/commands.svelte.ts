import { untrack } from "svelte";

import type { IconComponent } from "../components/icons";
import { reportMistake } from "../components/mistakes";

/** Something a person can do, from the palette, a shortcut or a menu. */
export interface Command {
  /** Stable name (`project.new`). */
  id: string;
  label: string;
  group: string;
  icon?: IconComponent;
  /** Shortcut, such as `Ctrl Shift Z`. */
  keys?: string;
  /** The same in the other language and other words, so that any of them finds it. */
  keywords?: string[];
  detail?: string;
  disabled?: boolean;
  run: () => void;
}

/**
 * The commands of all sources, each under a name of its own. A command of a later source (a screen)
 * takes the place of an earlier one's (the window's) of the same name. Two of one source are a mistake
 * in it: both stay, the second under another name, and the mistake is reported.
 */
export function registered(sources: Command[][]): Command[] {
  const all = new Map<string, Command>();
  for (const source of sources) {
    const own = new Set<string>();
    for (const command of source) {
      let { id } = command;
      if (own.has(id)) {
        reportMistake(new Error(`two commands are called ${id}`));
        for (let count = 2; own.has(id); count += 1) id = `${command.id}~${count}`;
      }
      own.add(id);
      all.set(id, id === command.id ? command : { ...command, id });
    }
  }
  return [...all.values()];
}

/** What a source offers now. One that breaks takes nothing from the others. */
function given(source: () => Command[]): Command[] {
  try {
    return source();
  } catch (error) {
    reportMistake(error);
    return [];
  }
}

/** All commands that can be given now. Screens add theirs while they are shown. */
class Commands {
  #sources = $state.raw<(() => Command[])[]>([]);

  readonly all = $derived(registered(this.#sources.map(given)));

  /** Offers commands while a component lives. `source` is read reactively. */
  offer(source: () => Command[]): void {
    $effect(() => {
      untrack(() => (this.#sources = [...this.#sources, source]));
      return () => {
        this.#sources = this.#sources.filter((other) => other !== source);
      };
    });
  }

  /** Gives a command by its name; false when there is none or it cannot be given now. */
  give(id: string): boolean {
    const command = this.all.find((candidate) => candidate.id === id);
    if (command === undefined || command.disabled === true) return false;
    command.run();
    return true;
  }
}

export const commands = new Commands();
