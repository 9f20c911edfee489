import type { Numeric } from "./types";

/**
 * A decimal number as its digits: exact rounding and shifting, whatever its size. Zero has no sign;
 * there are no leading zeros but one, and no zeros at the end of the fraction. The Rust side is
 * `growth-i18n/src/decimal_text.rs`.
 */
export class DecimalText {
  readonly negative: boolean;
  readonly integer: string;
  readonly fraction: string;

  constructor(negative: boolean, integer: string, fraction: string) {
    this.integer = integer.replace(/^0+(?=\d)/, "") || "0";
    this.fraction = fraction.replace(/0+$/, "");
    this.negative = negative && !this.isZero;
  }

  /** Reads plain notation (`-12.5`) or a float; null for anything else (`NaN`). */
  static from(value: Numeric): DecimalText | null {
    const plain = typeof value === "number" ? withoutExponent(value) : value;
    const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
    if (match === null) return null;
    const [, sign = "", integer = "", fraction = ""] = match;
    if (integer.length + fraction.length === 0) return null;
    return new DecimalText(sign !== "", integer, fraction);
  }

  get isZero(): boolean {
    return this.integer === "0" && this.fraction === "";
  }

  /** Times `10^places`. */
  shifted(places: number): DecimalText {
    const distance = Math.abs(places);
    if (places >= 0) {
      const padded = this.fraction.padEnd(distance, "0");
      return new DecimalText(
        this.negative,
        this.integer + padded.slice(0, distance),
        padded.slice(distance),
      );
    }
    const padded = this.integer.padStart(distance, "0");
    const at = padded.length - distance;
    return new DecimalText(this.negative, padded.slice(0, at), padded.slice(at) + this.fraction);
  }

  /** Rounded to so many digits after the decimal sign, halves away from zero. */
  rounded(digits: number): DecimalText {
    if (this.fraction.length <= digits) return this;
    const kept = this.fraction.slice(0, digits);
    const up = (this.fraction[digits] ?? "0") >= "5";
    const all = (BigInt(this.integer + kept) + (up ? 1n : 0n)).toString().padStart(digits + 1, "0");
    const at = all.length - digits;
    return new DecimalText(this.negative, all.slice(0, at), all.slice(at));
  }

  /** Plain notation: `-12.5`. */
  get plain(): string {
    const sign = this.negative ? "-" : "";
    return this.fraction === ""
      ? `${sign}${this.integer}`
      : `${sign}${this.integer}.${this.fraction}`;
  }
}

/** The fewest digits that read back as the same float. */
function withoutExponent(value: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (match === null) return String(value);
  const [, sign = "", integer = "", fraction = "", exponent = "0"] = match;
  return new DecimalText(sign !== "", integer, fraction).shifted(Number(exponent)).plain;
}
