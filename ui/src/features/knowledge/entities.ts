import type { Entity, PickFile } from "../../api";
import { t } from "../../i18n";

/** What the answers about the knowledge base rest on. */
export const KNOWLEDGE_ENTITIES: Entity[] = [
  "projects",
  "knowledge_documents",
  "knowledge_synonyms",
  "knowledge_questions",
  "knowledge_tests",
  "knowledge_measures",
];

/** Files that are read. */
export function documentFiles(): PickFile["filters"] {
  return [
    {
      name: t("knowledge-file_kind"),
      extensions: ["pdf", "docx", "md", "txt", "html", "htm", "csv", "xlsx", "ods"],
    },
    { name: t("knowledge-file_any"), extensions: ["*"] },
  ];
}

/** A place in a document to show. */
export interface Shown {
  id: string;
  from: number;
  marks: [number, number][];
}
