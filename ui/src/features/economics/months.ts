import type { MonthCells, MonthField } from "../../api";
import { clock } from "../../api/clock.svelte";
import type { NumberKind } from "../../components/numbers";
import { format } from "../../i18n";

/** The numbers of a month, in the order of the grid. */
export const FIELDS: MonthField[] = [
  "marketing_cost",
  "salaries_cost",
  "software_cost",
  "leads",
  "new_customers",
  "active_customers",
  "churned_customers",
  "orders",
  "revenue",
  "gross_margin",
  "mrr_start",
  "mrr_new",
  "mrr_expansion",
  "mrr_contraction",
  "mrr_churned",
];

const COUNTS: MonthField[] = [
  "leads",
  "new_customers",
  "active_customers",
  "churned_customers",
  "orders",
];

export function kindOf(field: MonthField): NumberKind {
  if (field === "gross_margin") return "percent";
  return COUNTS.includes(field) ? "count" : "money";
}

export function emptyMonth(month: string): MonthCells {
  const numbers = Object.fromEntries(FIELDS.map((field) => [field, null]));
  return { ...(numbers as Record<MonthField, null>), month, annotation: "" };
}

/** The month so many after (or, with a minus, before) one, as `YYYY-MM`. */
export function monthAfter(month: string, by = 1): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The month so many from the present one. */
export function thisMonth(by = 0): string {
  return monthAfter(clock.today.slice(0, 7), by);
}

/** «март 2026» */
export function monthName(month: string): string {
  return month === "" ? "" : format().month(`${month}-01`);
}
