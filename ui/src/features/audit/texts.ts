import type { Answer, AuditView, LayerView, Outcome, QuestionView } from "../../api";

/** What a question can be answered with. */
export type Given = Exclude<Answer, null>;

/** Kinds of rows that an audit, its questions and its growth points rest on. */
export const AUDIT_ENTITIES = [
  "audits",
  "audit_answers",
  "audit_evidence",
  "growth_points",
  "growth_choices",
  "scenarios",
  // Growth points may improve steps of loops.
  "loop_ecosystems",
  "loops",
  "loop_nodes",
  "loop_edges",
  "projects",
] as const;

/** The question of an id, with its layer. */
export function questionOf(
  view: AuditView,
  id: string,
): { layer: LayerView; question: QuestionView } | null {
  for (const layer of view.layers) {
    const question = layer.questions.find((other) => other.id === id);
    if (question !== undefined) return { layer, question };
  }
  return null;
}

/** All questions in the order of the audit. */
export function questionsOf(view: AuditView): QuestionView[] {
  return view.layers.flatMap((layer) => layer.questions);
}

/** The first question of a layer about which nothing was said; its first where all are answered. */
export function firstOpen(layer: LayerView): QuestionView | null {
  return (
    layer.questions.find(({ answer }) => answer === null || answer === undefined) ??
    layer.questions[0] ??
    null
  );
}

/** Whether something was said about a question. */
export function isSaid({ answer }: QuestionView): boolean {
  return answer !== null && answer !== undefined;
}

/** Better, worse, or neither: for the colour of a difference that is written beside it. */
export function tone(delta: Outcome<number>): "good" | "bad" | "" {
  if (delta.status !== "value" || Math.abs(delta.value) < 0.5) return "";
  return delta.value > 0 ? "good" : "bad";
}
