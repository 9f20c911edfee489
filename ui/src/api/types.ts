// Temporary shapes, until api/generated.ts exists.
export type Language = "ru" | "en";
export type Theme = "light" | "dark" | "system";
export type Decimal = string;
export type Verdict = "good" | "watch" | "bad";
export type Entity =
  "projects" | "scenarios" | "scenario_sources" | "datasets" | "report_settings" | "settings";

export interface ApiError {
  code: string;
  message: string;
  field?: string;
  hint?: string;
  refused: boolean;
}
export interface Change {
  entity: Entity;
  id: string;
}
export interface Changed<T> {
  value: T;
  changed: Change[];
}
export interface Progress {
  fraction: number;
  phase: string;
}
export interface Preferences {
  language: Language | null;
  theme: Theme;
  zoom_percent: number;
  sidebar_collapsed: boolean;
  welcomed: boolean;
  last_project_id: string | null;
  last_section: string | null;
  places: Record<string, unknown>;
}
export type PreferencesPatch = Partial<Preferences>;
export interface Branding {
  name: string;
  contact: string;
  color: string | null;
  logo: string | null;
}
export interface Settings {
  default_currency: string;
  branding: Branding;
}
export interface Step {
  text: string;
}
export interface HistoryState {
  undo?: Step;
  redo?: Step;
}
export type Access = "writable" | { read_only: { reason: string } };
export interface Start {
  version: string;
  workspace_path: string;
  log_folder: string;
  workspace: WorkspaceState;
}
export type WorkspaceState =
  | {
      state: "open";
      access: Access;
      access_text?: string;
      backup_problem?: ApiError;
      preferences: Preferences;
      settings: Settings;
      history: HistoryState;
    }
  | { state: "unavailable"; error: ApiError; restorable: boolean };
export type Outcome<T> =
  | { status: "value"; value: T }
  | { status: "missing"; fields: string[] }
  | { status: "undefined" | "unbounded" | "never" | "infeasible"; reason: string };
export type Stage = "idea" | "first_sales" | "growth" | "scale";
export interface Project {
  id: string;
  name: string;
  client: string;
  note: string;
  currency: string;
  stage: Stage;
  language: Language;
  archived: boolean;
  sample: boolean;
  active_scenario_id: string | null;
  created_at: string;
  updated_at: string;
}
export interface ProjectCard extends Project {
  ltv_to_cac: Outcome<string>;
  ltv_to_cac_text: string;
  payback_days: Outcome<string>;
  payback_days_text: string;
  verdict: Outcome<Verdict>;
  stage_text: string;
}
export type InputField = string;
export interface Source {
  field: InputField;
  kind: "typed" | "dataset" | "sample";
  dataset_id: string | null;
  note: string;
}
export interface Scenario {
  id: string;
  project_id: string;
  name: string;
  position: number;
  inputs: Inputs;
}
export type ScenarioWithSources = Scenario & { sources: Source[] };
export interface EconomicsView {
  figures: FigureView[];
  verdict: Outcome<Verdict>;
  cash_curve?: Chart;
  cash_curve_absent?: string;
}
export interface BackupLine {
  id: string;
  time: string;
  reason: string;
  reason_text: string;
  size_bytes: number;
  size_text: string;
  state: "good" | "damaged" | "too_new";
}
export interface FigureInputView {
  field: string;
  label: string;
  text: string;
  source_text: string;
}
export interface FigureView {
  name: string;
  label: string;
  help: string;
  status: string;
  text: string;
  number_text: string;
  unit_text: string;
  reason_text?: string;
  verdict?: Verdict;
  verdict_text?: string;
  band?: string;
  formula: string;
  calculation: string;
  inputs: FigureInputView[];
  goal_label?: string;
  goal_text: string[];
}
export interface AxisRange {
  min: number;
  max: number;
  kind: "linear" | "category";
}
export interface PlotArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
  x: AxisRange;
  y: AxisRange;
}
export interface Point {
  x: number;
  y: number;
  x_text: string;
  y_text: string;
}
export interface Series {
  id: string;
  name: string;
  unit: string;
  color_token: string;
  points: Point[];
}
export interface Chart {
  svg: string;
  width: number;
  height: number;
  title: string;
  units: string;
  plot_area: PlotArea;
  series: Series[];
  table: { columns: string[]; rows: string[][] };
  description: string;
}
export interface Inputs {
  model: "subscription" | "one_off";
  subscription: {
    arpa_per_month: Decimal | null;
    churn_per_month: Decimal | null;
    expansion_per_month: Decimal | null;
  };
  one_off: {
    average_order_value: Decimal | null;
    purchases_per_lifetime: Decimal | null;
    lifetime_days: Decimal | null;
  };
  gross_margin: Decimal | null;
  acquisition: {
    marketing_cost: Decimal | null;
    salaries_cost: Decimal | null;
    software_cost: Decimal | null;
    leads: Decimal | null;
    new_customers: Decimal | null;
  };
  assumptions: {
    days_per_month: Decimal;
    discount_per_month: Decimal | null;
    horizon_months: number | null;
    payment_timing: "advance" | "arrears";
  };
}

