import { ApiError, call, pickSavePath, type Project } from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { t } from "../../i18n";
import { saving } from "../../shell/saving.svelte";

/** Characters that no common file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Name of a file for the report of a project. */
export function fileName(project: Project, extension: string): string {
  const name = project.name.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  return `${name === "" ? "report" : name}.${extension}`;
}

/** Asks for a place and writes the report there; says how it went. */
export async function exportReport(project: Project, format: "pdf" | "csv"): Promise<void> {
  try {
    await saving.flush();
    const path = await pickSavePath({
      title: format === "pdf" ? t("report-screen-export-pdf") : t("report-screen-export-csv"),
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
      defaultName: fileName(project, format),
    });
    if (path === null) return;
    const { files } = await call("report.export", { project_id: project.id, format, path });
    const [first = path] = files;
    toasts.show(
      files.length > 1
        ? t("report-screen-exported", { count: files.length, path: first })
        : t("app-file-saved", { path: first }),
    );
  } catch (thrown) {
    toasts.show(ApiError.from(thrown).text, { tone: "bad" });
  }
}
