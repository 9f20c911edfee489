import { describe, expect, it } from "vitest";

import calledCases from "../../../tests/cases/called.json";
import formatCases from "../../../tests/cases/formats.json";
import parseCases from "../../../tests/cases/formats-parse.json";
import { text, type Args } from "./fluent";
import { Format, type Digits } from "./format";
import { parseNumber, type NumberKind } from "./parse";
import type { Language, Numeric } from "./types";

/** The cases that the Rust side is held to as well. */
interface FormatCase extends Digits {
  format: string;
  language: Language;
  value: Numeric;
  currency?: string;
  signed?: boolean;
  text: string;
}

interface ParseCase {
  language: Language;
  text: string;
  kind: NumberKind["kind"];
  currency?: string;
  value?: string;
  error?: string;
  suggestions?: string[];
}

function shown(one: FormatCase): string {
  const plain = new Format(one.language);
  const format = one.signed === true ? plain.signed : plain;
  const digits: Digits = { min: one.min, max: one.max };
  const iso = String(one.value);
  const currency = one.currency ?? "";
  switch (one.format) {
    case "number":
      return format.number(one.value, digits);
    case "money":
      return format.money(one.value, currency, one.max === undefined ? undefined : digits);
    case "money_compact":
      return format.moneyCompact(one.value, currency);
    case "compact":
      return format.compact(one.value);
    case "percent":
      return format.percent(one.value, digits);
    case "ratio":
      return format.ratio(one.value, digits);
    case "days":
      return format.days(one.value, digits);
    case "months":
      return format.months(one.value, digits);
    case "file_size":
      return format.fileSize(one.value);
    case "date":
      return format.date(iso);
    case "date_long":
      return format.dateLong(iso);
    case "month":
      return format.month(iso);
    case "month_short":
      return format.monthShort(iso);
    case "time":
      return format.time(iso);
    case "date_time":
      return format.dateTime(iso);
    default:
      throw new Error(`there is no format ${one.format}`);
  }
}

describe("the cases shared with Rust", () => {
  it("formats", () => {
    const cases = formatCases as unknown as FormatCase[];
    expect(cases.length).toBeGreaterThan(150);
    expect(cases.map((one) => ({ ...one, text: shown(one) }))).toEqual(cases);
  });

  it("reading of typed numbers", () => {
    const cases = parseCases as unknown as ParseCase[];
    expect(cases.length).toBeGreaterThan(200);
    const read = cases.map((one) => {
      const { language, text, kind, currency } = one;
      const parsed = parseNumber(language, text, { kind, currency } as NumberKind);
      const given = { language, text, kind, ...(currency === undefined ? {} : { currency }) };
      return parsed.ok
        ? { ...given, value: parsed.value }
        : { ...given, error: parsed.problem.code, suggestions: parsed.problem.suggestions };
    });
    expect(read).toEqual(cases);
  });
});

describe("what a business calls its customers", () => {
  const cases = calledCases as {
    business: string;
    language: Language;
    id: string;
    args?: Args;
    text: string;
  }[];
  it.each(cases)("$business, $language: $text", ({ business, language, id, args, text: said }) => {
    expect(text(language, id, args, business)).toBe(said);
  });
});
