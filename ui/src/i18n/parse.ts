import { arithmetic } from "./arithmetic";
import { currencyMeantBy } from "./currency";
import { DecimalText } from "./decimal-text";
import { text } from "./fluent";
import { Format } from "./format";
import { powerMeantBy } from "./scale";
import type { Language } from "./types";

/**
 * Reads a number that a person typed, exactly as `growth_i18n::parse_number` does (its source has
 * the table of rules): both are held to `tests/cases/formats-parse.json`. What can mean one number
 * only is read, whatever the habit it is written in; what can mean two is refused. Arithmetic after
 * a `=` is the window's alone.
 */

/** What a field expects besides digits. A fraction is typed as a percentage. */
export type NumberKind =
  | { kind: "plain" | "fraction" | "days" | "months" | "ratio" }
  | { kind: "money"; currency: string };

export type ParseCode =
  | "empty"
  | "not_a_number"
  | "ambiguous"
  | "wrong_separator"
  | "bad_grouping"
  | "unexpected_percent"
  | "unexpected_currency"
  | "wrong_currency"
  | "too_long"
  | "no_result";

/** Why a typed number is refused. */
export interface ParseProblem {
  code: ParseCode;
  /** What is wrong, for a person. */
  message: string;
  /** What would be right, for a person. */
  hint: string;
  /** What could have been meant, as the language writes it. */
  suggestions: string[];
}

/** An exact decimal in plain notation (`-1234.5`), or why there is none. */
export type Parsed = { ok: true; value: string } | { ok: false; problem: ParseProblem };

/** Words and signs that people write after a number, in lower case without a full stop. */
const DAYS = ["день", "дня", "дней", "дн", "day", "days", "d"];
const MONTHS = ["месяц", "месяца", "месяцев", "мес", "month", "months", "mo"];
/** The sign of multiplication, and the Latin and the Cyrillic letter that look like it. */
const TIMES = ["×", "x", "х"];

/** What the program's decimals hold: 96 bits and 28 digits after the decimal sign. */
const LARGEST = 2n ** 96n - 1n;
const MOST_DIGITS = 28;

/** Thrown inside this module only. */
class Refusal {
  constructor(
    readonly code: ParseCode,
    readonly args: Record<string, string> = {},
    readonly suggestions: string[] = [],
  ) {}
}

export function parseNumber(language: Language, typed: string, kind: NumberKind): Parsed {
  try {
    return { ok: true, value: held(read(language, typed, kind)).plain };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const id = `parse-${refusal.code}`;
    return {
      ok: false,
      problem: {
        code: refusal.code,
        message: text(language, id, refusal.args),
        hint: text(language, `${id}-hint`, refusal.args),
        suggestions: refusal.suggestions,
      },
    };
  }
}

function held(number: DecimalText): DecimalText {
  const digits = BigInt(number.integer + number.fraction);
  if (number.fraction.length > MOST_DIGITS || digits > LARGEST) throw new Refusal("too_long");
  return number;
}

function read(language: Language, text: string, kind: NumberKind): DecimalText {
  const typed = text.replace(/\p{White_Space}/gu, " ").trim();
  if (typed === "") throw new Refusal("empty");
  const notANumber = new Refusal("not_a_number", {
    text: typed,
    example: shown(language, new DecimalText(false, "1234", "5")),
  });

  if (typed.startsWith("=")) return calculated(language, typed, kind, notANumber);

  const match = /^([^\d.,]*)([\d., ]+)(.*)$/su.exec(typed);
  const [, before = "", digits = "", after = ""] = match ?? [];
  const body = digits.trimEnd();
  if (!/\d/.test(body)) throw notANumber;

  const sign = /^([^-+\u2212\u2013]*)([-+\u2212\u2013]?)([^-+\u2212\u2013]*)$/u.exec(before);
  if (sign === null) throw notANumber;
  const negative = sign[2] !== "" && sign[2] !== "+";
  const prefix = `${sign[1] ?? ""}${sign[3] ?? ""}`.trim();
  const [power, suffix] = splitPower(after.trim());
  const shift = unit(kind, prefix, suffix, power, notANumber);
  return number(language, body, negative, notANumber).shifted(shift);
}

/** Reads `=100*12`. A fraction is typed as a percentage here, too. */
function calculated(
  language: Language,
  typed: string,
  kind: NumberKind,
  notANumber: Refusal,
): DecimalText {
  const read = (digits: string): DecimalText => number(language, digits, false, notANumber);
  const result = arithmetic(typed.slice(1), read);
  if (result === null) throw new Refusal("no_result", { text: typed });
  return result.shifted(kind.kind === "fraction" ? -2 : 0);
}

