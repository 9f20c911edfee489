/** A look around in a minute: five screens in the order in which one works, left at any moment. */
import { route, type Section } from "./route.svelte";
import { session } from "./session.svelte";

/** Where it stops; each has a text `tour-<name>`. */
export const STOPS = [
  "economics",
  "audit",
  "loops",
  "roadmap",
  "report",
] as const satisfies Section[];

const KEPT = "tour";

class Tour {
  /** Index of the stop that is shown; null while nobody looks around. */
  at = $state<number | null>(null);

  /** Whether somebody has seen it, or left it. */
  get isOver(): boolean {
    return session.recall(KEPT) === true;
  }

  begin(): void {
    this.#go(0);
  }

  next(): void {
    if (this.at === null) return;
    if (this.at + 1 >= STOPS.length) this.leave();
    else this.#go(this.at + 1);
  }

  back(): void {
    if (this.at !== null && this.at > 0) this.#go(this.at - 1);
  }

  leave(): void {
    this.at = null;
    if (!this.isOver) void session.remember(KEPT, true);
  }

  #go(index: number): void {
    const stop = STOPS[index];
    if (stop === undefined || route.projectId === null) return;
    this.at = index;
    route.go(stop);
  }
}

export const tour = new Tour();
