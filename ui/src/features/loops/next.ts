/** What a drawing still lacks to run as a loop, one arrow at a time. */
import type { EdgeKind, LoopEdge, LoopGraph, LoopNode, NodeKind } from "../../api";
import { addLoop, addNode, newEdge } from "./graph";

/** What is missing, in the order in which a loop runs; each has a text `loops-next-<code>`. */
export type Missing = "customers" | "act" | "share" | "views" | "convert" | "loop";

/** The next step, and the drawing with it. */
export interface NextStep {
  code: Missing;
  graph: LoopGraph;
}

/** How new boxes and the loop are called. */
export interface Names {
  node: (kind: NodeKind) => string;
  loop: string;
}

/** Distance of the boxes that are added, as in the templates. */
const COLUMN = 320;
const ROW = 150;
/** More steps than any loop needs. */
const ENOUGH = 12;

const isCustomers = (node: LoopNode | undefined): boolean =>
  node?.kind === "customers" || node?.kind === "activation";

/**
 * The next thing that the first loop which does not close needs; null when all loops close. Without any
 * loop the boxes and arrows that are there are taken for one.
 */
export function nextStep(graph: LoopGraph, names: Names): NextStep | null {
  if (graph.loops.length === 0) return stepOf(graph, null, names);
  for (const { id } of graph.loops) {
    const step = stepOf(graph, id, names);
    if (step !== null) return step;
  }
  return null;
}

/** The drawing with everything that is missing. */
export function completed(graph: LoopGraph, names: Names): LoopGraph {
  let last = graph;
  for (let count = 0; count < ENOUGH; count += 1) {
    const step = nextStep(last, names);
    if (step === null) break;
    last = step.graph;
  }
  return last;
}

function stepOf(graph: LoopGraph, loopId: string | null, names: Names): NextStep | null {
  const known = new Set(graph.loops.map(({ id }) => id));
  const ofLoop = (edge: LoopEdge): boolean => (edge.loop_id ?? null) === loopId;
  const shared = (edge: LoopEdge): boolean => !known.has(edge.loop_id ?? "");
  const way = graph.edges.filter(
    (edge) => edge.kind !== "feed" && edge.kind !== "inflow" && (ofLoop(edge) || shared(edge)),
  );
  const node = (id: string): LoopNode | undefined => graph.nodes.find((other) => other.id === id);
  const touched = (id: string): LoopEdge[] =>
    graph.edges.filter(({ from, to }) => from === id || to === id);
  /** A box of a kind that no other loop uses. */
  const free = (kinds: NodeKind[]): LoopNode | undefined =>
    graph.nodes.find(
      ({ id, kind }) =>
        kinds.includes(kind) && touched(id).every((edge) => ofLoop(edge) || shared(edge)),
    );
  const shareable = (kind: NodeKind): LoopNode | undefined =>
    graph.nodes.find((other) => other.kind === kind);

  /** An arrow to a box that is there, or to a new one. */
  function lead(
    code: Missing,
    from: LoopNode,
    to: LoopNode | undefined,
    kind: NodeKind,
    edge: EdgeKind,
    at: { x: number; y: number },
  ): NextStep {
    const boxed =
      to === undefined ? addNode(graph, kind, names.node(kind), at) : { graph, id: to.id };
    const arrow = {
      ...newEdge(from, boxed.id),
      kind: edge,
      loop_id: edge === "convert" ? null : loopId,
    };
    return { code, graph: { ...boxed.graph, edges: [...boxed.graph.edges, arrow] } };
  }

  const acts = way.filter(({ kind, from }) => kind === "act" && isCustomers(node(from)));
  const act = acts.find(ofLoop) ?? acts[0];
  if (act === undefined) {
    const customers = shareable("customers") ?? shareable("activation");
    if (customers === undefined) {
      const at = { x: 0, y: 0 };
      return {
        code: "customers",
        graph: addNode(graph, "customers", names.node("customers"), at).graph,
      };
    }
    const value = free(["value", "custom"]) ?? free(["asset"]);
    const at = { x: customers.x + COLUMN, y: customers.y };
    return lead("act", customers, value, "value", "act", at);
  }

  const path: LoopEdge[] = [act];
  const seen = new Set<string>([act.from]);
  let here = node(act.to);
  while (here !== undefined && here.kind !== "asset") {
    if (isCustomers(here) || seen.has(here.id)) return null;
    seen.add(here.id);
    const { id, x, y } = here;
    const onward = way.find(({ from, kind }) => from === id && kind !== "act");
    if (onward === undefined) {
      return lead("share", here, free(["asset"]), "asset", "share", { x: x + COLUMN, y });
    }
    path.push(onward);
    here = node(onward.to);
  }
  while (here !== undefined && !isCustomers(here)) {
    if (seen.has(here.id)) return null;
    seen.add(here.id);
    const { id, kind, x, y } = here;
    const onward = way.find(({ from }) => from === id);
    if (onward === undefined) {
      if (kind === "asset") {
        return lead("views", here, shareable("leads"), "leads", "views", { x, y: y + ROW });
      }
      const back = shareable("activation") ?? shareable("customers");
      const begin = node(act.from);
      const at = { x: begin?.x ?? 0, y };
      return lead("convert", here, back, "activation", "convert", at);
    }
    path.push(onward);
    here = node(onward.to);
  }
  if (here === undefined || loopId !== null) return null;
  const made = addLoop(graph, "custom", names.loop);
  const own = new Set(path.filter(({ kind }) => kind !== "convert").map(({ id }) => id));
  return {
    code: "loop",
    graph: {
      ...made.graph,
      edges: made.graph.edges.map((edge) =>
        own.has(edge.id) ? { ...edge, loop_id: made.id } : edge,
      ),
    },
  };
}
