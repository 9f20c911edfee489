/** The page's clock: it is the program's, and follows it over midnight, sleep and journeys. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { connect, type Host, type Now } from "../src/api";
import { clock } from "../src/api/clock.svelte";
import { projects } from "../src/shell/projects.svelte";
import { newId } from "../src/api/ids";
import { openWindow } from "./real";
import { settled } from "./window";

const MONDAY: Now = { time: "2026-11-30T20:59:30Z", today: "2026-11-30", seconds_left: 30 };
const TUESDAY: Now = { time: "2026-11-30T21:00:00Z", today: "2026-12-01", seconds_left: 86_400 };

/** A program that only tells the time, and what it was asked. */
function program(answer: () => Promise<Now>): string[] {
  const asked: string[] = [];
  connect({
    call(request: string) {
      asked.push(request);
      return answer();
    },
  } as Partial<Host> as Host);
  return asked;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("turns to the next day when the program's day ends", async () => {
  const asked = program(() => Promise.resolve(TUESDAY));
  clock.adopt(MONDAY);
  const stop = clock.listen();
  await vi.advanceTimersByTimeAsync(29_000);
  expect([clock.today, asked.length]).toEqual(["2026-11-30", 0]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([clock.today, asked.length]).toEqual(["2026-12-01", 1]);
  // Far from midnight it asks now and then all the same: the computer may sleep or travel.
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked.length).toBe(2);
  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked.length).toBe(2);
});

it("asks when the window is come back to, and keeps the day where the program cannot answer", async () => {
  let answer = (): Promise<Now> => Promise.reject(new Error("the program has ended"));
  const asked = program(() => answer());
  clock.adopt(MONDAY);
  const stop = clock.listen();
  window.dispatchEvent(new Event("focus"));
  await vi.advanceTimersByTimeAsync(0);
  expect([clock.today, asked.length]).toEqual(["2026-11-30", 1]);
  answer = () => Promise.resolve(TUESDAY);
  window.dispatchEvent(new Event("focus"));
  await vi.advanceTimersByTimeAsync(0);
  expect(clock.today).toBe("2026-12-01");
  stop();
});

it("does not ask without end in the last second of a day", async () => {
  const asked = program(() => Promise.resolve({ ...MONDAY, seconds_left: 0 }));
  clock.adopt({ ...MONDAY, seconds_left: 0 });
  const stop = clock.listen();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked.length).toBe(5);
  stop();
});

it("makes ids that sort by the program's time", () => {
  clock.adopt(MONDAY);
  const earlier = newId();
  clock.adopt(TUESDAY);
  const later = newId();
  expect(earlier < later).toBe(true);
  expect(Number.parseInt(later.replaceAll("-", "").slice(0, 12), 16)).toBe(
    Date.parse(TUESDAY.time),
  );
});

it("asks for everything that is shown again when another day has begun", async () => {
  vi.useRealTimers();
  const real = await openWindow({ screen: "roadmap", day: "2026-11-29" });
  expect(clock.today).toBe("2026-11-29");
  const list = projects.list;
  real.calls.length = 0;
  await real.comesBackOn("2026-11-30");
  await settled();
  expect(clock.today).toBe("2026-11-30");
  const asked = real.calls.map(({ request }) => request);
  expect(asked).toContain("roadmap.get");
  expect(asked).toContain("projects.list");
  expect(projects.list).not.toBe(list);
});
