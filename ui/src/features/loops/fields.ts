import type {
  EdgeKind,
  GraphElement,
  GraphField,
  LoopEdge,
  LoopGraph,
  LoopNode,
  NodeKind,
} from "../../api";
import type { NumberKind } from "../../components/numbers";
import type { MessageId } from "../../i18n";

/** A number that the inspector offers. */
export interface FieldOffer {
  field: GraphField;
  label: MessageId;
  kind: NumberKind;
  help?: MessageId;
}

const PERCENT = ["share", "click", "signup", "activation", "churn_per_month"];
const MONEY = ["cost_per_asset", "reward_per_customer", "fixed_cost_per_month", "cac"];
const DAYS = ["delay_days", "life_days"];

function kindOf(field: GraphField): NumberKind {
  if (PERCENT.includes(field)) return "percent";
  if (MONEY.includes(field)) return "money";
  if (DAYS.includes(field)) return "days";
  return field === "reward_months" ? "months" : "number";
}

function offer(field: GraphField, label?: MessageId, help?: MessageId): FieldOffer {
  return {
    field,
    label: label ?? (`loops-field-${field}` as MessageId),
    kind: kindOf(field),
    ...(help === undefined ? {} : { help }),
  };
}

const EDGE_FIELDS: Record<EdgeKind, FieldOffer[]> = {
  act: [offer("amount", "loops-field-amount-act"), offer("delay_days")],
  share: [offer("share"), offer("delay_days")],
  views: [offer("amount", "loops-field-amount-views"), offer("click"), offer("delay_days")],
  convert: [offer("signup"), offer("activation"), offer("delay_days")],
  feed: [offer("amount", "loops-field-amount-feed", "loops-field-feed-help")],
  inflow: [],
};

const SETTINGS: FieldOffer[] = [
  offer("customers_at_start"),
  offer("churn_per_month"),
  offer("paid_per_month"),
  offer("cac"),
  offer("market_size"),
];

/** The numbers of an element. */
export function fieldsOf(graph: LoopGraph, element: GraphElement): FieldOffer[] {
  switch (element.kind) {
    case "settings":
      return SETTINGS;
    case "loop":
      return [
        offer("reward_per_customer"),
        offer("reward_months", undefined, "loops-field-reward_months-help"),
        offer("fixed_cost_per_month"),
        offer("churn_per_month", undefined, "loops-field-loop_churn-help"),
      ];
    case "node": {
      const node = graph.nodes.find(({ id }) => id === element.id);
      if (node?.kind === "asset") {
        return [offer("life_days"), offer("cost_per_asset"), offer("assets_at_start")];
      }
      return [];
    }
    case "edge": {
      const edge = graph.edges.find(({ id }) => id === element.id);
      return edge === undefined ? [] : EDGE_FIELDS[edge.kind];
    }
  }
}

/** Numbers that stand in the settings and belong to a box. */
export function settingsOf(node: LoopNode): FieldOffer[] {
  const wanted: GraphField[] =
    node.kind === "customers"
      ? ["customers_at_start", "churn_per_month", "market_size"]
      : node.kind === "source"
        ? ["paid_per_month", "cac"]
        : [];
  return SETTINGS.filter(({ field }) => wanted.includes(field));
}

export const NODE_KINDS: NodeKind[] = [
  "customers",
  "value",
  "asset",
  "leads",
  "activation",
  "source",
  "custom",
];

export const EDGE_KINDS: EdgeKind[] = ["act", "share", "views", "convert", "feed", "inflow"];

/** Whether an amount of the arrow is per period. */
export function hasPeriod(edge: LoopEdge): boolean {
  return edge.kind === "views" || (edge.kind === "act" && edge.actor === "active");
}
