/** The shortest way at right angles along given lanes (Dijkstra), with a price for every turn. */
export interface Point {
  x: number;
  y: number;
}

export interface Segment {
  from: Point;
  to: Point;
}

/** An end of a way, and whether it leads on horizontally. */
interface End {
  point: Point;
  horizontal: boolean;
}

/** What a turn costs, in pixels of way. */
const TURN = 40;
/** What a way along another arrow costs, in pixels for each pixel. */
const SHARED = 4;

/** The way from one end to the other along lanes, or null where all are blocked. */
export function shortest(
  lanes: { xs: readonly number[]; ys: readonly number[] },
  start: End,
  end: End,
  blocked: (part: Segment) => boolean,
  taken: readonly Segment[],
): Point[] | null {
  const [xs, ys] = [ascending(lanes.xs), ascending(lanes.ys)];
  const [width, height] = [xs.length, ys.length];
  const pointOf = (cell: number): Point => ({
    x: xs[cell % width] ?? 0,
    y: ys[Math.floor(cell / width)] ?? 0,
  });
  const cellOf = ({ x, y }: Point): number => ys.indexOf(y) * width + xs.indexOf(x);
  const [first, last] = [cellOf(start.point), cellOf(end.point)];

  // A state is a cell and whether one came into it horizontally: 2·cell + 1, or vertically: 2·cell.
  const costs = new Float64Array(width * height * 2).fill(Infinity);
  const cameFrom = new Int32Array(width * height * 2).fill(-1);
  const open = new Heap();
  const begin = first * 2 + Number(start.horizontal);
  costs[begin] = 0;
  open.push(0, begin);
  let reached = -1;
  for (let state = open.pop(); state !== null; state = open.pop()) {
    const { cost, item } = state;
    if (cost > (costs[item] ?? 0)) continue;
    const cell = item >> 1;
    if (cell === last && Boolean(item & 1) === end.horizontal) {
      reached = item;
      break;
    }
    const reach = (next: number, nextCost: number): void => {
      if (nextCost >= (costs[next] ?? 0)) return;
      costs[next] = nextCost;
      cameFrom[next] = item;
      open.push(nextCost, next);
    };
    // Turning where one stands.
    reach(item ^ 1, cost + TURN);
    const [column, row] = [cell % width, Math.floor(cell / width)];
    const neighbours = item & 1 ? [column > 0, column < width - 1] : [row > 0, row < height - 1];
    const step = item & 1 ? 1 : width;
    for (const [index, there] of neighbours.entries()) {
      if (!there) continue;
      const next = index === 0 ? cell - step : cell + step;
      const part = { from: pointOf(cell), to: pointOf(next) };
      if (blocked(part)) continue;
      const length = Math.abs(part.to.x - part.from.x) + Math.abs(part.to.y - part.from.y);
      const price = taken.some((other) => runsAlong(part, other)) ? SHARED : 1;
      reach(next * 2 + (item & 1), cost + length * price);
    }
  }
  if (reached === -1) return null;
  const points: Point[] = [];
  for (let state = reached; state !== -1; state = cameFrom[state] ?? -1) {
    points.push(pointOf(state >> 1));
  }
  return points.reverse();
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}

/** Whether one lies on the other for some length. */
function runsAlong(one: Segment, other: Segment): boolean {
  const along = (axis: "x" | "y", across: "x" | "y"): boolean =>
    one.from[across] === one.to[across] &&
    other.from[across] === other.to[across] &&
    Math.abs(one.from[across] - other.from[across]) < 4 &&
    Math.min(Math.max(one.from[axis], one.to[axis]), Math.max(other.from[axis], other.to[axis])) >
      Math.max(Math.min(one.from[axis], one.to[axis]), Math.min(other.from[axis], other.to[axis]));
  return along("x", "y") || along("y", "x");
}

/** A binary heap: the cheapest first. */
class Heap {
  private readonly entries: { cost: number; item: number }[] = [];

  push(cost: number, item: number): void {
    const { entries } = this;
    let place = entries.push({ cost, item }) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((entries[above]?.cost ?? 0) <= cost) break;
      this.swap(place, above);
      place = above;
    }
  }

  pop(): { cost: number; item: number } | null {
    const { entries } = this;
    const [first] = entries;
    const last = entries.pop();
    if (first === undefined || last === undefined) return null;
    if (entries.length === 0) return first;
    entries[0] = last;
    let place = 0;
    for (;;) {
      const costAt = (at: number): number => entries[at]?.cost ?? Infinity;
      const [left, right] = [place * 2 + 1, place * 2 + 2];
      const least = costAt(right) < costAt(left) ? right : left;
      if (costAt(least) >= costAt(place)) return first;
      this.swap(place, least);
      place = least;
    }
  }

  private swap(one: number, other: number): void {
    const { entries } = this;
    const [first, second] = [entries[one], entries[other]];
    if (first === undefined || second === undefined) return;
    entries[one] = second;
    entries[other] = first;
  }
}
