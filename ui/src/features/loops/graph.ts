/** The drawing as data: what one does to it, without a canvas. */
import dagre from "@dagrejs/dagre";

import type {
  EdgeKind,
  GraphElement,
  GraphField,
  LoopEdge,
  LoopGraph,
  LoopKind,
  LoopNode,
  NodeKind,
} from "../../api";
import { newId } from "../../api/ids";

/** Size of a box, the same as in the picture that the program draws. */
export const NODE_WIDTH = 176;
export const NODE_HEIGHT = 62;
export const GRID = 10;

export function same(a: GraphElement | null, b: GraphElement | null): boolean {
  return keyOf(a) === keyOf(b);
}

export function keyOf(element: GraphElement | null): string {
  if (element === null) return "";
  return "id" in element ? `${element.kind}/${element.id}` : element.kind;
}

/** A box at a free place near where it is wanted. */
export function addNode(
  graph: LoopGraph,
  kind: NodeKind,
  name: string,
  at: { x: number; y: number },
): { graph: LoopGraph; id: string } {
  const x = snap(at.x);
  let y = snap(at.y);
  // Below what is there: a box never lies on another one.
  const covers = (node: LoopNode): boolean =>
    Math.abs(node.x - x) < NODE_WIDTH && Math.abs(node.y - y) < NODE_HEIGHT + 20;
  while (graph.nodes.some(covers)) y += 20;
  const node: LoopNode = {
    id: newId(),
    kind,
    name,
    x,
    y,
    life_days: null,
    cost_per_asset: null,
    assets_at_start: null,
    note: "",
  };
  return { graph: { ...graph, nodes: [...graph.nodes, node] }, id: node.id };
}

/** What an arrow between two boxes most likely means. */
export function likelyKind(from: NodeKind, to: NodeKind): EdgeKind {
  if (from === "source") return "inflow";
  if (from === "customers" || from === "activation") {
    return to === "customers" || to === "activation" ? "share" : "act";
  }
  if (from === "asset") return to === "leads" || to === "activation" ? "views" : "feed";
  if (from === "leads") return "convert";
  return "share";
}

/** The loop that the arrows of a box belong to, when it is one. */
function loopOf(graph: LoopGraph, node: string): string | null {
  const loops = new Set(
    graph.edges
      .filter((edge) => edge.kind !== "feed" && (edge.from === node || edge.to === node))
      .flatMap((edge) => (edge.loop_id === null || edge.loop_id === undefined ? [] : edge.loop_id)),
  );
  return loops.size === 1 ? ([...loops][0] ?? null) : null;
}

/** An arrow without numbers. */
export function newEdge(from: LoopNode, to: string): LoopEdge {
  return {
    id: newId(),
    from: from.id,
    to,
    loop_id: null,
    kind: "share",
    actor: from.kind === "activation" ? "newcomer" : "active",
    amount: null,
    period: "month",
    amounts_by_source: [],
    share: null,
    click: null,
    signup: null,
    activation: null,
    delay_days: null,
    note: "",
  };
}

export function addEdge(
  graph: LoopGraph,
  from: string,
  to: string,
  currentLoop: string | null,
): { graph: LoopGraph; id: string } | null {
  const ends = [from, to].map((id) => graph.nodes.find((node) => node.id === id));
  const [start, end] = ends;
  if (start === undefined || end === undefined || from === to) return null;
  const twice = graph.edges.find((edge) => edge.from === from && edge.to === to);
  if (twice !== undefined) return { graph, id: twice.id };
  const kind = likelyKind(start.kind, end.kind);
  const shared = kind === "inflow" || kind === "convert";
  const edge: LoopEdge = {
    ...newEdge(start, to),
    loop_id: shared
      ? null
      : (loopOf(graph, from) ?? (kind === "feed" ? null : loopOf(graph, to)) ?? currentLoop),
    kind,
  };
  return { graph: { ...graph, edges: [...graph.edges, edge] }, id: edge.id };
}

