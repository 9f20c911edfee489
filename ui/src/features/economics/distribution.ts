import type { Distribution, InputField, Inputs, UncertainInput } from "../../api";
import { toDecimal } from "../../components/decimal";
import type { NumberKind } from "../../components/numbers";
import { fieldsOf, valueOf, type FieldShape } from "./fields";

/** What is known of an input, in the ways that one can say it. */
export const KINDS = [
  "pert",
  "triangular",
  "lognormal_p10_p90",
  "lognormal_mean",
  "lognormal_median",
  "fixed",
] as const;
export type Kind = (typeof KINDS)[number];

/** The numbers that each kind is said by. */
export const PARAMETERS: Record<Kind, string[]> = {
  pert: ["min", "mode", "max"],
  triangular: ["min", "mode", "max"],
  lognormal_p10_p90: ["p10", "p90"],
  lognormal_mean: ["mean", "sd"],
  lognormal_median: ["median", "sigma_log"],
  fixed: ["value"],
};

/** Inputs that may be uncertain, of those on the screen. */
export function uncertainFields(inputs: Inputs): FieldShape[] {
  return fieldsOf(inputs).filter(({ name }) => name !== "horizon_months");
}

export function fieldNamed(inputs: Inputs, name: InputField): FieldShape | undefined {
  return uncertainFields(inputs).find((field) => field.name === name);
}

export function parameter(distribution: Distribution, name: string): string {
  return (distribution as unknown as Record<string, string>)[name] ?? "0";
}

export function withParameter(
  distribution: Distribution,
  name: string,
  value: string,
): Distribution {
  return { ...distribution, [name]: value } as Distribution;
}

/** A parameter of this name is a number like the input itself, but for the spread of a logarithm. */
export function kindOfParameter(name: string, kind: NumberKind): NumberKind {
  return name === "sigma_log" ? "number" : kind;
}

const digits = (value: number): string => toDecimal(value, Math.abs(value) < 10 ? 4 : 0);

/** A first guess around the value that the scenario has: a fifth to either side. */
export function guess(inputs: Inputs, field: FieldShape, kind: Kind = "pert"): Distribution {
  const value = Number(valueOf(inputs, field.path) ?? "1");
  return around(value, Math.abs(value) * 0.2, field, kind);
}

function around(value: number, spread: number, field: FieldShape, kind: Kind): Distribution {
  const limit = field.max ?? Infinity;
  const low = digits(Math.max(field.min ?? -Infinity, value - spread));
  const high = digits(Math.min(limit, value + spread));
  const positive = digits(Math.max(1e-6, value));
  switch (kind) {
    case "fixed":
      return { kind, value: digits(value) };
    case "pert":
    case "triangular":
      return { kind, min: low, mode: digits(value), max: high };
    case "lognormal_p10_p90":
      return { kind, p10: digits(Math.max(1e-6, value - spread)), p90: high };
    case "lognormal_mean":
      return { kind, mean: positive, sd: digits(spread) };
    case "lognormal_median":
      return { kind, median: positive, sigma_log: "0.2" };
  }
}

/** The same knowledge said in another way, as nearly as may be. */
export function saidAs(input: UncertainInput, kind: Kind, field: FieldShape): Distribution {
  const known = input.distribution;
  const number = (name: string): number => Number(parameter(known, name));
  switch (known.kind) {
    case "pert":
    case "triangular":
      if (kind === "pert" || kind === "triangular") return { ...known, kind };
      return around(number("mode"), (number("max") - number("min")) / 2, field, kind);
    case "fixed":
      return around(number("value"), Math.abs(number("value")) * 0.2, field, kind);
    case "lognormal_p10_p90":
      return around(
        Math.sqrt(number("p10") * number("p90")),
        (number("p90") - number("p10")) / 2,
        field,
        kind,
      );
    case "lognormal_mean":
      return around(number("mean"), number("sd"), field, kind);
    case "lognormal_median":
      return around(number("median"), number("median") * number("sigma_log"), field, kind);
  }
}

/** Density of a distribution at a value, for its drawing; its scale does not matter. */
export function density(distribution: Distribution, x: number): number {
  const p = (name: string): number => Number(parameter(distribution, name));
  switch (distribution.kind) {
    case "fixed":
      return 0;
    case "triangular": {
      const [min, mode, max] = [p("min"), p("mode"), p("max")];
      if (x < min || x > max || min === max) return 0;
      if (x < mode) return (x - min) / (mode - min);
      return mode === max ? 1 : (max - x) / (max - mode);
    }
    case "pert": {
      const [min, mode, max] = [p("min"), p("mode"), p("max")];
      if (x <= min || x >= max) return 0;
      const a = (4 * (mode - min)) / (max - min);
      const b = (4 * (max - mode)) / (max - min);
      const u = (x - min) / (max - min);
      return u ** a * (1 - u) ** b;
    }
    default: {
      const { mu, sigma } = logMoments(distribution);
      if (x <= 0 || sigma <= 0) return 0;
      return Math.exp(-((Math.log(x) - mu) ** 2) / (2 * sigma ** 2)) / x;
    }
  }
}

function logMoments(distribution: Distribution): { mu: number; sigma: number } {
  const p = (name: string): number => Number(parameter(distribution, name));
  if (distribution.kind === "lognormal_median") {
    return { mu: Math.log(p("median")), sigma: p("sigma_log") };
  }
  if (distribution.kind === "lognormal_mean") {
    const variance = Math.log1p((p("sd") / p("mean")) ** 2);
    return { mu: Math.log(p("mean")) - variance / 2, sigma: Math.sqrt(variance) };
  }
  return {
    mu: (Math.log(p("p10")) + Math.log(p("p90"))) / 2,
    sigma: (Math.log(p("p90")) - Math.log(p("p10"))) / (2 * 1.2815515655446004),
  };
}

/** What a drawing of the distribution spans. */
export function spanOf(distribution: Distribution): [number, number] {
  const p = (name: string): number => Number(parameter(distribution, name));
  switch (distribution.kind) {
    case "fixed":
      return [p("value") - 1, p("value") + 1];
    case "pert":
    case "triangular": {
      const width = p("max") - p("min");
      const room = width === 0 ? Math.max(1e-6, Math.abs(p("max")) * 0.1) : width * 0.25;
      return [p("min") - room, p("max") + room];
    }
    default: {
      const { mu, sigma } = logMoments(distribution);
      return [0, Math.exp(mu + 3 * Math.max(sigma, 0.05))];
    }
  }
}

/** The numbers of a distribution that can be dragged along the axis. */
export function handlesOf(distribution: Distribution): string[] {
  return PARAMETERS[distribution.kind].filter((name) => name !== "sd" && name !== "sigma_log");
}
