import type { Language } from "./types";

/** Dates as the program hands them out: `2025-11-14`, `2025-11-14T12:41:30`. */

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  // A month alone: «ноябрь 2025».
  ru: [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ],
};
/** A month after a day: «14 ноября». */
const MONTHS_OF_DAY_RU: readonly string[] = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];
const MONTHS_SHORT: Readonly<Record<Language, readonly string[]>> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ru: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
};

interface CivilDate {
  year: string;
  month: number;
  day: number;
}

function civil(iso: string): CivilDate | null {
  const match = /^(\d{4,})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  return { year, month: Number(month) - 1, day: Number(day) };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** `14.11.2025`, `Nov 14, 2025`. */
export function date(language: Language, iso: string): string {
  const on = civil(iso);
  if (on === null) return iso;
  return language === "en"
    ? `${MONTHS_SHORT.en[on.month]} ${on.day}, ${on.year}`
    : `${two(on.day)}.${two(on.month + 1)}.${on.year}`;
}

/** `14 ноября 2025`, `November 14, 2025`. */
export function dateLong(language: Language, iso: string): string {
  const on = civil(iso);
  if (on === null) return iso;
  return language === "en"
    ? `${MONTHS.en[on.month]} ${on.day}, ${on.year}`
    : `${on.day}\u00a0${MONTHS_OF_DAY_RU[on.month]} ${on.year}`;
}

/** The month of a date: `ноябрь 2025`, `November 2025`. */
export function month(language: Language, iso: string): string {
  const on = civil(iso);
  return on === null ? iso : `${MONTHS[language][on.month]} ${on.year}`;
}

/** The month of a date where room is short: `ноя 2025`, `Nov 2025`. */
export function monthShort(language: Language, iso: string): string {
  const on = civil(iso);
  return on === null ? iso : `${MONTHS_SHORT[language][on.month]} ${on.year}`;
}

/** Hours and minutes of `12:41:30` or of a date with time: `12:41`. */
export function time(iso: string): string {
  const match = /(?:^|T)(\d{2}:\d{2})/.exec(civilMoment(iso));
  return match?.[1] ?? iso;
}

/** Date and time: `14.11.2025, 12:41`. A moment with an offset is shown in this computer's zone. */
export function dateTime(language: Language, iso: string): string {
  return `${date(language, civilMoment(iso))}, ${time(iso)}`;
}

/** A moment with an offset (`…Z`, `…+03:00`) in local civil time; civil time as it is. */
function civilMoment(iso: string): string {
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(iso)) return iso;
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Years that a date of two digits means: 2000–2099. */
const CENTURY = 2000;

/**
 * Reads a date as people write it: `14.11.2025`, `14.11`, `14 ноября 2025`, `Nov 14, 2025`,
 * `11/14/2025`, `2025-11-14`. Without a year it is that of `near`. Null when it is none.
 */
export function readDate(language: Language, text: string, near: string): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s\u00a0.,/]+|(?<=\d)-(?=\d)/u)
    .filter((word) => word !== "" && word !== "г");
  const named = words.findIndex((word) => monthOf(word) !== null);
  const rest = words.filter((_, index) => index !== named);
  if (words.length > 3 || rest.some((word) => !/^\d{1,4}$/.test(word))) return null;
  const year = (word: string | undefined): number => {
    if (word === undefined) return Number(near.slice(0, 4));
    return word.length <= 2 ? CENTURY + Number(word) : Number(word);
  };
  const [first = "", second = "", third] = rest;
  if (named >= 0) return civilDate(year(second || undefined), monthOf(words[named] ?? ""), first);
  if (first.length === 4) return civilDate(Number(first), Number(second), third ?? "");
  // Slashes are how Americans write; with dots the day comes first everywhere.
  const american = language === "en" && text.includes("/");
  const [day, month] = american ? [second, first] : [first, second];
  return civilDate(year(third), Number(month), day);
}

/** The month of a name or of its beginning, from 1. */
function monthOf(word: string): number | null {
  if (!/^\p{L}{3,}$/u.test(word)) return null;
  for (const names of [MONTHS.en, MONTHS.ru, MONTHS_OF_DAY_RU]) {
    const index = names.findIndex((name) => name.toLowerCase().startsWith(word));
    if (index >= 0) return index + 1;
  }
  return null;
}

function civilDate(year: number, month: number | null, dayText: string): string | null {
  if (month === null || dayText === "" || year < 1) return null;
  const day = Number(dayText);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` : null;
}
