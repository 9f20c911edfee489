/**
 * How a slider maps its length to a value. Money and counts spread over magnitudes, so their scale is
 * a power: fine near zero, coarse at the far end; rates are linear.
 */
export interface Scale {
  /** Value at the left end. */
  min: number;
  /** Value at the right end when nothing larger has been entered. */
  max: number;
  /** Value beyond which the scale must not grow, or null. */
  limit: number | null;
  /** 1 is linear; 2 and 3 give more room to small values. */
  power: 1 | 2 | 3;
  /** Digits after the point that a position of the slider is rounded to. */
  places: number;
}

/** Positions of a slider from end to end: about two a pixel. The slider goes through all of them with
 * every change, so there are no more than one can point at. */
export const POSITIONS = 500;

const STEPS = [1, 2, 5, 10];

/** The smallest of 1, 2, 5 · 10ⁿ that is not below `value`. */
export function niceAbove(value: number): number {
  if (value <= 0) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const factor = STEPS.find((step) => step * magnitude >= value * (1 - 1e-9)) ?? 10;
  return factor * magnitude;
}

/**
 * The scale with room for `value`: a value beyond its end moves the end out, so that the value comes
 * to stand near the middle and can still be raised.
 */
export function scaleFor(scale: Scale, value: number | null): Scale {
  if (value === null || !Number.isFinite(value)) return scale;
  let { min, max } = scale;
  if (value > max) max = niceAbove(value * 1.5);
  if (scale.limit !== null) max = Math.min(max, Math.max(scale.limit, scale.max));
  if (value < min) min = -niceAbove(-value * 1.5);
  return { ...scale, min, max };
}

/** Position 0…[`POSITIONS`] of a value; a value beyond the ends stands at the end. */
export function positionOf(scale: Scale, value: number): number {
  const share = (value - scale.min) / (scale.max - scale.min);
  const position = Math.min(1, Math.max(0, share)) ** (1 / scale.power) * POSITIONS;
  return Math.round(position);
}

/** The value at a position, rounded to a step that one would choose by hand. */
export function valueAt(scale: Scale, position: number): number {
  const share = (Math.min(POSITIONS, Math.max(0, position)) / POSITIONS) ** scale.power;
  const value = scale.min + share * (scale.max - scale.min);
  const step = stepAt(scale, value);
  const rounded = Math.round(value / step) * step;
  return Math.min(scale.max, Math.max(scale.min, rounded));
}

/** Step of a value on this scale: about a hundredth of the value, 1, 2 or 5 · 10ⁿ. */
export function stepAt(scale: Scale, value: number): number {
  const finest = 10 ** -scale.places;
  const span = scale.power === 1 ? scale.max - scale.min : Math.abs(value);
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(span / 100, finest)) + 1e-9);
  return Math.max(finest, magnitude);
}
