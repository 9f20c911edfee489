import type { Counted, CountedDay, CountStep, StoredDesign } from "../../api";

type SumName =
  | "visitors"
  | "sum"
  | "sum_of_squares"
  | "denominator_sum"
  | "denominator_sum_of_squares"
  | "sum_of_products";

/** A column of counts: one number of one arm. */
export interface CountColumn {
  key: string;
  arm: number;
  /** Name of its heading, by the kind of the metric. */
  name: string;
  /** Field of the arm, as the program names it. */
  field: string;
  /** Another metric, by its place. */
  other: { at: number; name: string | undefined } | null;
  read: (day: CountedDay) => string | null;
}

const SUMS: Record<StoredDesign["test"]["metric"]["kind"], SumName[]> = {
  rate: ["visitors", "sum"],
  mean: ["visitors", "sum", "sum_of_squares"],
  ratio: [
    "visitors",
    "sum",
    "sum_of_squares",
    "denominator_sum",
    "denominator_sum_of_squares",
    "sum_of_products",
  ],
};

/** The columns of a test, arm by arm. */
export function columnsOf(design: StoredDesign): CountColumn[] {
  const { kind } = design.test.metric;
  return design.test.arms.flatMap((_, arm) => [
    ...SUMS[kind].map((field) => ({
      key: `${arm}-${field}`,
      arm,
      name: field === "sum" && kind === "rate" ? "conversions" : field,
      field,
      other: null,
      read: (day: CountedDay) => day.arms[arm]?.[field] ?? "0",
    })),
    ...design.other_metrics.map((name, at) => ({
      key: `${arm}-other-${at}`,
      arm,
      name: "other",
      field: "others",
      other: { at, name },
      read: (day: CountedDay) => day.arms[arm]?.others?.[at] ?? "0",
    })),
  ]);
}

export function withCell(day: CountedDay, column: CountColumn, value: string): CountedDay {
  const arms = day.arms.map((arm, at): Counted => {
    if (at !== column.arm) return arm;
    if (column.other === null) return { ...arm, [column.field]: value };
    const others = [...(arm.others ?? [])];
    others[column.other.at] = value;
    return { ...arm, others: Array.from(others, (count) => count ?? "0") };
  });
  return { ...day, arms };
}

export function emptyDay(design: StoredDesign): Counted {
  const others = design.other_metrics.map(() => "0");
  return { visitors: "0", sum: "0", ...(others.length > 0 ? { others } : {}) };
}

/** Every arm of a day has visitors. */
export function isComplete(day: CountedDay): boolean {
  return day.arms.every(({ visitors }) => Number(visitors) > 0);
}

const DAY_MS = 86_400_000;

/** The day after the last one, or the first of the test. */
export function nextDay(days: CountedDay[], startedOn: string, step: CountStep): string {
  const last = days.at(-1)?.day;
  if (last === undefined) return startedOn;
  const ahead = step === "day" ? 1 : 7;
  return new Date(Date.parse(`${last}T00:00:00Z`) + ahead * DAY_MS).toISOString().slice(0, 10);
}
