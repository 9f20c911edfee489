/**
 * A hand that moves comes first: what a save brings along (lists, the history, other figures) is told
 * when the hand rests, so that reading it again does not stand in the way of the next step.
 */
const RESTS_AFTER_MS = 150;
let movedAt = -Infinity;

/** A step of a gesture was made. */
export function handMoved(): void {
  movedAt = performance.now();
}

/** The gesture has ended. */
export function handRests(): void {
  movedAt = -Infinity;
}

/** Does something at once, or as soon as the hand rests. */
export function whenHandRests(work: () => void): void {
  const left = movedAt + RESTS_AFTER_MS - performance.now();
  if (left <= 0) work();
  else setTimeout(() => whenHandRests(work), left);
}
