import type { PickFile } from "../../api";
import { t } from "../../i18n";

/** Files that hold a table. */
export function tableFiles(): PickFile["filters"] {
  return [
    {
      name: t("datasets-file-kind"),
      extensions: ["csv", "tsv", "txt", "xlsx", "ods", "xls", "zip"],
    },
    { name: t("datasets-file-any"), extensions: ["*"] },
  ];
}

/** Requests that import a table of their own kind. */
export type ImportRequest = "leads.import" | "customers.import_subscriptions";

/** What came of reading a file. */
export interface FileRead {
  id: string;
  /** What is said when it is done. */
  said: string;
  /** What the lines are. */
  heading: string;
  lines: string[];
}
