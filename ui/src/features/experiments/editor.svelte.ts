import { ApiError, type StoredDesign, type StoredTest } from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { saving } from "../../shell/saving.svelte";

const SAVE_AFTER_MS = 400;

/** What one writes of a test before it begins. */
export interface Draft {
  hypothesis: string;
  metric: string;
  growth_point_id: string | null;
  design: StoredDesign;
}

/** What is written of a test that has a plan. */
export function contentOf(test: StoredTest): Draft | null {
  if (test.design === null) return null;
  return {
    hypothesis: test.log.hypothesis,
    metric: test.log.metric,
    growth_point_id: test.growth_point_id,
    design: test.design,
  };
}

/**
 * The plan one is writing. Every change is saved a moment later by itself; a refused value stays in
 * its field with the reason, and the plan keeps its last good one.
 */
export class PlanEditor {
  draft = $state.raw<Draft | null>(null);
  refusal = $state.raw<ApiError | null>(null);
  #test: StoredTest | null = null;
  #unsaved = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** Shows a test as the workspace has it; what is not saved yet, or was refused, wins over it. */
  adopt(test: StoredTest): void {
    const other = this.#test?.id !== test.id;
    if (other) {
      void this.commit();
      this.refusal = null;
    }
    if (!other && (this.#unsaved || this.refusal !== null) && this.#test !== null) {
      // Undo changes the test below a refused value: then the test wins.
      if (this.#unsaved || test.updated_at === this.#test.updated_at) return;
      this.refusal = null;
    }
    this.#test = test;
    this.draft = contentOf(test);
  }

  /** Why the value at a path was refused; what stands inside of it counts when `inside`. */
  refused(path: string, inside = false): string | null {
    const { refusal } = this;
    const field = refusal?.field ?? null;
    if (refusal === null || field === null) return null;
    return field === path || (inside && field.startsWith(path)) ? refusal.text : null;
  }

  change(change: Partial<Draft>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...change };
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), SAVE_AFTER_MS);
  }

  design(change: Partial<StoredDesign>): void {
    if (this.draft !== null) this.change({ design: { ...this.draft.design, ...change } });
  }

  test(change: Partial<StoredDesign["test"]>): void {
    if (this.draft === null) return;
    this.design({ test: { ...this.draft.design.test, ...change } });
  }

  /** Saves what is not saved yet, and waits for it. */
  commit(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#save.then(() => this.#send());
    this.#save = next;
    return next;
  }

  async close(): Promise<void> {
    await this.commit();
    this.#stopFlush();
  }

  async #send(): Promise<void> {
    const { draft } = this;
    const test = this.#test;
    if (!this.#unsaved || draft === null || test === null) return;
    try {
      const answer = await saving.run("experiments.save", {
        project_id: test.project_id,
        id: test.id,
        content: draft,
      });
      this.#test = answer.value;
      if (this.draft === draft) this.#saved();
      this.refusal = null;
    } catch (thrown) {
      const error = ApiError.from(thrown);
      if (this.draft === draft) {
        if (error.refused) this.refusal = error;
        this.#saved();
      }
      if (!error.refused || error.field === null) toasts.show(error.text, { tone: "bad" });
    }
  }

  #saved(): void {
    this.#unsaved = false;
    this.#settle?.();
    this.#settle = null;
  }
}
