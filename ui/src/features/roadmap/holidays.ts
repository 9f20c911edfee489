/**
 * Days off by law, for the country that a client's money and language speak of. Only what the law itself
 * fixes: a government's yearly transfers of days off are not in it and are entered by hand.
 */
import type { Project } from "../../api";
import { addDays, weekday } from "./dates";

export type Country = "ru" | "us";

interface Calendar {
  /** Month and day. */
  fixed: readonly string[];
  /** Month, day of the week (0 is Monday), and which of them (−1 is the last). */
  floating: readonly [month: number, weekday: number, which: number][];
}

const SATURDAY = 5;
const SUNDAY = 6;

const CALENDARS: Record<Country, Calendar> = {
  // Labour Code of the Russian Federation, article 112.
  ru: {
    fixed: [
      "01-01",
      "01-02",
      "01-03",
      "01-04",
      "01-05",
      "01-06",
      "01-07",
      "01-08",
      "02-23",
      "03-08",
      "05-01",
      "05-09",
      "06-12",
      "11-04",
    ],
    floating: [],
  },
  // United States Code, title 5, section 6103.
  us: {
    fixed: ["01-01", "06-19", "07-04", "11-11", "12-25"],
    floating: [
      [1, 0, 3],
      [2, 0, 3],
      [5, 0, -1],
      [9, 0, 1],
      [10, 0, 2],
      [11, 3, 4],
    ],
  },
};

/** The country whose holidays a plan begins with; null where nothing says it. */
export function countryOf({
  currency,
  language,
}: Pick<Project, "currency" | "language">): Country | null {
  if (currency === "RUB") return "ru";
  return currency === "USD" && language === "en" ? "us" : null;
}

/** The days off from a day on, for so many days, in their order. */
export function holidaysOf(country: Country, from: string, days: number): string[] {
  const last = addDays(from, days);
  const years = new Set([Number(from.slice(0, 4)), Number(last.slice(0, 4))]);
  const all = [...years].flatMap((year) => ofYear(country, year));
  return [...new Set(all)].filter((day) => day >= from && day <= last).sort();
}

function ofYear(country: Country, year: number): string[] {
  const { fixed, floating } = CALENDARS[country];
  const dates = fixed.map((day) => `${year}-${day}`);
  const taken = new Set(dates);
  return [
    ...dates.map((day) => observed(country, day, taken)),
    ...dates,
    ...floating.map(([month, day, which]) => nth(year, month, day, which)),
  ];
}

/** The working day that is off instead of a holiday on a weekend. */
function observed(country: Country, day: string, taken: ReadonlySet<string>): string {
  const at = weekday(day);
  if (at < SATURDAY) return day;
  if (country === "us") return addDays(day, at === SATURDAY ? -1 : 1);
  // The law leaves the days of January to the government.
  if (day.slice(5, 7) === "01") return day;
  let next = day;
  while (weekday(next) >= SATURDAY || taken.has(next)) next = addDays(next, 1);
  return next;
}

/** The so-many-th of a day of the week in a month. */
function nth(year: number, month: number, day: number, which: number): string {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const start = addDays(first, (day - weekday(first) + SUNDAY + 1) % (SUNDAY + 1));
  if (which > 0) return addDays(start, (SUNDAY + 1) * (which - 1));
  let last = start;
  for (let next = start; next.slice(0, 7) === first.slice(0, 7); next = addDays(next, SUNDAY + 1)) {
    last = next;
  }
  return last;
}
