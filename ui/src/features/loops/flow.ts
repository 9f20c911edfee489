/** The drawing as the canvas wants it. */
import type { Edge, Node } from "@xyflow/svelte";

import type { EcosystemView, GraphElement, LoopGraph } from "../../api";
import { same } from "../../api/same";
import { t } from "../../i18n";
import { keyOf, nodeName, NODE_HEIGHT, NODE_WIDTH, sides } from "./graph";

export type BoxData = {
  name: string;
  detail: string;
  color: string;
  note: string;
  problem: string | null;
  readOnly: boolean;
};

export type ArrowData = {
  text: string;
  color: string;
  dashed: boolean;
  note: string;
  problem: string | null;
};

export type Box = Node<BoxData, "box">;
export type Arrow = Edge<ArrowData, "arrow">;

/** What the program says of elements, by their key. */
interface Said {
  text: string;
  color: string;
}

function said(view: EcosystemView | null): Map<string, Said> {
  return new Map(
    (view?.elements ?? []).map((found) => [
      keyOf(found.element),
      { text: found.text, color: found.color_token },
    ]),
  );
}

/** The first problem of each element. */
export function problemsOf(view: EcosystemView | null): Map<string, string> {
  const problems = new Map<string, string>();
  for (const { element, text, hint } of view?.problems ?? []) {
    if (!hint && !problems.has(keyOf(element))) problems.set(keyOf(element), text);
  }
  return problems;
}

/**
 * The items, those that say the same as before being the ones from before: the canvas draws only what
 * is new. What the canvas itself noted on an item (its measured size) stays on it.
 */
export function kept<T extends Box | Arrow>(items: T[], before: T[]): T[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const next = items.map((item) => {
    const old = known.get(item.id);
    const unchanged =
      old !== undefined &&
      (Object.keys(item) as (keyof T)[]).every((name) => same(item[name], old[name]));
    return unchanged ? old : { ...old, ...item };
  });
  return next.length === before.length && next.every((item, index) => item === before[index])
    ? before
    : next;
}

export function boxesOf(
  graph: LoopGraph,
  view: EcosystemView | null,
  selected: Set<string>,
  readOnly: boolean,
): Box[] {
  const texts = said(view);
  const problems = problemsOf(view);
  return graph.nodes.map((node) => {
    const key = keyOf({ kind: "node", id: node.id });
    const detail = texts.get(key)?.text ?? "";
    const problem = problems.get(key) ?? null;
    return {
      id: node.id,
      type: "box",
      position: { x: node.x, y: node.y },
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
      selected: selected.has(node.id),
      ariaLabel: [node.name, detail, problem].filter(Boolean).join(", "),
      ariaRole: "button",
      domAttributes: { "aria-roledescription": t("loops-role-node") },
      data: {
        name: node.name,
        detail,
        color: texts.get(key)?.color ?? "s0",
        note: node.note,
        problem,
        readOnly,
      },
    };
  });
}

export function arrowsOf(
  graph: LoopGraph,
  view: EcosystemView | null,
  selected: Set<string>,
): Arrow[] {
  const texts = said(view);
  const problems = problemsOf(view);
  return graph.edges.flatMap((edge) => {
    const [from, to] = [edge.from, edge.to].map((id) => graph.nodes.find((node) => node.id === id));
    if (from === undefined || to === undefined) return [];
    const [sourceHandle, targetHandle] = sides(from, to);
    const key = keyOf({ kind: "edge", id: edge.id });
    const text = texts.get(key)?.text ?? "";
    const problem = problems.get(key) ?? null;
    const name = `${nodeName(graph, edge.from)} → ${nodeName(graph, edge.to)}`;
    return [
      {
        id: edge.id,
        type: "arrow" as const,
        source: edge.from,
        target: edge.to,
        sourceHandle,
        targetHandle,
        selected: selected.has(edge.id),
        ariaLabel: [name, text, problem].filter(Boolean).join(", "),
        ariaRole: "button" as const,
        domAttributes: { "aria-roledescription": t("loops-role-edge") },
        data: {
          text,
          color: texts.get(key)?.color ?? "s0",
          dashed: edge.kind === "feed",
          note: edge.note,
          problem,
        },
      },
    ];
  });
}

/** The element that a click on the canvas means. */
export function elementOf(kind: "node" | "edge", id: string): GraphElement {
  return { kind, id };
}