export function addLoop(
  graph: LoopGraph,
  kind: LoopKind,
  name: string,
): { graph: LoopGraph; id: string } {
  const id = newId();
  const item = {
    id,
    name,
    kind,
    reward_per_customer: null,
    reward_months: null,
    fixed_cost_per_month: null,
    churn_per_month: null,
    observed_customers: null,
    observed_new_customers: null,
    note: "",
  };
  return { graph: { ...graph, loops: [...graph.loops, item] }, id };
}

/** Without the elements: a box takes its arrows along, a loop its arrows and the boxes left alone. */
export function remove(graph: LoopGraph, elements: GraphElement[]): LoopGraph {
  const ids = new Set(elements.flatMap((element) => ("id" in element ? [element.id] : [])));
  const edges = graph.edges.filter(
    (edge) =>
      !ids.has(edge.id) &&
      !ids.has(edge.from) &&
      !ids.has(edge.to) &&
      !(edge.loop_id !== null && edge.loop_id !== undefined && ids.has(edge.loop_id)),
  );
  const touched = (id: string, of: LoopEdge[]): boolean =>
    of.some((edge) => edge.from === id || edge.to === id);
  const removesLoop = graph.loops.some((item) => ids.has(item.id));
  const nodes = graph.nodes.filter(
    (node) =>
      !ids.has(node.id) &&
      !(
        removesLoop &&
        ["value", "asset", "custom"].includes(node.kind) &&
        touched(node.id, graph.edges) &&
        !touched(node.id, edges)
      ),
  );
  return {
    settings: {
      ...graph.settings,
      uncertain: graph.settings.uncertain.filter(
        ({ rate }) => !Object.values(rate).some((value) => ids.has(String(value))),
      ),
    },
    loops: graph.loops.filter((item) => !ids.has(item.id)),
    nodes,
    edges: edges.map((edge) => ({
      ...edge,
      amounts_by_source: edge.amounts_by_source.filter(({ source }) => !ids.has(source)),
    })),
  };
}

/** Boxes with the arrows between them, cut out of a drawing. */
export interface Piece {
  nodes: LoopNode[];
  edges: LoopEdge[];
}

/** Where copies lie beside what they were copied from. */
const BESIDE = { x: 40, y: NODE_HEIGHT + 28 };

/** Boxes and the arrows between them. */
export function pieceOf(graph: LoopGraph, nodeIds: readonly string[]): Piece {
  return {
    nodes: graph.nodes.filter(({ id }) => nodeIds.includes(id)),
    edges: graph.edges.filter(({ from, to }) => nodeIds.includes(from) && nodeIds.includes(to)),
  };
}

/**
 * The drawing with a copy of a piece, moved by `by`. In another drawing the piece's arrows belong to no
 * loop.
 */
export function paste(
  graph: LoopGraph,
  piece: Piece,
  nameOf: (name: string) => string,
  by: { x: number; y: number } = BESIDE,
): { graph: LoopGraph; ids: string[] } {
  const copies = new Map(piece.nodes.map(({ id }) => [id, newId()]));
  const loops = new Set(graph.loops.map(({ id }) => id));
  const sources = new Set(graph.nodes.map(({ id }) => id));
  const nodes = piece.nodes.map((node) => ({
    ...node,
    id: copies.get(node.id) ?? newId(),
    name: nameOf(node.name),
    x: Math.round(node.x + by.x),
    y: Math.round(node.y + by.y),
  }));
  const edges = piece.edges.flatMap((edge) => {
    const [from, to] = [copies.get(edge.from), copies.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [
      {
        ...edge,
        id: newId(),
        from,
        to,
        loop_id: loops.has(edge.loop_id ?? "") ? edge.loop_id : null,
        amounts_by_source: edge.amounts_by_source.filter(({ source }) => sources.has(source)),
      },
    ];
  });
  return {
    graph: { ...graph, nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...edges] },
    ids: [...copies.values()],
  };
}

/** Copies of boxes, with the arrows between them, a little below and beside. */
export function duplicate(
  graph: LoopGraph,
  nodeIds: string[],
  nameOf: (name: string) => string,
): { graph: LoopGraph; ids: string[] } {
  return paste(graph, pieceOf(graph, nodeIds), nameOf);
}

