// Written by `cargo xtask codegen` from the requests of growth-api. Do not edit.

/** What a committed step answers with. */
export type Committed<T> = {
  /** The answer of the step itself. */
  value: T;
  /** The rows that it changed; empty when it left everything as it was. */
  changed: Change[];
};

/**
 * A computed figure, or a typed statement why it is not a number. Never NaN, infinity, `null` or a
 * silent zero (MATHEMATICS.md 0). A chain that consumes a non-value passes it on.
 */
export type Outcome<T> = {
  status: "value";
  /** The figure, in the unit that its field states. */
  value: T;
} | {
  status: "missing";
  /** Paths of the inputs that are needed (`acquisition.new_customers`). */
  fields: string[];
} | {
  status: "undefined";
  /** Why. */
  reason: Reason;
} | {
  status: "unbounded";
  /** Why. */
  reason: Reason;
} | {
  status: "never";
  /** Why. */
  reason: Reason;
} | {
  status: "infeasible";
  /** Why. */
  reason: Reason;
};

/** The state of the program. */
export type Start = {
  /** Version of the program. */
  version: string;
  /** The workspace file. */
  workspace_path: string;
  /** The user's own workspace file, which is opened when no other was chosen. */
  own_workspace_path: string;
  /** The language that was chosen last, known even where the workspace cannot be opened. */
  language?: Language | null;
  /** Folder of the log files. */
  log_folder: string;
  /** The time and the day. */
  now: Now;
  /** The open workspace, or why it cannot be opened. */
  workspace: WorkspaceState;
};

/** A language of the program and of its documents. */
export type Language = "en" | "ru";

/** The time by the program's clock, the only one that a host goes by. */
export type Now = {
  /** The time. */
  time: string;
  /** The civil date where the person is. */
  today: string;
  /**
   * Until another day begins there, 1…86400. Where the clocks change in the meantime it is off by
   * the change: ask again then. Seconds.
   */
  seconds_left: number;
};

/** The open workspace, or why there is none. */
export type WorkspaceState = {
  state: "open";
  /** Whether it can be changed. */
  access: Access;
  /** Why it can only be read. */
  access_text?: string | null;
  /** Why the automatic backup was not made. */
  backup_problem?: ApiError | null;
  /** The program was killed last time, and its journal is gone since: in words. */
  journal_problem?: string | null;
  /** How the program looks and where the person left off. */
  preferences: Preferences;
  /** Default currency and branding. */
  settings: Settings;
} | {
  state: "unavailable";
  /** Why. */
  error: ApiError;
  /** Whether restoring a backup is the way on. */
  restorable: boolean;
};

/** Whether a workspace can be changed. */
export type Access = {
  mode: "writable";
} | {
  mode: "read_only";
  /** Why. */
  reason: ReadOnlyReason;
};

/** Why a workspace can only be read. */
export type ReadOnlyReason = "wanted" | "in_use" | "file_not_writable" | "folder_not_writable" | "disk_full" | "locks_unsupported";

/** A refusal or a failure, in the language of the caller. */
export type ApiError = {
  /** Stable code that a script or the UI can act on (`out_of_range`). */
  code: string;
  /** What is wrong, for a person. */
  message: string;
  /** Path of the input that the error concerns (`acquisition.new_customers`). */
  field?: string | null;
  /** What would be right. */
  hint?: string | null;
  /** What has to be said before the job can be done, for a person. */
  question?: string | null;
  /** The answers there are; each is a value that `option` takes. */
  candidates?: string[];
  /** The same with what stands in the file, and how often. */
  details?: Candidate[];
  /** The option of the command line that answers the question. */
  option?: string | null;
  /**
   * True when the input was refused: the same request with another input may be answered. False
   * when something failed that the input did not cause (a full disk).
   */
  refused: boolean;
};

/** A possible answer. */
export type Candidate = {
  /** What the option takes. */
  value: string;
  /** Rows that it concerns, where that is counted. */
  count?: number | null;
  /** What stands in the file, or what it would mean. */
  example?: string | null;
};

/** The preferences of a person. */
export type Preferences = {
  /** Language of the program; absent means the system's. */
  language: Language | null;
  /** Colours of the window. */
  theme: Theme;
  /** Size of everything in the window, 100…200. Percent. */
  zoom_percent: number;
  /** Whether the sidebar shows icons only. */
  sidebar_collapsed: boolean;
  /** Whether the first start is over: language and currency have been chosen. */
  welcomed: boolean;
  /** The project that was open last. */
  last_project_id: ProjectId | null;
  /** The section that was open last (`economics`). */
  last_section: string | null;
  /**
   * What sections remember about how they looked (where they were scrolled to, which tab was
   * open), by a name that the window chooses.
   */
  places: Record<string, unknown>;
};

/** Colours of the window. */
export type Theme = "system" | "light" | "dark";

/** Id of a project. */
export type ProjectId = string;

/** The settings of a workspace. */
export type Settings = {
  /** Currency of new projects. ISO 4217. */
  default_currency: Currency;
  /** Who signs the reports. */
  branding: Branding;
};

/** An ISO 4217 currency code: three capital letters (`RUB`). */
export type Currency = string;

/** Who signs the reports. Every text may be empty. */
export type Branding = {
  /** Name of the consultant or firm. */
  name: string;
  /** How to reach them; several lines. */
  contact: string;
  /** Accent colour of reports (`#1E6B50`); absent means the program's. */
  color: string | null;
  /** The logo as a data URL (`data:image/png;base64,…`; PNG, JPEG or SVG). */
  logo: string | null;
};

/** The end of the newest log file. */
export type Log = {
  /** Folder of the log files. */
  folder: string;
  /** Text; empty when nothing was logged. */
  text: string;
};

/** The workspace that is open now. */
export type OpenedWorkspace = {
  /** Where it lies. */
  path: string;
};

/** A row that a step created, changed or deleted. Whoever shows it reads it anew. */
export type Change = {
  /**
   * Kind of row: its table, such as `projects` or `scenarios`; `ticked_tasks` for a task of a plan
   * that the step has also marked as done, because it has brought the task's result into the project.
   */
  entity: string;
  /**
   * Id of the row: of a scenario's source `<scenario id>/<field>`, of report settings the
   * project's id, of a setting its key.
   */
  id: string;
};

/** The list. */
export type ProjectList = {
  /** The projects, in the order asked for. */
  projects: ProjectCard[];
  /** How many there are in all, archived ones too. */
  total: number;
};

/** A project in the list. */
export type ProjectCard = {
  /** Its id. */
  id: ProjectId;
  /** Its name, 1…200 characters. Names need not be unique. */
  name: string;
  /** The client's name; may be empty. */
  client: string;
  /** Free notes; may be empty. */
  note: string;
  /** Words by which one groups projects, between commas, each once; may be empty. */
  tags: string;
  /** Currency of all its money. ISO 4217. */
  currency: Currency;
  /** How far the product is. */
  stage: Stage;
  /** What it lives on. */
  business_kind: BusinessKind;
  /** Language that its reports have unless another is chosen. */
  language: Language;
  /** Out of sight, but kept. */
  archived: boolean;
  /** Made by the program to look around in. */
  sample: boolean;
  /** The scenario that its figures are taken from. */
  active_scenario_id: ScenarioId | null;
  /** When it was made. */
  created_at: string;
  /** When it, or a scenario, data set or report setting of it, was last changed. */
  updated_at: string;
  /** LTV on gross margin / CAC of the active scenario. */
  ltv_to_cac: Outcome<string>;
  /** The same as text. */
  ltv_to_cac_text: string;
  /** Payback of the active scenario. Days. */
  payback_days: Outcome<string>;
  /** The same as text. */
  payback_days_text: string;
  /** Traffic light of the active scenario. */
  verdict: Outcome<Verdict>;
  /** What decides the verdict, in words; empty where it is too early to judge. */
  verdict_text: string;
  /** The stage as text. */
  stage_text: string;
  /** Overall score of the latest audit; absent where there is none. */
  audit_score?: Outcome<number> | null;
  /** The same as text (`51`); absent where there is no audit. */
  audit_score_text?: string | null;
  /** Why some of this could not be computed, in words; absent when all of it could. */
  problem?: string | null;
};

/** How far a product is. */
export type Stage = "idea" | "first_sales" | "growth" | "scale";

/** What a business lives on. */
export type BusinessKind = "saas" | "subscription" | "shop" | "marketplace" | "services" | "education" | "mobile_app" | "other";

/** Id of a scenario. */
export type ScenarioId = string;

/** Why a figure is not a number: a stable code that is localised as `reason-<code>`. */
export type Reason = "no_new_customers" | "no_leads" | "no_churn" | "expansion_outweighs_churn" | "endless_loss" | "no_cost" | "no_value" | "no_margin" | "churn_outpaces_payback" | "no_lifetime" | "too_large" | "no_purchases" | "no_repeat_purchases" | "every_purchase_earns" | "nothing_moved" | "nothing_lost" | "outside_domain" | "zero_input" | "no_full_month" | "goal_out_of_reach" | "goal_always_met" | "zero_base" | "nothing_answered" | "not_applicable" | "nothing_measured" | "nothing_ended" | "nothing_telling" | "foundation_first" | "loses_money" | "self_sustaining" | "levels_off" | "no_growth" | "no_customers" | "too_few_observations" | "no_reproduction" | "tied_loops" | "no_market_size" | "funnel_ahead" | "nothing_planned" | "no_work" | "nothing_spent" | "no_progress" | "not_begun" | "no_history" | "nothing_finished" | "goal_at_baseline" | "no_visitors" | "no_conversions" | "no_spread" | "zero_denominator" | "not_decided" | "no_room_in_plan" | "not_identifiable" | "all_equal" | "no_mean" | "not_worth_a_message" | "not_worth_a_contact" | "one_outcome" | "no_columns" | "no_messages" | "costs_nothing" | "no_questions";

/** Verdict, said with colour, icon and word. */
export type Verdict = "good" | "watch" | "bad";

/** A client's product. */
export type Project = {
  /** Its id. */
  id: ProjectId;
  /** Its name, 1…200 characters. Names need not be unique. */
  name: string;
  /** The client's name; may be empty. */
  client: string;
  /** Free notes; may be empty. */
  note: string;
  /** Words by which one groups projects, between commas, each once; may be empty. */
  tags: string;
  /** Currency of all its money. ISO 4217. */
  currency: Currency;
  /** How far the product is. */
  stage: Stage;
  /** What it lives on. */
  business_kind: BusinessKind;
  /** Language that its reports have unless another is chosen. */
  language: Language;
  /** Out of sight, but kept. */
  archived: boolean;
  /** Made by the program to look around in. */
  sample: boolean;
  /** The scenario that its figures are taken from. */
  active_scenario_id: ScenarioId | null;
  /** When it was made. */
  created_at: string;
  /** When it, or a scenario, data set or report setting of it, was last changed. */
  updated_at: string;
};

/** What a business can live on. */
export type BusinessKinds = {
  /** All of them, in the order in which they are offered. */
  kinds: KindOffer[];
};

/** A kind of business, and what a project of it begins with. */
export type KindOffer = {
  /** Which. */
  kind: BusinessKind;
  /** Its name. */
  name: string;
  /** What is published of such businesses and can be assumed; empty where no source can be trusted. */
  published: PublishedOffer[];
};

/** A published figure that can be assumed. */
export type PublishedOffer = {
  /** The input. */
  field: InputField;
  /** Its median or average, in the unit of the input. */
  value: string;
  /** Title of the publication. */
  title: string;
  /** Year of the publication; absent where it prints none. */
  year?: number | null;
  /** The input, its value, and who published it when. */
  text: string;
};

/**
 * Every single input, by the path it has in JSON. The same name stands in SQL, in the catalogue of
 * texts (`input-arpa_per_month`) and on the screen.
 */
export type InputField = "arpa_per_month" | "churn_per_month" | "expansion_per_month" | "linear_expansion" | "average_order_value" | "purchases_per_lifetime" | "lifetime_days" | "gross_margin" | "marketing_cost" | "salaries_cost" | "software_cost" | "leads" | "new_customers" | "days_per_month" | "discount_per_month" | "horizon_months";

/** What was written. */
export type Written = {
  /** The files. */
  files: string[];
};

/** What a project file holds. */
export type BundleView = {
  /** Name of the project. */
  name: string;
  /** Name of the client; may be empty. */
  client: string;
  /** When the file was written, in words. */
  exported_text: string;
  /** Version of the program that wrote it. */
  program: string;
  /** How many rows it holds. */
  rows: number;
  /** The project that it was compared with. */
  compared_with?: Project | null;
  /** In what the two differ: what would change if the file took the place of the project. */
  differences: DifferenceView[];
};

/** In what a part of two projects differs. */
export type DifferenceView = {
  /** The part, in words. */
  label: string;
  /** Only the file has these. */
  added: number;
  /** Both have these, with other contents. */
  changed: number;
  /** These would be gone. */
  removed: number;
};

/** The projects of a workspace side by side. */
export type AnonymousComparison = {
  /** Projects that have a figure: samples are left out, archived ones are not. */
  projects: number;
  /** From how many projects on a figure is compared. */
  needed: number;
  /** The figures that enough projects have. */
  figures: ComparedFigure[];
};

/** A figure over all projects. */
export type ComparedFigure = {
  /** `ltv_to_cac`, `payback_days`, `audit`, or a layer of the audit. */
  name: string;
  /** Its name in words. */
  label: string;
  /** Projects that have it. */
  count: number;
  /** A quarter of the projects lies below. */
  p25: number;
  /** Half of the projects lies below. */
  p50: number;
  /** Three quarters of the projects lie below. */
  p75: number;
  /** The same as text. */
  p25_text: string;
  /** The same as text. */
  p50_text: string;
  /** The same as text. */
  p75_text: string;
  /** Whether more is better. */
  more_is_better: boolean;
  /** The target of the method as text; empty where it sets none. */
  target_text: string;
  /** The project that was asked about. */
  own?: OwnPlace | null;
};

/** Where a project stands among all. */
export type OwnPlace = {
  /** Its value. */
  value: number;
  /** The same as text. */
  text: string;
  /** Share of the other projects that it is better than, 0…1. */
  better_than: number;
  /** The same as text. */
  better_than_text: string;
};

/** A project at one look. */
export type Overview = {
  /** The state in words: one to four sentences, in runs of plain and strong text. */
  state: TextRun[];
  /** Where the figures come from. */
  as_of: AsOf;
  /** Sources that disagree with the one in use; absent where all agree. */
  basis?: Basis | null;
  /** The five figures. */
  figures: OverviewFigure[];
  /** Where the project is in its plan, or since its first check-in. */
  clock?: KpiClock | null;
  /** The growth points. */
  points: OverviewPoints;
  /** The plan; absent without one. */
  plan?: OverviewPlan | null;
  /** What the guide warns of, the worst first. */
  warnings: Warning[];
  /** Parts that could not be computed (`figures`, `points`, `plan`, `audit`), and why. */
  problems?: PartProblem[];
};

/** A piece of text. */
export type TextRun = {
  /** The text. */
  text: string;
  /** Whether it is to stand out. */
  strong: boolean;
};

/** Where figures come from. */
export type AsOf = {
  /** Kind of source. */
  kind: AsOfKind;
  /** The same in words; empty when there is nothing. */
  text: string;
  /** The check-in. */
  check_in_id?: CheckInId | null;
  /** Day of the check-in, or the first day of the month. */
  date?: string | null;
  /** The scenario. */
  scenario_id?: ScenarioId | null;
};

/** Kind of source of the figures. */
export type AsOfKind = "check_in" | "month" | "scenario";

/** Id of a weekly check-in. */
export type CheckInId = string;

/** Sources that disagree. */
export type Basis = {
  /** Which source the figures are taken from, in words. */
  used_text: string;
  /**
   * Each figure or input in which another source differs by more than 15 %, in a sentence that names
   * both sources.
   */
  differences: string[];
  /**
   * What the step is called that takes the source in use over into the active scenario; absent where
   * the scenario is not what differs.
   */
  take_over_text?: string | null;
  /** Whether imported purchases differ, whose values are taken over where they are shown. */
  of_purchases: boolean;
};

/** A figure of the overview in words. */
export type OverviewFigure = {
  /** Which. */
  name: KpiName;
  /** Its name. */
  label: string;
  /** What it means, in one sentence. */
  help: string;
  /** Its exact value. */
  value: Outcome<string>;
  /** `value`, or why there is none. */
  status: string;
  /** The value with its unit, or one word for why there is none. */
  text: string;
  /** The number alone, for large type. */
  number_text: string;
  /** The unit that stands after the number. */
  unit_text: string;
  /** Why there is no value, in a sentence. */
  reason_text?: string | null;
  /** Traffic light. */
  verdict?: Verdict | null;
  /** What it says: the target, or how the figure compares. */
  verdict_text?: string | null;
  /** Change from the check-in or month before. */
  trend_text?: string | null;
  /** Whether that change is for the better; absent when nothing changed. */
  better?: boolean | null;
  /** Its course; absent with fewer than two values. */
  sparkline?: Chart | null;
  /** The formula with the names of its terms. */
  formula: string;
  /** The formula with their values, and what it comes to. */
  calculation: string;
  /** Inputs that it rests on. */
  inputs: FigureInput[];
  /** The target, where there is one. */
  goal_label?: string | null;
  /** What would reach it, each alone. */
  goal_text: string[];
};

/** A KPI of the check-in: the five of the guide, and the ratio of two of them. */
export type KpiName = "cac" | "ltv_gross_margin" | "ltv_to_cac" | "payback_days" | "margin_per_lead" | "viral_coefficient";

/** A drawn chart. */
export type Chart = {
  /** The drawing: a complete SVG document without styles, scripts or external references. */
  svg: string;
  /** Width in CSS pixels. */
  width: number;
  /** Height in CSS pixels. */
  height: number;
  /** What the chart shows, for the heading above it. */
  title: string;
  /** What the axes are in, for a line beside the title (`млн ₽ по месяцам`). May be empty. */
  units: string;
  /** Where the data lie. */
  plot_area: PlotArea;
  /** The data, with the texts of the tooltip. */
  series: Series[];
  /** The data as a table. */
  table: Table;
  /** What the chart says, in one or two sentences: its alternative text. */
  description: string;
};

/**
 * Where the data lie in the drawing: pixel = left + (x − x.min) / (x.max − x.min) · (right − left),
 * and likewise upwards for y (`y.min` is at the bottom).
 */
export type PlotArea = {
  /** CSS pixels from the left edge. */
  left: number;
  /** CSS pixels from the upper edge. */
  top: number;
  /** CSS pixels from the left edge. */
  right: number;
  /** CSS pixels from the upper edge. */
  bottom: number;
  /** Horizontal axis. */
  x: AxisRange;
  /** Vertical axis. */
  y: AxisRange;
};

/** What an axis spans. */
export type AxisRange = {
  /** Value at the left or lower end. */
  min: number;
  /** Value at the right or upper end; below `min` where the axis is turned. */
  max: number;
  /** Amounts or categories. */
  kind: AxisKind;
};

/** Kind of an axis. */
export type AxisKind = "linear" | "category";

/** One series. */
export type Series = {
  /** Stable name (`cumulative_cash`). */
  id: string;
  /** Localised name. */
  name: string;
  /** Localised unit of y (`₽`); empty when there is none. */
  unit: string;
  /** Its colour. */
  color_token: ColorToken;
  /** Its points, in the order of x. */
  points: Point[];
};

/**
 * A colour by what it means. The window has a CSS variable of the same name (`--s1`), so that
 * legends and tooltips match the drawing.
 */
export type ColorToken = "surface" | "line" | "text" | "muted" | "faint" | "accent" | "accent-soft" | "good" | "watch" | "bad" | "good-soft" | "watch-soft" | "bad-soft" | "s0" | "s1" | "s2" | "s3" | "s4";

/** One point: where it is, and what the tooltip says. */
export type Point = {
  /** Coordinate on the horizontal axis. */
  x: number;
  /** Coordinate on the vertical axis. */
  y: number;
  /** What is at x (`12-й месяц`). */
  x_text: string;
  /** How much it is (`+1,38 млн ₽`). */
  y_text: string;
};

/**
 * A table: typed cells, a unit in each heading, one precision in each column. The first column names
 * the rows.
 */
export type Table = {
  /** Stable name, the same in every language (`purchases`); that of its CSV file. */
  id: string;
  /** What it shows, in the language of the reader. */
  title: string;
  /** Its columns. */
  columns: TableColumn[];
  /** Its rows, each as long as `columns`. */
  rows: TableCell[][];
  /** The unit of each row, where it differs from row to row; empty otherwise. */
  row_units?: string[];
};

/** A column. Its heading carries the unit of its numbers. */
export type TableColumn = {
  /** The heading, with the unit: `CAC, ₽`. */
  heading: string;
  /** True where its cells are amounts, which are set flush right. */
  numeric: boolean;
  /** True where the unit of its amounts differs from row to row. */
  by_row?: boolean;
  /** True where neither the window nor the document shows it. */
  files_only?: boolean;
};

/**
 * One cell: what it holds, and how a person reads it. [`Table::new`](super::Table::new) writes the
 * text of numbers and dates.
 */
export type TableCell = ({
  /** As the window and the document show it. */
  text: string;
  /** A second line in small type; not written to files. */
  under?: string;
  /** Verdict on the value: a mark beside a number, a badge around words. */
  verdict?: Verdict | null;
}) & ({
  kind: "empty";
} | {
  kind: "text";
} | {
  kind: "absent";
} | {
  kind: "number";
  /** The number; a share is a fraction. */
  number: string;
  /** Its unit. */
  unit: Unit;
} | {
  kind: "date";
  /** The day. */
  date: string;
} | {
  kind: "month";
  /** Its first day. */
  month: string;
});

/** Unit of a number. */
export type Unit = "money" | "ratio" | "fraction" | "days" | "months" | "count";

/** An input of a figure in words. */
export type FigureInput = {
  /** Which input. */
  field: InputField;
  /** Its name. */
  label: string;
  /** Its value, or a dash. */
  text: string;
  /** Where it came from. */
  source_text: string;
};

/** Where the project is on its way. */
export type KpiClock = {
  /**
   * Day 1: the start of the roadmap's plan, or the day of the first check-in where there is no
   * plan.
   */
  start_date: string;
  /** Whether there is a plan. */
  has_plan: boolean;
  /** Length of the plan. Days. */
  days: number;
  /** The day at whose end one looks. */
  today: string;
  /** The same as day of the plan: 0 and below before its start. */
  day: number;
  /** Week of the plan; absent before its start and after its end. */
  week?: number | null;
  /** The day for which the work that is done was planned; absent without a plan. Day of the plan. */
  earned_schedule_days?: Outcome<number> | null;
};

/** The growth points of a project. */
export type OverviewPoints = {
  /** The chosen three, or what comes next to them. */
  shown: OverviewPoint[];
  /** How many there are in all, dropped ones not counted. */
  total: number;
  /** Whether there is an audit. */
  audited: boolean;
  /** Name of the scenario that the money is computed from, where all shown have the same. */
  scenario?: string | null;
};

/** A growth point of the overview. */
export type OverviewPoint = {
  /** The growth point. */
  id: GrowthPointId;
  /** Its title. */
  title: string;
  /** Number of its layer, from 1. */
  layer_number: number;
  /** Name of its layer. */
  layer_title: string;
  /** Its likely money per month, in words; empty when it was not computed. */
  money_text: string;
  /** From the least to the most; empty when it was not computed. */
  range_text: string;
  /** How far it is: in work, done, or when it is planned. */
  status_text: string;
  /** Traffic light of that; absent when nothing was done about it yet. */
  verdict?: Verdict | null;
};

/** Id of a growth point. */
export type GrowthPointId = string;

/** The plan of a project at one look. */
export type OverviewPlan = {
  /** Whether it is before, within or after its days. */
  state: PlanState;
  /** Day 1. */
  start_date: string;
  /** The last day. */
  last_date: string;
  /** Week of the plan; absent before it and after it. */
  week?: number | null;
  /** Phase of that week; the first before the plan, the last after it. */
  phase: RoadmapPhase;
  /** The phase in words. */
  phase_text: string;
  /** What was to be finished by now and is not. */
  late: OverviewTasks;
  /** What is to be done today and in the six days after. */
  now: OverviewTasks;
  /** What comes next. */
  next: OverviewTasks;
  /** How the plan stands, in a line. */
  summary: string;
  /** Planned, done and expected. */
  chart: Chart;
};

/** Whether today is before, within or after the days of a plan. */
export type PlanState = "before" | "running" | "over";

/** A phase of the plan. */
export type RoadmapPhase = "understanding" | "autonomy" | "systemic_growth";

/** The first tasks of a group. */
export type OverviewTasks = {
  /** The tasks. */
  tasks: OverviewTask[];
  /** How many more there are. */
  more: number;
};

/** A task of the overview. */
export type OverviewTask = {
  /** The task. */
  id: string;
  /** What to do. */
  title: string;
  /** Who does it, or what it waits for; may be empty. */
  detail_text: string;
  /** The day by which it is to be finished. */
  due: string;
  /** The same as one says it: `сегодня`, `чт`, `опоздание 3 дня`. */
  due_text: string;
};

/** A warning of the guide. */
export type Warning = {
  /** Of what. */
  code: WarningCode;
  /** How grave it is: `bad` or `watch`. */
  verdict: Verdict;
  /** Its heading. */
  title: string;
  /** What to do, in one or two sentences. */
  text: string;
};

/** Of what the guide warns. */
export type WarningCode = "payback" | "scaling" | "foundation" | "few_customers" | "no_check_in";

/** A part that could not be computed. */
export type PartProblem = {
  /** Which part (`plan`). */
  part: string;
  /** Why, for a person. */
  text: string;
};

/** All clients. */
export type Portfolio = {
  /** The clients, in the order asked for. */
  clients: PortfolioRow[];
};

/** A client at one look. */
export type PortfolioRow = {
  /** The project. */
  project_id: ProjectId;
  /** Its name. */
  name: string;
  /** The client's name; may be empty. */
  client: string;
  /** The stage in words. */
  stage_text: string;
  /** Where the figures come from. */
  source: AsOfKind;
  /** LTV on gross margin / CAC. */
  ltv_to_cac: Outcome<string>;
  /** The same in words. */
  ltv_to_cac_text: string;
  /** Payback on margin. Days. */
  payback_days: Outcome<string>;
  /** The same in words. */
  payback_days_text: string;
  /** Traffic light of the economics. */
  verdict: Outcome<Verdict>;
  /** What decides the verdict, in words; empty where it is too early to judge. */
  verdict_text: string;
  /** Overall score of the latest audit, 0…100; absent without an audit. */
  audit_score?: Outcome<number> | null;
  /** Where the project is in its plan; absent without a plan. */
  plan?: KpiClock | null;
  /** Tasks of the plan that were to be finished before today and are not; absent without a plan. */
  late_tasks?: number | null;
  /** Day of the last check-in; absent without one. */
  last_check_in?: string | null;
  /** The same in words. */
  last_check_in_text?: string | null;
  /** Why some of this could not be computed, in words; absent when all of it could. */
  problem?: string | null;
};

/** One full set of inputs of a project's calculator. */
export type Scenario = {
  /** Its id. */
  id: ScenarioId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters. */
  name: string;
  /** Place in the project's list; smaller comes first. */
  position: number;
  /** Its inputs. */
  inputs: Inputs;
  /** When it was made. */
  created_at: string;
  /** When its name, place or inputs were last changed. */
  updated_at: string;
};

/**
 * Inputs of one scenario. Every value may be absent: what can be computed is, and the rest says
 * what it misses. Both revenue models keep their values, so that switching loses nothing; only
 * the one that `model` names is used.
 */
export type Inputs = {
  /** How customers pay. */
  model: RevenueModel;
  /** Inputs of the subscription model. */
  subscription: Subscription;
  /** Inputs of the one-off model. */
  one_off: OneOff;
  /**
   * Share of revenue left after the cost of serving it, ≤ 1; negative when serving costs more
   * than it brings. Fraction.
   */
  gross_margin: string | null;
  /** What acquiring customers costs, and whom it brings, in one and the same period. */
  acquisition: Acquisition;
  /** Conventions of the calculation. */
  assumptions: Assumptions;
};

/** How customers pay. */
export type RevenueModel = "subscription" | "one_off";

/** Inputs of the subscription model. */
export type Subscription = {
  /** Average revenue per account per month, ≥ 0. Money per customer per month. */
  arpa_per_month: string | null;
  /** Customers lost in a month / customers at its start, 0…1. Fraction per month. */
  churn_per_month: string | null;
  /**
   * Compounding growth of the revenue of a customer who stays, −1…10. Fraction per month;
   * absent means none.
   */
  expansion_per_month: string | null;
  /**
   * What a customer who stays pays more each month than the month before, ≥ 0. Money per month,
   * per month; absent means none.
   */
  linear_expansion: string | null;
};

/** Inputs of the one-off model. */
export type OneOff = {
  /** Revenue / orders, ≥ 0. Money per order. */
  average_order_value: string | null;
  /** Expected orders of a customer including the first, 0…10 000. Orders per customer. */
  purchases_per_lifetime: string | null;
  /** Days from the first to the last order of a customer, 0…1 000 000. Days. */
  lifetime_days: string | null;
};

/**
 * Costs and results of acquisition over one period (usually a month). Amounts of money are at most
 * 1e15, counts at most 1e12. Once one of the three costs is given, those that are not count as
 * zero; with none of them the cost is missing.
 */
export type Acquisition = {
  /** Advertising and other marketing, ≥ 0. Money per period. */
  marketing_cost: string | null;
  /** Salaries of those who acquire customers, ≥ 0. Money per period. */
  salaries_cost: string | null;
  /** Software used to acquire customers, ≥ 0. Money per period. */
  software_cost: string | null;
  /** Leads of the period, ≥ 0. Leads. */
  leads: string | null;
  /** New customers of the period, ≥ 0. Customers. */
  new_customers: string | null;
};

/** Conventions of the calculation. */
export type Assumptions = {
  /** Days in a month, 28…31; 30 as in the guide, or 30.4375 (= 365.25/12). Days. */
  days_per_month: string;
  /**
   * Discount, −0.99…10. Fraction per month; absent means none. It shapes the lifetime value of a
   * subscription; of orders, only the discounted one.
   */
  discount_per_month: string | null;
  /**
   * How far the lifetime value of a subscription looks, 1…1200. Whole months; absent means
   * without end.
   */
  horizon_months: number | null;
  /** When a subscription is paid. */
  payment_timing: PaymentTiming;
};

/** When a subscription is paid. */
export type PaymentTiming = "advance" | "arrears";

/** What was found. */
export type SearchAnswer = {
  /** The best first, at most 8 of a kind. */
  hits: SearchHit[];
  /** Those of `recent` that are still there, in the order in which they were asked for. */
  recent: SearchHit[];
};

/** One thing of a project. */
export type SearchHit = {
  /** Stable name of the thing in its project. */
  key: string;
  /** What it is. */
  kind: SearchKind;
  /** Its id: of a question in the bank, of a row in the workspace, or a name. */
  id: string;
  /** What it is called. */
  title: string;
  /** What stands behind it: the layer of a question, the ecosystem of a loop; may be empty. */
  detail: string;
  /**
   * Where it is kept: the plan of a task, the data set of a customer, the ecosystem of a step, the
   * layer of an instrument; may be empty.
   */
  within: string;
};

/** What a thing is. */
export type SearchKind = "growth_point" | "task" | "question" | "finding" | "loop" | "step" | "scenario" | "experiment" | "figure" | "input" | "dataset" | "customer";

/** All figures of one scenario, each with its unit, its verdict and its explanation. */
export type Evaluation = {
  /** Full cost of acquiring one customer. */
  cac: Figure;
  /** Lifetime value on gross margin: what verdicts use. */
  ltv_gross_margin: Figure;
  /** Lifetime value on revenue, as in the guide. */
  ltv_revenue: Figure;
  /**
   * Lifetime value on gross margin, over 36 months (whatever the horizon) and discounted at the
   * given rate, or at 1 % a month when none is given. Orders of the one-off model are spread
   * evenly over the lifetime, the first on day 0.
   */
  ltv_discounted: Figure;
  /** LTV on gross margin / CAC. */
  ltv_to_cac: Figure;
  /** LTV on revenue / CAC, always shown beside the former. */
  ltv_to_cac_revenue: Figure;
  /** Days until a customer's margin has returned the CAC. */
  payback_days: Figure;
  /** Days until a customer's revenue has returned the CAC, as in the guide. */
  payback_days_revenue: Figure;
  /** Acquisition cost per lead. */
  cost_per_lead: Figure;
  /** New customers / leads. */
  conversion_rate: Figure;
  /**
   * Conversion × (LTV on gross margin − CAC), which is conversion × LTV − cost per lead and is
   * computed so when nobody is acquired.
   */
  margin_per_lead: Figure;
  /** Conversion × margin of the first order (or first month) − cost per lead: cash at once. */
  margin_per_lead_first_order: Figure;
  /** Expected lifetime of a customer in days: month / churn, or the given lifetime. */
  lifetime_days: Figure;
  /** Overall traffic light: that of the reason. */
  verdict: Outcome<Verdict>;
  /** The one verdict on a client, from the weaker of LTV/CAC and payback: what it is that decides. */
  verdict_reason: Outcome<VerdictReason>;
  /** What a reviewer would ask about: admissible values that are hardly believable. */
  notes: Note[];
};

/** One figure. */
export type Figure = ({
  /** Unit of the value. */
  unit: Unit;
  /** Band that the value falls into, where the guide sets one. */
  band?: Band | null;
  /** Where the value comes from and what would move it to its target. */
  explanation: Explanation;
}) & ({
  status: "value";
  /** The figure, in the unit that its field states. */
  value: string;
} | {
  status: "missing";
  /** Paths of the inputs that are needed (`acquisition.new_customers`). */
  fields: string[];
} | {
  status: "undefined";
  /** Why. */
  reason: Reason;
} | {
  status: "unbounded";
  /** Why. */
  reason: Reason;
} | {
  status: "never";
  /** Why. */
  reason: Reason;
} | {
  status: "infeasible";
  /** Why. */
  reason: Reason;
});

/** Band of a figure (MATHEMATICS.md A.6); each has a text of its own. */
export type Band = "scale" | "below_target" | "destroys_value" | "fast_payback" | "slow_payback" | "redesign_funnel" | "lead_earns" | "lead_loses";

/**
 * Why a figure is what it is. `terms` is the formula in reading order; written with the names of
 * its terms it is the formula, written with their values it is the calculation.
 */
export type Explanation = {
  /** The formula. */
  terms: Term[];
  /** Inputs that the figure rests on, each once, in the order of the formula. */
  inputs: InputField[];
  /** What would bring the figure to its target, where the guide sets one. */
  goal?: Goal | null;
};

/** One piece of a formula. */
export type Term = {
  kind: "input";
  /** Which. */
  name: InputField;
  /** Its value, as used. */
  value: Outcome<string>;
  /** Its unit. */
  unit: Unit;
} | {
  kind: "figure";
  /** Which. */
  name: FigureName;
  /** Its value, as used. */
  value: Outcome<string>;
  /** Its unit. */
  unit: Unit;
} | {
  kind: "number";
  /** The number. */
  value: string;
} | {
  kind: "operator";
  /** The sign as it is written. */
  sign: string;
};

/** Names of the figures, as they are in [`Evaluation`]. */
export type FigureName = "cac" | "ltv_gross_margin" | "ltv_revenue" | "ltv_discounted" | "ltv_to_cac" | "ltv_to_cac_revenue" | "payback_days" | "payback_days_revenue" | "cost_per_lead" | "conversion_rate" | "margin_per_lead" | "margin_per_lead_first_order" | "lifetime_days";

/** The target of a figure and what, alone, would reach it. */
export type Goal = {
  /** The target, in the unit of the figure (3 for LTV/CAC, 45 for payback). */
  target: string;
  /** True when the figure is at its target already. */
  reached: boolean;
  /** Each lever alone, the others as they are. */
  levers: Lever[];
};

/** One input or figure that, changed alone, brings a figure to its target. */
export type Lever = {
  /** What would have to change: an input, or the CAC as a whole. */
  lever: LeverName;
  /** The value at which the target is just met, or why no value does it. */
  needed: Outcome<string>;
  /** Whether the lever must be at most or at least that value. */
  bound: Bound;
  /** Unit of `needed`. */
  unit: Unit;
};

/** What can be moved. */
export type LeverName = {
  kind: "input";
  name: InputField;
} | {
  kind: "figure";
  name: FigureName;
};

/** Side on which a lever has to be. */
export type Bound = "at_most" | "at_least";

/** What decides the verdict on a client (MATHEMATICS.md A.14); each has a text of its own. */
export type VerdictReason = "loses_money" | "fix_payback" | "fix_margin" | "run_do_not_scale_yet" | "scale" | "check_input";

/** A remark on a plan. It changes no figure. */
export type Note = {
  /** What is remarkable; its text is `note-<code>`. */
  code: NoteCode;
  /** The input or figure that it is about. */
  about: LeverName;
  /** Its value. */
  value: string;
  /** The value beyond which it is remarkable. */
  limit: string;
  /**
   * What was probably meant: a share typed without percent (8.5 % as 0.085 %) is a hundred times
   * that.
   */
  likely?: string | null;
};

/** What is remarkable about a plan. */
export type NoteCode = "margin_very_high" | "margin_very_low" | "churn_very_low" | "ratio_very_high" | "conversion_very_high" | "payback_very_fast" | "more_customers_than_leads" | "few_customers" | "payback_beyond_lifetime";

/** What each purchase adds, per acquired customer, and where it stops adding. */
export type Lifecycle = {
  /** The purchases. */
  purchases: LifecyclePoint[];
  /** First purchase after which the cumulative contribution is no longer negative. */
  break_even_purchase: Outcome<number>;
  /**
   * Purchase at which the cumulative contribution is highest (the first such): after it the
   * customer no longer adds profit.
   */
  peak_purchase: number;
  /** Cumulative contribution at the peak. Money per acquired customer. */
  peak_cumulative: string;
  /**
   * First purchase that does not earn: its contribution is zero or less. The cumulative
   * contribution may recover after it, so this need not be the one after the peak.
   */
  first_unprofitable_purchase: Outcome<number>;
  /** What the purchases after the peak take away again, ≥ 0. Money per acquired customer. */
  value_lost_after_peak: string;
  /** The purchase, from the second on, that the smallest share goes on to make (the first such). */
  weakest_repeat: Outcome<WeakestRepeat>;
  /** Expected purchases of an acquired customer: the guide's number of purchases per lifetime. */
  expected_purchases: string;
};

/** One purchase, per acquired customer. */
export type LifecyclePoint = {
  /** Its number, from 1. */
  purchase: number;
  /** Share of the acquired customers who make it. Fraction. */
  reach: string;
  /** What it adds. Money per acquired customer. */
  contribution: string;
  /** Sum so far, less the CAC. Money per acquired customer. */
  cumulative: string;
};

/** The weakest step from one purchase to the next. */
export type WeakestRepeat = {
  /** The purchase that is made least often by those who made the one before. */
  purchase: number;
  /** How often. Fraction. */
  repeat_probability: string;
};

/** The lifetime value of a series of payments. */
export type LtvSeries = {
  /** What a payment is worth against the one before: (1 − churn)(1 + expansion)/(1 + discount). */
  ratio: string;
  /** The lifetime value. Money per customer. */
  lifetime_value: Outcome<string>;
};

/** What each lever alone would have to be. */
export type GoalSeek = {
  /** The figure. */
  figure: FigureName;
  /** Unit of the figure and of the target. */
  unit: Unit;
  /** The value that it should reach. */
  target: string;
  /** The value that it has. */
  current: Outcome<string>;
  /** Whether it is there already. */
  reached: boolean;
  /** Each lever alone, the others as they are. */
  levers: GoalLever[];
};

/** One lever, moved alone. */
export type GoalLever = {
  /** An input, or a figure as a whole (the CAC, by whichever of its costs). */
  lever: LeverName;
  /** Its value now. */
  current: Outcome<string>;
  /** The value at which the target is just met, or why there is none. */
  needed: Outcome<string>;
  /** Needed less current. */
  change: Outcome<string>;
  /** Whether the lever must be at most or at least the needed value. */
  bound: Bound;
  /** Unit of the lever. */
  unit: Unit;
  /** How the value was found. */
  method: Method;
};

/** How a needed value was found. */
export type Method = "closed_form" | "search";

/** How many customers it takes, in whole customers. */
export type BreakEven = {
  /**
   * New customers for whom the acquisition cost of the period is worth it at the target ratio:
   * `ceil(ratio · cost / LTV)`.
   */
  new_customers: Outcome<string>;
  /**
   * The same when every further customer needs leads that cost money:
   * `ceil(ratio · fixed / (LTV − ratio · price / conversion))`.
   */
  new_customers_with_media: Outcome<string>;
  /**
   * Active customers whose margin covers the fixed cost of a month:
   * `ceil(fixed / margin per customer and month)`.
   */
  active_customers: Outcome<string>;
};

/** Scenarios against their base. */
export type Comparison = {
  /** The base itself. */
  base: Evaluation;
  /** The others, in the given order. */
  scenarios: ScenarioComparison[];
};

/** One scenario against the base. */
export type ScenarioComparison = {
  /** How people call it. */
  name: string;
  /** The scenario itself. */
  evaluation: Evaluation;
  /** Overall traffic light of the base. */
  verdict_base: Outcome<Verdict>;
  /** What decides the verdict on the base. */
  verdict_reason_base: Outcome<VerdictReason>;
  /** Inputs that differ from the base. */
  inputs: InputDifference[];
  /** All figures: those whose band changes first, then as in [`Evaluation`]. */
  figures: FigureDifference[];
};

/** An input that differs. */
export type InputDifference = {
  /** Which. */
  field: InputField;
  /** Its value in the base; missing when it has none there. */
  base: Outcome<string>;
  /** Its value in the scenario. */
  value: Outcome<string>;
  /** Unit of both. */
  unit: Unit;
};

/** A figure of a scenario against that of the base. */
export type FigureDifference = {
  /** Which. */
  figure: FigureName;
  /** Unit of the values and of the absolute difference. */
  unit: Unit;
  /** Value in the base. */
  base: Outcome<string>;
  /** Value in the scenario. */
  value: Outcome<string>;
  /** Value less base. */
  absolute: Outcome<string>;
  /** Value / base − 1; undefined when the base is zero. Fraction. */
  relative: Outcome<string>;
  /** Band in the base. */
  band_base?: Band | null;
  /** Band in the scenario. */
  band?: Band | null;
  /** Whether the bands differ. */
  band_changed: boolean;
};

/** The bars of a tornado chart. */
export type Sensitivity = {
  /** The figure. */
  figure: FigureName;
  /** Its unit, also of `low`, `high` and `swing`. */
  unit: Unit;
  /** Its value with all inputs as they are. */
  base: Outcome<string>;
  /**
   * The widest swing first. An infinite end is wider than any number; bars without a swing for
   * another reason come last.
   */
  bars: SensitivityBar[];
};

/** What one input does to the figure. Bars are asymmetric in general. */
export type SensitivityBar = {
  /** The input. */
  field: InputField;
  /** Unit of its values. */
  field_unit: Unit;
  /** Its value in the scenario. */
  value: string;
  /** The lowered value. */
  low_value: string;
  /** Whether the lowered value had to be moved into the domain of the input. */
  low_clamped: boolean;
  /** The raised value. */
  high_value: string;
  /** Whether the raised value had to be moved into the domain of the input. */
  high_clamped: boolean;
  /** The figure at the lowered value. */
  low: Outcome<string>;
  /** The figure at the raised value. */
  high: Outcome<string>;
  /** |high − low|. */
  swing: Outcome<string>;
  /**
   * Relative change of the figure / relative change of the input, over the whole bar: 1 means
   * that the figure grows by 1 % when the input does. Undefined where either is zero.
   */
  elasticity: Outcome<string>;
};

/** What the draws came to. */
export type MonteCarlo = {
  /** Draws that were made. */
  draws: number;
  /** The seed that repeats them. */
  seed: number;
  /** The figures, in the order asked for. */
  figures: SimulatedFigure[];
  /** The conditions, in the order asked for. */
  thresholds: ThresholdProbability[];
};

/** One figure over all draws. */
export type SimulatedFigure = {
  /** Which. */
  figure: FigureName;
  /** Its unit. */
  unit: Unit;
  /** Mean and percentiles over the draws that ended in a number. */
  values: Outcome<DrawFigures>;
  /** How the numbers are distributed. */
  histogram?: Histogram | null;
  /** Draws that did not end in a number, by kind: in no percentile and no mean. */
  without_value: NonValueShare[];
};

/** Mean and percentiles (linear interpolation, R type 7). */
export type DrawFigures = {
  /** Draws that ended in a number. */
  draws: number;
  /** Mean. */
  mean: number;
  /** 5th percentile. */
  p5: number;
  /** 10th percentile. */
  p10: number;
  /** 25th percentile. */
  p25: number;
  /** Median. */
  p50: number;
  /** 75th percentile. */
  p75: number;
  /** 90th percentile. */
  p90: number;
  /** 95th percentile. */
  p95: number;
};

/** Draws in bins of equal width between the 1st and the 99th percentile. */
export type Histogram = {
  /** Lower end of the first bin: the 1st percentile. */
  from: number;
  /** Upper end of the last bin: the 99th percentile. */
  to: number;
  /** Draws in each bin. */
  counts: number[];
  /** Draws below the first bin. */
  below: number;
  /** Draws above the last bin. */
  above: number;
};

/** Draws that ended in the same non-value. */
export type NonValueShare = {
  /** How many. */
  draws: number;
  /** Share of all draws. Fraction. */
  share: number;
} & ({
  status: "undefined";
  /** Why. */
  reason: Reason;
} | {
  status: "unbounded";
  /** Why. */
  reason: Reason;
} | {
  status: "never";
  /** Why. */
  reason: Reason;
});

/** How likely a condition is. */
export type ThresholdProbability = {
  /** The figure. */
  figure: FigureName;
  /** On which side of the value. */
  condition: Condition;
  /** The value, in the unit of the figure. */
  value: string;
  /** Draws that meet it / all draws, those without a number included. Missing when the figure is. */
  probability: Outcome<number>;
};

/** On which side of a value. */
export type Condition = "at_least" | "below";

/** What a customer costs, by channel and altogether. */
export type Channels = {
  /** The channels in the given order. */
  channels: ChannelCost[];
  /**
   * All costs / all new customers, organic ones included; never the mean of the channels. It is
   * the mean of the loaded CACs weighted by customers, where organic customers cost nothing.
   */
  blended_cac: Outcome<string>;
  /** Media costs / customers of the channels. */
  paid_cac: Outcome<string>;
  /** All costs / customers of the channels. */
  loaded_cac: Outcome<string>;
  /** All costs of the period. Money. */
  total_cost: string;
  /** All new customers of the period. */
  total_customers: string;
};

/** What a customer of one channel costs. */
export type ChannelCost = {
  /** How people call it. */
  name: string;
  /** Media cost / customers. */
  paid_cac: Outcome<string>;
  /** (Media cost + its share of the overhead) / customers. */
  loaded_cac: Outcome<string>;
  /** Media cost + its share of the overhead. Money. */
  loaded_cost: Outcome<string>;
  /** Share of the overhead that it bears. Fraction. */
  overhead_share: Outcome<string>;
};

/** The same rate over other periods, to 15 digits; the given one is as it was given. */
export type Rates = {
  /** Fraction per day. */
  per_day: Outcome<string>;
  /** Fraction per month. */
  per_month: Outcome<string>;
  /** Fraction per year. */
  per_year: Outcome<string>;
};

/** Figures of every month. */
export type Months = {
  /** The months in their order. */
  months: MonthFigures[];
  /** Months that smoothing takes together. */
  window_months: number;
  /** Where each figure is heading: the last window against the one before it. */
  trends: FigureTrend[];
};

/** Figures of one month. */
export type MonthFigures = {
  /** `YYYY-MM`. */
  month: string;
  /** Of the month alone. */
  own: FigureSet;
  /**
   * Of the month and those before it in the window, added up before they are divided: a month
   * with many customers weighs more than one with few.
   */
  smoothed: FigureSet;
  /** Movement of the monthly recurring revenue. */
  recurring_revenue?: MrrFigures | null;
};

/** Figures of a month or of several taken together. */
export type FigureSet = {
  /** Months that it rests on. */
  months: number;
  /** Revenue per active customer and month, or per order. Money. */
  payment: Outcome<string>;
  /**
   * Churned customers / customers at the start of the month (active less new). Fraction per
   * month; missing for one-off sales.
   */
  churn_per_month: Outcome<string>;
  /** Full cost of acquiring one customer. Money. */
  cac: Outcome<string>;
  /** Lifetime value on gross margin. Money. */
  ltv_gross_margin: Outcome<string>;
  /** LTV / CAC. */
  ltv_to_cac: Outcome<string>;
  /** Band of LTV / CAC. */
  ltv_to_cac_band?: Band | null;
  /** Payback on margin. Days. */
  payback_days: Outcome<string>;
  /** Band of the payback. */
  payback_band?: Band | null;
  /** New customers / leads. Fraction. */
  conversion_rate: Outcome<string>;
  /** Margin per lead. Money. */
  margin_per_lead: Outcome<string>;
  /**
   * True when it rests on fewer than 30 new customers, so that chance moves it by a fifth or
   * more.
   */
  few_customers: boolean;
};

/** What the movement comes to. */
export type MrrFigures = {
  /** What it follows from. */
  movement: MrrMovement;
  /** At the end of the month. Money per month. */
  end: string;
  /** End less start. Money per month. */
  net_new: string;
  /**
   * (New + expansion) / (contraction + churned): 4 and more is strong growth, below 1 the base
   * shrinks.
   */
  quick_ratio: Outcome<string>;
  /** (Contraction + churned) / start. Fraction per month. */
  gross_churn: Outcome<string>;
  /** (Start + expansion − contraction − churned) / start. Fraction. */
  net_retention: Outcome<string>;
};

/** How monthly recurring revenue (MRR) moved in a month. All amounts 0…1e15. Money per month. */
export type MrrMovement = {
  /** At the start of the month. */
  start: string;
  /** Of customers who came. */
  new: string;
  /** Added by customers who were there: more seats, dearer plans, returns. */
  expansion: string;
  /** Taken away by customers who stayed. */
  contraction: string;
  /** Of customers who left; with the contraction no more than at the start. */
  churned: string;
};

/** Where a figure is heading. */
export type FigureTrend = {
  /** The figure. */
  figure: FigureName;
  /** Smoothed value of the last month. */
  last: Outcome<string>;
  /** Smoothed value one window earlier, of months that do not overlap with the last. */
  before: Outcome<string>;
  /** Last / before − 1. Fraction. */
  change: Outcome<string>;
  /** True when either rests on fewer than 30 new customers. */
  few_customers: boolean;
};

/**
 * Cash of the customers acquired in one period, from the spending to the last month asked for.
 *
 * Subscription: a payment a month; in advance the first is on day 0. Each month a share `churn`
 * leaves, the payment of the others grows by both expansions. One-off: the orders of the lifetime
 * spread evenly over it, the first on day 0; a fraction of an order is the last one. Cash is cash:
 * the discount and the horizon of the lifetime value play no part.
 */
export type CashCurve = {
  /** Customers that were acquired. */
  customers: string;
  /** The spending (payment 0), then every payment up to the last month asked for. */
  points: CashPoint[];
  /** Deepest cumulative loss among the points, ≥ 0. Money. */
  max_drawdown: string;
  /**
   * First payment after which the cohort has returned its cost, also beyond the points; 0 when
   * it cost nothing.
   */
  break_even_payment: Outcome<number>;
  /** Day of that payment, counted from the acquisition. */
  break_even_day: Outcome<string>;
  /** Days until the cost is back when customers pay and leave continuously instead of monthly. */
  payback_continuous_days: Outcome<string>;
};

/** One payment of the cohort. */
export type CashPoint = {
  /** Its number; 0 is the spending. */
  payment: number;
  /** Days since the acquisition. */
  day: string;
  /** Margin that it brings, or the spending as a negative number. Money. */
  cash: string;
  /** Sum up to and including it. Money. */
  cumulative: string;
};

/** The calculator's screen. */
export type EconomicsView = {
  /** The figures in words, in the order of the screen. */
  figures: FigureView[];
  /** Overall traffic light. */
  verdict: Outcome<Verdict>;
  /** What decides the one verdict, in words; absent where it is too early to judge. */
  verdict_text?: string | null;
  /** Why, in one or two sentences. */
  state_text: string;
  /** Remarks on values that are hardly believable. */
  notes: NoteView[];
  /** Payback in its three readings, and the money it takes until then; empty without a cash curve. */
  payback: Fact[];
  /** The cash curve; absent where something it needs is missing. */
  cash_curve?: Chart | null;
  /** Why there is no cash curve. */
  cash_curve_absent?: string | null;
};

/** A figure in words. */
export type FigureView = {
  /** Which figure. */
  name: FigureName;
  /** Its name. */
  label: string;
  /** What it means, in one sentence. */
  help: string;
  /** `value`, or why there is none: `missing`, `undefined`, `unbounded`, `never`, `infeasible`. */
  status: string;
  /** The value with its unit, or one word for why there is none. */
  text: string;
  /** The number alone, for large type. */
  number_text: string;
  /**
   * The unit that stands after the number, for small type; empty where it stands before or where
   * there is no number.
   */
  unit_text: string;
  /** Why there is no value, in a sentence. */
  reason_text?: string | null;
  /** Traffic light. */
  verdict?: Verdict | null;
  /** What the traffic light says. */
  verdict_text?: string | null;
  /** Band of the value. */
  band?: Band | null;
  /** The formula with the names of its terms. */
  formula: string;
  /** The formula with their values, and what it comes to. */
  calculation: string;
  /** Inputs that the figure rests on. */
  inputs: FigureInput[];
  /** The target, where there is one. */
  goal_label?: string | null;
  /** What would reach it, each alone. */
  goal_text: string[];
};

/** A remark in words. */
export type NoteView = {
  /** What is remarkable. */
  code: NoteCode;
  /** The input or figure that it is about. */
  about: LeverName;
  /** What was probably meant, where that can be told. */
  likely?: string | null;
  /** The same in words. */
  text: string;
};

/** A name and its value. */
export type Fact = {
  /** Stable name within its list (`break_even`); may be empty. */
  id: string;
  /** What. */
  label: string;
  /** How much, or one word for why there is no value. */
  text: string;
  /** What should be known about it: how it comes about, why there is no value. */
  note?: string | null;
  /** Verdict on it. */
  verdict?: Verdict | null;
};

/** The scenarios of a project. */
export type ProjectEconomics = {
  /** In their order. */
  scenarios: ScenarioWithSources[];
  /** The one that the project's figures are taken from. */
  active_scenario_id: ScenarioId | null;
};

/** A scenario and where its values came from. */
export type ScenarioWithSources = {
  /** Its id. */
  id: ScenarioId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters. */
  name: string;
  /** Place in the project's list; smaller comes first. */
  position: number;
  /** Its inputs. */
  inputs: Inputs;
  /** When it was made. */
  created_at: string;
  /** When its name, place or inputs were last changed. */
  updated_at: string;
  /** Where its values came from; a value without a source was never given. */
  sources: Source[];
};

/** Where the present value of an input came from. */
export type Source = {
  /** The input. */
  field: InputField;
  /** Kind of source. */
  kind: SourceKind;
  /**
   * The data set that the value was taken from; absent for other kinds, and when the data set
   * was deleted since.
   */
  dataset_id: DatasetId | null;
  /** What a reader should know about the value; may be empty. */
  note: string;
  /** When the value was given. */
  at: string;
};

/** Kind of source of a value. */
export type SourceKind = "typed" | "dataset" | "sample" | "published";

/** Id of an imported data set. */
export type DatasetId = string;

/** Profit of a customer purchase by purchase. */
export type LifecycleView = {
  /** In words and drawings. */
  view: TabView;
  /** The purchases that were looked at. */
  purchases: LifecyclePurchase[];
  /** The CAC that was taken; absent where there is none. */
  cac: string | null;
  /** Whether the purchases were derived from the scenario, because none are kept. */
  derived: boolean;
  /** The answer itself. */
  answer: Outcome<Lifecycle>;
};

/** What a tab shows. */
export type TabView = {
  /** What matters most, one number each. */
  facts: Fact[];
  /** What a reader should notice. */
  remarks: Remark[];
  /** The drawings. */
  charts: Chart[];
  /** The numbers behind them. */
  tables: Table[];
  /** Why there is nothing to show. */
  absent?: string | null;
};

/** Something to notice. */
export type Remark = {
  /** Whether it is good, to be watched, or bad; absent where it is neither. */
  verdict?: Verdict | null;
  /** In words. */
  text: string;
};

/** One purchase of a customer's life. */
export type LifecyclePurchase = {
  /**
   * Share of those who made the purchase before that make this one, 0…1; 1 for the first.
   * Fraction.
   */
  repeat_probability: string;
  /** Order value, 0…1e15. Money. */
  order_value: string;
  /** Gross margin of the order, −1 000 000…1. Fraction. */
  gross_margin: string;
  /** Cost of serving the order, 0…1e15. Money. */
  cost_to_serve: string;
  /**
   * Cost of bringing the purchase about (a mailing, a discount), spent on everybody who made
   * the one before, 0…1e15; 0 for the first, whose cost is the CAC. Money.
   */
  trigger_cost: string;
};

/** The tornado. */
export type SensitivityView = {
  /** In words and drawings. */
  view: TabView;
  /** The answer itself. */
  answer: Sensitivity;
};

/** What must be true for a goal. */
export type GoalView = {
  /** In words. */
  view: TabView;
  /** The levers. */
  levers: GoalRow[];
  /** The answer itself. */
  answer: GoalSeek;
};

/** A lever in words. */
export type GoalRow = {
  /** Which. */
  lever: LeverName;
  /** Its name. */
  label: string;
  /** Its value now. */
  current_text: string;
  /** `≤ 2 280 ₽`, or one word for why there is none. */
  needed_text: string;
  /** How far it is: `−2 520 ₽ (−53 %)`; empty where there is no value. */
  change_text: string;
  /** Why there is no value; absent where there is one. */
  reason_text?: string | null;
  /** How it was found: by a formula or by search. */
  method: Method;
  /** The exact value; absent where there is none. */
  needed?: string | null;
};

/** Percentiles and chances. */
export type UncertaintyView = {
  /** In words and drawings. */
  view: TabView;
  /** The answer itself; absent while no input is uncertain. */
  answer?: MonteCarlo | null;
};

/** CAC by channel. */
export type ChannelsView = {
  /** In words and drawings. */
  view: TabView;
  /** The overhead that was shared out. Money. */
  overhead_cost: string;
  /** The answer itself. */
  answer: Channels;
};

/** Scenarios side by side. */
export type CompareView = {
  /** In words and drawings. */
  view: TabView;
  /** The scenario that the others are compared with. */
  base: ScenarioId;
  /** The answer itself. */
  answer: Comparison;
};

/** How all tabs of a project are set. */
export type TabSettings = {
  /** Profit of a customer purchase by purchase. */
  lifecycle: LifecycleSettings;
  /** What each input alone moves. */
  sensitivity: SensitivitySettings;
  /** What must be true for a goal. */
  goal: GoalSettings;
  /** Percentiles and chances. */
  uncertainty: UncertaintySettings;
  /** CAC by channel. */
  channels: ChannelsSettings;
  /** Scenarios side by side. */
  compare: CompareSettings;
  /** What really happened. */
  months: MonthsSettings;
};

/** Profit of a customer purchase by purchase. */
export type LifecycleSettings = {
  /** Cost of acquiring the customer, 0…1e15; the scenario's CAC when absent. Money. */
  cac: string | null;
  /** The purchases in their order; empty: derived from the scenario. */
  purchases: LifecyclePurchase[];
};

/** What each input alone moves. */
export type SensitivitySettings = {
  /** The figure to watch. */
  figure: FigureName;
  /** Each input is varied by this share of itself, 0…0.99. Fraction. */
  change: string;
};

/** What must be true for a goal. */
export type GoalSettings = {
  /** The figure. */
  figure: FigureName;
  /** The value that it should reach, in its unit. */
  target: string;
  /** LTV/CAC that new customers have to reach, 0.001…1e6. */
  target_ltv_to_cac: string;
  /** Price of a lead, 0…1e15. Money. */
  media_price_per_lead: string | null;
  /** The part of the acquisition cost that does not grow with the leads, 0…1e15. Money per period. */
  fixed_acquisition_cost: string | null;
  /** Fixed cost of the business, 0…1e15. Money per month. */
  fixed_cost_per_month: string | null;
};

/** Percentiles and chances under uncertain inputs. */
export type UncertaintySettings = {
  /** The uncertain inputs and what is known of them. */
  uncertain: UncertainInput[];
  /** Rank correlations between them. */
  correlations: RankCorrelation[];
  /** Draws, 1…2 000 000. */
  draws: number;
  /** Start of the random numbers. */
  seed: number;
  /** The figure whose distribution is drawn. */
  figure: FigureName;
};

/** An uncertain input. */
export type UncertainInput = {
  /** Which; any but the horizon. */
  field: InputField;
  /** What is known of it. */
  distribution: Distribution;
};

/** What is known of an uncertain number. */
export type Distribution = {
  kind: "fixed";
  /** The value. */
  value: string;
} | {
  kind: "triangular";
  /** Smallest value. */
  min: string;
  /** Most likely value, from `min` to `max`. */
  mode: string;
  /** Largest value. */
  max: string;
} | {
  kind: "pert";
  /** Smallest value. */
  min: string;
  /** Most likely value, from `min` to `max`. */
  mode: string;
  /** Largest value. */
  max: string;
} | {
  kind: "lognormal_median";
  /** Median, ≥ 0.000000001. */
  median: string;
  /** Standard deviation of the natural logarithm, ≥ 0. */
  sigma_log: string;
} | {
  kind: "lognormal_mean";
  /** Mean, ≥ 0.000000001. */
  mean: string;
  /** Standard deviation, ≥ 0. */
  sd: string;
} | {
  kind: "lognormal_p10_p90";
  /** 10th percentile, ≥ 0.000000001. */
  p10: string;
  /** 90th percentile, ≥ `p10`. */
  p90: string;
};

/** How much two uncertain inputs go together. */
export type RankCorrelation = {
  /** One of them. */
  first: InputField;
  /** The other. */
  second: InputField;
  /** Spearman's rank correlation, −0.999…0.999. */
  rank_correlation: string;
};

/** CAC by channel. */
export type ChannelsSettings = {
  /** The paid channels. */
  channels: Channel[];
  /**
   * What acquisition costs beside the channels, 0…1e15; the scenario's salaries and software when
   * absent. Money per period.
   */
  overhead_cost: string | null;
  /** New customers who came by themselves or were referred, 0…1e12. */
  organic_customers: string;
  /** How the overhead is shared out among the channels. */
  share_by: ShareBy;
};

/** A paid channel. */
export type Channel = {
  /** How people call it. */
  name: string;
  /** What it costs, 0…1e15. Money per period. */
  media_cost: string;
  /** New customers that it brings, 0…1e12. */
  new_customers: string;
};

/** How the overhead is shared out. */
export type ShareBy = "customers" | "spend";

/** Scenarios side by side. */
export type CompareSettings = {
  /** What the others are compared with; the first scenario when absent or gone. */
  base: ScenarioId | null;
};

/** What really happened. */
export type MonthsSettings = {
  /** Months that smoothing takes together, 1…12. */
  window_months: number;
};

/** The months of a project. */
export type MonthList = {
  /** In their order. */
  months: Month[];
};

/** A month of a project. */
export type Month = {
  /** Its id. */
  id: MonthId;
  /** The project. */
  project_id: ProjectId;
  /** What happened in it. */
  cells: MonthCells;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
};

/** Id of an actual month. */
export type MonthId = string;

/** What happened in one month, as it is typed. Every number may be absent. */
export type MonthCells = {
  /** `YYYY-MM`. */
  month: string;
  /** Advertising and other marketing, 0…1e15. Money. */
  marketing_cost: string | null;
  /** Salaries of those who acquire customers, 0…1e15. Money. */
  salaries_cost: string | null;
  /** Software used to acquire customers, 0…1e15. Money. */
  software_cost: string | null;
  /** Leads, 0…1e12. */
  leads: string | null;
  /** New customers, 0…1e12. */
  new_customers: string | null;
  /** Customers who paid in the month, the new ones included, 0…1e12. */
  active_customers: string | null;
  /** Of those who were customers before the month, how many left in it, 0…1e12. */
  churned_customers: string | null;
  /** Orders, 0…1e12; for one-off sales. */
  orders: string | null;
  /** Revenue, 0…1e15. Money. */
  revenue: string | null;
  /** Gross margin, −1 000 000…1; the scenario's where absent. Fraction. */
  gross_margin: string | null;
  /**
   * Monthly recurring revenue at the start of the month, 0…1e15; where absent, that at the end of
   * the month before. Money.
   */
  mrr_start: string | null;
  /** Recurring revenue of customers who came, 0…1e15. Money. */
  mrr_new: string | null;
  /** Recurring revenue added by customers who were there, 0…1e15. Money. */
  mrr_expansion: string | null;
  /** Recurring revenue taken away by customers who stayed, 0…1e15. Money. */
  mrr_contraction: string | null;
  /** Recurring revenue of customers who left, 0…1e15. Money. */
  mrr_churned: string | null;
  /** What a reader should know about the month; may be empty. */
  annotation: string;
};

/** What pasting or importing came to: all of it was saved, or nothing because of the problems. */
export type PasteOutcome = {
  /** All months of the project as they are now. */
  months: Month[];
  /** The months that were read and saved, `YYYY-MM`. */
  written: string[];
  /** Headings that say nothing to the program; their columns were passed over. */
  ignored: string[];
  /** Cells that could not be read, the first hundred. As long as there is one, nothing is saved. */
  problems: MonthCellProblem[];
  /** Labels of rows and columns of totals, which were left out. */
  totals?: string[];
  /** Headings of columns that hold parts of one number, which were added up. */
  merged?: MergedColumns[];
};

/** A cell that could not be read. */
export type MonthCellProblem = {
  /** Its row in the text, from 1. */
  row: number;
  /** Its column in the text, from 1. */
  column: number;
  /** What stands in it. */
  text: string;
  /** The month that it is of, where that is known. */
  month?: string | null;
  /** What it should have been, where that is known. */
  field?: MonthField | null;
  /** What is wrong with it. */
  message: string;
  /** What would be right. */
  hint?: string | null;
};

/**
 * The numbers of a month by name. The same name stands in SQL, in the catalogue of texts
 * (`months-field-leads`) and on the screen.
 */
export type MonthField = "marketing_cost" | "salaries_cost" | "software_cost" | "leads" | "new_customers" | "active_customers" | "churned_customers" | "orders" | "revenue" | "gross_margin" | "mrr_start" | "mrr_new" | "mrr_expansion" | "mrr_contraction" | "mrr_churned";

/** Columns that hold parts of one number. */
export type MergedColumns = {
  /** The number. */
  field: MonthField;
  /** The headings. */
  headings: string[];
};

/** Figures of the actual months. */
export type MonthsView = {
  /** In words and drawings. */
  view: TabView;
  /** The answer itself. */
  answer: Months;
};

/** The course of figures over the actual months. */
export type MonthSparklines = {
  /** The figures that have at least two months. */
  figures: FigureSparkline[];
};

/** The course of one figure. */
export type FigureSparkline = {
  /** Which. */
  figure: FigureName;
  /** Its smoothed values, the last month at the right end. */
  chart: Chart;
};

/** What the answers come to. */
export type AuditScores = {
  /** The layers, in the order given. */
  layers: LayerScore[];
  /** The audit as a whole. */
  overall: OverallScore;
  /**
   * The layer with the lowest score among those that count in the overall score; of equals the
   * one with the higher weight, then the one given first.
   */
  weakest: Outcome<Layer>;
  /**
   * Every layer that shares the lowest score, in the order of that choice; empty when there is
   * no weakest layer.
   */
  weakest_ties: Layer[];
  /** Whether automation may be built on this foundation. */
  foundation: FoundationGate;
};

/** Score of one layer. */
export type LayerScore = {
  /** Which layer. */
  layer: Layer;
  /** Weight of the layer. */
  weight: string;
  /** True when no question of the layer applies: the layer leaves every sum. */
  absent: boolean;
  /**
   * Weighted mean of the answers, 0…100 points. Undefined when nothing is answered or the layer
   * is absent.
   */
  score: Outcome<number>;
  /** Where the score would lie if every unanswered question were answered with 0, or with 4. */
  interval: Outcome<ScoreInterval>;
  /** Weight of the answered questions / weight of those that apply, 0…1. */
  coverage: Outcome<number>;
  /** True when the coverage suffices for the layer to count in the overall score. */
  counts: boolean;
  /** Questions answered with a level. */
  answered: number;
  /** Questions that apply and are not answered. */
  unknown: number;
  /** Questions that do not apply. */
  not_applicable: number;
};

/**
 * A layer of the audit. The guide promises seven and names the first four; the other three are the
 * program's own completion ([`Layer::origin`]).
 */
export type Layer = "ux_friction" | "unit_economics" | "viral_potential" | "ai_readiness" | "analytics" | "retention" | "experimentation";

/** Range of a score, in points of 100. */
export type ScoreInterval = {
  /** Everything unanswered taken as 0. */
  low: number;
  /** Everything unanswered taken as 4. */
  high: number;
};

/** Score of the whole audit. */
export type OverallScore = {
  /**
   * Weighted mean of the layers with a coverage of at least a half, 0…100 points. It can lie
   * outside `interval`, which also holds the layers that are answered too little to count.
   */
  score: Outcome<number>;
  /** Weighted mean of the intervals of all layers that are not absent. */
  interval: Outcome<ScoreInterval>;
  /** Weighted mean of the coverages of all layers that are not absent, 0…1. */
  coverage: Outcome<number>;
  /** How many layers count. */
  layers_counted: number;
};

/**
 * The guide's typical mistake as a rule: automation on a chaotic foundation only burns the budget
 * faster.
 */
export type FoundationGate = {
  /**
   * True: growth points about AI and automation are flagged "foundation first" and do not enter
   * the top three by themselves.
   */
  foundation_first: boolean;
  /** Why. */
  state: FoundationState;
};

/** What the answers say about the foundation: the unit-economics layer. */
export type FoundationState = "sound" | "too_little_known" | "weak" | "not_assessed";

/** What moved between two audits. */
export type AuditComparison = {
  /**
   * The earlier audit, scored with the weights of the later one's stage: a new stage by itself
   * moves nothing.
   */
  earlier: AuditScores;
  /** The later audit. */
  later: AuditScores;
  /** Each layer of the later audit. */
  layers: LayerMove[];
  /** Later − earlier overall score. Points of 100. */
  overall_delta: Outcome<number>;
  /**
   * The questions whose level changed, the largest improvement first; of equals in the order of
   * the audit.
   */
  moved: AnswerMove[];
  /** Ids of the questions that have a level only in the later audit, in its order. */
  newly_answered: string[];
  /** Ids of the questions that had a level only in the earlier audit, in its order. */
  no_longer_answered: string[];
};

/** How a layer moved. */
export type LayerMove = {
  /** Which layer. */
  layer: Layer;
  /**
   * Later − earlier score. Points of 100. Where one of the two has no score, neither has the
   * difference.
   */
  delta: Outcome<number>;
};

/** How an answer moved. */
export type AnswerMove = {
  /** Id of the question. */
  question: string;
  /** Level then, 0…4. */
  from: number;
  /** Level now, 0…4. */
  to: number;
};

/** The growth points in order. */
export type Priorities = {
  /** The method that decided. */
  method: PriorityMethod;
  /** The points that have the numbers of the method, the best first. */
  ranked: RankedPoint[];
  /** The points that lack them, by id. */
  not_ranked: NotRanked[];
  /** Ids of the proposed three (fewer when there are fewer), the best first. */
  top_three: string[];
  /**
   * ICE only: the three that the mean of the three numbers would propose instead of their
   * product. Sources differ on which to take, and the three can differ.
   */
  top_three_by_mean?: string[] | null;
  /** How clearly the third is ahead of the fourth; absent when fewer than four may be proposed. */
  cut?: Cut | null;
  /** Seed that was used. */
  seed: number;
  /** Draws that were made. */
  draws: number;
};

/** A way to score growth points. */
export type PriorityMethod = "ice" | "rice";

/** A growth point with its place. */
export type RankedPoint = {
  /** Id of the point. */
  id: string;
  /** Place by score among all ranked points, from 1. */
  place: number;
  /** The score of the chosen method: ICE 1…1000, RICE ≥ 0. */
  score: number;
  /** Product of impact, confidence and ease, 1…1000, if they are given. */
  ice: Outcome<number>;
  /** Mean of impact, confidence and ease, 1…10, if they are given. */
  ice_mean: Outcome<number>;
  /** Reach × impact × confidence / effort, if they are given. */
  rice: Outcome<number>;
  /**
   * Chance that the point belongs to the best three, given how sure its numbers are, 0…1.
   * Undefined for a point that waits for the foundation, or loses money.
   */
  chance_in_top_three: Outcome<number>;
  /** True: "foundation first". The point does not enter the top three by itself. */
  foundation_first: boolean;
  /** True when the point is one of the proposed three. */
  proposed: boolean;
};

/** A growth point without the numbers of the chosen method. */
export type NotRanked = {
  /** Id of the point. */
  id: string;
  /** Paths of what it lacks (`points[2].rice`). */
  missing: string[];
};

/** The line between the third and the fourth. */
export type Cut = {
  /** Id of the third. */
  third: string;
  /** Id of the fourth. */
  fourth: string;
  /** Distance between their chances, 0…1. */
  difference: number;
  /**
   * True when the distance is under ten percentage points: the program cannot tell which is
   * better.
   */
  equal: boolean;
};

/** What the changes come to. */
export type GrowthEffect = {
  /** The figures of the scenario as it is. */
  before: EffectFigures;
  /** With every change at its cautious number. */
  low: EffectAt;
  /** With every change at its likely number. */
  likely: EffectAt;
  /** With every change at its bold number. */
  high: EffectAt;
  /**
   * Smallest and largest of the three changes of the cash in 90 days. Money. What is not a number
   * in one of the three has no range.
   */
  delta_cash_90_days_range: Outcome<EffectRange>;
  /** Smallest and largest of the three changes of the cash in 12 months. Money. */
  delta_cash_12_months_range: Outcome<EffectRange>;
  /**
   * Smallest and largest of the three changes of the lifetime value of one month's new customers.
   * Money.
   */
  delta_value_range: Outcome<EffectRange>;
};

/** The figures that a growth point is judged by. */
export type EffectFigures = {
  /** Lifetime value on gross margin. Money per customer. */
  ltv_gross_margin: Outcome<string>;
  /** Full cost of acquiring one customer. Money per customer. */
  cac: Outcome<string>;
  /** LTV on gross margin / CAC. Ratio. */
  ltv_to_cac: Outcome<string>;
  /** Days until the margin has returned the CAC. Days. */
  payback_days: Outcome<string>;
  /** Cash of the customers acquired in 90 days, within these 90 days, their cost included. Money. */
  cash_90_days: Outcome<string>;
  /**
   * Cash of the customers acquired in 12 months, within these 12 months, their cost included: what
   * a growth point is headed by. Money.
   */
  cash_12_months: Outcome<string>;
  /**
   * Lifetime value of one month's new customers: new customers × (LTV on gross margin − CAC), what
   * the customers of one period (usually a month) will have brought in the end. Money.
   */
  value_per_month: Outcome<string>;
};

/** The figures after the changes, and their distance from those before. */
export type EffectAt = {
  /** The figures after. */
  after: EffectFigures;
  /**
   * After − before, in the unit of each figure. Where one of the two is not a number, so is the
   * difference: it says what the figure before is, or else what the figure after is.
   */
  delta: EffectFigures;
};

/** Range of an amount. */
export type EffectRange = {
  /** Smallest. Money. */
  from: string;
  /** Largest. Money. */
  to: string;
};

/** What the curve says. */
export type Journey = {
  /** Local maxima that stand out, in order of time. */
  peaks: Extreme[];
  /** Local minima that stand out, in order of time. */
  dips: Extreme[];
  /** What people will remember: (strongest emotion + last emotion) / 2. */
  peak_end: Outcome<PeakEnd>;
  /** Resistance on the way. */
  friction: Outcome<Friction>;
  /** Mean of the measured minutes, −5…+5. */
  mean: Outcome<number>;
  /** Measured minutes. */
  measured_minutes: number;
  /** Minutes of the journey. */
  minutes: number;
  /** Stretches that were not measured, in order of time. */
  gaps: JourneyGap[];
  /**
   * The curve to draw: the measured minutes, and straight lines over inner gaps of at most three
   * minutes; `null` elsewhere.
   */
  picture: (number | null)[];
  /** The stages, in the order given. */
  stages: StageSummary[];
  /** How many questions, doubts and pauses there are in all. */
  marks: MarkCounts;
};

/** A peak or a dip. */
export type Extreme = {
  /** Minute, from 0; of a plateau its middle, the earlier of two middles. */
  minute: number;
  /** First measured minute of the plateau. */
  first_minute: number;
  /** Last measured minute of the plateau. */
  last_minute: number;
  /** Emotion there, −5…+5. */
  emotion: number;
  /** How far it stands out from what surrounds it, > 0. Steps of the scale. */
  prominence: number;
  /**
   * True when it is the first or the last stretch of the journey, so that it stands out to one
   * side only.
   */
  at_end: boolean;
};

/** The peak-end rule. */
export type PeakEnd = {
  /** (strongest + last) / 2, −5…+5. */
  value: number;
  /** The emotion farthest from 0; the first of equals. */
  strongest: number;
  /** Its minute. */
  strongest_minute: number;
  /** The last measured emotion. */
  last: number;
  /** Its minute. */
  last_minute: number;
};

/** Resistance of a journey or a stage. */
export type Friction = {
  /** Sum of the negative emotions without their sign, ≥ 0. Steps of the scale × minutes. */
  total: number;
  /** Measured minutes below zero. */
  minutes_below_zero: number;
  /** The minute of the lowest emotion; the first of equals. */
  worst_minute: number;
  /** The emotion there, −5…+5; not necessarily below zero. */
  worst_emotion: number;
};

/** A stretch that was not measured. */
export type JourneyGap = {
  /** First minute. */
  first_minute: number;
  /** Last minute. */
  last_minute: number;
  /** True when the picture draws a straight line over it. */
  bridged: boolean;
};

/** A stage in figures. */
export type StageSummary = {
  /** Id of the stage. */
  id: string;
  /** Mean of its measured minutes, −5…+5. */
  mean: Outcome<number>;
  /** Resistance in it. */
  friction: Outcome<Friction>;
  /** Measured minutes in it. */
  measured_minutes: number;
  /** Questions, doubts and pauses in it. */
  marks: MarkCounts;
};

/** Numbers of marks. */
export type MarkCounts = {
  /** Questions. */
  questions: number;
  /** Doubts. */
  doubts: number;
  /** Pauses. */
  pauses: number;
};

/** Readiness of the services. */
export type ServicesReadiness = {
  /** Each service, in the order given. */
  services: ServiceReadiness[];
  /** Mean of the services by their weights, 0…100. Undefined when nothing is known about any. */
  overall: Outcome<number>;
  /**
   * What blocks automation, the criterion that blocks the most services first; of equals the one
   * with the greater weight.
   */
  blockers: Blocker[];
};

/** Readiness of one service. */
export type ServiceReadiness = {
  /** Id of the service. */
  id: string;
  /**
   * Weighted mean of what is known: yes 1, partly ½, no 0; 0…100. Undefined when nothing is known
   * or nothing matters.
   */
  readiness: Outcome<number>;
  /** Weight of what is known / weight of what matters, 0…1. Undefined when nothing matters. */
  coverage: Outcome<number>;
  /** What it certainly lacks (answered "no"), the heaviest first. */
  lacks: Criterion[];
  /** What is not known yet. */
  unknown: Criterion[];
  /**
   * True when automation can be built on it today: API and structured data are there or do not
   * matter, and nothing is lacking or unknown.
   */
  ready: boolean;
};

/** What readiness is made of. */
export type Criterion = "api" | "structured_data" | "triggers" | "owner" | "freshness";

/** A criterion that stands in the way. */
export type Blocker = {
  /** What is lacking. */
  criterion: Criterion;
  /** Ids of the services that lack it, in the order given. */
  services: string[];
};

/** What the map shows. */
export type TrackingMap = {
  /** Each step, in the order of the funnel. */
  steps: StepTracking[];
  /** Steps that are measured / steps, 0…1. Undefined without steps. */
  measured_share: Outcome<number>;
  /** Transitions joined by an id / transitions, 0…1. Undefined with fewer than two steps. */
  joined_share: Outcome<number>;
  /** Ids of the steps that nothing measures. */
  gaps: string[];
  /** Ids of the steps that several tools measure without one whose number is taken. */
  double_counted: string[];
  /** Transitions between two measured steps that no common id joins. */
  broken_joins: BrokenJoin[];
  /**
   * The last step to which a contact can be followed from the first step without a break; absent
   * when the first step is not measured.
   */
  followed_until?: string | null;
  /** True when every step is measured and every transition joined: attribution is end to end. */
  end_to_end: boolean;
};

/** One step on the map. */
export type StepTracking = {
  /** Id of the step. */
  id: string;
  /** How it is measured. */
  state: TrackingState;
  /** Ids that join it to the step before; empty for the first step. */
  joined_by: string[];
};

/** How a step is measured. */
export type TrackingState = "gap" | "measured" | "double_counted";

/** Two neighbouring steps that are measured but not joined. */
export type BrokenJoin = {
  /** Id of the earlier step. */
  from: string;
  /** Id of the later step. */
  to: string;
};

/** The actions in order. */
export type ShareableRanking = {
  /** The actions that have all estimates, the best candidate for a loop first. */
  ranked: RankedAction[];
  /** The actions that lack an estimate, by id. */
  not_ranked: UnrankedAction[];
};

/** An action with its place. */
export type RankedAction = {
  /** Id of the action. */
  id: string;
  /** Place, from 1. */
  place: number;
  /** Actions that stay private today. Actions per month. */
  unshared_per_month: number;
  /**
   * `unshared_per_month` × (value to others / 4) / effort, ≥ 0: how many fully valuable actions a
   * month one person-day opens up.
   */
  score: number;
};

/** An action that cannot be put in order yet. */
export type UnrankedAction = {
  /** Id of the action. */
  id: string;
  /** Paths of what it lacks (`actions[2].value_to_others`). */
  missing: string[];
};

/** Pace and quality of the experiments. */
export type ExperimentPace = {
  /** Tests that ended within the window. */
  ended_in_window: number;
  /** Tests that run on the day of the audit. */
  running: number;
  /** Tests that ended within the window, per 30 days. */
  pace_per_month: number;
  /**
   * Wins / (wins + losses + no difference) of all ended tests, 0…1. Undefined when no test has
   * said anything.
   */
  win_rate: Outcome<number>;
  /** Wilson interval of the win rate, 95 %. */
  win_rate_interval: Outcome<RateInterval>;
  /** Ended tests that say nothing (invalid, or without a result) / ended tests, 0…1. */
  wasted_share: Outcome<number>;
  /** Ended tests that began with a hypothesis / ended tests, 0…1. */
  hypothesis_share: Outcome<number>;
  /** Ended tests that led to a decision / ended tests, 0…1. */
  decided_share: Outcome<number>;
  /** Median length of the ended tests, counting the first and the last day. Days. */
  median_days: Outcome<number>;
  /** Days since the last test ended; undefined when none has. */
  days_since_last: Outcome<number>;
};

/** Range of a rate. */
export type RateInterval = {
  /** Lower end, 0…1. */
  low: number;
  /** Upper end, 0…1. */
  high: number;
};

/** The audits of a project. */
export type AuditList = {
  /** The latest day first. */
  audits: AuditCard[];
};

/** An audit in the list. */
export type AuditCard = {
  /** Its id. */
  id: AuditId;
  /** The project that it looks at. */
  project_id: ProjectId;
  /** Its name, up to 200 characters; empty when the day names it. */
  name: string;
  /** Its day. */
  date: string;
  /** Version of the question bank that it is answered with. It never changes. */
  bank_version: number;
  /** Stage of the project: it decides the weights. */
  stage: ProjectStage;
  /** When it was begun. */
  created_at: string;
  /** When it, an answer or a piece of evidence of it was last changed. */
  updated_at: string;
  /** Its name, or its day in words. */
  title: string;
  /** Overall score, 0…100 points. Undefined where this program does not have its questions. */
  score: Outcome<number>;
  /** The same as text. */
  score_text: string;
  /** Where the score may lie (`33–65`); empty where that is not known. */
  interval_text: string;
  /** How much of it is answered. */
  coverage_text: string;
  /** False where this program does not have its questions, so that it cannot be opened. */
  bank_known: boolean;
  /** Questions of the audit; 0 where this program does not have them. */
  questions: number;
  /** Questions about which something was said: an answer, "not applicable" or "don't know yet". */
  said: number;
};

/** Id of an audit. */
export type AuditId = string;

/** How far the project is. It shifts the weights of the questions. */
export type ProjectStage = "idea" | "first_sales" | "growth" | "scale";

/** One audit of a project, on one day. */
export type Audit = {
  /** Its id. */
  id: AuditId;
  /** The project that it looks at. */
  project_id: ProjectId;
  /** Its name, up to 200 characters; empty when the day names it. */
  name: string;
  /** Its day. */
  date: string;
  /** Version of the question bank that it is answered with. It never changes. */
  bank_version: number;
  /** Stage of the project: it decides the weights. */
  stage: ProjectStage;
  /** When it was begun. */
  created_at: string;
  /** When it, an answer or a piece of evidence of it was last changed. */
  updated_at: string;
};

/** An audit with all that was said in it. */
export type AuditContent = {
  /** Its id. */
  id: AuditId;
  /** The project that it looks at. */
  project_id: ProjectId;
  /** Its name, up to 200 characters; empty when the day names it. */
  name: string;
  /** Its day. */
  date: string;
  /** Version of the question bank that it is answered with. It never changes. */
  bank_version: number;
  /** Stage of the project: it decides the weights. */
  stage: ProjectStage;
  /** When it was begun. */
  created_at: string;
  /** When it, an answer or a piece of evidence of it was last changed. */
  updated_at: string;
  /** What was said, by the ids of the questions. */
  answers: SavedAnswer[];
  /** Its evidence, in the order in which it was attached. */
  evidence: EvidenceView[];
};

/** What was said about one question. */
export type SavedAnswer = {
  /** The audit. */
  audit_id: AuditId;
  /** Id of the question in the bank. */
  question: string;
  /** The answer; absent when there is only a note. */
  answer: Answer | null;
  /** What a reader should know about it; may be empty. */
  note: string;
  /** When it was last changed. */
  updated_at: string;
};

/** A whole number 0…4 (0 absent, 1 ad hoc, 2 repeatable, 3 defined and measured, 4 optimised), `not_applicable`, or `unknown` (`null` is read as `unknown`). */
export type Answer = number | "not_applicable" | "unknown" | null;

/** A piece of evidence and how it is found now. */
export type EvidenceView = {
  /** Its id. */
  id: EvidenceId;
  /** The project. */
  project_id: ProjectId;
  /** What it belongs to. */
  of: EvidenceOf;
  /** Name of the file. */
  file_name: string;
  /** Where the file was when it was attached. */
  path: string;
  /** SHA-256 of its bytes then, in hexadecimal digits. */
  sha256: string;
  /** Its size then. Bytes. */
  size_bytes: number;
  /** True when the workspace keeps a copy, false when the file stays where it is. */
  stored: boolean;
  /** When it was attached. */
  created_at: string;
  /** Its size as text. */
  size_text: string;
  /** What is known of it without touching its file. */
  state: EvidenceState;
  /** The same in words. */
  state_text: string;
};

/** Id of a piece of evidence. */
export type EvidenceId = string;

/** What a piece of evidence belongs to. */
export type EvidenceOf = {
  kind: "answer";
  /** The audit. */
  audit_id: AuditId;
  /** Id of the question in the bank. */
  question: string;
} | {
  kind: "growth_point";
  /** The growth point. */
  growth_point_id: GrowthPointId;
};

/** How a piece of evidence is found now. */
export type EvidenceState = "stored" | "unchecked" | "found" | "changed" | "gone";

/** An audit as its screen shows it. */
export type AuditView = {
  /** The audit. */
  audit: Audit;
  /** Its name, or its day in words. */
  title: string;
  /** Its day in words. */
  date_text: string;
  /** Stage of the project in words. */
  stage_text: string;
  /**
   * Layers that weigh more or less than elsewhere because of what the business lives on, in words;
   * empty where none does.
   */
  weights_text: string;
  /** The seven layers. */
  layers: LayerView[];
  /** The audit as a whole. */
  overall: OverallView;
  /** Names of the weakest layer and of those that share its score; empty when there is none. */
  weakest: string[];
  /** Whether automation may be built on the foundation. */
  foundation: FoundationGate;
  /** The same in words. */
  foundation_text: string;
  /** The scores of the layers, over those of the earlier audit if there is one. */
  radar: Chart;
  /** The audit that lies under it. */
  under?: EarlierAudit | null;
};

/** A layer. */
export type LayerView = {
  /** Which. */
  layer: Layer;
  /** Its number, from 1. */
  number: number;
  /** Its name. */
  title: string;
  /** What it looks at. */
  about: string;
  /** Whether the guide names it or the program adds it. */
  origin: LayerOrigin;
  /** Its figures. */
  figures: LayerScore;
  /** Its score as text. */
  score_text: string;
  /** Where the score may lie. */
  interval_text: string;
  /** How much of it is answered. */
  coverage_text: string;
  /** Below 40 points. */
  weak: boolean;
  /** Questions about which something was said. */
  said: number;
  /** Growth points of the project in this layer that are not dropped. */
  growth_points: number;
  /** Its questions. */
  questions: QuestionView[];
};

/** Who says that a layer exists. */
export type LayerOrigin = "guide" | "program";

/** A question with what was said about it. */
export type QuestionView = {
  /** Id in the bank. */
  id: string;
  /** Number of the layer and of the question in it (`1.5`). */
  number: string;
  /** The question. */
  ask: string;
  /** Why it matters. */
  why: string;
  /** How to check it in minutes. */
  check: string;
  /** The five answers, 0 to 4. */
  answers: string[];
  /** What good looks like. */
  good: string;
  /** The first fix. */
  first_fix: string;
  /** What the first fix usually takes. Person-days. */
  effort_days: string;
  /** The same as text. */
  effort_text: string;
  /** Inputs of the calculator that an improvement moves, the most important first. */
  moves: MovedInput[];
  /** Growth points from it wait for the foundation. */
  ai_or_automation: boolean;
  /** The answer; absent while it is open. */
  answer: Answer | null;
  /** What was noted; may be empty. */
  note: string;
  /** Its evidence. */
  evidence: EvidenceView[];
  /** Growth points that came of this answer. */
  growth_points: GrowthPointId[];
  /** Title that a finding from it would begin with: the first fix in short. */
  finding_title: string;
};

/** An input of the calculator. */
export type MovedInput = {
  /** Which. */
  field: InputField;
  /** Its name. */
  label: string;
};

/** The audit as a whole. */
export type OverallView = {
  /**
   * Weighted mean of the layers with a coverage of at least a half, 0…100 points. It can lie
   * outside `interval`, which also holds the layers that are answered too little to count.
   */
  score: Outcome<number>;
  /** Weighted mean of the intervals of all layers that are not absent. */
  interval: Outcome<ScoreInterval>;
  /** Weighted mean of the coverages of all layers that are not absent, 0…1. */
  coverage: Outcome<number>;
  /** How many layers count. */
  layers_counted: number;
  /** The score as text. */
  score_text: string;
  /** Where it may lie (`33–65`). */
  interval_text: string;
  /** How much is answered (`69 %`). */
  coverage_text: string;
  /** Questions of the audit. */
  questions: number;
  /** Questions about which something was said: an answer, "not applicable" or "don't know yet". */
  said: number;
};

/** The audit that another is compared with. */
export type EarlierAudit = {
  /** The audit. */
  id: AuditId;
  /** Its name, or its day in words. */
  title: string;
  /** How far the overall score has moved since. Points of 100. */
  delta: Outcome<number>;
  /** The same as text (`+13`). */
  delta_text: string;
};

/** What the latest audit says about the foundation. */
export type Foundation = {
  /** The latest audit; absent when there is none, and then nothing else is known. */
  audit_id: AuditId | null;
  /** The gate: whether points about AI and automation wait. */
  gate: FoundationGate | null;
  /** The gate in words; empty without an audit. */
  text: string;
  /** Overall score, 0…100 points. */
  score: Outcome<number>;
  /** The same as text. */
  score_text: string;
  /** Layers below 40 points, the weakest first. */
  weak: WeakLayer[];
};

/** A weak layer. */
export type WeakLayer = {
  /** Which. */
  layer: Layer;
  /** Its number, from 1. */
  number: number;
  /** Its name. */
  title: string;
  /** Its score, 0…100 points. */
  score: number;
  /** The same as text. */
  score_text: string;
};

/** A file that shows what an answer or a growth point rests on. */
export type Evidence = {
  /** Its id. */
  id: EvidenceId;
  /** The project. */
  project_id: ProjectId;
  /** What it belongs to. */
  of: EvidenceOf;
  /** Name of the file. */
  file_name: string;
  /** Where the file was when it was attached. */
  path: string;
  /** SHA-256 of its bytes then, in hexadecimal digits. */
  sha256: string;
  /** Its size then. Bytes. */
  size_bytes: number;
  /** True when the workspace keeps a copy, false when the file stays where it is. */
  stored: boolean;
  /** When it was attached. */
  created_at: string;
};

/** The growth points of a project. */
export type GrowthPoints = {
  /**
   * The chosen ones, then the others by their place, then those that lack a number, then what is
   * done, then what is dropped.
   */
  points: PointView[];
  /** The score that puts them in order. */
  method: PriorityMethod;
  /** Ids of the chosen three, the first first. */
  chosen: GrowthPointId[];
  /** Ids of the three that the program proposes. */
  proposed: GrowthPointId[];
  /** True where a person has chosen in place of the program. */
  overridden: boolean;
  /** Why; empty where the program has chosen. */
  reason: string;
  /** How clearly the third is ahead of the fourth; absent with fewer than four. */
  cut?: Cut | null;
  /**
   * What there is to say about the order: equals at the line, another three by the mean; each a
   * sentence.
   */
  remarks: string[];
  /** Whether points about AI and automation wait; absent without an audit. */
  foundation?: FoundationGate | null;
  /** The same in words; empty without an audit. */
  foundation_text: string;
  /**
   * The likely money of the chosen together (`+853 000 ₽`); empty where none has any. Effects on
   * the same input overlap, so it is an upper bound.
   */
  chosen_value_text: string;
  /** Scenarios that an effect can change, and their inputs. */
  scenarios: EffectScenario[];
  /** Ecosystems of loops that an effect can change, and their numbers. */
  ecosystems: EffectEcosystem[];
  /** The layers that a growth point can belong to. */
  layers: LayerName[];
};

/** A growth point. */
export type PointView = {
  /** Its id. */
  id: GrowthPointId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** The layer that it belongs to. */
  layer: Layer;
  /** Its name, 1…200 characters. */
  title: string;
  /** What was found and what could be done; may be empty. */
  description: string;
  /** What it came of. */
  source: PointSource;
  /** What it takes, 0.05…10 000. Person-days. */
  effort_days: string | null;
  /** How sure the numbers are. */
  confidence: Confidence | null;
  /** Who answers for it; may be empty. */
  owner: string;
  /** How far it is. */
  status: PointStatus;
  /** True when it is about AI or automation and so waits for the foundation. */
  ai_or_automation: boolean;
  /** Impact for ICE, 1…10; follows from the money when absent. */
  ice_impact: string | null;
  /** Ease for ICE, 1…10; follows from the effort when absent. */
  ice_ease: string | null;
  /** Reach for RICE: people or deals in a quarter, ≥ 0. */
  rice_reach: string | null;
  /** Impact for RICE: 0.25, 0.5, 1, 2 or 3. */
  rice_impact: string | null;
  /** What it would change; absent as long as nobody has said. */
  effect: PointEffect | null;
  /** Place among the project's chosen growth points, 1…3; absent when it is not one of them. */
  rank?: number | null;
  /** The day on which it was done. */
  done_on?: string | null;
  /** The money that was expected of it on that day; absent when there was none to compute. */
  expected?: Expected | null;
  /** When it was found. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Number of its layer, from 1. */
  layer_number: number;
  /** Name of its layer. */
  layer_title: string;
  /** What it came of, in words. */
  source_text: string;
  /**
   * Inputs of the calculator that the question it came of says an improvement moves, the most
   * important first: what its effect begins with.
   */
  moves: InputField[];
  /** How far it is, in words. */
  status_text: string;
  /** How sure the numbers are, in words; empty where nobody has said. */
  confidence_text: string;
  /** What it takes, in words; empty where nobody has said. */
  effort_text: string;
  /** What its effect comes to. */
  money: EffectView;
  /** The money that was expected of it when it was done; empty where it is not done. */
  expected_text: string;
  /** Impact for ICE. */
  impact: ScaleNumber | null;
  /** Ease for ICE. */
  ease: ScaleNumber | null;
  /** Its place and chances; absent where it does not compete, or lacks a number. */
  ranking?: RankedPoint | null;
  /** Its score by the method in use, as text; a dash where it has none. */
  score_text: string;
  /** Its chance to belong to the best three, as text; empty where it does not compete. */
  chance_text: string;
  /** What it lacks for the method in use, in words. */
  lacks: string[];
  /** It waits for the foundation. */
  foundation_first: boolean;
  /** Its evidence. */
  evidence: EvidenceView[];
};

/** What a growth point came of. */
export type PointSource = {
  /** Kind of source. */
  kind: SourceKind2;
  /**
   * Which one, up to 200 characters: of an answer `<audit id>/<question>`, of a loop
   * `<ecosystem id>/edge/<id>/share` with its step, of an instrument what it says itself. May be
   * empty.
   */
  reference: string;
};

/** Kind of source of a growth point. */
export type SourceKind2 = "manual" | "answer" | "journey" | "lifecycle" | "shareable" | "services" | "tracking" | "retention" | "experiments" | "loop";

/** How sure the numbers of a growth point are: the three levels of RICE. */
export type Confidence = "high" | "medium" | "low";

/** How far a growth point is. */
export type PointStatus = "open" | "in_progress" | "done" | "dropped";

/**
 * What a growth point would change: the calculator, or growth loops (customers whom a loop brings
 * must not be counted in the calculator a second time).
 */
export type PointEffect = {
  kind: "scenario";
  /** The scenario. It may have been deleted since. */
  scenario_id: ScenarioId;
  /** What changes in it, at most 15 inputs. */
  changes: EffectChange[];
} | {
  kind: "ecosystem";
  /** The ecosystem. It may have been deleted since. */
  ecosystem_id: EcosystemId;
  /** What changes in it, at most 15 numbers. They may have been deleted since. */
  changes: StepChange[];
};

/** How one input changes. */
export type EffectChange = {
  /** Which input; one that the scenario's revenue model uses, and no convention of the calculation. */
  field: InputField;
  /** How the three numbers are meant. */
  kind: ChangeKind;
  /** The cautious expectation. */
  low: string;
  /** The likely one, between the other two. */
  likely: string;
  /** The bold one. It may be the smallest number: a churn that falls `by` −0.01, −0.02, −0.03. */
  high: string;
};

/** How the numbers of a change are meant. */
export type ChangeKind = "to" | "by" | "by_share";

/** Id of an ecosystem of growth loops. */
export type EcosystemId = string;

/** How one number of a drawing changes. */
export type StepChange = {
  /** Where the number stands: an arrow, a box or a loop. */
  element: GraphElement;
  /** Which number. */
  field: GraphField;
  /** How the three numbers are meant. */
  kind: ChangeKind;
  /** The cautious expectation. */
  low: string;
  /** The likely one, between the other two. */
  likely: string;
  /** The bold one. */
  high: string;
};

/** An element of a drawing. */
export type GraphElement = {
  kind: "node";
  id: string;
} | {
  kind: "edge";
  id: string;
} | {
  kind: "loop";
  id: string;
} | {
  kind: "settings";
};

/**
 * A number of a drawing. The same name stands in SQL and in the catalogue of texts
 * (`loops-field-share`).
 */
export type GraphField = "amount" | "share" | "click" | "signup" | "activation" | "delay_days" | "life_days" | "cost_per_asset" | "assets_at_start" | "reward_per_customer" | "reward_months" | "fixed_cost_per_month" | "churn_per_month" | "customers_at_start" | "market_size" | "paid_per_month" | "cac" | "horizon_weeks";

/**
 * The money that was expected of a growth point when it was done: change of the value of the new
 * customers of a month.
 */
export type Expected = {
  /** With every change at its likely number. Money per month. */
  likely: string;
  /** Smallest of the three. Money per month. */
  from: string;
  /** Largest of the three. Money per month. */
  to: string;
};

/** What the effect of a growth point comes to. */
export type EffectView = {
  /** Whether it could be computed, and if not, what is in the way. */
  status: EffectStatus;
  /** What is in the way, in words; empty for a known effect. */
  problem: string;
  /** Name of the scenario, or what loops it is about; empty when there is neither, or it is gone. */
  scenario: string;
  /** What changes, each in words (`Отток в месяц: −1 % … −2 %`). */
  changes: string[];
  /** Change of the cash in 12 months, with every change at its likely number. Money. */
  value: Outcome<string>;
  /** The same as text (`+384 000 ₽`). */
  value_text: string;
  /** Smallest and largest of the three changes of the cash in 12 months. Money. */
  range: Outcome<EffectRange>;
  /** The same as text (`210–560 тыс. ₽`); empty where there is none. */
  range_text: string;
  /**
   * The same money over other horizons: cash in 90 days, and the lifetime value of one month's new
   * customers; empty where nothing is known.
   */
  horizons: EffectHorizon[];
  /** The other figures, with every change at its likely number; empty where nothing is known. */
  figures: EffectFigure[];
  /** All figures, for a script; absent where nothing is known. */
  effect?: GrowthEffect | null;
};

/** Whether an effect could be computed. */
export type EffectStatus = "none" | "known" | "scenario_deleted" | "ecosystem_deleted" | "refused";

/** The money of an effect over one horizon. */
export type EffectHorizon = {
  /** Which (`cash_90_days`). */
  name: string;
  /** Its name in words. */
  label: string;
  /** The likely change. */
  value_text: string;
  /** Smallest and largest change; empty where there is none. */
  range_text: string;
};

/** How a figure moves. */
export type EffectFigure = {
  /** Which (`ltv_gross_margin`). */
  name: string;
  /** Its name in words. */
  label: string;
  /** Its value now. */
  before: string;
  /** Its value after. */
  after: string;
  /** The difference. */
  delta: string;
};

/** A number of ICE and where it comes from. */
export type ScaleNumber = {
  /** 1…10. */
  value: string;
  /** Typed by a person; otherwise it follows from the money or the effort. */
  typed: boolean;
};

/** A scenario that an effect can change. */
export type EffectScenario = {
  /** The scenario. */
  id: ScenarioId;
  /** Its name. */
  name: string;
  /** The one that the project's figures are taken from. */
  active: boolean;
  /** The inputs that its revenue model uses, in the order of the calculator. */
  inputs: ChangeableInput[];
};

/** An input that an effect can change. */
export type ChangeableInput = {
  /** Which. */
  field: InputField;
  /** Its name. */
  label: string;
  /** Its unit (`fraction`, `money`, `count`, `days`). */
  unit: string;
  /** Its value; absent where none has been entered. */
  value: string | null;
};

/** An ecosystem of loops that an effect can change. */
export type EffectEcosystem = {
  /** The ecosystem. */
  id: EcosystemId;
  /** Its name. */
  name: string;
  /** The one that the project's overview and report show. */
  chosen: boolean;
  /** The numbers of its steps, assets and loops, in the order of the drawing. */
  steps: ChangeableStep[];
};

/** A number of a drawing of loops that an effect can change. */
export type ChangeableStep = {
  /** Where it stands. */
  element: GraphElement;
  /** Which number. */
  field: GraphField;
  /** Its name. */
  label: string;
  /** Its unit (`fraction`, `money`, `count`, `days`, `months`). */
  unit: string;
  /** Its value. */
  value: string;
};

/** A layer of the audit by name. */
export type LayerName = {
  /** Which. */
  layer: Layer;
  /** Its number, from 1. */
  number: number;
  /** Its name. */
  title: string;
};

/** Something that could bring growth. A finding is one that nobody has sized yet. */
export type GrowthPoint = {
  /** Its id. */
  id: GrowthPointId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** What a person says about it. */
  content: GrowthPointContent;
  /** Place among the project's chosen growth points, 1…3; absent when it is not one of them. */
  rank: number | null;
  /** The day on which it was done. */
  done_on: string | null;
  /** The money that was expected of it on that day; absent when there was none to compute. */
  expected: Expected | null;
  /** When it was found. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
};

/** What a person says about a growth point. */
export type GrowthPointContent = {
  /** The layer that it belongs to. */
  layer: Layer;
  /** Its name, 1…200 characters. */
  title: string;
  /** What was found and what could be done; may be empty. */
  description: string;
  /** What it came of. */
  source: PointSource;
  /** What it takes, 0.05…10 000. Person-days. */
  effort_days: string | null;
  /** How sure the numbers are. */
  confidence: Confidence | null;
  /** Who answers for it; may be empty. */
  owner: string;
  /** How far it is. */
  status: PointStatus;
  /** True when it is about AI or automation and so waits for the foundation. */
  ai_or_automation: boolean;
  /** Impact for ICE, 1…10; follows from the money when absent. */
  ice_impact: string | null;
  /** Ease for ICE, 1…10; follows from the effort when absent. */
  ice_ease: string | null;
  /** Reach for RICE: people or deals in a quarter, ≥ 0. */
  rice_reach: string | null;
  /** Impact for RICE: 0.25, 0.5, 1, 2 or 3. */
  rice_impact: string | null;
  /** What it would change; absent as long as nobody has said. */
  effect: PointEffect | null;
};

/** Two audits laid over each other. */
export type ComparedAudits = {
  /** The earlier audit. */
  earlier: ComparedAudit;
  /** The later audit. */
  later: ComparedAudit;
  /** Later − earlier overall score. Points of 100. */
  delta: Outcome<number>;
  /** The same as text (`+13`). */
  delta_text: string;
  /** Both as a radar. */
  radar: Chart;
  /** The layers of the later audit. */
  layers: MovedLayer[];
  /** Answers whose level changed, the largest improvement first. */
  moved: MovedAnswer[];
  /** Questions that have a level only in the later audit. */
  newly_answered: NamedQuestion[];
  /** Questions that had a level only in the earlier audit. */
  no_longer_answered: NamedQuestion[];
  /** Growth points that were done after the earlier audit and up to the day of the later one. */
  done: DonePoint[];
  /** The money expected of them together (`+562 000 ₽`); empty where there is none. */
  done_value_text: string;
  /**
   * Tasks of the project's plans that were finished after the earlier audit and up to the day of
   * the later one.
   */
  tasks: DoneTask[];
};

/** One of the two. */
export type ComparedAudit = {
  /** The audit. */
  id: AuditId;
  /** Its name, or its day in words. */
  title: string;
  /** Its overall score, with the weights of the later audit's stage. Points of 100. */
  score: Outcome<number>;
  /** The same as text. */
  score_text: string;
};

/** How a layer moved. */
export type MovedLayer = {
  /** Which. */
  layer: Layer;
  /** Its number, from 1. */
  number: number;
  /** Its name. */
  title: string;
  /** Its score then. */
  earlier_text: string;
  /** Its score now. */
  later_text: string;
  /** Later − earlier. Points of 100. */
  delta: Outcome<number>;
  /** The same as text. */
  delta_text: string;
};

/** How an answer moved. */
export type MovedAnswer = {
  /** Id in the bank. */
  id: string;
  /** Number of the layer and of the question in it. */
  number: string;
  /** The question. */
  ask: string;
  /** Level then, 0…4. */
  from: number;
  /** Level now, 0…4. */
  to: number;
  /** The answer then, in words. */
  from_text: string;
  /** The answer now, in words. */
  to_text: string;
};

/** A question. */
export type NamedQuestion = {
  /** Id in the bank. */
  id: string;
  /** Number of the layer and of the question in it. */
  number: string;
  /** The question. */
  ask: string;
};

/** A growth point that was done in between. */
export type DonePoint = {
  /** The growth point. */
  id: GrowthPointId;
  /** Its title. */
  title: string;
  /** Number of its layer, from 1. */
  layer_number: number;
  /** The day on which it was done, in words. */
  done_text: string;
  /** The money that was expected of it then; empty where there was none to compute. */
  value_text: string;
  /** Its range; empty where there was none to compute. */
  range_text: string;
};

/** A task that was finished in between. */
export type DoneTask = {
  /** The task. */
  id: TaskId;
  /** Its title. */
  title: string;
  /** The day on which it was finished, in words. */
  done_text: string;
};

/** Id of a task of a plan. */
export type TaskId = string;

/** The instruments of a project. */
export type InstrumentsOverview = {
  /** The seven, in the order of their layers. */
  instruments: InstrumentCard[];
};

/** An instrument at a glance. */
export type InstrumentCard = {
  /** Which. */
  instrument: Instrument;
  /** The layer that it belongs to. */
  layer: Layer;
  /** Its name. */
  name: string;
  /** Whether anything was written into it. */
  filled: boolean;
  /** How many entries it has; 1 or 0 for what a project has one of. */
  entries: number;
  /** The same in words. */
  entries_text: string;
  /** The most important that it says; empty when there is nothing yet. */
  summary: string;
  /** How many findings it suggests. */
  findings: number;
  /** Why it cannot be read or computed, in words; absent when it can. */
  problem?: string | null;
};

/** The instruments, in the order of the layers that they belong to. */
export type Instrument = "journey" | "lifecycle" | "shareable" | "services" | "tracking" | "retention" | "experiments";

/** The journey maps of a project. */
export type JourneyList = {
  /** In the order in which they were made. */
  journeys: JourneyView[];
};

/** A journey map and what it says. */
export type JourneyView = {
  /** The map. */
  saved: SavedJourneyMap;
  /** What the curve says. */
  curve: Journey;
  /** Its peaks and dips in words, in the order of time. */
  extremes: ExtremeText[];
  /** The same in words. */
  reading: Reading;
};

/** An item with its place. */
export type SavedJourneyMap = {
  /** Its id. */
  id: InstrumentItemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list; smaller comes first. */
  position: number;
  /** What was written. */
  item: JourneyMap;
  /** When it was last changed. */
  updated_at: string;
};

/** Id of a journey, a service, a step of the funnel and the like: an item of an instrument. */
export type InstrumentItemId = string;

/** A journey as it was drawn. */
export type JourneyMap = {
  /** Its name, 1…200 characters. */
  name: string;
  /** Whose journey, observed how; may be empty. */
  note: string;
  /**
   * Emotion in each minute from minute 0, −5 (worst) … +5 (best); `null` where it was not
   * measured. At most 10 080 minutes.
   */
  emotion: (number | null)[];
  /** Stages; no two share a minute. */
  stages: MapStage[];
  /** Doubts, questions and pauses, in any order. */
  marks: MapMark[];
};

/** A part of the journey. */
export type MapStage = {
  /** Its name, 1…200 characters. */
  name: string;
  /** Onboarding and payment are marked: there the guide looks first. */
  kind: MapStageKind;
  /** First minute, from 0. */
  first_minute: number;
  /** Last minute, within the journey. */
  last_minute: number;
};

/** What a stage is. */
export type MapStageKind = "step" | "onboarding" | "payment";

/** What was noticed in a minute. */
export type MapMark = {
  /** The minute, from 0, within the journey. */
  minute: number;
  /** What it was. */
  kind: MarkKind;
  /** What the person said or did, up to 200 characters; may be empty. */
  text: string;
};

/** What the guide looks for: where a question, a doubt or a pause arises. */
export type MarkKind = "question" | "doubt" | "pause";

/** A peak or a dip in words. */
export type ExtremeText = {
  /** The minute. */
  minute: number;
  /** True for a dip. */
  dip: boolean;
  /** What happened (`«Онбординг»: провал на 7-й минуте, −3`). */
  title: string;
  /** What was noticed there, and how far it stands out. */
  detail: string;
  /**
   * Reference of the finding that it suggests; absent for peaks, and for dips that stay at zero
   * or above.
   */
  reference?: string | null;
};

/** What an instrument says. */
export type Reading = {
  /** The most important of it in one or two sentences; empty when there is nothing to say yet. */
  summary: string;
  /** Its figures. */
  facts: Fact[];
  /** What could become a growth point. */
  findings: SuggestedFinding[];
};

/** Something that could become a growth point. */
export type SuggestedFinding = {
  /**
   * Names the place in the instrument that it is about, so that the same finding is not made
   * twice.
   */
  reference: string;
  /** Its title, at most 200 characters. */
  title: string;
  /** What was found, and what could be done. */
  description: string;
  /** The growth point that was made of it; absent when there is none. */
  growth_point?: string | null;
};

/** The instrument of lifecycle profit. */
export type LifecycleView2 = {
  /** What was written; the defaults when nothing was. */
  profile: LifecycleProfile;
  /** Whether anything was written. */
  filled: boolean;
  /** The steps that the curve is computed from, typed or from purchases. */
  steps: LifecyclePurchase[];
  /** The CAC that is used. Money. */
  cac?: string | null;
  /** Where it comes from. */
  cac_source: string;
  /** The gross margin of orders from purchases. Fraction. */
  gross_margin?: string | null;
  /** Where it comes from. */
  gross_margin_source: string;
  /** True when the data set that it rests on was deleted. */
  dataset_gone: boolean;
  /** The curve; absent when something is missing. */
  curve?: Lifecycle | null;
  /** Why there is no curve; absent when there is one. */
  absent?: string | null;
  /** The curve as a chart. */
  chart?: Chart | null;
  /** The curve in words. */
  reading: Reading;
};

/** How the profit curve of a project is computed. */
export type LifecycleProfile = {
  /** Whether the steps are typed or follow from purchases. */
  numbers_from: NumbersFrom;
  /** The purchases, for [`NumbersFrom::Dataset`]. The data set may have been deleted since. */
  dataset_id: DatasetId | null;
  /** Cost of acquiring a customer, 0…1e15; that of the active scenario when absent. Money. */
  cac: string | null;
  /**
   * Gross margin of orders taken from purchases, −1 000 000…1; that of the active scenario when
   * absent. Fraction.
   */
  gross_margin: string | null;
  /** Cost of serving an order taken from purchases, 0…1e15. Money. */
  cost_to_serve: string;
  /**
   * Cost of bringing a repeat purchase about, spent on everybody who made the one before,
   * 0…1e15. Money.
   */
  trigger_cost: string;
  /** The typed steps, at most 1000; empty as long as nobody has typed any. */
  steps: LifecyclePurchase[];
};

/** Where the numbers of a profile come from. */
export type NumbersFrom = "typed" | "dataset";

/** The inventory. */
export type ShareableList = {
  /**
   * The actions, the best candidate first; those that lack an estimate follow in the order in
   * which they were written.
   */
  actions: ShareableView[];
  /** What the inventory says. */
  reading: Reading;
};

/** An action with its place. */
export type ShareableView = {
  /** The action. */
  saved: SavedShareableEntry;
  /** Its place, from 1; absent when it lacks an estimate. */
  place?: number | null;
  /** How often it stays private. */
  unshared_text?: string | null;
  /** What a day of work opens up. */
  score_text?: string | null;
  /** What it lacks. */
  missing_text?: string | null;
};

/** An item with its place. */
export type SavedShareableEntry = {
  /** Its id. */
  id: InstrumentItemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list; smaller comes first. */
  position: number;
  /** What was written. */
  item: ShareableEntry;
  /** When it was last changed. */
  updated_at: string;
};

/** Something that customers do. What is absent has not been estimated yet. */
export type ShareableEntry = {
  /** What they do, 1…200 characters. */
  name: string;
  /** What could be shown to others. */
  yields: ShareableKind;
  /** How often all customers together do it, 0…1 000 000 000. Actions per month. */
  actions_per_month: string | null;
  /**
   * What it is worth to those who see it: 0 nothing, 1 curious, 2 useful, 3 saves them work, 4
   * they would pay for it.
   */
  value_to_others: number | null;
  /** Share of the actions that become public already, 0…1. Fraction. */
  shared_now: string;
  /** Work to make it shareable, 0.1…10 000. Person-days. */
  effort_person_days: string | null;
  /** Who would see it and where; may be empty. */
  note: string;
};

/** What the guide looks for: content, status or data that can be shared. */
export type ShareableKind = "content" | "status" | "data";

/** The matrix. */
export type ServiceMatrix = {
  /** The services, in their order. */
  services: ServiceView[];
  /** Names of the tools that the project's map has and this list lacks. */
  on_map: string[];
  /** What the matrix says. */
  reading: Reading;
};

/** A service and how ready it is. */
export type ServiceView = {
  /** The service. */
  saved: SavedServiceEntry;
  /** 0…100; absent when nothing is known of it. */
  readiness?: number | null;
  /** The same in words, or why there is none. */
  readiness_text: string;
  /** How much of it is known; empty when everything is. */
  coverage_text: string;
  /** What it certainly lacks, the heaviest first. */
  lacks: Criterion[];
  /** What it lacks, or what is not known of it; empty when neither. */
  detail: string;
  /** True when automation can be built on it today. */
  ready: boolean;
};

/** An item with its place. */
export type SavedServiceEntry = {
  /** Its id. */
  id: InstrumentItemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list; smaller comes first. */
  position: number;
  /** What was written. */
  item: ServiceEntry;
  /** When it was last changed. */
  updated_at: string;
};

/** A service as it is used today. */
export type ServiceEntry = {
  /** Its name, 1…200 characters. */
  name: string;
  /** What it is for. */
  kind: ServiceKind;
  /** Weight in the overall readiness, 0.01…1000. */
  weight: string;
  /** It has an API that the project may use. */
  api: Have;
  /** Its data is structured: fields, lists and ids instead of free text. */
  structured_data: Have;
  /** It can start something by itself: webhooks, events, rules. */
  triggers: Have;
  /** A named person is responsible for it; "yes" follows from `owner_name`. */
  owner: Have;
  /** That person; may be empty. */
  owner_name: string;
  /** Age of the data that others get from it, 0…100 000; absent when not known. Hours. */
  data_age_hours: string | null;
  /** Anything else; may be empty. */
  note: string;
};

/** What a service is for. */
export type ServiceKind = "crm" | "ads" | "analytics" | "mail" | "chat" | "billing" | "support" | "website" | "storage" | "other";

/** How far a service has something. */
export type Have = "unknown" | "not_applicable" | "no" | "partly" | "yes";

/** The map. */
export type TrackingView = {
  /** The steps, in the order of the funnel. */
  steps: TrackingStepView[];
  /** Tools that the steps name, for choosing one again. */
  tools: string[];
  /** Ids that the steps name, for choosing one again. */
  ids: string[];
  /** What the map says. */
  reading: Reading;
};

/** A step of the funnel on the map. */
export type TrackingStepView = {
  /** The step. */
  saved: SavedTrackingStep;
  /** How it is measured. */
  state: TrackingState;
  /** The same in words. */
  state_text: string;
  /** Whether it is joined to the step before; absent for the first. */
  joined?: boolean | null;
  /** By what, in words; empty for the first. */
  joined_text: string;
};

/** An item with its place. */
export type SavedTrackingStep = {
  /** Its id. */
  id: InstrumentItemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list; smaller comes first. */
  position: number;
  /** What was written. */
  item: TrackingStep;
  /** When it was last changed. */
  updated_at: string;
};

/** One step of the funnel. */
export type TrackingStep = {
  /** Its name, 1…200 characters. */
  name: string;
  /** What measures it; empty when nothing does. */
  sources: StepSource[];
  /** The tool whose number is taken when several measure the step: one of `sources`. */
  source_of_truth: string | null;
  /** Anything else; may be empty. */
  note: string;
};

/** A tool that measures a step. */
export type StepSource = {
  /** Name of the tool, 1…200 characters, once per step. */
  tool: string;
  /** Ids that it stores with the step (`client_id`, `utm`, `email`, `order_id` …). */
  ids: string[];
};

/** What a list of purchases tells about coming back. */
export type Retention = {
  /** The last day that was observed. Undefined without purchases or where only totals are known. */
  observed_until: Outcome<string>;
  /** Customers with at least one purchase. */
  customers: number;
  /** The months with new customers, in the order of time. */
  cohorts: Cohort[];
  /**
   * Retention by age, from age 0: the cohorts that were observed at that age, weighted by their
   * size. As long as the longest row.
   */
  average: AverageRetention[];
  /** From purchase to purchase: who goes on. */
  repeat: RepeatStep[];
  /**
   * The step at which most customers are lost (the first such): where the repeat sale is missing.
   * Counted in customers, because the smallest share is mostly that of a handful of them far down
   * the list. Undefined when nobody is lost.
   */
  largest_loss: Outcome<RepeatStep>;
  /** Customers who bought at least twice / customers, 0…1. */
  repeat_share: Outcome<number>;
  /** The second purchase within so many days of the first. */
  second_within: SecondWithin[];
};

/** The customers whose first purchase lies in one calendar month. */
export type Cohort = {
  /** `YYYY-MM`. */
  month: string;
  /** Customers. */
  size: number;
  /**
   * Those who bought in the month that is so many months after the first, from age 0. `null`
   * where that month has not ended by the last observed day (age 0 is always known).
   */
  active: (number | null)[];
  /** `active / size`, 0…1; `null` where it is not observable. */
  retention: (number | null)[];
};

/** Retention at one age, over the cohorts. */
export type AverageRetention = {
  /** Months since the month of the first purchase. */
  age: number;
  /** Active customers / customers of the cohorts observed at this age, 0…1. */
  retention: Outcome<number>;
  /** Customers of these cohorts. */
  customers: number;
};

/** One purchase of a customer's life. */
export type RepeatStep = {
  /** Its number, from 2. */
  purchase: number;
  /** Customers who made the purchase before. */
  before: number;
  /** Those of them who made this one. */
  customers: number;
  /** `customers / before`, 0…1. Of a young list it is too low: customers still have time. */
  repeat_probability: number;
  /** Median days between the purchase before and this one. */
  median_days: Outcome<number>;
};

/** The second purchase within a time. */
export type SecondWithin = {
  /** Days after the first purchase. */
  days: number;
  /** Customers who have been observed for as long. */
  observed: number;
  /** Those of them who bought again within the time. */
  returned: number;
  /** `returned / observed`, 0…1. */
  share: Outcome<number>;
};

/** The instrument of retention. */
export type RetentionView = {
  /** What was written; the defaults when nothing was. */
  profile: RetentionProfile;
  /** Whether anything was written. */
  filled: boolean;
  /** True when the data set that it rests on was deleted. */
  dataset_gone: boolean;
  /** Cohorts and repeat rates; absent when there is nothing to read them from. */
  retention?: Retention | null;
  /** Why there are none; absent when there are. */
  absent?: string | null;
  /** Repeat rates from purchase to purchase; absent when none are known. */
  repeat_chart?: Chart | null;
  /** What they say. */
  reading: Reading;
};

/** What the retention of a project is read from. */
export type RetentionProfile = {
  /** Whether the counts are typed or follow from purchases. */
  numbers_from: NumbersFrom;
  /** The purchases, for [`NumbersFrom::Dataset`]. The data set may have been deleted since. */
  dataset_id: DatasetId | null;
  /** The last day that the purchases cover; the day of the last one when absent. */
  observed_until: string | null;
  /** The typed counts. */
  typed: TypedRetention;
};

/** Counts as another program shows them. Either part may be empty. */
export type TypedRetention = {
  /** The cohorts, in any order; each month once, at most 120. */
  cohorts: TypedCohort[];
  /**
   * Customers with at least one purchase, with at least two, and so on: each at most as many as
   * the one before; at most 12.
   */
  buyers: number[];
};

/** One cohort. */
export type TypedCohort = {
  /** Any day of the month of the first purchase. */
  month: string;
  /** Customers, 0…1e12. */
  size: number;
  /**
   * Those who bought again one month later, two months later, and so on; `null` where it is not
   * known. Each at most `size`; at most 119.
   */
  active: (number | null)[];
};

/** The log. */
export type ExperimentLog = {
  /** The experiments, the newest first: planned ones, running ones, then by their last day. */
  experiments: ExperimentView[];
  /** Pace and quality. */
  pace: ExperimentPace;
  /** The same in words. */
  reading: Reading;
};

/** An experiment. */
export type ExperimentView = {
  /** What was written. */
  saved: SavedExperiment;
  /** Whether it has begun or ended. */
  state: ExperimentState;
  /** The same in words. */
  state_text: string;
  /** When, in words; empty when no day is known. */
  dates_text: string;
  /** Its plan was frozen at its start: days, result and decision come from the test itself. */
  frozen: boolean;
};

/** An item with its place. */
export type SavedExperiment = {
  /** Its id. */
  id: InstrumentItemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list; smaller comes first. */
  position: number;
  /** What was written. */
  item: Experiment;
  /** When it was last changed. */
  updated_at: string;
};

/** A test that is planned, runs or has ended. */
export type Experiment = {
  /** What is tested and why it should work, 1…200 characters. */
  hypothesis: string;
  /** What is measured, up to 200 characters; may be empty. */
  metric: string;
  /** First day; absent while it is only planned. */
  started_on: string | null;
  /** Last day, from `started_on` on; absent while it runs. */
  ended_on: string | null;
  /** What it showed; must be absent while it runs, and may be absent after. */
  result: ExperimentResult | null;
  /** What changed, in the words of the team (`+2,1 п. п.`), up to 200 characters; may be empty. */
  outcome: string;
  /** Hypothesis and metric were written down before the start. */
  hypothesis_first: boolean;
  /** What followed; absent as long as nothing was decided. */
  decision: ExperimentDecision | null;
  /** What was learned; may be empty. */
  note: string;
};

/** What a test showed. */
export type ExperimentResult = "win" | "loss" | "no_difference" | "invalid";

/** What follows from a test. */
export type ExperimentDecision = "rolled_out" | "dropped" | "repeat";

/** Whether an experiment has begun or ended. */
export type ExperimentState = "planned" | "running" | "ended";

/** What the models need, and what they leave out. */
export type CustomerSummary = {
  /** The last day of observation. Undefined without purchases. */
  observed_until: Outcome<string>;
  /** Days per unit of all times below. */
  unit_days: number;
  /** Every customer with a purchase, in the order of their numbers. */
  customers: CustomerRow[];
  /**
   * The same without names and money: customers with equal x, t_x and T are one row. Enough to fit
   * a model of purchases.
   */
  groups: CustomerRow[];
  /** Purchases after the first, over all customers. */
  repeat_purchases: number;
  /** Customers with at least one of them. */
  repeat_customers: number;
  /** Median time between two purchases of a customer. Units. */
  median_gap: Outcome<number>;
  /** Time from the first purchase of all to the end of observation. Units. */
  span: Outcome<number>;
  /** Customers who got money back. It reduces none of the numbers above. */
  refunds: RefundedCustomer[];
  /** Days of purchase after the end of observation. Not counted above. */
  later_purchases: number;
  /** Customers whose first purchase lies after the end of observation. Not listed above. */
  later_customers: number;
};

/**
 * One customer, or `count` customers who bought alike. All times are in the same unit (days, weeks),
 * which the caller chooses.
 */
export type CustomerRow = {
  /** Who: the caller's number. Absent for a group. */
  customer?: number | null;
  /** x: purchases after the first (days of purchase − 1), 0…1e6. */
  frequency: number;
  /**
   * t_x: time from the first to the last purchase, 0…`age`. Not the time since the last purchase.
   * Zero exactly when `frequency` is zero.
   */
  recency: number;
  /** T: time from the first purchase to the end of observation, 0…1e6. */
  age: number;
  /**
   * m: mean amount of the purchases after the first; 0 when there is none. Money. Only spending
   * needs it.
   */
  monetary?: string | null;
  /** Customers with these numbers, from 1. */
  count?: number;
};

/** Refunds of one customer up to the end of observation. */
export type RefundedCustomer = {
  /** Who. */
  customer: number;
  /** Rows. */
  rows: number;
  /** Sum, > 0. Money. */
  refunds: string;
  /** What the customer paid, before refunds. Money. */
  purchases: string;
  /** Whether more went back than was paid: mostly a sign that the list begins too late. */
  exceeds_purchases: boolean;
};

/** The classes. */
export type Scores = {
  /** The last day of observation. Undefined without purchases. */
  observed_until: Outcome<string>;
  /** Values that part the classes; undefined without customers. */
  thresholds: Outcome<Thresholds>;
  /** The customers, in the order of their numbers. */
  customers: CustomerScore[];
  /**
   * Customers by class, best first. Classes without customers are left out: customers who are equal
   * are never parted, so empty classes are normal.
   */
  classes: ScoreClass[];
};

/** 20th, 40th, 60th and 80th percentile over the customers (linear interpolation, R type 7). */
export type Thresholds = {
  /** Days since the last purchase. */
  recency_days: number[];
  /** Days of purchase. */
  purchases: number[];
  /** Sum of the purchases. Money. */
  total: number[];
};

/** A customer's numbers and classes, 1 (worst) to 5 (best). */
export type CustomerScore = {
  /** Who. */
  customer: number;
  /** Days since the last purchase. */
  recency_days: number;
  /** Days of purchase, the first included. */
  purchases: number;
  /** Sum of the purchases, before refunds. Money. */
  total: string;
  /** 5 − thresholds that `recency_days` exceeds. */
  r: number;
  /** 1 + thresholds that `purchases` exceeds. */
  f: number;
  /** 1 + thresholds that `total` exceeds. */
  m: number;
};

/** Customers of one class. */
export type ScoreClass = {
  /** Recency. */
  r: number;
  /** Frequency. */
  f: number;
  /** Money. */
  m: number;
  /** Customers. */
  customers: number;
};

/** A fitted model. */
export type Fitted = {
  /** The model. */
  model: PurchaseModel;
  /** Customers that it was fitted to. */
  customers: number;
  /** Their purchases after the first. */
  repeat_purchases: number;
  /** How far it can be trusted. */
  quality: FitQuality;
  /** What there is too little of to fit it. Empty unless refused for that. */
  shortfalls: Shortfall[];
  /**
   * Its parameters, in the unit of time of the rows. Undefined with reason `too_few_observations`
   * or, where the data do not determine them, `not_identifiable`.
   */
  params: Outcome<PurchaseParams>;
  /** Its log-likelihood over all customers, natural logarithm, in the unit of time of the rows. */
  log_likelihood: Outcome<number>;
};

/** A model of purchases. */
export type PurchaseModel = "bg_nbd" | "mbg_nbd";

/** How far a fit can be trusted. */
export type FitQuality = "sound" | "rough" | "refused" | "given";

/** Something there is too little of. */
export type Shortfall = {
  /** What. */
  kind: ShortfallKind;
  /** How much there is. */
  found: number;
  /** How much it takes. */
  needed: number;
  /** How much is missing. */
  missing: number;
};

/** What there is too little of. */
export type ShortfallKind = "customers" | "repeat_purchases" | "gaps";

/** Parameters of a model of purchases, 1e-9…1e9 each. */
export type PurchaseParams = {
  /** r: shape of the distribution of purchase rates. */
  r: number;
  /** α: its rate. Units of time. The mean purchase rate is `r / alpha`. */
  alpha: number;
  /** a: first parameter of the distribution of drop-out probabilities. */
  a: number;
  /** b: its second parameter. The mean probability is `a / (a + b)`. */
  b: number;
};

/** The fit and its intervals. */
export type Bootstrap = {
  /** The fit to the customers as they are. */
  fit: Fitted;
  /** Seed of the random weights. */
  seed: number;
  /** Share of the refits that each interval holds. */
  level: number;
  /** The intervals. Undefined where there is no fit, or where half of the refits have none. */
  intervals: Outcome<Intervals>;
};

/**
 * Intervals from refits (the weighted, or Bayesian, bootstrap): every customer counts with a random
 * weight of mean one. They hold what is not known of the parameters, not the luck of the future.
 */
export type Intervals = {
  /** Refits that were made. */
  draws: number;
  /** Those of them that the weighted customers did not determine. They are in no interval. */
  without_fit: number;
  /** r. */
  r: Interval;
  /** α. Units. */
  alpha: Interval;
  /** a. */
  a: Interval;
  /** b. */
  b: Interval;
  /** Customers who are still there. */
  alive: Interval;
  /** Purchases of all customers together within each of the times. */
  total_purchases: Interval[];
};

/** A figure with its interval. */
export type Interval = {
  /** The figure of the fit to the customers as they are. */
  value: number;
  /** Lower end. */
  low: number;
  /** Upper end. */
  high: number;
};

/** What the model expects. */
export type Predictions = {
  /** The customers, as they were given. */
  customers: CustomerPrediction[];
  /** Expected number of the customers who are still there. */
  alive: number;
  /** Expected purchases of all customers together within each of the times. */
  total_purchases: number[];
  /** Expected repeat purchases of a customer of whom nothing is known yet, E[X(t)], for each time. */
  new_customer: NewCustomer[];
};

/** What the model expects of one customer, or of each of a group. */
export type CustomerPrediction = {
  /** Who. */
  customer?: number | null;
  /** Customers that this is said of. */
  count: number;
  /**
   * Probability that the customer still buys, at the end of observation, 0…1. BG/NBD says 1 of
   * everybody who bought once: use MBG/NBD for them.
   */
  p_alive: number;
  /** Expected purchases within each of the times, E[X(T, T+t) | x, t_x, T]. */
  expected_purchases: number[];
  /** Probability of at least one purchase within each of the times, 0…1. */
  p_purchase: number[];
};

/** What the model expects of a new customer. */
export type NewCustomer = {
  /** Time since the first purchase. Units. */
  time: number;
  /** Expected purchases after the first within it. */
  expected_purchases: number;
};

/** The fitted model of spending. */
export type SpendFitted = {
  /** Customers that it was fitted to. */
  customers: number;
  /** Customers left out because they bought once. */
  without_repeat: number;
  /** Customers left out because their repeat purchases cost nothing. */
  without_amount: number;
  /**
   * Its parameters. Undefined with reason `too_few_observations` (fewer than 30 purchases after the
   * first), `all_equal` (every customer pays the same) or `not_identifiable`.
   */
  params: Outcome<SpendParams>;
  /** Its log-likelihood, natural logarithm. */
  log_likelihood: Outcome<number>;
  /** Correlation (Pearson) of frequency and mean amount, −1…1. The model takes them as independent. */
  correlation: Outcome<number>;
  /** Whether that correlation is above 0.3 in size, so that the model misjudges who spends more. */
  correlated: boolean;
  /** Expected mean amount of a customer of whom nothing is known. Money. */
  expected_new: Outcome<number>;
};

/** Parameters of the Gamma-Gamma model, 1e-9…1e12 each. */
export type SpendParams = {
  /** p: shape of a customer's amounts. */
  p: number;
  /** q: shape of the distribution over customers. */
  q: number;
  /** v: its scale. Money. */
  v: number;
};

/** What the model of spending expects. */
export type SpendPredictions = {
  /** The customers, as they were given. */
  customers: SpendPrediction[];
  /** Expected mean amount of a customer of whom nothing is known. Money. */
  expected_new: Outcome<number>;
};

/** What the model of spending expects of one customer. */
export type SpendPrediction = {
  /** Who. */
  customer?: number | null;
  /** Expected mean amount of a purchase, E[M | x, m]. Money. */
  expected_amount: Outcome<number>;
};

/** What future purchases are worth. */
export type CustomerValues = {
  /** The customers, as they were given. */
  customers: CustomerValue[];
  /** Value of all of them together. Money. */
  total: Outcome<number>;
  /** Value of the repeat purchases of a customer of whom nothing is known yet. Money. */
  new_customer: Outcome<number>;
};

/** What the future purchases of one customer are worth. */
export type CustomerValue = {
  /** Who. */
  customer?: number | null;
  /** Customers that this is said of. */
  count: number;
  /** Expected purchases within the horizon, not discounted. */
  expected_purchases: number;
  /** Expected amount of a purchase. Money. */
  expected_amount: Outcome<number>;
  /**
   * Present value of the purchases within the horizon, past ones not included:
   * `Σ E[M]·(E[X(i·w)] − E[X((i−1)·w)])/(1+d)^i`, i = 1…months, times the margin when one is given.
   * Money.
   */
  value: Outcome<number>;
};

/** Predicted and happened. */
export type Holdout = {
  /** The last day that the models saw. Undefined without purchases. */
  calibrated_until: Outcome<string>;
  /** The last day of observation. */
  observed_until: Outcome<string>;
  /** Customers that the models saw. */
  customers: number;
  /** Purchases that these customers made afterwards: what happened. */
  actual: number;
  /** The models that were asked for. */
  models: HoldoutModel[];
  /** The model whose curve lies closer to what happened. Undefined where none was fitted. */
  chosen: Outcome<PurchaseModel>;
  /** The chosen model, fitted again to everything: what forecasts are made with. */
  refit: Outcome<Fitted>;
  /** How the list of days to write would have done. Missing when no message was given. */
  retro_test: Outcome<RetroTest>;
};

/** One model in the test. */
export type HoldoutModel = {
  /** The fit to what the model saw. */
  fit: Fitted;
  /** Purchases that it expected in the rest. */
  predicted: Outcome<number>;
  /** Predicted / actual − 1. Fraction; positive when too much was expected. */
  error: Outcome<number>;
  /** Mean distance of the two cumulative curves / actual. Fraction. */
  curve_error: Outcome<number>;
  /** The curves, from the day after `calibrated_until` on; the last point is the last day. */
  points: HoldoutPoint[];
};

/** One day of the curves. */
export type HoldoutPoint = {
  /** The day. */
  date: string;
  /** Purchases expected up to it. */
  predicted: number;
  /** Purchases that happened up to it. */
  actual: number;
};

/** The list of days to write, had it been used on the held-out time. */
export type RetroTest = {
  /** Customers who bought before and not once in the held-out time: who left. */
  left: number;
  /** Those of them whom the list would have named: a day to write within the held-out time. */
  left_named: number;
  /** Customers whom the list would have named in all: their day came before any purchase. */
  named: number;
  /** `left_named / left`, 0…1. */
  found_share: Outcome<number>;
  /** `left_named / named`, 0…1. The others came back by themselves later. */
  right_share: Outcome<number>;
};

/** When to write to whom. */
export type Messages = {
  /** The customers, as they were given. */
  customers: CustomerMessage[];
  /** Customers with a day to write. */
  to_write: number;
};

/** When to write to one customer. */
export type CustomerMessage = {
  /** Who. */
  customer?: number | null;
  /** Customers that this is said of. */
  count: number;
  /** Probability that the customer still buys, at the end of observation, 0…1. */
  p_alive: number;
  /** Expected margin of the horizon, of a customer who still buys. Money. */
  margin_at_stake: Outcome<number>;
  /**
   * The first day on which `(P(alive) now − P(alive) then) × margin at stake` exceeds the cost of
   * the message, if there is no purchase until then. Never where that loss stays below the cost
   * (`not_worth_a_message`) for ten years.
   */
  write_on: Outcome<string>;
  /** Probability that the customer still buys, on that day. */
  p_alive_then: Outcome<number>;
};

/** The fitted model and its predictions. */
export type Sbg = {
  /**
   * Its parameters. Undefined with reason `too_few_observations` (nobody was observed at a renewal)
   * or `not_identifiable` (nobody ended, everybody did, or all are alike).
   */
  params: Outcome<SbgParams>;
  /** Its log-likelihood over all cohorts, natural logarithm. */
  log_likelihood: Outcome<number>;
  /** The same per subscriber. */
  log_likelihood_per_customer: Outcome<number>;
  /** Whether the parameters were given instead of fitted. */
  given: boolean;
  /** What the model expects. Undefined where there are no parameters. */
  predictions: Outcome<SbgPredictions>;
};

/** Parameters of the model, 1e-9…1e9 each. */
export type SbgParams = {
  /** α: first parameter of the distribution of the probability to end. */
  alpha: number;
  /** β: its second parameter. */
  beta: number;
};

/** What the model expects. */
export type SbgPredictions = {
  /** The renewals 1…`periods`. */
  periods: SbgPeriod[];
  /**
   * Mean number of payments of a new subscriber, the first included: `(α+β−1)/(α−1)`. Unbounded
   * for α ≤ 1: an undiscounted lifetime has no mean then.
   */
  expected_lifetime: Outcome<number>;
  /**
   * The payments of a new subscriber discounted to the first, `Σ S(t)/(1+d)^t` from t = 0. Without
   * a discount as `expected_lifetime`.
   */
  discounted_lifetime: Outcome<number>;
  /** Discounted expected residual lifetime (DERL), for each of `renewals`. */
  residual: SbgResidual[];
};

/** One renewal. */
export type SbgPeriod = {
  /** Its number t, from 1. */
  period: number;
  /** S(t): share of the subscribers who are still there after it, 0…1. */
  survival: number;
  /** r(t): share of those before it who renew, 0…1. */
  retention: number;
  /** P(T = t): share of all subscribers who end at it, 0…1. */
  ended: number;
};

/** What is still to come from a subscriber who has renewed so many times. */
export type SbgResidual = {
  /** Renewals made. */
  renewals: number;
  /** Expected payments to come, discounted to the next renewal and seen just before it. */
  derl: Outcome<number>;
};

/** The curves. */
export type Survival = {
  /** Everybody together. */
  all: SurvivalCurve;
  /** Each segment, in the order of their names; empty where no observation has one. */
  segments: SurvivalSegment[];
};

/** How long a group of people stay. */
export type SurvivalCurve = {
  /** Persons. */
  persons: number;
  /** Those who ended. */
  ended: number;
  /** Steps of the curve: every time at which somebody ended or was last seen. */
  steps: SurvivalStep[];
  /**
   * First time at which half or fewer are left. Never where more than half are, as far as was
   * observed.
   */
  median: Outcome<number>;
  /**
   * Mean time within `restricted_to`: the area under the curve. Undefined where the curve is not
   * known that far.
   */
  restricted_mean: Outcome<number>;
  /** Where the restricted mean ends. Units. */
  restricted_to: Outcome<number>;
  /** Ended / time observed: churn per unit of time, if it is the same all along. */
  churn_rate: Outcome<number>;
};

/** The curve from one time on. */
export type SurvivalStep = {
  /** The time. Units. */
  time: number;
  /** Persons observed up to it who had not ended before. */
  at_risk: number;
  /** Persons who ended at it. */
  ended: number;
  /** Persons last seen at it; those who ended at the same time ended before. */
  censored: number;
  /** S: share who stay longer, 0…1. */
  survival: number;
  /** Standard error of S (Greenwood). Undefined where everybody has ended. */
  standard_error: Outcome<number>;
  /** Interval of S. Undefined where S is 0 or 1. */
  interval: Outcome<SurvivalInterval>;
};

/** Interval of a share. */
export type SurvivalInterval = {
  /** Lower end, 0…1. */
  low: number;
  /** Upper end, 0…1. */
  high: number;
};

/** The curve of a segment. */
export type SurvivalSegment = {
  /** Its name. */
  segment: string;
  /** Its curve. */
  curve: SurvivalCurve;
};

/** What purchases say of customers. */
export type CustomersView = {
  /** Purchases to choose from. */
  datasets: Dataset[];
  /** The purchases that are shown; absent when there are none. */
  dataset_id?: DatasetId | null;
  /** What it is based on, in a line. */
  basis: string;
  /** Gross margin of the calculator, for the first forecast. */
  gross_margin?: string | null;
  /** Cohorts and repeat rates; absent without purchases. */
  retention?: Retention | null;
  /** The forecast; absent when none was made yet. */
  forecast?: ForecastView | null;
  /** What was found, and what could become a growth point. */
  reading: Reading;
};

/** An imported table. */
export type Dataset = {
  /** Its id. */
  id: DatasetId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters; the file's name unless another was given. */
  name: string;
  /** What its rows are. */
  kind: DatasetKind;
  /** Name of the file that it was imported from, without its folder. */
  file_name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
  /** Rows that were read. */
  row_count: number;
  /** Rows that could not be read; the first [`super::MAX_KEPT_REJECTS`] of them are kept. */
  rejected_count: number;
  /** Different customers. */
  customer_count: number;
  /** How the file was read: its format and the meaning of its columns, as given at the import. */
  mapping: unknown;
  /** What the purchases tell, as computed at the import. */
  summary: unknown;
  /** When it was imported. */
  imported_at: string;
  /** When it was last changed. */
  updated_at: string;
};

/** What the rows of a data set are. */
export type DatasetKind = "purchases" | "subscriptions" | "leads" | "events";

/** A forecast in words. */
export type ForecastView = {
  /** What it assumes. */
  options: ForecastOptions;
  /** When it was made, in words. */
  made_text: string;
  /** Why there is none, and what is missing; empty when there is one. */
  refused: string;
  /** The four figures; empty where it is refused. */
  figures: CustomerFigure[];
  /** Predicted and happened; absent where it is refused. */
  holdout?: Chart | null;
  /** What should be known, in sentences. */
  notes: string[];
  /** What it offers to the calculator. */
  offers: Offer[];
};

/** What a forecast assumes. */
export type ForecastOptions = {
  /** The last day that the purchases cover; the day of the last one when absent. */
  observed_until: string | null;
  /** Months that are looked ahead, 1…60. */
  horizon_months: number;
  /** Discount per month, 0…1. Fraction. */
  discount_per_month: string;
  /** Gross margin, 0…1. Fraction. Values are revenue when absent, and there are no days to write. */
  gross_margin: string | null;
  /** What one message costs. Money, 0.000001…1e15. No days to write when absent. */
  message_cost: string | null;
  /** Refits for the intervals, 20…10000. */
  draws: number;
  /** Seed of what is drawn at random. */
  seed: number;
};

/** A figure of the strip. */
export type CustomerFigure = {
  /** Stable name: `alive`, `purchases`, `value`, `risk`. */
  id: string;
  /** What. */
  label: string;
  /** How much. */
  text: string;
  /** Its range, or what it rests on. */
  note: string;
  /** How it comes about. */
  help: string;
  /** What is wrong about it; empty when nothing is. */
  bad: string;
};

/** A value that can be used in the calculator. */
export type Offer = {
  /** The input. */
  field: InputField;
  /** Its name. */
  label: string;
  /** The exact value. */
  value: string;
  /** The value as text. */
  text: string;
  /** Whether it suits a list of purchases, and is taken unless somebody says otherwise. */
  preselected: boolean;
  /** What it is based on, in words. */
  basis: string;
};

/** What there is of customers. */
export type CustomersState = {
  /** Whether purchases, subscriptions or leads were imported. */
  purchases: boolean;
  /** Whether there is a forecast or a model. */
  forecast: boolean;
};

/**
 * A forecast from the purchases of a data set. There is at most one of a data set: a new one takes its
 * place.
 */
export type SavedForecast = {
  /** Its id. */
  id: ForecastId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** The purchases that it was made from. */
  dataset_id: DatasetId;
  /** What it assumes. */
  options: ForecastOptions;
  /** What was found, without the list of customers. */
  found: Forecast;
  /** When it was first made. */
  created_at: string;
  /** When it was made last. */
  updated_at: string;
};

/** Id of a forecast of customers. */
export type ForecastId = string;

/** What a list of purchases says of its customers' future. */
export type Forecast = {
  /** The last day of observation. Undefined without purchases. */
  observed_until: Outcome<string>;
  /** Customers with a purchase. */
  customers: number;
  /** Those who bought again. */
  repeat_customers: number;
  /** Purchases after the first. */
  repeat_purchases: number;
  /** Customers who got money back. */
  refunded_customers: number;
  /** What the models would have predicted for the last third of the time. */
  holdout: Holdout;
  /**
   * The model that forecasts are made with, fitted to everything, in days. Undefined as in the
   * hold-out.
   */
  fit: Outcome<Fitted>;
  /** MBG/NBD fitted to everything, in days: of customers with one purchase, and for days to write. */
  modified: Outcome<PurchaseParams>;
  /** The model of spending. */
  spend: SpendFitted;
  /** Customers who are still there, with its interval. */
  alive: Outcome<Interval>;
  /** Purchases within the horizon, new customers not included, with its interval. */
  purchases: Outcome<Interval>;
  /** What these purchases are worth, discounted. Money: margin, or revenue without a margin. */
  value: Outcome<number>;
  /** Customers in each state. */
  states: StateTotal[];
  /** The customers, in the order of their numbers. Empty where there is no model. */
  list: CustomerForecast[];
};

/** Customers of one state. */
export type StateTotal = {
  /** The state. */
  state: CustomerState;
  /** Customers. */
  customers: number;
  /** What their future purchases are worth. Money. */
  value: number;
  /** What they would be worth if all of them were still there. Money. */
  value_if_alive: number;
};

/** Whether a customer is still there. */
export type CustomerState = "stays" | "fading" | "gone";

/** One customer. */
export type CustomerForecast = {
  /** Who. */
  customer: number;
  /** Day of the last purchase. */
  last_purchase: string;
  /** Purchases, the first included. */
  purchases: number;
  /** Sum of the purchases, before refunds. Money. */
  total: string;
  /**
   * Probability that the customer still buys, 0…1. Of customers with one purchase always by
   * MBG/NBD, because BG/NBD holds all of them for alive.
   */
  p_alive: number;
  /** The state that follows from it. */
  state: CustomerState;
  /** Expected purchases within the horizon. */
  expected_purchases: number;
  /** What they are worth. Money. */
  value: number;
  /** The day to write. Missing without a margin or the cost of a message. */
  write_on: Outcome<string>;
};

/** Customers of a forecast. */
export type CustomerList = {
  /** Customers that the filter leaves. */
  total: number;
  /** What their purchases of the horizon are worth, in words. */
  value_text: string;
  /** The page. */
  customers: CustomerLine[];
  /** Filters that are at hand: those of the program, then the kept ones. */
  segments: SegmentChip[];
};

/** One customer, as a person reads it. */
export type CustomerLine = {
  /** Number of the customer in the data set. */
  customer: number;
  /** The name that the file gives. */
  name: string;
  /** Whether the customer is still there. */
  state: CustomerState;
  /** The same in a word. */
  state_text: string;
  /** Day of the last purchase, in words. */
  last_text: string;
  /** Purchases so far. */
  purchases: number;
  /** Chance of being still there, 0…1. */
  p_alive: number;
  /** The same in words. */
  alive_text: string;
  /** Expected purchases, in words. */
  expected_text: string;
  /** What they are worth, in words. */
  value_text: string;
  /** The day to write; absent where there is none. */
  write_on?: string | null;
  /** The same in words, or why there is none. */
  write_text: string;
  /** Whether the day has come. */
  write_now: boolean;
};

/** A filter that is at hand. */
export type SegmentChip = {
  /** Stable name of one of the program's. */
  name?: string | null;
  /** Id of a kept one. */
  id?: SegmentId | null;
  /** What it is called. */
  label: string;
  /** Whom it shows. */
  filter: CustomerFilter;
  /** How many there are. */
  customers: number;
};

/** Id of a kept view of the list of customers. */
export type SegmentId = string;

/** Which customers a list shows. What is absent leaves nobody out. */
export type CustomerFilter = {
  /** Part of the customer's name, up to 200 characters; case does not matter. */
  search: string;
  /** Whether they are still there. */
  state: CustomerState | null;
  /** Fewest purchases, from 1. */
  min_purchases: number | null;
  /** Least value of the horizon. Money, ≥ 0. */
  min_value: string | null;
  /** The day to write is not after this one. */
  write_by: string | null;
};

/** A view of the list of customers. */
export type CustomerSegment = {
  /** Its id. */
  id: SegmentId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters. */
  name: string;
  /** Whom it shows. */
  filter: CustomerFilter;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
};

/** A table that was imported. */
export type ImportedTable = {
  /** Its id. */
  id: DatasetId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters; the file's name unless another was given. */
  name: string;
  /** What its rows are. */
  kind: DatasetKind;
  /** Name of the file that it was imported from, without its folder. */
  file_name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
  /** Rows that were read. */
  row_count: number;
  /** Rows that could not be read; the first [`super::MAX_KEPT_REJECTS`] of them are kept. */
  rejected_count: number;
  /** Different customers. */
  customer_count: number;
  /** How the file was read: its format and the meaning of its columns, as given at the import. */
  mapping: unknown;
  /** What the purchases tell, as computed at the import. */
  summary: unknown;
  /** When it was imported. */
  imported_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** The first rows that could not be read, in words. */
  rejected: string[];
};

/** How long subscriptions last. */
export type SubscriptionsView = {
  /** Subscriptions to choose from. */
  datasets: Dataset[];
  /** Those that are shown; absent when there are none. */
  dataset_id?: DatasetId | null;
  /** What it is based on, in a line. */
  basis: string;
  /** Share who stay, by month and plan; absent when there are none. */
  chart?: Chart | null;
  /** Everybody and each plan. */
  table?: Table | null;
  /** What the calculator can use. */
  offers: Offer[];
};

/** A trained model and what is known of it. */
export type LeadTrained = {
  /** How far it can be trusted. */
  quality: LeadQuality;
  /** Leads with a known outcome. */
  leads: number;
  /** Those of them who became customers. */
  converted: number;
  /** Leads of the rarer outcome that are missing for a model: 0 when there are enough (20). */
  missing_outcomes: number;
  /** Leads without an outcome, or without a date where there are dates. Nothing is learnt of them. */
  open: number;
  /** Leads that are too young to be judged. Nothing is learnt of them. */
  too_young: number;
  /** Columns that it uses, the weightiest first. */
  columns: UsedColumn[];
  /** Columns that it does not use, and why. */
  excluded: ExcludedColumn[];
  /** How the leads were parted for the test. Undefined where there was none. */
  split: Outcome<LeadSplit>;
  /** The kinds of models in the test. */
  candidates: LeadCandidate[];
  /** By how much boosting was better. */
  difference: Outcome<LossDifference>;
  /** The kind that was chosen. */
  chosen: Outcome<LeadModelKind>;
  /** The test of the chosen kind, with money where a plan was given. */
  metrics: Outcome<LeadMetrics>;
  /**
   * Whether the probabilities were put right by the calibration line of the test, because its
   * slope was not 1.
   */
  recalibrated: boolean;
  /**
   * The model, trained on all leads with a known outcome. Undefined with reason
   * `too_few_observations`, or `no_columns` where no column is left to learn from.
   */
  model: Outcome<LeadModel>;
};

/** How far a model of leads can be trusted. */
export type LeadQuality = "sound" | "rough" | "refused";

/** A column that is used. */
export type UsedColumn = {
  /** Its heading. */
  column: string;
  /** What it is read as. */
  kind: LeadColumnKind;
  /** Its weight: mean size of what it adds to the log-odds / that of all columns, 0…1. */
  weight: number;
};

/** What a column is. */
export type LeadColumnKind = "number" | "category" | "date" | "yes_no";

/** A column that is not used. */
export type ExcludedColumn = {
  /** Its heading. */
  column: string;
  /** Why. */
  reason: ExclusionReason;
  /** AUC of the column alone, where that is the reason, 0.5…1. */
  auc?: number | null;
};

/** Why a column is not used. */
export type ExclusionReason = "asked" | "role" | "constant" | "identifier" | "tells_outcome" | "filled_when_converted" | "filled_when_lost" | "after_outcome";

/** How leads were parted for the test. */
export type LeadSplit = {
  kind: "by_time";
  /** Day of the last lead that was learnt from. */
  learnt_until: string;
  /** Leads learnt from. */
  learnt: number;
  /** Leads tested on. */
  tested: number;
} | {
  kind: "folds";
  /** Folds. */
  folds: number;
  /** How often the folds were drawn. */
  repeats: number;
};

/** A kind of model in the test. */
export type LeadCandidate = {
  /** Its kind. */
  kind: LeadModelKind;
  /** How good it was on leads that it had not seen. */
  metrics: LeadMetrics;
  /** Trees of the boosted model, on average over the folds. */
  trees?: number | null;
};

/** How a model is made. */
export type LeadModelKind = "logistic" | "boosting";

/** How good the probabilities are. */
export type LeadMetrics = {
  /** Leads. */
  leads: number;
  /** Those who became customers. */
  converted: number;
  /** `converted / leads`, 0…1. */
  rate: Outcome<number>;
  /**
   * Area under the ROC curve: chance that a customer has a higher probability than somebody who
   * did not become one, ties counted half. 0…1. Undefined where all outcomes are the same.
   */
  auc: Outcome<number>;
  /** Standard error of the AUC (Hanley and McNeil 1982). */
  auc_standard_error: Outcome<number>;
  /** Mean negative log-likelihood, natural logarithm. */
  log_loss: Outcome<number>;
  /** Mean squared error of the probability, 0…1. */
  brier: Outcome<number>;
  /** 1 − Brier / (rate · (1 − rate)): how much better than saying the rate of everybody. At most 1. */
  brier_skill: Outcome<number>;
  /**
   * Expected calibration error: mean distance of promise and outcome over ten bins of probability,
   * weighted by their leads. 0…1.
   */
  ece: Outcome<number>;
  /**
   * Kolmogorov-Smirnov: largest difference of the shares of customers and of others above a
   * probability. 0…1.
   */
  ks: Outcome<number>;
  /**
   * Conversion of the tenth of the leads with the highest probabilities (rounded up, ties by their
   * order) / conversion of all.
   */
  top_decile_lift: Outcome<number>;
  /** Calibration: bins of probability [0, 0.1), [0.1, 0.2), … that hold leads; 1 is in the last. */
  calibration: CalibrationBin[];
  /** Leads by falling probability in tenths: what share of customers is among the first so many. */
  lift: LiftPart[];
  /**
   * Logistic regression of the outcome on the log-odds of the probability: slope 1 and intercept 0
   * are right; a slope below 1 says that the probabilities are too extreme.
   */
  calibration_line: Outcome<CalibrationLine>;
  /** Money by the number of leads that are contacted. Missing without `money`. */
  money: Outcome<MoneyCurve>;
};

/** Leads of one range of probability. */
export type CalibrationBin = {
  /** Lower end of the range. */
  from: number;
  /** Leads. */
  leads: number;
  /** Their mean probability: what was promised. */
  predicted: number;
  /** Share of them who became customers: what happened. */
  actual: number;
  /** Lower end of the 95 % interval (Wilson) of that share. */
  low: number;
  /** Upper end. */
  high: number;
};

/** The first leads by probability. */
export type LiftPart = {
  /** Leads, from the highest probability on. */
  leads: number;
  /** Customers among them. */
  converted: number;
  /** Share of all customers, 0…1. */
  captured: number;
  /** Conversion of these leads / conversion of all. */
  lift: number;
};

/** A line through the log-odds. */
export type CalibrationLine = {
  /** Intercept, log-odds. */
  intercept: number;
  /** Slope. */
  slope: number;
  /** Standard error of the slope. */
  slope_standard_error: number;
  /** Whether the 95 % interval of the slope holds 1. */
  well_calibrated: boolean;
};

/** Money by the number of leads that are contacted, highest probability first. */
export type MoneyCurve = {
  /** At most 200 points, from no lead to all. */
  points: MoneyPoint[];
  /** Where the margin that came in is highest: the fewest leads of equals. */
  best: MoneyPoint;
  /**
   * The cut-off for new leads: contact those whose expected margin exceeds the cost, as far as the
   * hours go.
   */
  cut_off: LeadCutOff;
};

/** So many leads contacted. */
export type MoneyPoint = {
  /** Leads. */
  leads: number;
  /** Customers among them. */
  converted: number;
  /** Margin of these customers less the cost of all contacts: what came in. Money. */
  margin: number;
  /** What was promised: probabilities in place of outcomes. Money. */
  expected_margin: number;
  /** The same number of leads in the order of arrival, on average: a straight line. Money. */
  margin_in_order_of_arrival: number;
};

/** Whom to contact. */
export type LeadCutOff = {
  /** Leads with at least this probability. Never where no lead is worth its contact. */
  probability: Outcome<number>;
  /** Leads at or above it, and what came in from them. */
  at: MoneyPoint;
  /** Leads that the hours allow; missing without a limit. */
  leads_possible: Outcome<number>;
  /** Whether the hours end before the leads that are worth a contact do. */
  hours_are_short: boolean;
};

/** By how much boosting is better than logistic regression. */
export type LossDifference = {
  /** Log loss of the regression less that of boosting, mean over the leads of the test. */
  mean: number;
  /** Its standard error. Boosting is kept only if the mean is larger. */
  standard_error: number;
};

/** A trained model: what it reads, and how it decides. */
export type LeadModel = {
  /** What is read from the columns, in the order that the model refers to. */
  features: LeadFeature[];
  /** How it decides. */
  form: LeadForm;
};

/** One number of a lead that the models see. */
export type LeadFeature = {
  /** Its name, unique: the column, for a date with what is read from it. */
  name: string;
  /** The column that it is read from. */
  column: string;
  /** How it is read. */
  reading: LeadReading;
};

/** How a cell becomes a number. */
export type LeadReading = {
  kind: "number";
} | {
  kind: "yes_no";
} | {
  kind: "category";
  /** The categories. */
  categories: string[];
} | {
  kind: "weekday";
} | {
  kind: "month";
} | {
  kind: "days_before";
  /** The column of the date of creation. */
  created: string;
};

/** How a model decides. Both sum up log-odds: the probability is 1/(1 + e^−sum). */
export type LeadForm = {
  kind: "logistic";
  /** Its terms. */
  linear: LeadLinear;
} | {
  kind: "boosting";
  /** The trees; their answers are added. */
  trees: LeadTree[];
};

/** A linear model of the log-odds. */
export type LeadLinear = {
  /** Log-odds of a lead whose features are all average. */
  intercept: number;
  /** What each feature adds, in the order of the model's features. */
  terms: LeadTerm[];
};

/** What a feature adds to the log-odds. */
export type LeadTerm = {
  kind: "number";
  /** Mean over the leads that it learnt from. */
  mean: number;
  /** Their standard deviation, > 0. */
  sd: number;
  /** Per standard deviation. */
  coefficient: number;
  /** What a missing number adds. */
  missing: number;
} | {
  kind: "category";
  /** By code. */
  coefficients: number[];
};

/** A decision tree. Children of a node are named as in LightGBM: n ≥ 0 is node n, −k − 1 is leaf k. */
export type LeadTree = {
  /** Inner nodes; node 0 is the root. Empty for a tree of one leaf. */
  nodes: LeadNode[];
  /** Leaves, at least one. */
  leaves: LeadLeaf[];
};

/** An inner node. */
export type LeadNode = {
  /** Place of the feature in the model's list. */
  feature: number;
  /** What sends a lead to the left. */
  split: TreeSplit;
  /** Left child. */
  left: number;
  /** Right child. */
  right: number;
  /** Leads that came through while learning. */
  count: number;
  /** By how much the split lowered the loss. */
  gain: number;
};

/** What sends a lead to the left. */
export type TreeSplit = {
  kind: "threshold";
  /** The threshold. */
  threshold: number;
  /** Whether a missing number goes left. */
  missing_left: boolean;
} | {
  kind: "categories";
  /** The codes, ascending. */
  left: number[];
};

/** A leaf. */
export type LeadLeaf = {
  /** What it adds to the log-odds. */
  value: number;
  /** Leads that ended in it while learning. */
  count: number;
};

/** Scores of leads. */
export type LeadScores = {
  /** The leads, as they were given. */
  leads: LeadScore[];
  /** Probability of an average lead: where the reasons begin. */
  base_probability: number;
  /** Lowest probability that is contacted. Missing without money; never where no lead is worth it. */
  cut_off: Outcome<number>;
  /** Columns that the model reads and the table does not have. */
  missing_columns: string[];
};

/** The score of one lead. */
export type LeadScore = {
  /** Its name, where a key column was given. */
  key?: string | null;
  /** Probability that it becomes a customer, 0…1. */
  probability: number;
  /** Its grade. Missing without money. */
  grade: Outcome<LeadGrade>;
  /** Expected margin of contacting it. Money. */
  expected_margin: Outcome<number>;
  /** What raises the probability most: at most three columns. */
  reasons_for: LeadReason[];
  /** What lowers it most: at most three. */
  reasons_against: LeadReason[];
};

/**
 * How urgent a lead is: expected margin per hour of the seller, relative to the last lead that is
 * worth a contact.
 */
export type LeadGrade = "a" | "b" | "c" | "d";

/** What one column does to the probability of a lead. */
export type LeadReason = {
  /** The column. */
  column: string;
  /** Its value. Absent where it is missing: that is the reason then. */
  value?: string | null;
  /** Shapley value of the column, log-odds. */
  log_odds: number;
  /** The probability less what it would be without this column's part. Fraction: 0.05 is 5 points. */
  points: number;
};

/** A folder of files. */
export type ExportedModel = {
  /** The files, by name. */
  files: ExportedFile[];
};

/** One file. */
export type ExportedFile = {
  /** Its name. */
  name: string;
  /** What is in it, UTF-8. */
  text: string;
};

/** The columns of leads. */
export type LeadColumns = {
  /** The columns, in the order of the file. */
  columns: LeadColumn[];
  /** What a model would probably be trained with; absent where no column can be the outcome. */
  proposed?: LeadSettings | null;
};

/** A column of a table of leads. */
export type LeadColumn = {
  /** Its heading. */
  name: string;
  /** What most of its cells are. */
  content: ColumnContent;
  /** Filled cells. */
  filled: number;
  /** Different values; at most 1000 are counted. */
  distinct: number;
  /** Its most frequent values, at most twelve, the most frequent first. */
  values: LeadValue[];
};

/** What most cells of a column are. */
export type ColumnContent = "empty" | "dates" | "numbers" | "emails" | "phones" | "text";

/** A value of a column. */
export type LeadValue = {
  /** The value. */
  value: string;
  /** Leads that have it. */
  leads: number;
};

/** What a model of leads is trained with. */
export type LeadSettings = {
  /** Which of the leads became customers. */
  outcome: OutcomeColumn;
  /** When they came and when the outcome was known. */
  dates: LeadDates;
  /** Column that names each lead; not used for learning. */
  key: string | null;
  /** Columns to leave out. */
  exclude: string[];
  /** Columns to use although they look as if they knew the outcome. */
  keep: string[];
  /** What a deal brings and a contact costs. */
  money: MoneyPlan | null;
  /** Seed of what is drawn at random. */
  seed: number;
};

/** Where the outcome stands, and which values mean what. */
export type OutcomeColumn = {
  /** Heading of the column. */
  column: string;
  /**
   * Values of leads who became customers. May be left out when the column holds just two values that
   * say yes and no (`1`/`0`, `yes`/`no`, `won`/`lost`).
   */
  converted: string[];
  /**
   * Values of leads who did not; all others when left out. Leads with any other value are open:
   * nothing is learnt from them.
   */
  lost: string[];
};

/** When leads came and when their outcome was known. */
export type LeadDates = {
  /** Column of the date on which the lead came. With it, the newest leads are held out for the test. */
  created: string | null;
  /** Column of the date of the outcome. */
  closed: string | null;
  /** The last day that the table covers; the latest of both columns when absent. */
  observed_until: string | null;
  /**
   * Days after which the outcome of a lead can be judged: younger ones are left out, whatever their
   * outcome so far. The median time from `created` to `closed` of the leads who became customers
   * when absent. 0…3660.
   */
  closed_after_days: number | null;
};

/** What a deal brings, what a contact takes, and how many are possible. */
export type MoneyPlan = {
  /** Margin that a lead who becomes a customer brings. Money, 0.000001…1e15. */
  margin_per_deal: string;
  /** What contacting one lead costs. Money, 0…1e15. */
  cost_per_lead: string;
  /** Hours of a seller per lead, 0.001…1000. */
  hours_per_lead: string;
  /** Hours that the sellers have for these leads; without limit when absent. 0…1e9. */
  hours_available: string | null;
};

/** A trained model of leads. There is at most one of a list: a new one takes its place. */
export type SavedLeadModel = {
  /** Its id. */
  id: LeadModelId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** The leads that it was trained on. */
  dataset_id: DatasetId;
  /** What it was trained with. */
  settings: LeadSettings;
  /** What was found. */
  trained: LeadTrained;
  /** When it was first made. */
  created_at: string;
  /** When it was trained last. */
  updated_at: string;
};

/** Id of a model of leads. */
export type LeadModelId = string;

/** The leads of a project. */
export type LeadsView = {
  /** Leads to choose from. */
  datasets: Dataset[];
  /** Those that are shown; absent when there are none. */
  dataset_id?: DatasetId | null;
  /** Margin of a customer by the calculator; absent where it cannot be computed. */
  margin_per_deal?: string | null;
  /** The model; absent when none was trained yet. */
  model?: LeadModelView | null;
};

/** A model of leads in words. */
export type LeadModelView = {
  /** Its id. */
  id: LeadModelId;
  /** What it was trained with. */
  settings: LeadSettings;
  /** When, in words. */
  made_text: string;
  /** What it says. */
  reading: LeadModelReading;
  /** Money by the number of leads that are contacted; absent without money. */
  money?: Chart | null;
  /** Promised and happened; absent without a model. */
  calibration?: Chart | null;
  /**
   * Quality on the leads of later lists whose outcome is known by now: the promise checked. Empty
   * where there are none.
   */
  live: LiveQuality[];
};

/** What a model of leads says. */
export type LeadModelReading = {
  /** Why there is no model, and what is missing; empty when there is one. */
  refused: string;
  /** Whom to talk to and what that brings; empty without money. */
  headline: string;
  /** How good it is on leads that it has not seen. */
  facts: Fact[];
  /** Columns that it uses, with their weights. */
  used: Fact[];
  /** Columns that it does not use, and why. */
  excluded: Fact[];
  /** What should be known, in sentences. */
  notes: string[];
};

/** Quality of a model in use. */
export type LiveQuality = {
  /** The list that has the outcomes. */
  name: string;
  /** What came true. */
  facts: Fact[];
  /** The same in a sentence. */
  text: string;
};

/** Leads without an outcome, the most probable first. */
export type OpenLeads = {
  /** All of them, of every grade. */
  all: number;
  /** Those of the grade asked for. */
  total: number;
  /** How many of each grade there are; empty without money. */
  grades: GradeCount[];
  /** The probability from which a lead is worth a contact, in words; empty without money. */
  cut_off_text: string;
  /** The page. */
  leads: OpenLead[];
};

/** Leads of a grade. */
export type GradeCount = {
  /** The grade. */
  grade: LeadGrade;
  /** What it is called. */
  label: string;
  /** Leads. */
  leads: number;
};

/** One lead, as a person reads it. */
export type OpenLead = {
  /** Its name, or its place in the list. */
  name: string;
  /** Its grade; empty without money. */
  grade: string;
  /** Chance of becoming a customer, in words. */
  chance_text: string;
  /** Expected margin of a contact, in words; empty without money. */
  margin_text: string;
  /** The three weightiest reasons, in words. */
  reasons: LeadReasonText[];
};

/** A reason in words. */
export type LeadReasonText = {
  /** In words. */
  text: string;
  /** Whether it raises the chance. */
  raises: boolean;
};

/** What happened. Every series has one number per step, the first for step 0 (the start). */
export type Simulation = {
  /** Customers by the source that brought them: `paid` first, then the loops in their order. */
  sources: SourceSeries[];
  /** Public assets of every loop. */
  assets: LoopAssets[];
  /** Everybody who has become a customer so far, those of the start included. Customers. */
  cumulative_customers: number[];
  /** Fixed cost, rewards and assets of the step. Money. */
  loop_cost: number[];
  /** All spending of the step. Money. */
  spend: number[];
  /** Sums at the end. */
  totals: Totals;
  /** The same money spent on bought customers only. */
  funnel: FunnelComparison;
  /** With `compare_without`: the ecosystem with each loop switched off in turn. */
  without?: Without[];
  /** Present when the simulation had to stop before its horizon; the series end there. */
  stopped?: Stop | null;
};

/** Customers of one source over time. */
export type SourceSeries = {
  /** `paid`, or the `id` of a loop. */
  source: string;
  /** New customers of the step; those of the start in step 0. Customers. */
  new_customers: number[];
  /** Active customers at the end of the step. Customers. */
  active_customers: number[];
};

/** Assets of one loop over time. */
export type LoopAssets = {
  /** `id` of the loop. */
  loop: string;
  /** Assets at the end of the step. */
  assets: number[];
};

/** Sums of a simulation. */
export type Totals = {
  /** Customers who came after the start. Customers. */
  new_customers: number;
  /** Active customers at the end. Customers. */
  active_customers: number;
  /** All spending. Money. */
  spend: number;
  /** Share of the new customers whom the loops brought. Fraction. */
  earned_share: Outcome<number>;
  /** Spending / new customers. Money per customer. */
  blended_cac: Outcome<number>;
  /** Share of the market that has become a customer; undefined without a market size. Fraction. */
  market_share: Outcome<number>;
};

/**
 * The funnel on the money of the loops: with a budget, the budget of every step; otherwise what
 * the simulation spent in the step. All of it buys customers, at the same CAC, in the same market
 * and from the same start.
 */
export type FunnelComparison = {
  /**
   * Everybody who has become a customer so far, by step, by the funnel alone; unbounded when a
   * bought customer costs nothing. Customers.
   */
  cumulative_customers: Outcome<number[]>;
  /**
   * First step in which the loops are ahead; never when they are not within the horizon. They
   * usually start behind, because they pay for themselves first.
   */
  crossover_step: Outcome<number>;
  /** Customers that the loops are ahead of the funnel at the end; negative when behind. */
  lead_at_end: Outcome<number>;
};

/** The ecosystem with one loop switched off (nobody converts in it any more). */
export type Without = {
  /** `id` of the loop that is off. */
  loop: string;
  /** Everybody who has become a customer so far. Customers. */
  cumulative_customers: number[];
};

/** Where and why a simulation stopped. */
export type Stop = {
  /** The step that could not be computed. */
  step: number;
  /** Why. */
  reason: Reason;
};

/** An ecosystem in the long run, while its market is untouched. */
export type Analysis = {
  /**
   * Joint K: the factor from one generation of customers to the next, over all loops together
   * (spectral radius of the next-generation matrix). Growth feeds itself from 1 on.
   */
  joint_k: Outcome<number>;
  /** Customers that one paid customer ends up as, itself included; unbounded from K = 1 on. */
  amplification: Outcome<number>;
  /** Joint K less the largest K of a loop alone: what the loops gain from each other. */
  reinforcement: Outcome<number>;
  /**
   * Factor by which the ecosystem multiplies per step in the long run; above 1 exactly when the
   * joint K is.
   */
  growth_factor_per_step: Outcome<number>;
  /** Steps in which it doubles; never unless it grows. */
  doubling_steps: Outcome<number>;
  /**
   * Probability that the loops carry on for ever from the customers at the start, if every
   * customer brings others independently (a Poisson number with the joint K as its mean).
   */
  survival_probability: Outcome<number>;
  /** Each loop by itself and in its place. */
  loops: LoopAnalysis[];
  /** Every entry of the next-generation matrix: loop by loop, sources in their order. */
  contributions: Contribution[];
  /** Rates that move the joint K, the strongest first: "improve this step first". */
  levers: Outcome<RateLever[]>;
  /** CAC and LTV with the loops, if they were asked for. */
  pricing?: EcosystemPricing | null;
};

/** One loop of an ecosystem. */
export type LoopAnalysis = {
  /** `id` of the loop. */
  loop: string;
  /** K of this loop if there were no other. */
  k_alone: Outcome<number>;
  /**
   * Customers that come through this loop after one paid customer; unbounded from a joint K of
   * 1 on.
   */
  customers_per_paid_customer: Outcome<number>;
  /** The ecosystem with this loop switched off (nobody converts in it any more). */
  without: Ablation;
};

/** An ecosystem with one loop switched off. */
export type Ablation = {
  /** Joint K of the rest. */
  joint_k: Outcome<number>;
  /** Customers that one paid customer ends up as in the rest. */
  amplification: Outcome<number>;
};

/** One entry of the next-generation matrix. */
export type Contribution = {
  /** Source that brought the customer who acts: `paid`, or the `id` of a loop. */
  source: string;
  /** `id` of the loop through which others come. */
  loop: string;
  /** New customers that one such customer brings through this loop over the lifetime. */
  k: Outcome<number>;
  /**
   * Relative change of the joint K for a relative change of this entry. The elasticities of all
   * entries sum to 1.
   */
  elasticity: Outcome<number>;
};

/** A rate and what it moves. */
export type RateLever = {
  /** Which rate. */
  rate: Rate;
  /**
   * Relative change of the joint K for a small relative change of the rate: 0.5 says that 10 %
   * more of the rate give about 5 % more K. Negative when more of the rate gives less.
   */
  elasticity: number;
};

/** A rate of an ecosystem. */
export type Rate = {
  name: "conversion";
  /** `id` of the loop. */
  loop: string;
} | {
  name: "views_per_asset_per_step";
  /** `id` of the loop. */
  loop: string;
} | {
  name: "asset_decay_per_step";
  /** `id` of the loop. */
  loop: string;
} | {
  name: "actions_per_newcomer";
  /** `id` of the loop. */
  loop: string;
  /** Customers who act: `paid`, or the `id` of a loop; absent means every source. */
  source?: string | null;
} | {
  name: "actions_per_active_per_step";
  /** `id` of the loop. */
  loop: string;
  /** Customers who act: `paid`, or the `id` of a loop; absent means every source. */
  source?: string | null;
} | {
  name: "assets_per_action";
  /** `id` of the fed loop. */
  loop: string;
  /** `id` of the feeding loop. */
  from: string;
} | {
  name: "churn_per_step";
  /** `paid`, or the `id` of a loop. */
  source: string;
};

/**
 * What the loops of an ecosystem make of CAC and LTV. Fixed costs of the loops belong to a period,
 * not to a customer; they are in the simulation.
 */
export type EcosystemPricing = {
  /**
   * What all loops spend (rewards and assets) on everybody who follows one bought customer.
   * Money per bought customer.
   */
  loop_cost_per_paid_customer: Outcome<number>;
  /** (CAC + cost of the loops) / customers. Money per customer. */
  blended_cac: Outcome<number>;
  /**
   * LTV of everybody who follows one bought customer, itself included, less the cost of the
   * loops. Money per bought customer.
   */
  network_ltv: Outcome<number>;
  /** LTV / blended CAC. */
  ltv_to_blended_cac: Outcome<number>;
  /** Network LTV / CAC: the other way to say it, never to be combined with the former. */
  network_ltv_to_cac: Outcome<number>;
  /** Blended CAC / margin per day. Days. */
  payback_days: Outcome<number>;
};

/** What many simulations come to. Shares and probabilities are of all draws. */
export type Uncertainty = {
  /** Percentiles of the cumulative customers over time. */
  bands: CustomersBand[];
  /** Cumulative customers at the end. Customers. */
  customers: DrawSummary;
  /** Share of the new customers whom the loops brought. Fraction. */
  earned_share: DrawSummary;
  /** Spending / new customers. Money per customer. */
  blended_cac: DrawSummary;
  /** Customers that the loops are ahead of the funnel at the end, on the same money. */
  lead_over_funnel: DrawSummary;
  /** Joint K. */
  joint_k: DrawSummary;
  /** Probability that growth feeds itself (joint K ≥ 1 or unbounded). Fraction. */
  self_sustaining_probability: number;
  /** Probability of being ahead of the funnel at the end. Fraction. */
  ahead_of_funnel_probability: Outcome<number>;
  /** Probability of having the goal's customers at the end; missing without a goal. Fraction. */
  goal_probability: Outcome<number>;
};

/** Percentiles at one point in time. */
export type CustomersBand = {
  /** The step. */
  step: number;
  /** Cumulative customers. Customers. */
  customers: Outcome<DrawFigures>;
};

/** The results of many draws of one figure. */
export type DrawSummary = {
  /** Draws that were made. */
  draws: number;
  /** Figures over the draws that ended in a number. */
  figures: Outcome<DrawFigures>;
  /** Draws that did not end in a number, by reason. They are in no percentile and no mean. */
  without_value?: WithoutValue[];
};

/** Draws that ended in the same non-value. */
export type WithoutValue = {
  /** Why there was no number. */
  reason: Reason;
  /** How many draws. */
  draws: number;
  /** Share of all draws. Fraction. */
  share: number;
};

/** Growth from invitations alone. */
export type ViralAnswer = {
  /**
   * Cumulative customers on days 0…horizon, on the continuous curve; it ends before the first
   * number that is too large to hold.
   */
  customers: number[];
  /** Cumulative customers on the last day, on the continuous curve. */
  customers_at_horizon: Outcome<number>;
  /** Cumulative customers on the last day, counting finished cycles only. */
  customers_in_whole_cycles: Outcome<number>;
  /** Where the curve levels off. */
  limit: Outcome<number>;
  /** Days until the goal is reached; missing without a goal. */
  days_to_goal: Outcome<number>;
  /** Factor by which growth multiplies in a day. */
  growth_factor_per_day: Outcome<number>;
  /** Days in which the customers double. */
  doubling_days: Outcome<number>;
};

/** One loop beside a constant inflow of bought customers. */
export type SingleLoopAnswer = {
  /** Customers that one bought customer ends up as, itself included. */
  amplification: Outcome<number>;
  /** New customers per cycle in the long run. */
  steady_inflow: Outcome<number>;
  /** Share of the new customers that the loop earns in the long run. Fraction. */
  earned_share: number;
  /** Probability that the chain of invitations dies out. */
  extinction_probability: number;
  /** Mean of all customers that one seed ends up as. */
  progeny_mean: Outcome<number>;
  /** Variance of all customers that one seed ends up as. */
  progeny_variance: Outcome<number>;
  /** Cost per customer with the loop; missing without a CAC. Money per customer. */
  blended_cac: Outcome<number>;
  /**
   * Value of a bought customer with everybody who follows; missing without an LTV. Never to be
   * compared with the blended CAC: that would count the loop twice. Money per bought customer.
   */
  network_ltv: Outcome<number>;
};

/** An active base that recruits from itself. */
export type ActiveBaseAnswer = {
  /** Customers that one customer brings over the lifetime. */
  k: Outcome<number>;
  /** Factor by which the base multiplies per step. */
  growth_factor_per_step: number;
  /** Active customers in the long run. */
  steady_state: Outcome<number>;
  /** Steps in which the base doubles. */
  doubling_steps: Outcome<number>;
};

/** Diffusion through a market. */
export type DiffusionAnswer = {
  /** Customers that adopt in period 1, 2, … */
  adoptions: number[];
  /** Share of the market that has adopted by the end of period 0, 1, 2, … Fraction. */
  adopted_share: number[];
  /** Time of the fastest adoption. Periods. */
  peak_time: number;
  /** Customers per period at that time. */
  peak_rate: number;
  /** Share of the market that has adopted by then. Fraction. */
  share_at_peak: number;
};

/** K, growth and doubling. */
export type TimingAnswer = {
  /** Customers that one customer brings. */
  k: Outcome<number>;
  /** Factor by which growth multiplies per unit of time (or step). */
  growth_factor: Outcome<number>;
  /** Units of time (or steps) in which it doubles. */
  doubling_time: Outcome<number>;
};

/** What a next-generation matrix says. */
export type MatrixAnswer = {
  /** Joint K: the spectral radius. */
  joint_k: Outcome<number>;
  /** Relative change of the joint K for a relative change of each entry; they sum to 1. */
  elasticities: Outcome<number[][]>;
  /** `(I − M)⁻¹`: customers of kind `i` that one of kind `j` ends up as; unbounded from K = 1 on. */
  totals: Outcome<number[][]>;
};

/** K of a chain. */
export type ChainK = {
  /** Activated customers per customer. */
  k: Outcome<number>;
};

/** K estimated from an [`Observation`]. */
export type KEstimate = {
  /** New customers / customers. */
  k: Outcome<number>;
  /** Lower end of the exact (Garwood) Poisson interval. */
  low: Outcome<number>;
  /** Upper end of the exact (Garwood) Poisson interval. */
  high: Outcome<number>;
  /**
   * Whether even the upper end stays below 1 (`false`), even the lower end reaches 1 (`true`),
   * or the data cannot tell (undefined).
   */
  grows_alone: Outcome<boolean>;
};

/** A drawing as coefficients. */
export type CompiledGraph = {
  /** The loops that can run, ready to be analysed and simulated. */
  ecosystem: Ecosystem;
  /** How customers are bought. */
  acquisition: PaidInflow;
  /** How far to simulate. Steps. */
  horizon_steps: number;
  /** What a customer costs and is worth; absent where the scenario does not say it. */
  pricing?: Pricing | null;
  /** Every loop of the drawing and its way through it, in the order of the drawing. */
  loops: CompiledLoop[];
  /** What keeps loops from running, and hints. */
  problems: Problem[];
  /**
   * Whether the ecosystem can be simulated; what can be said without simulating is said all the
   * same.
   */
  can_simulate: boolean;
};

/**
 * Growth loops that may feed each other, and the market they grow in.
 *
 * Time runs in equal steps; every rate "per step" and every delay counts in them. A customer
 * belongs to the *source* that brought them: [`PAID`], or the loop (by its `id`).
 */
export type Ecosystem = {
  /** Length of a step. */
  step: StepUnit;
  /** Customers who do not come through a loop. */
  paid: Customers;
  /** The loops, at most 32. */
  loops: Loop[];
  /**
   * People who can ever become customers, at least as many as there are at the start. The
   * fewer are left, the less a loop brings. Customers; absent means without limit.
   */
  market_size: string | null;
  /** What running the loops costs whether or not they bring anybody, ≥ 0. Money per step. */
  fixed_cost_per_step: string;
};

/** Length of a step. */
export type StepUnit = "day" | "week";

/** The customers of one source. */
export type Customers = {
  /** Share of the active customers of this source who leave in a step, 0…1. Fraction per step. */
  churn_per_step: string;
  /** Customers of this source at the start, ≥ 0. They count as newcomers of step 0. */
  at_start: string;
};

/**
 * One loop: customers act, each action leaves a public asset, the asset is seen, and a share of
 * those who see it become customers.
 */
export type Loop = {
  /** Name of the loop, unique, not empty and not `paid`. */
  id: string;
  /** Customers whom this loop has brought. */
  customers: Customers;
  /**
   * Actions that a newcomer makes once, ≥ 0, by the source that brought them. Actions per new
   * customer.
   */
  actions_per_newcomer: BySource;
  /**
   * Actions that an active customer makes in every step, ≥ 0, by the source that brought them.
   * Actions per active customer per step.
   */
  actions_per_active_per_step: BySource;
  /** Steps between becoming (or being) a customer and the action, 1…3650. Steps. */
  delay_steps: number;
  /** Other loops whose actions also leave assets in this one, each named once. */
  fed_by: Feed[];
  /**
   * Share of the assets that vanish in a step, 0.000001…1; 1 is an asset that lives for one
   * step. Fraction per step.
   */
  asset_decay_per_step: string;
  /** Assets that are there at the start, ≥ 0. */
  assets_at_start: string;
  /** How often an asset is seen in a step, ≥ 0. Views per asset per step. */
  views_per_asset_per_step: string;
  /** Share of the views that end in an activated customer (click × sign-up × activation), 0…1. */
  conversion: string;
  /**
   * What a customer whom the loop brings costs (the ambassador's reward, at cost), ≥ 0. Money
   * per new customer.
   */
  reward_per_customer: string;
  /** What an asset costs, ≥ 0. Money per asset. */
  cost_per_asset: string;
};

/** A number that may differ by the source of the customers. */
export type BySource = {
  /** For customers of every source that `by_source` does not name. */
  each: string;
  /** For customers of single sources: `paid`, or the `id` of a loop. */
  by_source: Record<string, string>;
};

/** Output of another loop that feeds this one. */
export type Feed = {
  /** `id` of the feeding loop; not the loop itself, which would feed itself in zero time. */
  loop: string;
  /** Assets that each action of that loop adds to this one, ≥ 0. Assets per action. */
  assets_per_action: string;
};

/** How customers are bought. */
export type PaidInflow = {
  mode: "customers";
  /** Customers per step, ≥ 0. */
  per_step: AmountSchedule;
  /** What one of them costs, ≥ 0. Money per customer. */
  cac: string;
} | {
  mode: "budget";
  /** Money per step, ≥ 0. */
  per_step: AmountSchedule;
  /** What a bought customer costs, ≥ 0.000001. Money per customer. */
  cac: string;
};

/** An amount per step that may change over time. */
export type AmountSchedule = {
  /** Amount per step from step 1 on, ≥ 0. */
  amount: string;
  /** Later amounts, in the order of their steps. */
  changes: AmountChange[];
};

/** A new amount from a step on. */
export type AmountChange = {
  /** First step of the new amount, ≥ 1 and later than that of the change before. */
  from_step: number;
  /** Amount per step, ≥ 0. */
  amount: string;
};

/** What a customer costs and is worth without loops. */
export type Pricing = {
  /** Cost of a bought customer, ≥ 0. Money per customer. */
  cac: string;
  /** Lifetime value of a customer on gross margin. Money per customer. */
  ltv: string;
  /** Margin that a customer leaves per day. Money per customer per day. */
  margin_per_day: string | null;
};

/** A loop as the drawing has it. */
export type CompiledLoop = {
  /** Id of the loop. */
  id: string;
  /** Whether it has everything to run. */
  runs: boolean;
  /** The arrows on its way, in their order; empty when it could not be followed. */
  edges: string[];
  /** Its public asset. */
  asset?: string | null;
  /** Who acts and what remains of the actions as assets. */
  actions: ActionTerm[];
  /** What a view comes to: the factors of the conversion. */
  conversion: Factor[];
};

/** One action of a loop. */
export type ActionTerm = {
  /** Who acts. */
  actor: Actor;
  /** The amount and the shares that it is multiplied with. */
  factors: Factor[];
};

/** Who acts in a loop. */
export type Actor = "newcomer" | "active";

/** One number of the drawing in a product. */
export type Factor = {
  /** Where it stands. */
  element: GraphElement;
  /** Which number of it. */
  field: GraphField;
  /** Its value. */
  value: string;
};

/** Something that keeps a loop from running, or a hint. */
export type Problem = {
  /** Where. */
  element: GraphElement;
  /** At which value, if it is about one. */
  field?: GraphField | null;
  /** What. */
  code: GraphProblemCode;
  /** Smallest value that is accepted, for a value outside its range. */
  min?: string | null;
  /** Largest value that is accepted, for a value outside its range. */
  max?: string | null;
};

/** What is wrong: a stable code that is localised as `loops-problem-<code>`. */
export type GraphProblemCode = "missing" | "out_of_range" | "no_action" | "acts_without_customers" | "leads_nowhere" | "edge_to_nowhere" | "branches" | "feeds_itself_in_zero_time" | "no_asset" | "two_assets" | "before_asset" | "no_views" | "no_conversion" | "delays_differ" | "delay_below_step" | "feed_not_from_asset" | "feed_into_nothing" | "market_below_start" | "unknown_loop" | "duplicate_id" | "too_many_loops" | "unused";

/** A drawing, run. */
export type GraphRun = {
  /** The coefficients. */
  compiled: CompiledGraph;
  /** What can be said without simulating. */
  analysis: Analysis;
  /** The simulation with and without each loop; absent where it cannot run. */
  simulation?: Simulation | null;
  /**
   * New customers at the end of the same simulation without cross-feeding; absent where nothing
   * is fed. Customers.
   */
  without_feeds?: number | null;
  /** Which number to improve first. */
  levers: Outcome<GraphLever[]>;
};

/** What one percent more of a number does to the joint K. */
export type GraphLever = {
  /** Where the number stands. */
  element: GraphElement;
  /** Which number. */
  field: GraphField;
  /**
   * Relative change of the joint K for one percent more of the number (less, where more would
   * be outside its range; then with the sign turned). Fraction.
   */
  change: number;
};

/** The ecosystems of a project. */
export type ProjectLoops = {
  /** In their order; one of them is chosen. */
  ecosystems: EcosystemSummary[];
};

/** An ecosystem in a list. */
export type EcosystemSummary = {
  /** Its id. */
  id: EcosystemId;
  /** Its name. */
  name: string;
  /** A note. */
  note: string;
  /** Whether it is the one that the project's overview and report show. */
  chosen: boolean;
  /** Its loops, in their order. */
  loops: LoopSummary[];
  /** When it was last changed. */
  updated_at: string;
};

/** A loop in a list. */
export type LoopSummary = {
  /** Its id. */
  id: LoopId;
  /** Its name. */
  name: string;
  /** Its kind. */
  kind: LoopKind;
};

/** Id of a growth loop. */
export type LoopId = string;

/** Kind of loop. */
export type LoopKind = "content" | "ambassador" | "integration" | "custom";

/** A kept ecosystem of loops, with its drawing. */
export type LoopEcosystem = {
  /** Its id. */
  id: EcosystemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters. */
  name: string;
  /** Place in the project's list; smaller comes first. */
  position: number;
  /** Whether it is the one that the project's overview and report show. */
  chosen: boolean;
  /**
   * The scenario that prices it; absent means the project's active one. It may have been
   * deleted.
   */
  scenario_id: ScenarioId | null;
  /** A note. */
  note: string;
  /** The drawing. */
  graph: LoopGraph;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
};

/** A drawn ecosystem. */
export type LoopGraph = {
  /** What holds for all loops together. */
  settings: GraphSettings;
  /** The loops, at most 32. */
  loops: GraphLoop[];
  /** The boxes, at most 300. */
  nodes: LoopNode[];
  /** The arrows, at most 600. */
  edges: LoopEdge[];
};

/** What holds for all loops of an ecosystem together. */
export type GraphSettings = {
  /** Length of a step of the simulation. */
  step: StepUnit;
  /** How far the simulation looks, 4…157. Weeks. */
  horizon_weeks: number;
  /**
   * First day of the simulation, for its comparison with actual months; absent means that of the
   * plan or, before there is an actual month of the plan, so that the last actual month ends it.
   */
  begins_on: string | null;
  /** How customers are bought. */
  paid_mode: PaidMode;
  /** Customers or money per month, as `paid_mode` says, ≥ 0; absent means what the scenario has. */
  paid_per_month: string | null;
  /** What a bought customer costs, > 0; absent means the scenario's CAC. Money per customer. */
  cac: string | null;
  /** Customers there are at the start, ≥ 0; absent means none. Customers. */
  customers_at_start: string | null;
  /**
   * Share of the customers who leave in a month, 0…1; absent means the scenario's churn.
   * Fraction per month.
   */
  churn_per_month: string | null;
  /** People who can ever become customers; absent means without limit. Customers. */
  market_size: string | null;
  /** Seed of the simulations with uncertain rates. */
  seed: number;
  /** Rates that are not certain. */
  uncertain: UncertainFactor[];
};

/** How customers are bought. */
export type PaidMode = "customers" | "budget";

/**
 * A rate that is not certain: it lies between two multiples of its value, most likely at the value
 * itself.
 */
export type UncertainFactor = {
  /** Which rate; loops are named by their ids. */
  rate: Rate;
  /** Lowest value as a multiple of the rate, 0…1. Fraction. */
  low: string;
  /** Highest value as a multiple of the rate, 1…10. Fraction. */
  high: string;
};

/** One loop of a drawn ecosystem. */
export type GraphLoop = {
  /** Its id. */
  id: string;
  /** Its name. */
  name: string;
  /** Kind of loop, as the guide names them. */
  kind: LoopKind;
  /** What a customer whom the loop brings costs, ≥ 0. Money per new customer. */
  reward_per_customer: string | null;
  /**
   * The same as months of subscription, which cost what serving them costs, 0…120. Months per
   * new customer; added to `reward_per_customer`.
   */
  reward_months: string | null;
  /** What running the loop costs whether or not it brings anybody, ≥ 0. Money per month. */
  fixed_cost_per_month: string | null;
  /**
   * Churn of the customers whom the loop brings, 0…1; absent means that of the ecosystem.
   * Fraction per month.
   */
  churn_per_month: string | null;
  /** Customers observed for longer than a cycle of the loop, for K from data. Customers. */
  observed_customers: number | null;
  /** Activated customers whom those brought. Customers. */
  observed_new_customers: number | null;
  /** A note. */
  note: string;
};

/** One box of the drawing. */
export type LoopNode = {
  /** Its id. */
  id: string;
  /** What it stands for. */
  kind: NodeKind;
  /** Its name. */
  name: string;
  /** Place of its left edge on the canvas. Pixels. */
  x: number;
  /** Place of its upper edge on the canvas. Pixels. */
  y: number;
  /** How long a public asset lives on average, > 0. Days. */
  life_days: string | null;
  /** What a public asset costs, ≥ 0; absent means nothing. Money per asset. */
  cost_per_asset: string | null;
  /** Public assets there are at the start, ≥ 0; absent means none. Assets. */
  assets_at_start: string | null;
  /** A note. */
  note: string;
};

/** What a box stands for. */
export type NodeKind = "customers" | "value" | "asset" | "leads" | "activation" | "source" | "custom";

/** One arrow of the drawing. */
export type LoopEdge = {
  /** Its id. */
  id: string;
  /** The box it leaves. */
  from: string;
  /** The box it enters. */
  to: string;
  /** The loop it belongs to; absent means that every loop that comes along uses it. */
  loop_id: string | null;
  /** What happens on the way. */
  kind: EdgeKind;
  /** Who acts. */
  actor: Actor;
  /**
   * Actions per customer (`act`), views per asset (`views`), assets per action of the feeding
   * loop (`feed`), ≥ 0. Active customers and assets: per `period`.
   */
  amount: string | null;
  /** What `amount` is per. */
  period: RatePeriod;
  /** Other amounts for customers of single sources. */
  amounts_by_source: SourceAmount[];
  /** Share that goes on (`share`), 0…1. Fraction. */
  share: string | null;
  /** Share of the views that are clicked (`views`), 0…1. Fraction. */
  click: string | null;
  /** Share of the leads who sign up (`convert`), 0…1. Fraction. */
  signup: string | null;
  /** Share of those who become active customers (`convert`), 0…1. Fraction. */
  activation: string | null;
  /** How long it takes, 0…3650; absent means that it happens at the next step. Days. */
  delay_days: string | null;
  /** A note. */
  note: string;
};

/** What happens along an arrow. */
export type EdgeKind = "act" | "share" | "views" | "convert" | "feed" | "inflow";

/** What a rate is per. */
export type RatePeriod = "day" | "week" | "month";

/** An amount for customers of one source. */
export type SourceAmount = {
  /** `paid`, or the id of a loop. */
  source: string;
  /** The amount, in the unit of the edge, ≥ 0. */
  amount: string;
};

/** What an ecosystem can begin with, in words. */
export type Templates = {
  /** In the order in which they are offered. */
  templates: TemplateView[];
};

/** A template in words. */
export type TemplateView = {
  /** Which. */
  template: LoopTemplate;
  /** Its name. */
  name: string;
  /** How it works. */
  explanation: string;
  /** An example; empty for the blank one. */
  example: string;
  /** What is assumed in its starting values; empty for the blank one. */
  assumptions: string;
  /** The drawing, with ids that mean nothing outside of it. */
  graph: LoopGraph;
};

/** What an ecosystem can begin with. */
export type LoopTemplate = "content" | "ambassador" | "integration" | "ecosystem" | "blank";

/** What the overview shows of the loops. */
export type LoopFigures = {
  /** The chosen ecosystem; absent when the project has none. */
  ecosystem?: EcosystemSummary | null;
  /** Joint K; missing without an ecosystem. */
  joint_k: Outcome<number>;
  /** Customers that one bought customer ends up as; missing without an ecosystem. */
  amplification: Outcome<number>;
  /** CAC with the loops; missing without an ecosystem or a priced scenario. Money per customer. */
  blended_cac: Outcome<number>;
  /** LTV / CAC with the loops; missing without an ecosystem or a priced scenario. */
  ltv_to_blended_cac: Outcome<number>;
  /**
   * Week from which the loops are ahead of the funnel on the same money; missing without an
   * ecosystem that can be simulated.
   */
  crossover_week: Outcome<number>;
  /** Loops that cannot run yet. */
  incomplete_loops: number;
};

/** The screen of an ecosystem. */
export type EcosystemView = {
  /** What keeps loops from running, and hints. */
  problems: GraphProblemView[];
  /** The figures, the joint K first. */
  figures: LoopFigure[];
  /** The loops, in their order. */
  loops: LoopRow[];
  /** What the loops gain from each other: joint K less the largest K alone. */
  reinforcement: string;
  /** New customers that would be missing without cross-feeding; absent where nothing is fed. */
  without_feeds?: string | null;
  /** Which number to improve first, the strongest first. */
  levers: GraphLeverView[];
  /** Why there are none. */
  levers_absent?: string | null;
  /** The loops beside the funnel on the same money, in a sentence or two. */
  comparison: string;
  /** The short texts of boxes and arrows. */
  elements: ElementText[];
  /** The compiled model. */
  equations: EquationView[];
  /** Whether it can be simulated. */
  can_simulate: boolean;
  /** The simulation beside the actual months, in a sentence; absent where there are none. */
  beside_actual?: string | null;
  /** Why the simulation ended early. */
  stopped?: string | null;
  /** The charts that were asked for, in the same order; one that cannot be drawn is left out. */
  charts: NamedLoopChart[];
  /** The scenario that prices it. */
  scenario?: string | null;
  /** Whether the scenario that was chosen is gone, so that the active one stands in. */
  scenario_deleted: boolean;
  /** What the scenario gives where the drawing says nothing. */
  economy: Economy;
};

/** A problem in words. */
export type GraphProblemView = {
  /** Where. */
  element: GraphElement;
  /** At which value, if it is about one. */
  field?: GraphField | null;
  /** What. */
  code: GraphProblemCode;
  /** Smallest value that is accepted, for a value outside its range. */
  min?: string | null;
  /** Largest value that is accepted, for a value outside its range. */
  max?: string | null;
  /** Name of the element. */
  element_name: string;
  /** What is wrong and what would be right. */
  text: string;
  /** Whether it keeps nothing from running. */
  hint: boolean;
};

/** A figure in words. */
export type LoopFigure = {
  /** Stable name. */
  name: string;
  /** What it is. */
  label: string;
  /** The figure, or one word for why there is none. */
  text: string;
  /** What it means or is compared with, or the reason why there is none; may be empty. */
  detail: string;
  /** Verdict, where there is one. */
  verdict?: Verdict | null;
  /** Whether there is a number. */
  is_value: boolean;
};

/** A loop in words. */
export type LoopRow = {
  /** Id of the loop. */
  id: string;
  /** Its name. */
  name: string;
  /** Its colour. */
  color_token: ColorToken;
  /** Whether it runs. */
  runs: boolean;
  /** K alone, or a word for why there is none. */
  k: string;
  /** New customers that would be missing without it; empty where it cannot be said. */
  without: string;
  /** Weeks that it carries; empty when there are none. */
  weeks: string;
  /** Share of the new customers of the whole time; empty where it cannot be said. */
  share: string;
  /** K from what was observed, if anything was. */
  observed?: ObservedK | null;
};

/** K from data beside the K of the drawing. */
export type ObservedK = {
  /** K and its interval in words. */
  text: string;
  /** Whether the K of the drawing lies within the interval; absent where one of them is missing. */
  agrees?: boolean | null;
  /** What that means. */
  verdict_text: string;
};

/** A number to improve, in words. */
export type GraphLeverView = {
  /** Where the number stands. */
  element: GraphElement;
  /** Which number. */
  field: GraphField;
  /** Its name and its element's. */
  label: string;
  /** `+1 % → K +0,8 %`. */
  text: string;
  /** Relative change of K per percent. Fraction. */
  change: number;
};

/** The short text of an element of the drawing. */
export type ElementText = {
  /** Which. */
  element: GraphElement;
  /** What stands at it. */
  text: string;
  /** Its colour: that of its loop. */
  color_token: ColorToken;
};

/** One equation. */
export type EquationView = {
  /** The loop, or what holds for all. */
  title: string;
  /** The equation with its values. */
  equation: string;
  /** Where the values come from; may be empty. */
  source: string;
};

/** A chart by its name. */
export type NamedLoopChart = {
  /** Which. */
  name: LoopChart;
  /** The chart. */
  chart: Chart;
};

/** A chart of an ecosystem. */
export type LoopChart = "new_customers" | "funnel" | "without" | "active_customers" | "assets" | "shares" | "actual" | "picture";

/** What the unit economics say of a customer; absent where they do not say it. */
export type Economy = {
  /** Cost of a bought customer, 0…1e15. Money per customer. */
  cac: string | null;
  /** Lifetime value on gross margin, −1e15…1e15. Money per customer. */
  ltv: string | null;
  /** Margin that a customer leaves per day, −1e15…1e15. Money per day. */
  margin_per_day: string | null;
  /** Share of the customers who leave in a month, 0…1. Fraction per month. */
  churn_per_month: string | null;
  /** New customers of a month, 0…1e12. Customers. */
  new_customers_per_month: string | null;
  /** What acquiring them costs, 0…1e15. Money per month. */
  acquisition_cost_per_month: string | null;
  /** What serving a customer costs, 0…1e15. Money per month. */
  cost_to_serve_per_month: string | null;
  /** Length of a month, 28…31. Days. */
  days_per_month: string;
};

/** A file of observations, summed up. */
export type ObservedFile = {
  /** Customers who could invite or share; absent when the file has no such column. */
  customers: number | null;
  /** Invitations or shares; absent when the file has no such column. */
  sent: number | null;
  /** Those who came of it and became customers. */
  joined: number;
  /** Rows that were summed up. */
  rows: number;
  /** Rows after `until`. */
  later: number;
  /** Rows of totals, which were left out. */
  totals: number;
  /** Headings that say nothing to the program. */
  ignored: string[];
  /** First day of the rows that were summed up; absent without a column of days. */
  first_day: string | null;
  /** Last day of them. */
  last_day: string | null;
  /** K and its exact interval of 95 %; absent where nobody says how many customers there were. */
  estimate: KEstimate | null;
  /** Rows that could not be read. */
  rejected: RejectedObservation[];
};

/** A row that could not be read. */
export type RejectedObservation = {
  /** Row of the table, from 1, the header included. */
  row: number;
  /** Why, in words. */
  text: string;
};

/** What many simulations came to, in words. */
export type LoopsUncertaintyView = {
  /** The bands; absent where nothing is uncertain or it cannot be simulated. */
  chart?: Chart | null;
  /** Why there are none. */
  absent?: string | null;
  /** Figures with their percentiles. */
  rows: LoopsUncertaintyRow[];
  /** Chances, in sentences. */
  chances: string[];
};

/** A figure with its percentiles, in words. */
export type LoopsUncertaintyRow = {
  /** What it is. */
  label: string;
  /** 10th percentile. */
  low: string;
  /** Median. */
  median: string;
  /** 90th percentile. */
  high: string;
};

/** Rates in words. */
export type LoopsRates = {
  /** In the order of the loops. */
  rates: LoopRateView[];
};

/** A rate in words. */
export type LoopRateView = {
  /** Which. */
  rate: Rate;
  /** Its name and its loop's. */
  label: string;
  /** Its value per step. */
  value: string;
};

/** The plan's calendar. */
export type Calendar = {
  /** The 13 weeks. */
  weeks: Week[];
  /** The three gates. */
  gates: Gate[];
  /** Days whose phase is one by weeks and another by gates. */
  days_between_phases: number[];
};

/** A week of the plan. */
export type Week = {
  /** 1…13. */
  week: number;
  /** First day of the plan in it. */
  first_day: number;
  /** Last day of the plan in it. */
  last_day: number;
  /** Date of the first day. */
  first_date: string;
  /** Date of the last day. */
  last_date: string;
  /** RoadmapPhase that the week's tasks belong to. */
  phase: RoadmapPhase;
};

/** The end of a phase, by the guide's headings. */
export type Gate = {
  /** The phase that ends. */
  phase: RoadmapPhase;
  /** Day of the plan: 30, 60 or 90. */
  day: number;
  /** Its date. */
  date: string;
};

/** A plan on its days. */
export type Schedule = {
  /** The tasks in the order of the plan. */
  tasks: ScheduledTask[];
  /** Tasks whose dates are others than in the plan: the preview of a move. */
  moved: MovedTask[];
  /** Last day of the last task; undefined without tasks. */
  finish_date: Outcome<string>;
  /** The same as a day of the plan. Days. */
  finish_day: Outcome<number>;
  /** Unfinished tasks that cannot be later without the plan ending later, in order of time. */
  critical: string[];
};

/** A task on its days. */
export type ScheduledTask = {
  /** Name. */
  id: string;
  /** First day. */
  start: string;
  /** Last day. */
  finish: string;
  /** Working days it takes. Days. */
  duration_working_days: number;
  /** Working days it may be later without the plan ending later; 0 for what is done. Days. */
  total_float_working_days: number;
  /** Working days it may be later without any successor moving; 0 for what is done. Days. */
  free_float_working_days: number;
  /** Unfinished and without total float. */
  critical: boolean;
  /**
   * Calendar days that it ends after its baseline (before it when negative); missing without
   * one. Days.
   */
  days_behind_baseline: Outcome<number>;
};

/** A task whose dates are others than in the plan. */
export type MovedTask = {
  /** Name. */
  id: string;
  /** First day in the plan. */
  from_start: string;
  /** Last day in the plan. */
  from_finish: string;
  /** First day now. */
  start: string;
  /** Last day now. */
  finish: string;
  /** Why. */
  cause: MoveCause;
};

/** Why a task has other dates than in the plan. */
export type MoveCause = {
  kind: "moved";
} | {
  kind: "predecessor";
  /** The predecessor that ends last. */
  task: string;
} | {
  kind: "not_begun";
} | {
  kind: "work_left";
} | {
  kind: "actual";
} | {
  kind: "not_worked";
};

/** The critical path. */
export type CriticalPath = {
  /** Length of the plan. Days. */
  duration_days: number;
  /** The activities in the order of the input. */
  activities: ActivityTimes[];
  /** Every activity that cannot be late without making the plan late, in order of time. */
  critical: string[];
};

/** Times of an activity, in days from the start of the plan. */
export type ActivityTimes = {
  /** Name. */
  id: string;
  /** Earliest start. */
  earliest_start: number;
  /** Earliest finish. */
  earliest_finish: number;
  /** Latest start. */
  latest_start: number;
  /** Latest finish. */
  latest_finish: number;
  /** How late it may be without making the plan late. Days. */
  total_float: number;
  /** How late it may be without making any successor late. Days. */
  free_float: number;
  /** True when there is no total float. */
  critical: boolean;
};

/**
 * Work and time, planned and earned. Work is in person-days, or in the unit of the curve; time in
 * days, or in its periods.
 */
export type EarnedValue = {
  /** PV: work that was to be done by now. */
  planned_value: number;
  /** EV: work that is done, at its planned size. */
  earned_value: number;
  /** BAC: all work. */
  budget_at_completion: number;
  /** SV = EV − PV. */
  schedule_variance: number;
  /** SPI = EV/PV. Returns to 1 when everything is done, however late: not the figure to watch. */
  spi: Outcome<number>;
  /** CV = EV − AC; missing without a cost. */
  cost_variance: Outcome<number>;
  /** CPI = EV/AC; missing without a cost. */
  cpi: Outcome<number>;
  /** EAC = BAC/CPI; missing without a cost. */
  estimate_at_completion: Outcome<number>;
  /** ES: when the work that is done was to be done. */
  earned_schedule: Outcome<number>;
  /** SV(t) = ES − now: how far ahead (behind when negative). */
  schedule_variance_time: Outcome<number>;
  /**
   * SPI(t) = ES/now: the figure to watch. Below 1 the plan is late. Undefined before the first
   * planned day and as long as nothing is done.
   */
  spi_time: Outcome<number>;
  /** Planned length / SPI(t): when the plan will end at this pace. */
  forecast_finish: Outcome<number>;
  /** PV at the end of period 0, 1, 2, … */
  planned_value_curve: number[];
};

/**
 * How many more weeks it takes. Future weeks are drawn from the past ones with replacement, and
 * the probabilities of all such futures are computed exactly (by convolution), not simulated.
 */
export type ThroughputForecast = {
  /** Smallest number of weeks by which everything is done with a probability of 50 %. Weeks. */
  weeks_p50: Outcome<number>;
  /** The same with 85 %. Weeks. */
  weeks_p85: Outcome<number>;
  /** The same with 95 %. Weeks. */
  weeks_p95: Outcome<number>;
  /** Tasks finished in a past week on average. */
  mean_per_week: Outcome<number>;
  /** Probability that everything is done by the end of week 1, 2, … */
  done_by_week: number[];
};

/** When the plan will end. */
export type PertForecast = {
  /** Mean length of the plan. Days. */
  mean_days: number;
  /** Length that is not exceeded with a probability of 50 %. Days. */
  p50_days: number;
  /** The same with 85 %. Days. */
  p85_days: number;
  /** The same with 95 %. Days. */
  p95_days: number;
  /** Probability of being done by the deadline. Fraction. */
  deadline_probability: number;
  /**
   * Length when every activity takes its mean: usually too short, because the plan waits for
   * the latest of several paths. Days.
   */
  length_of_means_days: number;
  /** How often each activity was on the critical path, in the order of the input. */
  criticality: Criticality[];
};

/** How often an activity decided about the end. */
export type Criticality = {
  /** Name. */
  id: string;
  /** Share of the simulations in which it was on the critical path. Fraction. */
  share: number;
};

/** What a delay does to a KPI. */
export type KpiForecast = {
  /** The KPI that was planned for now. */
  planned_now: number;
  /** Days that the plan is behind (ahead when negative): now − ES. Days. */
  plan_slip_days: number;
  /** What the forecast goes by. */
  basis: KpiForecastBasis;
  /** The KPI on the last day, if it goes on as it did so far. */
  forecast_at_end: Outcome<number>;
  /** What is missing to the goal then: goal − forecast. */
  shortfall_at_end: Outcome<number>;
  /** Day on which the goal will be reached then. Day of the plan. */
  goal_day: Outcome<number>;
  /**
   * Days that the measured KPI is behind its way (ahead when negative); missing without a
   * measurement. Days.
   */
  kpi_slip_days: Outcome<number>;
  /** The way week by week: the last day of every week of the plan. */
  path: KpiPoint[];
};

/** What a forecast goes by. */
export type KpiForecastBasis = "trend" | "plan";

/** The KPI on one day. */
export type KpiPoint = {
  /** Day of the plan. */
  day: number;
  /** As planned. */
  planned: number;
  /** As it went on so far: by a trend, on its line through the last measurement. */
  forecast: Outcome<number>;
};

/** Tasks with dates and what they wait for. */
export type Plan = {
  /** Day 1 of the plan. */
  start_date: string;
  /** Which days are worked; Monday to Friday unless said otherwise. */
  working_days: WorkingDays;
  /** The tasks, at most 20000. */
  tasks: Task[];
};

/** Which days are worked. */
export type WorkingDays = {
  /** Days of the week that are worked, at least one. */
  weekdays: Weekday[];
  /** Dates that are not worked although their weekday is. */
  holidays: string[];
  /** Dates that are worked although their weekday is not, or they are holidays. */
  extra_working_dates: string[];
};

/** A day of the week. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** A task of a plan. */
export type Task = {
  /** Name, unique in the plan. */
  id: string;
  /** Planned effort, ≥ 0. Person-days. */
  effort_person_days: string;
  /** First day it is planned for; begins on the next working day if it is none. */
  start: string;
  /**
   * Last day it is planned for, not before the first. Its working days, at least one, are what
   * the task takes wherever it is moved.
   */
  finish: string;
  /** Tasks that must be finished before it begins. */
  predecessors: string[];
  /** Share that is done, 0…1. Fraction. */
  progress: string;
  /** When it really began. */
  actual_start: string | null;
  /** When it was really finished; only with a progress of 1. */
  actual_finish: string | null;
  /** Dates of the baseline, frozen when the plan was agreed; absent for tasks added since. */
  baseline: BaselineDates | null;
};

/** Dates as they were agreed. */
export type BaselineDates = {
  /** First day. */
  start: string;
  /** Last day, not before the first. */
  finish: string;
};

/** A plan made for one project. */
export type PersonalPlan = {
  /** The plan; its dates are its baseline. */
  plan: Plan;
  /** Where each task comes from, in the order of the plan. */
  origins: TaskOrigin[];
  /** Tasks whose dates are others than in the guide's plan, and why. */
  moved: MovedTask[];
};

/** Where a task comes from. */
export type TaskOrigin = {
  kind: "template";
  /** Id in the template. */
  task: string;
  /** Loops that it builds. */
  loops: string[];
  /** It waits until these layers are sound. */
  waits_for: Layer[];
} | {
  kind: "growth_point";
  /** Its id. */
  id: string;
} | {
  kind: "foundation";
  /** The layer. */
  layer: Layer;
};

/** A plan at a glance. */
export type Outlook = {
  /** Day of the plan that today is: 0 and below before its start. */
  day: number;
  /** The tasks on their days, as of today. */
  schedule: Schedule;
  /** Planned and earned value, and earned schedule. */
  progress: EarnedValue;
  /** The end of the plan at the pace so far, with a range. */
  pace: PaceForecast;
  /** How much was done by the end of day 0, of every full week, and of today. */
  history: DonePoint2[];
  /** Tasks finished in each full week that has passed, the oldest first. */
  finished_per_week: number[];
  /** The end of the backlog from the tasks finished per week. */
  throughput: ThroughputForecast;
  /** The same as dates. */
  throughput_dates: ThroughputDates;
};

/** The way to the end at the pace so far. */
export type PaceForecast = {
  /** When the plan will end. */
  finish_date: Outcome<string>;
  /** When it will end if the remaining weeks go well: the early end of the middle 80 %. */
  earliest_date: Outcome<string>;
  /** When it will end if they go badly: the late end of the middle 80 %. */
  latest_date: Outcome<string>;
  /** Share of all work that will be done on the last day of the plan. Fraction. */
  share_at_end: Outcome<number>;
  /** The low end of its middle 80 %. Fraction. */
  share_at_end_low: Outcome<number>;
  /** The high end of its middle 80 %. Fraction. */
  share_at_end_high: Outcome<number>;
  /** The way from now to the last day of the plan; empty when there is no forecast. */
  path: PacePoint[];
};

/** What will be done by a day. */
export type PacePoint = {
  /** Day of the plan, at its end. */
  day: number;
  /** Share of all work. Fraction. */
  share: number;
  /** The low end of its middle 80 %; equal to the share while too few weeks have passed. */
  low: number;
  /** The high end of its middle 80 %. */
  high: number;
};

/** How much of the work was done when. */
export type DonePoint2 = {
  /** Day of the plan, at its end. */
  day: number;
  /** Share of all work that was to be done by then. Fraction. */
  planned_share: number;
  /** Share that was done. Fraction. */
  done_share: number;
};

/** When the backlog is done, by the tasks finished per week. */
export type ThroughputDates = {
  /** With a probability of 50 %. */
  p50: Outcome<string>;
  /** With 85 %. */
  p85: Outcome<string>;
  /** With 95 %. */
  p95: Outcome<string>;
};

/** The plans of a project, and one of them at a glance. */
export type RoadmapView = {
  /** All plans, the earliest first. */
  plans: PlanEntry[];
  /** The plan asked for; absent while the project has none. */
  plan: PlanView | null;
  /** The plan asked for could not be laid out: which it is, and why. */
  unreadable?: UnreadablePlan | null;
  /** Why, in words. */
  problem?: string | null;
};

/** A plan in the list. */
export type PlanEntry = {
  /** Its id. */
  id: PlanId;
  /** Its name. */
  name: string;
  /** Day 1. */
  start_date: string;
  /** Day 90. */
  last_date: string;
  /** The plan that is worked on. */
  active: boolean;
};

/** Id of a plan of the roadmap. */
export type PlanId = string;

/** A plan at a glance. */
export type PlanView = {
  /** Its id. */
  id: PlanId;
  /** Its name. */
  name: string;
  /** Whether it is the one that is worked on. */
  active: boolean;
  /** Day 1. */
  start_date: string;
  /** Day 90. */
  last_date: string;
  /** Which days are worked. */
  working_days: WorkingDays;
  /** Weekday of the weekly check-in; absent when there is none. */
  check_in_weekday: Weekday | null;
  /** Dates of the weekly check-ins. */
  check_ins: string[];
  /** The day it is. */
  today: string;
  /** The same as a day of the plan: 0 and below before its start, above 90 after it. Days. */
  day: number;
  /** The same as a week of the plan: 0 before its start. Weeks. */
  week: number;
  /** Weeks, gates, and days whose phase is one by weeks and another by gates. */
  calendar: Calendar;
  /** The three phases. */
  phases: PlanPhaseView[];
  /** Steps of the guide that the tasks belong to, in their order. */
  steps: PlanStepView[];
  /** The tasks, in the order of the plan. */
  tasks: PlanTaskRow[];
  /** Tasks without slack, in order of time. */
  critical: TaskId[];
  /** Tasks that are late or overdue, the latest first. */
  late: TaskId[];
  /** Share of all work that is done. Fraction. */
  done_share: number;
  /** Share of all work that was to be done by today. Fraction. */
  planned_share: number;
  /** Days that the plan is behind what was agreed (ahead when negative): now − ES. Days. */
  slip_days: Outcome<number>;
  /** Planned and earned value, and earned schedule. */
  progress: EarnedValue;
  /** The end of the plan at the pace so far, with a range. */
  pace: PaceForecast;
  /** How much was done when. */
  history: DonePoint2[];
  /** Tasks finished in each full week that has passed. */
  finished_per_week: number[];
  /** The end of the backlog from the tasks finished per week. */
  throughput: ThroughputForecast;
  /** The same as dates. */
  throughput_dates: ThroughputDates;
  /** The end from three-point estimates; missing while no task has one. */
  estimates: Outcome<EstimatedFinish>;
  /** Last day of the last task, as expected today by what waits for what. */
  finish_date: Outcome<string>;
  /** Baselines, the oldest first. */
  baselines: Baseline[];
  /** How the plan stands, in a line. */
  summary: string;
};

/** A phase of a plan. */
export type PlanPhaseView = {
  /** Which. */
  phase: RoadmapPhase;
  /** Its name. */
  title: string;
  /** Its goal. */
  goal: string;
  /** What it is for, in a sentence. */
  about: string;
  /** Day of its gate. */
  gate_day: number;
  /** Date of its gate. */
  gate_date: string;
  /** Its tasks. */
  task_count: number;
  /** Those of them that are done. */
  done_count: number;
  /** What the days say on which its end by weeks and its gate disagree; absent when they agree. */
  gate_note: string | null;
};

/** A step of the guide in a plan. */
export type PlanStepView = {
  /** Its id. */
  id: string;
  /** The step. */
  title: string;
  /** Phase that it belongs to. */
  phase: RoadmapPhase;
};

/** A task as the views of a plan show it. */
export type PlanTaskRow = {
  /** Its id. */
  id: TaskId;
  /** What to do. */
  title: string;
  /** Phase that it belongs to. */
  phase: RoadmapPhase;
  /** Step of the guide that it belongs to; absent for tasks of one's own. */
  step: string | null;
  /** Part of the program that does it or helps with it. */
  part: ProgramPart | null;
  /** Who does it. */
  owner: string;
  /** How it stands. */
  status: TaskStatus;
  /** Share that is done. Fraction. */
  progress: string;
  /** Planned effort. Person-days. */
  effort_person_days: string;
  /** First day, as expected today. */
  start: string;
  /** Last day, as expected today. */
  finish: string;
  /** First day it is planned for. */
  planned_start: string;
  /** Last day it is planned for. */
  planned_finish: string;
  /** Dates as they were agreed; absent for tasks added since. */
  baseline: BaselineDates | null;
  /** Week of the plan that it begins in, 0 before the plan. */
  week: number;
  /** Tasks that must be finished before it begins. */
  predecessors: TaskId[];
  /** Without slack: when it is late, so is the plan. */
  critical: boolean;
  /** Working days it may be later without the plan ending later. Days. */
  slack_working_days: number;
  /**
   * Calendar days that it is expected to end after the day it is planned for, or was agreed to end
   * on if that is later; 0 when it does not. Days.
   */
  late_days: number;
  /**
   * Calendar days that somebody has put its end off by since dates were agreed; 0 when nobody has.
   * Days.
   */
  moved_days: number;
  /** It was to be finished before today, and is not. */
  overdue: boolean;
  /** Why it is late. */
  late_reason: string | null;
  /** Why automation waits here. */
  waits: string | null;
  /** What the program itself sees done of an open task, in words; absent where it sees nothing. */
  seen_done?: string | null;
  /** AI or automation. */
  is_automation: boolean;
  /** Steps of its checklist that are done. */
  checklist_done: number;
  /** All steps of its checklist. */
  checklist_total: number;
  /** What it is about. */
  links: TaskLinkView[];
};

/** A part of the program, by the name of its feature. */
export type ProgramPart = "projects" | "overview" | "audit" | "datasets" | "economics" | "loops" | "roadmap" | "customers" | "experiments" | "knowledge" | "automation" | "report";

/** How a task stands. */
export type TaskStatus = "todo" | "in_progress" | "blocked" | "done";

/** Something a task is about, in words. */
export type TaskLinkView = {
  /** Kind of thing. */
  kind: LinkKind;
  /** Its id. */
  id: string;
  /** Its name; for what is gone, that it is deleted. */
  title: string;
  /** The thing no longer exists. */
  deleted: boolean;
};

/** Kind of thing that a task can be about. */
export type LinkKind = "growth_point" | "loop" | "kpi" | "section";

/** When the plan ends by the three-point estimates of what is left. */
export type EstimatedFinish = {
  /** Not later with a probability of 50 %. */
  p50: string;
  /** With 85 %. */
  p85: string;
  /** With 95 %. */
  p95: string;
  /** Probability of ending by day 90. Fraction. */
  deadline_probability: number;
};

/** A baseline: the dates as they were agreed. */
export type Baseline = {
  /** Its id. */
  id: BaselineId;
  /** The plan that it belongs to. */
  plan_id: PlanId;
  /** 1 for the first. */
  number: number;
  /** Why it was made; empty for the first. */
  reason: string;
  /** The day it was made on. */
  made_on: string;
  /** Last day of its last task; absent when it has no tasks. */
  finish_date: string | null;
};

/** Id of a baseline of a plan. */
export type BaselineId = string;

/** A plan that cannot be shown; it can still be renamed and deleted. */
export type UnreadablePlan = {
  /** Its id. */
  id: PlanId;
  /** Its name. */
  name: string;
};

/** A task with everything that its editor shows. */
export type PlanTaskView = {
  /** As the views show it. */
  row: PlanTaskRow;
  /** The plan that it belongs to. */
  plan_id: PlanId;
  /** Its texts. */
  texts: TaskTexts;
  /** Everything else that can be changed. */
  details: TaskDetails;
  /** Tasks that wait for it. */
  successors: TaskId[];
};

/** The texts of a task in one language. */
export type TaskTexts = {
  /** What to do, 1…200 characters. */
  title: string;
  /** How to do it. */
  description: string;
  /** What there is afterwards that was not there before. */
  deliverable: string;
  /** How to see that it is done. */
  done_when: string;
};

/** What a person can change of a task besides its texts. */
export type TaskDetails = {
  /** Notes of the people who do it. */
  notes: string;
  /** Who does it; empty while nobody is named. */
  owner: string;
  /** Phase that it belongs to; the phase of its first week when absent. */
  phase: RoadmapPhase | null;
  /** How it stands. */
  status: TaskStatus;
  /** Share that is done, 0…1. Fraction. */
  progress: string;
  /** Planned effort, ≥ 0. Person-days. */
  effort_person_days: string;
  /** How long it takes if all goes well, most likely, and if all goes badly. */
  estimate: ThreePoint | null;
  /** Effort it really took so far, ≥ 0. Person-days. */
  actual_person_days: string | null;
  /** First day it is planned for. */
  start: string;
  /** Last day it is planned for, not before the first. */
  finish: string;
  /** When it really began. */
  actual_start: string | null;
  /** When it was really finished. */
  actual_finish: string | null;
  /** Tasks that must be finished before it begins. */
  predecessors: TaskId[];
  /** AI or automation: it waits while the foundation is weak. */
  is_automation: boolean;
  /** Smaller steps to tick off; at most 100. */
  checklist: ChecklistItem[];
  /** What it is about: growth points, loops, KPIs, parts of the program; at most 20. */
  links: TaskLink[];
};

/** A duration in three estimates. */
export type ThreePoint = {
  /** If all goes well, ≥ 0. Working days. */
  optimistic_days: string;
  /** Most likely, from optimistic to pessimistic. Working days. */
  likely_days: string;
  /** If all goes badly. Working days. */
  pessimistic_days: string;
};

/** A smaller step of a task. */
export type ChecklistItem = {
  /** What to do, 1…200 characters. */
  text: string;
  /** Whether it is done. */
  done: boolean;
};

/** What a task is about. */
export type TaskLink = {
  /** Kind of thing. */
  kind: LinkKind;
  /** Its id; the name of a section or KPI. */
  id: string;
};

/** What a plan would contain. */
export type StartPreview = {
  /** Its name. */
  name: string;
  /** Day 1. */
  start_date: string;
  /** Day 90. */
  last_date: string;
  /** Last day of the last task. */
  finish_date: string;
  /** Its tasks. */
  task_count: number;
  /** Tasks that were to be finished before today, when the start has passed. */
  overdue_count: number;
  /** Tasks that are added for the project. */
  added: PlannedTask[];
  /** Tasks of the guide that have other days than in its plan. */
  moved: PlannedTask[];
  /** Growth points, loops and layers that a plan can be made for. */
  choices: StartChoices;
};

/** A task of a plan to come. */
export type PlannedTask = {
  /** What to do. */
  title: string;
  /** First day. */
  start: string;
  /** Last day. */
  finish: string;
  /** First day in the guide's plan, where it is another. */
  guide_start: string | null;
  /** Why it is there, or on these days. */
  reason: string;
};

/** What a plan can be made for. */
export type StartChoices = {
  /** Growth points, the most important first. */
  growth_points: StartChoice[];
  /** Loops. */
  loops: StartChoice[];
  /** Layers of the foundation that the audit finds weak. */
  weak_layers: PlanWeakLayer[];
};

/** Something to choose. */
export type StartChoice = {
  /** Its id. */
  id: string;
  /** Its name. */
  title: string;
  /** Chosen unless the person says otherwise. */
  proposed: boolean;
};

/** A weak layer. */
export type PlanWeakLayer = {
  /** Which. */
  layer: Layer;
  /** Its name. */
  title: string;
};

/** A plan of 90 days. */
export type RoadmapPlan = {
  /** Its id. */
  id: PlanId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters. */
  name: string;
  /** Day 1. */
  start_date: string;
  /** Which days are worked. */
  working_days: WorkingDays;
  /** Weekday of the weekly check-in; absent when there is none. */
  check_in_weekday: Weekday | null;
  /** Version of the template that its tasks come from; absent for a plan of one's own. */
  template_version: number | null;
  /** The plan that is worked on. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it, or one of its tasks, was last changed. */
  updated_at: string;
};

/** A task as it was written. */
export type TaskRef = {
  /** The task. */
  task_id: TaskId;
  /** Its plan. */
  plan_id: PlanId;
  /** What to do. */
  title: string;
  /** Everything that can be changed, as it is now. */
  details: TaskDetails;
};

/** What a move does. */
export type MovePreview = {
  /** Tasks whose days change, the moved one first. */
  moves: MovedRow[];
  /** Last day of the plan now. */
  finish_before: string;
  /** Last day of the plan then. */
  finish_after: string;
};

/** A task whose days change. */
export type MovedRow = {
  /** The task. */
  task_id: TaskId;
  /** What to do. */
  title: string;
  /** First day now. */
  from_start: string;
  /** Last day now. */
  from_finish: string;
  /** First day then. */
  start: string;
  /** Last day then. */
  finish: string;
  /** Why, in words. */
  reason: string;
};

/** What a file of tasks came to. */
export type ImportedTasks = {
  /** Tasks that were added. */
  added: number;
  /** Tasks that the plan has already, with the same title and dates: they were left as they are. */
  unchanged?: number;
  /** Rows that could not be read. */
  rejected: RejectedTask[];
  /** Headings of the file that say nothing to the program. */
  ignored?: string[];
};

/** A row that could not be read. */
export type RejectedTask = {
  /** Line of the file, from 1. */
  line: number;
  /** Why: a stable code (`import_bad_date`). */
  reason: string;
  /** The same in words. */
  text: string;
};

/** The KPIs of a check-in. */
export type KpiFigures = {
  /** Full cost of acquiring one customer. Money. */
  cac: Outcome<string>;
  /** Lifetime value on gross margin. Money. */
  ltv_gross_margin: Outcome<string>;
  /** LTV / CAC. */
  ltv_to_cac: Outcome<string>;
  /** Band of LTV / CAC. */
  ltv_to_cac_band?: Band | null;
  /** Payback on margin. Days. */
  payback_days: Outcome<string>;
  /** Band of the payback. */
  payback_band?: Band | null;
  /** Margin per lead. Money. */
  margin_per_lead: Outcome<string>;
  /** K. */
  viral_coefficient: Outcome<string>;
  /** Traffic light of the economics: that of the reason. */
  verdict: Outcome<Verdict>;
  /** The one verdict: what decides it, the weaker of LTV/CAC and payback. */
  verdict_reason: Outcome<VerdictReason>;
  /**
   * True when fewer than 30 new customers carry the figures, so that chance moves them by a
   * fifth or more.
   */
  few_customers: boolean;
};

/** The check-ins of a project. */
export type CheckIns = {
  /** The check-ins, the first one first. */
  check_ins: MeasuredCheckIn[];
  /** Targets that were set. */
  targets: KpiTarget[];
  /** The reminder. */
  reminder: ReminderSettings;
};

/** A check-in and what it comes to. */
export type MeasuredCheckIn = {
  /** Its id. */
  id: CheckInId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Day of the check-in, one for each day at most. */
  date: string;
  /** The raw numbers. */
  numbers: CheckInNumbers;
  /** What happened; may be empty. */
  note: string;
  /** What was decided; may be empty. */
  decision: string;
  /** What is done next; may be empty. */
  next_step: string;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Its KPIs. */
  figures: KpiFigures;
};

/** The raw numbers of a check-in. Every number may be absent; what can be computed is. */
export type CheckInNumbers = {
  /** What the calculator asks: costs, leads, new customers, payments. */
  inputs: Inputs;
  /** What the viral coefficient rests on. */
  virality: Virality;
};

/** Who was brought by whom. */
export type Virality = {
  /** Customers who could invite others, 0…1e12. */
  active_customers: string | null;
  /**
   * Invitations they sent, or things they shared, 0…1e12. Explains the coefficient; does not
   * change it.
   */
  invitations: string | null;
  /** New customers who came by them, 0…1e12. */
  invited_customers: string | null;
  /**
   * The coefficient itself, where nobody counted: 0…1000. Used only while `invited_customers`
   * is absent.
   */
  viral_coefficient: string | null;
};

/** Where a KPI comes from and where it is to be. */
export type KpiTarget = {
  /** Which KPI. */
  kpi: KpiName;
  /**
   * Its value when the plan began, in its unit, −1e15…1e15; absent means that of the first
   * check-in.
   */
  baseline: string | null;
  /**
   * Its value to be reached, in its unit, −1e15…1e15; absent means what the guide asks, if it
   * asks something.
   */
  goal: string | null;
  /** Day of the plan by which it is to be reached, 1…3660. */
  by_day: number;
};

/** When a project's check-in is reminded of. */
export type ReminderSettings = {
  /** Whether there is a reminder at all. */
  enabled: boolean;
  /** Day of the week. */
  weekday: Weekday;
  /** Time of that day, by the clock on the wall (`10:00:00`). */
  time: string;
};

/** What a new check-in begins with. */
export type Draft = {
  /** Its day. */
  date: string;
  /**
   * Its numbers so far: payments, churn, margin and fixed costs of the check-in before, or of
   * the active scenario where there is none.
   */
  numbers: CheckInNumbers;
  /** The check-in before it. */
  previous?: CheckIn | null;
  /** Where numbers can be taken from. */
  offers: CheckInOffer[];
};

/** The raw numbers of a week, and what was decided. */
export type CheckIn = {
  /** Its id. */
  id: CheckInId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Day of the check-in, one for each day at most. */
  date: string;
  /** The raw numbers. */
  numbers: CheckInNumbers;
  /** What happened; may be empty. */
  note: string;
  /** What was decided; may be empty. */
  decision: string;
  /** What is done next; may be empty. */
  next_step: string;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
};

/** Numbers that can be taken over. */
export type CheckInOffer = {
  /** Where they come from, in words. */
  label: string;
  /** Which numbers it has, in words. */
  text: string;
  /** The numbers of the calculator that it has; the others are absent. */
  values: OfferedValue[];
  /** The numbers of the viral coefficient that it has; the others are absent. */
  virality: Virality;
};

/** One number of an offer. */
export type OfferedValue = {
  /** The input. */
  field: InputField;
  /** Its exact value. */
  value: string;
};

/** The check-in's screen. */
export type KpiView = {
  /** Where the plan is; absent without a plan and check-ins. */
  clock?: KpiClock | null;
  /** Every KPI of the last check-in against its plan. */
  rows: KpiRow[];
  /** The check-ins, the first one first. */
  check_ins: CheckInRow[];
  /** The KPI that was asked for, on its way; absent without a check-in. */
  chart?: Chart | null;
  /** What the delays mean for that KPI. */
  slip_text: string;
  /** How the forecast is made. */
  method_text: string;
  /** The reminder. */
  reminder: ReminderSettings;
  /** Why the plan is not looked at, in words; absent when it is, or there is none. */
  problem?: string | null;
};

/** A KPI against its plan. */
export type KpiRow = {
  /** Which KPI. */
  kpi: KpiName;
  /** Its value in the last check-in; missing without one. In its unit. */
  value: Outcome<string>;
  /** Day of that check-in. */
  date?: string | null;
  /** Where it came from: the target's baseline, or the first check-in. In its unit. */
  baseline?: string | null;
  /** Whether a person set the baseline. */
  baseline_is_set: boolean;
  /** Where it is to be: the target's goal, or what the guide asks. In its unit. */
  goal?: string | null;
  /** Whether a person set the goal. */
  goal_is_set: boolean;
  /** Day of the plan by which the goal is to be reached. */
  by_day: number;
  /** Whether it is at its goal; absent without a goal or a value. */
  is_reached?: boolean | null;
  /** What was planned for the day of the check-in; absent without baseline and goal. In its unit. */
  planned?: number | null;
  /** The value against that. */
  standing?: Standing | null;
  /** Days that the value is behind its way (ahead when negative). */
  kpi_slip_days?: number | null;
  /** What the delay of the plan does to it; absent without a plan that has begun. */
  forecast?: KpiForecast | null;
  /** Its name. */
  label: string;
  /** What it means. */
  help: string;
  /** Its unit. */
  unit: Unit;
  /** Whether less of it is better. */
  lower_is_better: boolean;
  /** Its value in the last check-in, in words. */
  value_text: string;
  /** What was planned for that day. */
  planned_text?: string | null;
  /** How it stands. */
  standing_text?: string | null;
  /** Traffic light of that. */
  verdict?: Verdict | null;
  /** Where it came from, in words; empty when that is not known. */
  baseline_text: string;
  /** Where it is to be, in words; empty without a goal. */
  goal_text: string;
};

/** A measured KPI against the value that was planned for the day. */
export type Standing = "ahead" | "on_plan" | "slightly_behind" | "behind";

/** A check-in in the table. */
export type CheckInRow = {
  /** Its id. */
  id: CheckInId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Day of the check-in, one for each day at most. */
  date: string;
  /** The raw numbers. */
  numbers: CheckInNumbers;
  /** What happened; may be empty. */
  note: string;
  /** What was decided; may be empty. */
  decision: string;
  /** What is done next; may be empty. */
  next_step: string;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Week of the plan, within the plan. */
  week?: number | null;
  /** Its day, in words. */
  date_text: string;
  /** Its KPIs. */
  figures: KpiFigures;
  /** The same in words, in the order of the KPIs. */
  values: CheckInValue[];
};

/** A KPI of a check-in in words. */
export type CheckInValue = {
  /** Which KPI. */
  kpi: KpiName;
  /** Its value with its unit, or one word for why there is none. */
  text: string;
  /** Change from the check-in before, in percent; absent without one. */
  change_text?: string | null;
  /** Whether that change is for the better; absent when nothing changed. */
  better?: boolean | null;
};

/** What is to be reminded of. */
export type Reminders = {
  /** What fell due, in the order of the projects; of several times of one project, the last. */
  due: DueReminder[];
  /** The next one after `until`; absent when nobody wants to be reminded. */
  next?: string | null;
};

/** A reminder that fell due. */
export type DueReminder = {
  /** The project. */
  project_id: ProjectId;
  /** When it fell due, by the clock on the wall. */
  at: string;
  /** Heading of the notification. */
  title: string;
  /** What it says. */
  body: string;
};

/** What two arms show. */
export type Comparison2 = {
  /** The control. */
  control: ArmRate;
  /** The variant. */
  variant: ArmRate;
  /** Rate of the variant − rate of the control. */
  difference: Outcome<number>;
  /** Newcombe's interval of the difference (1998, method 10: from the Wilson intervals). */
  difference_interval: Outcome<Interval2>;
  /** Rate of the variant / rate of the control. */
  ratio: Outcome<number>;
  /** Interval of the ratio on the logarithmic scale (Katz 1978). */
  ratio_interval: Outcome<Interval2>;
  /** Difference / rate of the control. */
  lift: Outcome<number>;
  /** Interval of the lift by the delta method. */
  lift_interval: Outcome<Interval2>;
  /** Rate of both arms together: what the z test rests on. */
  pooled_rate: Outcome<number>;
  /** Statistic of the z test; 0 when nobody or everybody converted. */
  z: Outcome<number>;
  /** Two-sided p value of the z test. */
  z_p_value: Outcome<number>;
  /** Smallest of the four counts that are expected when the arms do not differ. */
  smallest_expected_count: Outcome<number>;
  /** Two-sided p value of Fisher's exact test; only where an expected count is below 5. */
  fisher_p_value?: number | null;
  /** The test that decides. */
  test: TestUsed;
  /** Its p value. */
  p_value: Outcome<number>;
  /** p value ≤ `alpha`. */
  significant: Outcome<boolean>;
  /**
   * The test and the interval of the difference say different things, which happens at the
   * border: the test assumes equal rates, the interval does not.
   */
  test_and_interval_disagree: Outcome<boolean>;
};

/** One arm's rate. */
export type ArmRate = {
  /** Visitors. */
  visitors: number;
  /** Conversions. */
  conversions: number;
  /** Conversions / visitors. */
  rate: Outcome<number>;
  /** Wilson interval of the rate. */
  interval: Outcome<Interval2>;
};

/** A range, in the unit that its field states. */
export type Interval2 = {
  /** Lower end. */
  low: number;
  /** Upper end. */
  high: number;
};

/** Which test the answer rests on. */
export type TestUsed = "z_test" | "fisher_exact";

/** What two arms show. */
export type MeansComparison = {
  /** The control. */
  control: SampleMean;
  /** The variant. */
  variant: SampleMean;
  /** Variant − control. */
  difference: Outcome<number>;
  /** Interval of the difference (Welch). */
  difference_interval: Outcome<Interval2>;
  /** Difference / control. */
  lift: Outcome<number>;
  /** Interval of the lift: delta method, with the same degrees of freedom. */
  lift_interval: Outcome<Interval2>;
  /** Welch's t. */
  t: Outcome<number>;
  /** Degrees of freedom (Welch and Satterthwaite). */
  degrees_of_freedom: Outcome<number>;
  /** Two-sided p value of the difference. */
  p_value: Outcome<number>;
  /** p value ≤ `alpha`. */
  significant: Outcome<boolean>;
};

/** One arm's figures. */
export type SampleMean = {
  /** Visitors. */
  visitors: number;
  /** Mean, rate or ratio. */
  mean: Outcome<number>;
  /** Standard deviation of one visitor's contribution. */
  standard_deviation: Outcome<number>;
  /** Standard error of the mean. */
  standard_error: Outcome<number>;
};

/** The effect, as a belief and as a test. */
export type LiftResult = {
  /** Observed effect. */
  effect: Outcome<number>;
  /** Its standard error (delta method). */
  standard_error: Outcome<number>;
  /** Mean of the posterior; the observed effect without a prior. */
  posterior_mean: Outcome<number>;
  /** Standard deviation of the posterior. */
  posterior_standard_deviation: Outcome<number>;
  /** Central interval of the posterior. */
  interval: Outcome<Interval2>;
  /** Chance that the variant is better. */
  chance_to_win: Outcome<number>;
  /** Average loss if the control is kept: `E[effect⁺]`, the other way round where lower is better. */
  risk_of_control: Outcome<number>;
  /** Average loss if the variant is chosen: `E[effect⁻]`. */
  risk_of_variant: Outcome<number>;
  /** Two-sided p value of Welch's test of the effect. */
  p_value: Outcome<number>;
  /** Interval of that test. */
  confidence_interval: Outcome<Interval2>;
};

/** What may be believed now. */
export type BayesResult = {
  /** The arms, as given. */
  arms: BayesArmResult[];
  /** What follows from it. */
  decision: BayesDecision;
};

/** One arm's posterior. */
export type BayesArmResult = {
  /** Name, as given. */
  name?: string | null;
  /** First parameter of the posterior: prior + conversions. */
  posterior_alpha: number;
  /** Second parameter of the posterior: prior + visitors − conversions. */
  posterior_beta: number;
  /** Mean of the posterior. */
  mean: number;
  /** Central interval of the posterior. */
  interval: Interval2;
  /** Chance that the rate is above that of the control; absent for the control. */
  chance_to_beat_control?: number | null;
  /** Chance that the rate is the highest of all. */
  chance_to_be_best: number;
  /**
   * What choosing this arm costs on average, compared with the best: `E[max p − p]`, in
   * conversions per visitor.
   */
  expected_loss: number;
};

/** What follows. */
export type BayesDecision = {
  /** Position of the arm with the smallest expected loss, from 0. */
  arm: number;
  /** Its name. */
  name?: string | null;
  /** Its expected loss, in conversions per visitor. */
  expected_loss: number;
  /** The loss below which waiting is not worth it, in conversions per visitor. */
  threshold: number;
  /** The loss is below the threshold: the arm may be chosen. */
  decided: boolean;
};

/** What the looks show. */
export type SequentialResult = {
  /** The looks, as given. */
  looks: LookResult[];
  /** What follows at the last look. */
  decision: SequentialDecision;
  /** Position of the first look, from 0, at which the always-valid p value fell to `alpha`. */
  stopped_at: Outcome<number>;
};

/** One look. */
export type LookResult = {
  /** Day, as given. */
  on?: string | null;
  /** Variant − control. */
  difference: Outcome<number>;
  /** Enough conversions to count this look. */
  counted: boolean;
  /** Likelihood ratio Λ of the mixture against “no effect”. */
  likelihood_ratio: Outcome<number>;
  /** Always-valid p value: the smallest `1/Λ` so far, at most 1. Looks that do not count leave it. */
  always_valid_p: number;
  /** Always-valid interval of the difference at this look. */
  interval: Outcome<Interval2>;
  /** p value of GrowthBook's sequential test at this look. */
  growthbook_p: Outcome<number>;
  /** GrowthBook's confidence sequence at this look, of the difference or the lift. */
  growthbook_interval: Outcome<Interval2>;
};

/** What may be done now. */
export type SequentialDecision = "too_early" | "continue" | "variant_better" | "variant_worse";

/** What the looks cost. */
export type PeekingResult = {
  /** Chance of at least one false alarm up to each look, when there is no effect. */
  false_alarm_rate_at_looks: number[];
  /** The same after the last look. */
  false_alarm_rate: number;
  /**
   * The p value at which each look should have stopped, so that all looks together keep
   * `alpha` (Pocock 1977).
   */
  p_value_that_keeps_alpha: number;
};

/** Whether the split is as planned. */
export type Srm = {
  /** χ² of the visitors against the planned shares. */
  chi_squared: number;
  /** Arms that should get visitors − 1. */
  degrees_of_freedom: number;
  /** Chance of a split at least as far off if the plan holds; 1 without visitors. */
  p_value: number;
  /** What it means. */
  verdict: SrmVerdict;
  /** The arms, as given. */
  arms: SrmArm[];
};

/** What a split means. */
export type SrmVerdict = "no_data" | "fits" | "suspect" | "mismatch";

/** One arm. */
export type SrmArm = {
  /** Name, as given. */
  name?: string | null;
  /** Visitors. */
  visitors: number;
  /** Visitors that the plan would have given it. */
  expected_visitors: number;
  /** Planned share, with rounded thirds made whole. */
  planned_share: number;
  /**
   * Share of the visitors that it got, less the planned one. Of huge numbers a difference can be
   * certain and yet too small to matter.
   */
  deviation: number;
};

/** Corrected p values. */
export type Corrected = {
  /** The correction that `significant` follows. */
  method: Correction;
  /** The p values in the order given. */
  p_values: CorrectedP[];
};

/** A correction for several comparisons. */
export type Correction = "holm" | "benjamini_hochberg";

/** A corrected p value. */
export type CorrectedP = {
  /** Name, as given. */
  name?: string | null;
  /** As given. */
  p_value: number;
  /** Corrected by Holm. */
  holm: number;
  /** Corrected by Benjamini and Hochberg. */
  benjamini_hochberg: number;
  /** The p value corrected by the chosen method is at most `alpha`. */
  significant: boolean;
};

/** The visitors that an effect takes. */
export type SampleSize = {
  /** The effect, said in both ways. */
  effect: EffectSizes;
  /** The `alpha` of one comparison. */
  alpha_per_comparison: number;
  /** Visitors of the control, by the first of the conventions. */
  control_visitors: Outcome<number>;
  /** Visitors of each variant, by the first of the conventions. */
  variant_visitors: Outcome<number>;
  /** Visitors of all arms, by the first of the conventions. */
  total_visitors: Outcome<number>;
  /** What the usual conventions come to; the first matches the test of `experiments.compare`. */
  conventions: Convention[];
};

/** An effect, said in both ways. */
export type EffectSizes = {
  /** Today. */
  baseline: Outcome<number>;
  /** With the effect. */
  target: Outcome<number>;
  /** `target − baseline`, in the unit of the metric (a rate: fraction, not percent). */
  absolute: number;
  /** `target / baseline − 1`. */
  relative: Outcome<number>;
};

/** One way to compute the sample size. */
export type Convention = {
  /** Which. */
  name: ConventionName;
  /** Visitors of the control before they are rounded. */
  exact: number;
  /**
   * Visitors of the control, rounded up; to the nearest in Evan Miller's convention, as his page
   * does.
   */
  control_visitors: Outcome<number>;
  /** Visitors of each variant, rounded likewise. */
  variant_visitors: Outcome<number>;
  /** Visitors of all arms. */
  total_visitors: Outcome<number>;
  /** Visitors of the control rounded to the nearest, as some programs print them. */
  nearest: Outcome<number>;
};

/** The names of the conventions. */
export type ConventionName = "pooled" | "evan_miller" | "cohen_h" | "means";

/** The chance to see an effect. */
export type Power = {
  /** The effect, said in both ways. */
  effect: EffectSizes;
  /** Chance that a two-sided test is significant when the effect is there. */
  power: Outcome<number>;
  /** The part of it in which the test points the wrong way. */
  wrong_direction: Outcome<number>;
};

/** The smallest effects that an experiment sees. */
export type Detectable = {
  /** The smallest rise. Infeasible where not even the largest possible rise is seen. */
  rise: Outcome<EffectSizes>;
  /** The smallest fall, which differs from the rise for a rate. */
  fall: Outcome<EffectSizes>;
};

/** How long it takes. */
export type Duration = {
  /** Days until enough visitors came, rounded up. */
  days_needed: Outcome<number>;
  /** Days to run: whole weeks, at least two. */
  planned_days: Outcome<number>;
  /** The same in weeks. */
  planned_weeks: Outcome<number>;
  /** Longer than 56 days: change the effect, the share of visitors or the question. */
  too_long: Outcome<boolean>;
  /** The last planned day of the experiment: the first day on which it may be decided. */
  earliest_decision?: Outcome<string> | null;
  /**
   * The last day on which it still may be decided: after 56 days, or `decide_by` if that is
   * sooner.
   */
  latest_decision?: Outcome<string> | null;
  /** The planned end lies on or before the latest decision. */
  in_time?: Outcome<boolean> | null;
};

/** What a design comes to. */
export type DesignFigures = {
  /** Visitors that the effect takes: in the control and in each variant, in three conventions. */
  sample_size: SampleSize;
  /** Visitors of all arms together, so that also the smallest arm has enough. */
  total_visitors: Outcome<number>;
  /** How long it takes. */
  duration: Outcome<Duration>;
  /** Visitors of all arms in four weeks. */
  visitors_in_four_weeks: number;
  /** What four weeks of this traffic can show. */
  detectable_in_four_weeks: Detectable;
};

/** What a test shows. */
export type TestReading = {
  /** What may be concluded. */
  conclusion: Conclusion;
  /** Position of the variant that the conclusion is about, from 0 for the first variant. */
  variant?: number | null;
  /** Whether the arms got the visitors that were planned. A mismatch blocks every result. */
  srm: Srm;
  /** Counts of each arm since the start. */
  arms: Counted[];
  /** Visitors of all arms. */
  visitors: number;
  /** Visitors that were planned. */
  planned_visitors: Outcome<number>;
  /** First day on which the plan allows a decision. */
  earliest_decision: Outcome<string>;
  /** Last day on which it may still be decided. */
  latest_decision: Outcome<string>;
  /** Each variant against the control; empty while results are blocked or nothing was counted. */
  variants: VariantReading[];
  /** The other metrics of each variant, corrected together with the main one (Holm). */
  others: OtherReading[];
};

/** What may be concluded from a test. */
export type Conclusion = "no_data" | "mismatch" | "too_early" | "continue" | "variant_better" | "variant_worse" | "no_difference";

/** What was counted of one arm. Sums that the metric does not need are zero. */
export type Counted = {
  /** Visitors, a whole number 0…10¹². */
  visitors: string;
  /**
   * Those of them who converted; of a mean the sum of the values, of a ratio that of the
   * numerators.
   */
  sum: string;
  /** Sum of the squares of what `sum` adds up; of means and ratios. */
  sum_of_squares?: string;
  /** Sum of the denominators; of ratios. */
  denominator_sum?: string;
  /** Sum of the squared denominators; of ratios. */
  denominator_sum_of_squares?: string;
  /** Sum of numerator × denominator; of ratios. */
  sum_of_products?: string;
  /** Visitors who did what each of the other metrics counts. */
  others?: string[];
};

/** A variant against the control. */
export type VariantReading = {
  /** Name of the variant, as planned. */
  name: string;
  /** Rate, mean or ratio of the control. */
  control_value: Outcome<number>;
  /** Rate, mean or ratio of the variant. */
  variant_value: Outcome<number>;
  /** Variant − control. */
  difference: Outcome<number>;
  /** Interval of the difference that is right on the planned day alone. */
  interval: Outcome<Interval2>;
  /** Difference / control. */
  lift: Outcome<number>;
  /** Two-sided p value that is right on the planned day alone (z or Fisher's exact test, Welch's t). */
  p_value: Outcome<number>;
  /** The same, corrected for all variants and metrics (Holm). */
  corrected_p_value: Outcome<number>;
  /** The corrected p value is at most `alpha`. */
  significant: Outcome<boolean>;
  /** Counts are so small that Fisher's exact test stands in. */
  small_counts: boolean;
  /** p value that is right on any day. */
  always_valid_p: number;
  /** Interval of the difference that is right on any day. */
  always_valid_interval: Outcome<Interval2>;
  /** Chance that the variant is better than the control. */
  chance_to_win: Outcome<number>;
  /**
   * What choosing the variant costs on average if it is the worse one, in the unit of the metric
   * per visitor.
   */
  loss_of_variant: Outcome<number>;
  /** What keeping the control costs on average if it is the worse one. */
  loss_of_control: Outcome<number>;
  /** The same day by day. */
  path: PathPoint[];
};

/** The estimate at the end of a day or week. */
export type PathPoint = {
  /** The day, or the first day of the week. */
  day: string;
  /** Visitors of control and variant until then. */
  visitors: number;
  /** Variant − control. */
  difference: Outcome<number>;
  /** Interval of the difference that is right on any day. */
  interval: Outcome<Interval2>;
  /** p value that would be right if this were the planned day. */
  p_value: Outcome<number>;
  /** p value that is right on any day. */
  always_valid_p: number;
};

/** Another metric of a variant. */
export type OtherReading = {
  /** Name of the metric. */
  metric: string;
  /** Position of the variant, from 0. */
  variant: number;
  /** Rate of the control. */
  control_value: Outcome<number>;
  /** Rate of the variant. */
  variant_value: Outcome<number>;
  /** Variant − control. */
  difference: Outcome<number>;
  /** Two-sided p value. */
  p_value: Outcome<number>;
  /** The same, corrected for all variants and metrics (Holm). */
  corrected_p_value: Outcome<number>;
  /** The corrected p value is at most `alpha`. */
  significant: Outcome<boolean>;
};

/** The tests in the weeks of the plan. */
export type Portfolio2 = {
  /** Tests with a place, by their start. */
  placed: PlacedTest[];
  /** Tests without one. */
  unplaced: Unplaced[];
  /** The weeks of the plan. */
  weeks: PortfolioWeek[];
  /** Sum of the expected money of the placed tests. Money. */
  expected_money: number;
  /** The same per visitor of the whole plan. Money. */
  expected_money_per_visitor: Outcome<number>;
  /**
   * Every order of the tests was considered: no other plan brings more. With many tests the
   * search stops early.
   */
  proved_best: boolean;
};

/** A test with its weeks. */
export type PlacedTest = {
  /** Id. */
  id: string;
  /** Name, as given. */
  name?: string | null;
  /** First week, from 1. */
  first_week: number;
  /** Last week. */
  last_week: number;
  /** Day of the plan on which the planned visitors are complete: the earliest decision. */
  earliest_decision_day: number;
  /**
   * Day of the plan on which it must be decided at the latest: after 56 days, or the last day of
   * the plan.
   */
  latest_decision_day: number;
  /** The earliest decision as a date. */
  earliest_decision?: string | null;
  /** The latest decision as a date. */
  latest_decision?: string | null;
  /** Weeks that it needs for the wanted power, at least two. */
  weeks_needed: Outcome<number>;
  /** The smallest rise that it would see in four weeks. */
  detectable_in_four_weeks: Outcome<EffectSizes>;
  /** Visitors that it gets, all arms. */
  visitors: number;
  /** Chance that it is significant in the right direction by then if the effect is there. */
  chance_of_decision: number;
  /** Chance of a decision × chance of winning × money. Money. */
  expected_money: Outcome<number>;
  /** Expected money / visitors. Money. */
  expected_money_per_visitor: Outcome<number>;
  /** It ends before it has as many visitors as the wanted power needs. */
  underpowered: boolean;
  /** It runs longer than 56 days. */
  too_long: boolean;
};

/** A test for which there is no place. */
export type Unplaced = {
  /** Id. */
  id: string;
  /** Name, as given. */
  name?: string | null;
  /** Weeks that it needs for the wanted power, at least two. */
  weeks_needed: Outcome<number>;
  /** The smallest rise that it would see in four weeks. */
  detectable_in_four_weeks: Outcome<EffectSizes>;
  /** Why it has no place. */
  reason: Reason;
};

/** One week of the plan. */
export type PortfolioWeek = {
  /** From 1. */
  week: number;
  /** First day of the plan that is in it. */
  first_day: number;
  /** Last day of the plan that is in it. */
  last_day: number;
  /** Visitors. */
  visitors: number;
  /** Share of them that tests take, 0…1. */
  used_share: number;
  /** Ids of the tests that run, those that run already first. */
  tests: string[];
};

/** The tests of a project. */
export type TestList = {
  /** The tests: running, designed, decided, then those that were only logged; each the newest first. */
  tests: TestRow[];
  /**
   * What four weeks of this client's traffic can show, in words; absent while no test says what
   * traffic there is.
   */
  first_number: FirstNumber | null;
  /** How often confidence came true, by how sure it was; empty before the first decision. */
  confidence: ConfidenceRow[];
  /** The weeks of the plan with the tests in them; absent without a plan. */
  calendar: TestCalendar | null;
  /** Tests that disturb each other, in words. */
  conflicts: string[];
  /** How complete the section is, 0…1. */
  completeness: number;
};

/** A test of the list. */
export type TestRow = {
  /** Its id. */
  id: InstrumentItemId;
  /** Its question, or its hypothesis. */
  name: string;
  /** Where it stands. */
  stage: TestStage;
  /** The same in words. */
  stage_text: string;
  /** When, in words; may be empty. */
  dates_text: string;
  /** What it showed or is to show, in words; may be empty. */
  result_text: string;
  /** What it showed. */
  result: ExperimentResult | null;
};

/** Where a test stands. */
export type TestStage = "running" | "designed" | "decided" | "logged";

/** What four weeks of traffic can show. */
export type FirstNumber = {
  /** `In four weeks: a rise from 20% to 25%`. */
  text: string;
  /** The traffic that it rests on. */
  traffic_text: string;
};

/** How often a confidence came true. */
export type ConfidenceRow = {
  /** How sure one was at the start. */
  confidence: Confidence;
  /** Tests that were decided with a result. */
  tests: number;
  /** Those of them that were won. */
  won: number;
  /** The same in words. */
  text: string;
};

/** The weeks of a plan with tests. Places are shares of its length, 0…1. */
export type TestCalendar = {
  /** The weeks. */
  weeks: CalendarWeek[];
  /** Where today is; absent outside the plan. */
  today: number | null;
  /** The tests whose days touch the plan, the first one first. */
  bars: CalendarBar[];
};

/** A week of a plan. */
export type CalendarWeek = {
  /** From 1. */
  number: number;
  /** Where it begins. */
  start: number;
  /** Its first day, in words. */
  date_text: string;
};

/** A test in a calendar. */
export type CalendarBar = {
  /** The test. */
  id: InstrumentItemId;
  /** Its name. */
  name: string;
  /** Where it stands. */
  stage: TestStage;
  /** What it showed. */
  result: ExperimentResult | null;
  /** Where it begins. */
  start: number;
  /** Where it ends, or is to end. */
  end: number;
  /** Its days in words, for those who do not see the bar. */
  days_text: string;
  /** What stands beside it: when it is decided, or what it showed. */
  text: string;
};

/** The page of a test. */
export type TestPage = {
  /** The test. */
  test: StoredTest;
  /** What it is known by. */
  name: string;
  /** Where it stands. */
  stage: TestStage;
  /** The three stages on one line. */
  stages: StageView[];
  /** The plan in words; absent for a test that was only logged. */
  design: DesignView | null;
  /** What it shows; absent before its start. */
  reading: ReadingView | null;
  /** Results would be a look before the planned day: what it would cost, in words. */
  hidden_text: string | null;
  /** What was counted. */
  counts: CountedDay[];
  /** The looks, the first one first. */
  looks: Table | null;
  /** What the looks have cost, in words; empty without looks. */
  looks_text: string;
  /** The estimate over time; absent while there is none, or results are hidden. */
  chart: Chart | null;
  /** Where the decision goes: growth point, roadmap, confidence. */
  follows: Fact[];
  /** What was decided, in words. */
  verdict: Fact[];
  /** The frozen plan and its hash, in words; empty before the start. */
  frozen_text: string;
  /** The frozen plan still is what was frozen. */
  intact: boolean;
};

/** A test. */
export type StoredTest = {
  /** Its id. */
  id: InstrumentItemId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the order in which tests were made. */
  position: number;
  /** What the log of the audit shows of it. */
  log: Experiment;
  /** The plan as long as it can be changed; absent for a test that was only logged. */
  design: StoredDesign | null;
  /** The plan as it was frozen at the start. */
  plan: FrozenPlan | null;
  /** What was decided. */
  verdict: TestVerdict | null;
  /** The growth point that it tests. It may have been deleted since. */
  growth_point_id: GrowthPointId | null;
  /** The task of the roadmap that came of it. It may have been deleted since. */
  task_id: TaskId | null;
  /** When it was last changed. */
  updated_at: string;
};

/** The plan of a test. */
export type StoredDesign = {
  /** What the test is to answer, up to 200 characters; the hypothesis names it when empty. */
  question: string;
  /**
   * Where it takes place, up to 200 characters: two tests on one page disturb each other. May be
   * empty.
   */
  page: string;
  /** Metric, effect, arms, traffic and rule. */
  test: TestDesign;
  /** Where the baseline comes from. */
  baseline_source: BaselineSource;
  /** The same in words, up to 200 characters; may be empty. */
  baseline_note: string;
  /** Whether counts are of days or of weeks. */
  step: CountStep;
  /** The day on which it is to begin. */
  starts_on: string | null;
  /** Names of other rates that are counted beside the metric, at most 5. */
  other_metrics: string[];
  /** What one unit of the metric brings. */
  worth: Worth;
};

/** A test before it begins. */
export type TestDesign = {
  /** What is measured, and how much of it there is today. */
  metric: MetricPlan;
  /** A smaller value is better (complaints, days to answer). */
  lower_is_better: boolean;
  /** The smallest effect that matters. */
  effect: TestEffect;
  /** Accepted chance of a false alarm, 0.0001…0.5. */
  alpha: string;
  /** Wanted chance to see the effect, above `alpha` and up to 0.9999. */
  power: string;
  /** The arms, 2…10; the first is the control. */
  arms: DesignArm[];
  /** Visitors per week who could take part, 0…10¹². */
  weekly_visitors: string;
  /** Share of them who do take part, above 0 and up to 1. */
  allocation: string;
  /** When the test may be decided. */
  rule: StoppingRule;
};

/** The metric of a planned experiment, with what is known of it before. */
export type MetricPlan = {
  kind: "rate";
  /** Rate of today, 0.000001…0.999999. */
  baseline: string;
} | {
  kind: "mean";
  /** Mean of today; needed for a relative effect, and to say an absolute one relatively. */
  mean?: string | null;
  /** Standard deviation of today, > 0. Larger than it seems: most visitors bring 0. */
  standard_deviation: string;
} | {
  kind: "ratio";
  /** Visitors, a whole number 0…10¹². */
  visitors: string;
  /** Sum of the numerators. */
  numerator_sum: string;
  /** Sum of the squared numerators. */
  numerator_sum_of_squares: string;
  /** Sum of the denominators. */
  denominator_sum: string;
  /** Sum of the squared denominators. */
  denominator_sum_of_squares: string;
  /** Sum of numerator × denominator. */
  sum_of_products: string;
};

/** The smallest effect that matters, said as an absolute or as a relative one. */
export type TestEffect = {
  kind: "absolute";
  /** Not zero; negative for a fall. */
  value: string;
} | {
  kind: "relative";
  /** Not zero; negative for a fall. */
  value: string;
};

/** One arm of a planned test. */
export type DesignArm = {
  /** Name; may be empty. */
  name: string;
  /** Planned share of the visitors of the test, above 0 and below 1; those of all arms add up to 1. */
  share: string;
};

/** When a test may be decided. It is chosen before the start and does not change after it. */
export type StoppingRule = "fixed" | "sequential";

/** Where a baseline comes from. */
export type BaselineSource = "typed" | "calculator" | "months" | "purchases" | "tracking";

/** Whether counts are of days or of weeks. */
export type CountStep = "day" | "week";

/** What one unit of a metric brings: a conversion, or one of what a mean is of. */
export type Worth = {
  kind: "unknown";
} | {
  kind: "customer";
} | {
  kind: "lead";
} | {
  kind: "typed";
  /** The amount. */
  amount: string;
};

/** The plan of a test as it was frozen at its start. */
export type FrozenPlan = {
  /** The hypothesis. */
  hypothesis: string;
  /** What is measured, in words. */
  metric: string;
  /** First day. */
  started_on: string;
  /** Last day of the plan of the roadmap, by which a decision was wanted. */
  decide_by: string | null;
  /** How sure its growth point was before. */
  confidence: Confidence | null;
  /** The design. */
  design: StoredDesign;
  /** SHA-256 of all that stands above, in hexadecimal digits. */
  hash: string;
};

/** What was decided, kept with the frozen plan. */
export type TestVerdict = {
  /** The day. */
  decided_on: string;
  /** What follows. */
  decision: ExperimentDecision;
  /** What the test showed. */
  result: ExperimentResult;
  /** Why, in words. */
  reasons: string;
  /** Visitors that had been counted. */
  visitors: number;
  /** What was seen on that day. */
  seen: Seen;
  /** Looks while it ran. */
  looks: number;
  /** Chance of a false alarm that the looks have cost a test that was planned for one. */
  false_alarm_rate?: number | null;
};

/** What was seen of a test: of the variant that is ahead, against the control. */
export type Seen = {
  /** Name of the variant. */
  variant: string;
  /** Variant − control. */
  difference?: number | null;
  /** Lower end of its interval, that of the stopping rule. */
  low?: number | null;
  /** Upper end of its interval. */
  high?: number | null;
  /** p value that is right on the planned day alone. */
  p_value?: number | null;
  /** p value that is right on any day. */
  always_valid_p?: number | null;
  /** Chance that the variant is better. */
  chance_to_win?: number | null;
  /** Money that the difference brings in twelve months: its low end, itself, its high end. */
  money_in_year?: string[] | null;
};

/** A stage of a test. */
export type StageView = {
  /** Which. */
  stage: TestStage;
  /** Its name. */
  title: string;
  /** When, and what is known of it. */
  text: string;
  /** It is over. */
  done: boolean;
  /** It is the present one. */
  present: boolean;
};

/** A plan in words. */
export type DesignView = {
  /** What four weeks of this traffic can show. */
  first_number: FirstNumber;
  /** The effect as an absolute and as a relative one, and where it leads. */
  effect: Fact[];
  /** The effect in both ways, to be taken over. */
  effect_sizes: EffectValues;
  /** Visitors, duration, dates and money. */
  facts: Fact[];
  /** Visitors in the three conventions. */
  sizes: Table;
  /** What should be noticed. */
  remarks: Remark[];
  /** The rule by which it is decided, in words. */
  rule_text: string;
  /** What one unit of the metric brings, and where that comes from. */
  worth_text: string;
};

/** An effect in both ways, with six digits. */
export type EffectValues = {
  /** In the unit of the metric; absent for what no decimal holds. */
  absolute: string | null;
  /** In parts of the baseline. */
  relative: string | null;
};

/** What a test shows, in words. */
export type ReadingView = {
  /** What may be concluded. */
  conclusion: Conclusion;
  /** The same in a sentence. */
  headline: string;
  /** Whether that is good, to be watched, or bad. */
  verdict: Verdict | null;
  /** Difference, values of the arms, p value, money; empty while results are hidden or blocked. */
  figures: Fact[];
  /** What a test says of it, in words. */
  frequentist: string[];
  /** What may be believed of it, in words. */
  bayesian: string[];
  /** What a wrong choice would cost. */
  losses: Table | null;
  /** Each variant; absent with one. */
  variants: Table | null;
  /** The other metrics, corrected together with the main one; absent without any. */
  others: Table | null;
  /** How visitors were split. */
  split: SplitView;
  /** Visitors so far of those that were planned, in words. */
  progress_text: string;
  /** The same, 0…1; absent where the number is not known. */
  progress: number | null;
};

/** How visitors were split. */
export type SplitView = {
  /** Whether it is as planned. */
  verdict: SrmVerdict;
  /** The same in words. */
  text: string;
  /** The p value in words. */
  p_text: string;
  /** The arms. */
  arms: SplitArm[];
};

/** An arm of a split. */
export type SplitArm = {
  /** Its name. */
  name: string;
  /** Its share of the visitors, 0…1; the planned one before there are any. */
  share: number;
  /** Its visitors and share in words. */
  text: string;
};

/** What was counted in one day or week. */
export type CountedDay = {
  /** The day, or the first day of the week. */
  day: string;
  /** The arms, as many as are planned and in their order. */
  arms: Counted[];
};

/** Baselines that a project offers. */
export type Baselines = {
  /** The offers, the best founded first. */
  offers: BaselineOffer[];
  /** Growth points that a test can be of, the most promising first. */
  points: TestablePoint[];
};

/** A baseline out of the client's own numbers. */
export type BaselineOffer = {
  /** Where it comes from. */
  source: BaselineSource;
  /** What it is a rate or a mean of, in words. */
  label: string;
  /** What it rests on, in words. */
  note: string;
  /** The metric as it is today. */
  metric: MetricPlan;
  /** Its value in words. */
  value_text: string;
  /** People per week who could take part. */
  weekly_visitors: string;
  /** What a conversion is. */
  worth: Worth;
};

/** A growth point that a test can be of. */
export type TestablePoint = {
  /** Its id. */
  id: GrowthPointId;
  /** Its title. */
  title: string;
};

/** Counts that were read. */
export type CountsRead = {
  /** What was counted: days that are already there with those that were read. */
  counts: CountedDay[];
  /** Days that were read. */
  read: number;
  /** Rows that could not be read. */
  rejected: RejectedCounts[];
  /** The same in one sentence. */
  text: string;
};

/** A row that could not be read. */
export type RejectedCounts = {
  /** Row of the table, from 1, the header included. */
  row: number;
  /** Why, in words. */
  text: string;
};

/** The planned tests in the weeks of the plan. */
export type TestSchedule = {
  /** What came out, exactly. */
  portfolio: Portfolio2;
  /** Day 1 of the weeks. */
  starts_on: string;
  /** The roadmap has a plan that they can be put into. */
  has_plan: boolean;
  /** The tests as a table. */
  table: Table;
  /** The whole in words. */
  summary: string;
  /** Tests that disturb each other, in words. */
  conflicts: string[];
};

/** What would have happened. */
export type Rehearsal = {
  /** What was left out and put right. */
  notes: EventNotes;
  /** Sums, one for each scenario, in their order. */
  totals: ScenarioTotals[];
  /** Decisions in the order of time; ties in the order of the events, then of the scenarios. */
  trace: TraceRow[];
  /** Decisions that `trace_limit` left out. */
  trace_left_out: number;
  /** People whom two scenarios would have written to within a cap's days. */
  conflicts: number;
  /** What to look at before a scenario goes live. */
  problems: ScenarioProblem[];
};

/** What was left out of the events, and what was put right. */
export type EventNotes = {
  /** Events that were used. */
  used: number;
  /** People of them. */
  people: number;
  /** Left out: nobody is named. */
  without_person: number;
  /** Left out: the same person, time, kind and properties as an earlier one. */
  repeated: number;
  /** Left out: later than `until`. */
  in_future: number;
  /** Put in order: earlier than the event before it in the list. */
  out_of_order: number;
};

/**
 * What one scenario would have done. `met = capped + goal_reached + held_out + exceptions + skipped +
 * handed_over + messages`.
 */
export type ScenarioTotals = {
  /** The scenario. */
  scenario: string;
  /** Events of the trigger's kind whose filters hold. */
  triggered: number;
  /** Of these, by people who are not of the segment. */
  not_in_segment: number;
  /** Of these, not often enough. */
  not_yet: number;
  /** Of these, without a branch that holds. */
  no_branch: number;
  /** How often all conditions held. */
  met: number;
  /** Stopped by the cap. */
  capped: number;
  /** The goal was reached before. */
  goal_reached: number;
  /** Left without a message, to compare with. */
  held_out: number;
  /** For a person to decide. */
  exceptions: number;
  /** A person decided: nothing. */
  skipped: number;
  /** A person decided: a colleague does it. */
  handed_over: number;
  /** Messages that would have gone out. */
  messages: number;
  /** Moved by quiet hours. */
  moved: number;
  /** People in the segment who did what the trigger looks for. */
  people: number;
  /** People for whom all conditions held. */
  people_met: number;
  /** People who would have got a message. */
  people_messaged: number;
  /**
   * People of `people_messaged` who reached the goal within its days without any message: what happens
   * anyway. Missing without a goal.
   */
  goals_anyway: Outcome<number>;
  /** Cost of the messages. Money. */
  cost: string;
  /**
   * The break-even lift: cost ÷ (people × margin of one goal). Fraction of the people who have to reach
   * the goal because of the message. Missing without a margin.
   */
  break_even_lift: Outcome<number>;
  /** The same as one goal more in so many people. */
  pays_one_in: Outcome<number>;
  /**
   * By the day on which messages go out, in the time zone of the request; days without anything are
   * left out.
   */
  days: RehearsalDay[];
  /** Exceptions by reason. */
  reasons: ExceptionCount[];
};

/** One day. */
export type RehearsalDay = {
  /** The day. */
  day: string;
  /** Messages. */
  messages: number;
  /** Left without a message. */
  held_out: number;
  /** For a person to decide. */
  exceptions: number;
};

/** How often a reason was one. */
export type ExceptionCount = {
  /** The reason. */
  reason: ExceptionReason;
  /** How often. */
  count: number;
};

/** Why a person decides. */
export type ExceptionReason = {
  kind: "rule";
  /** Its place in the scenario. */
  index: number;
} | {
  kind: "no_address";
} | {
  kind: "missing_variable";
} | {
  kind: "too_long";
} | {
  kind: "conflict";
};

/** One decision. */
export type TraceRow = {
  /** Place of the event in the list of the request. */
  event: number;
  /** The scenario. */
  scenario: string;
  /** The person. */
  person: string;
  /** When the event happened, by the person's clock. */
  at: string;
  /** What was decided. */
  outcome: TraceOutcome;
  /** Events of the trigger within its window, this one included. Absent where it was not counted. */
  count?: number | null;
  /** Place of the condition of the segment that does not hold. */
  failed?: number | null;
  /** Place of the branch that holds. */
  branch?: number | null;
  /** Forecast of the value. */
  ltv?: number | null;
  /** Score of the lead. */
  score?: number | null;
  /** The person's draw, 0…1: below the share of the part without a message, the person is in it. */
  draw?: number | null;
  /** Why a person decides, or decided. */
  reasons?: ExceptionReason[];
  /** The other scenario of a conflict. */
  conflicts_with?: string | null;
  /** When it would go out, by the person's clock. */
  send_at?: string | null;
  /** Whether quiet hours moved it. */
  moved?: boolean;
  /** For a capped one: the first moment at which a message may go out again. */
  next_at?: string | null;
  /** How it would go out. */
  channel?: ChannelKind | null;
  /** Where to. */
  address?: string | null;
  /** The message as the person would read it, in the languages that it is written in. */
  texts?: WrittenMessage[];
};

/** What a scenario decided at an event of its trigger. */
export type TraceOutcome = "not_in_segment" | "not_yet" | "no_branch" | "capped" | "goal_reached" | "held_out" | "exception" | "skipped" | "handed_over" | "message";

/** A way to reach a person. */
export type ChannelKind = "email" | "telegram" | "chat" | "sms" | "call" | "task";

/** A message as a person would read it. */
export type WrittenMessage = {
  /** `ru` or `en`. */
  language: string;
  /** Subject of a mail. */
  subject?: string;
  /** The text. */
  body: string;
  /** Length of the text. UTF-16 units, as messengers count. */
  length: number;
};

/** Something to look at before the scenario goes live. */
export type ScenarioProblem = {
  /** The scenario. */
  scenario: string;
  /** Where in the scenario. */
  field: string;
  /** What. */
  code: ScenarioProblemCode;
  /** How bad. */
  level: ProblemLevel;
  /** The name that it is about (a variable, an event, a scenario), if there is one. */
  name?: string | null;
};

/** What a problem is. */
export type ScenarioProblemCode = "no_such_event" | "filters_match_nothing" | "nobody_in_segment" | "never_often_enough" | "no_branch_holds" | "fires_for_everybody" | "loops_on_itself" | "waits_longer_than_plan" | "unknown_variable" | "too_long_for_channel" | "subject_too_long" | "no_subject" | "no_cap" | "branch_never_reached" | "no_such_goal";

/** How bad a problem is. */
export type ProblemLevel = "error" | "warning";

/** The dashboard. */
export type SegmentDashboard = {
  /** What was left out of the events. */
  notes: EventNotes;
  /** One for each segment, in their order. */
  segments: SegmentFigures[];
};

/** Figures of a segment. */
export type SegmentFigures = {
  /** Its name. */
  name: string;
  /** People who viewed. */
  people: number;
  /** Of these, who reached the goal in time. */
  converted: number;
  /** Views so late that their days are not over: they count as not converted so far. */
  still_open: number;
  /** Share of people who reached the goal. */
  conversion: Outcome<number>;
  /** Its interval, 95 % (Wilson). */
  interval: Outcome<Interval2>;
  /** (Acquisition of all people + actions) ÷ converted. Money. */
  cac: Outcome<number>;
  /** Forecast of the value, as given. Money. */
  ltv: Outcome<number>;
  /** Value ÷ cost. */
  ltv_to_cac: Outcome<number>;
  /** Conversion × value − cost per person. Money. */
  margin_per_lead: Outcome<number>;
};

/** The files. */
export type ExportedScenario = {
  /** Files for the engine, and a note for the engineer in both languages. */
  files: ExportedFile2[];
  /** What the engine has to decide about the recorded events. */
  expected: ExpectedDecision[];
};

/** A file to write. */
export type ExportedFile2 = {
  /** Its name. */
  name: string;
  /** Its text. */
  text: string;
};

/** A decision that the engine has to make. */
export type ExpectedDecision = {
  /** Place of the event. */
  event: number;
  /** The person. */
  person: string;
  /** What is decided. */
  outcome: TraceOutcome;
  /** When it goes out (UTC). */
  send_at?: string | null;
  /** How. */
  channel?: ChannelKind | null;
  /** Why a person decides. */
  reasons?: ExceptionReason[];
  /** The message. */
  texts?: WrittenMessage[];
};

/** Promised and happened. */
export type RehearsalComparison = {
  /** By segment, in the order of their names. */
  segments: SegmentComparison[];
  /** People who got a message that nobody promised, each once. */
  unexpected: string[];
  /** Executions of people who were left without a message: the comparison is spoilt by them. */
  spoilt: string[];
};

/** One segment. */
export type SegmentComparison = {
  /** Its name. */
  segment: string;
  /** Messages promised. */
  promised: number;
  /** Sent in time. */
  in_time: number;
  /** Sent later, or earlier. */
  off_time: number;
  /** Tried, and not sent. */
  failed: number;
  /** Not tried. */
  missing: number;
  /** People who got a message. */
  people: number;
  /** Of these, who reached the goal in its days. */
  converted: number;
  /** Their share. */
  conversion: Outcome<number>;
  /** Its interval, 95 % (Wilson). */
  interval: Outcome<Interval2>;
  /** People who were left without a message. */
  held_out: number;
  /** Of these, who reached the goal all the same. */
  held_out_converted: number;
  /** Share with the message less share without. Points, as a fraction. */
  difference: Outcome<number>;
  /** Its interval, 95 % (Newcombe). No difference is claimed where it holds 0. */
  difference_interval: Outcome<Interval2>;
};

/** The catalogue. */
export type ToolCatalogue = {
  /** Version of the data. */
  version: number;
  /** Tools. */
  tools: Tool[];
  /** Roles, by layer. */
  roles: StackRole[];
  /** What flows between roles. */
  flows: RoleFlow[];
  /** Stacks to begin with. */
  stacks: StartingStack[];
};

/** A tool. */
export type Tool = {
  /** Key. */
  id: string;
  /** Name. */
  name: LocalText;
  /** The layer that it mostly belongs to. */
  layer: StackLayer;
  /** Roles that it can fill. */
  roles: string[];
  /** How programs talk with it. */
  api: ApiKind;
  /** Whether events can be sent into it. */
  webhooks_in: boolean;
  /** Whether it tells others of its events. */
  webhooks_out: boolean;
  /** How programs prove who they are. */
  auth: AuthKind;
  /** Limits that matter, with where they were read. */
  limits?: SourcedText | null;
  /** Price band. Absent where no price was read. */
  price?: PriceBand | null;
  /** Where the maker says the price. */
  price_page?: string | null;
  /** Whether its licence is free: what is paid for is the server. */
  free_licence: boolean;
  /** Whether it runs on an own server. */
  self_host: boolean;
  /** Where the data lies. */
  residency: Residency[];
  /** What it is called in n8n. */
  n8n: N8nAccess;
  /** How it knows a person: names of keys, or `any`. */
  identities: string[];
  /** Tools that it can stand in for. */
  replaces: string[];
  /** Tools that it works well with. */
  pairs_with: string[];
};

/** A text in two languages. At least one of them is written. */
export type LocalText = {
  /** Russian. */
  ru: string;
  /** English. */
  en: string;
};

/** The four layers of the guide. */
export type StackLayer = "data" | "intelligence" | "execution" | "control";

/** How programs talk with a tool. */
export type ApiKind = "rest" | "graphql" | "odata" | "sql" | "sdk" | "file" | "none";

/** How programs prove who they are. */
export type AuthKind = "oauth2" | "token" | "key" | "password" | "none";

/** A text with where it was read. */
export type SourcedText = {
  /** The text. */
  text: LocalText;
  /** Where it was read. */
  source: string;
};

/** A price band a month, as it was read. */
export type PriceBand = {
  /** Lowest. Money a month. */
  from: string;
  /** Highest of the public plans, where there is one. */
  to?: string | null;
  /** Currency. */
  currency: Currency;
  /** What it depends on. */
  text: LocalText;
  /** The day as of which it held. */
  read_on: string;
  /** Where it was read. */
  source: string;
};

/** Where data lies. */
export type Residency = "ru" | "eu" | "us" | "own";

/** What a tool is called in n8n. */
export type N8nAccess = {
  kind: "node";
  /** Its type. */
  type: string;
} | {
  kind: "http";
};

/** A role in a stack. */
export type StackRole = {
  /** Key. */
  id: string;
  /** Its layer. */
  layer: StackLayer;
  /** Name. */
  name: LocalText;
};

/** What flows from one role to another. */
export type RoleFlow = {
  /** From this role. */
  from: string;
  /** To this one. */
  to: string;
  /** What flows. */
  what: LocalText;
  /** Keys that can carry it to the same person. */
  identities: string[];
};

/** A stack to begin with. */
export type StartingStack = {
  /** Key. */
  id: string;
  /** Name. */
  name: LocalText;
  /** Its tools. */
  tools: string[];
};

/** Scenarios to begin with. */
export type ScenarioTemplates = {
  /** The guide's own first. */
  templates: ScenarioTemplate[];
};

/** A scenario to begin with. */
export type ScenarioTemplate = {
  /** Key. */
  id: string;
  /** Name. */
  name: LocalText;
  /** What it is for. */
  why: LocalText;
  /** Roles of the stack that it needs. */
  roles: string[];
  /** The scenario. Amounts and names in it are examples to change. */
  scenario: AutomationScenario;
  /** Names of branches, exceptions and KPI in both languages. */
  words: Record<string, LocalText>;
};

/** A scenario. */
export type AutomationScenario = {
  /**
   * Key of the scenario, unique in a request. It takes part in the draw of the part without a
   * message, so that it stays the same.
   */
  id: string;
  /** Name, for people. */
  name: string;
  /** What sets it off. */
  trigger: ScenarioTrigger;
  /** Whom it is about: all conditions must hold. */
  segment: EventCondition[];
  /** What is looked up before it is decided. */
  analysis: ScenarioAnalysis;
  /** What is done: the first branch whose conditions hold. */
  branches: ScenarioBranch[];
  /** What is watched. */
  control: ScenarioControl;
  /** What a person decides instead. */
  exceptions: ExceptionRule[];
};

/** An event that is seen often enough. */
export type ScenarioTrigger = {
  /** Kind of the event. */
  event: string;
  /** Which of them: all conditions must hold. */
  filters: EventCondition[];
  /**
   * So many of them, this one included: 1…1000. Each further one sets it off again, as far as the cap
   * lets it.
   */
  count: number;
  /** Within so many minutes up to the event, 1…527040. Absent: ever. */
  within_minutes: number | null;
};

/** One condition. */
export type EventCondition = {
  /**
   * What is asked about: `event.NAME` (a property of the event), `person.NAME` (of the person, else of
   * the event), `count.KIND` (events of that kind within the history), `value.ltv` and `value.score`
   * (what the analysis found),
   * `value.answer` (whether the documents answer).
   */
  field: string;
  /** How it is compared. */
  is: Operator;
  /** With what: one value; several with `one_of`; none with `present` and `absent`. */
  than: EventValue[];
};

/** How a value is compared. What is absent fulfils `absent` and `not_equal` only. */
export type Operator = "equal" | "not_equal" | "one_of" | "contains" | "at_least" | "at_most" | "above" | "below" | "present" | "absent";

/** A value of a property. */
export type EventValue = boolean | number | string;

/** What is looked up. */
export type ScenarioAnalysis = {
  /** Days of history that `count.KIND` looks at, 1…366. */
  history_days: number;
  /** The forecast of the person's value: `value.ltv`, `{ltv}`. */
  forecast: ValueSource | null;
  /** The score of a lead: `value.score`, `{score}`. */
  score: ValueSource | null;
  /** A question that the documents are asked: `value.answer`, `{answer}` and `{source}`. */
  knowledge: KnowledgeLookup | null;
};

/**
 * Where a forecast comes from: the person's own, else that of the first rule which holds, else the
 * common one.
 */
export type ValueSource = {
  /** Property of the person (else of the event) that holds it. */
  property: string | null;
  /** Values of segments. */
  rules: ValueRule[];
  /** Value of everybody else. */
  otherwise: number | null;
};

/** The value of a segment. */
export type ValueRule = {
  /** All conditions must hold. */
  when: EventCondition[];
  /** The value. */
  value: number;
};

/** A question to the documents. */
export type KnowledgeLookup = {
  /** Property of the event (else of the person) that holds the question. */
  question: string;
  /** Least support of an answer, 0…1: below it there is none. */
  threshold: number;
};

/** Conditions and what is done. */
export type ScenarioBranch = {
  /** Name, for people. */
  name: string;
  /** All conditions must hold; none: always. */
  when: EventCondition[];
  /** What is done. */
  action: ScenarioAction;
};

/** Something that is done for a person. */
export type ScenarioAction = {
  /** How. */
  channel: ChannelKind;
  /**
   * Property of the person (else of the event) that holds the address. Absent: `email`, `chat_id` or
   * `phone`, by the channel; a task for a colleague needs none.
   */
  address: string | null;
  /** Minutes after the event, 0…527040. */
  delay_minutes: number;
  /** What is written. */
  message: MessageTemplate;
  /** Hours of the person's day in which nothing goes out. */
  quiet_hours: QuietHours | null;
  /** At most so many messages of this scenario to one person. */
  cap: MessageCap | null;
  /** What one message costs. Money, 0…1e15. */
  cost: string;
  /**
   * Kind of the event that is recorded when it has been done, if there is one. A scenario that sets
   * itself off in this way is a problem.
   */
  emits: string | null;
};

/**
 * What is written to a person. `{name}` stands for a property of the person, else of the event;
 * `{ltv}`, `{score}` and `{person}` for what the analysis found and for the person's key. Anything
 * else, also in double braces, is text.
 */
export type MessageTemplate = {
  /** Subject of a mail; empty elsewhere. */
  subject: LocalText;
  /** The text. */
  body: LocalText;
};

/** Hours without messages, by the person's clock. They may reach over midnight. */
export type QuietHours = {
  /** First quiet minute, `HH:MM`. */
  from: string;
  /** First minute after them, `HH:MM`. */
  to: string;
};

/** A limit on messages to one person. */
export type MessageCap = {
  /** Messages, 1…100. */
  messages: number;
  /** Within so many days, 1…366. One that goes out exactly so many days later is outside. */
  days: number;
};

/** What is watched. */
export type ScenarioControl = {
  /** Kind of the event that is the goal. Who reaches it before a message goes out gets none. */
  goal: string | null;
  /** Days after the message in which the goal counts, 1…366. */
  goal_days: number;
  /** Part of the people that is left without a message, to compare with, 0…0.9. Fraction. */
  hold_out: string;
  /** Margin that one goal brings. Money, 0…1e15. Needed for the break-even lift. */
  margin: string | null;
  /** What the KPI is called, for people. */
  kpi: string;
};

/** When a person decides. */
export type ExceptionRule = {
  /** Name, for people. */
  name: string;
  /** All conditions must hold. */
  when: EventCondition[];
};

/** What the stack is like. */
export type StackView = {
  /** Roles that are filled or needed, by layer. */
  roles: StackRoleState[];
  /** Flows between filled roles. */
  flows: FlowState[];
  /** What is wrong; what holds most scenarios up comes first. */
  gaps: StackGap[];
  /** Tools that are there, a month. Money. */
  cost_now: string;
  /** With the planned ones. Money. */
  cost_planned: string;
  /** Tools whose cost is not known: the sums are at least. */
  without_cost: number;
  /** Cost now for each new customer. Money. */
  cost_per_customer: Outcome<string>;
  /** Share of the acquisition cost. Fraction. */
  share_of_cac: Outcome<string>;
};

/** A role. */
export type StackRoleState = {
  /** Key. */
  role: string;
  /** Its layer. */
  layer: StackLayer;
  /** Name. */
  name: LocalText;
  /** Places of the tools that fill it, in the list of the request. */
  filled_by: number[];
  /** Scenarios that need it. */
  scenarios: number;
};

/** A flow between two tools. */
export type FlowState = {
  /** Place of the tool that gives. */
  from: number;
  /** Place of the tool that takes. */
  to: number;
  /** What flows. */
  what: LocalText;
  /** Keys by which both know the person; none: the person is lost. */
  carried_by: string[];
};

/** Something that is wrong with a stack. */
export type StackGap = {
  /** What. */
  kind: StackGapKind;
  /** The role that it is about. */
  role: string;
  /** The role at the other end of a flow. */
  to?: string | null;
  /** Keys that could carry the person. */
  could_carry?: string[];
  /** Scenarios that it holds up. */
  scenarios: number;
  /** Tools of the catalogue that could fill the role. */
  candidates?: string[];
};

/** What a gap is. */
export type StackGapKind = "empty_role" | "identity_lost" | "dead_end";

/** The map of a project. */
export type StackMap = {
  /** The result, in a sentence or two. */
  headline: string;
  /** The four layers, in their order. */
  layers: MapLayer[];
  /** What flows between filled roles. */
  flows: MapFlow[];
  /** What is wrong; what holds most scenarios up comes first. */
  gaps: MapGap[];
  /** Cost a month, now and with what is planned, of each new customer, share of CAC. */
  cost: Fact[];
  /** The cost that the calculator can use; absent where it has it already or nothing is known. */
  offer?: CostOffer | null;
  /** Whether the unit economics carries scenarios. */
  gate: AutomationGate;
  /** Stacks to begin with. */
  starts: StackStart[];
  /** Roles and tools to choose from. */
  choices: RoleChoice[];
  /** How many tools there are. */
  tools: number;
};

/** A layer. */
export type MapLayer = {
  /** Which. */
  layer: StackLayer;
  /** Its name. */
  title: string;
  /** How many of its roles are filled. */
  filled_text: string;
  /** Its roles that are filled or needed. */
  roles: MapRole[];
};

/** A role. */
export type MapRole = {
  /** Key. */
  role: string;
  /** Its name. */
  name: string;
  /** Tools that fill it. */
  tools: MapTool[];
  /** Scenarios that wait for it or use it, in words; empty where there are none. */
  scenarios_text: string;
};

/** A tool in its place. */
export type MapTool = {
  /** The entry, for changing it. */
  entry: StackEntry;
  /** Its name. */
  name: string;
  /** What it costs a month, in words. */
  cost_text: string;
  /** Whether it is planned only. */
  planned: boolean;
  /** What the catalogue knows of it. */
  facts: Fact[];
};

/** A tool in a role. */
export type StackEntry = {
  /** Its id. */
  id: StackToolId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list. */
  position: number;
  /** The role that it fills. */
  role: string;
  /** Key of the catalogue; absent for a tool of the client's own. */
  tool: string | null;
  /** Name of a tool of the client's own; empty for one of the catalogue. */
  name: string;
  /** Whether it is there. */
  state: StackToolState;
  /** What it costs a month. Money; absent: not known. */
  cost_month: string | null;
  /** How a tool of the client's own knows a person; the catalogue's when absent. */
  identities: string[] | null;
  /** Whether a tool of the client's own gives its data to others; the catalogue's when absent. */
  gives: boolean | null;
  /** A note, up to 2000 characters. */
  note: string;
};

/** Id of a tool in a stack. */
export type StackToolId = string;

/** Whether a tool is there. */
export type StackToolState = "now" | "planned";

/** A flow between two tools. */
export type MapFlow = {
  /** The tool that gives. */
  from: StackToolId;
  /** Its role. */
  from_role: string;
  /** The tool that takes. */
  to: StackToolId;
  /** Its role. */
  to_role: string;
  /** Name of the role that takes. */
  to_name: string;
  /** What flows. */
  what: string;
  /** By what both know the person, in words. */
  carried_text: string;
  /** Whether the person is lost on the way. */
  lost: boolean;
};

/** A gap. */
export type MapGap = {
  /** What. */
  kind: StackGapKind;
  /** The same in one or two words. */
  kind_text: string;
  /** The role that it is about. */
  role: string;
  /** The role that takes, where a person is lost between two. */
  to?: string | null;
  /** Where, in words. */
  place: string;
  /** What would mend it. */
  advice: string;
  /** Scenarios that it holds up, in words; empty where there are none. */
  scenarios_text: string;
};

/** The cost of the stack, for the calculator. */
export type CostOffer = {
  /** The scenario of the calculator. */
  scenario_id: ScenarioId;
  /** The amount. Money a month. */
  value: string;
  /** What would change, in words. */
  text: string;
};

/** Whether scenarios wait for the foundation. */
export type AutomationGate = {
  /** Whether the foundation carries them. */
  is_open: boolean;
  /** Why not, or what it rests on: the project's verdict in words. */
  text: string;
};

/** A stack to begin with. */
export type StackStart = {
  /** Key. */
  id: string;
  /** Its name. */
  name: string;
  /** Its tools, in words. */
  tools: string;
};

/** A role to fill. */
export type RoleChoice = {
  /** Key. */
  role: string;
  /** Its name. */
  name: string;
  /** Name of its layer. */
  layer: string;
  /** Tools of the catalogue that can fill it. */
  tools: ToolChoice[];
};

/** A tool of the catalogue. */
export type ToolChoice = {
  /** Key. */
  tool: string;
  /** Its name. */
  name: string;
  /** What is known of it. */
  facts: Fact[];
};

/** The task of a gap. */
export type PlannedGap = {
  /** The task. */
  task_id: TaskId;
  /** What there is now, in words. */
  summary: string;
};

/** The scenarios of a project. */
export type AutomationList = {
  /** In their order. */
  scenarios: AutomationRow[];
  /** Scenarios to begin with, the guide's own first. */
  templates: TemplateChoice[];
  /** Whether the unit economics carries scenarios. */
  gate: AutomationGate;
  /** Share of what the section is about that is there: stack, scenario, rehearsal, export. Fraction. */
  completeness: number;
};

/** A scenario of the list. */
export type AutomationRow = {
  /** Its id. */
  id: AutomationId;
  /** Its name. */
  name: string;
  /** What sets it off and how it answers, in a line. */
  about: string;
  /** How far it is. */
  state: AutomationState;
  /** The same in words. */
  state_text: string;
  /** Roles that nobody fills, in words; empty when all are filled. */
  waits_for: string;
};

/** Id of a scenario of Growth OS. */
export type AutomationId = string;

/** How far a scenario is. */
export type AutomationState = "draft" | "rehearsed" | "exported";

/** A scenario to begin with. */
export type TemplateChoice = {
  /** Key. */
  id: string;
  /** Its name. */
  name: string;
  /** What it is for. */
  why: string;
};

/** A scenario of messages. */
export type Automation = {
  /** Its id. */
  id: AutomationId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list. */
  position: number;
  /** Its name, 1…200 characters; the definition has the same. */
  name: string;
  /** The template that it was made from. */
  template: string | null;
  /** What it does. */
  definition: AutomationScenario;
  /** What was decided about its exceptions. */
  decisions: ExceptionDecision[];
  /** The rehearsal that was kept last. */
  rehearsal: KeptRehearsal | null;
  /** The day on which it was last written for an engine. */
  exported_on: string | null;
  /** When it was last changed. */
  updated_at: string;
};

/** What was decided about an exception. */
export type ExceptionDecision = {
  /** The scenario. */
  scenario: string;
  /** The exception. */
  reason: ExceptionReason;
  /** Whom it is about; absent: everybody with that exception, from now on. */
  person: string | null;
  /** What is to be done. */
  choice: DecisionChoice;
};

/** What is to be done about an exception. */
export type DecisionChoice = "send" | "email" | "telegram" | "sms" | "hand_over" | "skip";

/** What a rehearsal came to. */
export type KeptRehearsal = {
  /** The day on which it was kept. */
  kept_on: string;
  /** The events; they may have been deleted since. */
  dataset_id: DatasetId;
  /** Their name. */
  dataset: string;
  /** What was left out of them and put right. */
  notes: EventNotes;
  /** The scenario as it was rehearsed. */
  definition: AutomationScenario;
  /** The decisions that counted. */
  decisions: ExceptionDecision[];
  /** What it came to. */
  totals: ScenarioTotals;
};

/** A scenario. */
export type AutomationPage = {
  /** The scenario. */
  automation: Automation;
  /** How far it is. */
  state: AutomationState;
  /** The same in words. */
  state_text: string;
  /** The scenario as a chain. */
  chain: ChainCard[];
  /** Its result on the events; empty without events. */
  figures: Fact[];
  /** What is wrong, each with its field. */
  problems: ProblemText[];
  /** Roles of the stack that nobody fills, in words. */
  empty_roles: string[];
  /** Whether the unit economics carries it. */
  gate: AutomationGate;
  /** The events that its fields can be chosen from; absent without any. */
  events?: EventDataset | null;
};

/** A card of the chain. */
export type ChainCard = {
  /** Which: `trigger`, `analysis`, `action`, `hold_out`, `control`, `exceptions`. */
  kind: string;
  /** Its title. */
  title: string;
  /** The layer that does it; empty for people. */
  layer: string;
  /** What it does, a line each. */
  lines: string[];
};

/** Something to look at, with the field that it stands at. */
export type ProblemText = {
  /** Path in the definition (`trigger.event`). */
  field: string;
  /** What, in words. */
  text: string;
  /** How bad. */
  level: ProblemLevel;
};

/** A data set of events. */
export type EventDataset = {
  /** The data set. */
  dataset: Dataset;
  /** What it is based on, in a line: days, events, people. */
  basis: string;
  /** Kinds of events, the most frequent first. */
  kinds: EventKindCount[];
  /** Properties, with their most frequent values. */
  properties: EventProperty[];
  /** Time zone (IANA) of times without an offset. */
  time_zone: string;
};

/** A kind of events. */
export type EventKindCount = {
  /** Its name. */
  kind: string;
  /** How many. */
  count: number;
};

/** A property of events. */
export type EventProperty = {
  /** Its name. */
  name: string;
  /** Whether it belongs to people. */
  of_people: boolean;
  /** Its most frequent values. */
  values: string[];
};

/** Events that were imported. */
export type ImportedEvents = {
  /** Its id. */
  id: DatasetId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters; the file's name unless another was given. */
  name: string;
  /** What its rows are. */
  kind: DatasetKind;
  /** Name of the file that it was imported from, without its folder. */
  file_name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
  /** Rows that were read. */
  row_count: number;
  /** Rows that could not be read; the first [`super::MAX_KEPT_REJECTS`] of them are kept. */
  rejected_count: number;
  /** Different customers. */
  customer_count: number;
  /** How the file was read: its format and the meaning of its columns, as given at the import. */
  mapping: unknown;
  /** What the purchases tell, as computed at the import. */
  summary: unknown;
  /** When it was imported. */
  imported_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** What was found and decided, a sentence each. */
  told: string[];
  /** The first rows that could not be read, in words. */
  rejected: string[];
};

/** The events of a project. */
export type EventsView = {
  /** Last imported first. */
  datasets: EventDataset[];
};

/** A rehearsal. */
export type RehearsalView = {
  /** Events to choose from. */
  datasets: EventDataset[];
  /** What came out; absent without events. */
  found?: RehearsedScenario | null;
};

/** What came out of a rehearsal. */
export type RehearsedScenario = {
  /** The events. */
  dataset_id: DatasetId;
  /** On what, in a line. */
  basis: string;
  /** The terms of the sum: how often the conditions held, what was taken off, what is left. */
  sum: SumTerm[];
  /** What it costs and when it pays, in words. */
  money: string;
  /** A bar for each day. */
  days: RehearsedDay[];
  /** What was left out of the events and put right, in words. */
  notes: string[];
  /** Exceptions to decide, the most frequent first. */
  exceptions: ExceptionGroup[];
  /** What was decided. */
  decided: DecidedText[];
  /** The dashboard of segments; absent where the scenario has no goal. */
  segments?: Table | null;
  /** What its figures rest on, in words; empty without a dashboard. */
  segments_basis: string;
  /** What is wrong. */
  problems: ProblemText[];
  /** Whether what is kept is this rehearsal. */
  is_kept: boolean;
};

/** A term of the sum. */
export type SumTerm = {
  /** Which (`met`, `capped`, `message`). */
  id: string;
  /** How many. */
  count: number;
  /** The same as text. */
  text: string;
  /** What, in words. */
  label: string;
  /** The sign before it: empty, `−`, `=`, `+`. */
  sign: string;
};

/** A day. */
export type RehearsedDay = {
  /** The day in short, without its year. */
  text: string;
  /** Messages. */
  messages: number;
  /** Left without a message. */
  held_out: number;
  /** For a person to decide. */
  exceptions: number;
  /** All of it in a sentence. */
  said: string;
};

/** Exceptions of one reason. */
export type ExceptionGroup = {
  /** The reason. */
  reason: ExceptionReason;
  /** The same in words. */
  text: string;
  /** How often, in words. */
  count_text: string;
  /** Some of the people. */
  people: string[];
  /** What can be done. */
  choices: ChoiceText[];
};

/** Something that can be done. */
export type ChoiceText = {
  /** Which. */
  choice: DecisionChoice;
  /** The same in words. */
  text: string;
};

/** A decision. */
export type DecidedText = {
  /** The reason. */
  reason: ExceptionReason;
  /** Whom it is about; absent: everybody. */
  person?: string | null;
  /** In words: reason, person and choice. */
  text: string;
};

/** People of a rehearsal. */
export type RehearsedPeople = {
  /** At most 200, in the order of time. */
  people: RehearsedPerson[];
  /** How many there are. */
  total: number;
};

/** A person of a rehearsal. */
export type RehearsedPerson = {
  /** The person's key. */
  person: string;
  /** What came of it first. */
  outcome: TraceOutcome;
  /** The same in words, with the day or the reason. */
  text: string;
};

/** A person from event to event. */
export type PersonTrace = {
  /** The person's key. */
  person: string;
  /** What is known of the person, in a line. */
  known: string;
  /** Events and decisions, in the order of time. */
  steps: PersonStep[];
  /** Messages as the person would read them. */
  messages: PersonMessage[];
};

/** An event, and what was decided at it. */
export type PersonStep = {
  /** When, by the person's clock. */
  at: string;
  /** What happened. */
  event: string;
  /** What was decided and why, a line each; empty where the scenario does not look at it. */
  reasons: StepReason[];
};

/** A reason. */
export type StepReason = {
  /** In words. */
  text: string;
  /** Whether it holds. */
  holds: boolean;
};

/** A message as a person would read it. */
export type PersonMessage = {
  /** When it would go out, by the person's clock. */
  at: string;
  /** How, and where to. */
  channel: string;
  /** What came of it, in words. */
  outcome_text: string;
  /** The text in each language that it is written in. */
  texts: PersonText[];
};

/** A text. */
export type PersonText = {
  /** `ru` or `en`. */
  language: string;
  /** Subject of a mail; empty elsewhere. */
  subject: string;
  /** The text. */
  body: string;
  /** Its length in words. */
  length_text: string;
};

/** Promised and happened. */
export type ComparedFile = {
  /** The result, in a sentence. */
  headline: string;
  /** Promised and happened. */
  table: Table;
  /** What spoils the comparison, in words. */
  notes: string[];
};

/** The plan. */
export type SequencesPlan = {
  /** The sequences, in their order. */
  sequences: SequencePlan[];
  /** Steps of people in the order of time; ties in the order of sequences and steps. */
  calendar: PlannedMessage[];
  /** Rows that `calendar_limit` left out. */
  calendar_left_out: number;
  /** Messages beyond the limit, in the order of time. At most `calendar_limit`. */
  collisions: Collision[];
  /** What is wrong with the texts. */
  problems: SequenceProblem[];
  /** What was left out of the events. */
  notes: EventNotes;
};

/** One sequence. */
export type SequencePlan = {
  /** Its key. */
  id: string;
  /** Its steps. */
  steps: StepReach[];
  /** What it may bring. */
  money: SequenceMoney;
  /** People who began it, by `starts` and events. */
  began: number;
  /** Messages of the calendar. */
  messages: number;
};

/** One step. */
export type StepReach = {
  /** People who get it: those who begin × the product of `stays` up to this step. */
  reach: RangeFigure;
  /** People who convert because of it. */
  conversions: RangeFigure;
  /** Cost of its messages. Money. */
  cost: RangeFigure;
  /** Where its rates come from: an assumption where any of them is one. Absent without rates. */
  basis?: RateBasis | null;
};

/** A figure at the lowest, the most likely and the highest rates. */
export type RangeFigure = {
  /** At the lowest. */
  low: number;
  /** At the most likely. */
  likely: number;
  /** At the highest. */
  high: number;
};

/** Where a rate comes from. */
export type RateBasis = "assumption" | "measured";

/** What a sequence may bring. */
export type SequenceMoney = {
  /** Conversions of all steps. */
  conversions: RangeFigure;
  /** Cost of all messages. Money. */
  cost: RangeFigure;
  /** Conversions × margin − cost. Money. Missing without a margin. */
  result: Outcome<RangeFigure>;
  /**
   * Share of the people who get the first step that has to convert for the cost. Missing without a
   * margin.
   */
  break_even: Outcome<number>;
  /** Whether any rate is an assumption. */
  is_assumed: boolean;
};

/** One message of the calendar, or why there is none. */
export type PlannedMessage = {
  /** The sequence. */
  sequence: string;
  /** Place of the step, from 0. */
  step: number;
  /** The person. */
  person: string;
  /** When, by the person's clock. */
  at: string;
  /** Whether it goes out. */
  state: SequenceStepState;
  /** Whether quiet hours, a weekday or a time of the day moved it. */
  moved: boolean;
  /** How. */
  channel: ChannelKind;
  /** Variables without a value. */
  missing?: string[];
  /** The message as the person would read it. */
  texts?: WrittenMessage[];
};

/** Whether a step goes out. */
export type SequenceStepState = "planned" | "skipped" | "no_address" | "missing_variable" | "ended";

/** More messages to one person than the limit lets. */
export type Collision = {
  /** The person. */
  person: string;
  /** When the message goes out that is too much, by the person's clock. */
  at: string;
  /** Messages within the days up to it, itself included. */
  messages: number;
  /** Sequences that they belong to, each once. */
  sequences: string[];
};

/** Something to look at. */
export type SequenceProblem = {
  /** The sequence. */
  sequence: string;
  /** Where in it. */
  field: string;
  /** What. */
  code: SequenceProblemCode;
  /** The variable that it is about. */
  name?: string | null;
};

/** What a problem is. */
export type SequenceProblemCode = "unknown_variable" | "too_long_for_channel" | "subject_too_long" | "no_subject" | "no_unsubscribe" | "longer_than_plan";

/** The files. */
export type ExportedSequence = {
  /**
   * A table of all steps; for each mail a draft, a page and its source; and, where an event begins the
   * sequence, a workflow for n8n with a note for the engineer.
   */
  files: ExportedFile2[];
};

/** A sequence of messages. */
export type StoredSequence = {
  /** Its id. */
  id: SequenceId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Place in the list. */
  position: number;
  /** Its name, 1…200 characters; the definition has the same. */
  name: string;
  /** Its steps. */
  definition: Sequence;
  /** When it was last changed. */
  updated_at: string;
};

/** Id of a sequence of messages. */
export type SequenceId = string;

/** A sequence. */
export type Sequence = {
  /** Key, unique in a request. */
  id: string;
  /** Name, for people. */
  name: string;
  /** Its steps in their order. */
  steps: SequenceStep[];
  /** Events that begin it. A person who is in it does not begin it again. */
  begins: SequenceTrigger | null;
  /** Kind of the event that ends it: whoever reached the goal leaves. */
  ends: string | null;
  /** Hours of the person's day in which nothing goes out. */
  quiet_hours: QuietHours | null;
  /** Days on which messages go out; all when empty. */
  weekdays: SequenceWeekday[];
  /** People who begin it, for the reach. */
  people: number;
  /** Margin of one conversion. Money, 0…1e15. Needed for the money. */
  margin: string | null;
};

/** A step. */
export type SequenceStep = {
  /** Days after the step before (after the beginning, for the first), 0…366. */
  after_days: number;
  /** And minutes, 0…1439. */
  after_minutes: number;
  /** Time of the person's day, `HH:MM`: the next such time from then on. */
  at: string | null;
  /** Who gets it: all conditions must hold; who does not goes on to the next step. */
  when: EventCondition[];
  /** How. */
  channel: ChannelKind;
  /** What is written. */
  message: MessageTemplate;
  /**
   * Part of those who were in the step before (of all, for the first) that is still there: all when
   * absent.
   */
  stays: AssumedRate | null;
  /** Part of those reached that converts because of the step: nobody when absent. */
  converts: AssumedRate | null;
  /** Cost of one message. Money, 0…1e15. */
  cost: string;
};

/** A rate that is not known exactly. */
export type AssumedRate = {
  /** Lowest, 0…1. Fraction. */
  low: string;
  /** Most likely, between both. */
  likely: string;
  /** Highest. */
  high: string;
  /** Where it comes from. */
  basis: RateBasis;
};

/** Events that begin a sequence. */
export type SequenceTrigger = {
  /** Kind of the event. */
  event: string;
  /** Which of them: all conditions must hold. */
  filters: EventCondition[];
};

/** A day of the week. */
export type SequenceWeekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** The sequences of a project. */
export type SequencesView = {
  /** The sequences, in their order. */
  sequences: SequenceView[];
  /** The example person's calendar over all sequences, in the order of time. */
  calendar: CalendarRow[];
  /** Messages beyond the limit, in words. */
  collisions: string[];
  /** What the recorded events would have made of the sequences, in words; empty without events. */
  replay: string[];
};

/** A sequence. */
export type SequenceView = {
  /** The sequence. */
  sequence: StoredSequence;
  /** Reach, conversions and money, as far as they are known. */
  figures: Fact[];
  /** Reach of each step, in words. */
  steps: string[];
  /** Whether any rate is an assumption. */
  is_assumed: boolean;
  /** What is wrong, each with its field. */
  problems: SequenceProblemText[];
};

/** Something to look at. */
export type SequenceProblemText = {
  /** Path in the definition. */
  field: string;
  /** What, in words. */
  text: string;
};

/** A message of the calendar. */
export type CalendarRow = {
  /** The sequence. */
  sequence_id: SequenceId;
  /** Its name. */
  name: string;
  /** When, by the person's clock. */
  at: string;
  /** Which step, from 1. */
  step: number;
  /** How. */
  channel: string;
  /** The subject, or the beginning of the text. */
  text: string;
  /** Whether it goes out; else why not. */
  state_text: string;
  /** Whether quiet hours or a weekday moved it. */
  moved: boolean;
};

/** What was found. */
export type KnowledgeAnswer = {
  /** One to three sentences of the passages, each with its place. None where it abstains. */
  answer: AnswerSentence[];
  /** Whether nothing in the documents supports an answer well enough: ask a person. */
  abstained: boolean;
  /** Support of the best passage, 0…1. */
  support: number;
  /** Passages, best first. */
  passages: FoundPassage[];
  /** Words of the question that were read as others. */
  read_as: WordReading[];
  /** Words of the question that stand in no document. */
  unknown: string[];
  /** Number of passages that were searched. */
  searched: number;
  /** Documents that were not searched, and why. */
  notes: DocumentNote[];
};

/** A sentence of a document. */
export type AnswerSentence = {
  /** The sentence as it stands there. */
  text: string;
  /** Place of its passage among those that were found, from 0. */
  citation: number;
  /** Id of the document. */
  document: string;
  /** Where it begins. Characters from the beginning of the document. */
  start: number;
  /** Where it ends: the first character after it. */
  end: number;
};

/** A passage that was found. */
export type FoundPassage = {
  /** Id of the document. */
  document: string;
  /** Title of the document. */
  title: string;
  /** Place among the passages of the document, from 0. */
  passage: number;
  /** The headings above it, from the outermost. */
  headings: string[];
  /** Where it begins. Characters from the beginning of the document. */
  start: number;
  /** Where it ends: the first character after it. */
  end: number;
  /** Its text. */
  text: string;
  /** BM25 over stems (k1 1.2, b 0.75). The passages are in its order, unless their likeness is known. */
  score: number;
  /**
   * Share of the question that stands in it, by the rarity of its words, and what its likeness adds or
   * takes away; 0…1.
   */
  support: number;
  /** Likeness of its meaning to the question, where that is known: a cosine, −1…1. */
  likeness?: number | null;
};

/** A word of the question that was read as another. */
export type WordReading = {
  /** As it was asked. */
  asked: string;
  /** The stem that it was read as. */
  read_as: string;
};

/** Something about a document that a person should know. */
export type DocumentNote = {
  /** The document. */
  document: string;
  /** What. */
  problem: DocumentProblem;
  /** The other document that it is about. */
  other?: string | null;
};

/** What a note is about. */
export type DocumentProblem = "empty" | "repeated";

/** The report card. */
export type KnowledgeQuality = {
  /** Share of the questions with an answer whose passage is first. Fraction. */
  hit_at_1: Outcome<number>;
  /** Share whose passage is among the first three. */
  hit_at_3: Outcome<number>;
  /** Mean of 1 ÷ rank; 0 where it was not found. */
  mrr: Outcome<number>;
  /** Share of all questions without an answer. */
  abstained: Outcome<number>;
  /** Abstentions that were right and wrong, answers that were right and wrong. */
  counts: AbstentionCounts;
  /** Least support of an answer: as asked, or chosen on these questions. */
  threshold: number;
  /** The questions, in their order. */
  questions: KnowledgeQuestionResult[];
};

/** Numbers of questions. */
export type AbstentionCounts = {
  /** Answered, with the passage among the first three. */
  answered_right: number;
  /** Answered, with another passage, or although nothing answers it. */
  answered_wrong: number;
  /** No answer, and nothing answers it. */
  abstained_right: number;
  /** No answer, although there is one. */
  abstained_wrong: number;
};

/** One question. */
export type KnowledgeQuestionResult = {
  /** The question. */
  question: string;
  /** Rank of the passage that answers it, from 1. Absent where it was not found or nothing answers it. */
  rank?: number | null;
  /** Whether there is no such passage in the documents: the question waits for a text. */
  no_passage: boolean;
  /** Support of the best passage, 0…1. */
  support: number;
  /** Whether there was no answer. */
  abstained: boolean;
};

/** The folder. */
export type ChatFolder = {
  /** `chat.js`, `knowledge.json`, `demo.html` and a note in both languages. */
  files: KnowledgeChatFile[];
  /** Number of passages in it. */
  passages: number;
  /** Documents that are not in it, and why. */
  notes: DocumentNote[];
};

/** A file. */
export type KnowledgeChatFile = {
  /** Its name. */
  name: string;
  /** Its text. */
  text: string;
};

/** The sentences of a text, each with what supports it. */
export type Wording = {
  /** The sentences in their order, without their citations. */
  sentences: WordedSentence[];
  /** Whether nothing is left of it: no sentence, or each one struck out. */
  abstained: boolean;
};

/** A sentence of a language model. */
export type WordedSentence = {
  /** Its text without its citations. */
  text: string;
  /** The passages that it cites, from 0, each once; those that there are. */
  citations: number[];
  /** Why it is struck out; absent where it stays. */
  struck?: StruckReason | null;
};

/** Why a sentence is struck out. */
export type StruckReason = {
  kind: "no_citation";
} | {
  kind: "unknown_citation";
} | {
  kind: "numbers";
  /** As it says them. */
  missing: string[];
} | {
  kind: "names";
  /** As it says them. */
  missing: string[];
};

/** The knowledge base of a project. */
export type KnowledgeView = {
  /** The documents, by title. */
  documents: DocumentRow[];
  /** What there is, in words; empty without documents. */
  summary: string;
  /** Why nothing can be searched; empty where it can. */
  problem: string;
  /** Questions that wait for a person, then those that were answered; the newest first. */
  questions: OpenQuestionRow[];
  /** Number of questions that wait. */
  open: number;
  /** Groups of words that mean the same in this project. */
  synonyms: string[][];
  /** The folder that is followed; empty where none is. */
  folder: string;
  /** Passages that the pack has not encoded yet; none without a pack. */
  to_encode: number;
  /** The same in words; empty where there are none. */
  to_encode_text: string;
};

/** A document. */
export type DocumentRow = {
  /** The document. */
  id: DocumentId;
  /** Its title. */
  title: string;
  /** The path of its file; empty where it was typed. */
  source: string;
  /** Its kind (`PDF`), in words. */
  kind_text: string;
  /** Passages and words, in words; empty where nothing is searched. */
  size_text: string;
  /** When it was read, in words. */
  read_text: string;
  /** Why its file could not be read; empty where it could. */
  problem: string;
  /** What should be known about it; may be empty. */
  note: string;
  /** A text that nobody has confirmed yet. */
  draft: boolean;
  /** It was typed here, and can be edited. */
  typed: boolean;
  /** Its address on the site; may be empty. */
  link: string;
};

/** Id of a document of the knowledge base. */
export type DocumentId = string;

/** A question that waits for a person, or was answered by one. */
export type OpenQuestionRow = {
  /** The question. */
  id: OpenQuestionId;
  /** Its words. */
  question: string;
  /** Where and when it was asked, in words. */
  asked_text: string;
  /** The document that answers it; absent while it waits. */
  document_id?: DocumentId | null;
};

/** Id of a question that waits for a person. */
export type OpenQuestionId = string;

/** How complete a knowledge base is. */
export type KnowledgeState = {
  /** A half for documents, a half for test questions. 0…1. */
  completeness: number;
};

/** A document, as far as it is shown. */
export type DocumentView = {
  /** The document. */
  id: DocumentId;
  /** Its title. */
  title: string;
  /** The path of its file; empty where it was typed. */
  source: string;
  /** The first passage that is shown, from 0. */
  from: number;
  /** The passages that are shown. */
  passages: ShownPassage[];
  /** Number of all passages. */
  total: number;
  /** The whole text of a document that was typed, to edit; absent of a file. */
  text?: string | null;
};

/** A passage. */
export type ShownPassage = {
  /** Place among the passages of the document, from 0. */
  number: number;
  /** Headings above it and its page, in words; may be empty. */
  place: string;
  /** Its text, in parts that are marked and parts that are not. */
  parts: MarkedPart[];
};

/** A part of a text. */
export type MarkedPart = {
  /** The text. */
  text: string;
  /** Whether it is marked. */
  marked: boolean;
};

/** What became of documents. */
export type TakenDocuments = {
  /** Each of them. */
  documents: TakenDocument[];
  /** All in one sentence. */
  summary: string;
};

/** What became of a document. */
export type TakenDocument = {
  /** The document. */
  id: DocumentId;
  /** Its title. */
  title: string;
  /** `added`, `replaced`, `same`, `twice`, `unreadable` or `gone`. */
  how: string;
  /** The same in words. */
  text: string;
};

/** A document, by its id. */
export type DocumentRef = {
  /** The document. */
  id: DocumentId;
};

/** An answer of a project's documents. */
export type AnswerView = {
  /** The question. */
  question: string;
  /** Whether nothing in the documents supports an answer well enough: ask a person. */
  abstained: boolean;
  /** The sentences that answer. */
  sentences: CitedSentence[];
  /** The passages that were found, best first. */
  passages: CitedPassage[];
  /** What should be known about the answer. */
  notes: string[];
};

/** A sentence of an answer. */
export type CitedSentence = {
  /** The sentence as it stands in its document. */
  text: string;
  /** Place of its passage among those that were found, from 0. */
  citation: number;
};

/** A passage that was found. */
export type CitedPassage = {
  /** The document. */
  document_id: DocumentId;
  /** Title of the document. */
  title: string;
  /** Headings and page, in words; may be empty. */
  place: string;
  /** The innermost heading above it; absent without any. */
  heading?: string | null;
  /** A text that nobody has confirmed yet. */
  draft: boolean;
  /** Place among the passages of the document, from 0. */
  passage: number;
  /** Where the sentences of the answer stand in the document. Characters from the beginning. */
  marks: [number, number][];
  /** Its text, with the sentences of the answer marked. */
  parts: MarkedPart[];
  /** How much of the question stands in it, or how well its meaning fits too, in words. */
  support_text: string;
};

/** How many questions were kept. */
export type KeptQuestions = {
  /** Those that were not there yet. */
  added: number;
  /** In words. */
  summary: string;
};

/** The report card. */
export type KnowledgeCard = {
  /** The figures of now; empty without test questions. */
  facts: Fact[];
  /** The test questions, in the order in which they were made. */
  tests: TestQuestionRow[];
  /** What was kept before, the newest first. */
  measures: MeasureRow[];
  /** Questions without an answer: what a task would be made of. */
  gaps: number;
  /** The roadmap has a plan that a task can be put into. */
  has_plan: boolean;
};

/** A test question. */
export type TestQuestionRow = {
  /** The question. */
  id: TestQuestionId;
  /** Its words. */
  question: string;
  /** What answers it, in words. */
  expected_text: string;
  /** How it is answered now, in words. */
  result_text: string;
  /** Verdict on that. */
  verdict: Verdict;
};

/** Id of a question that answers are measured by. */
export type TestQuestionId = string;

/** What was measured at a time. */
export type MeasureRow = {
  /** When. */
  date_text: string;
  /** On how many questions. */
  questions_text: string;
  /** hit@1. */
  hit_at_1_text: string;
  /** hit@3. */
  hit_at_3_text: string;
  /** MRR. */
  mrr_text: string;
  /** Share without an answer. */
  abstained_text: string;
};

/** Questions that are proposed. */
export type ProposedTests = {
  /** The questions. */
  tests: ProposedTest[];
};

/** A question that is proposed. */
export type ProposedTest = {
  /** The question, to be said as a client would ask it. */
  question: string;
  /** What answers it. */
  expected: ExpectedPlace;
  /** The same in words. */
  expected_text: string;
};

/** The place that answers a test question. */
export type ExpectedPlace = {
  /** The document. */
  document_id: DocumentId;
  /** A heading above the passage; any passage of the document when absent. */
  heading: string | null;
};

/** Test questions that were added. */
export type AddedTests = {
  /** Their ids. */
  ids: TestQuestionId[];
};

/** What answers were worth at a time. */
export type Measure = {
  /** Its id. */
  id: MeasureId;
  /** The project. */
  project_id: ProjectId;
  /** When it was measured. */
  measured_at: string;
  /** What was found. */
  found: MeasuredQuality;
};

/** Id of a measurement of answers. */
export type MeasureId = string;

/** The report card of the answers in numbers. A share is absent where no question has an answer. */
export type MeasuredQuality = {
  /** Number of test questions. */
  questions: number;
  /** Number of passages that were searched. */
  passages: number;
  /** Share of the questions with an answer whose passage is first. Fraction. */
  hit_at_1: number | null;
  /** Share whose passage is among the first three. */
  hit_at_3: number | null;
  /** Mean of 1 ÷ rank; 0 where it was not found. */
  mrr: number | null;
  /** Share of all questions without an answer. */
  abstained: number | null;
  /** Questions that nothing answers and that got no answer, and all that nothing answers. */
  unanswerable: [number, number];
  /** Least support of an answer, chosen on these questions. 0…1. */
  threshold: number;
};

/** A task that was made. */
export type PlannedAnswers = {
  /** The task. */
  task_id: TaskId;
  /** What was made, in words. */
  summary: string;
};

/** A chat that was written. */
export type SavedChat = {
  /** The files. */
  files: string[];
  /** What is in it and what is not, in words. */
  summary: string;
};

/** The pack. */
export type PackView = {
  /** Whether there is one. */
  state: PackState;
  /** Its name; empty without one that can be used. */
  name: string;
  /** Its size, in words; empty without one. */
  size_text: string;
  /** Its licence; empty without one that can be used. */
  licence: string;
  /** Where its weights come from, with their licences and where those were found. */
  sources: string[];
  /** What is wrong with it; empty where nothing is. */
  problem: string;
};

/** Whether there is a pack. */
export type PackState = "none" | "ready" | "damaged";

/** What was encoded. */
export type EncodedPassages = {
  /** Texts that were encoded. */
  encoded: number;
  /** Texts that are left. */
  left: number;
};

/** The language model that is set up. */
export type AssistantView = {
  /** Whether one is set up. */
  is_set: boolean;
  /** Whether the helper that asks it is there. */
  is_possible: boolean;
  /** Address of its interface; empty where none is set up. */
  address: string;
  /** Name of the model. */
  model: string;
  /** Whether its host is this computer. */
  is_here: boolean;
  /** Whether the system's keyring holds a key for it. */
  with_key: boolean;
  /** Which model and where, in words. */
  text: string;
};

/** What became of it. */
export type SavedAssistant = {
  /** What is set up now. */
  assistant: AssistantView;
  /** The host that has to be allowed first, as it was not; nothing was saved then. */
  asks_for?: string | null;
};

/** What would be sent. */
export type AssistantPrompt = {
  /** To which model and where, in words. */
  to: string;
  /** The messages in their order; none where the documents do not answer: then nothing is sent. */
  messages: PromptMessage[];
  /** Whether a person has to see it before the first question. */
  is_first: boolean;
};

/** A message to a language model. */
export type PromptMessage = {
  /** `system` or `user`. */
  role: string;
  /** Its text. */
  content: string;
};

/** An answer in the words of a language model. */
export type WordedAnswer = {
  /** Which model and where, in words. */
  from: string;
  /** Its sentences. */
  sentences: WordedSentenceView[];
  /** Whether nothing of it is left, or the documents do not answer. */
  abstained: boolean;
  /** The answer of the documents themselves, with the passages that the sentences cite. */
  answer: AnswerView;
};

/** A sentence of a language model. */
export type WordedSentenceView = {
  /** Its text. */
  text: string;
  /** The passages that it cites, from 0. */
  citations: number[];
  /** Why it is struck out, in words; absent where it stays. */
  struck_text?: string | null;
};

/** How a file would be read. */
export type ImportPreview = {
  /** Size of the file in bytes. */
  file_bytes: number;
  /** The export of a known program that the headings are those of. */
  recipe?: FoundRecipe | null;
  /** The proposed format. What is in doubt is absent in it. */
  format: Format;
  /** What can be read in two ways: a person has to decide, reading is refused until then. */
  ambiguities: Ambiguity[];
  /** All that a person has to decide, the ambiguities among it. */
  questions: Question[];
  /** The columns, from left to right. */
  columns: Column[];
  /** The proposed roles of the columns. */
  mapping: Mapping;
  /** What counts as a purchase. */
  rules: Rules;
  /** The states of orders in the file, and what they are taken to mean. */
  statuses: FoundStatus[];
  /** What was decided by itself about the file as a whole. */
  decisions: Decision[];
  /** Roles that are needed and that no column seems to have. */
  missing_roles: Role[];
  /** Currencies of the amounts, the most frequent first. */
  currencies: Currency[];
  /** The first rows, as this format and mapping read them. */
  preview: Preview;
  /** The questions in words: as long as there is one, nothing can be imported. */
  asked: Asked[];
  /** What was decided by itself, in words. */
  told: Told[];
};

/** The export of a known program. */
export type FoundRecipe = {
  /** Its stable name. */
  name: string;
  /** What it is called. */
  title: RecipeTitle;
};

/** What an export is called. */
export type RecipeTitle = {
  /** In Russian. */
  ru: string;
  /** In English. */
  en: string;
};

/**
 * How the bytes of a file become rows, dates and numbers.
 *
 * [`sniff`](super::sniff) proposes one; every part can be overridden.
 */
export type Format = {
  /** How bytes become characters. A byte order mark is skipped where there is one. */
  encoding: TextEncoding;
  /** What stands between two cells. */
  delimiter: Delimiter;
  /** Physical lines before the table (a title, Excel's `sep=;`). */
  skip_lines: number;
  /** Rows that name the columns; none in a file without headings. */
  header_rows: number;
  /** How dates are written. Absent: not decided, and reading is refused. */
  date: DateFormat | null;
  /** What stands before the fraction of a number. Absent: not decided, and reading is refused. */
  decimal: DecimalSign | null;
  /** What may stand between groups of three digits. */
  thousands: Thousands;
  /**
   * The currency whose sign or code may stand beside an amount; a row with another one is
   * rejected. Absent: the first one met is taken. Bare numbers are always accepted.
   */
  currency: Currency | null;
};

/** How bytes become characters. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252" | "windows-1250" | "koi8-r" | "x-mac-cyrillic" | "ibm866" | "windows-1254" | "iso-8859-2" | "iso-8859-5" | "koi8-u" | "windows-1253" | "macintosh";

/** What stands between two cells. */
export type Delimiter = "comma" | "semicolon" | "tab" | "pipe";

/**
 * How dates are written. A time of day beside the date (`T12:30:00+03:00`, ` 9:05 PM`, `14:05 МСК, `)
 * and the name of the weekday are passed over: the date counts as it is written, in whatever time
 * zone. Dates that can be read in one way only (`2024-01-31`, `31 января 2024 г.`, `31.01.2024`) are
 * read in every format but the strict ones of numbers.
 *
 * Years 1900 to 9999 are accepted, without signs between 1900 to 2199. Two-digit years, where allowed,
 * mean 1969 to 2068.
 */
export type DateFormat = "year_month_day" | "year_month_day_compact" | "day_month_year" | "month_day_year" | "excel_serial" | "unix_seconds" | "unix_milliseconds" | "month";

/** What stands before the fraction of a number. */
export type DecimalSign = "point" | "comma";

/** What may stand between groups of three digits. Groups of another length are refused. */
export type Thousands = "none" | "space" | "apostrophe" | "comma" | "point";

/** Something that can be read in two ways. */
export type Ambiguity = {
  kind: "date_order";
  /** The column of the dates. */
  column: number;
  /** A date as it stands in the file. */
  example: string;
  /** What it means with the day first. */
  day_first: string;
  /** What it means with the month first. */
  month_first: string;
} | {
  kind: "mixed_dates";
  /** The column of the dates. */
  column: number;
  /** A date that has the day first. */
  day_first_example: string;
  /** A date that has the month first. */
  month_first_example: string;
} | {
  kind: "months_only";
  /** The column of the dates. */
  column: number;
  /** A cell as it stands in the file. */
  example: string;
} | {
  kind: "unknown_dates";
  /** The column of the dates. */
  column: number;
  /** A cell as it stands in the file. */
  example: string;
} | {
  kind: "decimal_sign";
  /** The column of the number. */
  column: number;
  /** A number as it stands in the file. */
  example: string;
  /** The sign in it. */
  sign: DecimalSign;
  /** What it means if the sign stands before a fraction. */
  as_fraction: string;
  /** What it means if the sign stands between thousands. */
  as_thousands: string;
} | {
  kind: "mixed_decimal_signs";
  /** The column of the first number with a point. */
  column: number;
  /** A number with a decimal point. */
  point_example: string;
  /** A number with a decimal comma. */
  comma_example: string;
};

/** A question to a person. */
export type Question = {
  /** What is asked. */
  kind: QuestionKind;
  /** The role of the column that it is about, if it is about one. */
  role?: Role | null;
  /** The heading of that column, or what stands in the file. */
  subject?: string;
  /** A further word from the file. */
  example?: string;
  /** The possible answers; each is a value that the option takes. */
  candidates: Candidate[];
};

/** What is asked. */
export type QuestionKind = "part" | "no_column" | "no_task_dates" | "no_task_titles" | "which_column" | "date_order" | "mixed_dates" | "months_only" | "unreadable_dates" | "decimal_sign" | "mixed_decimal_signs" | "several_currencies" | "other_currency" | "unknown_statuses" | "order_lines" | "outgoing" | "duplicates" | "discount";

/** What a column means. */
export type Role = "customer" | "date" | "amount" | "price" | "quantity" | "outgoing" | "refund" | "order" | "status" | "cancelled" | "test" | "currency" | "channel" | "cost" | "product" | "discount";

/** A column of the table. */
export type Column = {
  /** Its index, from 0. */
  index: number;
  /** Its name; absent if the file does not name it. */
  name: string | null;
  /** What most of its cells are. */
  content: ColumnContent;
};

/** Which column has which role; columns are counted from 0. */
export type Mapping = {
  /** Who bought: the column that identifies a person best. */
  customer?: number | null;
  /** Further columns that identify the customer where the first is empty, the best first. */
  identities?: number[];
  /** When. */
  date?: number | null;
  /** For how much. */
  amount?: number | null;
  /** For how much a piece. */
  price?: number | null;
  /** How many pieces. */
  quantity?: number | null;
  /** What went out. */
  outgoing?: number | null;
  /** What was paid back. */
  refund?: number | null;
  /** Number of the order. */
  order?: number | null;
  /** Whether the row counts. */
  status?: number | null;
  /** Further columns that may say that the row does not count. */
  other_statuses?: number[];
  /** Filled where the order was cancelled. */
  cancelled?: number | null;
  /** Whether the row is a trial of the shop rather than a sale. */
  test?: number | null;
  /** The currency. */
  currency?: number | null;
  /** Where the customer came from. */
  channel?: number | null;
  /** What the sold goods cost. */
  cost?: number | null;
  /** What was bought. */
  product?: number | null;
  /** What is taken off a price times a quantity. */
  discount?: number | null;
};

/** What counts as a purchase. */
export type Rules = {
  /** What the states of orders mean, by their plain spelling. A state that is absent counts. */
  statuses: Record<string, StatusMeaning>;
  /** Rows that are the same as an earlier one. */
  on_duplicate: OnDuplicate;
  /** Dates that cannot be meant. */
  on_odd_date: OnOddDate;
  /** Whether rows with the same number of order are put together, and how. */
  lines: Lines | null;
  /** Whether the rows of an order stand together in the file. */
  lines_adjacent: boolean;
  /** What outgoing money is. */
  outgoing: Outgoing | null;
  /** Negative amounts that are no refunds are the seller's own spending, and left out. */
  own_spending: boolean;
  /** Rows in the state of a refund are refunds, though their amounts are positive. */
  unsigned_refunds: boolean;
  /** The column of the customer who got a refund, where the usual ones name the seller then. */
  refund_to?: number | null;
  /** Amounts are in hundredths: cents, kopecks. */
  hundredths: boolean;
  /** Amounts are in thousands or millions. */
  unit?: AmountUnit | null;
  /** What a discount beside a price is. */
  discount?: Discount | null;
  /** Columns that say yes where an order was returned. */
  returned?: number[];
  /** The column of tests says which rows are real, rather than which are tests. */
  live_flag?: boolean;
  /** Rows without a customer. */
  on_nobody: OnNobody;
  /** The currency that rows must be in, where the file names several. */
  only_currency: boolean;
  /** Columns of identities that link several of one person, by their places among them. */
  linking: boolean[];
  /** Columns that make the customer's name together: surname and first name. */
  joined?: number[];
  /** Columns of the table, where rows may be wider than their headings; 0 where nobody knows. */
  columns: number;
  /** Whether rows of totals are looked for. */
  find_totals: boolean;
  /** The day of the import: dates far behind it cannot be meant. */
  today?: string | null;
};

/** What a state of an order, a payment or a deal means for revenue. */
export type StatusMeaning = "counts" | "open" | "unpaid" | "cancelled" | "refunded" | "no_sale";

/** What happens with rows that are the same as an earlier one. */
export type OnDuplicate = "skip" | "keep";

/** What happens with dates that cannot be meant: 1970-01-01, the year 2099. */
export type OnOddDate = "skip" | "keep";

/** How the amounts of the lines of one order make the order's. */
export type Lines = "sum" | "once";

/** What outgoing money is. */
export type Outgoing = "refunds" | "skip";

/** How much more an amount is than its cell says, where the heading counts in thousands. */
export type AmountUnit = "thousands" | "millions";

/** What a discount beside a price is. */
export type Discount = "money" | "percent" | "included";

/** What happens with rows whose customer's cell is empty. */
export type OnNobody = "reject" | "anonymous";

/** A state of orders. */
export type FoundStatus = {
  /** As the file writes it. */
  status: string;
  /** Rows in it. */
  count: number;
  /** What it is taken to mean; absent where nobody knows. */
  meaning?: StatusMeaning | null;
};

/** One decision. */
export type Decision = {
  /** How many rows, orders or customers it concerns; 0 where it is about the file as a whole. */
  count: number;
  /** Some of them, as they stand in the file. */
  examples: string[];
} & ({
  code: "recipe";
  /** Its name. */
  name: string;
} | {
  code: "remembered";
} | {
  code: "no_buyers";
} | {
  code: "price_times_quantity";
} | {
  code: "hundredths";
} | {
  code: "thousands";
} | {
  code: "millions";
} | {
  code: "discount";
  /** What it was taken as. */
  discount: Discount;
} | {
  code: "lines_summed";
} | {
  code: "lines_once";
} | {
  code: "status_left_out";
  /** The state as the file writes it. */
  status: string;
  /** What it was taken to mean. */
  meaning: StatusMeaning;
} | {
  code: "status_counted";
  /** The state as the file writes it. */
  status: string;
} | {
  code: "cancelled_left_out";
} | {
  code: "returned_left_out";
} | {
  code: "tests_left_out";
} | {
  code: "duplicates_skipped";
} | {
  code: "duplicates_kept";
} | {
  code: "totals_left_out";
} | {
  code: "comments_left_out";
} | {
  code: "headings_left_out";
} | {
  code: "odd_dates_left_out";
} | {
  code: "odd_dates_kept";
} | {
  code: "anonymous";
} | {
  code: "respelled";
} | {
  code: "other_currency_left_out";
  /** Its code. */
  currency: string;
} | {
  code: "other_currency";
  /** Its code. */
  currency: string;
} | {
  code: "refunds";
} | {
  code: "outgoing_left_out";
} | {
  code: "months_as_first_day";
} | {
  code: "lines_unquoted";
} | {
  code: "part";
  /** Its name. */
  name: string;
} | {
  code: "lines_above";
} | {
  code: "already_imported";
  /** The name of that data set. */
  dataset: string;
});

/** The first rows of a file. */
export type Preview = {
  /** The names of the columns; empty if the file does not name them. */
  header: string[];
  /** Columns of the table. */
  columns: number;
  /** At most [`PREVIEW_ROWS`] rows. */
  rows: PreviewRow[];
};

/** A row, as text and as it would be read. */
export type PreviewRow = {
  /** Physical line of the file on which the row begins, from 1. */
  line: number;
  /** The cells as they stand in the file, without their quotes; long ones are shortened. */
  cells: string[];
  /** What the mapped cells mean; what is not mapped, not decided or wrong is absent. */
  parsed: ParsedCells;
  /** All that is wrong with the row; a row with a problem would be rejected. */
  problems: CellProblem[];
};

/** What the mapped cells of a row mean. */
export type ParsedCells = {
  /** Who bought. */
  customer: string | null;
  /** When. */
  date: string | null;
  /** For how much. */
  amount: string | null;
  /** How many pieces. */
  quantity: string | null;
  /** Number of the order. */
  order: string | null;
};

/** Something wrong with a row. */
export type CellProblem = {
  /** The cell that is to blame, from 0; absent if it is the row as a whole. */
  column: number | null;
  /** The role of that cell. */
  role: Role | null;
  /** Why. */
  reason: RejectReason;
};

/** Why a row cannot be read: a stable code that is localised as `reject-<code>`. */
export type RejectReason = "missing_customer" | "rounded_customer" | "missing_date" | "bad_date" | "missing_amount" | "bad_amount" | "other_currency" | "bad_quantity" | "too_few_columns" | "too_many_columns" | "undecodable" | "unclosed_quote" | "line_too_long";

/** What is asked, as a person reads it. */
export type Asked = {
  /** What is asked. */
  kind: QuestionKind;
  /** The role of the column that it is about, if it is about one. */
  role?: Role | null;
  /** The heading of that column, or what stands in the file. */
  subject?: string;
  /** A further word from the file. */
  example?: string;
  /** The possible answers; each is a value that the option takes. */
  candidates: Candidate[];
  /** The same in words. */
  text: string;
  /** The option of the command line that answers it. */
  option: string;
};

/** What was decided, as a person reads it. */
export type Told = ({
  /** How many rows, orders or customers it concerns; 0 where it is about the file as a whole. */
  count: number;
  /** Some of them, as they stand in the file. */
  examples: string[];
  /** The same in words. */
  text: string;
  /** The option of the command line that decides it otherwise. */
  option?: string | null;
}) & ({
  code: "recipe";
  /** Its name. */
  name: string;
} | {
  code: "remembered";
} | {
  code: "no_buyers";
} | {
  code: "price_times_quantity";
} | {
  code: "hundredths";
} | {
  code: "thousands";
} | {
  code: "millions";
} | {
  code: "discount";
  /** What it was taken as. */
  discount: Discount;
} | {
  code: "lines_summed";
} | {
  code: "lines_once";
} | {
  code: "status_left_out";
  /** The state as the file writes it. */
  status: string;
  /** What it was taken to mean. */
  meaning: StatusMeaning;
} | {
  code: "status_counted";
  /** The state as the file writes it. */
  status: string;
} | {
  code: "cancelled_left_out";
} | {
  code: "returned_left_out";
} | {
  code: "tests_left_out";
} | {
  code: "duplicates_skipped";
} | {
  code: "duplicates_kept";
} | {
  code: "totals_left_out";
} | {
  code: "comments_left_out";
} | {
  code: "headings_left_out";
} | {
  code: "odd_dates_left_out";
} | {
  code: "odd_dates_kept";
} | {
  code: "anonymous";
} | {
  code: "respelled";
} | {
  code: "other_currency_left_out";
  /** Its code. */
  currency: string;
} | {
  code: "other_currency";
  /** Its code. */
  currency: string;
} | {
  code: "refunds";
} | {
  code: "outgoing_left_out";
} | {
  code: "months_as_first_day";
} | {
  code: "lines_unquoted";
} | {
  code: "part";
  /** Its name. */
  name: string;
} | {
  code: "lines_above";
} | {
  code: "already_imported";
  /** The name of that data set. */
  dataset: string;
});

/** What an import would come to. */
export type ImportTrial = {
  /** What the purchases would tell. */
  facts: Fact[];
  /** Purchases. */
  orders: number;
  /** All that is decided by itself, in words. */
  told: Told[];
  /** Rows that could not be read. */
  rejected_count: number;
  /** Revenue by month; absent without purchases. */
  revenue?: Chart | null;
};

/** A data set that was imported, and what was decided about it. */
export type ImportedDataset = {
  /** Its id. */
  id: DatasetId;
  /** The project that it belongs to. */
  project_id: ProjectId;
  /** Its name, 1…200 characters; the file's name unless another was given. */
  name: string;
  /** What its rows are. */
  kind: DatasetKind;
  /** Name of the file that it was imported from, without its folder. */
  file_name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
  /** Rows that were read. */
  row_count: number;
  /** Rows that could not be read; the first [`super::MAX_KEPT_REJECTS`] of them are kept. */
  rejected_count: number;
  /** Different customers. */
  customer_count: number;
  /** How the file was read: its format and the meaning of its columns, as given at the import. */
  mapping: unknown;
  /** What the purchases tell, as computed at the import. */
  summary: unknown;
  /** When it was imported. */
  imported_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** What was decided by itself, in words. */
  decisions: Told[];
  /** The first rows that could not be read. */
  rejected: RejectedLine[];
};

/** A row that could not be read. */
export type RejectedLine = {
  /** Physical line of the file on which the row begins, from 1. */
  line: number;
  /** Why. */
  reason: RejectReason;
  /** The cell that is to blame, if it is one; at most 200 bytes, then `…`. */
  cell: string | null;
  /** The row as it stands in the file; at most 2,000 bytes, then `…`. */
  text: string;
  /** Why, in words. */
  reason_text: string;
};

/** A data set whose file was forgotten. */
export type ForgottenFile = {
  /** Bytes that the file took. */
  bytes: number;
};

/** The data sets of a project. */
export type DatasetList = {
  /** Last imported first. */
  datasets: Dataset[];
};

/** What a data set tells. */
export type DatasetView = {
  /** The data set. */
  dataset: Dataset;
  /** What its purchases tell. */
  summary: PurchaseSummary;
  /** The same in words. */
  facts: Fact[];
  /** What can be used in the calculator. */
  offers: Offer[];
  /** Revenue by month; absent without purchases. */
  revenue?: Chart | null;
  /** New customers by month; absent without purchases. */
  new_customers?: Chart | null;
  /** The first rows that could not be read. */
  rejected: RejectedLine[];
  /** What was decided by itself while the file was read, in words. */
  told: Told[];
  /** The currency of its amounts. */
  currency: Currency;
  /**
   * Bytes that the kept file takes; absent where it is not kept, and what was decided cannot be
   * decided otherwise.
   */
  kept_bytes?: number | null;
};

/**
 * What a list of purchases tells. A customer's rows of one day are one order (MATHEMATICS.md C.1);
 * rows of amount zero count, refunds do not: they are summed up apart and reduce nothing.
 */
export type PurchaseSummary = {
  /** Rows that were read, refunds included. */
  rows: number;
  /** Orders: days on which a customer bought, summed over the customers, and anonymous orders. */
  orders: number;
  /**
   * Anonymous orders among them. They belong to no customer, so that what is said of customers is
   * said without them.
   */
  anonymous_orders: number;
  /** Customers with at least one order. */
  customers: number;
  /** Sum of the orders, before refunds. Money. */
  revenue: string;
  /** Sum of the quantities of the orders; missing when no row has one. */
  units: Outcome<string>;
  /** Rows with a negative amount. */
  refund_rows: number;
  /** Sum of the refunds, ≥ 0. Money. */
  refunds: string;
  /** Date of the first order. */
  first_date: Outcome<string>;
  /** Date of the last order. */
  last_date: Outcome<string>;
  /** Revenue / orders. Money per order. */
  average_order_value: Outcome<string>;
  /**
   * Orders / customers, the first order included. What customers still have before them is not
   * in it: of a young list it is too low.
   */
  purchases_per_lifetime: Outcome<string>;
  /** Mean days from the first to the last order, over all customers; those with one order have 0. */
  observed_lifetime_days: Outcome<string>;
  /** The same over the customers with at least two orders. */
  observed_lifetime_days_returning: Outcome<string>;
  /** Customers with at least two orders / customers. Fraction. */
  repeat_share: Outcome<string>;
  /** Revenue / customer-months with an order: what an active customer brings in a month. Money. */
  revenue_per_active_customer_month: Outcome<string>;
  /** New customers / months that the list covers from their first to their last day. */
  new_customers_per_full_month: Outcome<string>;
  /** Every month from the first to the last order, also those without one. */
  months: PurchaseMonth[];
};

/** One calendar month of purchases. */
export type PurchaseMonth = {
  /** `YYYY-MM`. */
  month: string;
  /**
   * Whether the list covers the month from its first to its last day, as far as its first and
   * last order tell.
   */
  full: boolean;
  /** Sum of the orders. Money. */
  revenue: string;
  /** Sum of the refunds, ≥ 0. Money. */
  refunds: string;
  /** Orders. */
  orders: number;
  /** Customers whose first order was in this month. */
  new_customers: number;
  /** Customers with an order in this month. */
  active_customers: number;
};

/** What a project's report contains. */
export type ReportSettings = {
  /** Language of the report. */
  language: Language;
  /** Title on the cover; empty means the project's name. */
  title: string;
  /** Author on the cover; empty means the name in the branding. */
  author: string;
  /** Client on the cover; empty means the project's. */
  client: string;
  /** How to reach the author; several lines, empty means the contact in the branding. */
  contact: string;
  /** A line at the foot of every page that says who may read it; empty means none. */
  confidentiality: string;
  /** The time that the report is about; without it, that of the data that are printed. */
  period: ReportPeriod;
  /** Accent colour (`#1E6B50`); absent means the branding's. */
  accent: string | null;
  /** The logo as a data URL (PNG, JPEG or SVG); absent means the branding's. */
  logo: string | null;
  /** Whether the PDF is also written for archives (PDF/A-2a). */
  archival: boolean;
  /** Names of the sections that are printed, in their order; absent means all. */
  sections: string[] | null;
  /** The scenarios that are printed; absent means the active one. */
  scenarios: ScenarioId[] | null;
};

/** The time that a report is about. */
export type ReportPeriod = {
  /** First day. */
  from: string | null;
  /** Last day. */
  to: string | null;
};

/** How well a colour reads on white. */
export type AccentCheck = {
  /** Contrast of the colour on white, 1…21. */
  contrast: number;
  /** Contrast that text needs. */
  needed: number;
  /** Whether text in the colour can be read. */
  legible: boolean;
  /** The colour that text is printed in: the same, or as much darker as it needs to be. */
  text_color: string;
};

/** A report as it will be printed. */
export type ReportPages = {
  /** How many pages it has. */
  count: number;
  /** The pages that were asked for. */
  pages: ReportPage[];
  /**
   * All sections that a report can have: first those that are chosen, in the order of the report,
   * then the others.
   */
  sections: SectionState[];
};

/** A page of a report. */
export type ReportPage = {
  /** Counted from 1. */
  number: number;
  /** SVG picture, A4 in points. */
  svg: string;
  /** What stands on it, line by line. */
  lines: string[];
};

/** A section that a report can have. */
export type SectionState = {
  /** Which. */
  name: string;
  /** Its heading in the caller's language. */
  title: string;
  /** Whether it is chosen. */
  chosen: boolean;
  /** Whether it is printed: a section that is chosen and has nothing to say yet is left out. */
  printed: boolean;
};

/** The summary of a report. */
export type SummaryText = {
  /** Its language. */
  language: Language;
  /** Its parts, in their order. */
  parts: SummaryPartText[];
};

/** A part of the summary. */
export type SummaryPartText = {
  /** Which. */
  part: SummaryPart;
  /** Its heading, in the language of the report. */
  title: string;
  /** What is printed; a line is a paragraph. */
  text: string;
  /** What the figures say now. */
  written: string;
  /** Whether a person put it in other words. */
  edited: boolean;
  /** Whether the figures say something else now than when it was edited. */
  outdated: boolean;
};

/** A part of the summary. */
export type SummaryPart = "good" | "weak" | "growth" | "next";

/** The templates. */
export type ReportTemplates = {
  /** By name. */
  templates: ReportTemplate[];
};

/** A look under a name. */
export type ReportTemplate = {
  /** Its id. */
  id: TemplateId;
  /** Its name. */
  name: string;
  /** What it keeps. */
  look: TemplateLook;
};

/** Id of a template of reports. */
export type TemplateId = string;

/** What a template keeps of a report: nothing that is about one client. */
export type TemplateLook = {
  /** Language of the report. */
  language: Language;
  /** Author on the cover; empty means the name in the branding. */
  author: string;
  /** How to reach the author; empty means the contact in the branding. */
  contact: string;
  /** A line that says who may read the report. */
  confidentiality: string;
  /** Accent colour; absent means the branding's. */
  accent: string | null;
  /** The logo as a data URL; absent means the branding's. */
  logo: string | null;
  /** Whether the PDF is also written for archives (PDF/A-2a). */
  archival: boolean;
  /** Names of the sections that are printed, in their order; absent means all. */
  sections: string[] | null;
};

/** What undo and redo would do now. */
export type HistoryState = {
  /** The step that undo takes back; absent when there is none. */
  undo?: Step | null;
  /** The step that redo takes again; absent when there is none. */
  redo?: Step | null;
};

/** A step as a person reads it. */
export type Step = {
  /** What was done. */
  text: string;
  /** What was done, for a script. */
  operation: Operation;
  /** The projects it belongs to, as far as they are there; empty for a step of the workspace. */
  projects: StepProject[];
};

/** One named, undoable step. */
export type Operation = {
  kind: "create_project";
  name: string;
} | {
  kind: "create_sample";
  name: string;
} | {
  kind: "rename_project";
  from: string;
  to: string;
} | {
  kind: "change_project";
  name: string;
  fields: string[];
} | {
  kind: "archive_project";
  name: string;
} | {
  kind: "unarchive_project";
  name: string;
} | {
  kind: "duplicate_project";
  from: string;
  to: string;
} | {
  kind: "delete_project";
  name: string;
} | {
  kind: "create_scenario";
  name: string;
} | {
  kind: "duplicate_scenario";
  from: string;
  to: string;
} | {
  kind: "rename_scenario";
  from: string;
  to: string;
} | {
  kind: "reorder_scenarios";
  project: string;
} | {
  kind: "activate_scenario";
  name: string;
} | {
  kind: "delete_scenario";
  name: string;
} | {
  kind: "change_input";
  scenario: string;
  field: InputField;
  from: string | null;
  to: string | null;
} | {
  kind: "change_model";
  scenario: string;
  from: RevenueModel;
  to: RevenueModel;
} | {
  kind: "change_payment_timing";
  scenario: string;
  from: PaymentTiming;
  to: PaymentTiming;
} | {
  kind: "change_inputs";
  scenario: string;
  fields: string[];
} | {
  kind: "import_dataset";
  name: string;
  rows: number;
} | {
  kind: "change_dataset_reading";
  name: string;
} | {
  kind: "rename_dataset";
  from: string;
  to: string;
} | {
  kind: "delete_dataset";
  name: string;
} | {
  kind: "change_settings";
  fields: string[];
} | {
  kind: "change_report";
  project: string;
  fields: string[];
} | {
  kind: "forecast_customers";
  name: string;
} | {
  kind: "save_customer_segment";
  name: string;
} | {
  kind: "delete_customer_segment";
  name: string;
} | {
  kind: "import_subscriptions";
  name: string;
  rows: number;
} | {
  kind: "import_leads";
  name: string;
  rows: number;
} | {
  kind: "train_leads";
  name: string;
} | {
  kind: "import_events";
  name: string;
  rows: number;
} | {
  kind: "add_stack_tool";
  name: string;
} | {
  kind: "change_stack_tool";
  name: string;
  fields: string[];
} | {
  kind: "remove_stack_tool";
  name: string;
} | {
  kind: "start_stack";
  project: string;
  count: number;
} | {
  kind: "create_automation";
  name: string;
} | {
  kind: "change_automation";
  name: string;
  fields: string[];
} | {
  kind: "duplicate_automation";
  from: string;
  to: string;
} | {
  kind: "delete_automation";
  name: string;
} | {
  kind: "decide_exception";
  name: string;
} | {
  kind: "keep_rehearsal";
  name: string;
} | {
  kind: "export_automation";
  name: string;
} | {
  kind: "create_sequence";
  name: string;
} | {
  kind: "change_sequence";
  name: string;
  fields: string[];
} | {
  kind: "delete_sequence";
  name: string;
} | {
  kind: "branch_scenario";
  from: string;
  to: string;
} | {
  kind: "change_months";
  months: string[];
  fields: string[];
} | {
  kind: "paste_months";
  months: string[];
} | {
  kind: "import_months";
  file: string;
  months: string[];
} | {
  kind: "fill_months";
  dataset: string;
  months: string[];
} | {
  kind: "delete_months";
  months: string[];
} | {
  kind: "change_economics_tabs";
  tabs: string[];
} | {
  kind: "create_audit";
  name: string;
  date: string;
} | {
  kind: "change_audit";
  name: string;
  date: string;
  fields: string[];
} | {
  kind: "delete_audit";
  name: string;
  date: string;
} | {
  kind: "answer_question";
  bank_version: number;
  question: string;
  from: Answer | null;
  to: Answer | null;
} | {
  kind: "note_answer";
  bank_version: number;
  question: string;
} | {
  kind: "attach_evidence";
  name: string;
} | {
  kind: "remove_evidence";
  name: string;
} | {
  kind: "add_finding";
  name: string;
} | {
  kind: "save_growth_point";
  name: string;
  fields: string[];
} | {
  kind: "delete_growth_point";
  name: string;
} | {
  kind: "choose_growth_points";
  project: string;
} | {
  kind: "add_instrument_item";
  instrument: Instrument;
  name: string;
} | {
  kind: "change_instrument_item";
  instrument: Instrument;
  name: string;
  fields: string[];
} | {
  kind: "delete_instrument_item";
  instrument: Instrument;
  name: string;
} | {
  kind: "reorder_instrument_items";
  instrument: Instrument;
} | {
  kind: "start_instrument";
  instrument: Instrument;
} | {
  kind: "change_instrument";
  instrument: Instrument;
  fields: string[];
} | {
  kind: "clear_instrument";
  instrument: Instrument;
} | {
  kind: "add_experiment";
  name: string;
} | {
  kind: "change_experiment";
  name: string;
  fields: string[];
} | {
  kind: "start_experiment";
  name: string;
} | {
  kind: "count_experiment";
  name: string;
  days: number;
} | {
  kind: "look_at_experiment";
  name: string;
} | {
  kind: "decide_experiment";
  name: string;
} | {
  kind: "place_experiments";
  project: string;
  count: number;
} | {
  kind: "delete_experiment";
  name: string;
} | {
  kind: "take_documents";
  project: string;
  count: number;
} | {
  kind: "write_document";
  name: string;
} | {
  kind: "change_document";
  name: string;
} | {
  kind: "delete_document";
  name: string;
} | {
  kind: "ask_person";
  project: string;
  count: number;
} | {
  kind: "answer_open_question";
  question: string;
} | {
  kind: "delete_open_question";
  question: string;
} | {
  kind: "add_test_questions";
  project: string;
  count: number;
} | {
  kind: "delete_test_question";
  question: string;
} | {
  kind: "measure_answers";
  project: string;
  count: number;
} | {
  kind: "change_synonyms";
  project: string;
} | {
  kind: "plan_answers";
  task: string;
  count: number;
} | {
  kind: "create_ecosystem";
  name: string;
} | {
  kind: "duplicate_ecosystem";
  from: string;
  to: string;
} | {
  kind: "rename_ecosystem";
  from: string;
  to: string;
} | {
  kind: "choose_ecosystem";
  name: string;
} | {
  kind: "price_ecosystem";
  name: string;
} | {
  kind: "note_ecosystem";
  name: string;
} | {
  kind: "delete_ecosystem";
  name: string;
} | {
  kind: "change_loops";
  ecosystem: string;
  change: LoopChange;
} | {
  kind: "start_plan";
  plan: string;
} | {
  kind: "roll_over_plan";
  from: string;
  to: string;
} | {
  kind: "change_plan";
  plan: string;
  fields: string[];
} | {
  kind: "activate_plan";
  plan: string;
} | {
  kind: "delete_plan";
  plan: string;
} | {
  kind: "rebaseline_plan";
  plan: string;
  reason: string;
} | {
  kind: "add_task";
  task: string;
} | {
  kind: "save_task";
  task: string;
  fields: string[];
} | {
  kind: "set_task_progress";
  task: string;
  from: string;
  to: string;
} | {
  kind: "move_task";
  task: string;
  from: string;
  to: string;
  others: number;
} | {
  kind: "delete_task";
  task: string;
} | {
  kind: "change_tasks";
  plan: string;
  count: number;
  fields: string[];
} | {
  kind: "delete_tasks";
  plan: string;
  count: number;
} | {
  kind: "import_tasks";
  plan: string;
  count: number;
} | {
  kind: "add_check_in";
  date: string;
} | {
  kind: "change_check_in";
  date: string;
  fields: string[];
} | {
  kind: "delete_check_in";
  date: string;
} | {
  kind: "change_kpi_targets";
  project: string;
  kpis: KpiName[];
} | {
  kind: "change_reminder";
  project: string;
  enabled: boolean;
} | {
  kind: "edit_summary";
  project: string;
} | {
  kind: "save_report_template";
  name: string;
} | {
  kind: "apply_report_template";
  name: string;
  project: string;
} | {
  kind: "delete_report_template";
  name: string;
} | {
  kind: "import_project";
  name: string;
} | {
  kind: "replace_project";
  name: string;
} | {
  kind: "make_playbook";
  from: string;
  to: string;
};

/** What was changed in a drawing. */
export type LoopChange = {
  what: "value";
  /** Name of the element; absent for what holds for all loops. */
  element: string | null;
  /** Which number. */
  field: GraphField;
  /** The old value. */
  from: string | null;
  /** The new value. */
  to: string | null;
} | {
  what: "moved";
  /** Their names. */
  names: string[];
} | {
  what: "added";
  /** Their names. */
  names: string[];
} | {
  what: "removed";
  /** Their names. */
  names: string[];
} | {
  what: "renamed";
  /** The old name. */
  from: string;
  /** The new name. */
  to: string;
} | {
  what: "edited";
  /** Names of the elements; empty where only what holds for all loops was changed. */
  names: string[];
};

/** A project that a step belongs to. */
export type StepProject = {
  /** Its id. */
  id: ProjectId;
  /** Its name. */
  name: string;
};

/** What a step back or forward did. */
export type Replay = {
  /** The step; absent when there was none to take. */
  step?: Step | null;
  /** The rows that changed. */
  changed: Change[];
};

/** The steps. */
export type History = {
  /** Newest first. */
  entries: HistoryLine[];
  /** How many steps can be undone, and how long deleted data stay in the file, in words. */
  horizon_text: string;
};

/** A step of the history. */
export type HistoryLine = {
  /** What was done. */
  text: string;
  /** When. */
  at: string;
  /** Whether it holds or has been undone. */
  state: StepState;
  /** Through what it was made, in words; empty for a person. */
  through: string;
  /** The projects it belongs to, as far as they are there; empty for a step of the workspace. */
  projects: StepProject[];
};

/** Whether a step holds. */
export type StepState = "done" | "undone";

/** The backups. */
export type BackupList = {
  /** Newest first. */
  backups: BackupLine[];
  /** Where they lie. */
  folder: string;
};

/** A backup as a person reads it. */
export type BackupLine = {
  /** Name of the file in the backup folder; names the backup in every call. */
  id: string;
  /** When it was made. */
  time: string;
  /** Why it was made. */
  reason: BackupReason;
  /** Size of the file. Bytes. */
  size_bytes: number;
  /**
   * Whether it can be restored, as far as the beginning of the file tells. A full check is made
   * when it is restored.
   */
  state: BackupState;
  /** Why it was made. */
  reason_text: string;
  /** Its size. */
  size_text: string;
};

/** Why a backup was made. */
export type BackupReason = "opening" | "migration" | "import" | "deletion" | "restore" | "manual" | "session";

/** What a look at a backup tells. */
export type BackupState = "good" | "damaged" | "too_new";

/** What restoring did. */
export type RestoredBackup = {
  /** The state before, kept as a backup; absent where the file was damaged. */
  before?: BackupLine | null;
  /** The damaged file, kept aside. */
  set_aside?: string | null;
};

/** The projects of a backup. */
export type BackupProjects = {
  /** By name, those in the archive too. */
  projects: Project[];
};

/** Input of a request that needs none. */
export type Nothing = Record<string, never>;

/** A workspace file. */
export type WorkspaceFile = {
  /** Where it lies. */
  path: string;
};

/** A workspace file to make. */
export type NewWorkspaceFile = {
  /** Where it is to lie; a name that is taken is refused. */
  path: string;
};

/** What is changed of the preferences; what is absent stays. */
export type PreferencesPatch = {
  /** Language of the program. */
  language?: Language | null;
  /** Colours of the window. */
  theme?: Theme | null;
  /** Size of everything in the window, 100…200. Percent. */
  zoom_percent?: number | null;
  /** Whether the sidebar shows icons only. */
  sidebar_collapsed?: boolean | null;
  /** Whether the first start is over. */
  welcomed?: boolean | null;
  /** The project that is open. */
  last_project_id?: ProjectId | null;
  /** The section that is open. */
  last_section?: string | null;
  /** What sections remember; each name given replaces what it remembered, `null` forgets it. */
  places?: Record<string, unknown>;
};

/** What is changed of the settings; what is absent stays. */
export type SettingsPatch = {
  /** Currency of new projects. */
  default_currency?: Currency | null;
  /** Who signs the reports, as a whole. */
  branding?: BrandingInput | null;
};

/** Who signs the reports. Every text may be empty. */
export type BrandingInput = {
  /** Name of the consultant or firm. */
  name?: string;
  /** How to reach them; several lines. */
  contact?: string;
  /** Accent colour of reports (`#1E6B50`); absent means the program's. */
  color?: string | null;
  /** The logo as a data URL (`data:image/png;base64,…`; PNG, JPEG or SVG). */
  logo?: string | null;
};

/** Which projects are listed, and how. */
export type ProjectFilter = {
  /** Only those whose name, client or tags contain every word of this, in whatever case. */
  search?: string | null;
  /** Whether archived projects are wanted. */
  archived?: ArchiveFilter;
  /** Their order. */
  order?: ProjectOrder;
};

/** Whether archived projects are wanted. */
export type ArchiveFilter = "active" | "archived" | "all";

/** Order of a list of projects. */
export type ProjectOrder = "changed" | "created" | "name";

/** What names a project. */
export type ProjectName = {
  /** Its id, or its name. */
  name: string;
};

/** A new project. */
export type CreateProject = {
  /** Name of the project, 1 to 200 characters. */
  name: string;
  /** Name of the client, up to 200 characters. */
  client?: string;
  /** Words by which one groups projects, between commas, up to 200 characters. */
  tags?: string;
  /** Currency of all its amounts. */
  currency: Currency;
  /** Where the business stands. */
  stage?: Stage;
  /** Language of its texts and reports; the caller's when absent. */
  language?: Language | null;
  /**
   * What it lives on: sets how the calculator counts revenue, the weights of the audit's layers, what
   * customers are called in drawings, and draws a loop to begin with. Nothing of the kind when absent.
   */
  business_kind?: BusinessKind;
  /** Whether the calculator begins with what is published of such businesses; see `projects.kinds`. */
  assume_published?: boolean;
};

/** Which sample. */
export type CreateSample = {
  /** Which of the two. */
  kind: SampleKind;
  /** Language of its names and notes; the caller's when absent. */
  language?: Language | null;
};

/** Which sample. */
export type SampleKind = "saas" | "shop";

/** A change of a project. */
export type UpdateProject = {
  /** The project. */
  id: ProjectId;
  /** What changes. */
  change: ProjectPatch;
};

/** What is changed of a project; what is absent stays. */
export type ProjectPatch = {
  /** Its name, 1…200 characters. */
  name?: string | null;
  /** The client's name. */
  client?: string | null;
  /** Free notes. */
  note?: string | null;
  /** Words by which one groups projects, between commas, up to 200 characters. */
  tags?: string | null;
  /** Currency of all its money. Amounts stay as they are: nothing is converted. */
  currency?: Currency | null;
  /** How far the product is. */
  stage?: Stage | null;
  /** What it lives on. */
  business_kind?: BusinessKind | null;
  /** Language that its reports have unless another is chosen. */
  language?: Language | null;
  /** Out of sight, but kept. */
  archived?: boolean | null;
};

/** A copy of a project. */
export type DuplicateProject = {
  /** The original. */
  id: ProjectId;
  /** Name of the copy; the original's with a number when absent. */
  name?: string | null;
};

/** A project, by its id. */
export type ProjectRef = {
  /** The project. */
  id: ProjectId;
};

/** A project to write. */
export type ExportProject = {
  /** The project. */
  id: ProjectId;
  /** The file (`.growth-project`). What is there is replaced. */
  path: string;
};

/** A project file to look into. */
export type InspectBundle = {
  /** The file. */
  path: string;
  /** The project to compare it with; when absent the one that it came from, if that is here. */
  compare_with?: ProjectId | null;
};

/** A project file to take in. */
export type ImportProject = {
  /** The file. */
  path: string;
  /** The project whose place it takes; a new one when absent. */
  replace?: ProjectId | null;
};

/** A playbook to make. */
export type MakePlaybook = {
  /** The project whose way of working is copied. */
  id: ProjectId;
  /** Name of the copy; the original's with a number when absent. */
  name?: string | null;
  /** Whether the scenarios of the calculator come along, with their numbers. */
  scenarios?: boolean;
};

/** What to compare. */
export type CompareAnonymous = {
  /** A project whose place among the others is told. */
  project_id?: ProjectId | null;
};

/** Whose overview, and how its charts are drawn. */
export type OverviewInput = {
  /** The project. */
  project_id: ProjectId;
  /** The day at whose end one looks; today when absent. */
  today?: string | null;
  /** How the small charts of the figures are drawn. */
  sparkline: ChartRequest;
  /** How the chart of the plan is drawn. */
  chart: ChartRequest;
};

/** How a chart is to be drawn. */
export type ChartRequest = {
  /** Colours. */
  theme: ChartTheme;
  /** Width in CSS pixels. */
  width: number;
  /** Height in CSS pixels. */
  height: number;
};

/** What a chart is drawn for. */
export type ChartTheme = "light" | "dark" | "print";

/** Which clients. */
export type PortfolioInput = {
  /** Which projects, and their order. */
  filter?: ProjectFilter;
  /** The day at whose end one looks; today when absent. */
  today?: string | null;
};

/** Which project. */
export type TakeOverInput = {
  /** The project. */
  project_id: ProjectId;
};

/** What is looked for. */
export type SearchInput = {
  /** The project. */
  project_id: ProjectId;
  /**
   * Words, all of which have to be found; up to 200 characters. Without any, only `recent` is
   * answered.
   */
  text?: string;
  /** Keys of what was opened last, the newest first; at most 20. */
  recent?: string[];
};

/**
 * Inputs of one scenario. Every value may be absent: what can be computed is, and the rest says
 * what it misses. Both revenue models keep their values, so that switching loses nothing; only
 * the one that `model` names is used.
 */
export type InputsInput = {
  /** How customers pay. */
  model?: RevenueModel;
  /** Inputs of the subscription model. */
  subscription?: SubscriptionInput;
  /** Inputs of the one-off model. */
  one_off?: OneOffInput;
  /**
   * Share of revenue left after the cost of serving it, ≤ 1; negative when serving costs more
   * than it brings. Fraction.
   */
  gross_margin?: string | number | null;
  /** What acquiring customers costs, and whom it brings, in one and the same period. */
  acquisition?: AcquisitionInput;
  /** Conventions of the calculation. */
  assumptions?: AssumptionsInput;
};

/** Inputs of the subscription model. */
export type SubscriptionInput = {
  /** Average revenue per account per month, ≥ 0. Money per customer per month. */
  arpa_per_month?: string | number | null;
  /** Customers lost in a month / customers at its start, 0…1. Fraction per month. */
  churn_per_month?: string | number | null;
  /**
   * Compounding growth of the revenue of a customer who stays, −1…10. Fraction per month;
   * absent means none.
   */
  expansion_per_month?: string | number | null;
  /**
   * What a customer who stays pays more each month than the month before, ≥ 0. Money per month,
   * per month; absent means none.
   */
  linear_expansion?: string | number | null;
};

/** Inputs of the one-off model. */
export type OneOffInput = {
  /** Revenue / orders, ≥ 0. Money per order. */
  average_order_value?: string | number | null;
  /** Expected orders of a customer including the first, 0…10 000. Orders per customer. */
  purchases_per_lifetime?: string | number | null;
  /** Days from the first to the last order of a customer, 0…1 000 000. Days. */
  lifetime_days?: string | number | null;
};

/**
 * Costs and results of acquisition over one period (usually a month). Amounts of money are at most
 * 1e15, counts at most 1e12. Once one of the three costs is given, those that are not count as
 * zero; with none of them the cost is missing.
 */
export type AcquisitionInput = {
  /** Advertising and other marketing, ≥ 0. Money per period. */
  marketing_cost?: string | number | null;
  /** Salaries of those who acquire customers, ≥ 0. Money per period. */
  salaries_cost?: string | number | null;
  /** Software used to acquire customers, ≥ 0. Money per period. */
  software_cost?: string | number | null;
  /** Leads of the period, ≥ 0. Leads. */
  leads?: string | number | null;
  /** New customers of the period, ≥ 0. Customers. */
  new_customers?: string | number | null;
};

/** Conventions of the calculation. */
export type AssumptionsInput = {
  /** Days in a month, 28…31; 30 as in the guide, or 30.4375 (= 365.25/12). Days. */
  days_per_month?: string | number;
  /**
   * Discount, −0.99…10. Fraction per month; absent means none. It shapes the lifetime value of a
   * subscription; of orders, only the discounted one.
   */
  discount_per_month?: string | number | null;
  /**
   * How far the lifetime value of a subscription looks, 1…1200. Whole months; absent means
   * without end.
   */
  horizon_months?: number | null;
  /** When a subscription is paid. */
  payment_timing?: PaymentTiming;
};

/** The path of a customer from purchase to purchase. */
export type LifecycleInput = {
  /** Cost of acquiring the customer, 0…1e15. Money. */
  cac: string | number;
  /** The purchases in their order, 1…1000 of them. */
  purchases: LifecyclePurchaseInput[];
};

/** One purchase of a customer's life. */
export type LifecyclePurchaseInput = {
  /**
   * Share of those who made the purchase before that make this one, 0…1; 1 for the first.
   * Fraction.
   */
  repeat_probability: string | number;
  /** Order value, 0…1e15. Money. */
  order_value: string | number;
  /** Gross margin of the order, −1 000 000…1. Fraction. */
  gross_margin: string | number;
  /** Cost of serving the order, 0…1e15. Money. */
  cost_to_serve?: string | number;
  /**
   * Cost of bringing the purchase about (a mailing, a discount), spent on everybody who made
   * the one before, 0…1e15; 0 for the first, whose cost is the CAC. Money.
   */
  trigger_cost?: string | number;
};

/** What shapes the payments of one customer. */
export type LtvSeriesInput = {
  /** Margin of the first month, −1e15…1e15. Money per month. */
  margin_per_month: string | number;
  /** Customers lost in a month / customers at its start, 0…1. Fraction per month. */
  churn_per_month: string | number;
  /** Compounding growth of the margin of a customer who stays, −1…10. Fraction per month. */
  expansion_per_month?: string | number;
  /**
   * Margin that is added to a customer who stays with each month, −1e15…1e15. Money per month, per
   * month.
   */
  linear_expansion?: string | number;
  /** Discount, −0.99…10. Fraction per month. */
  discount_per_month?: string | number;
  /** How many payments are looked at, 1…1200; absent means without end. */
  horizon_months?: number | null;
  /** When a customer pays. */
  payment_timing?: PaymentTiming;
};

/** A figure and the value that it should have. */
export type GoalSeekInput = {
  /** The scenario. */
  inputs: InputsInput;
  /** The figure. */
  figure: FigureName;
  /** The value that it should reach, −1e15…1e15, in its unit (45 days, 3 for LTV/CAC). */
  target: string | number;
  /**
   * Inputs to move; without them, all that the figure rests on except the conventions (days of a
   * month, discount, horizon).
   */
  levers?: InputField[];
};

/** A scenario and the costs that customers have to cover. */
export type BreakEvenInput = {
  /** The scenario. */
  inputs: InputsInput;
  /** LTV/CAC to reach, 0.001…1e6. */
  target_ltv_to_cac?: string | number;
  /** Price of a lead, 0…1e15: the part of the acquisition cost that grows with the leads. Money. */
  media_price_per_lead?: string | number | null;
  /** The part of the acquisition cost that does not grow with the leads, 0…1e15. Money per period. */
  fixed_acquisition_cost?: string | number | null;
  /** Fixed cost of the business, 0…1e15. Money per month. */
  fixed_cost_per_month?: string | number | null;
};

/** Scenarios to compare. */
export type CompareInput = {
  /** What the others are compared with. */
  base: InputsInput;
  /** The others, at most 200. */
  scenarios: NamedInputs[];
};

/** Inputs with a name. */
export type NamedInputs = {
  /** How people call it. */
  name: string;
  /** Its inputs. */
  inputs: InputsInput;
};

/** What to vary, and by how much. */
export type SensitivityInput = {
  /** The scenario. */
  inputs: InputsInput;
  /** The figure to watch. */
  figure?: FigureName;
  /** Each input is varied to `x·(1 − change)` and `x·(1 + change)`, 0…0.99. Fraction. */
  change?: string | number;
  /**
   * Inputs to vary; without them, all that the figure rests on and that have a value, except the
   * days of a month and the horizon.
   */
  fields?: InputField[];
};

/** A scenario with uncertain inputs. */
export type MonteCarloInput = {
  /** The scenario. The uncertain inputs need no value in it. */
  inputs: InputsInput;
  /** The uncertain inputs and what is known of them. */
  uncertain: UncertainInputInput[];
  /** Rank correlations between uncertain inputs; pairs that are not named are independent. */
  correlations?: RankCorrelationInput[];
  /** Draws, 1…2 000 000. */
  draws?: number;
  /** Start of the random numbers: the same seed gives the same answer, bit for bit. */
  seed?: number;
  /** Figures to look at. */
  figures?: FigureName[];
  /** Conditions of which the probability is wanted; without them LTV/CAC ≥ 3 and payback < 45. */
  thresholds?: Threshold[];
};

/** An uncertain input. */
export type UncertainInputInput = {
  /** Which; any but the horizon. */
  field: InputField;
  /** What is known of it. */
  distribution: DistributionInput;
};

/** What is known of an uncertain number. */
export type DistributionInput = {
  kind: "fixed";
  /** The value. */
  value: string | number;
} | {
  kind: "triangular";
  /** Smallest value. */
  min: string | number;
  /** Most likely value, from `min` to `max`. */
  mode: string | number;
  /** Largest value. */
  max: string | number;
} | {
  kind: "pert";
  /** Smallest value. */
  min: string | number;
  /** Most likely value, from `min` to `max`. */
  mode: string | number;
  /** Largest value. */
  max: string | number;
} | {
  kind: "lognormal_median";
  /** Median, ≥ 0.000000001. */
  median: string | number;
  /** Standard deviation of the natural logarithm, ≥ 0. */
  sigma_log: string | number;
} | {
  kind: "lognormal_mean";
  /** Mean, ≥ 0.000000001. */
  mean: string | number;
  /** Standard deviation, ≥ 0. */
  sd: string | number;
} | {
  kind: "lognormal_p10_p90";
  /** 10th percentile, ≥ 0.000000001. */
  p10: string | number;
  /** 90th percentile, ≥ `p10`. */
  p90: string | number;
};

/** How much two uncertain inputs go together. */
export type RankCorrelationInput = {
  /** One of them. */
  first: InputField;
  /** The other. */
  second: InputField;
  /** Spearman's rank correlation, −0.999…0.999. */
  rank_correlation: string | number;
};

/** A condition on a figure. */
export type Threshold = {
  /** The figure. */
  figure: FigureName;
  /** On which side of the value. */
  condition: Condition;
  /** The value, in the unit of the figure. */
  value: string | number;
};

/** Channels of one and the same period. */
export type ChannelsInput = {
  /** The paid channels. */
  channels: ChannelInput[];
  /** What acquisition costs beside the channels (salaries, software), 0…1e15. Money per period. */
  overhead_cost?: string | number;
  /**
   * New customers who came by themselves or were referred, 0…1e12: they are in the blended CAC
   * only.
   */
  organic_customers?: string | number;
  /** How the overhead is shared out among the channels. */
  share_by?: ShareBy;
};

/** A paid channel. */
export type ChannelInput = {
  /** How people call it. */
  name: string;
  /** What it costs, 0…1e15. Money per period. */
  media_cost: string | number;
  /** New customers that it brings, 0…1e12. */
  new_customers: string | number;
};

/** A rate and its period. */
export type RateInput = {
  /** What kind of rate it is. */
  kind: RateKind;
  /** The rate: a churn 0…1, a growth −0.99…10. Fraction per `period`. */
  rate: string | number;
  /** Its period. */
  period: Period;
  /** Days in a month, 28…31. A year has twelve such months. */
  days_per_month?: string | number;
};

/** What kind of rate it is. */
export type RateKind = "churn" | "growth";

/** A period of time. */
export type Period = "day" | "month" | "year";

/** Actuals of a project. */
export type MonthsInput = {
  /**
   * What months do not tell: the revenue model and its assumptions, the gross margin where a
   * month has none of its own, and for orders their number and the lifetime of a customer.
   */
  base: InputsInput;
  /** The months in their order; months may be left out. */
  months: MonthActuals[];
  /** Months that smoothing takes together, counted back from each, 1…12. */
  window_months?: number;
};

/** What happened in one month. Every value may be absent. */
export type MonthActuals = {
  /** `YYYY-MM`. */
  month?: string;
  /** Advertising and other marketing, 0…1e15. Money. */
  marketing_cost?: string | number | null;
  /** Salaries of those who acquire customers, 0…1e15. Money. */
  salaries_cost?: string | number | null;
  /** Software used to acquire customers, 0…1e15. Money. */
  software_cost?: string | number | null;
  /** Leads, 0…1e12. */
  leads?: string | number | null;
  /** New customers, 0…1e12. */
  new_customers?: string | number | null;
  /** Customers who paid in the month, the new ones included, 0…1e12. */
  active_customers?: string | number | null;
  /** Of those who were customers before the month, how many left in it, 0…1e12. */
  churned_customers?: string | number | null;
  /** Orders, 0…1e12; for one-off sales. */
  orders?: string | number | null;
  /** Revenue, 0…1e15. Money. */
  revenue?: string | number | null;
  /** Gross margin, −1 000 000…1. Fraction. */
  gross_margin?: string | number | null;
  /** Movement of the monthly recurring revenue; for subscriptions. */
  recurring_revenue?: MrrMovementInput | null;
};

/** How monthly recurring revenue (MRR) moved in a month. All amounts 0…1e15. Money per month. */
export type MrrMovementInput = {
  /** At the start of the month. */
  start: string | number;
  /** Of customers who came. */
  new?: string | number;
  /** Added by customers who were there: more seats, dearer plans, returns. */
  expansion?: string | number;
  /** Taken away by customers who stayed. */
  contraction?: string | number;
  /** Of customers who left; with the contraction no more than at the start. */
  churned?: string | number;
};

/** Whose cash curve. */
export type CurveInput = {
  /** Inputs of the calculator. */
  inputs: InputsInput;
  /** How far the curve goes, 1 to 120 months. */
  months?: number;
};

/** What the calculator's screen shows. */
export type ViewInput = {
  /**
   * A saved scenario, for its values' sources, its currency, and its inputs where `inputs` is
   * absent.
   */
  scenario_id?: ScenarioId | null;
  /** Inputs that are being edited. */
  inputs?: InputsInput | null;
  /** Currency where no scenario is given; RUB when absent. */
  currency?: Currency | null;
  /** How the chart is drawn. */
  chart: ChartRequest;
};

/** A project, by its id. */
export type OfProject = {
  /** The project. */
  project_id: ProjectId;
};

/** Inputs to save. */
export type SaveInputs = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** All its inputs. */
  inputs: InputsInput;
  /** Id that all saves of one drag share, so that the drag is one undo step. */
  gesture?: string | null;
};

/** A new scenario. */
export type CreateScenario = {
  /** Its project. */
  project_id: ProjectId;
  /** Its name, 1 to 200 characters. */
  name: string;
};

/** A scenario, and a name for it or its copy. */
export type DuplicateScenario = {
  /** The original. */
  id: ScenarioId;
  /** Name of the copy; the original's with a number when absent. */
  name?: string | null;
};

/** Another name for a scenario. */
export type RenameScenario = {
  /** The scenario. */
  id: ScenarioId;
  /** Its new name, 1 to 200 characters. */
  name: string;
};

/** Another order of the scenarios. */
export type ReorderScenarios = {
  /** The project. */
  project_id: ProjectId;
  /** All its scenarios, in the order wanted. */
  order: ScenarioId[];
};

/** A scenario, by its id. */
export type ScenarioRef = {
  /** The scenario. */
  id: ScenarioId;
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfLifecycleSettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: LifecycleSettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** Profit of a customer purchase by purchase. */
export type LifecycleSettingsInput = {
  /** Cost of acquiring the customer, 0…1e15; the scenario's CAC when absent. Money. */
  cac?: string | number | null;
  /** The purchases in their order; empty: derived from the scenario. */
  purchases?: LifecyclePurchaseInput[];
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfSensitivitySettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: SensitivitySettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** What each input alone moves. */
export type SensitivitySettingsInput = {
  /** The figure to watch. */
  figure?: FigureName;
  /** Each input is varied by this share of itself, 0…0.99. Fraction. */
  change?: string | number;
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfGoalSettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: GoalSettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** What must be true for a goal. */
export type GoalSettingsInput = {
  /** The figure. */
  figure?: FigureName;
  /** The value that it should reach, in its unit. */
  target?: string | number;
  /** LTV/CAC that new customers have to reach, 0.001…1e6. */
  target_ltv_to_cac?: string | number;
  /** Price of a lead, 0…1e15. Money. */
  media_price_per_lead?: string | number | null;
  /** The part of the acquisition cost that does not grow with the leads, 0…1e15. Money per period. */
  fixed_acquisition_cost?: string | number | null;
  /** Fixed cost of the business, 0…1e15. Money per month. */
  fixed_cost_per_month?: string | number | null;
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfUncertaintySettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: UncertaintySettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** Percentiles and chances under uncertain inputs. */
export type UncertaintySettingsInput = {
  /** The uncertain inputs and what is known of them. */
  uncertain?: UncertainInputInput[];
  /** Rank correlations between them. */
  correlations?: RankCorrelationInput[];
  /** Draws, 1…2 000 000. */
  draws?: number;
  /** Start of the random numbers. */
  seed?: number;
  /** The figure whose distribution is drawn. */
  figure?: FigureName;
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfChannelsSettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: ChannelsSettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** CAC by channel. */
export type ChannelsSettingsInput = {
  /** The paid channels. */
  channels?: ChannelInput[];
  /**
   * What acquisition costs beside the channels, 0…1e15; the scenario's salaries and software when
   * absent. Money per period.
   */
  overhead_cost?: string | number | null;
  /** New customers who came by themselves or were referred, 0…1e12. */
  organic_customers?: string | number;
  /** How the overhead is shared out among the channels. */
  share_by?: ShareBy;
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfCompareSettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: CompareSettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** Scenarios side by side. */
export type CompareSettingsInput = {
  /** What the others are compared with; the first scenario when absent or gone. */
  base?: ScenarioId | null;
};

/** A lever of a goal to be tried. */
export type ApplyGoal = {
  /** The scenario that it starts from. */
  scenario_id: ScenarioId;
  /** The lever. A CAC as a whole moves all costs of acquisition alike. */
  lever: LeverName;
  /** The value that it gets. */
  value: string | number;
};

/** Settings of tabs to save. */
export type SaveTabs = {
  /** The project. */
  project_id: ProjectId;
  /** The tabs that change, each whole. */
  tabs: TabPatch;
  /** Id that all saves of one drag share, so that the drag is one undo step. */
  gesture?: string | null;
};

/** Settings to save; a tab that is absent stays as it is. */
export type TabPatch = {
  /** Profit of a customer purchase by purchase. */
  lifecycle?: LifecycleSettingsInput | null;
  /** What each input alone moves. */
  sensitivity?: SensitivitySettingsInput | null;
  /** What must be true for a goal. */
  goal?: GoalSettingsInput | null;
  /** Percentiles and chances. */
  uncertainty?: UncertaintySettingsInput | null;
  /** CAC by channel. */
  channels?: ChannelsSettingsInput | null;
  /** Scenarios side by side. */
  compare?: CompareSettingsInput | null;
  /** What really happened. */
  months?: MonthsSettingsInput | null;
};

/** What really happened. */
export type MonthsSettingsInput = {
  /** Months that smoothing takes together, 1…12. */
  window_months?: number;
};

/** Months to save. */
export type SaveMonths = {
  /** The project. */
  project_id: ProjectId;
  /** The months that changed, each whole. */
  months: MonthCellsInput[];
};

/** What happened in one month, as it is typed. Every number may be absent. */
export type MonthCellsInput = {
  /** `YYYY-MM`. */
  month?: string;
  /** Advertising and other marketing, 0…1e15. Money. */
  marketing_cost?: string | number | null;
  /** Salaries of those who acquire customers, 0…1e15. Money. */
  salaries_cost?: string | number | null;
  /** Software used to acquire customers, 0…1e15. Money. */
  software_cost?: string | number | null;
  /** Leads, 0…1e12. */
  leads?: string | number | null;
  /** New customers, 0…1e12. */
  new_customers?: string | number | null;
  /** Customers who paid in the month, the new ones included, 0…1e12. */
  active_customers?: string | number | null;
  /** Of those who were customers before the month, how many left in it, 0…1e12. */
  churned_customers?: string | number | null;
  /** Orders, 0…1e12; for one-off sales. */
  orders?: string | number | null;
  /** Revenue, 0…1e15. Money. */
  revenue?: string | number | null;
  /** Gross margin, −1 000 000…1; the scenario's where absent. Fraction. */
  gross_margin?: string | number | null;
  /**
   * Monthly recurring revenue at the start of the month, 0…1e15; where absent, that at the end of
   * the month before. Money.
   */
  mrr_start?: string | number | null;
  /** Recurring revenue of customers who came, 0…1e15. Money. */
  mrr_new?: string | number | null;
  /** Recurring revenue added by customers who were there, 0…1e15. Money. */
  mrr_expansion?: string | number | null;
  /** Recurring revenue taken away by customers who stayed, 0…1e15. Money. */
  mrr_contraction?: string | number | null;
  /** Recurring revenue of customers who left, 0…1e15. Money. */
  mrr_churned?: string | number | null;
  /** What a reader should know about the month; may be empty. */
  annotation?: string;
};

/** Text copied out of a spreadsheet. */
export type PasteMonths = {
  /** The project. */
  project_id: ProjectId;
  /**
   * Rows of cells: a tab between cells, a line break between rows. A first row of headings says
   * what the columns are, a first column of months says which months they are of; headings and
   * months may also change places. Numbers are read as the caller's language writes them; an
   * empty cell empties the number.
   */
  text: string;
  /** The month of the first row, `YYYY-MM`, where the text does not tell. */
  month?: string | null;
  /** What the first column is, where the text does not tell. */
  field?: MonthField | null;
};

/** A CSV file of months. */
export type ImportMonths = {
  /** The project. */
  project_id: ProjectId;
  /**
   * The file: a row of headings, a column of months (or the other way round). An empty cell
   * leaves the number as it is.
   */
  path: string;
};

/** Purchases that fill months. */
export type FromPurchases = {
  /** The data set. */
  dataset_id: DatasetId;
  /** Whether numbers that are there already are replaced; otherwise only empty ones are filled. */
  replace?: boolean;
};

/** Months to delete. */
export type DeleteMonths = {
  /** The project. */
  project_id: ProjectId;
  /** The months, `YYYY-MM`. */
  months: string[];
};

/**
 * Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
 * the saved ones.
 */
export type TabInputOfMonthsSettings = {
  /** The scenario. */
  scenario_id: ScenarioId;
  /** Its inputs, while they are being edited. */
  inputs?: InputsInput | null;
  /** The settings of the tab, while they are being edited. */
  settings?: MonthsSettingsInput | null;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** The answers of one audit. */
export type ScoreInput = {
  /** The layers, each at most once. */
  layers: LayerAnswers[];
};

/** The answers of one layer. */
export type LayerAnswers = {
  /** Which layer. */
  layer: Layer;
  /** Weight of the layer in the overall score, 0.01…1000; 1 when absent. */
  weight?: string | number;
  /** Every question of the layer, also those not answered. Ids are unique within the audit. */
  answers: WeightedAnswer[];
};

/** One question with its answer. */
export type WeightedAnswer = {
  /** Id of the question, not empty. */
  question: string;
  /** Weight of the question in its layer, 0.01…1000; 1 when absent. */
  weight?: string | number;
  /** The answer; `unknown` when absent. */
  answer?: Answer;
};

/** The answers of an audit to the questions of a bank. */
export type BankAnswers = {
  /** Version of the bank; the latest when absent. */
  bank_version?: number;
  /** Stage of the project: it decides the weights of the questions. */
  stage: ProjectStage;
  /** What the business lives on: it decides the weights of the layers. Not said when absent. */
  business_kind?: BusinessKind;
  /** The answers by the id of the question. What is absent is not answered. */
  answers?: Record<string, Answer>;
};

/** Two audits of one project. */
export type AuditComparisonInput = {
  /** The earlier audit. */
  earlier: BankAnswers;
  /** The later audit. */
  later: BankAnswers;
};

/** Growth points to put in order. */
export type PrioritiseInput = {
  /** Which score decides the order; the other is computed beside it. */
  method?: PriorityMethod;
  /** The growth points, at most 500, in any order: the answer does not depend on it. */
  points: PriorityPoint[];
  /**
   * True when the foundation is weak ([`crate::audit::FoundationGate::foundation_first`]): points about AI
   * and automation then do not enter the top three by themselves.
   */
  foundation_first?: boolean;
  /** Seed of the simulation; the same seed gives the same chances. */
  seed?: number;
  /** Draws of the simulation, 1…1 000 000. */
  draws?: number;
};

/** One growth point. A point without the numbers of the chosen method is listed as not ranked. */
export type PriorityPoint = {
  /** Id, not empty, unique. */
  id: string;
  /** True when the point is about AI or automation. */
  ai_or_automation?: boolean;
  /** True when its likely effect loses money: such a point does not enter the top three by itself. */
  loses_money?: boolean;
  /** Numbers for ICE. */
  ice?: Ice;
  /** Numbers for RICE. */
  rice?: Rice;
};

/** Impact, confidence and ease, each 1…10. What is absent has not been entered yet. */
export type Ice = {
  /** How much it moves the goal, 1…10. */
  impact?: string | number | null;
  /** How sure that is, 1…10. */
  confidence?: string | number | null;
  /** How easily it is done, 1…10; 10 is easiest. */
  ease?: string | number | null;
};

/** Reach, impact, confidence and effort. What is absent has not been entered yet. */
export type Rice = {
  /** People or deals that it touches in a quarter, 0…1 000 000 000 000. */
  reach?: string | number | null;
  /** How much it moves each of them: 0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive. */
  impact?: string | number | null;
  /** How sure the numbers are: 1 high, 0.8 medium, 0.5 low. Fraction. */
  confidence?: string | number | null;
  /** Work, 0.001…10 000. Person-months. */
  effort_person_months?: string | number | null;
};

/** A scenario and what would change in it. */
export type EffectInput = {
  /** The scenario as it is. */
  inputs: InputsInput;
  /** The changes, each of another input, at most 15. They take effect together. */
  changes: EffectChangeInput[];
};

/** How one input changes. */
export type EffectChangeInput = {
  /** Which input; one that the scenario's revenue model uses, and no convention of the calculation. */
  field: InputField;
  /** How the three numbers are meant. */
  kind: ChangeKind;
  /** The cautious expectation. */
  low: string | number;
  /** The likely one, between the other two. */
  likely: string | number;
  /** The bold one. It may be the smallest number: a churn that falls `by` −0.01, −0.02, −0.03. */
  high: string | number;
};

/** A drawing of loops and what would change in it. */
export type StepEffectInput = {
  /** The drawing as it is. */
  graph: LoopGraphInput;
  /** What the unit economics say of a customer. */
  economy?: EconomyInput;
  /** The changes, each of another number, at most 15. They take effect together. */
  changes: StepChangeInput[];
};

/** A drawn ecosystem. */
export type LoopGraphInput = {
  /** What holds for all loops together. */
  settings?: GraphSettingsInput;
  /** The loops, at most 32. */
  loops?: GraphLoopInput[];
  /** The boxes, at most 300. */
  nodes?: LoopNodeInput[];
  /** The arrows, at most 600. */
  edges?: LoopEdgeInput[];
};

/** What holds for all loops of an ecosystem together. */
export type GraphSettingsInput = {
  /** Length of a step of the simulation. */
  step?: StepUnit;
  /** How far the simulation looks, 4…157. Weeks. */
  horizon_weeks?: number;
  /**
   * First day of the simulation, for its comparison with actual months; absent means that of the
   * plan or, before there is an actual month of the plan, so that the last actual month ends it.
   */
  begins_on?: string | null;
  /** How customers are bought. */
  paid_mode?: PaidMode;
  /** Customers or money per month, as `paid_mode` says, ≥ 0; absent means what the scenario has. */
  paid_per_month?: string | number | null;
  /** What a bought customer costs, > 0; absent means the scenario's CAC. Money per customer. */
  cac?: string | number | null;
  /** Customers there are at the start, ≥ 0; absent means none. Customers. */
  customers_at_start?: string | number | null;
  /**
   * Share of the customers who leave in a month, 0…1; absent means the scenario's churn.
   * Fraction per month.
   */
  churn_per_month?: string | number | null;
  /** People who can ever become customers; absent means without limit. Customers. */
  market_size?: string | number | null;
  /** Seed of the simulations with uncertain rates. */
  seed?: number;
  /** Rates that are not certain. */
  uncertain?: UncertainFactorInput[];
};

/**
 * A rate that is not certain: it lies between two multiples of its value, most likely at the value
 * itself.
 */
export type UncertainFactorInput = {
  /** Which rate; loops are named by their ids. */
  rate: Rate;
  /** Lowest value as a multiple of the rate, 0…1. Fraction. */
  low: string | number;
  /** Highest value as a multiple of the rate, 1…10. Fraction. */
  high: string | number;
};

/** One loop of a drawn ecosystem. */
export type GraphLoopInput = {
  /** Its id. */
  id: string;
  /** Its name. */
  name: string;
  /** Kind of loop, as the guide names them. */
  kind: LoopKind;
  /** What a customer whom the loop brings costs, ≥ 0. Money per new customer. */
  reward_per_customer?: string | number | null;
  /**
   * The same as months of subscription, which cost what serving them costs, 0…120. Months per
   * new customer; added to `reward_per_customer`.
   */
  reward_months?: string | number | null;
  /** What running the loop costs whether or not it brings anybody, ≥ 0. Money per month. */
  fixed_cost_per_month?: string | number | null;
  /**
   * Churn of the customers whom the loop brings, 0…1; absent means that of the ecosystem.
   * Fraction per month.
   */
  churn_per_month?: string | number | null;
  /** Customers observed for longer than a cycle of the loop, for K from data. Customers. */
  observed_customers?: number | null;
  /** Activated customers whom those brought. Customers. */
  observed_new_customers?: number | null;
  /** A note. */
  note?: string;
};

/** One box of the drawing. */
export type LoopNodeInput = {
  /** Its id. */
  id: string;
  /** What it stands for. */
  kind: NodeKind;
  /** Its name. */
  name: string;
  /** Place of its left edge on the canvas. Pixels. */
  x: number;
  /** Place of its upper edge on the canvas. Pixels. */
  y: number;
  /** How long a public asset lives on average, > 0. Days. */
  life_days?: string | number | null;
  /** What a public asset costs, ≥ 0; absent means nothing. Money per asset. */
  cost_per_asset?: string | number | null;
  /** Public assets there are at the start, ≥ 0; absent means none. Assets. */
  assets_at_start?: string | number | null;
  /** A note. */
  note?: string;
};

/** One arrow of the drawing. */
export type LoopEdgeInput = {
  /** Its id. */
  id: string;
  /** The box it leaves. */
  from: string;
  /** The box it enters. */
  to: string;
  /** The loop it belongs to; absent means that every loop that comes along uses it. */
  loop_id?: string | null;
  /** What happens on the way. */
  kind: EdgeKind;
  /** Who acts. */
  actor?: Actor;
  /**
   * Actions per customer (`act`), views per asset (`views`), assets per action of the feeding
   * loop (`feed`), ≥ 0. Active customers and assets: per `period`.
   */
  amount?: string | number | null;
  /** What `amount` is per. */
  period?: RatePeriod;
  /** Other amounts for customers of single sources. */
  amounts_by_source?: SourceAmountInput[];
  /** Share that goes on (`share`), 0…1. Fraction. */
  share?: string | number | null;
  /** Share of the views that are clicked (`views`), 0…1. Fraction. */
  click?: string | number | null;
  /** Share of the leads who sign up (`convert`), 0…1. Fraction. */
  signup?: string | number | null;
  /** Share of those who become active customers (`convert`), 0…1. Fraction. */
  activation?: string | number | null;
  /** How long it takes, 0…3650; absent means that it happens at the next step. Days. */
  delay_days?: string | number | null;
  /** A note. */
  note?: string;
};

/** An amount for customers of one source. */
export type SourceAmountInput = {
  /** `paid`, or the id of a loop. */
  source: string;
  /** The amount, in the unit of the edge, ≥ 0. */
  amount: string | number;
};

/** What the unit economics say of a customer; absent where they do not say it. */
export type EconomyInput = {
  /** Cost of a bought customer, 0…1e15. Money per customer. */
  cac?: string | number | null;
  /** Lifetime value on gross margin, −1e15…1e15. Money per customer. */
  ltv?: string | number | null;
  /** Margin that a customer leaves per day, −1e15…1e15. Money per day. */
  margin_per_day?: string | number | null;
  /** Share of the customers who leave in a month, 0…1. Fraction per month. */
  churn_per_month?: string | number | null;
  /** New customers of a month, 0…1e12. Customers. */
  new_customers_per_month?: string | number | null;
  /** What acquiring them costs, 0…1e15. Money per month. */
  acquisition_cost_per_month?: string | number | null;
  /** What serving a customer costs, 0…1e15. Money per month. */
  cost_to_serve_per_month?: string | number | null;
  /** Length of a month, 28…31. Days. */
  days_per_month?: string | number;
};

/** How one number of a drawing changes. */
export type StepChangeInput = {
  /** Where the number stands: an arrow, a box or a loop. */
  element: GraphElement;
  /** Which number. */
  field: GraphField;
  /** How the three numbers are meant. */
  kind: ChangeKind;
  /** The cautious expectation. */
  low: string | number;
  /** The likely one, between the other two. */
  likely: string | number;
  /** The bold one. */
  high: string | number;
};

/** A journey, minute by minute. */
export type JourneyInput = {
  /**
   * Emotion in each minute from minute 0, −5 (worst) … +5 (best); `null` where it was not
   * measured. At most 10 080 (a week).
   */
  emotion: (number | null)[];
  /** How far a peak must stand out to count, 0.01…10; 2 (a fifth of the scale) when absent. */
  prominence?: string | number;
  /** Stages of the journey. Minutes may belong to no stage, and not to two. */
  stages?: JourneyStage[];
  /** Doubts, questions and pauses, in any order. */
  marks?: JourneyMark[];
};

/** A part of the journey. */
export type JourneyStage = {
  /** Id, not empty, unique. */
  id: string;
  /** First minute, from 0. */
  first_minute: number;
  /** Last minute, ≥ `first_minute`, within the journey. */
  last_minute: number;
};

/** What was noticed in a minute. */
export type JourneyMark = {
  /** The minute, from 0, within the journey. */
  minute: number;
  /** What it was. */
  kind: MarkKind;
};

/** The services of a project. */
export type ServicesInput = {
  /** The services, at most 200. */
  services: Service[];
};

/** One service as it is used today. */
export type Service = {
  /** Id, not empty, unique. */
  id: string;
  /** What it is for. */
  kind: ServiceKind;
  /** Weight in the overall readiness, 0.01…1000; 1 when absent. */
  weight?: string | number;
  /** It has an API that the project may use. */
  api?: Have;
  /** Its data is structured: fields, lists and ids instead of free text. */
  structured_data?: Have;
  /** It can start something by itself: webhooks, events, rules. */
  triggers?: Have;
  /** A named person is responsible for it. */
  owner?: Have;
  /** Age of the data that others get from it, 0…100 000; absent when not known. Hours. */
  data_age_hours?: string | number | null;
};

/** The funnel and what measures it. */
export type TrackingInput = {
  /** The steps in the order of the funnel, from the first contact to the repeat sale; at most 100. */
  steps: FunnelStep[];
};

/** One step of the funnel. */
export type FunnelStep = {
  /** Id, not empty, unique. */
  id: string;
  /** What measures the step; empty when nothing does. */
  sources?: TrackingSource[];
  /** The tool whose number is taken when several measure the step: one of `sources`. */
  source_of_truth?: string | null;
};

/** A tool that measures a step. */
export type TrackingSource = {
  /** Name of the tool, not empty, once per step. */
  tool: string;
  /** Ids that it stores with the step (`client_id`, `utm`, `email`, `order_id` …). */
  ids?: string[];
};

/** The inventory of actions. */
export type ShareableInput = {
  /** The actions, at most 200, in any order. */
  actions: ShareableAction[];
};

/** Something that customers do in or with the product. What is absent has not been estimated yet. */
export type ShareableAction = {
  /** Id, not empty, unique. */
  id: string;
  /** What could be shown to others. */
  yields: ShareableKind;
  /** How often all customers together do it, 0…1 000 000 000. Actions per month. */
  actions_per_month?: string | number | null;
  /**
   * What it is worth to those who see it: 0 nothing, 1 curious, 2 useful, 3 saves them work, 4
   * they would pay for it.
   */
  value_to_others?: number | null;
  /** Share of the actions that become public already, 0…1. Fraction; 0 when absent. */
  shared_now?: string | number;
  /** Work to make it shareable, 0.1…10 000. Person-days. */
  effort_person_days?: string | number | null;
};

/** Tests of the past and those that run. */
export type ExperimentLogInput = {
  /** The day of the audit. */
  as_of: string;
  /** How far the pace looks back, 7…3660; 90 when absent. Days. */
  window_days?: number;
  /** The tests, at most 5000, in any order. */
  experiments: LoggedExperiment[];
};

/** One test. */
export type LoggedExperiment = {
  /** Id, not empty, unique. */
  id: string;
  /** First day, not after the day of the audit. */
  started_on: string;
  /** Last day, from `started_on` to the day of the audit; absent while it runs. */
  ended_on?: string | null;
  /** What it showed; must be absent while it runs, and may be absent after. */
  result?: ExperimentResult | null;
  /** A hypothesis and a metric were written down before the start. */
  hypothesis_first?: boolean;
  /** A decision followed (rolled out, dropped, repeated) and is written down. */
  decided?: boolean;
};

/** What an audit begins with. */
export type NewAudit = {
  /** The project. */
  project_id: ProjectId;
  /** Its name; empty when the day names it. */
  name?: string;
  /** Its day; today when absent. */
  date?: string | null;
  /** Stage of the project; the project's own when absent. */
  stage?: ProjectStage | null;
  /**
   * An earlier audit of the project whose answers it begins with. The notes stay behind: they
   * were about then.
   */
  answers_of?: AuditId | null;
};

/** An audit, by its id. */
export type AuditRef = {
  /** The audit. */
  id: AuditId;
};

/** Which audit, and how its radar is drawn. */
export type AuditViewInput = {
  /** The audit. */
  id: AuditId;
  /** An audit to lay under it in the radar; the one before it when absent. */
  under?: AuditId | null;
  /** Size and colours of the radar. */
  chart: ChartRequest;
};

/** A change of an audit. */
export type UpdateAudit = {
  /** The audit. */
  id: AuditId;
  /** What changes. */
  change: AuditPatch;
};

/** What is changed of an audit; what is absent stays. */
export type AuditPatch = {
  /** Its name; empty when the day names it. */
  name?: string | null;
  /** Its day. */
  date?: string | null;
  /** Stage of the project. */
  stage?: ProjectStage | null;
};

/** What is said about a question. */
export type AnswerInput = {
  /** The audit. */
  audit_id: AuditId;
  /** Id of the question in the bank. */
  question: string;
  /** The answer: a whole number 0…4, `not_applicable` or `unknown`. */
  answer?: Answer | null;
  /** What a reader should know about it, up to 10 000 characters; empty to take the note away. */
  note?: string | null;
};

/** A question of an audit. */
export type QuestionRef = {
  /** The audit. */
  audit_id: AuditId;
  /** Id of the question in the bank. */
  question: string;
};

/** A file to attach. */
export type AttachEvidence = {
  /** What it belongs to. */
  of: EvidenceOf;
  /** The file. */
  path: string;
  /** True: a copy is kept in the workspace, up to 5 MB. False: the file stays where it is. */
  store?: boolean;
};

/** A piece of evidence, by its id. */
export type EvidenceRef = {
  /** The evidence. */
  id: EvidenceId;
};

/** Where the copy goes. */
export type SaveEvidence = {
  /** The evidence. */
  id: EvidenceId;
  /** The file to write; one that is there is replaced. */
  path: string;
};

/** Which growth points. */
export type GrowthPointsInput = {
  /** The project. */
  project_id: ProjectId;
  /** Seed of the simulation of the chances. */
  seed?: number;
  /** Its draws, 1…1 000 000. */
  draws?: number;
};

/**
 * What a growth point would change: the calculator, or growth loops (customers whom a loop brings
 * must not be counted in the calculator a second time).
 */
export type PointEffectInput = {
  kind: "scenario";
  /** The scenario. It may have been deleted since. */
  scenario_id: ScenarioId;
  /** What changes in it, at most 15 inputs. */
  changes: EffectChangeInput[];
} | {
  kind: "ecosystem";
  /** The ecosystem. It may have been deleted since. */
  ecosystem_id: EcosystemId;
  /** What changes in it, at most 15 numbers. They may have been deleted since. */
  changes: StepChangeInput[];
};

/** What a finding begins with. */
export type Finding = {
  /** The project. */
  project_id: ProjectId;
  /** The layer that it belongs to. */
  layer: Layer;
  /** Its name, 1…200 characters. */
  title: string;
  /** What was found; may be empty. */
  description?: string;
  /**
   * What it came of. From an answer it takes the question's usual effort, and whether it is
   * about automation.
   */
  source?: PointSourceInput;
};

/** What a growth point came of. */
export type PointSourceInput = {
  /** Kind of source. */
  kind?: SourceKindInput;
  /**
   * Which one, up to 200 characters: of an answer `<audit id>/<question>`, of a loop
   * `<ecosystem id>/edge/<id>/share` with its step, of an instrument what it says itself. May be
   * empty.
   */
  reference?: string;
};

/** Kind of source of a growth point. */
export type SourceKindInput = "manual" | "answer" | "journey" | "lifecycle" | "shareable" | "services" | "tracking" | "retention" | "experiments" | "loop";

/** A growth point as it is to be. */
export type SaveGrowthPoint = {
  /** The growth point. */
  id: GrowthPointId;
  /** All that is said about it. */
  content: GrowthPointContentInput;
};

/** What a person says about a growth point. */
export type GrowthPointContentInput = {
  /** The layer that it belongs to. */
  layer: Layer;
  /** Its name, 1…200 characters. */
  title: string;
  /** What was found and what could be done; may be empty. */
  description?: string;
  /** What it came of. */
  source?: PointSourceInput;
  /** What it takes, 0.05…10 000. Person-days. */
  effort_days?: string | number | null;
  /** How sure the numbers are. */
  confidence?: Confidence | null;
  /** Who answers for it; may be empty. */
  owner?: string;
  /** How far it is. */
  status?: PointStatus;
  /** True when it is about AI or automation and so waits for the foundation. */
  ai_or_automation?: boolean;
  /** Impact for ICE, 1…10; follows from the money when absent. */
  ice_impact?: string | number | null;
  /** Ease for ICE, 1…10; follows from the effort when absent. */
  ice_ease?: string | number | null;
  /** Reach for RICE: people or deals in a quarter, ≥ 0. */
  rice_reach?: string | number | null;
  /** Impact for RICE: 0.25, 0.5, 1, 2 or 3. */
  rice_impact?: string | number | null;
  /** What it would change; absent as long as nobody has said. */
  effect?: PointEffectInput | null;
};

/** A growth point, by its id. */
export type GrowthPointRef = {
  /** The growth point. */
  id: GrowthPointId;
};

/** How the three are chosen. */
export type ChooseInput = {
  /** The project. */
  project_id: ProjectId;
  /** The choice. */
  choice?: Choice;
};

/** How the three are chosen. */
export type Choice = {
  /** The score that puts the growth points in order. */
  method?: PriorityMethod;
  /**
   * Up to three growth points in place of the proposed ones, the first first; absent means as
   * proposed.
   */
  chosen?: GrowthPointId[] | null;
  /** Why these; not empty when they are given, and empty otherwise. */
  reason?: string;
};

/** Two audits. */
export type CompareAudits = {
  /** The earlier one. */
  earlier: AuditId;
  /** The later one, of the same project. */
  later: AuditId;
  /** Size and colours of the radar. */
  chart: ChartRequest;
};

/** An item to write. */
export type SaveJourneyMap = {
  /** The project. */
  project_id: ProjectId;
  /** The item that is written anew; a new one is added at the end when absent. */
  id?: InstrumentItemId | null;
  /** What is written. */
  item: JourneyMapInput;
  /** An id that all saves of one stroke or drag have in common, so that they are one undo step. */
  gesture?: string | null;
};

/** A journey as it was drawn. */
export type JourneyMapInput = {
  /** Its name, 1…200 characters. */
  name: string;
  /** Whose journey, observed how; may be empty. */
  note?: string;
  /**
   * Emotion in each minute from minute 0, −5 (worst) … +5 (best); `null` where it was not
   * measured. At most 10 080 minutes.
   */
  emotion?: (number | null)[];
  /** Stages; no two share a minute. */
  stages?: MapStageInput[];
  /** Doubts, questions and pauses, in any order. */
  marks?: MapMarkInput[];
};

/** A part of the journey. */
export type MapStageInput = {
  /** Its name, 1…200 characters. */
  name: string;
  /** Onboarding and payment are marked: there the guide looks first. */
  kind?: MapStageKind;
  /** First minute, from 0. */
  first_minute: number;
  /** Last minute, within the journey. */
  last_minute: number;
};

/** What was noticed in a minute. */
export type MapMarkInput = {
  /** The minute, from 0, within the journey. */
  minute: number;
  /** What it was. */
  kind: MarkKind;
  /** What the person said or did, up to 200 characters; may be empty. */
  text?: string;
};

/** An item of an instrument, by its id. */
export type InstrumentItemRef = {
  /** The item. */
  id: InstrumentItemId;
};

/** Whose instrument, and how its charts are drawn. */
export type ChartOfProject = {
  /** The project. */
  project_id: ProjectId;
  /** How charts are drawn. */
  chart: ChartRequest;
};

/** What a project has one of, to write. */
export type SaveLifecycleProfile = {
  /** The project. */
  project_id: ProjectId;
  /** What is written. */
  profile: LifecycleProfileInput;
  /** As in the saves of items. */
  gesture?: string | null;
};

/** How the profit curve of a project is computed. */
export type LifecycleProfileInput = {
  /** Whether the steps are typed or follow from purchases. */
  numbers_from?: NumbersFrom;
  /** The purchases, for [`NumbersFrom::Dataset`]. The data set may have been deleted since. */
  dataset_id?: DatasetId | null;
  /** Cost of acquiring a customer, 0…1e15; that of the active scenario when absent. Money. */
  cac?: string | number | null;
  /**
   * Gross margin of orders taken from purchases, −1 000 000…1; that of the active scenario when
   * absent. Fraction.
   */
  gross_margin?: string | number | null;
  /** Cost of serving an order taken from purchases, 0…1e15. Money. */
  cost_to_serve?: string | number;
  /**
   * Cost of bringing a repeat purchase about, spent on everybody who made the one before,
   * 0…1e15. Money.
   */
  trigger_cost?: string | number;
  /** The typed steps, at most 1000; empty as long as nobody has typed any. */
  steps?: LifecyclePurchaseInput[];
};

/** An item to write. */
export type SaveShareableEntry = {
  /** The project. */
  project_id: ProjectId;
  /** The item that is written anew; a new one is added at the end when absent. */
  id?: InstrumentItemId | null;
  /** What is written. */
  item: ShareableEntryInput;
  /** An id that all saves of one stroke or drag have in common, so that they are one undo step. */
  gesture?: string | null;
};

/** Something that customers do. What is absent has not been estimated yet. */
export type ShareableEntryInput = {
  /** What they do, 1…200 characters. */
  name: string;
  /** What could be shown to others. */
  yields: ShareableKind;
  /** How often all customers together do it, 0…1 000 000 000. Actions per month. */
  actions_per_month?: string | number | null;
  /**
   * What it is worth to those who see it: 0 nothing, 1 curious, 2 useful, 3 saves them work, 4
   * they would pay for it.
   */
  value_to_others?: number | null;
  /** Share of the actions that become public already, 0…1. Fraction. */
  shared_now?: string | number;
  /** Work to make it shareable, 0.1…10 000. Person-days. */
  effort_person_days?: string | number | null;
  /** Who would see it and where; may be empty. */
  note?: string;
};

/** An item to write. */
export type SaveServiceEntry = {
  /** The project. */
  project_id: ProjectId;
  /** The item that is written anew; a new one is added at the end when absent. */
  id?: InstrumentItemId | null;
  /** What is written. */
  item: ServiceEntryInput;
  /** An id that all saves of one stroke or drag have in common, so that they are one undo step. */
  gesture?: string | null;
};

/** A service as it is used today. */
export type ServiceEntryInput = {
  /** Its name, 1…200 characters. */
  name: string;
  /** What it is for. */
  kind: ServiceKind;
  /** Weight in the overall readiness, 0.01…1000. */
  weight?: string | number;
  /** It has an API that the project may use. */
  api?: Have;
  /** Its data is structured: fields, lists and ids instead of free text. */
  structured_data?: Have;
  /** It can start something by itself: webhooks, events, rules. */
  triggers?: Have;
  /** A named person is responsible for it; "yes" follows from `owner_name`. */
  owner?: Have;
  /** That person; may be empty. */
  owner_name?: string;
  /** Age of the data that others get from it, 0…100 000; absent when not known. Hours. */
  data_age_hours?: string | number | null;
  /** Anything else; may be empty. */
  note?: string;
};

/** An item to write. */
export type SaveTrackingStep = {
  /** The project. */
  project_id: ProjectId;
  /** The item that is written anew; a new one is added at the end when absent. */
  id?: InstrumentItemId | null;
  /** What is written. */
  item: TrackingStepInput;
  /** An id that all saves of one stroke or drag have in common, so that they are one undo step. */
  gesture?: string | null;
};

/** One step of the funnel. */
export type TrackingStepInput = {
  /** Its name, 1…200 characters. */
  name: string;
  /** What measures it; empty when nothing does. */
  sources?: StepSourceInput[];
  /** The tool whose number is taken when several measure the step: one of `sources`. */
  source_of_truth?: string | null;
  /** Anything else; may be empty. */
  note?: string;
};

/** A tool that measures a step. */
export type StepSourceInput = {
  /** Name of the tool, 1…200 characters, once per step. */
  tool: string;
  /** Ids that it stores with the step (`client_id`, `utm`, `email`, `order_id` …). */
  ids?: string[];
};

/** Another order of the items of an instrument. */
export type ReorderItems = {
  /** The project. */
  project_id: ProjectId;
  /** All items, in the order wanted. */
  order: InstrumentItemId[];
};

/** A list of purchases, and until when it is complete. */
export type RetentionInput = {
  /**
   * The purchases, in any order, within 50 years. A customer's rows of one day are one purchase; refunds (negative
   * amounts) are none, amounts of zero are.
   */
  purchases: Purchase[];
  /**
   * The last day that the list covers; the day of the last purchase when absent. What lies after
   * it is ignored.
   */
  observed_until?: string | null;
};

/** One row of a list of purchases. */
export type Purchase = {
  /** Who: a number that the caller gives to each customer. */
  customer: number;
  /** When, a civil date of the years 1900 to 2199. */
  date: string;
  /** What was paid, −1e15…1e15; a negative amount is a refund. Money. */
  amount: string | number;
  /** How many units, if it is known, −1e15…1e15. */
  quantity?: string | number | null;
};

/** Counts as another program shows them. Either part may be empty. */
export type TypedRetentionInput = {
  /** The cohorts, in any order; each month once, at most 120. */
  cohorts?: TypedCohortInput[];
  /**
   * Customers with at least one purchase, with at least two, and so on: each at most as many as
   * the one before; at most 12.
   */
  buyers?: number[];
};

/** One cohort. */
export type TypedCohortInput = {
  /** Any day of the month of the first purchase. */
  month: string;
  /** Customers, 0…1e12. */
  size: number;
  /**
   * Those who bought again one month later, two months later, and so on; `null` where it is not
   * known. Each at most `size`; at most 119.
   */
  active?: (number | null)[];
};

/** What a project has one of, to write. */
export type SaveRetentionProfile = {
  /** The project. */
  project_id: ProjectId;
  /** What is written. */
  profile: RetentionProfileInput;
  /** As in the saves of items. */
  gesture?: string | null;
};

/** What the retention of a project is read from. */
export type RetentionProfileInput = {
  /** Whether the counts are typed or follow from purchases. */
  numbers_from?: NumbersFrom;
  /** The purchases, for [`NumbersFrom::Dataset`]. The data set may have been deleted since. */
  dataset_id?: DatasetId | null;
  /** The last day that the purchases cover; the day of the last one when absent. */
  observed_until?: string | null;
  /** The typed counts. */
  typed?: TypedRetentionInput;
};

/** Whose log. */
export type ExperimentLogRequest = {
  /** The project. */
  project_id: ProjectId;
  /** How far the pace looks back, 7…3660; 90 when absent. Days. */
  window_days?: number | null;
};

/** An item to write. */
export type SaveExperiment = {
  /** The project. */
  project_id: ProjectId;
  /** The item that is written anew; a new one is added at the end when absent. */
  id?: InstrumentItemId | null;
  /** What is written. */
  item: ExperimentInput;
  /** An id that all saves of one stroke or drag have in common, so that they are one undo step. */
  gesture?: string | null;
};

/** A test that is planned, runs or has ended. */
export type ExperimentInput = {
  /** What is tested and why it should work, 1…200 characters. */
  hypothesis: string;
  /** What is measured, up to 200 characters; may be empty. */
  metric?: string;
  /** First day; absent while it is only planned. */
  started_on?: string | null;
  /** Last day, from `started_on` on; absent while it runs. */
  ended_on?: string | null;
  /** What it showed; must be absent while it runs, and may be absent after. */
  result?: ExperimentResult | null;
  /** What changed, in the words of the team (`+2,1 п. п.`), up to 200 characters; may be empty. */
  outcome?: string;
  /** Hypothesis and metric were written down before the start. */
  hypothesis_first?: boolean;
  /** What followed; absent as long as nothing was decided. */
  decision?: ExperimentDecision | null;
  /** What was learned; may be empty. */
  note?: string;
};

/** A list of purchases, until when it is complete, and the unit of time. */
export type SummaryInput = {
  /**
   * The purchases, in any order. A customer's rows of one day are one purchase; negative amounts
   * are refunds and no purchases; amounts of zero are purchases.
   */
  purchases: Purchase[];
  /**
   * The last day that the list covers; the day of the last purchase when absent. What lies after
   * it is ignored.
   */
  observed_until?: string | null;
  /** Days per unit of time: 1 (days) when absent, 7 for weeks. 0.01…3660. */
  unit_days?: number;
};

/** A list of purchases, and until when it is complete. */
export type ScoresInput = {
  /** The purchases, in any order; read as by `customers.summary`. */
  purchases: Purchase[];
  /** The last day that the list covers; the day of the last purchase when absent. */
  observed_until?: string | null;
};

/** What to fit, and to which customers. */
export type FitInput = {
  /** The model. */
  model: PurchaseModel;
  /** The customers, one by one or in groups with `count` (as `customers.summary` lists them). */
  customers: CustomerRowInput[];
  /** Parameters at which the likelihood is wanted; nothing is fitted then. */
  at?: PurchaseParams | null;
};

/**
 * One customer, or `count` customers who bought alike. All times are in the same unit (days, weeks),
 * which the caller chooses.
 */
export type CustomerRowInput = {
  /** Who: the caller's number. Absent for a group. */
  customer?: number | null;
  /** x: purchases after the first (days of purchase − 1), 0…1e6. */
  frequency: number;
  /**
   * t_x: time from the first to the last purchase, 0…`age`. Not the time since the last purchase.
   * Zero exactly when `frequency` is zero.
   */
  recency: number;
  /** T: time from the first purchase to the end of observation, 0…1e6. */
  age: number;
  /**
   * m: mean amount of the purchases after the first; 0 when there is none. Money. Only spending
   * needs it.
   */
  monetary?: string | number | null;
  /** Customers with these numbers, from 1. */
  count?: number;
};

/** A model, customers, and how often to refit. */
export type IntervalInput = {
  /** The model. */
  model: PurchaseModel;
  /** The customers, one by one or in groups. */
  customers: CustomerRowInput[];
  /** Times ahead at which the expected purchases of all customers are wanted. Units, 0…1e6. */
  times?: number[];
  /** Refits, 20…10000. */
  draws?: number;
  /** Seed of the random weights: the same seed gives the same numbers. */
  seed?: number;
  /** Share of the refits that an interval holds, 0.5…0.999. */
  level?: number;
};

/** A fitted model, customers, and how far ahead to look. */
export type PredictInput = {
  /** The model. */
  model: PurchaseModel;
  /** Its parameters, in the unit of time of the rows. */
  params: PurchaseParams;
  /** The customers; may be empty. */
  customers?: CustomerRowInput[];
  /**
   * Times ahead, from the end of observation (for the customers) or from the first purchase (for a
   * new one). Units, 0…1e6; at most 1000 of them.
   */
  times: number[];
};

/** Customers with their mean amounts. */
export type SpendFitInput = {
  /** The customers. Those without a repeat purchase or with a mean of zero are left out. */
  customers: CustomerRowInput[];
  /** Parameters at which the likelihood is wanted; nothing is fitted then. */
  at?: SpendParams | null;
};

/** A fitted model of spending, and customers. */
export type SpendPredictInput = {
  /** Parameters of the model. */
  params: SpendParams;
  /** The customers. */
  customers: CustomerRowInput[];
};

/** Fitted models, customers, and the horizon. */
export type ValueInput = {
  /** The model of purchases. */
  model: PurchaseModel;
  /** Its parameters, in the unit of time of the rows. */
  params: PurchaseParams;
  /** The model of spending. Either this or `amount`. */
  spend?: SpendParams | null;
  /** Amount of every purchase, where there is no model of spending. Money, 0…1e15. */
  amount?: string | number | null;
  /** The customers. */
  customers: CustomerRowInput[];
  /** Months that are looked ahead, 1…600. */
  horizon_months: number;
  /** Units of time in a month: 30 for days, 4.345 for weeks, 1 for months. 1e-6…1e6. */
  units_per_month: number;
  /** Discount per month, 0…1. Fraction. For a yearly rate d it is (1 + d)^(1/12) − 1. */
  discount_per_month?: string | number;
  /** Gross margin, −1000…1. Fraction. With it the value is margin; without, revenue. */
  gross_margin?: string | number | null;
};

/** A list of purchases, and where to part it. */
export type HoldoutInput = {
  /** The purchases, in any order; read as by `customers.summary`. */
  purchases: Purchase[];
  /** The last day that the list covers; the day of the last purchase when absent. */
  observed_until?: string | null;
  /** The last day that the models see; the first two thirds of the calendar when absent. */
  calibrate_until?: string | null;
  /** Models to compare, 1 or 2; both when absent. */
  models?: PurchaseModel[];
  /** Days per unit of time: 1 when absent, 7 for weeks. 0.01…3660. */
  unit_days?: number;
  /** Days between two points of the curves, 1…366. */
  step_days?: number;
  /** What a message costs: with it, the list of days to write is tested too. */
  message?: MessagePlan | null;
};

/** What is at stake and what a message costs. */
export type MessagePlan = {
  /** Gross margin, 0…1. Fraction. */
  gross_margin: string | number;
  /** What one message costs, with the work on it and the discount in it. Money, 0.000001…1e15. */
  message_cost: string | number;
  /** Days of purchases that a customer who stays would still bring: 365 when absent, 1…3660. */
  horizon_days?: number;
};

/** A fitted model, customers, and what a message costs and what is at stake. */
export type MessageInput = {
  /** The model of purchases. With BG/NBD nobody who bought once is ever written to. */
  model: PurchaseModel;
  /** Its parameters, in the unit of time of the rows. */
  params: PurchaseParams;
  /** The model of spending. Either this or `amount`. */
  spend?: SpendParams | null;
  /** Amount of every purchase, where there is no model of spending. Money, 0…1e15. */
  amount?: string | number | null;
  /** The customers. */
  customers: CustomerRowInput[];
  /** What is at stake and what a message costs. */
  plan: MessagePlan;
  /** The last day of observation. */
  observed_until: string;
  /** Days per unit of time of the rows; 1 when absent. */
  unit_days?: number;
};

/** Cohorts of subscribers, and what is wanted. */
export type SbgInput = {
  /** The cohorts, 1 to 1200; each is observed for as long as its own `active` says. */
  cohorts: SbgCohort[];
  /** Parameters at which the likelihood and the predictions are wanted; nothing is fitted then. */
  at?: SbgParams | null;
  /** Renewals to predict: S and r for t = 1…`periods`. 12 when absent, 0…1200. */
  periods?: number;
  /** Discount per period, 0 or 0.000001…10. Fraction. */
  discount?: number;
  /**
   * Renewals already made, of subscribers whose residual lifetime is wanted, 0…1200; at most 1200
   * of them.
   */
  renewals?: number[];
};

/** Subscribers who began at the same time. */
export type SbgCohort = {
  /** Subscribers at the beginning, 0…1e12. Shares of one (`1`, then `0.869`, …) serve too. */
  customers: number;
  /**
   * Those still subscribed after the first renewal, the second, and so on: never more than before.
   * Those of the last number have not ended yet.
   */
  active: number[];
};

/** Observed durations, and what is wanted. */
export type SurvivalInput = {
  /** The observations, in any unit of time. */
  observations: ObservedDuration[];
  /** Confidence of the intervals, 0.5…0.999. */
  confidence?: number;
  /**
   * Where the restricted mean ends; the longest observation of the segment when absent. Units,
   * 0…1e9.
   */
  restricted_to?: number | null;
};

/** How long one person was seen to stay, or `count` persons alike. */
export type ObservedDuration = {
  /** How long, 0…1e9. Units. */
  duration: number;
  /** Whether it ended then. False: still there when last seen. */
  ended: boolean;
  /** Persons, from 1. */
  count?: number;
  /** Segment: every segment gets a curve of its own. */
  segment?: string | null;
};

/** Which customers, and how charts are drawn. */
export type CustomersQuery = {
  /** The project. */
  project_id: ProjectId;
  /** The purchases; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /** Size and colours of each chart. */
  chart: ChartRequest;
};

/** A forecast to make. */
export type ForecastInput = {
  /** The purchases. */
  dataset_id: DatasetId;
  /** What it assumes. */
  options?: ForecastOptionsInput;
};

/** What a forecast assumes. */
export type ForecastOptionsInput = {
  /** The last day that the purchases cover; the day of the last one when absent. */
  observed_until?: string | null;
  /** Months that are looked ahead, 1…60. */
  horizon_months?: number;
  /** Discount per month, 0…1. Fraction. */
  discount_per_month?: string | number;
  /** Gross margin, 0…1. Fraction. Values are revenue when absent, and there are no days to write. */
  gross_margin?: string | number | null;
  /** What one message costs. Money, 0.000001…1e15. No days to write when absent. */
  message_cost?: string | number | null;
  /** Refits for the intervals, 20…10000. */
  draws?: number;
  /** Seed of what is drawn at random. */
  seed?: number;
};

/** A list that is asked for. */
export type CustomerListInput = {
  /** The purchases. */
  dataset_id: DatasetId;
  /** Whom to show. */
  filter?: CustomerFilterInput;
  /** In which order. */
  order?: CustomerOrder;
  /** Turns the order around. */
  reverse?: boolean;
  /** Customers to pass over. */
  offset?: number;
  /** Customers to show, 1…500. */
  limit?: number;
};

/** Which customers a list shows. What is absent leaves nobody out. */
export type CustomerFilterInput = {
  /** Part of the customer's name, up to 200 characters; case does not matter. */
  search?: string;
  /** Whether they are still there. */
  state?: CustomerState | null;
  /** Fewest purchases, from 1. */
  min_purchases?: number | null;
  /** Least value of the horizon. Money, ≥ 0. */
  min_value?: string | number | null;
  /** The day to write is not after this one. */
  write_by?: string | null;
};

/** What a list is sorted by. */
export type CustomerOrder = "write_on" | "value" | "alive" | "expected" | "purchases" | "last_purchase" | "name";

/** A list as a file. */
export type SaveCustomerList = {
  /** The purchases. */
  dataset_id: DatasetId;
  /** Whom to save. */
  filter?: CustomerFilterInput;
  /** In which order. */
  order?: CustomerOrder;
  /** Turns the order around. */
  reverse?: boolean;
  /** The CSV file to write; one that is there is replaced. */
  path: string;
};

/** A segment to keep. */
export type NewSegment = {
  /** The project. */
  project_id: ProjectId;
  /** Its name, 1…200 characters. One of this name is replaced. */
  name: string;
  /** Whom it shows. */
  filter: CustomerFilterInput;
};

/** A kept filter, by its id. */
export type SegmentRef = {
  /** The filter. */
  id: SegmentId;
};

/** What is used of a forecast. */
export type ApplyForecast = {
  /** The purchases that it was made from. */
  dataset_id: DatasetId;
  /** The scenario. */
  scenario_id: ScenarioId;
  /** The inputs to fill; all that the forecast offers when absent. */
  fields?: InputField[] | null;
};

/** A table of subscriptions or leads to import. */
export type ImportTable = {
  /** The project. */
  project_id: ProjectId;
  /** The file: CSV or other delimited text, a workbook (XLSX, ODS, XLS), an archive with one of them. */
  path: string;
  /** Name of the data set; the file's when absent. */
  name?: string | null;
  /** How dates are written, where the file leaves it open. */
  date?: DateFormat | null;
  /** The sheet of a workbook, or the file of an archive. */
  part?: string | null;
};

/** Which subscriptions, and how charts are drawn. */
export type SubscriptionsQuery = {
  /** The project. */
  project_id: ProjectId;
  /** The subscriptions; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /** The last day that the list covers; its latest date when absent. */
  observed_until?: string | null;
  /** Size and colours of the chart. */
  chart: ChartRequest;
};

/** What is used of subscriptions. */
export type ApplyChurn = {
  /** The subscriptions. */
  dataset_id: DatasetId;
  /** The scenario. */
  scenario_id: ScenarioId;
  /** The inputs to fill; all that the subscriptions offer when absent. */
  fields?: InputField[] | null;
};

/** A table of leads with known outcomes. */
export type LeadTrainInput = {
  /** The leads. */
  table: LeadTable;
  /** Which of them became customers. */
  outcome: OutcomeColumnInput;
  /** When they came and when the outcome was known. */
  dates?: LeadDatesInput;
  /** Column that names each lead; not used for learning. */
  key?: string | null;
  /** Columns to leave out. */
  exclude?: string[];
  /** Columns to use although they look as if they knew the outcome. */
  keep?: string[];
  /** What a deal brings and a contact costs: with it, the money curve of the test is drawn. */
  money?: MoneyPlanInput | null;
  /** Seed of what is drawn at random: the same seed gives the same model. */
  seed?: number;
};

/** A table of leads. */
export type LeadTable = {
  /** Headings, each once; at most 500. */
  columns: string[];
  /** Leads: a cell for every column, `null` where it is missing. At most a million. */
  rows: LeadCell[][];
};

/** One cell. `null` is a missing value. */
export type LeadCell = boolean | number | string | null;

/** Where the outcome stands, and which values mean what. */
export type OutcomeColumnInput = {
  /** Heading of the column. */
  column: string;
  /**
   * Values of leads who became customers. May be left out when the column holds just two values that
   * say yes and no (`1`/`0`, `yes`/`no`, `won`/`lost`).
   */
  converted?: string[];
  /**
   * Values of leads who did not; all others when left out. Leads with any other value are open:
   * nothing is learnt from them.
   */
  lost?: string[];
};

/** When leads came and when their outcome was known. */
export type LeadDatesInput = {
  /** Column of the date on which the lead came. With it, the newest leads are held out for the test. */
  created?: string | null;
  /** Column of the date of the outcome. */
  closed?: string | null;
  /** The last day that the table covers; the latest of both columns when absent. */
  observed_until?: string | null;
  /**
   * Days after which the outcome of a lead can be judged: younger ones are left out, whatever their
   * outcome so far. The median time from `created` to `closed` of the leads who became customers
   * when absent. 0…3660.
   */
  closed_after_days?: number | null;
};

/** What a deal brings, what a contact takes, and how many are possible. */
export type MoneyPlanInput = {
  /** Margin that a lead who becomes a customer brings. Money, 0.000001…1e15. */
  margin_per_deal: string | number;
  /** What contacting one lead costs. Money, 0…1e15. */
  cost_per_lead?: string | number;
  /** Hours of a seller per lead, 0.001…1000. */
  hours_per_lead?: string | number;
  /** Hours that the sellers have for these leads; without limit when absent. 0…1e9. */
  hours_available?: string | number | null;
};

/** A trained model and new leads. */
export type LeadScoreInput = {
  /** The model, as `leads.train` returned it. */
  model: LeadModel;
  /**
   * The leads. Columns that the model does not know are passed over; those that it misses count as
   * missing values.
   */
  table: LeadTable;
  /** Column that names each lead. */
  key?: string | null;
  /** What a deal brings and a contact costs: with it, the leads get grades and expected margins. */
  money?: MoneyPlanInput | null;
  /**
   * Lowest probability that is contacted, as chosen before; by `money` and these leads when absent.
   * 0…1.
   */
  cut_off?: number | null;
};

/** Outcomes and probabilities of the same leads, in the same order. */
export type LeadMetricsInput = {
  /** What happened: true for a lead that became a customer. */
  outcomes: boolean[];
  /** The probability of it, as it was predicted without knowing the outcome, 0…1. */
  probabilities: number[];
  /** What a deal brings and a contact costs: with it, the money curve is drawn. */
  money?: MoneyPlanInput | null;
};

/** A trained model, and leads to try it on. */
export type LeadExportInput = {
  /** The model, as `leads.train` returned it. */
  model: LeadModel;
  /** Leads of which the first 20 become the engineer's acceptance test. */
  examples: LeadTable;
};

/** Leads, by their data set. */
export type LeadsRef = {
  /** The leads. */
  dataset_id: DatasetId;
};

/** A model to train. */
export type LearnInput = {
  /** The leads. */
  dataset_id: DatasetId;
  /** What it is trained with. */
  settings: LeadSettingsInput;
};

/** What a model of leads is trained with. */
export type LeadSettingsInput = {
  /** Which of the leads became customers. */
  outcome: OutcomeColumnInput;
  /** When they came and when the outcome was known. */
  dates?: LeadDatesInput;
  /** Column that names each lead; not used for learning. */
  key?: string | null;
  /** Columns to leave out. */
  exclude?: string[];
  /** Columns to use although they look as if they knew the outcome. */
  keep?: string[];
  /** What a deal brings and a contact costs. */
  money?: MoneyPlanInput | null;
  /** Seed of what is drawn at random. */
  seed?: number;
};

/** Which leads, and how charts are drawn. */
export type LeadsQuery = {
  /** The project. */
  project_id: ProjectId;
  /** The leads; those of the last model, or those imported last, when absent. */
  dataset_id?: DatasetId | null;
  /** Size and colours of each chart. */
  chart: ChartRequest;
};

/** A page of open leads. */
export type OpenLeadsQuery = {
  /** The model. */
  model_id: LeadModelId;
  /** Only those of a grade. */
  grade?: LeadGrade | null;
  /** Leads to pass over. */
  offset?: number;
  /** Leads to show, 1…500. */
  limit?: number;
};

/** Leads to score. */
export type SaveScores = {
  /** The model. */
  model_id: LeadModelId;
  /**
   * A table of new leads with the columns that the model reads; the leads without an outcome of the
   * list that it learnt from when absent.
   */
  from?: string | null;
  /** How dates of that table are written, where the file leaves it open. */
  date?: DateFormat | null;
  /** The CSV file to write; one that is there is replaced. */
  path: string;
};

/** A folder to write. */
export type SaveFolder = {
  /** The model. */
  model_id: LeadModelId;
  /** The folder; files of the same names are replaced. */
  path: string;
};

/** What to simulate. */
export type SimulationInput = {
  /** The loops and their market. */
  ecosystem: EcosystemInput;
  /** How far to look, 1…10000. Steps. */
  horizon_steps: number;
  /** Customers from outside the loops; nobody when absent. */
  acquisition?: PaidInflowInput;
  /** Also simulate the ecosystem with each loop switched off in turn. */
  compare_without?: boolean;
};

/**
 * Growth loops that may feed each other, and the market they grow in.
 *
 * Time runs in equal steps; every rate "per step" and every delay counts in them. A customer
 * belongs to the *source* that brought them: [`PAID`], or the loop (by its `id`).
 */
export type EcosystemInput = {
  /** Length of a step. */
  step?: StepUnit;
  /** Customers who do not come through a loop. */
  paid?: CustomersInput;
  /** The loops, at most 32. */
  loops?: LoopInput[];
  /**
   * People who can ever become customers, at least as many as there are at the start. The
   * fewer are left, the less a loop brings. Customers; absent means without limit.
   */
  market_size?: string | number | null;
  /** What running the loops costs whether or not they bring anybody, ≥ 0. Money per step. */
  fixed_cost_per_step?: string | number;
};

/** The customers of one source. */
export type CustomersInput = {
  /** Share of the active customers of this source who leave in a step, 0…1. Fraction per step. */
  churn_per_step?: string | number;
  /** Customers of this source at the start, ≥ 0. They count as newcomers of step 0. */
  at_start?: string | number;
};

/**
 * One loop: customers act, each action leaves a public asset, the asset is seen, and a share of
 * those who see it become customers.
 */
export type LoopInput = {
  /** Name of the loop, unique, not empty and not `paid`. */
  id: string;
  /** Customers whom this loop has brought. */
  customers?: CustomersInput;
  /**
   * Actions that a newcomer makes once, ≥ 0, by the source that brought them. Actions per new
   * customer.
   */
  actions_per_newcomer?: BySourceInput;
  /**
   * Actions that an active customer makes in every step, ≥ 0, by the source that brought them.
   * Actions per active customer per step.
   */
  actions_per_active_per_step?: BySourceInput;
  /** Steps between becoming (or being) a customer and the action, 1…3650. Steps. */
  delay_steps?: number;
  /** Other loops whose actions also leave assets in this one, each named once. */
  fed_by?: FeedInput[];
  /**
   * Share of the assets that vanish in a step, 0.000001…1; 1 is an asset that lives for one
   * step. Fraction per step.
   */
  asset_decay_per_step?: string | number;
  /** Assets that are there at the start, ≥ 0. */
  assets_at_start?: string | number;
  /** How often an asset is seen in a step, ≥ 0. Views per asset per step. */
  views_per_asset_per_step: string | number;
  /** Share of the views that end in an activated customer (click × sign-up × activation), 0…1. */
  conversion: string | number;
  /**
   * What a customer whom the loop brings costs (the ambassador's reward, at cost), ≥ 0. Money
   * per new customer.
   */
  reward_per_customer?: string | number;
  /** What an asset costs, ≥ 0. Money per asset. */
  cost_per_asset?: string | number;
};

/** A number that may differ by the source of the customers. */
export type BySourceInput = {
  /** For customers of every source that `by_source` does not name. */
  each?: string | number;
  /** For customers of single sources: `paid`, or the `id` of a loop. */
  by_source?: Record<string, string | number>;
};

/** Output of another loop that feeds this one. */
export type FeedInput = {
  /** `id` of the feeding loop; not the loop itself, which would feed itself in zero time. */
  loop: string;
  /** Assets that each action of that loop adds to this one, ≥ 0. Assets per action. */
  assets_per_action: string | number;
};

/** How customers are bought. */
export type PaidInflowInput = {
  mode: "customers";
  /** Customers per step, ≥ 0. */
  per_step: AmountScheduleInput;
  /** What one of them costs, ≥ 0. Money per customer. */
  cac?: string | number;
} | {
  mode: "budget";
  /** Money per step, ≥ 0. */
  per_step: AmountScheduleInput;
  /** What a bought customer costs, ≥ 0.000001. Money per customer. */
  cac: string | number;
};

/** An amount per step that may change over time. */
export type AmountScheduleInput = {
  /** Amount per step from step 1 on, ≥ 0. */
  amount: string | number;
  /** Later amounts, in the order of their steps. */
  changes?: AmountChangeInput[];
};

/** A new amount from a step on. */
export type AmountChangeInput = {
  /** First step of the new amount, ≥ 1 and later than that of the change before. */
  from_step: number;
  /** Amount per step, ≥ 0. */
  amount: string | number;
};

/** What to analyse. */
export type AnalysisInput = {
  /** The loops and their market. */
  ecosystem: EcosystemInput;
  /** What a customer costs and is worth, to price the loops. */
  pricing?: PricingInput | null;
};

/** What a customer costs and is worth without loops. */
export type PricingInput = {
  /** Cost of a bought customer, ≥ 0. Money per customer. */
  cac: string | number;
  /** Lifetime value of a customer on gross margin. Money per customer. */
  ltv: string | number;
  /** Margin that a customer leaves per day. Money per customer per day. */
  margin_per_day?: string | number | null;
};

/** What to simulate, and what is uncertain about it. */
export type UncertaintyInput = {
  /** The loops and their market. */
  ecosystem: EcosystemInput;
  /** How far to look, 1…10000. Steps. */
  horizon_steps: number;
  /** Customers from outside the loops; nobody when absent. */
  acquisition?: PaidInflowInput;
  /** The uncertain rates, each drawn independently; the others stay as the ecosystem has them. */
  rates: UncertainRate[];
  /** Simulations, 100…50000. */
  draws?: number;
  /** Seed: the same seed gives the same answer on any machine. */
  seed: number;
  /** Customers to have at the end, for the probability of reaching them. */
  goal_customers?: string | number | null;
};

/** A rate and what is known of it. */
export type UncertainRate = {
  /** Which rate. */
  rate: Rate;
  /** What is known of it, in the unit of the rate. */
  distribution: DistributionInput;
};

/** Growth from invitations alone. */
export type ViralQuestion = {
  /** Start, K and cycle. */
  viral: ViralInput;
  /** Last day of the curve, 0…10000. Days. */
  horizon_days: number;
  /** Customers to reach. */
  goal_customers?: string | number | null;
};

/** Inputs of the viral formula. */
export type ViralInput = {
  /** Customers at the start, ≥ 0. */
  customers_at_start: string | number;
  /** K: customers whom one customer brings, ≥ 0. */
  k: string | number;
  /** Days from becoming a customer to the customers one has invited, ≥ 0.000001. Days. */
  cycle_days: string | number;
};

/** One loop beside a constant inflow of bought customers. */
export type SingleLoopQuestion = {
  /** K of the loop, ≥ 0. */
  k: string | number;
  /** Bought customers per cycle, ≥ 0. */
  paid_per_cycle?: string | number;
  /** Customers who start the loop, ≥ 0, for the chance that it dies out. */
  seeds?: string | number;
  /** Cost of a bought customer, ≥ 0. Money per customer. */
  cac?: string | number | null;
  /** Lifetime value of a customer. Money per customer. */
  ltv?: string | number | null;
  /** What a customer whom the loop brings costs, ≥ 0. Money per customer. */
  reward?: string | number;
};

/** An active base that recruits from itself. */
export type ActiveBaseQuestion = {
  /** Share of the base that leaves in a step, 0…1. Fraction per step. */
  churn_per_step: string | number;
  /** Customers that an active customer brings in a step, ≥ 0. */
  brought_per_step: string | number;
  /** Customers from elsewhere, ≥ 0. Customers per step. */
  paid_per_step?: string | number;
};

/** Diffusion through a market. */
export type DiffusionQuestion = {
  /** Bass's coefficients. */
  bass: BassInput;
  /** Periods of the curve, 0…10000. */
  periods: number;
};

/** Inputs of Bass's model. */
export type BassInput = {
  /** p: adoption without example, 0.000001…1. Per period. */
  innovation: string | number;
  /** q: adoption by example, 0…1. Per period. */
  imitation: string | number;
  /** Customers in the end, ≥ 0. */
  market_size: string | number;
};

/** Between a growth rate and K: give the rate to learn K, or the loops to learn the rate. */
export type TimingQuestion = {
  from: "growth_rate";
  /** Continuous growth per unit of time: the logarithm of the growth factor. */
  rate: string | number;
  /** Mean time from a customer to the customers they bring, ≥ 0, in the same unit. */
  interval: string | number;
  /** How that time is spread. */
  shape: IntervalShape;
} | {
  from: "loops";
  /** The loops, at most 1000. */
  loops: DelayedLoop[];
};

/** How the time between a customer and the customers they bring is spread around its mean. */
export type IntervalShape = "fixed" | "exponential" | "gamma_two";

/** A loop with one delay. */
export type DelayedLoop = {
  /** Customers that one customer brings through it, ≥ 0. */
  k: string | number;
  /** Steps until they come, 1…3650. Steps. */
  delay_steps: number;
};

/**
 * A next-generation matrix: `matrix[i][j]` is the customers of kind `i` that one of kind `j` brings
 * over the lifetime, ≥ 0.
 */
export type MatrixQuestion = {
  /** Rows of the matrix, square, at most 32. */
  matrix: ((string | number)[])[];
};

/** A loop as a chain of steps, each a share of the one before. */
export type Chain = {
  /**
   * Occasions to share that a customer has over the lifetime (reports, results), ≥ 0.
   * Actions per customer.
   */
  actions_per_customer: string | number;
  /** Share of the occasions that are shared, 0…1. Fraction. */
  share_rate: string | number;
  /** People who see one share, ≥ 0. Views per share. */
  views_per_share: string | number;
  /** Share of the views that are clicked, 0…1. Fraction. */
  click_rate: string | number;
  /** Share of the clicks that end in a sign-up, 0…1. Fraction. */
  signup_rate: string | number;
  /** Share of the sign-ups that become activated customers, 0…1. Fraction. */
  activation_rate: string | number;
};

/**
 * What was observed of a loop. Only customers belong here who have been customers for longer than
 * the loop's cycle: the invitations of younger ones are still to come, and would make K too small.
 */
export type Observation = {
  /** Activated customers whom those customers brought. Customers. */
  new_customers: number;
  /** Customers observed. Customers. */
  customers: number;
  /** Confidence of the interval, 0.5…0.999. Fraction. */
  confidence?: string | number;
};

/** What to compile or run. */
export type GraphInput = {
  /** The drawing. */
  graph: LoopGraphInput;
  /** What the unit economics say of a customer. */
  economy?: EconomyInput;
};

/** An ecosystem, by its id. */
export type EcosystemRef = {
  /** The ecosystem. */
  id: EcosystemId;
};

/** A new ecosystem. */
export type CreateFromTemplate = {
  /** Its project. */
  project_id: ProjectId;
  /** What it begins with. */
  template: LoopTemplate;
  /** Its name, 1 to 200 characters; the template's when absent. */
  name?: string | null;
};

/** A loop to add. */
export type AddLoop = {
  /** The ecosystem. */
  id: EcosystemId;
  /** Kind of the loop; `custom` comes without values. */
  kind: LoopKind;
};

/** A drawing to save. */
export type SaveGraph = {
  /** The ecosystem. */
  id: EcosystemId;
  /** The whole drawing. New elements bring a UUID of their own. */
  graph: LoopGraphInput;
  /** Id that all saves of one drag share, so that the drag is one undo step. */
  gesture?: string | null;
};

/** Another name for an ecosystem. */
export type RenameEcosystem = {
  /** The ecosystem. */
  id: EcosystemId;
  /** Its new name, 1 to 200 characters. */
  name: string;
};

/** A note on an ecosystem. */
export type NoteEcosystem = {
  /** The ecosystem. */
  id: EcosystemId;
  /** Its note, at most 10 000 characters. */
  note: string;
};

/** An ecosystem to copy. */
export type DuplicateEcosystem = {
  /** The original. */
  id: EcosystemId;
  /** Name of the copy; the original's with a number when absent. */
  name?: string | null;
};

/** The scenario of an ecosystem. */
export type PriceEcosystem = {
  /** The ecosystem. */
  id: EcosystemId;
  /** A scenario of the same project; absent means its active one. */
  scenario_id?: ScenarioId | null;
};

/** What to show. */
export type LoopsViewInput = {
  /** The ecosystem. */
  id: EcosystemId;
  /** The drawing as it is being edited; as it is kept when absent. */
  graph?: LoopGraphInput | null;
  /** Charts to draw; none when absent. */
  charts?: LoopChart[];
  /**
   * How they are drawn; needed with charts. The drawing itself keeps its own size where both
   * sides are 0.
   */
  chart?: ChartRequest | null;
};

/** An export. */
export type ExportLoops = {
  /** The ecosystem. */
  id: EcosystemId;
  /** The drawing as it is being edited; as it is kept when absent. */
  graph?: LoopGraphInput | null;
  /** The file. What is there is replaced. */
  path: string;
};

/** A file of observations. */
export type ReadObserved = {
  /**
   * The file: any delimiter; columns are found by their names (`Date`, `Customers`,
   * `Invitations` or `Shares`, `Joined` or `Sign-ups`; in Russian `Дата`, `Клиенты`,
   * `Приглашения`, `Пришли`). Who came is needed, the others are not.
   */
  path: string;
  /** The last day that counts: later rows have not had a cycle of the loop yet. */
  until?: string | null;
  /** Customers who were observed, where the file does not say it. */
  customers?: number | null;
  /** How dates are written, where the file leaves it open. */
  date?: DateFormat | null;
  /** The sheet of a workbook, or the file of an archive. */
  part?: string | null;
};

/** What to simulate. */
export type LoopsUncertaintyInput = {
  /** The ecosystem. */
  id: EcosystemId;
  /** The drawing as it is being edited; as it is kept when absent. */
  graph?: LoopGraphInput | null;
  /** Simulations, 100…50000. */
  draws?: number;
  /** How the chart is drawn. */
  chart: ChartRequest;
};

/** Whose rates. */
export type LoopsRatesInput = {
  /** The ecosystem. */
  id: EcosystemId;
  /** The drawing as it is being edited; as it is kept when absent. */
  graph?: LoopGraphInput | null;
};

/** What to lay out. */
export type CalendarInput = {
  /** Day 1 of the plan. */
  start_date: string;
};

/** A plan to put on its days. */
export type ScheduleInput = {
  /** The plan. */
  plan: PlanInput;
  /** Today; what is not done cannot lie before it. Absent to see the plan by itself. */
  today?: string | null;
  /** Tasks that are to begin on another day, each once. */
  moves?: Move[];
};

/** Tasks with dates and what they wait for. */
export type PlanInput = {
  /** Day 1 of the plan. */
  start_date: string;
  /** Which days are worked; Monday to Friday unless said otherwise. */
  working_days?: WorkingDaysInput;
  /** The tasks, at most 20000. */
  tasks: TaskInput[];
};

/** Which days are worked. */
export type WorkingDaysInput = {
  /** Days of the week that are worked, at least one. */
  weekdays?: Weekday[];
  /** Dates that are not worked although their weekday is. */
  holidays?: string[];
  /** Dates that are worked although their weekday is not, or they are holidays. */
  extra_working_dates?: string[];
};

/** A task of a plan. */
export type TaskInput = {
  /** Name, unique in the plan. */
  id: string;
  /** Planned effort, ≥ 0. Person-days. */
  effort_person_days?: string | number;
  /** First day it is planned for; begins on the next working day if it is none. */
  start: string;
  /**
   * Last day it is planned for, not before the first. Its working days, at least one, are what
   * the task takes wherever it is moved.
   */
  finish: string;
  /** Tasks that must be finished before it begins. */
  predecessors?: string[];
  /** Share that is done, 0…1. Fraction. */
  progress?: string | number;
  /** When it really began. */
  actual_start?: string | null;
  /** When it was really finished; only with a progress of 1. */
  actual_finish?: string | null;
  /** Dates of the baseline, frozen when the plan was agreed; absent for tasks added since. */
  baseline?: BaselineDates | null;
};

/** A task that is to begin on another day. */
export type Move = {
  /** The task, not begun yet. */
  task: string;
  /** The day; the task begins later if it has to wait longer. */
  start: string;
};

/** Activities to order. */
export type CriticalPathInput = {
  /** The activities, at most 20000. */
  activities: Activity[];
};

/** An activity. */
export type Activity = {
  /** Name, unique. */
  id: string;
  /** Duration, 0…1e9. Days. */
  duration_days: string | number;
  /** Activities that must be finished before it starts. */
  predecessors?: string[];
};

/** A dated plan to measure. */
export type ProgressInput = {
  /** The plan. A task without a baseline counts with its planned dates. */
  plan: PlanInput;
  /** The day at whose end one looks. */
  today: string;
  /** Length of the plan, 1…3660. Days. */
  planned_days?: number;
  /** What the work has cost so far, ≥ 0. Person-days. */
  actual_cost?: string | number | null;
};

/** Tasks of the baseline and what is done of them. */
export type EarnedValueInput = {
  /** Tasks as they were planned when the baseline was frozen, at most 20000. */
  tasks: BaselineTask[];
  /** Day of the plan at whose end one looks, 0…3660. Days. */
  at_day: number;
  /** Length of the plan, 1…3660. Days. */
  planned_days?: number;
  /** What the work has cost so far, in the unit of the weights, ≥ 0. */
  actual_cost?: string | number | null;
};

/** A task of the baseline. */
export type BaselineTask = {
  /** Planned effort, ≥ 0. Person-days. */
  weight: string | number;
  /** First planned day, from 1. Day of the plan. */
  start_day: number;
  /** Last planned day, not before the first. Day of the plan. */
  finish_day: number;
  /** Share that is done, 0…1. Fraction. */
  done: string | number;
};

/** A plan given by its curve instead of by its tasks. */
export type EarnedScheduleInput = {
  /** Work that was to be done by the end of period 1, 2, …, never falling; the last is the whole. */
  planned_value: (string | number)[];
  /** Work that is done, from 0 to the whole. */
  earned_value: string | number;
  /** Periods that have passed, ≥ 0. */
  at_period: number;
  /** What the work has cost so far, in the same unit, ≥ 0. */
  actual_cost?: string | number | null;
};

/** Past weeks and what is left. */
export type ThroughputInput = {
  /** Tasks that are left, 0…2000. */
  backlog: number;
  /** Tasks finished in each past week, weeks without any included; at most 260 weeks. */
  finished_per_week: number[];
};

/** Activities with three estimates each. */
export type PertInput = {
  /** The activities, at most 20000. */
  activities: UncertainActivity[];
  /** Day by which everything should be done, ≥ 0. Days. */
  deadline_days?: string | number;
  /** Simulations, 100…100000. */
  draws?: number;
  /** Seed: the same seed gives the same answer on any machine. */
  seed: number;
};

/** An activity with three estimates. */
export type UncertainActivity = {
  /** Name, unique. */
  id: string;
  /** If all goes well, ≥ 0. Days. */
  optimistic_days: string | number;
  /** Most likely, from optimistic to pessimistic. Days. */
  likely_days: string | number;
  /** If all goes badly. Days. */
  pessimistic_days: string | number;
  /** Activities that must be finished before it starts. */
  predecessors?: string[];
};

/** A KPI, its way to the goal, and where the plan is. */
export type KpiInput = {
  /** The KPI when the plan began, in its unit, −1e15…1e15. */
  baseline: string | number;
  /**
   * The KPI that is to be reached on the last day, in its unit, −1e15…1e15; above or below the
   * baseline.
   */
  goal: string | number;
  /** Length of the plan, 1…3660. Days. */
  planned_days?: number;
  /** Days that have passed, 0…3660. Days. */
  at_day: number;
  /** ES of the plan, ≥ 0: the day for which the work that is done was planned. Days. */
  earned_schedule_days: string | number;
  /** The KPI as measured now, in its unit, −1e15…1e15. */
  actual?: string | number | null;
  /** The KPI as measured so far, in the order of days, at most 3660 values. */
  measured?: KpiMeasurement[];
  /** The lowest value that the KPI can have, in its unit; a trend ends there. */
  least?: string | number | null;
};

/** The KPI on a day on which it was measured. */
export type KpiMeasurement = {
  /** Day of the plan, −3660…3660; later than the one before. */
  day: number;
  /** The KPI, in its unit, −1e15…1e15. */
  value: string | number;
};

/** A plan to make from the template. */
export type PlanFromTemplateInput = {
  /** Version of the template; the latest when absent. */
  template_version?: number;
  /** Day 1 of the plan, any date. */
  start_date: string;
  /** Which days are worked; Monday to Friday unless said otherwise. */
  working_days?: WorkingDaysInput;
};

/** What a plan is made for. */
export type PersonalPlanInput = {
  /** Version of the template; the latest when absent. */
  template_version?: number;
  /** Day 1 of the plan, any date. */
  start_date: string;
  /** Which days are worked; Monday to Friday unless said otherwise. */
  working_days?: WorkingDaysInput;
  /** Growth points to work on, the most important first; at most 20. */
  growth_points?: GrowthPointWork[];
  /** Ids of the loops to build: the first is the plan's loop, the others are for the next quarter. */
  loops?: string[];
  /** Layers of the foundation that are weak: automation waits for them. */
  weak_layers?: Layer[];
};

/** A growth point to work on. */
export type GrowthPointWork = {
  /** Its id. */
  id: string;
  /** Effort, ≥ 0; five days when nobody has estimated it. Person-days. */
  effort_person_days?: string | number | null;
};

/** A plan to look at. */
export type OutlookInput = {
  /** The plan. */
  plan: PlanInput;
  /** The day at whose end one looks. */
  today: string;
  /** Length of the plan, 1…3660. Days. */
  planned_days?: number;
  /** What the work has cost so far, ≥ 0. Person-days. */
  actual_cost?: string | number | null;
};

/** Which plan. */
export type GetRoadmap = {
  /** The project. */
  project_id: ProjectId;
  /** One of its plans; the active one when absent. */
  plan_id?: PlanId | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** Which task. */
export type GetTask = {
  /** The task. */
  task_id: TaskId;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** How the course of a plan is drawn. */
export type ProgressChartInput = {
  /** The plan. */
  plan_id: PlanId;
  /** How it is drawn. */
  chart: ChartRequest;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A plan to start. */
export type StartRoadmap = {
  /** The project. */
  project_id: ProjectId;
  /** Day 1, any date; also one that has passed. */
  start_date: string;
  /** Its name, 1…200 characters; named after its start when absent. */
  name?: string | null;
  /** Which days are worked; Monday to Friday unless said otherwise. */
  working_days?: WorkingDaysInput;
  /** Weekday of the weekly check-in. */
  check_in_weekday?: Weekday | null;
  /** Ids of growth points that become tasks, the most important first. */
  growth_points?: string[];
  /** Ids of loops that are built: the first is the plan's, the others are for the next quarter. */
  loops?: string[];
  /** Layers that must be strengthened before automation; as the audit finds them when absent. */
  weak_layers?: Layer[] | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A change of a plan. */
export type UpdatePlan = {
  /** The plan. */
  plan_id: PlanId;
  /** What changes. */
  change: PlanPatch;
};

/** A change of a plan; what is absent stays. */
export type PlanPatch = {
  /** Its name, 1…200 characters. */
  name?: string | null;
  /** Which days are worked. */
  working_days?: WorkingDaysInput | null;
  /** Whether there is a weekly check-in. */
  has_check_in?: boolean | null;
  /** Weekday of the weekly check-in. */
  check_in_weekday?: Weekday | null;
};

/** A plan, by its id. */
export type PlanRef = {
  /** The plan. */
  plan_id: PlanId;
};

/** New dates to agree on. */
export type Rebaseline = {
  /** The plan. */
  plan_id: PlanId;
  /** Why, 1…200 characters. */
  reason: string;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** The next quarter. */
export type RollOver = {
  /** The plan that ends. */
  plan_id: PlanId;
  /** Day 1 of the new plan. */
  start_date: string;
  /** Name of the new plan; named after its start when absent. */
  name?: string | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A task to add. */
export type AddTask = {
  /** The plan. */
  plan_id: PlanId;
  /** Its texts. */
  texts: TaskTextsInput;
  /** Everything else. */
  details: TaskDetailsInput;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** The texts of a task in one language. */
export type TaskTextsInput = {
  /** What to do, 1…200 characters. */
  title: string;
  /** How to do it. */
  description?: string;
  /** What there is afterwards that was not there before. */
  deliverable?: string;
  /** How to see that it is done. */
  done_when?: string;
};

/** What a person can change of a task besides its texts. */
export type TaskDetailsInput = {
  /** Notes of the people who do it. */
  notes?: string;
  /** Who does it; empty while nobody is named. */
  owner?: string;
  /** Phase that it belongs to; the phase of its first week when absent. */
  phase?: RoadmapPhase | null;
  /** How it stands. */
  status?: TaskStatus;
  /** Share that is done, 0…1. Fraction. */
  progress?: string | number;
  /** Planned effort, ≥ 0. Person-days. */
  effort_person_days?: string | number;
  /** How long it takes if all goes well, most likely, and if all goes badly. */
  estimate?: ThreePointInput | null;
  /** Effort it really took so far, ≥ 0. Person-days. */
  actual_person_days?: string | number | null;
  /** First day it is planned for. */
  start: string;
  /** Last day it is planned for, not before the first. */
  finish: string;
  /** When it really began. */
  actual_start?: string | null;
  /** When it was really finished. */
  actual_finish?: string | null;
  /** Tasks that must be finished before it begins. */
  predecessors?: TaskId[];
  /** AI or automation: it waits while the foundation is weak. */
  is_automation?: boolean;
  /** Smaller steps to tick off; at most 100. */
  checklist?: ChecklistItemInput[];
  /** What it is about: growth points, loops, KPIs, parts of the program; at most 20. */
  links?: TaskLink[];
};

/** A duration in three estimates. */
export type ThreePointInput = {
  /** If all goes well, ≥ 0. Working days. */
  optimistic_days: string | number;
  /** Most likely, from optimistic to pessimistic. Working days. */
  likely_days: string | number;
  /** If all goes badly. Working days. */
  pessimistic_days: string | number;
};

/** A smaller step of a task. */
export type ChecklistItemInput = {
  /** What to do, 1…200 characters. */
  text: string;
  /** Whether it is done. */
  done?: boolean;
};

/** A task to save. */
export type SaveTask = {
  /** The task. */
  task_id: TaskId;
  /** All its texts. Those that are the template's stay in the reader's language. */
  texts: TaskTextsInput;
  /**
   * Everything else. When the status changes, progress and real dates follow; else the status
   * follows the progress.
   */
  details: TaskDetailsInput;
  /** Id that all saves of one gesture share, so that it is one undo step. */
  gesture?: string | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** How much of a task is done. */
export type SetProgress = {
  /** The task. */
  task_id: TaskId;
  /** Share that is done, 0…1. Fraction. */
  progress: string | number;
  /** Id that all steps of one drag share, so that the drag is one undo step. */
  gesture?: string | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A task to delete. */
export type DeleteTask = {
  /** The task. */
  task_id: TaskId;
};

/** Tasks to change alike. */
export type ChangeTasks = {
  /** Their plan. */
  plan_id: PlanId;
  /** The tasks, 1…5000. */
  task_ids: TaskId[];
  /** What they get. */
  change: TasksPatch;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** What several tasks get alike; what is absent stays as it is. */
export type TasksPatch = {
  /** Who does them; empty for nobody. */
  owner?: string | null;
  /** Phase that they belong to. */
  phase?: RoadmapPhase | null;
  /** How they stand; progress and real dates follow. */
  status?: TaskStatus | null;
};

/** Tasks to delete. */
export type DeleteTasks = {
  /** Their plan. */
  plan_id: PlanId;
  /** The tasks, 1…5000. */
  task_ids: TaskId[];
};

/** Another first day for a task. */
export type MoveTask = {
  /** The task, not begun yet. */
  task_id: TaskId;
  /** The day it is to begin on. */
  start: string;
  /** Id that all moves of one drag share, so that the drag is one undo step. */
  gesture?: string | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A growth point to put into the plan. */
export type AddFromGrowthPoint = {
  /** The project. */
  project_id: ProjectId;
  /** The growth point. */
  growth_point_id: string;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A loop to put into the plan. */
export type AddFromLoop = {
  /** The project. */
  project_id: ProjectId;
  /** The loop. */
  loop_id: string;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** A plan to write. */
export type ExportPlan = {
  /** The plan. */
  plan_id: PlanId;
  /** What to write. */
  format: PlanFormat;
  /** The file. What is there is replaced. */
  path: string;
  /** What tasks become in a calendar. */
  tasks_as?: TasksAs;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** What a plan is written as. */
export type PlanFormat = "ics" | "csv";

/** What tasks become in a calendar. */
export type TasksAs = "todo" | "event";

/** A file of tasks. */
export type ImportPlanTasks = {
  /** The plan. */
  plan_id: PlanId;
  /**
   * The file, CSV or a workbook: columns are found by their names (`Task`, `Start`, `End`, `Owner`,
   * `Effort`, `Progress`, `Waits for`, … in both languages, and as other programs call them).
   */
  path: string;
  /** How dates are written, where the file leaves it open. */
  date?: DateFormat | null;
  /** Headings of columns that are not known by their names: `{"start": "…", "finish": "…"}`. */
  headings?: Record<string, string>;
  /** The sheet of a workbook, or the file of an archive. */
  part?: string | null;
  /** The day it is; the system's when absent. */
  today?: string | null;
};

/** The raw numbers of a check-in. Every number may be absent; what can be computed is. */
export type CheckInNumbersInput = {
  /** What the calculator asks: costs, leads, new customers, payments. */
  inputs?: InputsInput;
  /** What the viral coefficient rests on. */
  virality?: ViralityInput;
};

/** Who was brought by whom. */
export type ViralityInput = {
  /** Customers who could invite others, 0…1e12. */
  active_customers?: string | number | null;
  /**
   * Invitations they sent, or things they shared, 0…1e12. Explains the coefficient; does not
   * change it.
   */
  invitations?: string | number | null;
  /** New customers who came by them, 0…1e12. */
  invited_customers?: string | number | null;
  /**
   * The coefficient itself, where nobody counted: 0…1000. Used only while `invited_customers`
   * is absent.
   */
  viral_coefficient?: string | number | null;
};

/** For which day. */
export type DraftInput = {
  /** The project. */
  project_id: ProjectId;
  /** Day of the check-in; today when absent. */
  date?: string | null;
};

/** What to save. */
export type SaveCheckIn = {
  /** The project. */
  project_id: ProjectId;
  /** The check-in that is replaced; absent for a new one. */
  id?: CheckInId | null;
  /** Day of the check-in; one for each day at most. */
  date: string;
  /** The raw numbers. */
  numbers?: CheckInNumbersInput;
  /** What happened, up to 10 000 characters. */
  note?: string;
  /** What was decided, up to 10 000 characters. */
  decision?: string;
  /** What is done next, up to 10 000 characters. */
  next_step?: string;
};

/** What goes into the note of a check-in. */
export type AddNote = {
  /** The project. */
  project_id: ProjectId;
  /** Day of the check-in; today when absent. */
  date?: string | null;
  /** The paragraph. */
  text: string;
};

/** A check-in, by its id. */
export type CheckInRef = {
  /** The check-in. */
  id: CheckInId;
};

/** Targets to set. */
export type SetTargets = {
  /** The project. */
  project_id: ProjectId;
  /** The targets; one without baseline and goal is removed. */
  targets: KpiTargetInput[];
};

/** Where a KPI comes from and where it is to be. */
export type KpiTargetInput = {
  /** Which KPI. */
  kpi: KpiName;
  /**
   * Its value when the plan began, in its unit, −1e15…1e15; absent means that of the first
   * check-in.
   */
  baseline?: string | number | null;
  /**
   * Its value to be reached, in its unit, −1e15…1e15; absent means what the guide asks, if it
   * asks something.
   */
  goal?: string | number | null;
  /** Day of the plan by which it is to be reached, 1…3660. */
  by_day?: number;
};

/** A reminder to set. */
export type SetReminder = {
  /** The project. */
  project_id: ProjectId;
  /** When, or not at all. */
  reminder: ReminderSettings;
};

/** Which KPI is drawn, and how. */
export type KpiViewInput = {
  /** The project. */
  project_id: ProjectId;
  /** The KPI that is drawn. */
  kpi?: KpiName;
  /** The day at whose end one looks; today when absent. */
  today?: string | null;
  /** How the chart is drawn. */
  chart: ChartRequest;
};

/** Between which times. */
export type RemindersInput = {
  /**
   * When the host looked last, by the clock on the wall (`2026-11-27T09:59:30`); itself not
   * included.
   */
  from: string;
  /** Now, by the same clock; itself included. */
  until: string;
};

/** Two arms to compare. */
export type CompareInput2 = {
  /** What there was before. */
  control: RateArm;
  /** What is tried. */
  variant: RateArm;
  /** Accepted chance of a false alarm, 0.0001…0.5; intervals are of 1 − `alpha`. */
  alpha?: string | number;
};

/** Visitors of one arm and those of them who converted. */
export type RateArm = {
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Those of them who converted, a whole number 0…`visitors`. */
  conversions: string | number;
};

/** Two arms to compare. */
export type MeansInput = {
  /** What there was before. */
  control: MetricSample;
  /** What is tried. */
  variant: MetricSample;
  /** Accepted chance of a false alarm, 0.0001…0.5; intervals are of 1 − `alpha`. */
  alpha?: string | number;
};

/** The metric of one arm, as it is known. */
export type MetricSample = {
  kind: "rate";
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Those of them who converted, 0…`visitors`. */
  conversions: string | number;
} | {
  kind: "summary";
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Mean of the values, those of zero included. */
  mean: string | number;
  /** Standard deviation of the values (with n − 1), ≥ 0. */
  standard_deviation: string | number;
} | {
  kind: "sums";
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Sum of the values. */
  sum: string | number;
  /** Sum of the squared values. */
  sum_of_squares: string | number;
} | {
  kind: "values";
  /** The values, those of zero included. */
  values: (string | number)[];
} | {
  kind: "ratio";
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Sum of the numerators. */
  numerator_sum: string | number;
  /** Sum of the squared numerators. */
  numerator_sum_of_squares: string | number;
  /** Sum of the denominators. */
  denominator_sum: string | number;
  /** Sum of the squared denominators. */
  denominator_sum_of_squares: string | number;
  /** Sum of numerator × denominator. */
  sum_of_products: string | number;
};

/** Two arms, and what was believed before. */
export type LiftInput = {
  /** What there was before. */
  control: MetricSample;
  /** What is tried. */
  variant: MetricSample;
  /** Relative to the control (the usual view) or in the unit of the metric. */
  relative?: boolean;
  /** A smaller value is better (complaints, days to answer). */
  lower_is_better?: boolean;
  /** Intervals hold the effect with the chance 1 − `alpha`, 0.0001…0.5. */
  alpha?: string | number;
  /** What was believed of the effect before; nothing when absent. */
  prior?: LiftPrior | null;
};

/** A normal belief about the effect, in the unit of the answer. */
export type LiftPrior = {
  /** Mean of the effects that such changes have. */
  mean: string | number;
  /** Their standard deviation, > 0. */
  standard_deviation: string | number;
};

/** Arms to compare, the first of which is the control. */
export type BayesInput = {
  /** The arms, 2…10; the first is the control. */
  arms: BayesArm[];
  /** What was believed of every rate before. */
  prior?: Prior;
  /** Intervals hold the rate with the chance 1 − `alpha`, 0.0001…0.5. */
  alpha?: string | number;
  /** A loss below this part of the baseline is not worth waiting for, 0.000001…1. */
  caring_threshold?: string | number;
  /** The rate of which `caring_threshold` is a part; the mean of the control when absent. */
  baseline?: string | number | null;
};

/** One arm. */
export type BayesArm = {
  /** Name, for the answer. */
  name?: string | null;
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Those of them who converted, 0…`visitors`. */
  conversions: string | number;
};

/** A beta distribution. */
export type Prior = {
  /** Conversions seen before, so to speak; 0.01…10⁹. */
  alpha: string | number;
  /** Visitors seen before who did not convert; 0.01…10⁹. */
  beta: string | number;
};

/** Looks at a running experiment, each with all that was counted until then. */
export type SequentialInput = {
  /** The looks in the order of time, 1…1000. */
  looks: CumulativeLook[];
  /**
   * Standard deviation of the effects that are thought possible: the planned smallest effect,
   * absolute, > 0. Must be fixed before the start.
   */
  tau: string | number;
  /** Accepted chance of ever raising a false alarm, 0.0001…0.5. */
  alpha?: string | number;
  /**
   * Conversions that each arm must have before a look counts (rates only), 0…10¹²; the normal
   * approximation needs about 30.
   */
  min_conversions?: string | number;
  /** Visitors of both arms at which GrowthBook's interval is narrowest, 1…10¹². */
  tuning_visitors?: string | number;
  /** GrowthBook's interval is of the lift instead of the difference. */
  relative?: boolean;
};

/** One look. */
export type CumulativeLook = {
  /** Day of the look, for the answer; not before the day of the look before. */
  on?: string | null;
  /** The control since the start. */
  control: MetricSample;
  /** The variant since the start. */
  variant: MetricSample;
};

/** Looks at an experiment, each of which would have stopped it at p ≤ `alpha`. */
export type PeekingInput = {
  /**
   * Visitors counted at each look, ascending whole numbers, 1…366 of them. Only their ratios
   * matter: `[1, 2, 3]` are three looks at equal distances.
   */
  visitors_at_looks: (string | number)[];
  /** p value at which each look would have stopped, 0.0001…0.5. */
  alpha?: string | number;
};

/** Arms with their visitors and their planned shares. */
export type SrmInput = {
  /** The arms, 2…10. */
  arms: PlannedArm[];
};

/** One arm. */
export type PlannedArm = {
  /** Name, for the answer. */
  name?: string | null;
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Planned share of the visitors, 0…1; those of all arms add up to 1 (thirds may be rounded). */
  planned_share: string | number;
};

/** p values that were looked at together. */
export type CorrectInput = {
  /** The p values, 1…10,000, in any order. */
  p_values: NamedP[];
  /** Accepted chance of a false alarm, 0.0001…0.5. */
  alpha?: string | number;
  /** Which correction `significant` follows. */
  method?: Correction;
};

/** A p value and what it belongs to. */
export type NamedP = {
  /** Name, for the answer. */
  name?: string | null;
  /** 0…1. */
  p_value: string | number;
};

/** The effect to see, and how surely. */
export type SampleSizeInput = {
  /** What is measured. */
  metric: MetricPlanInput;
  /** The smallest effect that matters. */
  effect: TestEffectInput;
  /** Accepted chance of a false alarm of a two-sided test, 0.0001…0.5. */
  alpha?: string | number;
  /** Wanted chance to see the effect, above `alpha` and up to 0.9999. */
  power?: string | number;
  /** Visitors of each variant per visitor of the control, 0.01…100. */
  allocation_ratio?: string | number;
  /** Variants that are compared with the control, 1…9. */
  variants?: number;
  /**
   * Share `alpha` among the variants (`alpha / variants` each, the first step of Holm), so that
   * the whole experiment keeps it.
   */
  divide_alpha?: boolean;
};

/** The metric of a planned experiment, with what is known of it before. */
export type MetricPlanInput = {
  kind: "rate";
  /** Rate of today, 0.000001…0.999999. */
  baseline: string | number;
} | {
  kind: "mean";
  /** Mean of today; needed for a relative effect, and to say an absolute one relatively. */
  mean?: string | number | null;
  /** Standard deviation of today, > 0. Larger than it seems: most visitors bring 0. */
  standard_deviation: string | number;
} | {
  kind: "ratio";
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /** Sum of the numerators. */
  numerator_sum: string | number;
  /** Sum of the squared numerators. */
  numerator_sum_of_squares: string | number;
  /** Sum of the denominators. */
  denominator_sum: string | number;
  /** Sum of the squared denominators. */
  denominator_sum_of_squares: string | number;
  /** Sum of numerator × denominator. */
  sum_of_products: string | number;
};

/** The smallest effect that matters, said as an absolute or as a relative one. */
export type TestEffectInput = {
  kind: "absolute";
  /** Not zero; negative for a fall. */
  value: string | number;
} | {
  kind: "relative";
  /** Not zero; negative for a fall. */
  value: string | number;
};

/** An effect and the visitors to see it with. */
export type PowerInput = {
  /** What is measured. */
  metric: MetricPlanInput;
  /** The effect. */
  effect: TestEffectInput;
  /** Visitors of the control, a whole number 0…10¹². */
  control_visitors: string | number;
  /** Visitors of the variant, a whole number 0…10¹². */
  variant_visitors: string | number;
  /** Accepted chance of a false alarm, 0.0001…0.5. */
  alpha?: string | number;
};

/** The visitors of an experiment, and how sure it should be. */
export type DetectableInput = {
  /** What is measured. */
  metric: MetricPlanInput;
  /** Visitors of the control, a whole number 0…10¹². */
  control_visitors: string | number;
  /** Visitors of the variant, a whole number 0…10¹². */
  variant_visitors: string | number;
  /** Accepted chance of a false alarm, 0.0001…0.5. */
  alpha?: string | number;
  /** Wanted chance to see the effect, above `alpha` and up to 0.9999. */
  power?: string | number;
};

/** Visitors to collect, and how many come. */
export type DurationInput = {
  /** Visitors of all arms together, a whole number 1…10¹². */
  total_visitors: string | number;
  /** Visitors per week who could take part, 0…10¹². */
  weekly_visitors: string | number;
  /** Share of them who do take part, above 0 and up to 1. */
  allocation?: string | number;
  /** First day of the experiment, for the dates in the answer. */
  starts_on?: string | null;
  /** Last day on which a decision is still wanted (the last day of the plan). */
  decide_by?: string | null;
};

/** A design with the days that it is meant for. */
export type DesignInput = {
  /** The design. */
  design: TestDesignInput;
  /** First day of the test, for the dates in the answer. */
  starts_on?: string | null;
  /** Last day on which a decision is still wanted (the last day of the plan). */
  decide_by?: string | null;
};

/** A test before it begins. */
export type TestDesignInput = {
  /** What is measured, and how much of it there is today. */
  metric: MetricPlanInput;
  /** A smaller value is better (complaints, days to answer). */
  lower_is_better?: boolean;
  /** The smallest effect that matters. */
  effect: TestEffectInput;
  /** Accepted chance of a false alarm, 0.0001…0.5. */
  alpha?: string | number;
  /** Wanted chance to see the effect, above `alpha` and up to 0.9999. */
  power?: string | number;
  /** The arms, 2…10; the first is the control. */
  arms: DesignArmInput[];
  /** Visitors per week who could take part, 0…10¹². */
  weekly_visitors: string | number;
  /** Share of them who do take part, above 0 and up to 1. */
  allocation?: string | number;
  /** When the test may be decided. */
  rule?: StoppingRule;
};

/** One arm of a planned test. */
export type DesignArmInput = {
  /** Name; may be empty. */
  name?: string;
  /** Planned share of the visitors of the test, above 0 and below 1; those of all arms add up to 1. */
  share: string | number;
};

/** A test that runs or has run. */
export type ReadingInput = {
  /** The design, as it was frozen at the start. */
  design: TestDesignInput;
  /** First day of the test. */
  started_on: string;
  /** Last day on which a decision is still wanted (the last day of the plan). */
  decide_by?: string | null;
  /** The day on which it is read. */
  on: string;
  /** What was counted, by day or by week, at most 366 in the order of time. */
  counts: CountedDayInput[];
  /** Names of other rates that are counted beside it, at most 5. */
  other_metrics?: string[];
};

/** What was counted in one day or week. */
export type CountedDayInput = {
  /** The day, or the first day of the week. */
  day: string;
  /** The arms, as many as are planned and in their order. */
  arms: CountedInput[];
};

/** What was counted of one arm. Sums that the metric does not need are zero. */
export type CountedInput = {
  /** Visitors, a whole number 0…10¹². */
  visitors: string | number;
  /**
   * Those of them who converted; of a mean the sum of the values, of a ratio that of the
   * numerators.
   */
  sum: string | number;
  /** Sum of the squares of what `sum` adds up; of means and ratios. */
  sum_of_squares?: string | number;
  /** Sum of the denominators; of ratios. */
  denominator_sum?: string | number;
  /** Sum of the squared denominators; of ratios. */
  denominator_sum_of_squares?: string | number;
  /** Sum of numerator × denominator; of ratios. */
  sum_of_products?: string | number;
  /** Visitors who did what each of the other metrics counts. */
  others?: (string | number)[];
};

/** Tests that compete for the same visitors. */
export type PortfolioInput2 = {
  /** Visitors per week, a whole number 0…10¹²: each takes part in one test at a time. */
  weekly_visitors: string | number;
  /** Days of the plan, 14…366: tests run in its weeks and are decided by its last day. */
  plan_days?: number;
  /** First day of the plan, for the dates in the answer. */
  starts_on?: string | null;
  /** Accepted chance of a false alarm of each test, 0.0001…0.5. */
  alpha?: string | number;
  /** Wanted chance to see each effect, above `alpha` and up to 0.9999. */
  power?: string | number;
  /** The tests, at most 30. */
  tests: PortfolioTest[];
  /** Tests that run already, at most 30: they keep their visitors and their pages. */
  running?: RunningTest[];
};

/** One test. */
export type PortfolioTest = {
  /** Id, not empty, unique. */
  id: string;
  /** Name, for the answer. */
  name?: string | null;
  /** Where it takes place. Two tests on the same page never run at the same time. */
  page?: string | null;
  /** What is measured. */
  metric: MetricPlanInput;
  /** The smallest effect that matters. */
  effect: TestEffectInput;
  /**
   * Share of all visitors that the test takes while it runs, above 0 and up to 1: those who come
   * by and are let in.
   */
  traffic_share?: string | number;
  /** Chance that the variant is as good as hoped, 0…1 (the confidence of the growth point). */
  chance_of_winning: string | number;
  /**
   * What a win is worth, for instance the margin of 12 months; ≥ 0. Money. A test without it is
   * placed after those that have it.
   */
  money_if_won?: string | number | null;
  /** First week in which it can start, from 1. */
  earliest_week?: number;
};

/** A test that runs already. */
export type RunningTest = {
  /** Id, not empty, unique among all tests. */
  id: string;
  /** Where it takes place. */
  page?: string | null;
  /** Share of all visitors that it takes, above 0 and up to 1. */
  traffic_share?: string | number;
  /** The week of the plan in which it began, from 1. */
  first_week?: number;
  /** The week of the plan in which it ends. */
  last_week: number;
};

/** Which test, and how its chart is drawn. */
export type TestPageRequest = {
  /** The test. */
  id: InstrumentItemId;
  /** How the chart is drawn. */
  chart: ChartRequest;
};

/** A test to plan. */
export type SaveTest = {
  /** The project. */
  project_id: ProjectId;
  /** The test that is planned anew; a new one is added when absent. */
  id?: InstrumentItemId | null;
  /** What is written. */
  content: TestContent;
};

/** What a person writes about a test before it begins. */
export type TestContent = {
  /** What is tested and why it should work, 1…200 characters. */
  hypothesis: string;
  /** What is measured, in words, up to 200 characters; may be empty. */
  metric?: string;
  /** The growth point that it tests. */
  growth_point_id?: GrowthPointId | null;
  /** The plan. */
  design: StoredDesignInput;
};

/** The plan of a test. */
export type StoredDesignInput = {
  /** What the test is to answer, up to 200 characters; the hypothesis names it when empty. */
  question?: string;
  /**
   * Where it takes place, up to 200 characters: two tests on one page disturb each other. May be
   * empty.
   */
  page?: string;
  /** Metric, effect, arms, traffic and rule. */
  test: TestDesignInput;
  /** Where the baseline comes from. */
  baseline_source?: BaselineSource;
  /** The same in words, up to 200 characters; may be empty. */
  baseline_note?: string;
  /** Whether counts are of days or of weeks. */
  step?: CountStep;
  /** The day on which it is to begin. */
  starts_on?: string | null;
  /** Names of other rates that are counted beside the metric, at most 5. */
  other_metrics?: string[];
  /** What one unit of the metric brings. */
  worth?: WorthInput;
};

/** What one unit of a metric brings: a conversion, or one of what a mean is of. */
export type WorthInput = {
  kind: "unknown";
} | {
  kind: "customer";
} | {
  kind: "lead";
} | {
  kind: "typed";
  /** The amount. */
  amount: string | number;
};

/** A test to begin. */
export type StartTest = {
  /** The test. */
  id: InstrumentItemId;
  /** First day, today or before; when absent the planned start where it has come, or today. */
  started_on?: string | null;
};

/** What was counted of a test. */
export type SaveCounts = {
  /** The test. */
  id: InstrumentItemId;
  /** All days or weeks, in the order of time; what is not named is taken away. */
  counts: CountedDayInput[];
};

/** A test, by its id. */
export type TestRef = {
  /** The test. */
  id: InstrumentItemId;
};

/** A test to decide. */
export type DecideTest = {
  /** The test. */
  id: InstrumentItemId;
  /** What follows. */
  decision: ExperimentDecision;
  /**
   * What the test showed; what its rule concludes when absent. A test whose rule allows no
   * conclusion can only be given up as one that says nothing.
   */
  result?: ExperimentResult | null;
  /** Why, up to 10 000 characters; may be empty. */
  reasons?: string;
  /** Adds a task to the roadmap: to roll the change out, or to repeat the test. */
  add_task?: boolean;
};

/** Counts to read: from a file, or from text. */
export type ReadCounts = {
  /** The test. */
  id: InstrumentItemId;
  /**
   * The file: a row for each day and variant (`Date`, `Variant`, `Visitors`, `Conversions`; in
   * Russian `Дата`, `Вариант`, `Посетители`, `Конверсии`), or a row for each day with the columns
   * of the variants beside each other.
   */
  path?: string | null;
  /** The same as text out of a spreadsheet, at most a million characters. */
  text?: string | null;
  /** How dates are written, where it is open. */
  date?: DateFormat | null;
};

/** A test to write. */
export type ExportTest = {
  /** The test. */
  id: InstrumentItemId;
  /** What to write. */
  format: TestFormat;
  /** The file. What is there is replaced. */
  path: string;
};

/** What a test is written as. */
export type TestFormat = "csv" | "ics";

/** Scenarios and what was recorded. */
export type RehearseInput = {
  /** The scenarios, 1…50. */
  scenarios: AutomationScenarioInput[];
  /** Events, in any order. At most 2,000,000. */
  events?: RecordedEvent[];
  /** What is known of the people. Who is not in the list has the properties of the events only. */
  people?: EventPerson[];
  /** Documents that a look-up in the knowledge base searches. */
  documents?: KnowledgeDocument[];
  /** Time zone (IANA) of times without an offset, of people without a zone, and of the days. */
  time_zone?: string;
  /** The last moment; later events are left out and counted. */
  until?: string | null;
  /** Seed of the draw for the part without a message. */
  seed?: number;
  /** Decisions about exceptions. */
  decisions?: ExceptionDecisionInput[];
  /** Days of the plan, 1…3660: a scenario that waits longer is a problem. */
  plan_days?: number;
  /** Which decisions the trace holds. */
  trace?: TraceMode;
  /** Most rows of the trace, 0…100000: the first in the order of time. */
  trace_limit?: number;
};

/** A scenario. */
export type AutomationScenarioInput = {
  /**
   * Key of the scenario, unique in a request. It takes part in the draw of the part without a
   * message, so that it stays the same.
   */
  id: string;
  /** Name, for people. */
  name?: string;
  /** What sets it off. */
  trigger: ScenarioTriggerInput;
  /** Whom it is about: all conditions must hold. */
  segment?: EventConditionInput[];
  /** What is looked up before it is decided. */
  analysis?: ScenarioAnalysisInput;
  /** What is done: the first branch whose conditions hold. */
  branches: ScenarioBranchInput[];
  /** What is watched. */
  control?: ScenarioControlInput;
  /** What a person decides instead. */
  exceptions?: ExceptionRuleInput[];
};

/** An event that is seen often enough. */
export type ScenarioTriggerInput = {
  /** Kind of the event. */
  event: string;
  /** Which of them: all conditions must hold. */
  filters?: EventConditionInput[];
  /**
   * So many of them, this one included: 1…1000. Each further one sets it off again, as far as the cap
   * lets it.
   */
  count?: number;
  /** Within so many minutes up to the event, 1…527040. Absent: ever. */
  within_minutes?: number | null;
};

/** One condition. */
export type EventConditionInput = {
  /**
   * What is asked about: `event.NAME` (a property of the event), `person.NAME` (of the person, else of
   * the event), `count.KIND` (events of that kind within the history), `value.ltv` and `value.score`
   * (what the analysis found),
   * `value.answer` (whether the documents answer).
   */
  field: string;
  /** How it is compared. */
  is: Operator;
  /** With what: one value; several with `one_of`; none with `present` and `absent`. */
  than?: EventValue[];
};

/** What is looked up. */
export type ScenarioAnalysisInput = {
  /** Days of history that `count.KIND` looks at, 1…366. */
  history_days?: number;
  /** The forecast of the person's value: `value.ltv`, `{ltv}`. */
  forecast?: ValueSourceInput | null;
  /** The score of a lead: `value.score`, `{score}`. */
  score?: ValueSourceInput | null;
  /** A question that the documents are asked: `value.answer`, `{answer}` and `{source}`. */
  knowledge?: KnowledgeLookupInput | null;
};

/**
 * Where a forecast comes from: the person's own, else that of the first rule which holds, else the
 * common one.
 */
export type ValueSourceInput = {
  /** Property of the person (else of the event) that holds it. */
  property?: string | null;
  /** Values of segments. */
  rules?: ValueRuleInput[];
  /** Value of everybody else. */
  otherwise?: number | null;
};

/** The value of a segment. */
export type ValueRuleInput = {
  /** All conditions must hold. */
  when: EventConditionInput[];
  /** The value. */
  value: number;
};

/** A question to the documents. */
export type KnowledgeLookupInput = {
  /** Property of the event (else of the person) that holds the question. */
  question: string;
  /** Least support of an answer, 0…1: below it there is none. */
  threshold?: number;
};

/** Conditions and what is done. */
export type ScenarioBranchInput = {
  /** Name, for people. */
  name?: string;
  /** All conditions must hold; none: always. */
  when?: EventConditionInput[];
  /** What is done. */
  action: ScenarioActionInput;
};

/** Something that is done for a person. */
export type ScenarioActionInput = {
  /** How. */
  channel: ChannelKind;
  /**
   * Property of the person (else of the event) that holds the address. Absent: `email`, `chat_id` or
   * `phone`, by the channel; a task for a colleague needs none.
   */
  address?: string | null;
  /** Minutes after the event, 0…527040. */
  delay_minutes?: number;
  /** What is written. */
  message: MessageTemplateInput;
  /** Hours of the person's day in which nothing goes out. */
  quiet_hours?: QuietHours | null;
  /** At most so many messages of this scenario to one person. */
  cap?: MessageCap | null;
  /** What one message costs. Money, 0…1e15. */
  cost?: string | number;
  /**
   * Kind of the event that is recorded when it has been done, if there is one. A scenario that sets
   * itself off in this way is a problem.
   */
  emits?: string | null;
};

/**
 * What is written to a person. `{name}` stands for a property of the person, else of the event;
 * `{ltv}`, `{score}` and `{person}` for what the analysis found and for the person's key. Anything
 * else, also in double braces, is text.
 */
export type MessageTemplateInput = {
  /** Subject of a mail; empty elsewhere. */
  subject?: LocalTextInput;
  /** The text. */
  body: LocalTextInput;
};

/** A text in two languages. At least one of them is written. */
export type LocalTextInput = {
  /** Russian. */
  ru?: string;
  /** English. */
  en?: string;
};

/** What is watched. */
export type ScenarioControlInput = {
  /** Kind of the event that is the goal. Who reaches it before a message goes out gets none. */
  goal?: string | null;
  /** Days after the message in which the goal counts, 1…366. */
  goal_days?: number;
  /** Part of the people that is left without a message, to compare with, 0…0.9. Fraction. */
  hold_out?: string | number;
  /** Margin that one goal brings. Money, 0…1e15. Needed for the break-even lift. */
  margin?: string | number | null;
  /** What the KPI is called, for people. */
  kpi?: string;
};

/** When a person decides. */
export type ExceptionRuleInput = {
  /** Name, for people. */
  name: string;
  /** All conditions must hold. */
  when: EventConditionInput[];
};

/** Something that happened. */
export type RecordedEvent = {
  /** Who: the key of the person. An event without is left out and counted. */
  person?: string;
  /** When: `2026-11-26T19:52:00+03:00`; without an offset, in the time zone of the request. */
  at: string;
  /** What: its kind. */
  kind: string;
  /** Properties. */
  properties?: Record<string, EventValue>;
};

/** What is known of a person. */
export type EventPerson = {
  /** Key, as events name it. */
  person: string;
  /** Properties. */
  properties?: Record<string, EventValue>;
  /** Time zone (IANA); that of the request when absent. */
  time_zone?: string | null;
};

/** A document. */
export type KnowledgeDocument = {
  /** Key, unique in a request. */
  id: string;
  /** Title, for people. Its words are found too. */
  title?: string;
  /** The text. */
  text: string;
  /** How headings are told from text. */
  format?: DocumentFormat;
};

/** How headings are told from text. */
export type DocumentFormat = "markdown" | "plain" | "questions";

/** What was decided about an exception. */
export type ExceptionDecisionInput = {
  /** The scenario. */
  scenario: string;
  /** The exception. */
  reason: ExceptionReason;
  /** Whom it is about; absent: everybody with that exception, from now on. */
  person?: string | null;
  /** What is to be done. */
  choice: DecisionChoice;
};

/** Which decisions a trace holds. */
export type TraceMode = "all" | "met" | "exceptions";

/** Segments, and what was recorded or counted of them. */
export type SegmentsInput = {
  /** What counts as a view. Needed unless all segments bring their counts. */
  view?: ViewCondition | null;
  /** Kind of the event that is the goal. */
  target?: string | null;
  /** Days after a person's first view in which the goal counts, 1…366. */
  within_days?: number;
  /** The segments, in the order of the dashboard. A person may be in several. */
  segments: EventSegment[];
  /** Events. */
  events?: RecordedEvent[];
  /** What is known of the people. */
  people?: EventPerson[];
  /** Time zone (IANA) of times without an offset. */
  time_zone?: string;
};

/** Which events count as a view. */
export type ViewCondition = {
  /** Kind of the event. */
  event: string;
  /** Which of them: all conditions must hold. */
  filters?: EventConditionInput[];
};

/** A segment. */
export type EventSegment = {
  /** Its name. */
  name: string;
  /** Who belongs to it, asked at the first view: all conditions must hold; none: everybody. */
  when?: EventConditionInput[];
  /** People and how many of them reached the goal, where they were counted elsewhere. */
  people?: number | null;
  /** See `people`. */
  converted?: number | null;
  /** What was spent to acquire one person. Money, 0…1e15. */
  acquisition_cost?: string | number;
  /** What the actions for the segment cost, together. Money, 0…1e15. */
  action_cost?: string | number;
  /** Forecast of the value of one converted person. Money, −1e15…1e15. */
  ltv?: string | number | null;
};

/** A scenario and what it is rehearsed on. */
export type AutomationExportInput = {
  /** The scenario. */
  scenario: AutomationScenarioInput;
  /** Which engine. */
  target?: EngineTarget;
  /** Recorded events for the rehearsal inside. At most 5,000. */
  events?: RecordedEvent[];
  /** What is known of the people. */
  people?: EventPerson[];
  /** Documents that a look-up in the knowledge base searches. Their text becomes part of the files. */
  documents?: KnowledgeDocument[];
  /** Time zone (IANA). */
  time_zone?: string;
  /** Seed of the draw for the part without a message. */
  seed?: number;
  /** Decisions about exceptions. */
  decisions?: ExceptionDecisionInput[];
};

/** What runs it. */
export type EngineTarget = "n8n" | "node_red";

/** A rehearsal and what happened since. */
export type CompareRehearsalInput = {
  /** Messages that the rehearsal promised, and people whom it left without one. */
  promised: PromisedMessage[];
  /** What the engine did. */
  executions: Execution[];
  /** Who reached the goal when. */
  goals?: ReachedGoal[];
  /** Days after the message in which the goal counts, 1…366. */
  goal_days?: number;
  /** So much later than promised still is in time, 0…10080. Minutes. */
  tolerance_minutes?: number;
  /** Time zone (IANA) of times without an offset. */
  time_zone?: string;
};

/** A message that was promised. */
export type PromisedMessage = {
  /** The person. */
  person: string;
  /** When. */
  send_at: string;
  /** Segment of the person, for the sums. */
  segment?: string;
  /** Whether the person was left without it, to compare with. */
  held_out?: boolean;
};

/** An execution of the engine. */
export type Execution = {
  /** The person. */
  person: string;
  /** When. */
  at: string;
  /** Whether the message went out. */
  sent?: boolean;
};

/** A goal that was reached. */
export type ReachedGoal = {
  /** The person. */
  person: string;
  /** When. */
  at: string;
};

/** Which tools. */
export type CatalogueInput = {
  /** Of this layer only. */
  layer?: StackLayer | null;
  /** Of this role only. */
  role?: string | null;
};

/** Nothing is asked. */
export type TemplatesInput = Record<string, never>;

/** Tools in their roles. */
export type StackInput = {
  /** The tools. */
  tools: StackTool[];
  /** Roles that scenarios need, with how many scenarios each. */
  needs?: RoleNeed[];
  /** New customers a month, for the cost of each. Above 0. */
  new_customers?: string | number | null;
  /** Cost of acquiring one customer. Money. */
  cac?: string | number | null;
};

/** A tool in a role. */
export type StackTool = {
  /** Key of the catalogue; a tool of one's own has a name instead. */
  tool?: string | null;
  /** Name of a tool of one's own. */
  name?: string | null;
  /** Role that it fills. */
  role: string;
  /** Whether it is there. */
  state?: StackToolState;
  /** What it costs a month. Money, 0…1e15. Absent: not known. */
  cost_month?: string | number | null;
  /** How a tool of one's own knows a person; the catalogue's when absent. */
  identities?: string[] | null;
  /** Whether a tool of one's own gives its data to others; the catalogue's when absent. */
  gives?: boolean | null;
};

/** Scenarios that need a role. */
export type RoleNeed = {
  /** The role. */
  role: string;
  /** How many scenarios. */
  scenarios: number;
};

/** Which map, and how it is drawn. */
export type MapPicture = {
  /** The project. */
  project_id: ProjectId;
  /** How it is drawn; its height follows from what is in it. */
  chart: ChartRequest;
};

/** A gap to put into the plan. */
export type PlanGap = {
  /** The project. */
  project_id: ProjectId;
  /** What is wrong. */
  kind: StackGapKind;
  /** The role that it is about. */
  role: string;
  /** The role that takes, where a person is lost between two. */
  to?: string | null;
};

/** A tool to add. */
export type AddTool = {
  /** The project. */
  project_id: ProjectId;
  /** The tool. */
  fields: ToolFields;
};

/** What a person says of a tool. */
export type ToolFields = {
  /** The role that it fills: a key of the catalogue. */
  role: string;
  /** Key of the catalogue; a tool of the client's own has a name instead. */
  tool?: string | null;
  /** Name of a tool of the client's own, 1…200 characters. */
  name?: string;
  /** Whether it is there. */
  state?: StackToolState;
  /** What it costs a month. Money, 0…1e15; absent: not known. */
  cost_month?: string | number | null;
  /** How a tool of the client's own knows a person. */
  identities?: string[] | null;
  /** Whether a tool of the client's own gives its data to others. */
  gives?: boolean | null;
  /** A note, up to 2000 characters. */
  note?: string;
};

/** A tool to change. */
export type ChangeTool = {
  /** The entry of the stack. */
  id: StackToolId;
  /** What it is to be. */
  fields: ToolFields;
};

/** A tool of a stack, by its id. */
export type StackToolRef = {
  /** The entry of the stack. */
  id: StackToolId;
};

/** A stack to begin with. */
export type StartStack = {
  /** The project. */
  project_id: ProjectId;
  /** Key of the stack in the catalogue. */
  stack: string;
};

/** The cost of a stack, for the calculator. */
export type ApplyStackCost = {
  /** The scenario of the calculator. */
  scenario_id: ScenarioId;
};

/** Where a stack is written to. */
export type SaveStack = {
  /** The project. */
  project_id: ProjectId;
  /** The CSV file to write; one that is there is replaced. */
  path: string;
};

/** A scenario to make. */
export type CreateAutomation = {
  /** The project. */
  project_id: ProjectId;
  /** Key of the template; the guide's own when absent. */
  template?: string | null;
  /** Its name; the template's when absent. */
  name?: string | null;
};

/** What a scenario is to do. */
export type SaveAutomation = {
  /** The scenario. */
  id: AutomationId;
  /** Its name, 1 to 200 characters. */
  name: string;
  /** What it does. Its key and name are those that it has. */
  definition: AutomationScenarioInput;
};

/** A scenario, by its id. */
export type AutomationRef = {
  /** The scenario. */
  id: AutomationId;
};

/** A decision about an exception. */
export type DecideAutomation = {
  /** The scenario. */
  id: AutomationId;
  /** The exception. */
  reason: ExceptionReason;
  /** Whom it is about; absent: everybody with that exception, from now on. */
  person?: string | null;
  /** What is to be done; absent: the decision is taken back. */
  choice?: DecisionChoice | null;
};

/** Which scenario. */
export type AutomationPageQuery = {
  /** The scenario. */
  id: AutomationId;
  /** The events; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
};

/** A table of events to import. */
export type ImportEvents = {
  /** The project. */
  project_id: ProjectId;
  /** The file: CSV or other delimited text, a workbook (XLSX, ODS, XLS), an archive with one of them. */
  path: string;
  /** Name of the data set; the file's when absent. */
  name?: string | null;
  /** How dates are written, where the file leaves it open. */
  date?: DateFormat | null;
  /** The sheet of a workbook, or the file of an archive. */
  part?: string | null;
  /** Time zone (IANA) of times without an offset; UTC when absent. */
  time_zone?: string | null;
};

/** Which scenario, on which events. */
export type RehearsalQuery = {
  /** The scenario. */
  id: AutomationId;
  /** The events; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /**
   * Whether the other scenarios of the project are rehearsed along: two that write to one person are
   * then a conflict.
   */
  with_others?: boolean;
};

/** Whose people. */
export type RehearsedPeopleQuery = {
  /** The scenario. */
  id: AutomationId;
  /** The events; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /** Part of the person's key, or of what came of it; case does not matter. */
  search?: string;
};

/** Which person. */
export type RehearsedPersonQuery = {
  /** The scenario. */
  id: AutomationId;
  /** The events; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /** The person's key. */
  person: string;
};

/** A scenario to write for an engine. */
export type SaveAutomationFiles = {
  /** The scenario. */
  id: AutomationId;
  /** Which engine. */
  target?: EngineTarget;
  /** The events of the rehearsal inside; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /** The folder; files of the same names are replaced. */
  path: string;
};

/** Executions of an engine. */
export type CompareFile = {
  /** The scenario. */
  id: AutomationId;
  /** The events of the same days; those that were imported last when absent. */
  dataset_id?: DatasetId | null;
  /** A table with person, time and, where there is one, status of each execution. */
  path: string;
  /** How dates are written, where the file leaves it open. */
  date?: DateFormat | null;
};

/** Sequences and whom they are planned for. */
export type SequencesInput = {
  /** The sequences, 1…50. */
  sequences: SequenceInput[];
  /** Who begins what when: example people. */
  starts?: SequenceStart[];
  /** Recorded events, to replay: those of `begins` start a sequence, those of `ends` end it. */
  events?: RecordedEvent[];
  /** What is known of the people. */
  people?: EventPerson[];
  /** Most messages to one person, over all sequences. */
  cap?: MessageCap | null;
  /** Time zone (IANA) of times without an offset, and of people without a zone. */
  time_zone?: string;
  /** Days of the plan, 1…3660: a sequence that lasts longer is a problem. */
  plan_days?: number;
  /** Most rows of the calendar, 0…100000. */
  calendar_limit?: number;
};

/** A sequence. */
export type SequenceInput = {
  /** Key, unique in a request. */
  id: string;
  /** Name, for people. */
  name?: string;
  /** Its steps in their order. */
  steps: SequenceStepInput[];
  /** Events that begin it. A person who is in it does not begin it again. */
  begins?: SequenceTriggerInput | null;
  /** Kind of the event that ends it: whoever reached the goal leaves. */
  ends?: string | null;
  /** Hours of the person's day in which nothing goes out. */
  quiet_hours?: QuietHours | null;
  /** Days on which messages go out; all when empty. */
  weekdays?: SequenceWeekday[];
  /** People who begin it, for the reach. */
  people?: number;
  /** Margin of one conversion. Money, 0…1e15. Needed for the money. */
  margin?: string | number | null;
};

/** A step. */
export type SequenceStepInput = {
  /** Days after the step before (after the beginning, for the first), 0…366. */
  after_days?: number;
  /** And minutes, 0…1439. */
  after_minutes?: number;
  /** Time of the person's day, `HH:MM`: the next such time from then on. */
  at?: string | null;
  /** Who gets it: all conditions must hold; who does not goes on to the next step. */
  when?: EventConditionInput[];
  /** How. */
  channel: ChannelKind;
  /** What is written. */
  message: MessageTemplateInput;
  /**
   * Part of those who were in the step before (of all, for the first) that is still there: all when
   * absent.
   */
  stays?: AssumedRateInput | null;
  /** Part of those reached that converts because of the step: nobody when absent. */
  converts?: AssumedRateInput | null;
  /** Cost of one message. Money, 0…1e15. */
  cost?: string | number;
};

/** A rate that is not known exactly. */
export type AssumedRateInput = {
  /** Lowest, 0…1. Fraction. */
  low: string | number;
  /** Most likely, between both. */
  likely: string | number;
  /** Highest. */
  high: string | number;
  /** Where it comes from. */
  basis?: RateBasis;
};

/** Events that begin a sequence. */
export type SequenceTriggerInput = {
  /** Kind of the event. */
  event: string;
  /** Which of them: all conditions must hold. */
  filters?: EventConditionInput[];
};

/** A person who begins a sequence. */
export type SequenceStart = {
  /** The person. */
  person: string;
  /** The sequence. */
  sequence: string;
  /** When. */
  at: string;
};

/** A sequence to write. */
export type SequenceExportInput = {
  /** The sequence. */
  sequence: SequenceInput;
  /** Recorded events for the rehearsal inside of the workflow. At most 5,000. */
  events?: RecordedEvent[];
  /** What is known of the people. */
  people?: EventPerson[];
  /** Time zone (IANA). */
  time_zone?: string;
};

/** A sequence to make. */
export type CreateSequence = {
  /** The project. */
  project_id: ProjectId;
};

/** What a sequence is to be. */
export type SaveSequence = {
  /** The sequence. */
  id: SequenceId;
  /** Its name, 1 to 200 characters. */
  name: string;
  /** Its steps. Its key and name are those that it has. */
  definition: SequenceInput;
};

/** A sequence, by its id. */
export type SequenceRef = {
  /** The sequence. */
  id: SequenceId;
};

/** A sequence to write. */
export type SaveSequenceFiles = {
  /** The sequence. */
  id: SequenceId;
  /** The folder; files of the same names are replaced. */
  path: string;
};

/** Which sequences. */
export type SequencesQuery = {
  /** The project. */
  project_id: ProjectId;
  /** The day on which the example person begins; today when absent. */
  begins_on?: string | null;
  /** Time zone (IANA) of the example person. */
  time_zone?: string | null;
  /** Most messages to one person within a week, over all sequences, 1…100. */
  messages_per_week?: number;
};

/** Documents and a question. */
export type KnowledgeSearchInput = {
  /** The documents. At most 20,000, and 200 MB of text. */
  documents: KnowledgeDocument[];
  /** The question, in Russian or English. */
  question: string;
  /** How it is searched. */
  options?: KnowledgeSearchOptions;
};

/** How it is searched. */
export type KnowledgeSearchOptions = {
  /** Most passages, 1…100. */
  limit?: number;
  /** Least support of an answer, 0…1: below it, there is none. */
  threshold?: number;
  /** Groups of words that mean the same in this project. */
  synonyms?: string[][];
  /** Whether words of the trade are found in the other language too. */
  translate?: boolean;
};

/** Documents and questions with what answers them. */
export type KnowledgeQualityInput = {
  /** The documents. */
  documents: KnowledgeDocument[];
  /** The questions, at most 1,000. */
  questions: TestQuestion[];
  /** How it is searched. `limit` is not used: all passages have a rank. */
  options?: KnowledgeSearchOptions;
  /** Whether the threshold is chosen on these questions instead. */
  choose_threshold?: boolean;
};

/** A question. */
export type TestQuestion = {
  /** The question. */
  question: string;
  /** What answers it. Absent: nothing does, and there should be no answer. */
  expected?: ExpectedPassage | null;
};

/** The passage that answers: all that is said must hold of it. */
export type ExpectedPassage = {
  /** Id of its document. */
  document: string;
  /** A heading above it, or a part of one. */
  heading?: string | null;
  /** Words that stand in it, as they are written. */
  contains?: string | null;
};

/** Documents of a chat. */
export type KnowledgeChatInput = {
  /** The documents. All of their text is published with the chat. */
  documents: KnowledgeDocument[];
  /** Addresses of documents on the site, by their ids: `https://…`. Answers lead there. */
  links?: Record<string, string>;
  /** How it is searched. `limit` is not used. */
  options?: KnowledgeSearchOptions;
};

/** A text of a language model, and what it was given. */
export type WordingInput = {
  /**
   * The text, with its citations as `[1]`, at most 20,000 characters. `NONE` says that the passages
   * hold no answer.
   */
  text: string;
  /** The question. Its own names and numbers may be repeated. */
  question: string;
  /** The passages in the order of their numbers, 1 to 20. */
  passages: string[];
};

/** A document to show. */
export type ShowDocument = {
  /** The document. */
  id: DocumentId;
  /** The first passage to show, from 0. */
  from?: number;
  /**
   * Places to mark: where each begins and the first character after it. Characters from the
   * beginning of the text.
   */
  marks?: [number, number][];
};

/** Documents to read. */
export type AddDocuments = {
  /** The project. */
  project_id: ProjectId;
  /** The files, at most 1,000. One that was read before takes the place of its old text. */
  paths: string[];
};

/** A document to write. */
export type WriteDocument = {
  /** The project. */
  project_id: ProjectId;
  /** The document that gets this text; a new one when absent. One that came from a file is refused. */
  id?: DocumentId | null;
  /** What is written. */
  content: TypedDocument;
};

/** A text that a person types. */
export type TypedDocument = {
  /** Its title, 1…200 characters. */
  title: string;
  /** The text, 1…200 000 characters, with `# Heading` lines where it has headings. */
  text: string;
  /** A text that nobody has confirmed yet: found here, and not published. */
  draft?: boolean;
};

/** What a document is called from now on; what is absent stays. */
export type ChangeDocument = {
  /** The document. */
  id: DocumentId;
  /** Its title, 1…200 characters. */
  title?: string | null;
  /** Its address on the site, `https://…`, or empty. */
  link?: string | null;
  /** Whether nobody has confirmed it yet. */
  draft?: boolean | null;
};

/** A question to a project's documents. */
export type AskDocuments = {
  /** The project. */
  project_id: ProjectId;
  /** The question, in Russian or English, 1…2 000 characters. */
  question: string;
};

/** A table of questions. */
export type ImportQuestions = {
  /** The project. */
  project_id: ProjectId;
  /** The table, as the chat of the site writes it: `at;question`. */
  path: string;
};

/** An answer to a question. */
export type AnswerOpenQuestion = {
  /** The question. */
  id: OpenQuestionId;
  /** The answer, 1…200 000 characters. */
  text: string;
};

/** A question that waits, by its id. */
export type OpenQuestionRef = {
  /** The question. */
  id: OpenQuestionId;
};

/** Words that mean the same. */
export type SaveSynonyms = {
  /** The project. */
  project_id: ProjectId;
  /** All groups, at most 1,000 of at most 50 words; a group of one word is left out. */
  groups: string[][];
};

/** Test questions to add. */
export type AddTests = {
  /** The project. */
  project_id: ProjectId;
  /** The questions; one that is there already gets the place that is said now. */
  tests: NewTest[];
};

/** A test question to add. */
export type NewTest = {
  /** The question, 1…2 000 characters. */
  question: string;
  /** What answers it. Absent: nothing does, and there should be no answer. */
  expected?: ExpectedPlaceInput | null;
};

/** The place that answers a test question. */
export type ExpectedPlaceInput = {
  /** The document. */
  document_id: DocumentId;
  /** A heading above the passage; any passage of the document when absent. */
  heading?: string | null;
};

/** A test question, by its id. */
export type TestQuestionRef = {
  /** The question. */
  id: TestQuestionId;
};

/** A folder to write. */
export type SaveChat = {
  /** The project. */
  project_id: ProjectId;
  /** The folder; files of the same names are replaced. */
  path: string;
};

/** A folder to follow. */
export type WatchFolder = {
  /** The project. */
  project_id: ProjectId;
  /** The folder; none is followed any more when absent. */
  folder?: string | null;
};

/** A pack to add. */
export type AddPack = {
  /** Its file. */
  path: string;
};

/** What is encoded. */
export type EncodePassages = {
  /** The project. */
  project_id: ProjectId;
  /** Most texts of this request, 1…1,000. */
  most?: number;
};

/** A language model to set up. */
export type SaveAssistant = {
  /**
   * Address of an interface like OpenAI's, up to its version: `http://127.0.0.1:11434/v1`. Another
   * computer is asked through `https` alone.
   */
  address: string;
  /** Name of the model, as its host knows it. */
  model: string;
  /** Its key, kept in the system's keyring; the one that is there stays when absent. */
  key?: string | null;
  /**
   * The host that may be asked, where it is not this computer: the name in the answer to a first try.
   * In a window it says nothing: there a dialog of the system asks.
   */
  allowed_host?: string | null;
};

/** A question to the language model. */
export type AskAssistant = {
  /** The project. */
  project_id: ProjectId;
  /** The question, 1…2 000 characters. */
  question: string;
  /** A person has seen what is sent; needed once for a model. */
  seen?: boolean;
};

/** A file, and what is known of it. One of `path`, `text` and `dataset_id` says what is read. */
export type PreviewInput = {
  /** The file: CSV or other delimited text, a workbook (XLSX, ODS), an archive with one of them. */
  path?: string | null;
  /** A table that was pasted as text. */
  text?: string | null;
  /** A data set, whose kept file is read again. */
  dataset_id?: DatasetId | null;
  /** The project that it would be imported into: its currency is compared with the file's. */
  project_id?: ProjectId | null;
  /** What a person has decided; the rest is found out. */
  overrides?: Overrides;
};

/** What is known already, and is not to be found out. */
export type Overrides = {
  /** The sheet of a workbook, or the file of an archive. */
  part?: string | null;
  /** How bytes become characters. */
  encoding?: TextEncoding | null;
  /** What stands between two cells. */
  delimiter?: Delimiter | null;
  /** Physical lines before the table. */
  skip_lines?: number | null;
  /** Rows that name the columns; 0 if none does. */
  header_rows?: number | null;
  /** How dates are written. */
  date?: DateFormat | null;
  /** What stands before the fraction of a number. */
  decimal?: DecimalSign | null;
  /** What may stand between groups of three digits. */
  thousands?: Thousands | null;
  /** The currency of the amounts; of several, the one whose rows count. */
  currency?: Currency | null;
  /** Roles of columns; roles that are absent here are found out. */
  mapping?: Mapping;
  /**
   * Headings of roles, by the name of the role (`amount`). Of the customer and the status several
   * may be given, the most important first. An empty list: no column has the role.
   */
  headings?: Record<string, string[]>;
  /** The recipe of a known program, by its name; an empty text: none. */
  recipe?: string | null;
  /** States of orders that count. All others are left out, unless others are excluded by name. */
  status_include?: string[];
  /** States of orders that do not count. All others count, unless others are included by name. */
  status_exclude?: string[];
  /** What happens with rows that are the same as an earlier one. */
  on_duplicate?: OnDuplicate | null;
  /** What happens with dates that cannot be meant. */
  on_odd_date?: OnOddDate | null;
  /** How the amounts of the lines of one order make the order's. */
  lines?: Lines | null;
  /** What outgoing money is. */
  outgoing?: Outgoing | null;
  /** What a discount beside a price is. */
  discount?: Discount | null;
};

/** What to try, and how its chart is drawn. */
export type TrialInput = {
  /** What is read, and what a person has decided. */
  table: PreviewInput;
  /** Size and colours of the chart. */
  chart: ChartRequest;
};

/** An import. One of `path` and `text` says what is read. */
export type ImportInput = {
  /** The project. */
  project_id: ProjectId;
  /** The file: CSV or other delimited text, a workbook (XLSX, ODS), an archive with one of them. */
  path?: string | null;
  /** A table that was pasted as text. */
  text?: string | null;
  /** Name of the data set; the file's when absent. */
  name?: string | null;
  /**
   * What a person has decided; the rest is found out. What stays in doubt is asked, and nothing is
   * imported.
   */
  overrides?: Overrides;
};

/** What is decided otherwise about a data set. */
export type ChangeInput = {
  /** The data set. */
  id: DatasetId;
  /** What a person decides now; what was decided before stays where nothing is said. */
  overrides: Overrides;
};

/** A data set, by its id. */
export type DatasetRef = {
  /** The data set. */
  id: DatasetId;
};

/** Which data set, and how its charts are drawn. */
export type DatasetViewInput = {
  /** The data set. */
  id: DatasetId;
  /** Size and colours of each chart. */
  chart: ChartRequest;
};

/** What is used of a data set. */
export type ApplyInput = {
  /** The data set. */
  dataset_id: DatasetId;
  /** The scenario. */
  scenario_id: ScenarioId;
  /** The inputs to fill; when absent, all that the data set offers for one-off purchases. */
  fields?: InputField[] | null;
  /** Revenue model to switch to; the scenario keeps its own when absent. */
  model?: RevenueModel | null;
};

/** Another name for a data set. */
export type RenameDataset = {
  /** The data set. */
  id: DatasetId;
  /** Its new name, 1 to 200 characters. */
  name: string;
};

/** Where the rejected rows go. */
export type SaveRejected = {
  /** The data set. */
  id: DatasetId;
  /** The CSV file to write; one that is there is replaced. */
  path: string;
};

/** A change of a report. */
export type UpdateReport = {
  /** The project. */
  project_id: ProjectId;
  /** What changes. */
  change: ReportPatch;
};

/** What is changed of a report; what is absent stays. */
export type ReportPatch = {
  /** Language of the report. */
  language?: Language | null;
  /** Title on the cover. */
  title?: string | null;
  /** Author on the cover. */
  author?: string | null;
  /** Client on the cover. */
  client?: string | null;
  /** How to reach the author. */
  contact?: string | null;
  /** A line that says who may read the report. */
  confidentiality?: string | null;
  /** The time that the report is about, as a whole. */
  period?: ReportPeriodInput | null;
  /** Accent colour; an empty text means the branding's. */
  accent?: string | null;
  /** The logo as a data URL; an empty text means the branding's. */
  logo?: string | null;
  /** Whether the PDF is also written for archives (PDF/A-2a). */
  archival?: boolean | null;
  /** Names of the sections that are printed, in their order; an empty list means all. */
  sections?: string[] | null;
  /** The scenarios that are printed; an empty list means the active one. */
  scenarios?: ScenarioId[] | null;
};

/** The time that a report is about. */
export type ReportPeriodInput = {
  /** First day. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
};

/** An export. */
export type ExportInput = {
  /** The project. */
  project_id: ProjectId;
  /** What to write. */
  format: ExportFormat;
  /** The file, or the folder for the CSV files. What is there is replaced. */
  path: string;
  /** Language in place of the one that the report is set to. */
  language?: Language | null;
};

/** What a report is written as. */
export type ExportFormat = "pdf" | "csv" | "csv_zip" | "xlsx";

/** A colour to check. */
export type AccentInput = {
  /** The colour as `#1e6b50`. */
  accent: string;
};

/** What to show of a report. */
export type PreviewInput2 = {
  /** The project. */
  project_id: ProjectId;
  /** Language in place of the one that the report is set to. */
  language?: Language | null;
  /**
   * The pages that are wanted, counted from 1; all when absent. What the report does not have is
   * passed over.
   */
  pages?: number[] | null;
};

/** Whose summary. */
export type SummaryInput2 = {
  /** The project. */
  project_id: ProjectId;
  /** Language in place of the one that the report is set to. */
  language?: Language | null;
};

/** A part of a summary in other words. */
export type EditSummary = {
  /** The project. */
  project_id: ProjectId;
  /** Language of the text; that of the report when absent. */
  language?: Language | null;
  /** Which part. */
  part: SummaryPart;
  /**
   * The text, up to 10,000 characters; empty prints nothing, absent goes back to what the figures
   * say.
   */
  text?: string | null;
};

/** A look to keep. */
export type SaveTemplate = {
  /** The project whose report has the look. */
  project_id: ProjectId;
  /** Name of the template, 1 to 200 characters. */
  name: string;
  /** The template that it takes the place of; a new one when absent. */
  replaces?: TemplateId | null;
};

/** A look to take. */
export type ApplyTemplate = {
  /** The project whose report gets the look. */
  project_id: ProjectId;
  /** The template. */
  template_id: TemplateId;
};

/** A template, by its id. */
export type TemplateRef = {
  /** The template. */
  template_id: TemplateId;
};

/** A chart to be kept. */
export type SaveChart = {
  /** The file. What is there is replaced. */
  path: string;
  /** What to write. */
  content: ChartContent;
};

/** What is written of a chart. */
export type ChartContent = {
  format: "svg";
  /** A complete SVG document. Files and addresses that it refers to are not read. */
  svg: string;
  /** Title above the drawing; empty for none. */
  title?: string;
  /** Units beside the title; empty for none. */
  units?: string;
} | {
  format: "png";
  /** A complete SVG document. Files and addresses that it refers to are not read. */
  svg: string;
  /** Title above the drawing; empty for none. */
  title?: string;
  /** Units beside the title; empty for none. */
  units?: string;
} | {
  format: "csv";
  /** As it came with the chart. */
  table: TableInput;
};

/**
 * A table: typed cells, a unit in each heading, one precision in each column. The first column names
 * the rows.
 */
export type TableInput = {
  /** Stable name, the same in every language (`purchases`); that of its CSV file. */
  id: string;
  /** What it shows, in the language of the reader. */
  title: string;
  /** Its columns. */
  columns: TableColumn[];
  /** Its rows, each as long as `columns`. */
  rows: TableCellInput[][];
  /** The unit of each row, where it differs from row to row; empty otherwise. */
  row_units?: string[];
};

/**
 * One cell: what it holds, and how a person reads it. [`Table::new`](super::Table::new) writes the
 * text of numbers and dates.
 */
export type TableCellInput = ({
  /** As the window and the document show it. */
  text: string;
  /** A second line in small type; not written to files. */
  under?: string;
  /** Verdict on the value: a mark beside a number, a badge around words. */
  verdict?: Verdict | null;
}) & ({
  kind: "empty";
} | {
  kind: "text";
} | {
  kind: "absent";
} | {
  kind: "number";
  /** The number; a share is a fraction. */
  number: string | number;
  /** Its unit. */
  unit: Unit;
} | {
  kind: "date";
  /** The day. */
  date: string;
} | {
  kind: "month";
  /** Its first day. */
  month: string;
});

/** Whose undo and redo. */
export type HistoryOf = {
  /** Whose steps. */
  scope?: HistoryScope;
};

/** Whose steps. */
export type HistoryScope = "all" | "workspace" | {
  project: ProjectId;
};

/** How much of the history. */
export type HistoryPage = {
  /** Whose steps. */
  scope?: HistoryScope;
  /** Most steps to answer. */
  limit?: number;
};

/** Which backup. */
export type BackupRef = {
  /** Its id, as listed. */
  id: string;
};

/** One project of a backup. */
export type BackupProjectRef = {
  /** The backup, as listed. */
  id: string;
  /** The project in it. */
  project_id: ProjectId;
};

/** Every request: what it takes and what it answers. */
export interface Requests {
  /** The state of the program: workspace, preferences, what can be undone. */
  'app.start': { input: Nothing; output: Start };
  /** The time, and the day that it is where the person is. */
  'app.now': { input: Nothing; output: Now };
  /** The end of the newest log file. */
  'app.log': { input: Nothing; output: Log };
  /** Opens another workspace file; the one that is open stays open when that fails. */
  'workspace.open': { input: WorkspaceFile; output: OpenedWorkspace };
  /** Makes an empty workspace file and opens it; refuses a name that is taken. */
  'workspace.create': { input: NewWorkspaceFile; output: OpenedWorkspace };
  /** Makes an empty workspace where the file is gone; its backups stay. */
  'workspace.begin_anew': { input: Nothing; output: OpenedWorkspace };
  /** Goes back to the user's own workspace file. */
  'workspace.open_own': { input: Nothing; output: OpenedWorkspace };
  /** How the program looks and where the person left off. */
  'preferences.get': { input: Nothing; output: Preferences };
  /** Changes preferences; there is no undo step for it. */
  'preferences.update': { input: PreferencesPatch; output: Preferences };
  /** Default currency and branding. */
  'settings.get': { input: Nothing; output: Settings };
  /** Changes default currency or branding. */
  'settings.update': { input: SettingsPatch; output: Committed<Settings> };
  /** The projects, each with the verdict of its active scenario. */
  'projects.list': { input: ProjectFilter; output: ProjectList };
  /** The one project that has this id or name. */
  'projects.find': { input: ProjectName; output: Project };
  /** What a business can live on, and what a project of each kind begins with. */
  'projects.kinds': { input: Nothing; output: BusinessKinds };
  /** Makes a project with one scenario. */
  'projects.create': { input: CreateProject; output: Committed<Project> };
  /** Makes a sample project, marked as such. */
  'projects.create_sample': { input: CreateSample; output: Committed<Project> };
  /** Changes a project; what is absent stays. */
  'projects.update': { input: UpdateProject; output: Committed<Project> };
  /** Copies a project with its scenarios. */
  'projects.duplicate': { input: DuplicateProject; output: Committed<Project> };
  /** Deletes a project, after a backup; undo brings it back. */
  'projects.delete': { input: ProjectRef; output: Committed<null> };
  /** Writes a project with its data and evidence as one file: whole or not at all. */
  'projects.export': { input: ExportProject; output: Written };
  /** What a project file holds, and in what it differs from a project that is here. */
  'projects.inspect': { input: InspectBundle; output: BundleView };
  /** Takes the project of a file in: as a new one, or in place of another, after a backup. */
  'projects.import': { input: ImportProject; output: Committed<Project> };
  /** Copies the way of working of a project without the client's data. */
  'projects.make_playbook': { input: MakePlaybook; output: Committed<Project> };
  /** Percentiles of LTV/CAC, payback and audit scores over all projects, without names. */
  'projects.compare_anonymous': { input: CompareAnonymous; output: AnonymousComparison };
  /** A project at one look: figures, growth points, tasks, warnings, and its state in words. */
  'overview.view': { input: OverviewInput; output: Overview };
  /** All clients at one look: figures, audit score, place in the plan, last check-in. */
  'overview.portfolio': { input: PortfolioInput; output: Portfolio };
  /** Takes the values of the last check-in, or the last actual month, over into the active scenario. */
  'overview.take_over': { input: TakeOverInput; output: Committed<Scenario> };
  /** Everything of a project that some words name, in both languages; or what was opened last. */
  'search.find': { input: SearchInput; output: SearchAnswer };
  /** All figures of a scenario, with verdicts and explanations. */
  'economics.evaluate': { input: InputsInput; output: Evaluation };
  /** Profit of a customer purchase by purchase: break-even, peak, first loss, weakest step. */
  'economics.lifecycle': { input: LifecycleInput; output: Outcome<Lifecycle> };
  /** Lifetime value of a series of payments: churn, growth by share or by amount, discount, horizon. */
  'economics.ltv_series': { input: LtvSeriesInput; output: LtvSeries };
  /** What each lever alone has to be for a figure to reach its target, or that none does. */
  'economics.goal_seek': { input: GoalSeekInput; output: GoalSeek };
  /** How many customers cover fixed costs or reach a target ratio. */
  'economics.break_even': { input: BreakEvenInput; output: BreakEven };
  /** Scenarios beside a base: differences of every figure, changes of band first. */
  'economics.compare': { input: CompareInput; output: Comparison };
  /** The tornado: what each input alone moves, and the elasticities. */
  'economics.sensitivity': { input: SensitivityInput; output: Sensitivity };
  /** Percentiles and chances of the figures under uncertain inputs, repeatable by seed. */
  'economics.monte_carlo': { input: MonteCarloInput; output: MonteCarlo };
  /** Blended, paid and loaded CAC by channel. */
  'economics.channels': { input: ChannelsInput; output: Channels };
  /** A rate of one period as the rate of others. */
  'economics.convert_rate': { input: RateInput; output: Rates };
  /** Figures of actual months, smoothed where few customers carry them, and MRR movement. */
  'economics.months': { input: MonthsInput; output: Months };
  /** Cumulative cash of the customers acquired in one period, and when it returns to zero. */
  'economics.cash_curve': { input: CurveInput; output: Outcome<CashCurve> };
  /** The figures in the words of the caller's language, and the chart of the cash curve. */
  'economics.view': { input: ViewInput; output: EconomicsView };
  /** The scenarios of a project and where their values came from. */
  'economics.get': { input: OfProject; output: ProjectEconomics };
  /** Saves the inputs of a scenario. */
  'economics.save': { input: SaveInputs; output: Committed<Scenario> };
  /** Makes an empty scenario. */
  'economics.create_scenario': { input: CreateScenario; output: Committed<Scenario> };
  /** Copies a scenario. */
  'economics.duplicate_scenario': { input: DuplicateScenario; output: Committed<Scenario> };
  /** Gives a scenario another name. */
  'economics.rename_scenario': { input: RenameScenario; output: Committed<Scenario> };
  /** Puts the scenarios in another order. */
  'economics.reorder_scenarios': { input: ReorderScenarios; output: Committed<null> };
  /** Makes a scenario the one that the project's figures are taken from. */
  'economics.activate_scenario': { input: ScenarioRef; output: Committed<Scenario> };
  /** Deletes a scenario. */
  'economics.delete_scenario': { input: ScenarioRef; output: Committed<null> };
  /** Profit of a customer purchase by purchase, in words and a drawing. */
  'economics.lifecycle_view': { input: TabInputOfLifecycleSettings; output: LifecycleView };
  /** The tornado in words and a drawing. */
  'economics.sensitivity_view': { input: TabInputOfSensitivitySettings; output: SensitivityView };
  /** What must be true for a goal, in words. */
  'economics.goal_view': { input: TabInputOfGoalSettings; output: GoalView };
  /** Percentiles, chances and the distribution of a figure, in words and a drawing. */
  'economics.uncertainty_view': { input: TabInputOfUncertaintySettings; output: UncertaintyView };
  /** CAC by channel in words and a drawing. */
  'economics.channels_view': { input: TabInputOfChannelsSettings; output: ChannelsView };
  /** All scenarios of a project against one of them, changes of band first. */
  'economics.compare_view': { input: TabInputOfCompareSettings; output: CompareView };
  /** Makes a scenario in which a lever has the value that a goal needs, and opens it. */
  'economics.apply_goal': { input: ApplyGoal; output: Committed<Scenario> };
  /** How the tabs of the workbench are set: steps, spans, goals, distributions, channels. */
  'economics.tabs': { input: OfProject; output: TabSettings };
  /** Saves how tabs of the workbench are set. */
  'economics.save_tabs': { input: SaveTabs; output: Committed<TabSettings> };
  /** The actual months of a project, in their order. */
  'months.list': { input: OfProject; output: MonthList };
  /** Saves months: each replaces the one that is there; an empty one is removed. */
  'months.save': { input: SaveMonths; output: Committed<Month[]> };
  /** Reads months from text copied out of a spreadsheet, and saves all of them or none. */
  'months.paste': { input: PasteMonths; output: Committed<PasteOutcome> };
  /** Reads months from a CSV file with headings, and saves all of them or none. */
  'months.import_csv': { input: ImportMonths; output: Committed<PasteOutcome> };
  /** Fills months with what imported purchases tell: revenue, orders, new and active customers. */
  'months.from_purchases': { input: FromPurchases; output: Committed<Month[]> };
  /** Deletes months. */
  'months.delete': { input: DeleteMonths; output: Committed<Month[]> };
  /** Figures of the actual months, their trends and the movement of recurring revenue. */
  'months.view': { input: TabInputOfMonthsSettings; output: MonthsView };
  /** The course of the five figures over the actual months, small enough for their cards. */
  'months.sparklines': { input: TabInputOfMonthsSettings; output: MonthSparklines };
  /** Scores of layers with coverage and interval, overall, weakest, and the foundation gate. */
  'audit.score': { input: ScoreInput; output: AuditScores };
  /** The same from answers to a version of the question bank. */
  'audit.score_answers': { input: BankAnswers; output: AuditScores };
  /** What moved between two audits. */
  'audit.compare': { input: AuditComparisonInput; output: AuditComparison };
  /** Growth points in order by ICE or RICE, with the chance of each to be in the top three. */
  'audit.prioritise': { input: PrioritiseInput; output: Priorities };
  /** What a growth point is worth in money, by the scenario that it changes. */
  'audit.effect': { input: EffectInput; output: GrowthEffect };
  /** What a growth point is worth in money that improves steps of a drawing of loops. */
  'audit.step_effect': { input: StepEffectInput; output: GrowthEffect };
  /** Peaks, dips, peak-end and friction of an emotion curve by the minute. */
  'audit.journey': { input: JourneyInput; output: Journey };
  /** Readiness of services for automation, and what blocks it. */
  'audit.services': { input: ServicesInput; output: ServicesReadiness };
  /** Gaps, broken joins and double counting in a tracking map. */
  'audit.tracking': { input: TrackingInput; output: TrackingMap };
  /** Actions of customers in the order in which sharing them is worth it. */
  'audit.shareable': { input: ShareableInput; output: ShareableRanking };
  /** Pace and win rate of an experiment log. */
  'audit.experiment_pace': { input: ExperimentLogInput; output: ExperimentPace };
  /** The audits of a project with their scores, the latest day first. */
  'audit.list': { input: OfProject; output: AuditList };
  /** Begins an audit with the latest questions. */
  'audit.create': { input: NewAudit; output: Committed<Audit> };
  /** An audit with its answers, notes and evidence. */
  'audit.get': { input: AuditRef; output: AuditContent };
  /** An audit in the words of the caller's language: questions, answers, scores, radar. */
  'audit.view': { input: AuditViewInput; output: AuditView };
  /** Changes the name, day or stage of an audit; what is absent stays. */
  'audit.update': { input: UpdateAudit; output: Committed<Audit> };
  /** Deletes an audit; its growth points stay, and undo brings it back. */
  'audit.delete': { input: AuditRef; output: Committed<null> };
  /** Answers a question, or notes something about it; what is absent stays. */
  'audit.answer': { input: AnswerInput; output: Committed<null> };
  /** Takes an answer back: the question is open again. */
  'audit.clear_answer': { input: QuestionRef; output: Committed<null> };
  /** Whether the foundation carries automation, by the latest audit, and which layers are weak. */
  'audit.foundation': { input: OfProject; output: Foundation };
  /** Attaches a file: its path and hash are kept, or a copy of up to 5 MB. */
  'audit.attach_evidence': { input: AttachEvidence; output: Committed<Evidence> };
  /** Takes a piece of evidence away; the file itself is not touched. */
  'audit.remove_evidence': { input: EvidenceRef; output: Committed<null> };
  /** Whether a file is still there and the same, byte by byte. */
  'audit.check_evidence': { input: EvidenceRef; output: EvidenceView };
  /** Writes the copy that the workspace keeps into a file. */
  'audit.save_evidence': { input: SaveEvidence; output: Written };
  /** The growth points of a project: money, order, chances, and the three chosen ones. */
  'audit.growth_points': { input: GrowthPointsInput; output: GrowthPoints };
  /** What an effect on a saved scenario or drawing of loops is worth, in words, while it is edited. */
  'audit.effect_view': { input: PointEffectInput; output: EffectView };
  /** Notes a finding: a growth point that nobody has sized yet. */
  'audit.add_finding': { input: Finding; output: Committed<GrowthPoint> };
  /** Saves what a person says about a growth point, as a whole. */
  'audit.save_growth_point': { input: SaveGrowthPoint; output: Committed<GrowthPoint> };
  /** Deletes a growth point; undo brings it back. */
  'audit.delete_growth_point': { input: GrowthPointRef; output: Committed<null> };
  /** Chooses the three growth points with a reason, or leaves it to the program again. */
  'audit.choose': { input: ChooseInput; output: Committed<null> };
  /** Two audits of a project laid over each other: radar, what moved, what was done, money. */
  'audit.compare_view': { input: CompareAudits; output: ComparedAudits };
  /** The seven instruments of a project: what is filled, and what each says. */
  'audit.instruments': { input: OfProject; output: InstrumentsOverview };
  /** The journey maps of a project, each with what its curve says. */
  'audit.journeys': { input: OfProject; output: JourneyList };
  /** Draws a journey map, a new one without an id. */
  'audit.save_journey': { input: SaveJourneyMap; output: Committed<SavedJourneyMap> };
  /** Deletes a journey map. */
  'audit.delete_journey': { input: InstrumentItemRef; output: Committed<null> };
  /** Profit of a project's customer purchase by purchase, typed or from imported purchases. */
  'audit.lifecycle_profit': { input: ChartOfProject; output: LifecycleView2 };
  /** Writes what the lifecycle profit of a project is computed from. */
  'audit.save_lifecycle': { input: SaveLifecycleProfile; output: Committed<null> };
  /** Takes the lifecycle profit of a project away. */
  'audit.clear_lifecycle': { input: OfProject; output: Committed<null> };
  /** What customers do that could be public, the best candidate first. */
  'audit.shareable_actions': { input: OfProject; output: ShareableList };
  /** Writes a shareable action, a new one without an id. */
  'audit.save_shareable_action': { input: SaveShareableEntry; output: Committed<SavedShareableEntry> };
  /** Deletes a shareable action. */
  'audit.delete_shareable_action': { input: InstrumentItemRef; output: Committed<null> };
  /** The services of a project, how ready each is for automation, and what is in the way. */
  'audit.service_matrix': { input: OfProject; output: ServiceMatrix };
  /** Writes a service, a new one without an id. */
  'audit.save_service': { input: SaveServiceEntry; output: Committed<SavedServiceEntry> };
  /** Deletes a service. */
  'audit.delete_service': { input: InstrumentItemRef; output: Committed<null> };
  /** Adds the tools of the map that the list lacks; without any, what most projects have. */
  'audit.add_usual_services': { input: OfProject; output: Committed<null> };
  /** The steps of a project's funnel, what measures each, and where the trace breaks. */
  'audit.tracking_map': { input: OfProject; output: TrackingView };
  /** Writes a step of the funnel, a new one without an id. */
  'audit.save_tracking_step': { input: SaveTrackingStep; output: Committed<SavedTrackingStep> };
  /** Deletes a step of the funnel. */
  'audit.delete_tracking_step': { input: InstrumentItemRef; output: Committed<null> };
  /** Puts the steps of the funnel in another order. */
  'audit.reorder_tracking_steps': { input: ReorderItems; output: Committed<null> };
  /** Adds the steps that most funnels have, to be filled in. */
  'audit.add_usual_funnel': { input: OfProject; output: Committed<null> };
  /** The cohort table and the repeat rates of a list of purchases. */
  'retention.cohorts': { input: RetentionInput; output: Retention };
  /** The same from counts that another program shows. */
  'retention.typed': { input: TypedRetentionInput; output: Retention };
  /** Cohorts and repeat rates of a project, typed or from imported purchases. */
  'audit.retention_map': { input: ChartOfProject; output: RetentionView };
  /** Writes what the retention of a project is read from. */
  'audit.save_retention': { input: SaveRetentionProfile; output: Committed<null> };
  /** Takes the retention of a project away. */
  'audit.clear_retention': { input: OfProject; output: Committed<null> };
  /** The experiments of a project, their pace and win rate. */
  'audit.experiment_log': { input: ExperimentLogRequest; output: ExperimentLog };
  /** Writes an experiment, a new one without an id. */
  'audit.save_experiment': { input: SaveExperiment; output: Committed<SavedExperiment> };
  /** Deletes an experiment. */
  'audit.delete_experiment': { input: InstrumentItemRef; output: Committed<null> };
  /** Purchases as frequency, recency, age and mean amount per customer and in groups; refunds apart. */
  'customers.summary': { input: SummaryInput; output: CustomerSummary };
  /** Customers in classes of recency, frequency and money, 1 to 5 each. */
  'customers.scores': { input: ScoresInput; output: Scores };
  /** BG/NBD or MBG/NBD fitted to customers or groups, or their likelihood at given parameters. */
  'customers.fit': { input: FitInput; output: Fitted };
  /** A model of purchases with intervals from a weighted bootstrap, repeatable by seed. */
  'customers.intervals': { input: IntervalInput; output: Bootstrap };
  /** Who is alive and how often each will buy, by a fitted model of purchases. */
  'customers.predict': { input: PredictInput; output: Predictions };
  /** The Gamma-Gamma model of spending fitted, or its likelihood at given parameters. */
  'customers.spend_fit': { input: SpendFitInput; output: SpendFitted };
  /** How much each customer is expected to spend at a time. */
  'customers.spend_predict': { input: SpendPredictInput; output: SpendPredictions };
  /** What the future purchases of each customer are worth, discounted. */
  'customers.value': { input: ValueInput; output: CustomerValues };
  /** What models of purchases would have predicted, against what happened. */
  'customers.holdout': { input: HoldoutInput; output: Holdout };
  /** The day on which a message to each customer pays. */
  'customers.day_to_write': { input: MessageInput; output: Messages };
  /** Retention of subscriptions (shifted-beta-geometric): fit, curve, lifetime, residual lifetime. */
  'retention.sbg': { input: SbgInput; output: Sbg };
  /** How long people stay (Kaplan-Meier), with intervals, together and by segment. */
  'retention.survival': { input: SurvivalInput; output: Survival };
  /** What a project's purchases say of its customers: cohorts, and the forecast if there is one. */
  'customers.view': { input: CustomersQuery; output: CustomersView };
  /** Whether a project has data on its customers, and a forecast or a model. */
  'customers.state': { input: OfProject; output: CustomersState };
  /** Forecasts from imported purchases who is still there and what each will bring, with intervals; kept in place of an earlier forecast. */
  'customers.forecast': { input: ForecastInput; output: Committed<SavedForecast> };
  /** Customers of a forecast with chance, value and day to write: searched, filtered, sorted. */
  'customers.list': { input: CustomerListInput; output: CustomerList };
  /** Saves the list of customers as CSV, filtered and sorted as asked. */
  'customers.save_list': { input: SaveCustomerList; output: Written };
  /** Keeps a filter of the list of customers under a name; one of this name is replaced. */
  'customers.save_segment': { input: NewSegment; output: Committed<CustomerSegment> };
  /** Deletes a kept filter of the list of customers; the customers stay. */
  'customers.delete_segment': { input: SegmentRef; output: Committed<null> };
  /** Uses what a forecast of customers says as inputs of a scenario; the source is noted. */
  'customers.apply': { input: ApplyForecast; output: Committed<Scenario> };
  /** Imports subscriptions (start, end, plan, amount a month) from a table, or nothing of it. */
  'customers.import_subscriptions': { input: ImportTable; output: Committed<ImportedTable> };
  /** How long the subscriptions of a project last, together and by plan. */
  'customers.subscriptions': { input: SubscriptionsQuery; output: SubscriptionsView };
  /** Uses the churn and the amount a month of subscriptions as inputs of a scenario. */
  'customers.apply_churn': { input: ApplyChurn; output: Committed<Scenario> };
  /** A model of leads from a table with outcomes: leaks left out, tested on unseen leads. */
  'leads.train': { input: LeadTrainInput; output: LeadTrained };
  /** Probability, grade, expected margin and reasons of leads by a trained model. */
  'leads.score': { input: LeadScoreInput; output: LeadScores };
  /** AUC, log loss, Brier, calibration, lift and money from outcomes and probabilities. */
  'leads.metrics': { input: LeadMetricsInput; output: LeadMetrics };
  /** A trained model as files: LightGBM, Python, JavaScript, SQL, schema and acceptance test. */
  'leads.export': { input: LeadExportInput; output: ExportedModel };
  /** Imports leads with all their columns from a table, or nothing of it. */
  'leads.import': { input: ImportTable; output: Committed<ImportedTable> };
  /** The columns of imported leads, and which of them are probably what. */
  'leads.columns': { input: LeadsRef; output: LeadColumns };
  /** Trains a model on imported leads and tests it on unseen ones; kept in place of an earlier one. */
  'leads.learn': { input: LearnInput; output: Committed<SavedLeadModel> };
  /** The leads of a project and their model: honest quality, money, what is left out and why. */
  'leads.view': { input: LeadsQuery; output: LeadsView };
  /** Leads without an outcome, scored: grade, chance, reasons in words, expected margin. */
  'leads.open': { input: OpenLeadsQuery; output: OpenLeads };
  /** Saves leads as CSV with score, grade, reasons and expected margin: open ones, or a file's. */
  'leads.save_scores': { input: SaveScores; output: Written };
  /** Saves a model as a folder for an engineer: LightGBM, Python, JavaScript, SQL, test. */
  'leads.save_folder': { input: SaveFolder; output: Written };
  /** An ecosystem of loops step by step, with and without each loop, beside the funnel. */
  'loops.simulate': { input: SimulationInput; output: Simulation };
  /** Joint K, growth factor, amplification, ablation, and which step to improve first. */
  'loops.analyse': { input: AnalysisInput; output: Analysis };
  /** Bands of customers under uncertain rates, repeatable by seed. */
  'loops.uncertainty': { input: UncertaintyInput; output: Uncertainty };
  /** Customers by K and cycle time (Skok), and when a number is reached. */
  'loops.viral_growth': { input: ViralQuestion; output: ViralAnswer };
  /** Amplification of a steady paid inflow by one loop. */
  'loops.single_loop': { input: SingleLoopQuestion; output: SingleLoopAnswer };
  /** An active base that grows by sharing and shrinks by churn. */
  'loops.active_base': { input: ActiveBaseQuestion; output: ActiveBaseAnswer };
  /** Adoption of an innovation (Bass). */
  'loops.diffusion': { input: DiffusionQuestion; output: DiffusionAnswer };
  /** K from a measured growth rate, and growth of loops with different delays. */
  'loops.timing': { input: TimingQuestion; output: TimingAnswer };
  /** Spectral radius of a next-generation matrix, elasticities and totals. */
  'loops.joint_k': { input: MatrixQuestion; output: MatrixAnswer };
  /** K of one loop as a chain of steps. */
  'loops.chain_k': { input: Chain; output: ChainK };
  /** K from observed customers and those they brought, with its exact interval. */
  'loops.estimate_k': { input: Observation; output: KEstimate };
  /** A drawn ecosystem as coefficients; what is wrong with it is said at the element. */
  'loops.compile': { input: GraphInput; output: CompiledGraph };
  /** A drawn ecosystem compiled, analysed and simulated, and what to improve first. */
  'loops.run': { input: GraphInput; output: GraphRun };
  /** The ecosystems of a project with their loops. */
  'loops.list': { input: OfProject; output: ProjectLoops };
  /** An ecosystem with its drawing. */
  'loops.get': { input: EcosystemRef; output: LoopEcosystem };
  /** What an ecosystem can begin with: explanation, example, starting values. */
  'loops.templates': { input: Nothing; output: Templates };
  /** Makes an ecosystem from a template; `blank` has customers and leads only. */
  'loops.create_from_template': { input: CreateFromTemplate; output: Committed<LoopEcosystem> };
  /** Adds a loop to an ecosystem, with starting values. */
  'loops.add_loop': { input: AddLoop; output: Committed<LoopEcosystem> };
  /** Saves the drawing of an ecosystem: one undo step, however much of it changed. */
  'loops.save_graph': { input: SaveGraph; output: Committed<LoopEcosystem> };
  /** Gives an ecosystem another name. */
  'loops.rename': { input: RenameEcosystem; output: Committed<LoopEcosystem> };
  /** Sets the note of an ecosystem. */
  'loops.set_note': { input: NoteEcosystem; output: Committed<LoopEcosystem> };
  /** Copies an ecosystem. */
  'loops.duplicate': { input: DuplicateEcosystem; output: Committed<LoopEcosystem> };
  /** Makes an ecosystem the one that the overview and the report show. */
  'loops.choose': { input: EcosystemRef; output: Committed<LoopEcosystem> };
  /** Sets the scenario that prices an ecosystem. */
  'loops.price': { input: PriceEcosystem; output: Committed<LoopEcosystem> };
  /** Deletes an ecosystem. */
  'loops.delete': { input: EcosystemRef; output: Committed<null> };
  /** The joint K and the CAC with loops of the project's chosen ecosystem. */
  'loops.figures': { input: OfProject; output: LoopFigures };
  /** An ecosystem, kept or being edited, in words and charts of the caller's language. */
  'loops.view': { input: LoopsViewInput; output: EcosystemView };
  /** Writes the simulation of an ecosystem step by step as CSV: a whole file or none. */
  'loops.export_csv': { input: ExportLoops; output: Written };
  /** Sums up a CSV file of customers, invitations or shares, and those who came: K from data. */
  'loops.read_observed': { input: ReadObserved; output: ObservedFile };
  /** Bands of an ecosystem under the rates that its drawing calls uncertain. */
  'loops.uncertainty_view': { input: LoopsUncertaintyInput; output: LoopsUncertaintyView };
  /** The rates of an ecosystem that can be called uncertain, in words. */
  'loops.rates': { input: LoopsRatesInput; output: LoopsRates };
  /** Weeks, phases and gates of a plan of 90 days. */
  'roadmap.calendar': { input: CalendarInput; output: Calendar };
  /** Dates of tasks along what they wait for; what moves when one is moved. */
  'roadmap.schedule': { input: ScheduleInput; output: Schedule };
  /** Earliest and latest times, floats and the critical path. */
  'roadmap.critical_path': { input: CriticalPathInput; output: CriticalPath };
  /** Planned and earned value and earned schedule of a dated plan. */
  'roadmap.progress': { input: ProgressInput; output: EarnedValue };
  /** Earned value figures of tasks in plan days. */
  'roadmap.earned_value': { input: EarnedValueInput; output: EarnedValue };
  /** Earned schedule from cumulative planned value by period. */
  'roadmap.earned_schedule': { input: EarnedScheduleInput; output: EarnedValue };
  /** Weeks until a backlog is done, from past throughput, exactly. */
  'roadmap.forecast': { input: ThroughputInput; output: ThroughputForecast };
  /** Finish of a plan with three-point estimates, repeatable by seed. */
  'roadmap.pert': { input: PertInput; output: PertForecast };
  /** What the slip of the plan does to a KPI by its last day. */
  'roadmap.kpi_forecast': { input: KpiInput; output: KpiForecast };
  /** The guide's plan as dated tasks, from any start. */
  'roadmap.plan_from_template': { input: PlanFromTemplateInput; output: Plan };
  /** The guide's plan made for growth points, loops and a weak foundation. */
  'roadmap.personal_plan': { input: PersonalPlanInput; output: PersonalPlan };
  /** A dated plan at a glance: schedule, earned value, pace, throughput. */
  'roadmap.outlook': { input: OutlookInput; output: Outlook };
  /** The plan of a project: tasks on their days, progress, what is late and why, forecast. */
  'roadmap.get': { input: GetRoadmap; output: RoadmapView };
  /** A task with its texts, checklist, links and what it waits for. */
  'roadmap.task': { input: GetTask; output: PlanTaskView };
  /** Plan and forecast as a picture: planned, done, and what will be. */
  'roadmap.progress_chart': { input: ProgressChartInput; output: Chart };
  /** What a new plan would contain: what is added and moved for the project, and why. */
  'roadmap.preview_start': { input: StartRoadmap; output: StartPreview };
  /** Starts the guide's plan, made for the project, from any day. */
  'roadmap.start': { input: StartRoadmap; output: Committed<RoadmapPlan> };
  /** Changes the name, calendar or weekly check-in of a plan. */
  'roadmap.update_plan': { input: UpdatePlan; output: Committed<RoadmapPlan> };
  /** Makes a plan the one that is worked on. */
  'roadmap.activate_plan': { input: PlanRef; output: Committed<RoadmapPlan> };
  /** Deletes a plan. */
  'roadmap.delete_plan': { input: PlanRef; output: Committed<null> };
  /** Agrees on the dates as they are expected today, with a reason. */
  'roadmap.rebaseline': { input: Rebaseline; output: Committed<Baseline> };
  /** Begins the next quarter with what is not finished. */
  'roadmap.roll_over': { input: RollOver; output: Committed<RoadmapPlan> };
  /** Adds a task to a plan. */
  'roadmap.add_task': { input: AddTask; output: Committed<TaskRef> };
  /** Changes a task. */
  'roadmap.save_task': { input: SaveTask; output: Committed<TaskRef> };
  /** Sets how much of a task is done; status and real dates follow. */
  'roadmap.set_progress': { input: SetProgress; output: Committed<TaskRef> };
  /** Deletes a task. */
  'roadmap.delete_task': { input: DeleteTask; output: Committed<null> };
  /** Gives several tasks of a plan the same person, phase or state, as one step. */
  'roadmap.change_tasks': { input: ChangeTasks; output: Committed<null> };
  /** Deletes several tasks of a plan, as one step. */
  'roadmap.delete_tasks': { input: DeleteTasks; output: Committed<null> };
  /** What would move if a task began on another day; nothing is changed. */
  'roadmap.preview_move': { input: MoveTask; output: MovePreview };
  /** Lets a task begin on another day; what waits for it moves as far as it must. */
  'roadmap.move_task': { input: MoveTask; output: Committed<MovedTask[]> };
  /** Makes a task of a growth point in the plan that is worked on. */
  'roadmap.add_from_growth_point': { input: AddFromGrowthPoint; output: Committed<TaskRef> };
  /** Makes a task of a loop in the plan that is worked on. */
  'roadmap.add_from_loop': { input: AddFromLoop; output: Committed<TaskRef> };
  /** Writes a plan as an iCalendar or CSV file. */
  'roadmap.export': { input: ExportPlan; output: Written };
  /** Adds the tasks of a CSV file to a plan; rows that cannot be read are listed. */
  'roadmap.import_csv': { input: ImportPlanTasks; output: Committed<ImportedTasks> };
  /** The five KPIs and LTV/CAC from the raw numbers of a check-in. */
  'kpi.figures': { input: CheckInNumbersInput; output: KpiFigures };
  /** The check-ins of a project with their KPIs, its targets and its reminder. */
  'kpi.check_ins': { input: OfProject; output: CheckIns };
  /** What a new check-in begins with, and where its numbers can be taken from. */
  'kpi.draft': { input: DraftInput; output: Draft };
  /** Makes a check-in, or replaces what one says. */
  'kpi.save_check_in': { input: SaveCheckIn; output: Committed<CheckIn> };
  /** Adds a paragraph to the note of a day's check-in, which is made where there is none. */
  'kpi.add_note': { input: AddNote; output: Committed<CheckIn> };
  /** Deletes a check-in. */
  'kpi.delete_check_in': { input: CheckInRef; output: Committed<null> };
  /** Sets baseline and goal of KPIs; those that are not named stay. */
  'kpi.set_targets': { input: SetTargets; output: Committed<KpiTarget[]> };
  /** Sets when the check-in is reminded of, or that it is not. */
  'kpi.set_reminder': { input: SetReminder; output: Committed<ReminderSettings> };
  /** Plan against actual of every KPI, and the chart of one with the delay of the plan. */
  'kpi.view': { input: KpiViewInput; output: KpiView };
  /** The reminders that fall due between two times by the clock on the wall. */
  'kpi.reminders': { input: RemindersInput; output: Reminders };
  /** Two rates: z test, Fisher where counts are small, intervals of difference, ratio, lift. */
  'experiments.compare': { input: CompareInput2; output: Comparison2 };
  /** Two means or ratios with unequal variances (Welch), and the interval of the lift. */
  'experiments.compare_means': { input: MeansInput; output: MeansComparison };
  /** The lift with a normal posterior: chance to win and risks, as GrowthBook reports them. */
  'experiments.frequentist_lift': { input: LiftInput; output: LiftResult };
  /** Beta posteriors of rates: chance to be best, expected losses, and whether to decide. */
  'experiments.bayes': { input: BayesInput; output: BayesResult };
  /** Looks at a running test: always-valid p and intervals (mSPRT, GrowthBook). */
  'experiments.sequential': { input: SequentialInput; output: SequentialResult };
  /** False alarms of repeated looks at a test that was planned for one. */
  'experiments.peeking': { input: PeekingInput; output: PeekingResult };
  /** Sample ratio mismatch: whether the arms got the visitors that were planned. */
  'experiments.srm': { input: SrmInput; output: Srm };
  /** p values of several comparisons, corrected (Holm, Benjamini-Hochberg). */
  'experiments.correct': { input: CorrectInput; output: Corrected };
  /** Visitors that an effect takes, in three conventions; unequal arms, several variants. */
  'experiments.sample_size': { input: SampleSizeInput; output: SampleSize };
  /** The chance that a test with given visitors sees an effect. */
  'experiments.power': { input: PowerInput; output: Power };
  /** The smallest rise and fall that given visitors show. */
  'experiments.detectable': { input: DetectableInput; output: Detectable };
  /** How long a test runs: whole weeks, at least two, with the dates of its decision. */
  'experiments.duration': { input: DurationInput; output: Duration };
  /** A planned test: sample size, whole weeks, dates, and what four weeks of traffic show. */
  'experiments.design': { input: DesignInput; output: DesignFigures };
  /** A running test on a day: split, estimates over time, and what its rule allows to say. */
  'experiments.reading': { input: ReadingInput; output: TestReading };
  /** Several tests on one budget of visitors: which runs in which weeks of the plan. */
  'experiments.portfolio': { input: PortfolioInput2; output: Portfolio2 };
  /** The tests of a project: stages, calendar, what four weeks of its traffic can show. */
  'experiments.list': { input: OfProject; output: TestList };
  /** A test: its plan, what it shows by its rule, looks, chart, decision. */
  'experiments.page': { input: TestPageRequest; output: TestPage };
  /** Baselines and traffic out of the client's own numbers. */
  'experiments.baselines': { input: OfProject; output: Baselines };
  /** Plans a test, a new one without an id; refused once it has begun. */
  'experiments.save': { input: SaveTest; output: Committed<StoredTest> };
  /** Begins a test: its plan is frozen with a hash. */
  'experiments.start': { input: StartTest; output: Committed<StoredTest> };
  /** Replaces what was counted of a running test, day by day or week by week. */
  'experiments.save_counts': { input: SaveCounts; output: Committed<StoredTest> };
  /** Looks at the results of a running test before its day: the look is recorded. */
  'experiments.look': { input: TestRef; output: Committed<null> };
  /** Decides a test: result and reasons, confidence of its growth point, task, in one step. */
  'experiments.decide': { input: DecideTest; output: Committed<StoredTest> };
  /** Deletes a test. */
  'experiments.delete': { input: TestRef; output: Committed<null> };
  /** Counts of a test from a file or from text that was pasted; nothing is written yet. */
  'experiments.read_counts': { input: ReadCounts; output: CountsRead };
  /** Writes a test as a CSV file (counts and estimates) or its days as an iCalendar file. */
  'experiments.export': { input: ExportTest; output: Written };
  /** The planned tests of a project on one budget of visitors: who runs in which weeks. */
  'experiments.schedule': { input: OfProject; output: TestSchedule };
  /** Puts the schedule of the planned tests into the roadmap: days and tasks, in one step. */
  'experiments.place': { input: OfProject; output: Committed<null> };
  /** Recorded events replayed through scenarios: every decision and why, sums, what to look at. */
  'automation.rehearse': { input: RehearseInput; output: Rehearsal };
  /** Segments from view to goal, with intervals, acquisition cost, value and margin per lead. */
  'automation.segments': { input: SegmentsInput; output: SegmentDashboard };
  /** A scenario as files for n8n or Node-RED, with a rehearsal and the expected decisions inside. */
  'automation.export': { input: AutomationExportInput; output: ExportedScenario };
  /** What an engine did laid over a rehearsal: promised and happened, by segment. */
  'automation.compare': { input: CompareRehearsalInput; output: RehearsalComparison };
  /** Tools by layer and role with API, limits, price and source; roles, flows, starting stacks. */
  'automation.catalogue': { input: CatalogueInput; output: ToolCatalogue };
  /** Scenarios to begin with: the guide's own and six more, in both languages. */
  'automation.templates': { input: TemplatesInput; output: ScenarioTemplates };
  /** A stack of tools: filled roles, empty ones, dead ends, lost identities, cost. */
  'automation.stack': { input: StackInput; output: StackView };
  /** The tools of a project in four layers: roles, flows and what identity they carry, gaps, cost. */
  'automation.map': { input: OfProject; output: StackMap };
  /** The map of a project's tools as a picture, with its flows as a table. */
  'automation.picture': { input: MapPicture; output: Chart };
  /** Makes a task of a gap of the map in the plan that is worked on; one that is there is the answer. */
  'automation.plan_gap': { input: PlanGap; output: Committed<PlannedGap> };
  /** Puts a tool of the catalogue, or one of one's own, into a role of the stack. */
  'automation.add_tool': { input: AddTool; output: Committed<StackEntry> };
  /** Changes a tool of the stack. */
  'automation.change_tool': { input: ChangeTool; output: Committed<StackEntry> };
  /** Takes a tool out of the stack. */
  'automation.remove_tool': { input: StackToolRef; output: Committed<null> };
  /** Puts the tools of a stack to begin with into their roles, as planned. */
  'automation.start_stack': { input: StartStack; output: Committed<StackEntry[]> };
  /** Uses what the stack costs a month as the software cost of a scenario of the calculator. */
  'automation.apply_cost': { input: ApplyStackCost; output: Committed<Scenario> };
  /** Saves the stack of a project as a table (CSV). */
  'automation.save_stack': { input: SaveStack; output: Written };
  /** The scenarios of a project with their state, and templates to begin with. */
  'automation.list': { input: OfProject; output: AutomationList };
  /** Makes a scenario from a template. */
  'automation.create': { input: CreateAutomation; output: Committed<Automation> };
  /** Writes what a scenario is to do, and its name. */
  'automation.save': { input: SaveAutomation; output: Committed<Automation> };
  /** Copies a scenario, without its rehearsal. */
  'automation.duplicate': { input: AutomationRef; output: Committed<Automation> };
  /** Deletes a scenario; undo brings it back. */
  'automation.delete': { input: AutomationRef; output: Committed<null> };
  /** Keeps a decision about an exception of a scenario, or takes it back. */
  'automation.decide': { input: DecideAutomation; output: Committed<Automation> };
  /** A scenario: what it does, as a chain in words, what is wrong, and its result on the events. */
  'automation.page': { input: AutomationPageQuery; output: AutomationPage };
  /** Imports events (who, when, what, properties) from a table, or nothing of it. */
  'automation.import_events': { input: ImportEvents; output: Committed<ImportedEvents> };
  /** The events of a project: kinds, people, days, what was found in them. */
  'automation.events': { input: OfProject; output: EventsView };
  /** A scenario replayed on recorded events: sums, days, exceptions to decide, segments, problems. */
  'automation.rehearsal': { input: RehearsalQuery; output: RehearsalView };
  /** Keeps the result of the rehearsal of a scenario. */
  'automation.keep_rehearsal': { input: RehearsalQuery; output: Committed<Automation> };
  /** The people for whom the conditions of a scenario held, with what came of it. */
  'automation.people': { input: RehearsedPeopleQuery; output: RehearsedPeople };
  /** One person through the rehearsal: each event, what was decided and why, the messages. */
  'automation.person': { input: RehearsedPersonQuery; output: PersonTrace };
  /** Saves a scenario for n8n or Node-RED, with its rehearsal inside and a note for the engineer. */
  'automation.save_files': { input: SaveAutomationFiles; output: Committed<Written> };
  /** The executions of an engine (CSV) laid over the rehearsal of a scenario: promised and happened. */
  'automation.compare_file': { input: CompareFile; output: ComparedFile };
  /** Sequences of messages: reach and money by rates, a calendar for each person, collisions. */
  'sequences.plan': { input: SequencesInput; output: SequencesPlan };
  /** A sequence as a table (CSV), mails as drafts (.eml), pages (HTML) and MJML, a workflow for n8n. */
  'sequences.export': { input: SequenceExportInput; output: ExportedSequence };
  /** Makes a sequence of three mails to begin with: welcome, first result, a question. */
  'sequences.create': { input: CreateSequence; output: Committed<StoredSequence> };
  /** Writes the steps and the name of a sequence. */
  'sequences.save': { input: SaveSequence; output: Committed<StoredSequence> };
  /** Deletes a sequence; undo brings it back. */
  'sequences.delete': { input: SequenceRef; output: Committed<null> };
  /** Saves a sequence as a table (CSV), its mails as drafts (.eml), pages (HTML) and MJML, and for n8n. */
  'sequences.save_files': { input: SaveSequenceFiles; output: Written };
  /** The sequences of a project: reach, money, the calendar of an example person, collisions. */
  'sequences.view': { input: SequencesQuery; output: SequencesView };
  /** An answer from documents with the place of each sentence, or none where nothing supports it. */
  'knowledge.search': { input: KnowledgeSearchInput; output: KnowledgeAnswer };
  /** How good answers are on questions whose answer is known: hit@1, hit@3, MRR, abstained. */
  'knowledge.quality': { input: KnowledgeQualityInput; output: KnowledgeQuality };
  /** A folder for a site: a chat that answers from the documents without a server. */
  'knowledge.chat': { input: KnowledgeChatInput; output: ChatFolder };
  /** The text of a language model held against its passages: what they do not support is struck out. */
  'knowledge.check_wording': { input: WordingInput; output: Wording };
  /** The knowledge base of a project: documents with their problems, and open questions. */
  'knowledge.view': { input: OfProject; output: KnowledgeView };
  /** How complete the knowledge base of a project is: documents, test questions. */
  'knowledge.state': { input: OfProject; output: KnowledgeState };
  /** A document passage by passage, with places in it marked. */
  'knowledge.document': { input: ShowDocument; output: DocumentView };
  /** Reads documents into the knowledge base: md, txt, html, docx, pdf, csv, xlsx. */
  'knowledge.add': { input: AddDocuments; output: Committed<TakenDocuments> };
  /** Reads documents again whose files have changed, and tells which are gone. */
  'knowledge.refresh': { input: OfProject; output: Committed<TakenDocuments> };
  /** Writes a typed document, a new one without an id. */
  'knowledge.write': { input: WriteDocument; output: Committed<DocumentRef> };
  /** Gives a document another title or web address, or confirms a draft. */
  'knowledge.change': { input: ChangeDocument; output: Committed<null> };
  /** Deletes a document from the knowledge base; its file stays. */
  'knowledge.delete': { input: DocumentRef; output: Committed<null> };
  /** An answer from the documents of a project, each sentence with its place; or none. */
  'knowledge.ask': { input: AskDocuments; output: AnswerView };
  /** Keeps a question that the documents do not answer, for a person. */
  'knowledge.ask_person': { input: AskDocuments; output: Committed<KeptQuestions> };
  /** Takes in the questions that the chat of a site could not answer (CSV). */
  'knowledge.import_questions': { input: ImportQuestions; output: Committed<KeptQuestions> };
  /** Answers a question that waited: the answer is a draft among the documents. */
  'knowledge.answer_question': { input: AnswerOpenQuestion; output: Committed<DocumentRef> };
  /** Deletes a question that waited for a person. */
  'knowledge.delete_question': { input: OpenQuestionRef; output: Committed<null> };
  /** Says which words mean the same in a project. */
  'knowledge.save_synonyms': { input: SaveSynonyms; output: Committed<null> };
  /** The report card: test questions, hit@1, hit@3, MRR, abstained, now and before. */
  'knowledge.card': { input: OfProject; output: KnowledgeCard };
  /** Proposes test questions from the headings of the documents. */
  'knowledge.propose': { input: OfProject; output: ProposedTests };
  /** Adds test questions with the place that answers each, or none. */
  'knowledge.add_tests': { input: AddTests; output: Committed<AddedTests> };
  /** Deletes a test question. */
  'knowledge.delete_test': { input: TestQuestionRef; output: Committed<null> };
  /** Measures the answers on the test questions and keeps what was found. */
  'knowledge.measure': { input: OfProject; output: Committed<Measure> };
  /** Makes a task of the roadmap out of the questions that have no answer yet. */
  'knowledge.plan_answers': { input: OfProject; output: Committed<PlannedAnswers> };
  /** Writes the chat of a site as a folder: a script without a server, the index, a page to try it. */
  'knowledge.save_chat': { input: SaveChat; output: SavedChat };
  /** Follows a folder: what is in it now is read, what comes later by `knowledge.refresh`. */
  'knowledge.watch': { input: WatchFolder; output: Committed<TakenDocuments> };
  /** The pack that finds passages by their meaning: name, size, licence, whether it can be used. */
  'knowledge.pack': { input: Nothing; output: PackView };
  /** Checks a pack and copies it into the program's data folder, in place of the one there. */
  'knowledge.add_pack': { input: AddPack; output: PackView };
  /** Takes the pack and the vectors of all projects away; answers go by words alone again. */
  'knowledge.remove_pack': { input: Nothing; output: PackView };
  /** Encodes some passages and test questions of a project with the pack; says how many are left. */
  'knowledge.encode': { input: EncodePassages; output: EncodedPassages };
  /** The language model that may word answers, as a person has set it up on this computer. */
  'knowledge.assistant': { input: Nothing; output: AssistantView };
  /** Sets up a language model; one on another computer only with its host's name as consent. */
  'knowledge.save_assistant': { input: SaveAssistant; output: SavedAssistant };
  /** Forgets the language model and its key. */
  'knowledge.remove_assistant': { input: Nothing; output: AssistantView };
  /** What would be sent to the language model for a question, word by word. */
  'knowledge.assistant_prompt': { input: AskDocuments; output: AssistantPrompt };
  /** An answer in the words of the language model; what its passages do not support is struck out. */
  'knowledge.ask_assistant': { input: AskAssistant; output: WordedAnswer };
  /** How a table would be read: format, columns, first rows, what is decided and what is asked. */
  'datasets.preview': { input: PreviewInput; output: ImportPreview };
  /** What the import of a table would come to; nothing is written. */
  'datasets.trial': { input: TrialInput; output: ImportTrial };
  /** Imports purchases from a table, or nothing of it. */
  'datasets.import': { input: ImportInput; output: Committed<ImportedDataset> };
  /** Decides something about the file of a data set otherwise, and reads the kept file again. */
  'datasets.change': { input: ChangeInput; output: Committed<ImportedDataset> };
  /** Forgets the file that is kept with a data set; its purchases stay. */
  'datasets.forget_file': { input: DatasetRef; output: ForgottenFile };
  /** The data sets of a project, last imported first. */
  'datasets.list': { input: OfProject; output: DatasetList };
  /** What a data set tells, in words and charts. */
  'datasets.view': { input: DatasetViewInput; output: DatasetView };
  /** Uses what a data set tells as inputs of a scenario. */
  'datasets.apply': { input: ApplyInput; output: Committed<Scenario> };
  /** Gives a data set another name. */
  'datasets.rename': { input: RenameDataset; output: Committed<Dataset> };
  /** Deletes a data set; undo brings it back. */
  'datasets.delete': { input: DatasetRef; output: Committed<null> };
  /** Saves the rows that could not be read as CSV. */
  'datasets.save_rejected': { input: SaveRejected; output: Written };
  /** What the report of a project contains. */
  'report.get': { input: OfProject; output: ReportSettings };
  /** Changes what the report of a project contains. */
  'report.update': { input: UpdateReport; output: Committed<ReportSettings> };
  /** Writes the report as PDF, or its tables as CSV or XLSX: whole files or none. */
  'report.export': { input: ExportInput; output: Written };
  /** How well an accent colour reads on white. */
  'report.check_accent': { input: AccentInput; output: AccentCheck };
  /** How many pages the report has, and those that are asked for as pictures. */
  'report.preview': { input: PreviewInput2; output: ReportPages };
  /** The summary of a report: what the figures say, and what a person made of it. */
  'report.summary': { input: SummaryInput2; output: SummaryText };
  /** Puts a part of the summary in other words, or back to what the figures say. */
  'report.edit_summary': { input: EditSummary; output: Committed<null> };
  /** The templates of reports, by name. */
  'report.templates': { input: Nothing; output: ReportTemplates };
  /** Keeps the look of a project's report as a template. */
  'report.save_template': { input: SaveTemplate; output: Committed<ReportTemplate> };
  /** Gives a project's report the look of a template. */
  'report.apply_template': { input: ApplyTemplate; output: Committed<ReportSettings> };
  /** Deletes a template; reports that were made with it stay as they are. */
  'report.delete_template': { input: TemplateRef; output: Committed<null> };
  /** Writes a chart as a picture (SVG, PNG) or its table as CSV: a whole file or none. */
  'charts.save': { input: SaveChart; output: Written };
  /** What undo and redo would do now. */
  'history.state': { input: HistoryOf; output: HistoryState };
  /** Takes the last step back. */
  'history.undo': { input: HistoryOf; output: Replay };
  /** Takes the last undone step again. */
  'history.redo': { input: HistoryOf; output: Replay };
  /** The steps, newest first. */
  'history.list': { input: HistoryPage; output: History };
  /** The backups, newest first; needs no readable workspace. */
  'backups.list': { input: Nothing; output: BackupList };
  /** Makes a backup now. */
  'backups.create': { input: Nothing; output: BackupLine };
  /** Puts the workspace back to a backup; the present state is kept as a backup, a damaged file aside. */
  'backups.restore': { input: BackupRef; output: RestoredBackup };
  /** The projects of a backup, by name. */
  'backups.projects': { input: BackupRef; output: BackupProjects };
  /** What a backup holds of one project, and in what that differs from the project now. */
  'backups.inspect_project': { input: BackupProjectRef; output: BundleView };
  /** Puts one project back to what it is in a backup; the others stay. One step, after a backup. */
  'backups.restore_project': { input: BackupProjectRef; output: Committed<Project> };
}

export type RequestName = keyof Requests;
