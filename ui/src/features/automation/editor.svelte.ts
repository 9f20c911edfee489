import { ApiError } from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { saving } from "../../shell/saving.svelte";

const SAVE_AFTER_MS = 400;

/** Something that is kept under a name, with what it does. */
export interface Kept<Definition> {
  id: string;
  name: string;
  definition: Definition;
  updated_at: string;
}

/** What one writes of it. */
export interface Draft<Definition> {
  name: string;
  definition: Definition;
}

/**
 * A scenario or a sequence that one is writing. Every change is saved a moment later by itself; a
 * refused value stays in its field with the reason, and what is kept is the last good one.
 */
export class DefinitionEditor<Definition> {
  draft = $state.raw<Draft<Definition> | null>(null);
  refusal = $state.raw<ApiError | null>(null);
  #kept: Kept<Definition> | null = null;
  #unsaved = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;
  #send: (id: string, draft: Draft<Definition>) => Promise<Kept<Definition>>;

  constructor(send: (id: string, draft: Draft<Definition>) => Promise<Kept<Definition>>) {
    this.#send = send;
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** Shows it as the workspace has it; what is not saved yet, or was refused, wins over it. */
  adopt(kept: Kept<Definition>): void {
    const other = this.#kept?.id !== kept.id;
    if (other) {
      void this.commit();
      this.refusal = null;
    } else if ((this.#unsaved || this.refusal !== null) && this.#kept !== null) {
      if (this.#unsaved || kept.updated_at === this.#kept.updated_at) return;
      this.refusal = null;
    }
    this.#kept = kept;
    this.draft = { name: kept.name, definition: kept.definition };
  }

  /** Why the value at a path of the definition was refused; what stands inside of it counts too. */
  refused(path: string): string | null {
    const { refusal } = this;
    const field = refusal?.field ?? null;
    if (refusal === null || field === null) return null;
    const whole = path === "name" ? "name" : `definition.${path}`;
    const inside = field.startsWith(`${whole}.`) || field.startsWith(`${whole}[`);
    return field === whole || inside ? refusal.text : null;
  }

  change(definition: Partial<Definition>): void {
    if (this.draft === null) return;
    this.#edit({ ...this.draft, definition: { ...this.draft.definition, ...definition } });
  }

  rename(name: string): void {
    if (this.draft !== null) this.#edit({ ...this.draft, name });
  }

  #edit(draft: Draft<Definition>): void {
    this.draft = draft;
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), SAVE_AFTER_MS);
  }

  /** Saves what is not saved yet, and waits for it. */
  commit(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#save.then(() => this.#write());
    this.#save = next;
    return next;
  }

  async close(): Promise<void> {
    await this.commit();
    this.#stopFlush();
  }

  async #write(): Promise<void> {
    const { draft } = this;
    const kept = this.#kept;
    if (!this.#unsaved || draft === null || kept === null) return;
    try {
      const answer = await this.#send(kept.id, draft);
      this.#kept = answer;
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