export interface ChartRequest {
  theme: "light" | "dark" | "print";
  width: number;
  height: number;
}
export type Role = "customer" | "date" | "amount" | "quantity" | "order";
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";
export type Delimiter = "comma" | "semicolon" | "tab" | "pipe";
export type DateFormat =
  "year_month_day" | "year_month_day_compact" | "day_month_year" | "month_day_year";
export type DecimalSign = "point" | "comma";
export type Thousands = "none" | "space" | "apostrophe" | "comma" | "point";
export interface Format {
  encoding: TextEncoding;
  delimiter: Delimiter;
  skip_lines: number;
  header: boolean;
  date: DateFormat | null;
  decimal: DecimalSign | null;
  thousands: Thousands;
  currency: string | null;
}
export type MappingDraft = Record<Role, number | null>;
export interface Overrides extends Partial<{ [K in keyof Format]: Format[K] | null }> {
  mapping?: Partial<MappingDraft>;
}
export type Ambiguity =
  | { kind: "date_order"; column: number; example: string; day_first: string; month_first: string }
  | { kind: "mixed_dates"; column: number; day_first_example: string; month_first_example: string }
  | { kind: "unknown_dates"; column: number; example: string }
  | {
      kind: "decimal_sign";
      column: number;
      example: string;
      sign: DecimalSign;
      as_fraction: string;
      as_thousands: string;
    }
  | { kind: "mixed_decimal_signs"; column: number; point_example: string; comma_example: string };
