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
  language: Language;
}

/** Where a business stands, in order. */
export const STAGES: readonly Stage[] = ["idea", "first_sales", "growth", "scale"];

/** What a business lives on, in the order in which it is offered. */
export const KINDS: readonly BusinessKind[] = [
  "saas",
  "subscription",
  "shop",
  "marketplace",
  "services",
  "education",
  "mobile_app",
];

export function emptyForm(currency = "RUB"): ProjectFormValues {
  return { name: "", client: "", tags: "", currency, stage: "growth", language: language() };
}

export function formOf(project: Project): ProjectFormValues {
  const { name, client, tags, currency, stage, language } = project;
  return { name, client, tags, currency, stage, language };
}

/** The single words of a project's tags. */
export function tagsOf({ tags }: Pick<Project, "tags">): string[] {
  return tags.split(",").flatMap((tag) => (tag.trim() === "" ? [] : [tag.trim()]));
}
