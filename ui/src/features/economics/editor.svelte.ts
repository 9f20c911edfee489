import { untrack } from "svelte";

import { ApiError, call, type EconomicsView, type Inputs, type Scenario } from "../../api";
import { same } from "../../api/same";
import { toasts } from "../../components/toasts.svelte";
import { saving } from "../../shell/saving.svelte";
import { withValue } from "./fields";

/** What the drawing in the view depends on besides the inputs. */
export interface ViewSettings {
  theme: "light" | "dark";
  width: number;
  height: number;
}

/** A change is saved when nothing more changed for this long, */
const SAVE_AFTER_MS = 200;
/** and while one goes on changing, this often: saving must not get in the way of a drag. */
const SAVE_AT_LATEST_MS = 1_000;
let gestures = 0;

/**
 * The scenario one is working on. Every change is evaluated at once, at most once a frame and never
 * two at a time (a slider never waits behind its own past); it is saved a moment later, all of one
 * gesture as one undo step.
 */
export class ScenarioEditor {
  /** The inputs as they are on the screen. */
  draft = $state.raw<Inputs | null>(null);
  /** The figures and the chart of the last draft that could be evaluated. */
  view = $state.raw<EconomicsView | null>(null);
  /** A refusal of the draft: which field, and what would be right. */
  refusal = $state.raw<ApiError | null>(null);
  /** Whatever else went wrong with the evaluation. */
  failure = $state.raw<ApiError | null>(null);

  #scenario: Scenario | null = null;
  #settings: ViewSettings | null = null;
  #stale = false;
  #evaluating = false;
  #frame = 0;
  #gesture: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first change was made that is not sent yet. */
  #changedAt = 0;
  #unsaved = false;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** Shows a scenario as the workspace has it; edits that are not saved yet win over it. */
  adopt(scenario: Scenario): void {
    const other = this.#scenario?.id !== scenario.id;
    if (other) void this.commit();
    this.#scenario = scenario;
    const shown = untrack(() => this.draft);
    if (!other && (this.#unsaved || same(scenario.inputs, shown))) return;
    this.draft = scenario.inputs;
    this.refusal = null;
    this.#evaluate();
  }

  /** Draws for another size, theme or currency. */
  show(settings: ViewSettings): void {
    this.#settings = settings;
    this.#evaluate();
  }

  /** The texts of the view are in another language now. */
  retell(): void {
    this.#evaluate();
  }

  /** One step of a gesture: an input gets another value. */
  set(path: string, value: string | null): void {
    if (this.draft !== null) this.change(withValue(this.draft, path, value));
  }

  /** One step of a gesture: any change of the inputs. */
  change(inputs: Inputs): void {
    performance.mark("growth:input");
    this.draft = inputs;
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    this.#gesture ??= `gesture-${Date.now()}-${(gestures += 1)}`;
    this.#evaluate();
    this.#saveSoon();
  }

  #saveSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    else this.#changedAt = performance.now();
    const left = this.#changedAt + SAVE_AT_LATEST_MS - performance.now();
    const work = (): void => {
      this.#timer = null;
      void this.#send();
    };
    this.#timer = setTimeout(work, Math.max(0, Math.min(SAVE_AFTER_MS, left)));
  }

  /** The end of a gesture: saves what is not saved yet, and waits for it. */
  async commit(): Promise<void> {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    await this.#send();
    this.#gesture = null;
  }

  /** The component is gone. */
  async close(): Promise<void> {
    cancelAnimationFrame(this.#frame);
    await this.commit();
    this.#stopFlush();
  }

  #send(): Promise<void> {
    const next = this.#save.then(() => this.#sendNow());
    this.#save = next;
    return next;
  }

  async #sendNow(): Promise<void> {
    const { draft } = this;
    const scenario = this.#scenario;
    if (!this.#unsaved || draft === null || scenario === null) return;
    try {
      await saving.run("economics.save", {
        scenario_id: scenario.id,
        inputs: draft,
        gesture: this.#gesture,
      });
      if (this.draft === draft) this.#saved();
    } catch (thrown) {
      const error = ApiError.from(thrown);
      // A refused value stays in its field with the reason; the scenario keeps its last good one.
      if (this.draft === draft) {
        if (error.refused) this.refusal = error;
        this.#saved();
      }
      if (!error.refused) toasts.show(error.text, { tone: "bad" });
      else if (error.field === null) toasts.show(error.text, { tone: "bad" });
    }
  }

  #saved(): void {
    this.#unsaved = false;
    this.#settle?.();
    this.#settle = null;
  }

  /** Whoever asks for it in an effect does not want to run again with every draft. */
  #evaluate(): void {
    this.#stale = true;
    untrack(() => this.#pump());
  }

  #pump(): void {
    const { draft } = this;
    const settings = this.#settings;
    if (!this.#stale || this.#evaluating || this.#frame !== 0) return;
    if (draft === null || settings === null) return;
    this.#stale = false;
    this.#evaluating = true;
    // The next evaluation waits for the next frame: nobody could see it earlier.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#pump();
    });
    void call("economics.view", {
      scenario_id: this.#scenario?.id,
      inputs: draft,
      chart: settings,
    })
      .then((view) => {
        this.view = view;
        // What is set now is painted with the next frame; benches read the marks.
        requestAnimationFrame(() => performance.mark("growth:painted"));
        this.failure = null;
        if (this.draft === draft) this.refusal = null;
      })
      .catch((thrown: unknown) => {
        const error = ApiError.from(thrown);
        if (this.draft !== draft) return;
        if (error.refused) this.refusal = error;
        else this.failure = error;
      })
      .finally(() => {
        this.#evaluating = false;
        this.#pump();
      });
  }
}
