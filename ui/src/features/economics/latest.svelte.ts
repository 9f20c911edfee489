import { untrack } from "svelte";

import {
  ApiError,
  call,
  onChanged,
  type Entity,
  type Input,
  type Output,
  type RequestName,
} from "../../api";
import { language } from "../../i18n";

/** The newest answer of a request that is asked while one edits. */
export interface Latest<R extends RequestName> {
  readonly value: Output<R> | null;
  readonly error: ApiError | null;
}

/**
 * Keeps the answer of a request up to date while its input is being edited: never two questions at a
 * time, and always the newest one next, so that a drag never waits behind its own past. The last
 * answer stays in view when a newer input is refused.
 */
export function latest<R extends RequestName>(
  request: R,
  input: () => Input<R> | null,
  restsOn: Entity[] = [],
): Latest<R> {
  let value = $state.raw<Output<R> | null>(null);
  let error = $state.raw<ApiError | null>(null);
  let asking = false;
  let stale = false;
  let gone = false;

  async function ask(): Promise<void> {
    stale = true;
    if (asking) return;
    asking = true;
    while (stale && !gone) {
      stale = false;
      const payload = untrack(input);
      if (payload === null) continue;
      try {
        value = await call(request, payload);
        error = null;
      } catch (thrown) {
        error = ApiError.from(thrown);
      }
    }
    asking = false;
  }

  $effect(() => {
    input();
    void language();
    untrack(() => void ask());
  });

  $effect(() => {
    const stop = onChanged((changed) => {
      if (changed.some((change) => restsOn.includes(change.entity))) void ask();
    });
    return () => {
      gone = true;
      stop();
    };
  });

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
  };
}
