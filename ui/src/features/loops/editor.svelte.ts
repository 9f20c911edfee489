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

const SAVE_AFTER_MS = 150;
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
  #unsaved = false;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** Shows an ecosystem as the workspace has it; edits that are not saved yet win over it. */
  adopt(ecosystem: LoopEcosystem): void {
    const other = this.ecosystem?.id !== ecosystem.id;
    if (other) {
      void this.commit();
      this.selected = null;
    }
    this.ecosystem = ecosystem;
    if (!other && this.#unsaved) return;
    this.draft = ecosystem.graph;
    this.refusal = null;
    if (this.selected !== null && !exists(ecosystem.graph, this.selected)) this.selected = null;
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
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#send();
    }, SAVE_AFTER_MS);
  }

  /** A change that is a gesture of its own. */
  async act(graph: LoopGraph): Promise<void> {
    await this.commit();
    this.edit(graph);
    await this.commit();
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

  #compute(): void {
    this.#stale = true;
    this.#pump();
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
