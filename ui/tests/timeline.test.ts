/** Where days and rows of the timeline stand: at its ends, where there is no room, and on paper. */
import { describe, expect, it } from "vitest";

import {
  dayScale,
  daysShown,
  ROW,
  rowsInView,
  rowsOnPaper,
  weeksOf,
} from "../src/features/roadmap/timeline/scale";

describe("days", () => {
  it("are a quarter at least, what the tasks need, and no more than the limit", () => {
    expect(daysShown("2025-12-01", [])).toBe(91);
    expect(daysShown("2025-12-01", ["2025-12-31", "2026-03-30"])).toBe(121);
    expect(daysShown("2025-12-01", ["2035-01-01"])).toBe(400);
  });

  it("fill the room beside the titles, and scroll where there is none", () => {
    const wide = dayScale("2025-12-01", 100, 1096);
    expect(wide.dayWidth).toBe(10);
    expect(wide.width).toBe(1096);
    expect(wide.at("2025-12-01")).toBe(0);
    expect(wide.at("2025-12-08")).toBe(70);
    expect(wide.after("2025-12-08")).toBe(80);
    expect(wide.at("2025-11-30")).toBe(-10);
    expect(weeksOf(wide)).toHaveLength(15);

    const narrow = dayScale("2025-12-01", 100, 300);
    expect(narrow.dayWidth).toBe(6.5);
    expect(narrow.width).toBe(650 + 96);
  });
});

describe("rows", () => {
  it("are drawn where they can be seen and a little around, whatever there is", () => {
    expect(rowsInView(0, 600, 2000)).toEqual({ first: 0, last: 28 });
    const middle = rowsInView(1000 * ROW, 600, 2000);
    expect(middle.first).toBeLessThan(1000);
    expect(middle.last).toBeGreaterThan(1020);
    expect(middle.last - middle.first).toBeLessThan(50);
    expect(rowsInView(1990 * ROW, 600, 2000).last).toBe(2000);
    expect(rowsInView(0, 600, 5)).toEqual({ first: 0, last: 5 });
  });

  it("are all on paper, up to a limit", () => {
    expect(rowsOnPaper(47)).toEqual({ first: 0, last: 47 });
    expect(rowsOnPaper(2000)).toEqual({ first: 0, last: 600 });
  });
});
