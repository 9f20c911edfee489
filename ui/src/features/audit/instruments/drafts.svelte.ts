import { SvelteMap } from "svelte/reactivity";

import { ApiError } from "../../../api";
import { toasts } from "../../../components/toasts.svelte";

interface Row<T> {
  id: string;
  item: T;
}

/**
 * What was changed and has not come back from the workspace yet. A change is shown at once and sent
 * in its turn, on top of those before it; what the program refuses is taken back, with its reason.
 */
export class Drafts<T> {
  #changed = new SvelteMap<string, { item: T; sends: number }>();
  #sent = new Map<string, T>();
  #queue: Promise<void> = Promise.resolve();

  /** `send` writes an item; `refresh` reads all of them again. */
  constructor(
    private readonly send: (id: string, item: T, gesture: string | null) => Promise<unknown>,
    private readonly refresh: () => Promise<void>,
  ) {}

  /** The item as it is shown. */
  of(row: Row<T>): T {
    return this.#changed.get(row.id)?.item ?? row.item;
  }

  /** Changes parts of an item. */
  change(row: Row<T>, part: Partial<T>, gesture: string | null = null): Promise<void> {
    const { id } = row;
    const item = { ...this.of(row), ...part };
    this.#changed.set(id, { item, sends: (this.#changed.get(id)?.sends ?? 0) + 1 });
    this.#queue = this.#queue.then(() => this.#write(id, gesture));
    return this.#queue;
  }

  /** Shows a change that is not sent yet: a stroke that is being drawn. */
  show(row: Row<T>, part: Partial<T>): void {
    const sends = this.#changed.get(row.id)?.sends ?? 0;
    this.#changed.set(row.id, { item: { ...this.of(row), ...part }, sends });
  }

  /** Sends the item as it is by now: what was typed meanwhile need not wait for its turn. */
  async #write(id: string, gesture: string | null): Promise<void> {
    const changed = this.#changed.get(id);
    if (changed === undefined) return;
    try {
      if (this.#sent.get(id) !== changed.item) {
        this.#sent.set(id, changed.item);
        await this.send(id, changed.item, gesture);
      }
      // The last of several reads what all of them wrote.
      if (changed.sends <= 1) await this.refresh();
    } catch (thrown) {
      toasts.show(ApiError.from(thrown).text, { tone: "bad" });
      this.#changed.delete(id);
      this.#sent.delete(id);
      return;
    }
    const draft = this.#changed.get(id);
    if (draft === undefined) return;
    if (draft.sends <= 1) {
      this.#changed.delete(id);
      this.#sent.delete(id);
    } else {
      this.#changed.set(id, { ...draft, sends: draft.sends - 1 });
    }
  }
}
