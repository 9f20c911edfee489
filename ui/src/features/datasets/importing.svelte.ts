import {
  ApiError,
  call,
  callWithProgress,
  type Dataset,
  type LongCall,
  type Overrides,
  type Progress,
  type Role,
  type Sniff,
} from "../../api";

/** Where an import stands. */
export type ImportStage =
  | { name: "looking" }
  | { name: "confirming" }
  | { name: "importing"; progress: Progress | null }
  | { name: "done"; dataset: Dataset }
  | { name: "failed"; error: ApiError };

/** The import of one file: what is found in it, what the person decides, and how far it is. */
export class FileImport {
  stage = $state.raw<ImportStage>({ name: "looking" });
  found = $state.raw<Sniff | null>(null);
  /** What the person decided against what was found. */
  overrides = $state.raw<Overrides>({});
  /** Another look at the file is under way. */
  looking = $state(false);
  /** The import was refused: what would have to be decided differently. */
  refusal = $state.raw<ApiError | null>(null);
  #version = 0;
  #running: LongCall<unknown> | null = null;

  constructor(
    readonly projectId: string,
    readonly path: string,
  ) {
    void this.look();
  }

  /** Name of the file without its folder. */
  get fileName(): string {
    return this.path.split(/[/\\]/).at(-1) ?? this.path;
  }

  /** True when nothing is in doubt any more. */
  get ready(): boolean {
    const { found } = this;
    return (
      found !== null &&
      !this.looking &&
      found.ambiguities.length === 0 &&
      found.missing_roles.length === 0
    );
  }

  async look(): Promise<void> {
    const asked = ++this.#version;
    this.looking = true;
    try {
      const found = await call("datasets.preview", {
        path: this.path,
        overrides: this.overrides,
      });
      if (asked !== this.#version) return;
      this.found = found;
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

  /** Decides parts of the format; the rest is found out anew. */
  decide(overrides: Overrides): void {
    this.overrides = { ...this.overrides, ...overrides };
    void this.look();
  }

  /** Gives a column a role, or none. A role that another column had moves. */
  assign(column: number, role: Role | null): void {
    if (this.found === null) return;
    const mapping = { ...this.found.mapping };
    for (const other of Object.keys(mapping) as Role[]) {
      if (mapping[other] === column) mapping[other] = null;
    }
    if (role !== null) mapping[role] = column;
    this.decide({ mapping });
  }

  roleOf(column: number): Role | null {
    const mapping = Object.entries(this.found?.mapping ?? {}) as [Role, number | null][];
    return mapping.find(([, at]) => at === column)?.[0] ?? null;
  }

  async start(): Promise<void> {
    if (!this.ready || this.found === null) return;
    this.refusal = null;
    this.stage = { name: "importing", progress: null };
    const running = callWithProgress(
      "datasets.import",
      {
        project_id: this.projectId,
        path: this.path,
        overrides: { ...this.overrides, mapping: this.found.mapping },
      },
      (progress) => {
        if (this.stage.name === "importing") this.stage = { name: "importing", progress };
      },
    );
    this.#running = running;
    try {
      const { value } = await running.answer;
      this.stage = { name: "done", dataset: value };
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
