/**
 * The clock of the tests: that of the programs under test, and of the page. It starts where
 * `GROWTH_CLOCK` says, or on a Thursday that has begun in the tests' time zone and not yet in UTC, so
 * that a day taken from the wrong one shows.
 */
const START = process.env["GROWTH_CLOCK"] ?? "2026-11-25T21:30:00Z";

const SystemDate = Date;
const begun = performance.now();

/** The time. Milliseconds since 1970 in UTC. */
export function testTime(): number {
  return Math.round(SystemDate.parse(START) + performance.now() - begun);
}

/** Noon of a day where the tests are. Milliseconds since 1970 in UTC. */
export function noonOf(day: string): number {
  return SystemDate.parse(`${day}T12:00:00`);
}

/** How the program takes a time. */
export function written(time: number): string {
  return new SystemDate(time).toISOString();
}

/** The day of the tests where they are, as `2026-11-26`. */
export function testDay(): string {
  const at = new SystemDate(testTime());
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The browser's own clock, as libraries read it. */
export class TestDate extends SystemDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(testTime());
    else super(...(parts as [string]));
  }

  static override now(): number {
    return testTime();
  }
}
