import type { BusinessKind, Language, Project, Stage } from "../../api";
import { language } from "../../i18n";

/** What a person says about a project. */
export interface ProjectFormValues {
  name: string;
  client: string;
  /** Words by which one groups projects, between commas. */
  tags: string;
  currency: string;
  stage: Stage;
  /** What the business lives on. */
  business_kind: BusinessKind;
  language: Language;
}

/** Where a business stands, in order. */
export const STAGES: readonly Stage[] = ["idea", "first_sales", "growth", "scale"];

export function emptyForm(currency = "RUB"): ProjectFormValues {
  return {
    name: "",
    client: "",
    tags: "",
    currency,
    stage: "growth",
    business_kind: "other",
    language: language(),
  };
}

export function formOf(project: Project): ProjectFormValues {
  const { name, client, tags, currency, stage, business_kind, language } = project;
  return { name, client, tags, currency, stage, business_kind, language };
}

/** The single words of a project's tags. */
export function tagsOf({ tags }: Pick<Project, "tags">): string[] {
  return tags.split(",").flatMap((tag) => (tag.trim() === "" ? [] : [tag.trim()]));
}
