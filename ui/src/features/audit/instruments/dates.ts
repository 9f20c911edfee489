import type { Language } from "../../../i18n";

const MONTHS: Record<Language, string[]> = {
  ru: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
  en: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
};

/** Earliest and latest year that is a year of somebody's business. */
const YEARS = { first: 1900, last: 2199 };

/** A day as ISO text, or null when there is no such day. */
function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < YEARS.first || year > YEARS.last) return null;
  return date.toISOString().slice(0, 10);
}

function monthOf(word: string): number | null {
  const begin = word.toLowerCase().slice(0, 3).replace("мая", "май");
  for (const names of Object.values(MONTHS)) {
    const place = names.indexOf(begin);
    if (place !== -1) return place + 1;
  }
  return null;
}

/**
 * Reads a day as people write it: `14.11.2025`, `2025-11-14`, `14 ноября 2025`, `Nov 14, 2025`. Without
 * a year it is one of `thisYear`; two digits are of this century. Digits that two countries read
 * differently (`3/4/2025`) are not guessed.
 */
export function readDate(text: string, thisYear: number): string | null {
  const parts = text
    .trim()
    .split(/[\s.,/-]+/u)
    .filter((part) => part !== "" && part !== "г");
  const words = parts.map(monthOf);
  const numbers = parts.map(Number);
  const year = (part: number | undefined): number =>
    part === undefined ? thisYear : part < 100 ? 2000 + part : part;
  const named = words.findIndex((month) => month !== null);
  if (named !== -1) {
    const [day, ofYear, ...rest] = numbers.filter((_, place) => place !== named);
    if (day === undefined || rest.length > 0) return null;
    return iso(year(ofYear), words[named] as number, day);
  }
  const [first, second, third, ...rest] = numbers;
  if (first === undefined || second === undefined || rest.length > 0) return null;
  if (numbers.some((number) => !Number.isInteger(number))) return null;
  if (first > 31) return third === undefined ? null : iso(first, second, third);
  // With slashes the day comes first in one country and the month in another.
  if (text.includes("/") && first !== second) {
    if (first <= 12 && second <= 12) return null;
    if (second > 12) return iso(year(third), first, second);
  }
  return iso(year(third), second, first);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day of the month so many months later. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
