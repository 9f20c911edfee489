import type { Component } from "svelte";

import type { Project } from "../api";
import type { IconComponent } from "../components/icons";
import { section as audit } from "../features/audit/section.svelte";
import { section as automation } from "../features/automation/section.svelte";
import { section as customers } from "../features/customers/section.svelte";
import { section as datasets } from "../features/datasets/section.svelte";
import { section as economics } from "../features/economics/section.svelte";
import { section as experiments } from "../features/experiments/section.svelte";
import { section as knowledge } from "../features/knowledge/section.svelte";
import { section as loops } from "../features/loops/section.svelte";
import { section as overview } from "../features/overview/section.svelte";
import { section as report } from "../features/report/section.svelte";
import { section as roadmap } from "../features/roadmap/section.svelte";
import type { Section } from "./route.svelte";

/** What the frame shows of a section of a project. */
export interface SectionEntry {
  icon: IconComponent;
  screen: Component<{ project: Project }>;
  /**
   * How complete the section is, 0…1, for the ring beside its name; null while that is not known.
   * Called once, while the sidebar is made, with the project that is open.
   */
  completeness?: (projectId: () => string | null) => () => number | null;
}

/** Every section, by its name; `SECTIONS` has their order. */
export const sections: Record<Section, SectionEntry> = {
  overview,
  audit,
  economics,
  loops,
  roadmap,
  customers,
  experiments,
  automation,
  datasets,
  report,
  knowledge,
};
