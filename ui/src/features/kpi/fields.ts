import type { InputField, Inputs, Virality } from "../../api";
import type { NumberKind } from "../../components/numbers";
import {
  ACQUISITION,
  GROSS_MARGIN,
  ONE_OFF,
  SUBSCRIPTION,
  type FieldShape,
} from "../economics/fields";

/** A number of the viral coefficient, as it is typed. */
export interface ViralField {
  name: keyof Virality;
  kind: NumberKind;
  label: string;
}

export const VIRALITY: ViralField[] = [
  { name: "active_customers", kind: "count", label: "kpi-active_customers" },
  { name: "invitations", kind: "count", label: "kpi-invitations" },
  { name: "invited_customers", kind: "count", label: "kpi-invited_customers" },
  { name: "viral_coefficient", kind: "number", label: "kpi-viral_coefficient-input" },
];

const COSTS: InputField[] = ["marketing_cost", "salaries_cost", "software_cost"];

/** The calculator's fields of a check-in, in groups, for the revenue model in use. */
export function groupsOf(inputs: Inputs): { label: string; fields: FieldShape[] }[] {
  const costs = ACQUISITION.filter(({ name }) => COSTS.includes(name));
  const results = ACQUISITION.filter(({ name }) => !COSTS.includes(name));
  const customer = inputs.model === "subscription" ? SUBSCRIPTION : ONE_OFF;
  return [
    { label: "kpi-group-costs", fields: costs },
    { label: "kpi-group-results", fields: results },
    { label: "kpi-group-customer", fields: [...customer, GROSS_MARGIN] },
  ];
}
