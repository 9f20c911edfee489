import { ApiError, call, type Input, type Output, type RequestName } from "../api";

/**
 * What is on its way into the workspace. Edits are saved by themselves; this says whether they have
 * arrived, and lets the program wait for them before it undoes, exports or closes.
 */
class Saving {
  #underway = $state(0);
  /** Edits that are typed but not sent yet. */
  #waiting = $state(0);
  /** The last save that failed, until one succeeds. */
  error = $state.raw<ApiError | null>(null);
  #flushes = new Set<() => Promise<void>>();

  get busy(): boolean {
    return this.#underway > 0 || this.#waiting > 0;
  }

  /** Sends a change, and shows that it is being saved. A refusal is the caller's to show. */
  async run<R extends RequestName>(request: R, payload: Input<R>): Promise<Output<R>> {
    this.#underway += 1;
    try {
      const answer = await call(request, payload);
      this.error = null;
      return answer;
    } catch (thrown) {
      const error = ApiError.from(thrown);
      if (!error.refused) this.error = error;
      throw error;
    } finally {
      this.#underway -= 1;
    }
  }

  /** Counts an edit that is held back for a moment; call the result when it has been sent. */
  hold(): () => void {
    this.#waiting += 1;
    let open = true;
    return () => {
      if (open) this.#waiting -= 1;
      open = false;
    };
  }

  /** Registers what to send before anything that rests on saved edits; returns how to unregister. */
  onFlush(flush: () => Promise<void>): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Sends all edits that are held back, and waits for them. */
  async flush(): Promise<void> {
    await Promise.all([...this.#flushes].map((flush) => flush()));
  }
}

export const saving = new Saving();
