import { ApiError, call, pickFolder, pickSavePath, type Project } from "../../api";
import { safeFileName } from "../../components/file-name";
import { toasts } from "../../components/toasts.svelte";
import { t } from "../../i18n";
import { saving } from "../../shell/saving.svelte";

/** Name of a file, or without an extension of a folder, for the report of a project. */
export function fileName(project: Pick<Project, "name">, extension?: string): string {
  const base = safeFileName(project.name, "report");
  return extension === undefined ? `${base} CSV` : `${base}.${extension}`;
}

function pdfPath(project: Project): Promise<string | null> {
  return pickSavePath({
    title: t("report-screen-export-pdf"),
    filters: [{ name: "PDF", extensions: ["pdf"] }],
    defaultName: fileName(project, "pdf"),
  });
}

/** The tables are several files, so they get a folder of their own where the person says. */
async function csvFolder(project: Project): Promise<string | null> {
  const folder = await pickFolder(t("report-screen-export-csv"));
  return folder === null ? null : `${folder}/${fileName(project)}`;
}

/** Asks for a place and writes the report there; says how it went. */
export async function exportReport(project: Project, format: "pdf" | "csv"): Promise<void> {
  try {
    await saving.flush();
    const path = format === "pdf" ? await pdfPath(project) : await csvFolder(project);
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
