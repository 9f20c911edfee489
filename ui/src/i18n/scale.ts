import type { DecimalText } from "./decimal-text";
import type { Language } from "./types";

/** Short forms of large numbers; the Rust side is `growth-i18n/src/scale.rs`. */

/** Three digits are enough to compare amounts at a glance: `1,38`, `13,8`, `138`. */
const SIGNIFICANT_DIGITS = 3;

/** Takes thousands out of a number, at most `steps` times, and rounds it to three digits. */
export function scaled(number: DecimalText, steps: number): { number: DecimalText; step: number } {
  let step = Math.min(Math.floor((number.integer.length - 1) / 3), steps);
  for (;;) {
    const moved = number.shifted(-3 * step);
    const rounded = moved.rounded(Math.max(0, SIGNIFICANT_DIGITS - moved.integer.length));
    // 999 950 is not `1 000 thousand` but a million.
    if (rounded.integer.length <= 3 || step >= steps) return { number: rounded, step };
    step += 1;
  }
}

/** Names of thousand, million, billion and trillion. */
export const POWER_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["K", "M", "B", "T"],
  ru: ["тыс.", "млн", "млрд", "трлн"],
};

/** Units of file sizes, each a thousand of the one before. */
export const BYTE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["B", "kB", "MB", "GB", "TB"],
  ru: ["Б", "КБ", "МБ", "ГБ", "ТБ"],
};

const POWERS = new Map<string, number>([
  ...["тыс", "тысяча", "тысячи", "тысяч", "к", "k"].map((word) => [word, 3] as const),
  ...["млн", "миллион", "миллиона", "миллионов", "m", "mln"].map((word) => [word, 6] as const),
  ...["млрд", "миллиард", "миллиарда", "миллиардов", "b", "bn"].map((word) => [word, 9] as const),
  ...["трлн", "триллион", "триллиона", "триллионов", "t", "tn"].map((word) => [word, 12] as const),
]);

/** The power of ten of a word that people write after a number, without a full stop. */
export function powerMeantBy(word: string): number | null {
  return POWERS.get(word.toLowerCase()) ?? null;
}
