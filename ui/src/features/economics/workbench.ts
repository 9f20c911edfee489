import type { ChartRequest, Inputs, Project, Scenario } from "../../api";
import { language } from "../../i18n";
import type { TabSettingsEditor } from "./tab-settings.svelte";

/** The tabs, in the order of the screen. */
export const TABS = [
  "cash",
  "lifecycle",
  "sensitivity",
  "goal",
  "uncertainty",
  "channels",
  "compare",
  "months",
] as const;
export type TabId = (typeof TABS)[number];

/** What every tab works with. */
export interface TabContext {
  project: Project;
  /** The scenario that is open. */
  scenario: Scenario;
  scenarios: Scenario[];
  /** Its inputs as they are on the screen. */
  inputs: Inputs;
  settings: TabSettingsEditor;
  chart: ChartRequest;
  readOnly: boolean;
  /** Saves edits of the inputs that are still held back. */
  flush: () => Promise<void>;
}

/** What every question of a tab begins with. */
export function about(context: TabContext): {
  scenario_id: string;
  inputs: Inputs;
  chart: ChartRequest;
} {
  // Texts in answers are in the window's language.
  void language();
  return { scenario_id: context.scenario.id, inputs: context.inputs, chart: context.chart };
}

/** Figures that can be watched or aimed at, in the order of the screen. */
export const FIGURES = [
  "ltv_to_cac",
  "payback_days",
  "cac",
  "ltv_gross_margin",
  "margin_per_lead",
  "ltv_discounted",
  "ltv_to_cac_revenue",
  "payback_days_revenue",
  "cost_per_lead",
] as const;

/** How a figure's target is typed. */
export function kindOfFigure(figure: string): "money" | "days" | "number" | "percent" {
  if (figure.startsWith("payback") || figure === "lifetime_days") return "days";
  if (figure.startsWith("ltv_to_cac")) return "number";
  if (figure === "conversion_rate") return "percent";
  return "money";
}
