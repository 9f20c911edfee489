import {
  ApiError,
  callWithProgress,
  pickFolder,
  pickSavePath,
  reveal,
  type ExportFormat,
  type LongCall,
  type Progress,
  type Project,
  type Written,
} from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { t } from "../../i18n";
import { saving } from "../../shell/saving.svelte";

/** Characters that no common file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Name of a file, or without an extension of a folder, for something of a project. */
export function fileName(project: Pick<Project, "name">, extension?: string): string {
  const name = project.name.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  const base = name === "" ? "report" : name;
  return extension === undefined ? `${base} CSV` : `${base}.${extension}`;
}

/** File name endings of the formats that are one file. */
const ENDINGS = { pdf: "pdf", xlsx: "xlsx", csv_zip: "zip" } as const;

/** What an export is called in menus and dialogs. */
export function exportLabel(format: ExportFormat): string {
  switch (format) {
    case "pdf":
      return t("report-screen-export-pdf");
    case "xlsx":
      return t("report-screen-export-xlsx");
    case "csv":
      return t("report-screen-export-csv");
    case "csv_zip":
      return t("report-screen-export-csv_zip");
  }
}

async function place(project: Project, format: ExportFormat): Promise<string | null> {
  const title = exportLabel(format);
  if (format === "csv") {
    // The tables are several files, so they get a folder of their own where the person says.
    const folder = await pickFolder(title);
    return folder === null ? null : `${folder}/${fileName(project)}`;
  }
  const ending = ENDINGS[format];
  return pickSavePath({
    title,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    defaultName: fileName(project, ending),
  });
}

/** Says that a file was written, and offers to show it. */
export function sayWritten(text: string, path: string): void {
  toasts.show(text, {
    action: {
      label: t("report-screen-show_file"),
      run: () =>
        void reveal(path).catch(() =>
          toasts.show(t("report-screen-show_file-failed", { path }), { tone: "bad" }),
        ),
    },
  });
}

/**
 * Asks for a place and writes the report there; says how it went. `onstart` gets the call, which can be
 * cancelled, `onprogress` how far it is.
 */
export async function exportReport(
  project: Project,
  format: ExportFormat,
  onstart: (call: LongCall<Written>) => void,
  onprogress: (progress: Progress) => void,
): Promise<void> {
  try {
    await saving.flush();
    const path = await place(project, format);
    if (path === null) return;
    const call = callWithProgress(
      "report.export",
      { project_id: project.id, format, path },
      onprogress,
    );
    onstart(call);
    const { files } = await call.answer;
    const [first = path] = files;
    sayWritten(
      files.length > 1
        ? t("report-screen-exported", { count: files.length, path: first })
        : t("app-file-saved", { path: first }),
      first,
    );
  } catch (thrown) {
    const error = ApiError.from(thrown);
    if (error.code !== "cancelled") toasts.show(error.text, { tone: "bad" });
  }
}
