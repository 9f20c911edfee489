/** The drawing of loops as data: what it lacks next, copies, and where labels stand. */
import { describe, expect, it } from "vitest";

import type { LoopGraph, NodeKind } from "../src/api";
import { arrowsOf, boxesOf, type Arrow } from "../src/features/loops/flow";
import { addEdge, addNode, duplicate, move, paste, pieceOf } from "../src/features/loops/graph";
import { placeLabels } from "../src/features/loops/labels";
import { completed, nextStep, type Names } from "../src/features/loops/next";
import { areaOf, pathOf, segmentsOf, waysOf } from "../src/features/loops/ways";
import { openReal } from "./real";

const NAMES: Names = { node: (kind) => kind, loop: "own" };

const EMPTY: LoopGraph = {
  nodes: [],
  edges: [],
  loops: [],
  settings: { uncertain: [] } as unknown as LoopGraph["settings"],
};

function withBoxes(...kinds: NodeKind[]): { graph: LoopGraph; ids: string[] } {
  let graph = EMPTY;
  const ids: string[] = [];
  for (const [index, kind] of kinds.entries()) {
    const made = addNode(graph, kind, kind, { x: 320 * index, y: 0 });
    graph = made.graph;
    ids.push(made.id);
  }
  return { graph, ids };
}

function steps(graph: LoopGraph): string[] {
  const codes: string[] = [];
  let last = graph;
  for (;;) {
    const step = nextStep(last, NAMES);
    if (step === null || codes.length > 20) return codes;
    codes.push(step.code);
    last = step.graph;
  }
}

