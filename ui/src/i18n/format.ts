import * as calendar from "./calendar";
import { currencySign, minorDigits } from "./currency";
import { DecimalText } from "./decimal-text";
import { text } from "./fluent";
import { BYTE_NAMES, POWER_NAMES, scaled } from "./scale";
import type { Language, Numeric } from "./types";

/** Keeps a number and its unit on one line, and separates thousands in Russian. */
const NO_BREAK_SPACE = "\u00a0";
/** The minus sign; a hyphen is too short beside digits. */
const MINUS = "\u2212";
/** What is shown for what is not a number. The program never hands one out. */
const NOT_A_NUMBER = "—";

/** How many digits follow the decimal sign; without `max`, as many as the number has. */
export interface Digits {
  min?: number;
  max?: number;
}

/** What kind of quantity a number is, for {@link Format.quantity}. */
export type Quantity =
  { kind: "money"; currency: string } | { kind: "ratio" | "percent" | "days" | "months" | "count" };

/**
 * Writes numbers and dates in one language, exactly as `growth_i18n::Format` does: both are held to
 * `tests/cases/formats.json`.
 */
export class Format {
  readonly language: Language;
  readonly #signed: boolean;

  constructor(language: Language, options: { signed?: boolean } = {}) {
    this.language = language;
    this.#signed = options.signed ?? false;
  }

  /** The same formats with a plus before what is above zero: for differences. */
  get signed(): Format {
    return new Format(this.language, { signed: true });
  }

  /** `1 234,5`, `1,234.5`. */
  number(value: Numeric, digits: Digits = {}): string {
    return show(value, (number) => {
      const rounded = number.rounded(digits.max ?? Infinity);
      return this.#sign(rounded) + this.#unsigned(rounded, digits.min);
    });
  }

  /**
   * `1 234,56 ₽`, `₽1,234.56`; a whole amount without its zeros: `1 234 ₽`. With `digits`, so many
   * as they say. `currency` is an ISO 4217 code; one without a well-known sign is written out.
   */
  money(value: Numeric, currency: string, digits?: Digits): string {
    return show(value, (number) => {
      const minor = minorDigits(currency);
      const rounded = number.rounded(digits === undefined ? minor : (digits.max ?? Infinity));
      const min = digits === undefined ? (rounded.fraction === "" ? 0 : minor) : digits.min;
      return this.#withCurrency(rounded, this.#unsigned(rounded, min), currency);
    });
  }

  /** An amount in three digits, for axes and tight places: `1,2 млн ₽`, `₽1.2M`. */
  moneyCompact(value: Numeric, currency: string): string {
    return show(value, (number) => {
      const compact = this.#compactUnsigned(number);
      return this.#withCurrency(compact.number, compact.shown, currency);
    });
  }

  /** A number in three digits: `1,2 млн`, `1.2M`. */
  compact(value: Numeric): string {
    return show(value, (number) => {
      const compact = this.#compactUnsigned(number);
      return this.#sign(compact.number) + compact.shown;
    });
  }

  /** A fraction as a percentage: 0.125 is `12,5 %`. `digits` are those of the percentage. */
  percent(fraction: Numeric, digits: Digits = {}): string {
    return show(fraction, (number) => {
      const rounded = number.shifted(2).rounded(digits.max ?? Infinity);
      const space = this.language === "en" ? "" : NO_BREAK_SPACE;
      return `${this.#sign(rounded)}${this.#unsigned(rounded, digits.min)}${space}%`;
    });
  }

  /** `6,3×`, `6.3×`. */
  ratio(value: Numeric, digits: Digits = {}): string {
    return show(value, () => `${this.number(value, digits)}×`);
  }

  /** `1 день`, `94,7 дня`, `95 дней`; `1 day`, `95 days`. */
  days(value: Numeric, digits: Digits = {}): string {
    return this.counted("unit-days", value, digits);
  }

  /** `1 месяц`, `5 месяцев`; `1 month`, `5 months`. */
  months(value: Numeric, digits: Digits = {}): string {
    return this.counted("unit-months", value, digits);
  }

