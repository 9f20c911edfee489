/** What an effect can be computed with: a scenario of the calculator, or an ecosystem of loops. */
import type {
  EffectChange,
  GrowthPointContent,
  GrowthPoints,
  PointView,
  StepChange,
} from "../../api";

/** Which scenario or ecosystem. */
export interface BaseRef {
  kind: "scenario" | "ecosystem";
  id: string;
}

/** A scenario or an ecosystem, and the numbers in it that an effect can change. */
export interface Base extends BaseRef {
  name: string;
  /** The one that the project's figures are taken from. */
  main: boolean;
  inputs: { key: string; label: string; unit: string }[];
}

/** A change that is being written; what is absent is not typed yet. */
export interface ChangeDraft {
  /** Which number: an input, or a step of a loop as `stepKey` writes it. */
  key: string;
  kind: EffectChange["kind"];
  low: string | null;
  likely: string | null;
  high: string | null;
}

export function basesOf(board: GrowthPoints): Base[] {
  return [
    ...board.scenarios.map(({ id, name, active, inputs }) => ({
      kind: "scenario" as const,
      id,
      name,
      main: active,
      inputs: inputs.map(({ field, label, unit }) => ({ key: field, label, unit })),
    })),
    ...board.ecosystems.map(({ id, name, chosen, steps }) => ({
      kind: "ecosystem" as const,
      id,
      name,
      main: chosen,
      inputs: steps.map((step) => ({
        key: stepKey(step.element, step.field),
        label: step.label,
        unit: step.unit,
      })),
    })),
  ];
}

/** A number of a drawing as text: `edge/<id>/share`. */
export function stepKey(element: StepChange["element"], field: StepChange["field"]): string {
  return [element.kind, element.kind === "settings" ? "" : element.id, field].join("/");
}

function stepOf(key: string): Pick<StepChange, "element" | "field"> {
  const [kind = "", id = "", field = ""] = key.split("/");
  return { element: { kind, id }, field } as Pick<StepChange, "element" | "field">;
}

/** Changes that can be computed: those with a likely number; a missing border is the likely one. */
function complete(rows: ChangeDraft[]): (Omit<EffectChange, "field"> & { key: string })[] {
  return rows.flatMap(({ key, kind, low, likely, high }) =>
    likely === null ? [] : [{ key, kind, low: low ?? likely, likely, high: high ?? likely }],
  );
}

export function effectOf(
  base: BaseRef | null,
  rows: ChangeDraft[],
): NonNullable<GrowthPointContent["effect"]> | null {
  const changes = complete(rows);
  if (base === null || changes.length === 0) return null;
  if (base.kind === "scenario") {
    return {
      kind: "scenario",
      scenario_id: base.id,
      changes: changes.map(({ key, ...change }) => ({
        field: key as EffectChange["field"],
        ...change,
      })),
    };
  }
  return {
    kind: "ecosystem",
    ecosystem_id: base.id,
    changes: changes.map(({ key, ...change }) => ({ ...stepOf(key), ...change })),
  };
}

/** What a saved growth point changes, and where. */
export function savedEffect(point: PointView): { base: BaseRef | null; rows: ChangeDraft[] } {
  const { effect } = point;
  if (!effect) return { base: null, rows: [] };
  if (effect.kind === "scenario") {
    return {
      base: { kind: "scenario", id: effect.scenario_id },
      rows: effect.changes.map(({ field, kind, low, likely, high }) => ({
        ...{ key: field, kind, low, likely, high },
      })),
    };
  }
  return {
    base: { kind: "ecosystem", id: effect.ecosystem_id },
    rows: effect.changes.map(({ element, field, kind, low, likely, high }) => ({
      ...{ key: stepKey(element, field), kind, low, likely, high },
    })),
  };
}

/**
 * Where one begins with a growth point that nobody has sized: one of a loop with its step, one of a
 * question with what that says an improvement moves.
 */
export function firstEffect(
  point: PointView,
  bases: Base[],
): { base: BaseRef | null; rows: ChangeDraft[] } {
  const [id = "", ...step] = point.source.kind === "loop" ? point.source.reference.split("/") : [];
  const loops = bases.find((base) => base.kind === "ecosystem" && base.id === id);
  const input = loops?.inputs.find(({ key }) => key === step.join("/"));
  if (loops !== undefined && input !== undefined) {
    return { base: loops, rows: [emptyChange(input.key)] };
  }
  const scenario = bases.find(({ kind, main }) => kind === "scenario" && main) ?? null;
  // The question says what an improvement moves.
  const moved = point.moves.find((field) => scenario?.inputs.some(({ key }) => key === field));
  return { base: scenario, rows: moved === undefined ? [] : [emptyChange(moved)] };
}

/** A change of an input that nobody has typed numbers for. */
export function emptyChange(key: string): ChangeDraft {
  return { key, kind: "by_share", low: null, likely: null, high: null };
}
