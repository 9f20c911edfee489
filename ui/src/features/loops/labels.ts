/**
 * Where the labels of arrows stand: on their arrow, and as far as there is room neither under a box nor
 * under each other nor where another arrow passes.
 */
import { getSmoothStepPath, Position } from "@xyflow/svelte";

import type { Arrow, Box } from "./flow";
import { NODE_HEIGHT, NODE_WIDTH } from "./graph";

export interface Point {
  x: number;
  y: number;
}

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SIDES: Record<string, { position: Position; dx: number; dy: number }> = {
  t: { position: Position.Top, dx: 0.5, dy: 0 },
  r: { position: Position.Right, dx: 1, dy: 0.5 },
  b: { position: Position.Bottom, dx: 0.5, dy: 1 },
  l: { position: Position.Left, dx: 0, dy: 0.5 },
};

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

/** The place of the label of each arrow that says something. */
export function placeLabels(boxes: readonly Box[], arrows: readonly Arrow[]): Map<string, Point> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const taken: Area[] = boxes.map(({ position: { x, y } }) => ({
    left: x,
    top: y,
    right: x + NODE_WIDTH,
    bottom: y + NODE_HEIGHT,
  }));
  const lines = new Map(
    arrows.flatMap((arrow) => {
      const [from, to] = [byId.get(arrow.source), byId.get(arrow.target)];
      if (from === undefined || to === undefined) return [];
      return [
        [arrow.id, lineOf(from, to, arrow.sourceHandle ?? "r", arrow.targetHandle ?? "l")] as const,
      ];
    }),
  );
  const places = new Map<string, Point>();
  for (const arrow of arrows) {
    const line = lines.get(arrow.id);
    if (line === undefined || !arrow.data?.text) continue;
    const passing = [...lines].flatMap(([id, way]) => (id === arrow.id ? [] : partsOf(way)));
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

/** The corners of an arrow, as it is drawn. */
export function lineOf(from: Box, to: Box, leaves: string, enters: string): Point[] {
  const at = (box: Box, side: string): { x: number; y: number; position: Position } => {
    const { position, dx, dy } = SIDES[side] ?? { position: Position.Right, dx: 1, dy: 0.5 };
    return {
      x: box.position.x + NODE_WIDTH * dx,
      y: box.position.y + NODE_HEIGHT * dy,
      position,
    };
  };
  const [start, end] = [at(from, leaves), at(to, enters)];
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
  return points;
}

/** The straight parts of a line. */
function partsOf(line: readonly Point[]): Area[] {
  return line.slice(1).map((to, index) => {
    const from = line[index] ?? to;
    return {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x),
      bottom: Math.max(from.y, to.y),
    };
  });
}

/** The point at a share of a line's length. */
export function along(line: readonly Point[], share: number): Point {
  const parts = line.slice(1).map((to, index) => {
    const from = line[index] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let left = parts.reduce((sum, { length }) => sum + length, 0) * share;
  for (const { from, to, length } of parts) {
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return line.at(-1) ?? { x: 0, y: 0 };
}

function overlap(one: Area, other: Area): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left) + GAP;
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) + GAP;
  return width > 0 && height > 0 ? width * height : 0;
}
