import { untrack } from "svelte";

import {
  call,
  type EcosystemView,
  type GraphElement,
  type GraphField,
  type LoopChart,
  type LoopEcosystem,
  type LoopGraph,
} from "../../api";
import { LiveEditor } from "../../shell/live.svelte";
import { saving } from "../../shell/saving.svelte";
import { change, exists } from "./graph";

/** What the drawings in the view depend on besides the graph. */
export interface ViewSettings {
  charts: LoopChart[];
  theme: "light" | "dark";
  width: number;
  height: number;
}

/** The ecosystem one is working on: its drawing, and what it comes to. */
export class LoopEditor extends LiveEditor<LoopGraph, EcosystemView> {
  /** The element that is being looked at. */
  selected = $state.raw<GraphElement | null>(null);

  ecosystem = $state.raw<LoopEcosystem | null>(null);
  #settings: ViewSettings | null = null;

  /** Shows an ecosystem as the workspace has it; edits that are not saved yet win over it. */
  adopt(ecosystem: LoopEcosystem): void {
    const [before, selected] = untrack(() => [this.ecosystem, this.selected]);
    this.ecosystem = ecosystem;
    if (before?.id !== ecosystem.id) this.selected = null;
    const anew = this.take(ecosystem.id, ecosystem.graph);
    if (anew && selected !== null && !exists(ecosystem.graph, selected)) this.selected = null;
    if (!anew && before?.scenario_id !== ecosystem.scenario_id) this.evaluate();
  }

  /** Draws other charts, or for another size or theme. */
  show(settings: ViewSettings): void {
    this.#settings = settings;
    this.evaluate();
  }

  /** What it comes to may have changed from outside: by the scenario, or the language. */
  recompute(): void {
    this.evaluate();
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
    if (this.latest !== null) this.change(change(this.latest, element, properties));
  }

  /** A change that is a gesture of its own. */
  async act(graph: LoopGraph): Promise<void> {
    await this.commit();
    this.change(graph);
    await this.commit();
  }

  protected ask(graph: LoopGraph): Promise<EcosystemView> | null {
    const ecosystem = untrack(() => this.ecosystem);
    if (this.#settings === null || ecosystem === null) return null;
    const { charts, ...chart } = this.#settings;
    return call("loops.view", { id: ecosystem.id, graph, charts, chart });
  }

  protected save(id: string, graph: LoopGraph, gesture: string | null): Promise<unknown> {
    return saving.run("loops.save_graph", { id, graph, gesture });
  }
}
