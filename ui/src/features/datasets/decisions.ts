import type { Overrides, Told } from "../../api";
import { t } from "../../i18n";

/** One of the ways in which something can be decided. */
export interface Choice {
  value: string;
  label: string;
  overrides: Overrides;
}

/** How a decision was taken, and how else it could be. */
export interface Choices {
  value: string;
  options: Choice[];
}

/** The ways to decide something otherwise that need no more than one word. */
export function choicesOf(told: Told): Choices | null {
  const choice = (value: string, overrides: Overrides): Choice => ({
    value,
    label: t(`answer-${value}` as "answer-keep"),
    overrides,
  });
  switch (told.code) {
    case "status_counted":
    case "status_left_out":
      return {
        value: told.code === "status_counted" ? "keep" : "skip",
        options: [
          choice("keep", { status_include: [told.status], status_exclude: [""] }),
          choice("skip", { status_exclude: [told.status], status_include: [""] }),
        ],
      };
    case "duplicates_skipped":
    case "duplicates_kept":
      return {
        value: told.code === "duplicates_kept" ? "keep" : "skip",
        options: [
          choice("keep", { on_duplicate: "keep" }),
          choice("skip", { on_duplicate: "skip" }),
        ],
      };
    case "odd_dates_left_out":
    case "odd_dates_kept":
      return {
        value: told.code === "odd_dates_kept" ? "keep" : "skip",
        options: [choice("keep", { on_odd_date: "keep" }), choice("skip", { on_odd_date: "skip" })],
      };
    case "lines_summed":
    case "lines_once":
      return {
        value: told.code === "lines_once" ? "once" : "sum",
        options: [choice("sum", { lines: "sum" }), choice("once", { lines: "once" })],
      };
    case "outgoing_left_out":
      return {
        value: "skip",
        options: [choice("refunds", { outgoing: "refunds" }), choice("skip", { outgoing: "skip" })],
      };
    case "discount":
      return {
        value: told.discount,
        options: [
          choice("money", { discount: "money" }),
          choice("percent", { discount: "percent" }),
          choice("included", { discount: "included" }),
        ],
      };
    default:
      return null;
  }
}
