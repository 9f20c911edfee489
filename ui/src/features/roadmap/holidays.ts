/**
 * Days off by law, for the country that a client's money and language speak of; of Russia also the days
 * that its government transfers, for the years whose decree is known.
 */
import type { Project, WorkingDays } from "../../api";
import { addDays, weekday } from "./dates";

export type Country = "ru" | "us";

/** A day off that a government moves from one date to another, both as month and day. */
type Transfer = readonly [from: string, to: string];

interface Calendar {
  /** Month and day. */
  fixed: readonly string[];
  /** Month, day of the week (0 is Monday), and which of them (−1 is the last). */
  floating: readonly [month: number, weekday: number, which: number][];
  /** By year. */
  transfers: Readonly<Record<number, readonly Transfer[]>>;
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
    // Decrees of the government of the Russian Federation on the transfer of days off, as the package
    // `holidays` 0.109 for Python cites them (consultant.ru, LAW_481586, LAW_515170, LAW_544706).
    transfers: {
      2025: [
        ["01-04", "05-02"],
        ["01-05", "12-31"],
        ["02-23", "05-08"],
        ["03-08", "06-13"],
        ["11-01", "11-03"],
      ],
      2026: [
        ["01-03", "01-09"],
        ["01-04", "12-31"],
      ],
      2027: [
        ["01-02", "11-05"],
        ["01-03", "12-31"],
        ["02-20", "02-22"],
      ],
    },
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
    transfers: {},
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

/** Days off and days worked on a weekend from a day on, for so many days, in their order. */
export function workingDaysOf(
  country: Country,
  from: string,
  days: number,
): Pick<WorkingDays, "holidays" | "extra_working_dates"> {
  const last = addDays(from, days);
  const years = [...new Set([Number(from.slice(0, 4)), Number(last.slice(0, 4))])];
  const within = (of: (year: number) => string[]): string[] =>
    [...new Set(years.flatMap(of))].filter((day) => day >= from && day <= last).sort();
  return {
    holidays: within((year) => daysOff(country, year)),
    extra_working_dates: within((year) => workedWeekends(country, year)),
  };
}

function daysOff(country: Country, year: number): string[] {
  const { fixed, floating } = CALENDARS[country];
  const transfers = transfersOf(country, year);
  const dates = fixed.map((day) => `${year}-${day}`);
  const taken = new Set(dates);
  return [
    ...dates.map((day) => (transfers.has(day) ? day : observed(country, day, taken))),
    ...dates,
    ...floating.map(([month, day, which]) => nth(year, month, day, which)),
    ...transfers.values(),
  ];
}

/** Days of a weekend that are worked, because the day off has been moved from them. */
function workedWeekends(country: Country, year: number): string[] {
  const holidays = new Set(CALENDARS[country].fixed.map((day) => `${year}-${day}`));
  return [...transfersOf(country, year).keys()].filter((day) => !holidays.has(day));
}

/** Where days off have been moved from, and to. */
function transfersOf(country: Country, year: number): ReadonlyMap<string, string> {
  const moved = CALENDARS[country].transfers[year] ?? [];
  return new Map(moved.map(([from, to]) => [`${year}-${from}`, `${year}-${to}`]));
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
