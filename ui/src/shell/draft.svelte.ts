import { ApiError } from "../api";
import { toasts } from "../components/toasts.svelte";
import { saving } from "./saving.svelte";

const SAVE_AFTER_MS = 400;

/** What is kept of something one writes. */
interface Kept {
  id: string;
  updated_at: string;
}

/**
 * Something that one writes and that is saved by itself, a moment after each change. A refused value
 * stays in its field with the reason, and the workspace keeps its last good one.
 */
export abstract class DraftEditor<Row extends Kept, Draft extends object> {
  draft = $state.raw<Draft | null>(null);
  refusal = $state.raw<ApiError | null>(null);
  #row: Row | null = null;
  #unsaved = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** What one writes of a row; null when there is nothing to write. */
  protected abstract draftOf(row: Row): Draft | null;

  /** Saves a draft; answers with the row as it is then. */
  protected abstract save(row: Row, draft: Draft): Promise<Row>;

  /** Shows a row as the workspace has it; what is not saved yet, or was refused, wins over it. */
  adopt(row: Row): void {
    const other = this.#row?.id !== row.id;
    if (other) {
      void this.commit();
      this.refusal = null;
    }
    if (!other && (this.#unsaved || this.refusal !== null) && this.#row !== null) {
      // Undo changes the row below a refused value: then the row wins.
      if (this.#unsaved || row.updated_at === this.#row.updated_at) return;
      this.refusal = null;
    }
    this.#row = row;
    this.draft = this.draftOf(row);
  }

  change(change: Partial<Draft>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...change };
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), SAVE_AFTER_MS);
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
    const row = this.#row;
    if (!this.#unsaved || draft === null || row === null) return;
    try {
      this.#row = await this.save(row, draft);
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