export type Alignment = "row" | "column";

/** Puts boxes on one line: that of the first of them. */
export function align(graph: LoopGraph, nodeIds: string[], how: Alignment): LoopGraph {
  const [first] = graph.nodes.filter((node) => nodeIds.includes(node.id));
  if (first === undefined) return graph;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      if (!nodeIds.includes(node.id)) return node;
      return how === "row" ? { ...node, y: first.y } : { ...node, x: first.x };
    }),
  };
}

export function move(graph: LoopGraph, places: Map<string, { x: number; y: number }>): LoopGraph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const place = places.get(node.id);
      return place === undefined
        ? node
        : { ...node, x: Math.round(place.x), y: Math.round(place.y) };
    }),
  };
}

/** Lays all boxes out from left to right along the arrows. */
export function layout(graph: LoopGraph): LoopGraph {
  const drawing = new dagre.graphlib.Graph();
  drawing.setGraph({ rankdir: "LR", nodesep: 60, ranksep: 130 });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.nodes) {
    drawing.setNode(node.id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  }
  for (const edge of graph.edges) {
    if (edge.kind !== "feed") drawing.setEdge(edge.from, edge.to);
  }
  dagre.layout(drawing);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const { x, y } = drawing.node(node.id) as { x: number; y: number };
      return { ...node, x: snap(x - NODE_WIDTH / 2), y: snap(y - NODE_HEIGHT / 2) };
    }),
  };
}

function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}

export type Side = "l" | "t" | "r" | "b";

/** The sides by which an arrow leaves and enters: the nearer ones, as in the program's picture. */
export function sides(from: LoopNode, to: LoopNode): [Side, Side] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (Math.abs(dx) >= NODE_WIDTH + 16) return dx > 0 ? ["r", "l"] : ["l", "r"];
  return dy >= 0 ? ["b", "t"] : ["t", "b"];
}

/** The value of a field of an element; undefined where the element has no such field. */
export function valueOf(
  graph: LoopGraph,
  element: GraphElement,
  field: GraphField,
): string | null | undefined {
  const row = rowOf(graph, element) as Record<string, unknown> | undefined;
  const value = row?.[field];
  return typeof value === "string" || value === null ? value : undefined;
}

function rowOf(graph: LoopGraph, element: GraphElement): object | undefined {
  switch (element.kind) {
    case "node":
      return graph.nodes.find(({ id }) => id === element.id);
    case "edge":
      return graph.edges.find(({ id }) => id === element.id);
    case "loop":
      return graph.loops.find(({ id }) => id === element.id);
    case "settings":
      return graph.settings;
  }
}

/** The drawing with other properties of one element. */
export function change(graph: LoopGraph, element: GraphElement, patch: object): LoopGraph {
  const patched = <Row extends { id: string }>(rows: Row[], id: string): Row[] =>
    rows.map((row) => (row.id === id ? { ...row, ...patch } : row));
  switch (element.kind) {
    case "node":
      return { ...graph, nodes: patched(graph.nodes, element.id) };
    case "edge":
      return { ...graph, edges: patched(graph.edges, element.id) };
    case "loop":
      return { ...graph, loops: patched(graph.loops, element.id) };
    case "settings":
      return { ...graph, settings: { ...graph.settings, ...patch } };
  }
}

export function nodeName(graph: LoopGraph, id: string): string {
  return graph.nodes.find((node) => node.id === id)?.name ?? "";
}

export function exists(graph: LoopGraph, element: GraphElement): boolean {
  return rowOf(graph, element) !== undefined;
}

/** How an element is called, as the program calls it. */
export function nameOf(graph: LoopGraph, element: GraphElement): string {
  switch (element.kind) {
    case "node":
      return nodeName(graph, element.id);
    case "loop":
      return graph.loops.find(({ id }) => id === element.id)?.name ?? "";
    case "edge": {
      const edge = graph.edges.find(({ id }) => id === element.id);
      return edge === undefined
        ? ""
        : `${nodeName(graph, edge.from)} → ${nodeName(graph, edge.to)}`;
    }
    case "settings":
      return "";
  }
}
