/**
 * Where the labels of arrows stand: on their arrow, and as far as there is room neither under a box nor
 * under each other nor where another arrow passes.
 */
import type { Arrow, Box } from "./flow";
import type { Point } from "./lanes";
import { areaOf, segmentsOf, type Area } from "./ways";

/** Width of a letter and of what a label has around its text, in pixels of the drawing. */
const LETTER = 6.4;
const AROUND = 20;
const HEIGHT = 22;
/** Between a label and what it must not touch. */
const GAP = 3;
/** Shares of an arrow's length at which its label may stand, the best first. */
const MIDDLE = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** What strengthens another loop crosses other arrows in the middle: it speaks where it begins. */
const BEGINNING = [0.2, 0.28, 0.36, 0.44, 0.12, 0.52, 0.6, 0.68];

/** The place of the label of each arrow that says something, on the ways of the arrows. */
export function placeLabels(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  ways: ReadonlyMap<string, Point[]>,
): Map<string, Point> {
  const taken: Area[] = boxes.map((box) => areaOf(box));
  const places = new Map<string, Point>();
  for (const arrow of arrows) {
    const line = ways.get(arrow.id);
    if (line === undefined || !arrow.data?.text) continue;
    const passing = [...ways].flatMap(([id, way]) => (id === arrow.id ? [] : partsOf(way)));
    const half = (arrow.data.text.length * LETTER + AROUND) / 2;
    const shares = arrow.data.dashed ? BEGINNING : MIDDLE;
    let best: { point: Point; area: Area; covered: number } | null = null;
    for (const share of shares) {
      const point = along(line, share);
      const area = {
        left: point.x - half,
        top: point.y - HEIGHT / 2,
        right: point.x + half,
        bottom: point.y + HEIGHT / 2,
      };
      const covered = [...taken, ...passing].reduce((sum, other) => sum + overlap(area, other), 0);
      if (best === null || covered < best.covered) best = { point, area, covered };
      if (covered === 0) break;
    }
    if (best === null) continue;
    places.set(arrow.id, best.point);
    taken.push(best.area);
  }
  return places;
}

/** The straight parts of a way, as areas. */
function partsOf(way: readonly Point[]): Area[] {
  return segmentsOf(way).map(({ from, to }) => ({
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  }));
}

/** The point at a share of a way's length. */
function along(way: readonly Point[], share: number): Point {
  const parts = segmentsOf(way).map(({ from, to }) => ({
    from,
    to,
    length: Math.hypot(to.x - from.x, to.y - from.y),
  }));
  let left = parts.reduce((sum, { length }) => sum + length, 0) * share;
  for (const { from, to, length } of parts) {
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return way.at(-1) ?? { x: 0, y: 0 };
}

function overlap(one: Area, other: Area): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left) + GAP;
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) + GAP;
  return width > 0 && height > 0 ? width * height : 0;
}
