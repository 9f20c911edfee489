/** What the search over a project finds, and where it leads. */
import AudioWaveform from "@lucide/svelte/icons/audio-waveform";
import Calculator from "@lucide/svelte/icons/calculator";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import FileSpreadsheet from "@lucide/svelte/icons/file-spreadsheet";
import FlaskConical from "@lucide/svelte/icons/flask-conical";
import Footprints from "@lucide/svelte/icons/footprints";
import Gauge from "@lucide/svelte/icons/gauge";
import Layers from "@lucide/svelte/icons/layers";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import SquareCheck from "@lucide/svelte/icons/square-check";
import TrendingUp from "@lucide/svelte/icons/trending-up";
import User from "@lucide/svelte/icons/user";

import type { SearchHit, SearchKind } from "../api";
import type { FoundGroup, ListEntry } from "../components/command-list";
import { fuzzy } from "../components/fuzzy";
import type { IconComponent } from "../components/icons";
import { t, tr } from "../i18n";
import { route, type Section } from "./route.svelte";
import { session } from "./session.svelte";

/** Most entries that are offered as opened last. */
const MOST_RECENT = 8;
/** How well a thing fits that is known by words one does not see. */
const BY_OTHER_WORDS = 0.6;

interface Place {
  icon: IconComponent;
  section: Section;
  target: (hit: SearchHit) => string;
}

const PLACES: Record<SearchKind, Place> = {
  growth_point: { icon: TrendingUp, section: "audit", target: ({ id }) => id },
  task: {
    icon: SquareCheck,
    section: "roadmap",
    target: ({ id, within }) => `plan:${within}/${id}`,
  },
  question: { icon: CircleHelp, section: "audit", target: ({ id }) => `question:${id}` },
  finding: {
    icon: AudioWaveform,
    section: "audit",
    target: ({ within }) => `instrument:${within}`,
  },
  loop: { icon: RefreshCw, section: "loops", target: ({ id }) => id },
  step: {
    icon: Footprints,
    section: "loops",
    target: ({ id, within }) => `step:${within}/${id}`,
  },
  scenario: { icon: Layers, section: "economics", target: ({ id }) => `scenario:${id}` },
  experiment: { icon: FlaskConical, section: "experiments", target: ({ id }) => id },
  figure: { icon: Gauge, section: "economics", target: ({ id }) => `figure:${id}` },
  input: { icon: Calculator, section: "economics", target: ({ id }) => id },
  dataset: { icon: FileSpreadsheet, section: "datasets", target: ({ id }) => id },
  customer: {
    icon: User,
    section: "customers",
    target: ({ within, title }) => `customer:${within}/${title}`,
  },
};

/** Where the keys of what was opened last are kept. */
const kept = (projectId: string): string => `search/${projectId}`;

/** Keys of what was opened last by searching, the newest first. */
export function recentKeys(projectId: string): string[] {
  const recalled = session.recall(kept(projectId));
  return Array.isArray(recalled) ? recalled.filter((key) => typeof key === "string") : [];
}

/** Opens what was found, and remembers it. */
export function open(projectId: string, hit: SearchHit): void {
  const { section, target } = PLACES[hit.kind];
  const others = recentKeys(projectId).filter((key) => key !== hit.key);
  void session.remember(kept(projectId), [hit.key, ...others].slice(0, MOST_RECENT));
  route.go(section, target(hit));
}

function entryOf(hit: SearchHit): ListEntry {
  const { key, kind, title, detail } = hit;
  return { id: key, label: title, detail, icon: PLACES[kind].icon };
}

/** What was opened last. */
export function recentGroup(hits: readonly SearchHit[]): FoundGroup {
  return {
    key: "recent",
    heading: t("app-search-recent"),
    entries: hits.map((hit) => ({ ...entryOf(hit), detail: tr(`app-search-kind-${hit.kind}`) })),
    best: 1,
  };
}

/** What fits some words, by kind; what was opened last stands before the rest of its kind. */
export function foundGroups(
  text: string,
  hits: readonly SearchHit[],
  recent: readonly string[],
): FoundGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    const opened = own.filter(({ key }) => recent.includes(key));
    const entries = [...opened, ...own.filter((hit) => !opened.includes(hit))].map(entryOf);
    return {
      key: `found-${kind}`,
      heading: tr(`app-search-kind-${kind}`),
      entries,
      best: Math.max(BY_OTHER_WORDS, ...entries.map(({ label }) => fuzzy(text, [label]))),
    };
  });
}
