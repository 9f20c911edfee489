/** Where days and rows of the timeline stand: at its ends, where there is no room, and on paper. */
import { describe, expect, it } from "vitest";

import type { PlanTaskRow } from "../src/api";
import type { PlanDesk } from "../src/features/roadmap/desk.svelte";
import { BarDrag } from "../src/features/roadmap/timeline/drag.svelte";
import {
  dayScale,
  daysShown,
  rem,
  ROW,
  rowsInView,
  rowsOnPaper,
  titlesWidth,
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

describe("at a magnification", () => {
  it("lengths grow with the letters, and the titles leave half of a narrow frame to the days", () => {
    expect(rem(ROW)).toBe("1.875rem");
    expect(titlesWidth(1000)).toBe(330);
    expect(titlesWidth(700)).toBe(231);
    expect(titlesWidth(300)).toBe(150);
  });

  it.each([1, 1.5, 2])("of %d a bar follows the pointer day by day", (magnification) => {
    const task = {
      id: "task",
      start: "2025-12-08",
      finish: "2025-12-12",
      status: "todo",
      progress: "0",
      owner: "",
      late_days: 0,
    } as PlanTaskRow;
    const proposed: string[] = [];
    const desk = {
      preview: null,
      cancel: () => undefined,
      propose: (_: PlanTaskRow, start: string) => Promise.resolve(proposed.push(start)),
    } as unknown as PlanDesk;
    const scale = dayScale("2025-12-01", 100, 1096);
    const drag = new BarDrag({
      desk,
      scale,
      magnification,
      readOnly: false,
      rows: [
        { kind: "task", id: "other", task: { ...task, id: "other" }, deep: false },
        { kind: "task", id: "task", task, deep: false },
      ],
      choose: () => undefined,
    });
    const lane = document.createElement("div");
    lane.setPointerCapture = () => undefined;
    const at = (x: number, y: number): PointerEvent => {
      const event = new MouseEvent("pointermove", {
        clientX: x * magnification,
        clientY: y * magnification,
      });
      Object.defineProperty(event, "currentTarget", { value: lane });
      return event as PointerEvent;
    };
    // The bar of the second row is from 70 to 120.
    drag.grab(at(130, ROW + 15));
    expect(drag.active).toBe(false);
    drag.grab(at(115, ROW + 15));
    expect(drag.active).toBe(true);
    drag.pull(at(126, ROW + 15));
    drag.pull(at(85, ROW + 15));
    expect(proposed).toEqual(["2025-12-09", "2025-12-05"]);
  });
});
