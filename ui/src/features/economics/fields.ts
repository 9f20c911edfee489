import type { InputField, Inputs } from "../../api";
import type { NumberKind } from "../../components/numbers";
import type { Scale } from "../../components/scale";

/** How one input of the calculator is shown and typed. */
export interface FieldShape {
  name: InputField;
  /** Path in JSON, as errors name it. */
  path: string;
  kind: NumberKind;
  scale: Scale;
  min: number | null;
  max: number | null;
}

const money = (max: number): Scale => ({ min: 0, max, limit: null, power: 3, places: 0 });
const count = (max: number, places = 0): Scale => ({ min: 0, max, limit: null, power: 3, places });
const rate = (max: number, places: number): Scale => ({ min: 0, max, limit: 1, power: 1, places });

function shape(
  path: string,
  kind: NumberKind,
  scale: Scale,
  min: number | null = 0,
  max: number | null = null,
): FieldShape {
  const name = path.slice(path.indexOf(".") + 1) as InputField;
  return { name, path, kind, scale, min, max };
}

/** What a customer brings, by subscription. */
export const SUBSCRIPTION: FieldShape[] = [
  shape("subscription.arpa_per_month", "money", money(10_000)),
  shape("subscription.churn_per_month", "percent", rate(0.2, 3), 0, 1),
];

/** What a customer brings, by single purchases. */
export const ONE_OFF: FieldShape[] = [
  shape("one_off.average_order_value", "money", money(20_000)),
  shape("one_off.purchases_per_lifetime", "number", count(20, 1)),
  shape("one_off.lifetime_days", "days", count(1000)),
];

export const GROSS_MARGIN = shape("gross_margin", "percent", rate(1, 2), null, 1);

/** What acquiring customers costs, and whom it brings. */
export const ACQUISITION: FieldShape[] = [
  shape("acquisition.marketing_cost", "money", money(2_000_000)),
  shape("acquisition.salaries_cost", "money", money(2_000_000)),
  shape("acquisition.software_cost", "money", money(500_000)),
  shape("acquisition.leads", "count", count(20_000)),
  shape("acquisition.new_customers", "count", count(2000)),
];

export const EXPANSION = shape(
  "subscription.expansion_per_month",
  "percent",
  { min: 0, max: 0.1, limit: null, power: 1, places: 3 },
  -1,
);

export const LINEAR_EXPANSION = shape("subscription.linear_expansion", "money", money(1000));

export const DISCOUNT = shape("assumptions.discount_per_month", "percent", {
  min: 0,
  max: 0.05,
  limit: null,
  power: 1,
  places: 3,
});

export const HORIZON = shape("assumptions.horizon_months", "months", count(60), 1);

/** Days of a month that one can choose from: the guide's, and the calendar's mean. */
export const DAYS_PER_MONTH = ["30", "30.4375"] as const;

/** The fields that are on the screen for these inputs, in its order. */
export function fieldsOf(inputs: Inputs | null): FieldShape[] {
  if (inputs === null) return [];
  return inputs.model === "subscription"
    ? [
        ...SUBSCRIPTION,
        GROSS_MARGIN,
        ...ACQUISITION,
        EXPANSION,
        LINEAR_EXPANSION,
        DISCOUNT,
        HORIZON,
      ]
    : [...ONE_OFF, GROSS_MARGIN, ...ACQUISITION, DISCOUNT, HORIZON];
}

/** The value of an input, as plain decimal text. */
export function valueOf(inputs: Inputs, path: string): string | null {
  const [group, field] = path.split(".") as [string, string | undefined];
  const record = inputs as unknown as Record<string, unknown>;
  const value =
    field === undefined ? record[group] : (record[group] as Record<string, unknown>)[field];
  return value === null || value === undefined ? null : String(value);
}

/** The inputs with one value changed. */
export function withValue(inputs: Inputs, path: string, value: string | null): Inputs {
  const [group, field] = path.split(".") as [string, string | undefined];
  if (field === undefined) return { ...inputs, [group]: value };
  const typed = field === "horizon_months" && value !== null ? Number(value) : value;
  const record = inputs as unknown as Record<string, Record<string, unknown>>;
  return { ...inputs, [group]: { ...record[group], [field]: typed } } as Inputs;
}

/** How many of the inputs that the model uses are filled in, 0…1. */
export function filledIn(inputs: Inputs): number {
  const used = [
    ...(inputs.model === "subscription" ? SUBSCRIPTION : ONE_OFF),
    GROSS_MARGIN,
    ...ACQUISITION,
  ];
  return used.filter(({ path }) => valueOf(inputs, path) !== null).length / used.length;
}
