import {
  ApiError,
  call,
  pickFile,
  pickSavePath,
  type Candidate,
  type ImportedTasks,
  type Input,
  type PlanView,
} from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { t, tr } from "../../i18n";
import { saving } from "../../shell/saving.svelte";

/** Characters that no common file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Asks for a place and writes the plan there; says where it is. */
export async function exportPlan(
  plan: PlanView,
  format: "ics" | "csv",
  tasksAs: "todo" | "event" = "todo",
): Promise<void> {
  await saving.flush();
  const path = await pickSavePath({
    title: format === "ics" ? t("roadmap-to-calendar") : t("roadmap-export-csv"),
    filters: [{ name: format === "ics" ? t("roadmap-ics-file") : "CSV", extensions: [format] }],
    defaultName: `${plan.name.replace(FORBIDDEN, " ").trim()}.${format}`,
  });
  if (path === null) return;
  const { files } = await call("roadmap.export", {
    plan_id: plan.id,
    format,
    path,
    tasks_as: tasksAs,
  });
  toasts.show(t("app-file-saved", { path: files[0] ?? path }));
}

/** What a file of tasks is read by: where it is, and what a person has answered about it. */
export type TaskFile = Omit<Input<"roadmap.import_csv">, "plan_id">;

/** What the program asks about a file before it takes its tasks. */
export interface TaskQuestion {
  file: TaskFile;
  text: string;
  answers: { label: string; file: TaskFile }[];
}

/** Asks for a file of tasks; null when none was chosen. */
export async function pickTasks(): Promise<TaskFile | null> {
  const path = await pickFile({
    title: t("roadmap-import-csv"),
    filters: [{ name: "CSV", extensions: ["csv", "tsv", "txt", "xlsx", "ods"] }],
  });
  return path === null ? null : { path };
}

/** Adds the tasks of a file, or answers with what has to be said first. */
export async function importTasks(
  plan: PlanView,
  file: TaskFile,
): Promise<ImportedTasks | TaskQuestion> {
  try {
    const answer = await saving.run("roadmap.import_csv", { plan_id: plan.id, ...file });
    return answer.value;
  } catch (thrown) {
    const error = ApiError.from(thrown);
    const answers = error.answers.flatMap((candidate) => answerOf(error.code, candidate, file));
    if (answers.length === 0) throw error;
    return { file, text: error.message, answers };
  }
}

/** A possible answer, and the file as it would be read then. */
function answerOf(
  code: string,
  { value, example }: Candidate,
  file: TaskFile,
): TaskQuestion["answers"] {
  const at = value.indexOf("=");
  switch (code) {
    case "date_order":
    case "mixed_dates": {
      const text = tr(`answer-${value}`);
      const date = value === "day-first" ? "day_month_year" : "month_day_year";
      const label = example ? t("answer-example", { text, example }) : text;
      return [{ label, file: { ...file, date } }];
    }
    case "several_parts":
      return [{ label: value, file: { ...file, part: value } }];
    case "no_task_dates":
    case "no_title_column": {
      const column = value.slice(0, at);
      const heading = value.slice(at + 1);
      const label = tr(`roadmap-import-column-${column}`, { heading });
      return [{ label, file: { ...file, headings: { ...file.headings, [column]: heading } } }];
    }
    default:
      return [];
  }
}
