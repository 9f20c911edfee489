/**
 * Published figures beside an input: what others have, with who measured it and when. The file holds
 * one printed figure a row, collected from the named publications in November 2026; what rests on opinion or no named sample (`trust` low) is not shown, and
 * where no trustworthy source was found nothing is.
 */
import type { RevenueModel } from "../../api";
import type { MessageId } from "../../i18n";
import file from "../../../../src-tauri/crates/growth-model/benchmarks/published.csv?raw";

/** One published figure. */
export interface Benchmark {
  /** Whom it is about; a text. */
  who: MessageId;
  /** Fractions; the middle is a median or an average, as the source prints. */
  low: number | null;
  typical: number | null;
  high: number | null;
  title: string;
  site: string;
  /** Year of the publication; null where it prints none. */
  year: number | null;
}

/** Inputs with figures, and how the business earns that they are about. */
type Metric = "churn_per_month" | "gross_margin";

/** Rows that have words in both languages, by what the file calls them. */
const KNOWN: Record<string, { who: MessageId; model: RevenueModel }> = {
  "B2B subscription sites on one billing platform": {
    who: "benchmark-who-b2b",
    model: "subscription",
  },
  "B2C subscription sites on one billing platform": {
    who: "benchmark-who-b2c",
    model: "subscription",
  },
  "box-of-the-month and subscription e-commerce": {
    who: "benchmark-who-boxes",
    model: "subscription",
  },
  "average revenue per account up to 10 USD a month": {
    who: "benchmark-who-cheap",
    model: "subscription",
  },
  "average revenue per account above 500 USD a month": {
    who: "benchmark-who-dear",
    model: "subscription",
  },
  "ARR 5 million USD and more, contract 1.4 years at the median": {
    who: "benchmark-who-enterprise",
    model: "subscription",
  },
  "physical goods by subscription, first 12 months": {
    who: "benchmark-who-goods",
    model: "subscription",
  },
  "premium video streaming, USA, weighted average": {
    who: "benchmark-who-video",
    model: "subscription",
  },
  "private SaaS, total margin": { who: "benchmark-who-saas", model: "subscription" },
  "subscription revenue only": { who: "benchmark-who-saas_subscription", model: "subscription" },
  "business and consumer services, listed firms, 206": {
    who: "benchmark-who-services",
    model: "one_off",
  },
  "UK agencies, average": { who: "benchmark-who-agencies", model: "one_off" },
};

/** Cells of a line in which every cell stands in quotes. */
function cells(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = ""]) =>
    cell.replaceAll('""', '"'),
  );
}

const number = (text: string | undefined): number | null =>
  text === undefined || text === "" ? null : Number(text);

function read(text: string): { metric: string; model: RevenueModel; of: Benchmark }[] {
  const [head = "", ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const names = cells(head);
  return lines.flatMap((line) => {
    const values = cells(line);
    const cell = (name: string): string => values[names.indexOf(name)] ?? "";
    const known = KNOWN[cell("stage")];
    if (known === undefined || !["high", "medium"].includes(cell("trust"))) return [];
    return [
      {
        metric: cell("metric"),
        model: known.model,
        of: {
          who: known.who,
          low: number(cell("normalised_low")),
          typical: number(cell("normalised_typical")),
          high: number(cell("normalised_high")),
          title: cell("source_title"),
          site: cell("source_site"),
          year: number(cell("source_year")),
        },
      },
    ];
  });
}

const ALL = read(file);

/** What is published about an input; nothing where there is no source that can be trusted. */
export function benchmarksOf(input: string, model: RevenueModel): Benchmark[] {
  const metrics: readonly Metric[] = ["churn_per_month", "gross_margin"];
  if (!metrics.some((metric) => metric === input)) return [];
  return ALL.filter((row) => row.metric === input && row.model === model).map(({ of }) => of);
}

/** From the least to the largest middle value. */
export function rangeOf(rows: readonly Benchmark[]): { low: number; high: number } | null {
  const middles = rows.flatMap(({ typical }) => (typical === null ? [] : [typical]));
  return middles.length === 0 ? null : { low: Math.min(...middles), high: Math.max(...middles) };
}
