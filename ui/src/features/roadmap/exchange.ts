import { call, pickFile, pickSavePath, type ImportedTasks, type PlanView } from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { t } from "../../i18n";
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

/** Asks for a file and adds its tasks; null when no file was chosen. */
export async function importTasks(plan: PlanView): Promise<ImportedTasks | null> {
  const path = await pickFile({
    title: t("roadmap-import-csv"),
    filters: [{ name: "CSV", extensions: ["csv", "tsv", "txt"] }],
  });
  if (path === null) return null;
  const answer = await saving.run("roadmap.import_csv", {
    plan_id: plan.id,
    path,
  });
  return answer.value;
}
