import type {
  Change,
  Dataset,
  Inputs,
  Preferences,
  Project,
  Replay,
  ReportSettings,
  Scenario,
  Settings,
  Source,
  Step,
} from "../types";

/** All rows of the fake workspace. */
export interface Rows {
  projects: Project[];
  scenarios: Scenario[];
  sources: Record<string, Source[]>;
  datasets: Dataset[];
  reports: Record<string, ReportSettings>;
  settings: Settings;
}

interface UndoStep {
  text: string;
  gesture: string | null;
  before: Rows;
  changed: Change[];
}

/** A step as the program answers it. */
export function stepOf({ text }: { text: string }): Step {
  return { text, operation: { kind: "create_project", name: text } };
}

export const EMPTY_INPUTS: Inputs = {
  model: "subscription",
  subscription: { arpa_per_month: null, churn_per_month: null, expansion_per_month: null },
  one_off: { average_order_value: null, purchases_per_lifetime: null, lifetime_days: null },
  gross_margin: null,
  acquisition: {
    marketing_cost: null,
    salaries_cost: null,
    software_cost: null,
    leads: null,
    new_customers: null,
  },
  assumptions: {
    days_per_month: "30",
    discount_per_month: null,
    horizon_months: null,
    payment_timing: "advance",
  },
};

/** The second example of the domain's description. */
export const SAAS_INPUTS: Inputs = {
  ...EMPTY_INPUTS,
  subscription: { arpa_per_month: "1900", churn_per_month: "0.05", expansion_per_month: null },
  gross_margin: "0.8",
  acquisition: {
    marketing_cost: "420000",
    salaries_cost: "260000",
    software_cost: "40000",
    leads: "2400",
    new_customers: "150",
  },
};

/** The first example of the domain's description. */
export const SHOP_INPUTS: Inputs = {
  ...EMPTY_INPUTS,
  model: "one_off",
  one_off: { average_order_value: "2500", purchases_per_lifetime: "3.2", lifetime_days: "240" },
  gross_margin: "0.4",
  acquisition: {
    marketing_cost: "300000",
    salaries_cost: "150000",
    software_cost: "50000",
    leads: "5000",
    new_customers: "250",
  },
};

export class FakeState {
  rows: Rows = {
    projects: [],
    scenarios: [],
    sources: {},
    datasets: [],
    reports: {},
    settings: {
      default_currency: "RUB",
      branding: { name: "", contact: "", color: null, logo: null },
    },
  };
  preferences: Preferences = {
    language: "ru",
    theme: "light",
    zoom_percent: 100,
    sidebar_collapsed: false,
    welcomed: true,
    last_project_id: null,
    last_section: null,
    places: {},
  };
  readOnly: string | null = null;
  undoStack: UndoStep[] = [];
  redoStack: UndoStep[] = [];
  #ids = 0;
  #minutes = 0;

  id(kind: string): string {
    return `${kind}-${(this.#ids += 1)}`;
  }

  now(): string {
    this.#minutes += 1;
    return new Date(Date.UTC(2025, 10, 14, 9, this.#minutes)).toISOString();
  }

  /** One undo step; steps of one gesture join. */
  step<T>(
    text: string,
    changed: Change[],
    change: () => T,
    gesture: string | null = null,
  ): { value: T; changed: Change[] } {
    const before = structuredClone(this.rows);
    const value = change();
    const last = this.undoStack.at(-1);
    if (gesture !== null && last?.gesture === gesture) last.text = text;
    else this.undoStack.push({ text, gesture, before, changed });
    this.redoStack = [];
    return { value, changed };
  }

  /** Moves a step from one stack to the other. */
  replay(from: UndoStep[], to: UndoStep[]): Replay {
    const step = from.pop();
    if (step === undefined) return { changed: [] };
    to.push({ ...step, before: structuredClone(this.rows) });
    this.rows = step.before;
    return { step: stepOf(step), changed: step.changed };
  }

  addProject(name: string, client: string, inputs: Inputs, more: Partial<Project> = {}): Project {
    const at = this.now();
    const project: Project = {
      id: this.id("project"),
      name,
      client,
      note: "",
      currency: "RUB",
      stage: "growth",
      language: "ru",
      archived: false,
      sample: false,
      active_scenario_id: null,
      created_at: at,
      updated_at: at,
      ...more,
    };
    const scenario = this.addScenario(project.id, "База", inputs);
    project.active_scenario_id = scenario.id;
    this.rows.projects.push(project);
    return project;
  }

  addScenario(projectId: string, name: string, inputs: Inputs): Scenario {
    const scenario: Scenario = {
      id: this.id("scenario"),
      project_id: projectId,
      name,
      position: this.rows.scenarios.length,
      inputs: structuredClone(inputs),
      created_at: this.now(),
      updated_at: this.now(),
    };
    this.rows.scenarios.push(scenario);
    return scenario;
  }
}
