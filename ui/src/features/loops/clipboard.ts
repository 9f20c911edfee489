/** What was copied from a drawing, until something else is: it can be pasted into another drawing too. */
import type { Piece } from "./graph";

let copied: Piece | null = null;
/** How often it was pasted: each copy lies a little beside the one before. */
let pasted = 0;

const BESIDE = 40;

export function copy(piece: Piece): void {
  copied = piece;
  pasted = 0;
}

/** Whether there is something to paste. */
export function hasCopy(): boolean {
  return copied !== null && copied.nodes.length > 0;
}

/** What was copied, and how far beside it the next copy lies. */
export function take(): { piece: Piece; by: { x: number; y: number } } | null {
  if (copied === null || copied.nodes.length === 0) return null;
  pasted += 1;
  return { piece: copied, by: { x: BESIDE * pasted, y: BESIDE * pasted } };
}