/** Splits `млн` and the like off what stands after the digits. */
function splitPower(after: string): [number, string] {
  const word = /^\p{Alphabetic}*/u.exec(after)?.[0] ?? "";
  const power = powerMeantBy(word);
  if (power === null) return [0, after];
  return [power, after.slice(word.length).replace(/^\./, "").trim()];
}

/** Checks what stands around the digits; by which power of ten they are to be multiplied. */
function unit(
  kind: NumberKind,
  prefix: string,
  suffix: string,
  power: number,
  notANumber: Refusal,
): number {
  if (prefix !== "" && suffix !== "") throw notANumber;
  if (power !== 0 && kind.kind !== "plain" && kind.kind !== "money") throw notANumber;
  const mark = prefix === "" ? suffix : prefix;
  if (mark === "" || fits(kind, mark, prefix !== "")) {
    return power + (kind.kind === "fraction" ? -2 : 0);
  }
  if (mark === "%") throw new Refusal("unexpected_percent");
  if (currencyMeantBy(mark) === null) throw notANumber;
  throw kind.kind === "money"
    ? new Refusal("wrong_currency", { found: mark, expected: kind.currency })
    : new Refusal("unexpected_currency", { found: mark });
}

function fits(kind: NumberKind, mark: string, before: boolean): boolean {
  const word = mark.toLowerCase().replace(/\.+$/, "");
  switch (kind.kind) {
    case "money":
      return mark.toUpperCase() === kind.currency || currencyMeantBy(mark) === kind.currency;
    case "fraction":
      return mark === "%";
    case "plain":
      return false;
    case "days":
      return !before && DAYS.includes(word);
    case "months":
      return !before && MONTHS.includes(word);
    case "ratio":
      return !before && TIMES.includes(word);
  }
}

/** Reads digits with their separators. */
function number(
  language: Language,
  body: string,
  negative: boolean,
  notANumber: Refusal,
): DecimalText {
  const sign = decimalSign(language, body, negative, notANumber);
  const at = sign === null ? body.length : body.lastIndexOf(sign);
  const integer = body.slice(0, at);
  const fraction = body.slice(at + 1);
  if (fraction.includes(" ")) throw notANumber;
  const read = new DecimalText(negative, integer.replace(/\D/g, ""), fraction);
  if (!isGrouped(integer)) {
    // Nobody groups single digits: there is no number that this can mean.
    if (/[ .,]\d(?!\d)/.test(integer)) throw notANumber;
    const suggestion = shown(language, read);
    throw new Refusal("bad_grouping", { text: body, suggestion }, [suggestion]);
  }
  return read;
}

/** The sign that starts the fraction, if there is a fraction. */
function decimalSign(
  language: Language,
  body: string,
  negative: boolean,
  notANumber: Refusal,
): "," | "." | null {
  const commas = body.split(",").length - 1;
  const dots = body.split(".").length - 1;
  if (commas === 1 && dots === 0) return loneComma(language, body, negative);
  if (dots === 1 && commas === 0) return loneDot(language, body, negative);
  // A sign that occurs twice can only separate thousands.
  if (commas === 0 || dots === 0) return null;
  // Of two signs, the last is the decimal one, and there is only one of it.
  const last = body.lastIndexOf(",") > body.lastIndexOf(".") ? "," : ".";
  if ((last === "," ? commas : dots) !== 1) throw notANumber;
  return last;
}

function loneComma(language: Language, body: string, negative: boolean): "," | null {
  // Where spaces separate the thousands, the comma cannot.
  if (language === "ru" || body.includes(" ")) return ",";
  if (isGrouped(body)) return null;
  const suggestion = shown(language, asFraction(body, ",", negative));
  throw new Refusal("wrong_separator", { text: body, suggestion }, [suggestion]);
}

function loneDot(language: Language, body: string, negative: boolean): "." {
  if (language === "ru" && !body.includes(" ") && isGrouped(body)) {
    const first = shown(language, asFraction(body, ".", negative));
    const second = shown(language, new DecimalText(negative, body.replace(/\D/g, ""), ""));
    throw new Refusal("ambiguous", { text: body, first, second }, [first, second]);
  }
  return ".";
}

function asFraction(body: string, sign: "," | ".", negative: boolean): DecimalText {
  const [integer = "", fraction = ""] = body.split(sign);
  return new DecimalText(negative, integer, fraction);
}

/** Whether digits stand alone or in groups of three, all separated by the same sign. */
function isGrouped(integer: string): boolean {
  return /^\d*$/.test(integer) || /^[1-9]\d{0,2}([ .,])\d{3}(\1\d{3})*$/.test(integer);
}

function shown(language: Language, number: DecimalText): string {
  return new Format(language).number(number.plain);
}
