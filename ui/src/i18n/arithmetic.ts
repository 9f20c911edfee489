/**
 * Arithmetic typed into a field of numbers: `=100*12`, `=(1 200 + 300) / 4`. It is exact: fractions of
 * whole numbers, and rounded once, at the end, to {@link DIGITS} digits after the decimal sign.
 */
import { DecimalText } from "./decimal-text";

/** Digits after the decimal sign of a quotient that does not end. */
const DIGITS = 12;
/** Signs that a person may type; what is longer is no arithmetic of a field. */
const MAX_LENGTH = 200;

interface Fraction {
  numerator: bigint;
  /** Above 0. */
  denominator: bigint;
}

/**
 * The result of an expression of numbers, `+ − × ÷` and brackets; null when it has none. `read` reads
 * the numbers, as the language writes them, and throws where it cannot.
 */
export function arithmetic(
  text: string,
  read: (digits: string) => DecimalText,
): DecimalText | null {
  if (text.length > MAX_LENGTH) return null;
  const tokens = text.match(/\d[\d., ]*|[-+*/()×÷·−–:]/gu) ?? [];
  // Nothing may stand between what is understood.
  if (tokens.join("").replaceAll(" ", "") !== text.replaceAll(" ", "")) return null;
  const reader = new Reader(tokens, read);
  const sum = reader.sum();
  if (sum === null || !reader.ended) return null;
  return decimal(sum);
}

/** Reads an expression by recursive descent: a sum of products of atoms. */
class Reader {
  private at = 0;

  constructor(
    private readonly tokens: string[],
    private readonly read: (digits: string) => DecimalText,
  ) {}

  get ended(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): Fraction | null {
    let left = this.product();
    for (;;) {
      const sign = this.take("+-−–");
      if (sign === null || left === null) return left;
      const right = this.product();
      if (right === null) return null;
      left = plus(left, sign === "+" ? right : negated(right));
    }
  }

  private product(): Fraction | null {
    let left = this.atom();
    for (;;) {
      const sign = this.take("*×·/÷:");
      if (sign === null || left === null) return left;
      const right = this.atom();
      if (right === null) return null;
      left = "*×·".includes(sign) ? times(left, right) : dividedBy(left, right);
    }
  }

  private atom(): Fraction | null {
    const sign = this.take("+-−–");
    if (sign !== null) {
      const value = this.atom();
      return value === null || sign === "+" ? value : negated(value);
    }
    if (this.take("(") !== null) {
      const value = this.sum();
      return this.take(")") === null ? null : value;
    }
    const token = this.tokens[this.at];
    if (token === undefined || !/^\d/.test(token)) return null;
    this.at += 1;
    return fraction(this.read(token.trim()));
  }

  private take(signs: string): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || token.length !== 1 || !signs.includes(token)) return null;
    this.at += 1;
    return token;
  }
}

function fraction(number: DecimalText): Fraction {
  const digits = BigInt(number.integer + number.fraction);
  return {
    numerator: number.negative ? -digits : digits,
    denominator: 10n ** BigInt(number.fraction.length),
  };
}

const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

const negated = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: -numerator,
  denominator,
});

const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

function dividedBy(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  };
}

function decimal({ numerator, denominator }: Fraction): DecimalText {
  const negative = numerator < 0n;
  // One digit more than is kept, for rounding.
  const scaled = ((negative ? -numerator : numerator) * 10n ** BigInt(DIGITS + 1)) / denominator;
  return new DecimalText(negative, scaled.toString(), "").shifted(-DIGITS - 1).rounded(DIGITS);
}
