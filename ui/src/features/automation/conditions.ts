import type { EventCondition, EventDataset, EventValue } from "../../api";
import { language, parseNumber, t } from "../../i18n";

export const OPERATORS: EventCondition["is"][] = [
  "equal",
  "not_equal",
  "one_of",
  "contains",
  "at_least",
  "at_most",
  "above",
  "below",
  "present",
  "absent",
];

const NUMERIC: EventCondition["is"][] = ["at_least", "at_most", "above", "below"];

/** What can be asked: properties of people and events, how often something happened, what was found. */
export function fieldOptions(
  events: EventDataset | null,
  plain: boolean,
  also: string[],
): { value: string; label: string }[] {
  const options: { value: string; label: string }[] = [];
  for (const { name, of_people } of events?.properties ?? []) {
    options.push({ value: of_people ? `person.${name}` : `event.${name}`, label: name });
  }
  if (!plain) {
    for (const { kind } of events?.kinds ?? []) {
      options.push({ value: `count.${kind}`, label: t("automation-count-of", { kind }) });
    }
    for (const name of ["ltv", "score", "answer"] as const) {
      options.push({ value: `value.${name}`, label: t(`automation-value-${name}`) });
    }
  }
  for (const value of also) {
    if (!options.some((option) => option.value === value)) {
      const name = value.replace(/^(event|person)\./u, "");
      const kind = value.replace(/^count\./u, "");
      const label = value.startsWith("count.") ? t("automation-count-of", { kind }) : name;
      options.push({ value, label });
    }
  }
  return options;
}

/** Values as one types them. */
export function valuesText(values: EventValue[]): string {
  return values.map(String).join(", ");
}

/** What was typed, as numbers where they are compared as numbers or look like them. */
export function readValues(text: string, is: EventCondition["is"]): EventValue[] {
  const parts = is === "one_of" ? text.split(",") : [text];
  const values = parts.map((part) => part.trim()).filter((part) => part !== "");
  return (values.length === 0 ? [""] : values).map((part) => {
    if (NUMERIC.includes(is)) {
      const read = parseNumber(language(), part, { kind: "plain" });
      return read.ok ? Number(read.value) : part;
    }
    return /^-?\d+(\.\d+)?$/u.test(part) && part.length < 16 ? Number(part) : part;
  });
}
