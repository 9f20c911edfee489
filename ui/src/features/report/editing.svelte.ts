import { onDestroy } from "svelte";

import { ApiError, type ReportPatch } from "../../api";
import { saving } from "../../shell/saving.svelte";

const SAVE_AFTER_MS = 400;

/** Changes of one report: at once, or a moment after the last key. */
export interface Editing {
  /** The last refusal, until a change is taken. */
  readonly refusal: ApiError | null;
  /** Why a field was refused. */
  errorOf(field: string): string | null;
  /** Saves a change; answers why it was refused, or null. */
  save(change: ReportPatch): Promise<ApiError | null>;
  /** Sends `change` when the keys have been quiet for a moment. */
  typed(change: () => ReportPatch): void;
  /** Whether something typed is still on its way. */
  readonly waiting: boolean;
  /** Sends what is held back. */
  flush(): Promise<void>;
}

/** Edits the report of a project while the component lives. */
export function editing(projectId: () => string): Editing {
  let refusal = $state.raw<ApiError | null>(null);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let held: (() => ReportPatch) | null = null;
  let release: (() => void) | null = null;

  async function save(change: ReportPatch): Promise<ApiError | null> {
    try {
      await saving.run("report.update", { project_id: projectId(), change });
      refusal = null;
    } catch (thrown) {
      refusal = ApiError.from(thrown);
    }
    return refusal;
  }

  function typed(change: () => ReportPatch): void {
    held = change;
    release ??= saving.hold();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }

  async function flush(): Promise<void> {
    if (timer === null || held === null) return;
    clearTimeout(timer);
    const change = held();
    timer = null;
    held = null;
    await save(change);
    release?.();
    release = null;
  }

  onDestroy(saving.onFlush(flush));
  onDestroy(() => void flush());

  return {
    get refusal() {
      return refusal;
    },
    errorOf: (field) => (refusal?.field?.endsWith(field) === true ? refusal.text : null),
    save,
    typed,
    get waiting() {
      return timer !== null;
    },
    flush,
  };
}
