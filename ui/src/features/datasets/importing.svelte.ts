import {
  ApiError,
  call,
  callWithProgress,
  type Dataset,
  type DatasetView,
  type Input,
  type ImportPreview,
  type ImportTrial,
  type LongCall,
  type Overrides,
  type Progress,
  type Role,
} from "../../api";
import { t } from "../../i18n";
import { session } from "../../shell/session.svelte";

/** Where an import stands. */
export type ImportStage =
  | { name: "looking" }
  | { name: "confirming" }
  | { name: "importing"; progress: Progress | null }
  | { name: "done"; dataset: Dataset; view: DatasetView | null }
  | { name: "failed"; error: ApiError };

/** What is read: a file, a table that was pasted, or the kept file of a data set. */
export type ImportSource =
  { path: string } | { text: string } | { dataset_id: string; name: string };

/** Larger files are not read to their end before it is asked for. */
const MOST_TRIED_BYTES = 64 * 1024 * 1024;

/** The import of one file: what is found in it, what the person decides, and how far it is. */
export class FileImport {
  stage = $state.raw<ImportStage>({ name: "looking" });
  found = $state.raw<ImportPreview | null>(null);
  /** What the person decided against what was found. */
  overrides = $state.raw<Overrides>({});
  /** Another look at the file is under way. */
  looking = $state(false);
  /** The import was refused: what would have to be decided differently. */
  refusal = $state.raw<ApiError | null>(null);
  /** What would come of it, once nothing is in doubt. */
  trial = $state.raw<ImportTrial | null>(null);
  #version = 0;
  #running: LongCall<unknown> | null = null;
  #trying: LongCall<unknown> | null = null;

  constructor(
    readonly projectId: string,
    readonly source: ImportSource,
    overrides: Overrides = {},
  ) {
    this.overrides = overrides;
    void this.look();
  }

  /** Name of the file without its folder. */
  get fileName(): string {
    if ("text" in this.source) return t("datasets-pasted");
    if ("name" in this.source) return this.source.name;
    return this.source.path.split(/[/\\]/).at(-1) ?? this.source.path;
  }

  /** Whether something is decided otherwise about a data set that is there. */
  get isAgain(): boolean {
    return "dataset_id" in this.source;
  }

  get #table(): Input<"datasets.preview"> {
    const { source, overrides } = this;
    const read = "dataset_id" in source ? { dataset_id: source.dataset_id } : source;
    return { ...read, project_id: this.projectId, overrides };
  }

  /** True when nothing is in doubt any more. */
  get ready(): boolean {
    const { found } = this;
    return found !== null && !this.looking && found.asked.length === 0;
  }

  async look(): Promise<void> {
    const asked = ++this.#version;
    this.looking = true;
    try {
      const found = await call("datasets.preview", this.#table);
      if (asked !== this.#version) return;
      this.found = found;
      void this.#try(asked);
      this.refusal = null;
      this.stage = { name: "confirming" };
    } catch (thrown) {
      if (asked !== this.#version) return;
      const error = ApiError.from(thrown);
      if (this.found === null) this.stage = { name: "failed", error };
      else this.refusal = error;
    }
    this.looking = false;
  }

  /** Reads the file to its end and writes nothing, so that one sees what would come of it. */
  async #try(asked: number): Promise<void> {
    void this.#trying?.cancel();
    this.#trying = null;
    const { found } = this;
    if (found === null || found.asked.length > 0 || found.file_bytes > MOST_TRIED_BYTES) {
      this.trial = null;
      return;
    }
    const trying = callWithProgress(
      "datasets.trial",
      { table: this.#table, chart: { theme: session.theme, width: 420, height: 180 } },
      () => {},
    );
    this.#trying = trying;
    try {
      const trial = await trying.answer;
      if (asked === this.#version) this.trial = trial;
    } catch {
      // What stands in the way is told by the import itself.
      if (asked === this.#version) this.trial = null;
    }
  }

  /** Decides parts of the reading; the rest is found out anew. */
  decide(overrides: Overrides): void {
    this.overrides = { ...this.overrides, ...overrides };
    void this.look();
  }

  /** The heading by which a column is called, or its number from 1 where it has none of its own. */
  #headingOf(column: number): string {
    const columns = this.found?.columns ?? [];
    const name = columns[column]?.name ?? null;
    const isAlone = columns.filter((other) => other.name === name).length === 1;
    return name !== null && isAlone ? name : String(column + 1);
  }

  /** The columns of a role, the most important first. */
  columnsOf(role: Role): number[] {
    const mapping = this.found?.mapping;
    if (mapping === undefined) return [];
    const first = mapping[role] ?? null;
    const others =
      role === "customer"
        ? (mapping.identities ?? [])
        : role === "status"
          ? (mapping.other_statuses ?? [])
          : [];
    return first === null ? [] : [first, ...others];
  }

  /** Gives a column a role, or none. A role that another column had moves. */
  assign(column: number, role: Role | null): void {
    const headings = { ...this.overrides.headings };
    const before = this.roleOf(column);
    if (before !== null && before !== role) {
      headings[before] = this.columnsOf(before)
        .filter((other) => other !== column)
        .map((other) => this.#headingOf(other));
    }
    if (role !== null) headings[role] = [this.#headingOf(column)];
    this.decide({ headings });
  }

  roleOf(column: number): Role | null {
    const roles: Role[] = [...ROLES];
    return roles.find((role) => this.columnsOf(role).includes(column)) ?? null;
  }

  async start(): Promise<void> {
    if (!this.ready || this.found === null) return;
    this.refusal = null;
    this.stage = { name: "importing", progress: null };
    void this.#trying?.cancel();
    const { source, overrides } = this;
    const onProgress = (progress: Progress): void => {
      if (this.stage.name === "importing") this.stage = { name: "importing", progress };
    };
    const running =
      "dataset_id" in source
        ? callWithProgress("datasets.change", { id: source.dataset_id, overrides }, onProgress)
        : callWithProgress(
            "datasets.import",
            { ...source, project_id: this.projectId, overrides },
            onProgress,
          );
    this.#running = running;
    try {
      const { value } = await running.answer;
      // What came of it is shown all at once: what comes later would move the button under a hand.
      this.stage = { name: "done", dataset: value, view: await viewOf(value) };
    } catch (thrown) {
      const error = ApiError.from(thrown);
      this.refusal = error.code === "cancelled" ? null : error;
      this.stage = { name: "confirming" };
    }
    this.#running = null;
  }

  async cancel(): Promise<void> {
    await this.#running?.cancel();
  }
}

/** What can be told of a data set; null where that fails, which makes the import no less done. */
async function viewOf({ id }: Dataset): Promise<DatasetView | null> {
  // Its charts are not shown here, so they are asked for as small as they can be.
  const chart = { theme: session.theme, width: 160, height: 90 };
  try {
    return await call("datasets.view", { id, chart });
  } catch {
    return null;
  }
}

/** The roles that a column may have, in the order in which they are offered. */
export const ROLES = [
  "customer",
  "date",
  "amount",
  "price",
  "quantity",
  "order",
  "status",
  "refund",
  "outgoing",
  "currency",
  "cancelled",
  "test",
  "channel",
  "cost",
  "product",
  "discount",
] as const satisfies readonly Role[];
