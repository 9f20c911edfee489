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
