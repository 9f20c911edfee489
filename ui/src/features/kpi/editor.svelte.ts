import {
  ApiError,
  type CheckIn,
  type CheckInNumbers,
  type CheckInOffer,
  type Virality,
} from "../../api";
import { toasts } from "../../components/toasts.svelte";
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

const SAVE_AFTER_MS = 400;

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

/**
 * The check-in one is writing. Every change is saved a moment later by itself; a refused value stays
 * in its field with the reason, and the check-in keeps its last good one.
 */
export class CheckInEditor {
  draft = $state.raw<Draft | null>(null);
  refusal = $state.raw<ApiError | null>(null);
  #checkIn: CheckIn | null = null;
  #unsaved = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #settle: (() => void) | null = null;
  #save: Promise<void> = Promise.resolve();
  #stopFlush: () => void;

  constructor() {
    this.#stopFlush = saving.onFlush(() => this.commit());
  }

  /** Shows a check-in as the workspace has it; edits that are not saved yet win over it. */
  adopt(checkIn: CheckIn): void {
    const other = this.#checkIn?.id !== checkIn.id;
    if (other) void this.commit();
    if (!other && this.#unsaved) return;
    this.#checkIn = checkIn;
    const { date, numbers, note, decision, next_step } = checkIn;
    this.draft = { date, numbers, note, decision, next_step };
    if (other) this.refusal = null;
  }

  change(change: Partial<Draft>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...change };
    this.#unsaved = true;
    this.#settle ??= saving.hold();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), SAVE_AFTER_MS);
  }

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

  /** Saves what is not saved yet, and waits for it. */
  commit(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#save.then(() => this.#send());
    this.#save = next;
    return next;
  }

  async close(): Promise<void> {
    await this.commit();
    this.#stopFlush();
  }

  async #send(): Promise<void> {
    const { draft } = this;
    const checkIn = this.#checkIn;
    if (!this.#unsaved || draft === null || checkIn === null) return;
    try {
      const answer = await saving.run("kpi.save_check_in", {
        project_id: checkIn.project_id,
        id: checkIn.id,
        ...draft,
      });
      this.#checkIn = answer.value;
      if (this.draft === draft) this.#saved();
      this.refusal = null;
    } catch (thrown) {
      const error = ApiError.from(thrown);
      if (this.draft === draft) {
        if (error.refused) this.refusal = error;
        this.#saved();
      }
      if (!error.refused || error.field === null) toasts.show(error.text, { tone: "bad" });
    }
  }

  #saved(): void {
    this.#unsaved = false;
    this.#settle?.();
    this.#settle = null;
  }
}
