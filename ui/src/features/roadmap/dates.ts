/** Civil dates as the program writes them: `2025-11-14`. No time zone is involved. */
import { format, language } from "../../i18n";

const DAY_MS = 86_400_000;

function utc(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** The date so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date(utc(iso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** Day of the week, 0 on Monday. */
export function weekday(iso: string): number {
  return (new Date(utc(iso)).getUTCDay() + 6) % 7;
}

/** The first day of a month. */
export function monthStart(iso: string): string {
  return `${iso.slice(0, 7)}-01`;
}

/** The first day of the month so many months later. */
export function addMonths(iso: string, months: number): string {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7)) - 1 + months;
  const at = new Date(Date.UTC(year, month, 1));
  return at.toISOString().slice(0, 10);
}

/** `14 ноя`, `Nov 14`: the year is known from what is around. */
export function shortDate(iso: string): string {
  const month = format()
    .monthShort(iso)
    .replace(/[\s\u00a0]?\d{4}$/u, "");
  const day = String(Number(iso.slice(8, 10)));
  return language() === "en" ? `${month}\u00a0${day}` : `${day}\u00a0${month}`;
}

/** `пн`, `Mon`. */
export function weekdayName(index: number): string {
  const names =
    language() === "en"
      ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      : ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
  return names[index] ?? "";
}
