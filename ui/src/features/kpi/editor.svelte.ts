import type { CheckIn, CheckInNumbers, CheckInOffer, Virality } from "../../api";
import { DraftEditor } from "../../shell/draft.svelte";
import { saving } from "../../shell/saving.svelte";
import { withValue } from "../economics/fields";

/** What a person writes into a check-in. */
export interface Draft {
  date: string;
  numbers: CheckInNumbers;
  note: string;
  decision: string;
  next_step: string;
}

/** Takes the numbers of an offer over; what it does not have stays. */
export function withOffer(numbers: CheckInNumbers, offer: CheckInOffer): CheckInNumbers {
  let inputs = numbers.inputs;
  for (const { field, value } of offer.values) inputs = withValue(inputs, pathOf(field), value);
  const given = Object.entries(offer.virality).filter(([, value]) => value !== null);
  return { inputs, virality: { ...numbers.virality, ...Object.fromEntries(given) } as Virality };
}

/** Path of an input of the calculator, by its name. */
function pathOf(field: string): string {
  const groups: Record<string, string[]> = {
    subscription: ["arpa_per_month", "churn_per_month", "expansion_per_month", "linear_expansion"],
    one_off: ["average_order_value", "purchases_per_lifetime", "lifetime_days"],
    assumptions: ["days_per_month", "discount_per_month", "horizon_months"],
  };
  if (field === "gross_margin") return field;
  const group = Object.keys(groups).find((name) => groups[name]?.includes(field));
  return `${group ?? "acquisition"}.${field}`;
}

/** The check-in one is writing. */
export class CheckInEditor extends DraftEditor<CheckIn, Draft> {
  setInput(path: string, value: string | null): void {
    if (this.draft === null) return;
    const { numbers } = this.draft;
    this.change({ numbers: { ...numbers, inputs: withValue(numbers.inputs, path, value) } });
  }

  setVirality(name: keyof Virality, value: string | null): void {
    if (this.draft === null) return;
    const { numbers } = this.draft;
    this.change({ numbers: { ...numbers, virality: { ...numbers.virality, [name]: value } } });
  }

  protected draftOf({ date, numbers, note, decision, next_step }: CheckIn): Draft {
    return { date, numbers, note, decision, next_step };
  }

  protected async save({ id, project_id }: CheckIn, draft: Draft): Promise<CheckIn> {
    const { value } = await saving.run("kpi.save_check_in", { project_id, id, ...draft });
    return value;
  }
}
