/** What the terms mean: one list, which every explanation leads to. */
import { tr, type MessageId } from "../i18n";
import { inOtherLanguage } from "./languages";

/** A term; its words are texts that the calculator, or the glossary itself, has. */
interface Entry {
  id: string;
  name: MessageId;
  meaning: MessageId;
  /** Words that lead to it from a text, in both languages. */
  words: string[];
}

const figure = (id: string, ...words: string[]): Entry => ({
  id,
  name: `figure-${id}` as MessageId,
  meaning: `figure-${id}-help` as MessageId,
  words,
});

const input = (id: string, ...words: string[]): Entry => ({
  id,
  name: `input-${id}` as MessageId,
  meaning: `input-${id}-help` as MessageId,
  words,
});

const own = (id: string, ...words: string[]): Entry => ({
  id,
  name: `glossary-${id}` as MessageId,
  meaning: `glossary-${id}-help` as MessageId,
  words,
});

const ENTRIES: Entry[] = [
  figure("cac", "CAC"),
  figure("ltv_gross_margin", "LTV"),
  figure("ltv_discounted"),
  figure("ltv_to_cac", "LTV/CAC"),
  figure("payback_days", "окупаемость", "окупаемости", "payback"),
  figure("cost_per_lead"),
  figure("conversion_rate", "конверсия", "конверсии"),
  figure("margin_per_lead"),
  figure("lifetime_days"),
  input("arpa_per_month", "ARPA"),
  input("churn_per_month", "отток", "оттока", "churn"),
  input("gross_margin", "валовая маржа", "gross margin"),
  input("average_order_value", "средний чек", "average order value"),
  input("discount_per_month", "дисконт", "дисконтом"),
  own("loop", "петля роста", "петли роста", "growth loop"),
  own("k", "K"),
  own("asset", "публичный актив", "public asset"),
  own("point", "точка роста", "точки роста", "growth point"),
  own("foundation", "фундамент", "фундамента", "foundation"),
  own("cohort", "когорта", "когорты", "cohort", "cohorts"),
  own("check_in", "замер", "check-in"),
  own("baseline", "договорённость", "baseline"),
  own("critical", "критический путь", "critical path"),
  own("holdout", "контрольная группа", "hold-out"),
];

/** A term as it is shown. */
export interface Term {
  id: string;
  name: string;
  meaning: string;
  /** Its name in the other language. */
  other: string;
}

/** A part of a text; with a term where it names one. */
export interface TextPart {
  text: string;
  term: string | null;
}

/** All terms, in the order of the alphabet. */
export function terms(): Term[] {
  return ENTRIES.map(({ id, name, meaning }) => ({
    id,
    name: tr(name),
    meaning: tr(meaning),
    other: inOtherLanguage(name),
  })).sort((a, b) => a.name.localeCompare(b.name));
}

const BY_WORD = new Map(
  ENTRIES.flatMap(({ id, words }) => words.map((word) => [word.toLowerCase(), id] as const)),
);
/** Longer words come first: «LTV/CAC» is not «LTV». */
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...BY_WORD.keys()]
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** A text, cut where it names terms; each term once. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const match of text.matchAll(WORDS)) {
    const term = BY_WORD.get(match[0].toLowerCase());
    if (term === undefined || seen.has(term)) continue;
    // One letter is a term only as it is written.
    if (match[0].length === 1 && match[0] !== "K") continue;
    seen.add(term);
    if (match.index > at) parts.push({ text: text.slice(at, match.index), term: null });
    parts.push({ text: match[0], term });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), term: null });
  return parts;
}

/** The glossary of the window: whether it is open, and at which term. */
class Glossary {
  isOpen = $state(false);
  term = $state<string | null>(null);

  show(term: string | null = null): void {
    this.term = term;
    this.isOpen = true;
  }
}

export const glossary = new Glossary();
