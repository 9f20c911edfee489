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

/** The unit that stands beside what is typed; empty for plain numbers. */
export function unitOf(kind: NumberKind, currency = "RUB"): string {
  if (kind === "count" || kind === "number") return "";
  return showNumber("1", kind, currency)
    .replace(/\d+(?:[.,]\d+)?/u, "")
    .trim();
}

/** Step of the arrow keys from a value on: a point, a unit, or about a hundredth of what is large. */
export function stepFrom(kind: NumberKind, value: number): number {
  const size = Math.abs(value);
  if (kind === "percent") return size < 0.05 ? 0.001 : 0.01;
  if (kind === "number" && size < 10) return 0.1;
  return size < 1_000 ? 1 : 10 ** Math.floor(Math.log10(size / 100));
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
