/**
 * The page's one clock, which is the program's: nothing else here asks the browser for the time or
 * the day (a lint holds it), so that a screen and what the program answers never differ by a day.
 */
import { call, type Now } from ".";

/** Sleep, a journey to another time zone and a change of the clocks are noticed within this time. */
const ASK_AT_LATEST_MS = 600_000;

class Clock {
  /** The civil date where the person is: `2026-11-29`. Queries are asked again when it changes. */
  today = $state("");
  /** The program's time less the page's own running count. Milliseconds. */
  #ahead = 0;
  #secondsLeft = 0;
  #listening = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Takes over what the program says. */
  adopt({ time, today, seconds_left }: Now): void {
    this.#ahead = Date.parse(time) - performance.now();
    this.today = today;
    this.#secondsLeft = seconds_left;
    this.#askLater();
  }

  /** The time. Milliseconds since 1970 in UTC. */
  now(): number {
    return Math.round(this.#ahead + performance.now());
  }

  /** Follows the program's day from now on; returns how to stop. */
  listen(): () => void {
    const ask = (): void => void this.#ask();
    this.#listening = true;
    window.addEventListener("focus", ask);
    this.#askLater();
    return () => {
      this.#listening = false;
      window.removeEventListener("focus", ask);
      this.#stopTimer();
    };
  }

  async #ask(): Promise<void> {
    try {
      this.adopt(await call("app.now", {}));
    } catch {
      // The last answer still holds; a program that cannot answer shows it elsewhere.
      this.#askLater();
    }
  }

  #askLater(): void {
    this.#stopTimer();
    if (!this.#listening) return;
    const wait = Math.min(this.#secondsLeft * 1000, ASK_AT_LATEST_MS);
    this.#timer = setTimeout(() => void this.#ask(), Math.max(wait, 1000));
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

export const clock = new Clock();
