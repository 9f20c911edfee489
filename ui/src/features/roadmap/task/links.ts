import type { TaskLinkView } from "../../../api";
import { route, SECTIONS, type Section } from "../../../shell/route.svelte";

/** Where what a task belongs to is shown. */
const SECTION_OF = { growth_point: "audit", loop: "loops", kpi: "overview" } as const;

function sectionOf(link: TaskLinkView): Section | undefined {
  return link.kind === "section"
    ? SECTIONS.find((name) => name === link.id)
    : SECTION_OF[link.kind];
}

/** Whether there is anywhere to go. */
export function leads(link: TaskLinkView): boolean {
  if (link.deleted) return false;
  return link.kind !== "section" || link.id === "projects" || sectionOf(link) !== undefined;
}

export function follow(link: TaskLinkView): void {
  const section = sectionOf(link);
  if (section !== undefined) route.go(section, link.kind === "section" ? null : link.id);
  else if (link.id === "projects") route.go("projects");
}