describe("what is missing next", () => {
  it("leads from nothing to a loop, one arrow at a time", () => {
    expect(steps(EMPTY)).toEqual(["customers", "act", "share", "views", "convert", "loop"]);
    const whole = completed(EMPTY, NAMES);
    expect(whole.loops).toHaveLength(1);
    const [loop] = whole.loops;
    expect(whole.edges.map(({ kind, loop_id }) => [kind, loop_id ?? null])).toEqual([
      ["act", loop?.id],
      ["share", loop?.id],
      ["views", loop?.id],
      ["convert", null],
    ]);
  });

  it("goes on from boxes that were drawn by hand, and uses them", () => {
    const { graph, ids } = withBoxes("customers", "value", "asset");
    expect(steps(graph)).toEqual(["act", "share", "views", "convert", "loop"]);
    const [customers = "", value = "", asset = ""] = ids;
    const first = addEdge(graph, customers, value, null)?.graph ?? graph;
    const second = addEdge(first, value, asset, null)?.graph ?? first;
    expect(steps(second)).toEqual(["views", "convert", "loop"]);
    const whole = completed(second, NAMES);
    expect(whole.nodes.filter(({ kind }) => kind === "value")).toHaveLength(1);
    expect(whole.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it("ends with a drawing that the program runs once its numbers are there", async () => {
    const real = await openReal("loops");
    const made = await real.ask("loops.create_from_template", {
      project_id: real.projectId,
      template: "blank",
    });
    const { id, graph } = made.value;
    expect(nextStep(graph, NAMES)?.code).toBe("act");
    const whole = completed(graph, NAMES);
    await real.ask("loops.save_graph", { id, graph: whole, gesture: null });
    const chart = { theme: "light" as const, width: 400, height: 200 };
    const view = await real.ask("loops.view", { id, charts: [], chart });
    const codes = view.problems.filter(({ hint }) => !hint).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(["missing"]));
  });

  it("finds nothing missing in the guide's own loops", async () => {
    const real = await openReal("loops");
    for (const template of ["content", "ambassador", "integration", "ecosystem"] as const) {
      const made = await real.ask("loops.create_from_template", {
        project_id: real.projectId,
        template,
      });
      expect(nextStep(made.value.graph, NAMES), template).toBeNull();
    }
  });
});

describe("copies", () => {
  const { graph, ids } = withBoxes("customers", "value", "asset");
  const [customers = "", value = ""] = ids;
  const drawn = addEdge(graph, customers, value, null)?.graph ?? graph;
  const named = (name: string): string => `copy of ${name}`;

  it("take the arrows between their boxes along, and no others", () => {
    const made = duplicate(drawn, [customers, value], named);
    expect(made.ids).toHaveLength(2);
    expect(made.graph.nodes).toHaveLength(5);
    expect(made.graph.edges).toHaveLength(2);
    expect(duplicate(drawn, [value], named).graph.edges).toHaveLength(1);
    expect(new Set(made.graph.edges.map(({ id }) => id)).size).toBe(2);
  });

  it("belong to no loop of another drawing", () => {
    const whole = completed(drawn, NAMES);
    const piece = pieceOf(
      whole,
      whole.nodes.map(({ id }) => id),
    );
    const made = paste(EMPTY, piece, named, { x: 0, y: 0 });
    expect(made.graph.edges.every(({ loop_id }) => (loop_id ?? null) === null)).toBe(true);
    expect(made.graph.nodes.map(({ x, y }) => [x, y])).toEqual(
      whole.nodes.map(({ x, y }) => [x, y]),
    );
  });
});

/** Boxes and arrows, with what crosses what. */
function drawn(graph: LoopGraph): { crossed: string[]; ways: ReturnType<typeof waysOf> } {
  const boxes = boxesOf(graph, null, new Set(), false);
  const arrows = arrowsOf(graph, null, new Set());
  const ways = waysOf(boxes, arrows);
  const crossed = arrows.flatMap((arrow) =>
    boxes.flatMap((box) => {
      const { left, top, right, bottom } = areaOf(box);
      const through = segmentsOf(ways.get(arrow.id) ?? []).some(
        ({ from, to }) =>
          Math.max(from.x, to.x) > left &&
          Math.min(from.x, to.x) < right &&
          Math.max(from.y, to.y) > top &&
          Math.min(from.y, to.y) < bottom,
      );
      return through ? [`${arrow.source} → ${arrow.target} under ${box.data.name}`] : [];
    }),
  );
  return { crossed, ways };
}

describe("arrows", () => {
  it("run around a box that stands between theirs, by the shorter way and with its head at its side", () => {
    const { graph, ids } = withBoxes("customers", "value", "asset");
    const [first = "", middle = "", last = ""] = ids;
    const made = addEdge(graph, first, last, null);
    for (const [down, above] of [
      [20, true],
      [-20, false],
    ] as const) {
      const moved = move(made?.graph ?? graph, new Map([[middle, { x: 320, y: down }]]));
      const { crossed, ways } = drawn(moved);
      expect(crossed).toEqual([]);
      const way = [...ways.values()][0] ?? [];
      expect(way[0]).toEqual({ x: 176, y: 31 });
      expect(way.at(-1)).toEqual({ x: 640, y: 31 });
      const heights = way.slice(2, -2).map(({ y }) => y);
      expect(heights.length).toBeGreaterThan(0);
      expect(heights.every((y) => (above ? y < 31 : y > 31))).toBe(true);
      // At right angles throughout, rounded where it is drawn.
      for (const { from, to } of segmentsOf(way)) {
        expect(from.x === to.x || from.y === to.y).toBe(true);
      }
      expect(pathOf(way)).toMatch(/^M176 31L.*Q.*L640 31$/);
    }
  });

  it("run beside another arrow, and not on it, where they go around the same box", () => {
    const { graph, ids } = withBoxes("customers", "value", "asset", "leads");
    const [first = "", middle = "", last = "", below = ""] = ids;
    let both = addEdge(graph, first, last, null)?.graph ?? graph;
    both = addEdge(both, below, last, null)?.graph ?? both;
    const places = new Map([
      [middle, { x: 320, y: 0 }],
      [below, { x: 0, y: 10 + 62 + 20 }],
    ]);
    const { crossed, ways } = drawn(move(both, places));
    expect(crossed).toEqual([]);
    const [one = [], other = []] = [...ways.values()];
    const lanes = (way: typeof one): string[] =>
      segmentsOf(way)
        .filter(({ from, to }) => from.y === to.y && Math.abs(from.x - to.x) > 100)
        .map(({ from }) => String(from.y));
    expect(lanes(one).filter((lane) => lanes(other).includes(lane))).toEqual([]);
  });

  it("run under no box in drawings made by chance", () => {
    let state = 7;
    const chance = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    for (let round = 0; round < 60; round++) {
      const count = 4 + chance(9);
      let { graph } = withBoxes(...Array.from({ length: count }, (): NodeKind => "custom"));
      const cells = new Set<number>();
      while (cells.size < count) cells.add(chance(25));
      const places = new Map(
        [...cells].map((cell, index) => [
          graph.nodes[index]?.id ?? "",
          {
            x: (cell % 5) * 230 + chance(3) * 10,
            y: Math.floor(cell / 5) * 110 + chance(3) * 10,
          },
        ]),
      );
      graph = move(graph, places);
      for (let arrows = 0; arrows < count * 2; arrows++) {
        const [from, to] = [chance(count), chance(count)].map((at) => graph.nodes[at]?.id ?? "");
        graph = addEdge(graph, from ?? "", to ?? "", null)?.graph ?? graph;
      }
      expect(drawn(graph).crossed, `round ${round}`).toEqual([]);
    }
  });
});

describe("labels of arrows", () => {
  it("stand under no box and under no other label, in every drawing of the guide", async () => {
    const real = await openReal("loops");
    const chart = { theme: "light" as const, width: 400, height: 200 };
    for (const template of ["content", "ambassador", "integration", "ecosystem"] as const) {
      const { value } = await real.ask("loops.create_from_template", {
        project_id: real.projectId,
        template,
      });
      const view = await real.ask("loops.view", { id: value.id, charts: [], chart });
      const boxes = boxesOf(value.graph, view, new Set(), false);
      const arrows = arrowsOf(value.graph, view, new Set());
      const labels = [...placeLabels(boxes, arrows, waysOf(boxes, arrows))];
      expect(labels.length, template).toBeGreaterThan(2);
      for (const [id, { x, y }] of labels) {
        const inside = boxes.filter(
          ({ position }) =>
            x > position.x && x < position.x + 176 && y > position.y && y < position.y + 62,
        );
        expect(inside, `${template}: a label lies on a box`).toEqual([]);
        const near = labels.filter(
          ([other, at]) => other !== id && Math.abs(at.y - y) < 20 && Math.abs(at.x - x) < 40,
        );
        expect(near, `${template}: labels lie on each other`).toEqual([]);
      }
    }
  });

  it("stand where no other arrow passes", () => {
    const { graph, ids } = withBoxes("customers", "value", "asset", "leads");
    const [left = "", right = "", above = "", below = ""] = ids;
    const places = new Map([
      [left, { x: 0, y: 300 }],
      [right, { x: 800, y: 300 }],
      [above, { x: 400, y: 0 }],
      [below, { x: 400, y: 600 }],
    ]);
    const boxes = boxesOf(move(graph, places), null, new Set(), false);
    const arrow = (source: string, target: string, out: string, into: string): Arrow => ({
      id: source,
      type: "arrow",
      source,
      target,
      sourceHandle: out,
      targetHandle: into,
      data: { text: "20 % → 50 %", color: "s1", dashed: false, note: "", problem: null },
    });
    const arrows = [arrow(left, right, "r", "l"), arrow(above, below, "b", "t")];
    const labels = placeLabels(boxes, arrows, waysOf(boxes, arrows));
    expect(Math.abs((labels.get(left)?.x ?? 488) - 488)).toBeGreaterThan(40);
    expect(Math.abs((labels.get(above)?.y ?? 331) - 331)).toBeGreaterThan(11);
  });
});
