import { exists, Format, text, type Language } from "../../i18n";
import type {
  Change,
  Entity,
  Inputs,
  Input,
  Output,
  Project,
  ProjectCard,
  RequestName,
  Scenario,
} from "../types";
import { cashCurve, figureViews, known, verdictOf } from "./figures";
import { preview, readDataset, viewDataset } from "./purchases";
import { EMPTY_INPUTS, SAAS_INPUTS, SHOP_INPUTS, stepOf, type FakeState } from "./state";

type Handlers = {
  [R in Asked]: (state: FakeState, payload: Input<R>, language: Language) => Output<R>;
};

/** The requests that the page makes; the program knows more. */
type Asked = Exclude<
  RequestName,
  | `${"audit" | "retention" | "loops" | "roadmap" | "kpi" | "overview"}.${string}`
  | `months.${string}`
  | "economics.branch_scenario"
  | "economics.tabs"
  | "economics.save_tabs"
  | "economics.lifecycle_view"
  | "economics.sensitivity_view"
  | "economics.goal_view"
  | "economics.uncertainty_view"
  | "economics.channels_view"
  | "economics.compare_view"
  | "economics.apply_goal"
  | `${"audit" | "loops" | "roadmap" | "kpi" | "overview"}.${string}`
  | "report.edit_summary"
  | `report.${string}_template`
  | "preferences.get"
  | "projects.find"
  | "economics.evaluate"
  | "economics.lifecycle"
  | "economics.goal_seek"
  | "economics.break_even"
  | "economics.compare"
  | "economics.sensitivity"
  | "economics.monte_carlo"
  | "economics.channels"
  | "economics.convert_rate"
  | "economics.months"
  | "economics.cash_curve"
  | "economics.reorder_scenarios"
>;

const changed = (entity: Entity, id: string): Change[] => [{ entity, id }];

function refuse(code: string, field: string | null, language: Language): never {
  const id = `error-${code}`;
  throw {
    code,
    message: exists(id) ? text(language, id) : code,
    field: field ?? undefined,
    hint: exists(`${id}-hint`) ? text(language, `${id}-hint`) : undefined,
    refused: true,
  };
}

function projectOf(state: FakeState, id: string): Project {
  const project = state.rows.projects.find((candidate) => candidate.id === id);
  if (project === undefined) throw { code: "not_found", message: `no ${id}`, refused: true };
  return project;
}

function scenarioOf(state: FakeState, id: string): Scenario {
  const scenario = state.rows.scenarios.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw { code: "not_found", message: `no ${id}`, refused: true };
  return scenario;
}

function card(state: FakeState, project: Project, language: Language): ProjectCard {
  const scenario = state.rows.scenarios.find(({ id }) => id === project.active_scenario_id);
  const inputs = scenario?.inputs ?? EMPTY_INPUTS;
  const { ratio, payback } = known(inputs);
  const format = new Format(language);
  const missing = text(language, "status-missing");
  const verdict = verdictOf(inputs);
  return {
    ...project,
    ltv_to_cac:
      ratio === null
        ? { status: "missing", fields: [] }
        : { status: "value", value: String(ratio) },
    ltv_to_cac_text: ratio === null ? missing : format.ratio(ratio.toFixed(1)),
    payback_days:
      payback === null
        ? { status: "missing", fields: [] }
        : { status: "value", value: String(payback) },
    payback_days_text: payback === null ? missing : format.days(payback.toFixed(0)),
    verdict:
      verdict === null ? { status: "missing", fields: [] } : { status: "value", value: verdict },
    stage_text: text(language, `stage-${project.stage}`),
  };
}

function name(text: string, language: Language): string {
  if (text.trim() === "") refuse("required", "name", language);
  return text.trim();
}