export interface CellProblem {
  column: number | null;
  role: Role | null;
  reason: string;
}
export interface PreviewRow {
  line: number;
  cells: string[];
  parsed: {
    customer: string | null;
    date: string | null;
    amount: string | null;
    quantity: string | null;
    order: string | null;
  };
  problems: CellProblem[];
}
export interface Sniff {
  file_bytes: number;
  format: Format;
  ambiguities: Ambiguity[];
  columns: { index: number; name: string | null; content: string }[];
  mapping: MappingDraft;
  missing_roles: Role[];
  currencies: string[];
  preview: { header: string[]; columns: number; rows: PreviewRow[] };
}
export interface Dataset {
  id: string;
  project_id: string;
  name: string;
  file_name: string;
  row_count: number;
  rejected_count: number;
  customer_count: number;
  imported_at: string;
}
export interface Offer {
  field: InputField;
  label: string;
  value: string;
  text: string;
}
export interface RejectedLine {
  line: number;
  reason: string;
  reason_text: string;
  cell: string | null;
  text: string;
}
export interface DatasetView {
  dataset: Dataset;
  facts: { name: string; label: string; text: string }[];
  offers: Offer[];
  revenue?: Chart;
  new_customers?: Chart;
  rejected: RejectedLine[];
}
export interface ReportSettings {
  language: Language;
  title: string;
  author: string;
  sections: string[] | null;
  scenarios: string[] | null;
}
export type ReportPatch = Partial<ReportSettings>;
type Ask<I, O> = { input: I; output: O };
export interface Requests {
  "app.start": Ask<object, Start>;
  "app.log": Ask<object, { folder: string; text: string }>;
  "preferences.update": Ask<PreferencesPatch, Preferences>;
  "settings.get": Ask<object, Settings>;
  "settings.update": Ask<Partial<Settings>, Changed<Settings>>;
  "projects.list": Ask<
    {
      search?: string | null;
      archived?: "active" | "archived" | "all";
      order?: "changed" | "created" | "name";
    },
    { projects: ProjectCard[]; total: number }
  >;
  "projects.create": Ask<
    { name: string; client?: string; currency: string; stage?: Stage; language?: Language | null },
    Changed<Project>
  >;
  "projects.create_sample": Ask<
    { kind: "saas" | "shop"; language?: Language | null },
    Changed<Project>
  >;
  "projects.update": Ask<{ id: string; change: Partial<Project> }, Changed<Project>>;
  "projects.duplicate": Ask<{ id: string; name?: string | null }, Changed<Project>>;
  "projects.delete": Ask<{ id: string }, Changed<null>>;
  "economics.view": Ask<
    {
      scenario_id?: string | null;
      inputs?: Inputs | null;
      currency?: string | null;
      chart: ChartRequest;
    },
    EconomicsView
  >;
  "economics.get": Ask<
    { project_id: string },
    { scenarios: ScenarioWithSources[]; active_scenario_id: string | null }
  >;
  "economics.save": Ask<
    { scenario_id: string; inputs: Inputs; gesture?: string | null },
    Changed<Scenario>
  >;
  "economics.create_scenario": Ask<{ project_id: string; name: string }, Changed<Scenario>>;
  "economics.duplicate_scenario": Ask<{ id: string; name?: string | null }, Changed<Scenario>>;
  "economics.rename_scenario": Ask<{ id: string; name: string }, Changed<Scenario>>;
  "economics.delete_scenario": Ask<{ id: string }, Changed<null>>;
  "economics.activate_scenario": Ask<{ id: string }, Changed<Scenario>>;
  "datasets.preview": Ask<{ path: string; overrides?: Overrides }, Sniff>;
  "datasets.import": Ask<
    { project_id: string; path: string; name?: string | null; overrides?: Overrides },
    Changed<Dataset>
  >;
  "datasets.list": Ask<{ project_id: string }, { datasets: Dataset[] }>;
  "datasets.view": Ask<{ id: string; chart: ChartRequest }, DatasetView>;
  "datasets.apply": Ask<
    {
      dataset_id: string;
      scenario_id: string;
      fields?: InputField[] | null;
      model?: Inputs["model"] | null;
    },
    Changed<Scenario>
  >;
  "datasets.rename": Ask<{ id: string; name: string }, Changed<Dataset>>;
  "datasets.delete": Ask<{ id: string }, Changed<null>>;
  "datasets.save_rejected": Ask<{ id: string; path: string }, { files: string[] }>;
  "report.get": Ask<{ project_id: string }, ReportSettings>;
  "report.update": Ask<{ project_id: string; change: ReportPatch }, Changed<ReportSettings>>;
  "report.preview": Ask<{ project_id: string }, { pages: string[] }>;
  "report.export": Ask<
    { project_id: string; format: "pdf" | "csv"; path: string },
    { files: string[] }
  >;
  "history.state": Ask<object, HistoryState>;
  "history.undo": Ask<object, { step?: Step; changed: Change[] }>;
  "history.redo": Ask<object, { step?: Step; changed: Change[] }>;
  "history.list": Ask<
    { limit?: number },
    { entries: { text: string; at: string; state: "done" | "undone" }[] }
  >;
  "backups.list": Ask<object, { backups: BackupLine[]; folder: string }>;
  "backups.create": Ask<object, BackupLine>;
  "backups.restore": Ask<{ id: string }, { before?: BackupLine; set_aside?: string }>;
}
export type RequestName = keyof Requests;
export type Input<R extends RequestName> = Requests[R]["input"];
export type Output<R extends RequestName> = Requests[R]["output"];
