import { untrack } from "svelte";

import {
  ApiError,
  call,
  type EcosystemView,
  type GraphElement,
  type GraphField,
  type LoopChart,
  type LoopEcosystem,
  type LoopGraph,
} from "../../api";
import { same } from "../../api/same";
import { toasts } from "../../components/toasts.svelte";
import { saving } from "../../shell/saving.svelte";
import { change, exists } from "./graph";

/** What the drawings in the view depend on besides the graph. */
export interface ViewSettings {
  charts: LoopChart[];
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
 * The ecosystem one is working on. Every change is computed at once, at most once a frame and never
 * two at a time; it is saved a moment later, all of one gesture as one undo step.
 */
export class LoopEditor {
  /** The drawing as it is on the screen. */
  draft = $state.raw<LoopGraph | null>(null);
  /** What the last drawing came to. */
  view = $state.raw<EcosystemView | null>(null);
  /** A refusal of the draft; the workspace keeps its last good one. */
  refusal = $state.raw<ApiError | null>(null);
  /** The element that is being looked at. */
  selected = $state.raw<GraphElement | null>(null);

  ecosystem = $state.raw<LoopEcosystem | null>(null);
  #settings: ViewSettings | null = null;
  #stale = false;
  #computing = false;
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

  /** Shows an ecosystem as the workspace has it; edits that are not saved yet win over it. */
  adopt(ecosystem: LoopEcosystem): void {
    const [before, shown, selected] = untrack(() => [this.ecosystem, this.draft, this.selected]);
    const other = before?.id !== ecosystem.id;
    if (other) {
      void this.commit();
      this.selected = null;
    }
    this.ecosystem = ecosystem;
    if (!other && this.#unsaved) return;
    if (!other && same(ecosystem.graph, shown)) {
      if (before.scenario_id !== ecosystem.scenario_id) this.#compute();
      return;
    }
    this.draft = ecosystem.graph;
    this.refusal = null;
    if (selected !== null && !exists(ecosystem.graph, selected)) this.selected = null;
    this.#compute();
  }

  /** Draws other charts, or for another size or theme. */
  show(settings: ViewSettings): void {
    this.#settings = settings;
    this.#compute();
  }

  /** What it comes to may have changed from outside: by the scenario, or the language. */
  recompute(): void {
    this.#compute();
  }

  /** Selects an element, or none. */
  select(element: GraphElement | null): void {
    this.selected = element;
  }

  /** One step of a gesture: a number of an element gets another value. */
  set(element: GraphElement, field: GraphField, value: string | null): void {
    this.patch(element, { [field]: value });
  }

  /** One step of a gesture: properties of an element change. */
  patch(element: GraphElement, properties: object): void {
    if (this.draft !== null) this.edit(change(this.draft, element, properties));
  }

  /** One step of a gesture: any change of the drawing. */
  edit(graph: LoopGraph): void {
    this.draft = graph;
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    this.#gesture ??= `loops-${Date.now()}-${(gestures += 1)}`;
    this.#compute();
    this.#saveSoon();
  }

  /** A change that is a gesture of its own. */
  async act(graph: LoopGraph): Promise<void> {
    await this.commit();
    this.edit(graph);
    await this.commit();
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
    const { draft, ecosystem } = this;
    if (!this.#unsaved || draft === null || ecosystem === null) return;
    try {
      await saving.run("loops.save_graph", {
        id: ecosystem.id,
        graph: draft,
        gesture: this.#gesture,
      });
      if (this.draft === draft) {
        this.refusal = null;
        this.#saved();
      }
    } catch (thrown) {
      const error = ApiError.from(thrown);
      if (this.draft === draft) {
        if (error.refused) this.refusal = error;
        this.#saved();
      }
      if (!error.refused) toasts.show(error.text, { tone: "bad" });
    }
  }

  #saved(): void {
    this.#unsaved = false;
    this.#settle?.();
    this.#settle = null;
  }

  /** Whoever asks for it in an effect does not want to run again with every draft. */
  #compute(): void {
    this.#stale = true;
    untrack(() => this.#pump());
  }

  #pump(): void {
    const { draft, ecosystem } = this;
    const settings = this.#settings;
    if (!this.#stale || this.#computing || this.#frame !== 0) return;
    if (draft === null || ecosystem === null || settings === null) return;
    this.#stale = false;
    this.#computing = true;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#pump();
    });
    const { charts, ...chart } = settings;
    void call("loops.view", { id: ecosystem.id, graph: draft, charts, chart })
      .then((view) => {
        if (this.ecosystem?.id === ecosystem.id) this.view = view;
      })
      .catch((thrown: unknown) => {
        const error = ApiError.from(thrown);
        // An ecosystem that was deleted meanwhile has nothing to show.
        if (error.code !== "not_found" && this.draft === draft) this.refusal = error;
      })
      .finally(() => {
        this.#computing = false;
        this.#pump();
      });
  }
}
