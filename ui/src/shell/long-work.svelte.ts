import { ApiError, callWithProgress, type Input, type LongCall, type RequestName } from "../api";
import { saving } from "./saving.svelte";

/** Long work of one form: how far it is, why it was refused, and how to stop it. */
export class LongWork {
  error = $state.raw<ApiError | null>(null);
  fraction = $state(0);
  #running = $state.raw<LongCall<unknown> | null>(null);

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Does the work; answers whether it was finished. What was cancelled is no error. */
  async run<R extends RequestName>(request: R, payload: Input<R>): Promise<boolean> {
    this.error = null;
    this.fraction = 0;
    await saving.flush();
    const call = callWithProgress(request, payload, ({ fraction }) => (this.fraction = fraction));
    this.#running = call;
    let finished = false;
    try {
      await call.answer;
      finished = true;
    } catch (thrown) {
      const failure = ApiError.from(thrown);
      if (failure.code !== "cancelled") this.error = failure;
    }
    if (this.#running === call) this.#running = null;
    return finished;
  }

  async cancel(): Promise<void> {
    await this.#running?.cancel();
  }
}
