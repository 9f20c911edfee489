import { untrack } from "svelte";

import { ApiError } from "../api";
import { newId } from "../api/ids";
import { handMoved, handRests } from "../api/quiet";
import { same } from "../api/same";
import { toasts } from "../components/toasts.svelte";
import { saving } from "./saving.svelte";

/** A change is saved when nothing more changed for this long, */
const SAVE_AFTER_MS = 200;
/** and while one goes on changing, this often: saving must not get in the way of a drag. */
const SAVE_AT_LATEST_MS = 2_000;
/** A frame: a save that waited for an answer also waits until that is drawn. */
const SAVE_AFTER_ANSWER_MS = 16;
/**
 * A change waits this long for what it comes to, so that both are drawn at once: two drawings take
 * longer than one. A hand does not feel less than a frame.
 */
const SHOW_AT_LATEST_MS = 12;
/** While one change follows another, what need not keep pace with the hand follows this often. */
const REST_AT_LATEST_MS = 100;

/**
 * Something that one edits and that answers at once. Every change is asked about at most once a frame
 * and never two at a time (a slider never waits behind its own past); it is saved a moment later, all
 * of one gesture as one undo step.
 */
export abstract class LiveEditor<Draft, View> {
  /** What one edits, as it is on the screen. */
  draft = $state.raw<Draft | null>(null);
  /** What the last draft came to for which that can be said. */
  view = $state.raw<View | null>(null);
  /**
   * The same a frame later: what stands around the figures and charts under the hand reads this, so
   * that they are drawn first. While one change follows another it may skip some.
   */
  rest = $state.raw<View | null>(null);
  /** A refusal of the draft: which field, and what would be right. */
  refusal = $state.raw<ApiError | null>(null);
  /** Whatever else went wrong while asking. */
  failure = $state.raw<ApiError | null>(null);

  #subject: string | null = null;
  /**
   * The draft with the changes that are not on the screen yet. Not a state: while a component goes away,
   * a state that was set just before still reads as it was.
   */
  #latest: Draft | null = null;
  /** Whether `#latest` is not on the screen yet. */
  #coming = false;
  #showTimer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  #stale = false;
  #asking = false;
  #frame = 0;
  #restOf: string | null = null;
  #resting = false;
  #restedAt = 0;
  #refusedBySave = false;
  #gesture: string | null = null;
  #saveTimer: ReturnType<typeof setTimeout> | null = null;
  /** When the first change was made that is not sent yet. */
  #changedAt = 0;
  #saveNext = false;
  #unsaved = false;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** What a draft comes to; null while that cannot be asked yet. */
  protected abstract ask(draft: Draft): Promise<View> | null;

  /** Saves a draft of a subject. All of one gesture become one undo step. */
  protected abstract save(subject: string, draft: Draft, gesture: string | null): Promise<unknown>;

  /** The draft with the changes that are not on the screen yet: the next change builds on it. */
  protected get latest(): Draft | null {
    return this.#latest;
  }

