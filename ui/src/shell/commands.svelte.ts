import { untrack } from "svelte";

import type { IconComponent } from "../components/icons";

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

/** All commands that can be given now. Screens add theirs while they are shown. */
class Commands {
  #sources = $state.raw<(() => Command[])[]>([]);

  readonly all = $derived(this.#sources.flatMap((source) => source()));

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
