import { call, type EconomicsView, type Inputs, type Scenario } from "../../api";
import { LiveEditor } from "../../shell/live.svelte";
import { saving } from "../../shell/saving.svelte";
import { withValue } from "./fields";

/** What the drawing in the view depends on besides the inputs. */
export interface ViewSettings {
  theme: "light" | "dark";
  width: number;
  height: number;
}

/** The scenario one is working on: its inputs, and the figures and the chart that they come to. */
export class ScenarioEditor extends LiveEditor<Inputs, EconomicsView> {
  #scenarioId: string | null = null;
  #settings: ViewSettings | null = null;

  /** Shows a scenario as the workspace has it; edits that are not saved yet win over it. */
  adopt(scenario: Scenario): void {
    this.#scenarioId = scenario.id;
    this.take(scenario.id, scenario.inputs);
  }

  /** Draws for another size, theme or currency. */
  show(settings: ViewSettings): void {
    this.#settings = settings;
    this.evaluate();
  }

  /** The texts of the view are in another language now. */
  retell(): void {
    this.evaluate();
  }

  /** One step of a gesture: an input gets another value. */
  set(path: string, value: string | null): void {
    if (this.latest !== null) this.change(withValue(this.latest, path, value));
  }

  protected ask(inputs: Inputs): Promise<EconomicsView> | null {
    if (this.#settings === null) return null;
    return call("economics.view", {
      scenario_id: this.#scenarioId,
      inputs,
      chart: this.#settings,
    });
  }

  protected save(scenario_id: string, inputs: Inputs, gesture: string | null): Promise<unknown> {
    return saving.run("economics.save", { scenario_id, inputs, gesture });
  }
}