  /**
   * Shows what the workspace has of a subject; edits that are not saved yet win over it. Answers
   * whether it is shown anew.
   */
  protected take(subject: string, draft: Draft): boolean {
    const other = this.#subject !== subject;
    if (other) this.#leave();
    this.#subject = subject;
    if (!other && (this.#unsaved || same(draft, this.latest))) return false;
    this.#coming = false;
    this.#latest = draft;
    this.draft = draft;
    this.refusal = null;
    this.evaluate();
    return true;
  }

  /** One step of a gesture. */
  change(draft: Draft): void {
    handMoved();
    this.#latest = draft;
    this.#coming = true;
    this.#showTimer ??= setTimeout(() => this.#show(), SHOW_AT_LATEST_MS);
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    this.#gesture ??= newId();
    this.evaluate();
    this.#saveSoon();
  }

  /** The end of a gesture: saves what is not saved yet, and waits for it. */
  async commit(): Promise<void> {
    if (this.#saveTimer !== null) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
    handRests();
    await this.#send();
    this.#gesture = null;
  }

  /** The component is gone. */
  async close(): Promise<void> {
    this.#closed = true;
    cancelAnimationFrame(this.#frame);
    await this.commit();
    this.#stopFlush();
  }

  /** Asks what the draft comes to. Whoever does so in an effect does not run again with every draft. */
  protected evaluate(): void {
    this.#stale = true;
    untrack(() => this.#pump());
  }

  /** What is not saved yet of a subject is saved to it, while another one takes its place. */
  #leave(): void {
    void this.commit();
    const settle = this.#settle;
    if (settle !== null) void this.#save.finally(settle);
    this.#settle = null;
    this.#unsaved = false;
    this.#gesture = null;
  }

  #show(): void {
    if (this.#showTimer !== null) clearTimeout(this.#showTimer);
    this.#showTimer = null;
    if (this.#coming) this.draft = this.#latest;
    this.#coming = false;
  }

  #saveSoon(): void {
    if (this.#saveTimer !== null) clearTimeout(this.#saveTimer);
    else this.#changedAt = performance.now();
    const left = this.#changedAt + SAVE_AT_LATEST_MS - performance.now();
    const work = (): void => {
      this.#saveTimer = null;
      // An answer that is on its way comes first.
      if (this.#asking) this.#saveNext = true;
      else void this.#send();
    };
    this.#saveTimer = setTimeout(work, Math.max(0, Math.min(SAVE_AFTER_MS, left)));
  }

  #send(): Promise<void> {
    this.#show();
    const [subject, draft, gesture] = [this.#subject, this.latest, this.#gesture];
    if (this.#unsaved && subject !== null && draft !== null) {
      this.#save = this.#save.then(() => this.#sendNow(subject, draft, gesture));
    }
    return this.#save;
  }

  async #sendNow(subject: string, draft: Draft, gesture: string | null): Promise<void> {
    const present = (): boolean => this.#subject === subject && this.latest === draft;
    // It was sent already, by the end of the gesture or by the clock.
    if (present() && !this.#unsaved) return;
    try {
      await this.save(subject, draft, gesture);
      if (!present()) return;
      if (this.#refusedBySave) this.refusal = null;
      this.#saved();
    } catch (thrown) {
      const error = ApiError.from(thrown);
      // A refused value stays in its field with the reason; the workspace keeps its last good one.
      if (present()) {
        if (error.refused) {
          this.refusal = error;
          this.#refusedBySave = true;
        }
        this.#saved();
      }
      if (!error.refused || error.field === null) toasts.show(error.text, { tone: "bad" });
    }
  }

  /** Brings the rest up to the view, after the frame that shows the view. */
  #follow(): void {
    if (this.#restOf !== this.#subject) {
      this.#restOf = this.#subject;
      this.rest = this.view;
    }
    if (this.#resting || this.rest === this.view) return;
    this.#resting = true;
    const work = (): void => {
      this.#resting = false;
      const now = performance.now();
      // The next answer brings it along.
      if (this.#asking && now - this.#restedAt < REST_AT_LATEST_MS) return;
      this.#restedAt = now;
      this.rest = this.view;
    };
    requestAnimationFrame(() => setTimeout(work));
  }

  #saved(): void {
    this.#unsaved = false;
    this.#settle?.();
    this.#settle = null;
  }

  #pump(): void {
    if (this.#closed || !this.#stale || this.#asking || this.#frame !== 0) return;
    const draft = this.latest;
    const subject = this.#subject;
    const asked = draft === null ? null : this.ask(draft);
    if (asked === null) return;
    this.#stale = false;
    this.#asking = true;
    // The next question waits for the next frame: nobody could see its answer earlier.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#pump();
    });
    void asked
      .then((view) => {
        if (this.#closed || this.#subject !== subject) return;
        this.#show();
        this.view = view;
        this.failure = null;
        if (this.draft === draft && !this.#refusedBySave) this.refusal = null;
      })
      .catch((thrown: unknown) => {
        if (this.#closed) return;
        const error = ApiError.from(thrown);
        this.#show();
        // What was deleted meanwhile has nothing to show.
        if (this.draft !== draft || error.code === "not_found") return;
        if (error.refused) {
          this.refusal = error;
          this.#refusedBySave = false;
        } else this.failure = error;
      })
      .finally(() => {
        this.#asking = false;
        if (this.#saveNext) setTimeout(() => void this.#send(), SAVE_AFTER_ANSWER_MS);
        this.#saveNext = false;
        this.#follow();
        this.#pump();
      });
  }
}
