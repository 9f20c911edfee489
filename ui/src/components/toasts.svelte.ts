import { ApiError } from "../api";

/** A short message over the page, with at most one action. */
export interface Toast {
  id: number;
  text: string;
  tone: "plain" | "bad";
  action: { label: string; run: () => void } | null;
}

const SHOWN_FOR_MS = 6000;
const SHOWN_FOR_WITH_ACTION_MS = 10_000;
const MOST_AT_ONCE = 3;

/** Messages on the screen now. They go away by themselves, but not while one points at them. */
class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, options: Partial<Pick<Toast, "tone" | "action">> = {}): number {
    const toast: Toast = {
      id: this.#next++,
      text,
      tone: options.tone ?? "plain",
      action: options.action ?? null,
    };
    this.list = [...this.list.filter((other) => other.text !== text), toast].slice(-MOST_AT_ONCE);
    this.resume(toast.id);
    return toast.id;
  }

  close(id: number): void {
    this.hold(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Stops the clock of a message (pointer or focus is on it). */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Starts the clock of a message again. */
  resume(id: number): void {
    this.hold(id);
    const toast = this.list.find((other) => other.id === id);
    if (toast === undefined || toast.tone === "bad") return;
    const time = toast.action === null ? SHOWN_FOR_MS : SHOWN_FOR_WITH_ACTION_MS;
    this.#timers.set(
      id,
      setTimeout(() => this.close(id), time),
    );
  }

  /** Another screen is shown: what failed on the one before has been seen there. */
  leave(): void {
    for (const toast of this.list) if (toast.tone === "bad") this.close(toast.id);
  }

  clear(): void {
    for (const toast of this.list) this.hold(toast.id);
    this.list = [];
  }
}

export const toasts = new Toasts();

/** Does something; a refusal is told in a toast. */
export async function orTell(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    toasts.show(ApiError.from(thrown).text, { tone: "bad" });
  }
}
