import {
  ApiError,
  call,
  type EffectView,
  type GrowthPointContent,
  type PointView,
} from "../../api";
import { saving } from "../../shell/saving.svelte";
import {
  effectOf,
  firstEffect,
  savedEffect,
  type Base,
  type BaseRef,
  type ChangeDraft,
} from "./bases";

const SAVE_AFTER_MS = 350;

/** What a person says about a growth point. */
export function contentOf(point: PointView): GrowthPointContent {
  const { layer, title, description, source, effort_days, confidence, owner, status } = point;
  const { ai_or_automation, ice_impact, ice_ease, rice_reach, rice_impact, effect } = point;
  return {
    layer,
    title,
    description,
    source,
    effort_days,
    confidence,
    owner,
    status,
    ai_or_automation,
    ice_impact,
    ice_ease,
    rice_reach,
    rice_impact,
    effect,
  };
}

/**
 * The growth point one is working on. What is typed is saved a moment later; a refused number stays
 * in its field with the reason, and the money follows every keystroke.
 */
export class PointEditor {
  content = $state.raw<GrowthPointContent | null>(null);
  /** What the effect is computed with. */
  base = $state.raw<BaseRef | null>(null);
  rows = $state.raw<ChangeDraft[]>([]);
  /** The money of what is typed; null while the saved one holds. */
  live = $state.raw<EffectView | null>(null);
  /** A refusal of what is typed. */
  refusal = $state.raw<ApiError | null>(null);
  #id: string | null = null;
  #unsaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settle: (() => void) | null = null;
  #version = 0;
  #save: Promise<void> = Promise.resolve();
  readonly #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** Shows a growth point as the workspace has it; what is typed and not saved wins over it. */
  adopt(point: PointView, bases: Base[]): void {
    const other = this.#id !== point.id;
    if (other) void this.commit();
    this.#id = point.id;
    if (!other && (this.#unsaved || this.refusal !== null)) return;
    this.content = contentOf(point);
    const saved = savedEffect(point);
    const begun = other && saved.base === null ? firstEffect(point, bases) : saved;
    // Rows that are not complete yet are nothing that the program knows.
    const open = other ? [] : this.rows.filter(({ likely }) => likely === null);
    this.rows = [...begun.rows, ...open];
    this.base = begun.base ?? (other ? null : this.base);
    this.live = null;
    this.refusal = null;
  }

  /** Some of what is said changes. */
  set(patch: Partial<GrowthPointContent>): void {
    if (this.content === null) return;
    this.content = { ...this.content, ...patch };
    this.#changed();
  }

  /** What the effect is computed with, or what changes in it. */
  setEffect(base: BaseRef | null, rows: ChangeDraft[]): void {
    if (this.content === null) return;
    this.base = base;
    this.rows = rows;
    this.content = { ...this.content, effect: effectOf(base, rows) };
    this.#changed();
    void this.#tell();
  }

  /** The refusal, where it concerns a field of the content or of a change. */
  errorOf(path: string): string | null {
    const field = this.refusal?.field?.replace(/^content\./u, "") ?? null;
    return field === path ? (this.refusal?.text ?? null) : null;
  }

  /** The text of the money is in another language now. */
  retell(): void {
    if (this.live !== null) void this.#tell();
  }

  /** Sends what is not saved, and waits for it. */
  commit(): Promise<void> {
    clearTimeout(this.#timer);
    const next = this.#save.then(() => this.#send());
    this.#save = next;
    return next;
  }

  async close(): Promise<void> {
    await this.commit();
    this.#stopFlush();
  }

  #changed(): void {
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), SAVE_AFTER_MS);
  }

  async #tell(): Promise<void> {
    const asked = (this.#version += 1);
    const { effect = null } = this.content ?? {};
    if (effect === null) {
      this.live = null;
      return;
    }
    try {
      const live = await call("audit.effect_view", effect);
      if (asked === this.#version) this.live = live;
    } catch (thrown) {
      if (asked !== this.#version) return;
      this.live = null;
      const error = ApiError.from(thrown);
      if (error.refused && error.field !== null) {
        const field = `effect.${error.field}`;
        this.refusal = new ApiError(error.code, error.message, field, error.hint, true);
      }
    }
  }

  async #send(): Promise<void> {
    const { content } = this;
    const id = this.#id;
    if (!this.#unsaved || content === null || id === null) return;
    try {
      await saving.run("audit.save_growth_point", { id, content });
      if (this.content === content) {
        this.refusal = null;
        this.#saved();
      }
    } catch (thrown) {
      if (this.content !== content) return;
      this.refusal = ApiError.from(thrown);
      this.#saved();
    }
  }

  #saved(): void {
    this.#unsaved = false;
    this.#settle?.();
    this.#settle = null;
  }
}
