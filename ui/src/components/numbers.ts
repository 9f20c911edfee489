import { format, language, parseNumber, type NumberKind as Expected } from "../i18n";

/** What a number field holds; a percentage is kept as a fraction. */
export type NumberKind = "money" | "percent" | "count" | "number" | "days" | "months";

/** Digits after the decimal sign that are read; a field that is edited shows more. */
const SHOWN = { percent: { max: 4 }, days: { max: 1 }, months: { max: 1 }, count: { max: 2 } };
const EDITED = { max: 6 };

/** A value as one reads it, with its unit. */
export function showNumber(value: string, kind: NumberKind, currency = "RUB"): string {
  switch (kind) {
    case "money":
      return format().money(value, currency);
    case "percent":
      return format().percent(value, SHOWN.percent);
    case "days":
      return format().days(value, SHOWN.days);
    case "months":
      return format().months(value, SHOWN.months);
    case "count":
    case "number":
      return format().number(value, SHOWN.count);
  }
}

/** A value as one types it: without its unit. */
export function editableNumber(value: string, kind: NumberKind): string {
  if (kind !== "percent") return format().number(value, EDITED);
  return format().percent(value, EDITED).replace(/\s*%$/u, "");
}

/** What was typed: a plain decimal, null for an empty field, or why it cannot be read. */
export function readNumber(
  text: string,
  kind: NumberKind,
  currency = "RUB",
): { value: string | null } | { problem: string } {
  const parsed = parseNumber(language(), text, expected(kind, currency));
  if (parsed.ok) return { value: parsed.value };
  if (parsed.problem.code === "empty") return { value: null };
  return { problem: `${parsed.problem.message} ${parsed.problem.hint}` };
}

function expected(kind: NumberKind, currency: string): Expected {
  switch (kind) {
    case "money":
      return { kind, currency };
    case "percent":
      return { kind: "fraction" };
    case "days":
    case "months":
      return { kind };
    case "count":
    case "number":
      return { kind: "plain" };
  }
}
