import type { MetricPlan, StoppingRule, CountStep, Worth } from "../../api";

export const METRICS: MetricPlan["kind"][] = ["rate", "mean", "ratio"];
export const RULES: StoppingRule[] = ["sequential", "fixed"];
export const STEPS: CountStep[] = ["day", "week"];
export const WORTHS: Worth["kind"][] = ["unknown", "customer", "lead", "typed"];

/** Sums of today that a ratio is planned by. */
export const RATIO_SUMS = [
  "visitors",
  "numerator_sum",
  "numerator_sum_of_squares",
  "denominator_sum",
  "denominator_sum_of_squares",
  "sum_of_products",
] as const;

/** A metric of a kind, with numbers that can be meant. */
export function emptyMetric(kind: MetricPlan["kind"]): MetricPlan {
  if (kind === "rate") return { kind, baseline: "0.1" };
  if (kind === "mean") return { kind, mean: "100", standard_deviation: "150" };
  return {
    kind,
    visitors: "1000",
    numerator_sum: "1000",
    numerator_sum_of_squares: "3000",
    denominator_sum: "1000",
    denominator_sum_of_squares: "2000",
    sum_of_products: "1500",
  };
}

export function worthOf(kind: Worth["kind"]): Worth {
  return kind === "typed" ? { kind, amount: "0" } : { kind };
}