  /**
   * A number with a noun that follows it, by a text of the catalogues with the variables `$n`
   * (chooses the form) and `$number` (is shown), such as `unit-customers`.
   */
  counted(id: string, value: Numeric, digits: Digits = {}): string {
    return show(value, (number) => {
      const rounded = number.rounded(digits.max ?? Infinity);
      const shown = this.#sign(rounded) + this.#unsigned(rounded, digits.min);
      return text(this.language, id, { n: Number(rounded.plain), number: shown }).replace(
        `${shown} `,
        `${shown}${NO_BREAK_SPACE}`,
      );
    });
  }

  /**
   * A quantity with the digits that suit a figure: money to its minor unit, percentages to two
   * digits, ratios, days and months to one.
   */
  quantity(value: Numeric, quantity: Quantity): string {
    switch (quantity.kind) {
      case "money":
        return this.money(value, quantity.currency);
      case "ratio":
        return this.ratio(value, { max: 1 });
      case "percent":
        return this.percent(value, { max: 2 });
      case "days":
        return this.days(value, { max: 1 });
      case "months":
        return this.months(value, { max: 1 });
      case "count":
        return this.number(value, { max: 2 });
    }
  }

  /** The size of a file in three digits: `1,2 МБ`, `1.2 MB`; a kilobyte is 1000 bytes. */
  fileSize(bytes: Numeric): string {
    return show(bytes, (number) => {
      const names = BYTE_NAMES[this.language];
      const { number: short, step } = scaled(number, names.length - 1);
      return `${this.#unsigned(short)}${NO_BREAK_SPACE}${names[step] ?? ""}`;
    });
  }

  /** `a, b и c`, `a, b and c`. */
  list(items: readonly string[]): string {
    const last = items.at(-1);
    if (last === undefined || items.length === 1) return last ?? "";
    return text(this.language, "list-and", { first: items.slice(0, -1).join(", "), last });
  }

  /** A name in a sentence: `«Аудит»`, `“Audit”`. */
  quoted(name: string): string {
    return this.language === "en" ? `“${name}”` : `«${name}»`;
  }

  /** `14.11.2025`, `Nov 14, 2025`. */
  date(iso: string): string {
    return calendar.date(this.language, iso);
  }

  /** `14 ноября 2025`, `November 14, 2025`. */
  dateLong(iso: string): string {
    return calendar.dateLong(this.language, iso);
  }

  /** `ноябрь 2025`, `November 2025`. */
  month(iso: string): string {
    return calendar.month(this.language, iso);
  }

  /** `ноя 2025`, `Nov 2025`. */
  monthShort(iso: string): string {
    return calendar.monthShort(this.language, iso);
  }

  /** `12:41`. */
  time(iso: string): string {
    return calendar.time(iso);
  }

  /** `14.11.2025, 12:41`; a moment with an offset is shown in this computer's zone. */
  dateTime(iso: string): string {
    return calendar.dateTime(this.language, iso);
  }

  #sign(number: DecimalText): string {
    if (number.negative) return MINUS;
    return this.#signed && !number.isZero ? "+" : "";
  }

  /** Digits, grouped, without a sign, with at least `min` digits after the decimal sign. */
  #unsigned(number: DecimalText, min = 0): string {
    const [group, decimal] = this.language === "en" ? [",", "."] : [NO_BREAK_SPACE, ","];
    const integer = number.integer.replace(/\B(?=(\d{3})+$)/g, group);
    const fraction = number.fraction.padEnd(min, "0");
    return fraction === "" ? integer : `${integer}${decimal}${fraction}`;
  }

  #compactUnsigned(number: DecimalText): { number: DecimalText; shown: string } {
    const names = POWER_NAMES[this.language];
    const { number: short, step } = scaled(number, names.length);
    const digits = this.#unsigned(short);
    const name = names[step - 1];
    const space = this.language === "en" ? "" : NO_BREAK_SPACE;
    return { number: short, shown: name === undefined ? digits : `${digits}${space}${name}` };
  }

  #withCurrency(number: DecimalText, shown: string, code: string): string {
    const sign = this.#sign(number);
    const symbol = currencySign(code);
    if (this.language === "ru") return `${sign}${shown}${NO_BREAK_SPACE}${symbol ?? code}`;
    return symbol === null ? `${sign}${code}${NO_BREAK_SPACE}${shown}` : `${sign}${symbol}${shown}`;
  }
}

function show(value: Numeric, write: (number: DecimalText) => string): string {
  const number = DecimalText.from(value);
  return number === null ? NOT_A_NUMBER : write(number);
}