export const handlers: Handlers = {
  "app.start": (state) => ({
    version: "0.1.0",
    workspace_path: "/home/anna/.local/share/growth-architect/workspace/workspace.growth",
    log_folder: "/home/anna/.local/share/growth-architect/log",
    workspace: {
      state: "open",
      access:
        state.readOnly === null ? { mode: "writable" } : { mode: "read_only", reason: "in_use" },
      access_text: state.readOnly ?? undefined,
      preferences: state.preferences,
      settings: state.rows.settings,
      history: handlers["history.state"](state, {}, "ru"),
    },
  }),
  "app.log": () => ({ folder: "/home/anna/log", text: "" }),
  "preferences.update": (state, patch) => {
    const places = { ...state.preferences.places, ...patch.places };
    Object.assign(state.preferences, patch, { places });
    return state.preferences;
  },
  "settings.get": (state) => state.rows.settings,
  "settings.update": (state, patch) =>
    state.step("Настройки", changed("settings", "settings"), () => {
      return Object.assign(state.rows.settings, patch);
    }),

  "projects.list": (state, _, language) => ({
    projects: state.rows.projects.map((project) => card(state, project, language)),
    total: state.rows.projects.length,
  }),
  "projects.create": (state, input, language) => {
    const title = name(input.name, language);
    return state.step(`Создан проект «${title}»`, changed("projects", "new"), () =>
      state.addProject(title, input.client ?? "", EMPTY_INPUTS, {
        currency: input.currency,
        stage: input.stage ?? "idea",
        language: input.language ?? language,
      }),
    );
  },
  "projects.create_sample": (state, { kind }) =>
    state.step("Добавлен пример", changed("projects", kind), () =>
      kind === "saas"
        ? state.addProject("Сметана", "SaaS для кафе", SAAS_INPUTS, { sample: true })
        : state.addProject("Чайная", "Магазин чая", SHOP_INPUTS, { sample: true }),
    ),
  "projects.update": (state, { id, change }, language) => {
    if (change.name) name(change.name, language);
    return state.step(
      `Изменён проект «${projectOf(state, id).name}»`,
      changed("projects", id),
      () => Object.assign(projectOf(state, id), change, { updated_at: state.now() }),
    );
  },
  "projects.duplicate": (state, { id }) => {
    const original = projectOf(state, id);
    const scenario = scenarioOf(state, original.active_scenario_id ?? "");
    return state.step(`Копия «${original.name}»`, changed("projects", id), () =>
      state.addProject(`${original.name} 2`, original.client, scenario.inputs),
    );
  },
  "projects.delete": (state, { id }) =>
    state.step(`Удалён проект «${projectOf(state, id).name}»`, changed("projects", id), () => {
      state.rows.projects = state.rows.projects.filter((project) => project.id !== id);
      return null;
    }),

  "economics.get": (state, { project_id: projectId }) => ({
    scenarios: state.rows.scenarios
      .filter((scenario) => scenario.project_id === projectId)
      .map((scenario) => ({ ...scenario, sources: state.rows.sources[scenario.id] ?? [] })),
    active_scenario_id: projectOf(state, projectId).active_scenario_id,
  }),
  "economics.view": (state, { scenario_id: id, inputs: draft, chart }, language) => {
    const scenario = id ? scenarioOf(state, id) : null;
    const inputs = (draft ?? scenario?.inputs ?? EMPTY_INPUTS) as Inputs;
    if (Number(inputs.subscription.churn_per_month ?? 0) > 1) {
      refuse("out_of_range", "subscription.churn_per_month", language);
    }
    const currency = scenario === null ? "RUB" : projectOf(state, scenario.project_id).currency;
    const curve = cashCurve(inputs, language, currency, chart.width, chart.height, chart.theme);
    const verdict = verdictOf(inputs);
    return {
      notes: [],
      figures: figureViews(inputs, language, currency),
      verdict:
        verdict === null ? { status: "missing", fields: [] } : { status: "value", value: verdict },
      ...(curve === null
        ? {
            cash_curve_absent: text(language, "missing-inputs", {
              inputs: text(language, "input-leads"),
            }),
          }
        : { cash_curve: curve }),
    };
  },
  "economics.save": (state, { scenario_id: id, inputs: draft, gesture }, language) => {
    const inputs = draft as Inputs;
    if (Number(inputs.subscription.churn_per_month ?? 0) > 1) {
      refuse("out_of_range", "subscription.churn_per_month", language);
    }
    return state.step(
      "ARPA, в месяц",
      changed("scenarios", id),
      () => Object.assign(scenarioOf(state, id), { inputs }),
      gesture ?? null,
    );
  },
  "economics.create_scenario": (state, input, language) => {
    const title = name(input.name, language);
    return state.step(`Новый сценарий «${title}»`, changed("scenarios", "new"), () =>
      state.addScenario(input.project_id, title, EMPTY_INPUTS),
    );
  },
  "economics.duplicate_scenario": (state, { id }) => {
    const original = scenarioOf(state, id);
    return state.step(`Копия сценария «${original.name}»`, changed("scenarios", id), () =>
      state.addScenario(original.project_id, `${original.name} 2`, original.inputs),
    );
  },
  "economics.rename_scenario": (state, input, language) => {
    const title = name(input.name, language);
    return state.step(`Сценарий «${title}»`, changed("scenarios", input.id), () =>
      Object.assign(scenarioOf(state, input.id), { name: title }),
    );
  },
  "economics.delete_scenario": (state, { id }) =>
    state.step(`Удалён сценарий «${scenarioOf(state, id).name}»`, changed("scenarios", id), () => {
      const project = projectOf(state, scenarioOf(state, id).project_id);
      state.rows.scenarios = state.rows.scenarios.filter((scenario) => scenario.id !== id);
      project.active_scenario_id =
        state.rows.scenarios.find(({ project_id }) => project_id === project.id)?.id ?? null;
      return null;
    }),
  "economics.activate_scenario": (state, { id }) =>
    state.step("Активный сценарий", changed("projects", id), () => {
      projectOf(state, scenarioOf(state, id).project_id).active_scenario_id = id;
      return scenarioOf(state, id);
    }),

  "datasets.preview": (_, { overrides }) => preview(overrides ?? {}),
  "datasets.import": (state, input) =>
    state.step("Загружены покупки", changed("datasets", "new"), () => {
      const dataset = readDataset(state, input.project_id, input.path);
      state.rows.datasets.unshift(dataset);
      return dataset;
    }),
  "datasets.list": (state, { project_id: projectId }) => ({
    datasets: state.rows.datasets.filter((dataset) => dataset.project_id === projectId),
  }),
  "datasets.view": (state, { id, chart }, language) => viewDataset(state, id, chart, language),
  "datasets.apply": (state, { dataset_id: dataset, scenario_id: id, fields }) =>
    state.step("Подставлены покупки", changed("scenarios", id), () => {
      const scenario = scenarioOf(state, id);
      scenario.inputs.acquisition.new_customers = "118";
      state.rows.sources[id] = (fields ?? []).map((field) => ({
        field,
        kind: "dataset" as const,
        dataset_id: dataset,
        note: "",
        at: state.now(),
      }));
      return scenario;
    }),
  "datasets.rename": (state, input, language) => {
    const title = name(input.name, language);
    return state.step(`Набор «${title}»`, changed("datasets", input.id), () => {
      const dataset = state.rows.datasets.find(({ id }) => id === input.id);
      if (dataset === undefined) return refuse("not_found", "id", language);
      return Object.assign(dataset, { name: title });
    });
  },
  "datasets.delete": (state, { id }) =>
    state.step("Удалён набор", changed("datasets", id), () => {
      state.rows.datasets = state.rows.datasets.filter((dataset) => dataset.id !== id);
      return null;
    }),
  "datasets.save_rejected": (_, { path }) => ({ files: [path] }),

  "report.get": (state, { project_id: id }) =>
    state.rows.reports[id] ?? {
      language: projectOf(state, id).language,
      title: "",
      author: "",
      client: "",
      contact: "",
      confidentiality: "",
      period: { from: null, to: null },
      accent: null,
      logo: null,
      archival: false,
      sections: null,
      scenarios: null,
    },
  "report.update": (state, { project_id: id, change }, language) =>
    state.step("Отчёт", changed("report_settings", id), () => {
      const before = handlers["report.get"](state, { project_id: id }, language);
      const after = Object.assign({}, before, change);
      state.rows.reports[id] = after;
      return after;
    }),
  "report.summary": () => ({ language: "ru", parts: [] }),
  "report.templates": () => ({ templates: [] }),
  "report.check_accent": () => ({
    contrast: 6,
    needed: 4.5,
    legible: true,
    text_color: "#1e6b50",
  }),
  "report.preview": (state, { project_id: id }) => ({
    count: 2,
    sections: [],
    pages: [1, 2].map((page) => ({
      number: page,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/><text x="60" y="120" font-size="28" font-family="Inter">${projectOf(state, id).name}, ${page}</text></svg>`,
    })),
  }),
  "report.export": (_, { path }) => ({ files: [path] }),

  "history.state": (state) => {
    const [undo, redo] = [state.undoStack.at(-1), state.redoStack.at(-1)];
    return {
      ...(undo === undefined ? {} : { undo: stepOf(undo) }),
      ...(redo === undefined ? {} : { redo: stepOf(redo) }),
    };
  },
  "history.undo": (state) => state.replay(state.undoStack, state.redoStack),
  "history.redo": (state) => state.replay(state.redoStack, state.undoStack),
  "history.list": (state) => ({
    entries: [...state.undoStack].reverse().map((step, index) => ({
      text: step.text,
      at: `2025-11-14T09:${String(59 - index).padStart(2, "0")}:00Z`,
      state: "done" as const,
    })),
  }),

  "backups.list": () => ({
    backups: [1, 2, 3].map((day) => ({
      id: `backup-${day}`,
      time: `2025-11-1${day}T09:30:00Z`,
      reason: "opening",
      reason_text: "При открытии",
      size_bytes: 1_200_000,
      size_text: "1,2 МБ",
      state: "good" as const,
    })),
    folder: "/home/anna/.local/share/growth-architect/backups",
  }),
  "backups.create": (state, _, language) => {
    const [first] = handlers["backups.list"](state, {}, language).backups;
    if (first === undefined) throw new Error("no backup");
    return first;
  },
  "backups.restore": () => ({}),
};
