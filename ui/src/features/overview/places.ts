import { route, SECTIONS, type Section } from "../../shell/route.svelte";

/** Opens a section by its name; true when the program has it. */
export function open(name: string, target: string | null = null): boolean {
  const section = SECTIONS.find((known): known is Section => known === name);
  if (section === undefined) return false;
  route.go(section, target);
  return true;
}
