import type { Outcome, ProjectCard } from "../../api";

export type Order = "changed" | "name" | "ratio" | "payback";

/** Projects in an order; those without the figure come last, the better figure first. */
export function sortProjects<Card extends ProjectCard>(projects: Card[], order: Order): Card[] {
  const compare: Record<Order, (a: ProjectCard, b: ProjectCard) => number> = {
    changed: (a, b) => b.updated_at.localeCompare(a.updated_at),
    name: (a, b) => a.name.localeCompare(b.name),
    ratio: (a, b) => difference(rank(b.ltv_to_cac, -Infinity), rank(a.ltv_to_cac, -Infinity)),
    payback: (a, b) => difference(rank(a.payback_days, Infinity), rank(b.payback_days, Infinity)),
  };
  return [...projects].sort((a, b) => compare[order](a, b) || a.name.localeCompare(b.name));
}

/** A number to sort by. What has no bound is beyond every number; what is unknown is last. */
function rank(outcome: Outcome<string>, last: number): number {
  if (outcome.status === "value") return Number(outcome.value);
  if (outcome.status === "unbounded" || outcome.status === "never") return Number.MAX_VALUE;
  return last;
}

/** `a − b`; two infinities are equal. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
