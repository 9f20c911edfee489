import { ApiError, type PlanTaskView, type TaskDetails, type TaskTexts } from "../../../api";
import { saving } from "../../../shell/saving.svelte";

/** What an edit changes of a task. */
export interface TaskChange {
  texts?: Partial<TaskTexts>;
  details?: Partial<TaskDetails>;
}

/** Fields that say themselves why an edit was refused. */
const WITH_PLACE = [
  "texts.title",
  "details.start",
  "details.finish",
  "details.progress",
  "details.effort_person_days",
  "details.actual_person_days",
  "details.actual_start",
  "details.actual_finish",
  "details.predecessors",
  "details.checklist",
  "details.estimate.optimistic_days",
  "details.estimate.likely_days",
  "details.estimate.pessimistic_days",
];

/**
 * A task that is being edited. Each change is saved at once; a refused one stays in its field, with
 * the reason beside it.
 */
export class TaskEdit {
  texts = $state.raw<TaskTexts | null>(null);
  details = $state.raw<TaskDetails | null>(null);
  #error = $state.raw<ApiError | null>(null);
  #id: string;
  /** The answer that the fields show. */
  #shown: PlanTaskView | null = null;

  constructor(id: string) {
    this.#id = id;
  }

  /** Shows what the program has. */
  show(answer: PlanTaskView): void {
    if (answer === this.#shown) return;
    this.#shown = answer;
    this.texts = answer.texts;
    this.details = answer.details;
    this.#error = null;
  }

  /** Why the edit of a field was refused: `details.start`. */
  errorAt(field: string): string | null {
    const at = this.#error?.field ?? null;
    if (this.#error === null || at === null) return null;
    return at === field || at.startsWith(`${field}[`) ? this.#error.text : null;
  }

  /** Why an edit was refused, where no field says so. */
  get otherError(): string | null {
    const told = WITH_PLACE.some((field) => this.errorAt(field) !== null);
    return this.#error === null || told ? null : this.#error.text;
  }

  async save(change: TaskChange): Promise<void> {
    if (this.texts === null || this.details === null) return;
    this.texts = { ...this.texts, ...change.texts };
    this.details = { ...this.details, ...change.details };
    try {
      const answer = await saving.run("roadmap.save_task", {
        task_id: this.#id,
        texts: this.texts,
        details: this.details,
      });
      this.#error = null;
      this.details = answer.value.details;
    } catch (thrown) {
      this.#error = ApiError.from(thrown);
    }
  }
}
