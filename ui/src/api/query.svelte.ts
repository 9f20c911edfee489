import { untrack } from "svelte";

import { language } from "../i18n";
import { ApiError, call, onChanged } from ".";
import { clock } from "./clock.svelte";
import { same } from "./same";
import type { Entity, Input, Output, RequestName } from "./types";

/** An answer that stays true: asked again when its input or what it rests on changes. */
export interface Query<R extends RequestName> {
  readonly value: Output<R> | null;
  readonly error: ApiError | null;
  /** True until the first answer, and while the answer belongs to an older input. */
  readonly loading: boolean;
  refresh(): Promise<void>;
}

/**
 * Keeps the answer of a request up to date while the component lives.
 *
 * `input` is read reactively; null means "nothing to ask yet". `restsOn` names the entities whose
 * change makes the answer stale ("everything" where an answer draws on the whole project). The last answer stays visible while the next is on its way, so
 * that nothing flickers; an answer that has been overtaken is dropped.
 */
export function query<R extends RequestName>(
  request: R,
  input: () => Input<R> | null,
  restsOn: Entity[] | "everything",
): Query<R> {
  let value = $state.raw<Output<R> | null>(null);
  let error = $state.raw<ApiError | null>(null);
  let loading = $state(true);
  let version = 0;

  async function ask(payload: Input<R> | null): Promise<void> {
    const asked = ++version;
    if (payload === null) {
      value = null;
      error = null;
      loading = false;
      return;
    }
    loading = true;
    try {
      const answer = await call(request, payload);
      if (asked !== version) return;
      value = answer;
      error = null;
    } catch (thrown) {
      if (asked !== version) return;
      error = ApiError.from(thrown);
    }
    loading = false;
  }

  let last: Input<R> | null | undefined;
  /** The input, anew only when it says something else: what it is made of may be read again. */
  const payload = $derived.by(() => {
    const next = input();
    if (last === undefined || !same(next, last)) last = next;
    return last;
  });

  $effect(() => {
    const asked = payload;
    // Texts in answers are in the window's language, and much depends on the day.
    void language();
    void clock.today;
    untrack(() => void ask(asked));
    return () => {
      version += 1;
    };
  });

  $effect(() =>
    onChanged((changed) => {
      if (restsOn === "everything" || changed.some(({ entity }) => restsOn.includes(entity))) {
        void ask(untrack(input));
      }
    }),
  );

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    refresh: () => ask(untrack(input)),
  };
}
