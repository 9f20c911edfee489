/**
 * The ways of arrows: at right angles from box to box, around the boxes between them, and not along
 * another arrow where there is room beside it.
 */
import { getSmoothStepPath, Position } from "@xyflow/svelte";

import type { Arrow, Box } from "./flow";
import { NODE_HEIGHT, NODE_WIDTH } from "./graph";
import { shortest, type Point, type Segment } from "./lanes";

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place on the side of a box, and the way out of it. */
interface Port extends Point {
  position: Position;
  out: Point;
}

const SIDES: Record<string, { position: Position; dx: number; dy: number }> = {
  t: { position: Position.Top, dx: 0.5, dy: 0 },
  r: { position: Position.Right, dx: 1, dy: 0.5 },
  b: { position: Position.Bottom, dx: 0.5, dy: 1 },
  l: { position: Position.Left, dx: 0, dy: 0.5 },
};

/** What arrows keep from boxes; where boxes stand closer, the smaller. */
const CLEARANCES = [16, 5];
/** Between an arrow and one beside it. */
const BESIDE = 10;
const RADIUS = 6;

/** The corners of every arrow whose boxes are there. */
export function waysOf(boxes: readonly Box[], arrows: readonly Arrow[]): Map<string, Point[]> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const ways = new Map<string, Point[]>();
  const blocked: { arrow: Arrow; from: Box; to: Box }[] = [];
  for (const arrow of arrows) {
    const [from, to] = [byId.get(arrow.source), byId.get(arrow.target)];
    if (from === undefined || to === undefined) continue;
    const way = lineOf(from, to, arrow.sourceHandle ?? "r", arrow.targetHandle ?? "l");
    ways.set(arrow.id, way);
    const others = boxes.filter(({ id }) => id !== from.id && id !== to.id);
    const areas = [...others.map((box) => areaOf(box, 1)), areaOf(from, -1), areaOf(to, -1)];
    if (segmentsOf(way).some((part) => areas.some((area) => crosses(part, area)))) {
      blocked.push({ arrow, from, to });
    }
  }
  for (const { arrow, from, to } of blocked) {
    const taken = [...ways].flatMap(([id, way]) => (id === arrow.id ? [] : segmentsOf(way)));
    const [start, end] = [
      portOf(from, arrow.sourceHandle ?? "r"),
      portOf(to, arrow.targetHandle ?? "l"),
    ];
    const way = around(start, end, boxes, taken);
    if (way !== null) ways.set(arrow.id, way);
  }
  return ways;
}

/** The corners of an arrow that minds only its own two boxes. */
export function lineOf(from: Box, to: Box, leaves: string, enters: string): Point[] {
  const [start, end] = [portOf(from, leaves), portOf(to, enters)];
  const [path] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: start.position,
    targetX: end.x,
    targetY: end.y,
    targetPosition: end.position,
    borderRadius: 0,
  });
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  }
  return corners(points);
}

/** The way as a path of SVG, its corners rounded. */
export function pathOf(way: readonly Point[]): string {
  const [first, ...rest] = way;
  if (first === undefined) return "";
  const parts = [`M${first.x} ${first.y}`];
  for (const [index, corner] of rest.entries()) {
    const [before, after] = [way[index], rest[index + 1]];
    if (before === undefined || after === undefined) {
      parts.push(`L${corner.x} ${corner.y}`);
      continue;
    }
    const [entry, exit] = [towards(corner, before), towards(corner, after)];
    parts.push(`L${entry.x} ${entry.y}`, `Q${corner.x} ${corner.y} ${exit.x} ${exit.y}`);
  }
  return parts.join("");
}

/** The straight parts of a way. */
export function segmentsOf(way: readonly Point[]): Segment[] {
  return way.slice(1).map((to, index) => ({ from: way[index] ?? to, to }));
}

/** The ground of a box, `by` larger on every side. */
export function areaOf({ position: { x, y } }: Box, by = 0): Area {
  return {
    left: x - by,
    top: y - by,
    right: x + NODE_WIDTH + by,
    bottom: y + NODE_HEIGHT + by,
  };
}

function around(
  start: Port,
  end: Port,
  boxes: readonly Box[],
  taken: readonly Segment[],
): Point[] | null {
  for (const clearance of CLEARANCES) {
    const [leave, arrive] = [start, end].map((port) => ({
      x: port.x + port.out.x * clearance,
      y: port.y + port.out.y * clearance,
    }));
    if (leave === undefined || arrive === undefined) continue;
    const areas = boxes.map((box) => areaOf(box, clearance));
    const lanes = [clearance, clearance + BESIDE].flatMap((by) =>
      boxes.map((box) => areaOf(box, by)),
    );
    const found = shortest(
      {
        xs: [leave.x, arrive.x, ...lanes.flatMap(({ left, right }) => [left, right])],
        ys: [leave.y, arrive.y, ...lanes.flatMap(({ top, bottom }) => [top, bottom])],
      },
      { point: leave, horizontal: start.out.x !== 0 },
      { point: arrive, horizontal: end.out.x !== 0 },
      (part) => areas.some((area) => crosses(part, area)),
      taken,
    );
    if (found !== null) {
      return corners([{ x: start.x, y: start.y }, ...found, { x: end.x, y: end.y }]);
    }
  }
  return null;
}

function portOf(box: Box, side: string): Port {
  const { position, dx, dy } = SIDES[side] ?? { position: Position.Right, dx: 1, dy: 0.5 };
  return {
    x: box.position.x + NODE_WIDTH * dx,
    y: box.position.y + NODE_HEIGHT * dy,
    position,
    out: { x: dx * 2 - 1, y: dy * 2 - 1 },
  };
}

/** Whether a part of a way runs through the inside of an area. */
function crosses({ from, to }: Segment, { left, top, right, bottom }: Area): boolean {
  return (
    Math.max(from.x, to.x) > left &&
    Math.min(from.x, to.x) < right &&
    Math.max(from.y, to.y) > top &&
    Math.min(from.y, to.y) < bottom
  );
}

/** The points without those at which nothing turns. */
function corners(points: readonly Point[]): Point[] {
  const moving = points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  return moving.filter((point, index) => {
    const [before, after] = [moving[index - 1], moving[index + 1]];
    if (before === undefined || after === undefined) return true;
    return (
      (point.x - before.x) * (after.y - point.y) !== (point.y - before.y) * (after.x - point.x)
    );
  });
}

/** From a corner towards a point: as far as it is rounded, and no further than halfway. */
function towards(corner: Point, point: Point): Point {
  const length = Math.hypot(point.x - corner.x, point.y - corner.y);
  const share = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
  return { x: corner.x + (point.x - corner.x) * share, y: corner.y + (point.y - corner.y) * share };
}
