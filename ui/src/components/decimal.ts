/**
 * Arithmetic on decimals as the API writes them: plain strings such as `-1234.5`. What a person typed
 * stays exact; binary numbers are used for positions of a slider only.
 */

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** `value × 10^places`, exactly. */
export function shiftDecimal(value: string, places: number): string {
  const match = PLAIN.exec(value);
  if (match === null) return value;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded =
    point <= 0
      ? "0".repeat(1 - point) + digits
      : digits.length < point
        ? digits + "0".repeat(point - digits.length)
        : digits;
  const at = point <= 0 ? 1 : point;
  return trimDecimal(`${sign}${padded.slice(0, at)}.${padded.slice(at)}`);
}

/** Without leading and trailing zeros, without a minus before zero. */
export function trimDecimal(value: string): string {
  const match = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(value);
  if (match === null) return value;
  const whole = match[2] === "" || match[2] === undefined ? "0" : match[2];
  const fraction = match[3] ?? "";
  const body = fraction === "" ? whole : `${whole}.${fraction}`;
  return body === "0" ? "0" : `${match[1] ?? ""}${body}`;
}

/** A binary number of at most `places` digits after the point, as a plain decimal. */
export function toDecimal(value: number, places: number): string {
  if (!Number.isFinite(value)) return "0";
  return trimDecimal(value.toFixed(Math.min(20, Math.max(0, places))));
}

/** `value + step`, to the finer of both precisions, never below `min` or above `max`. */
export function stepDecimal(
  value: string | null,
  step: number,
  min: number | null,
  max: number | null,
): string {
  const places = Math.max(decimalPlaces(value ?? "0"), decimalPlaces(toDecimal(step, 10)));
  let next = Number(value ?? "0") + step;
  if (min !== null) next = Math.max(min, next);
  if (max !== null) next = Math.min(max, next);
  return toDecimal(next, places);
}

function decimalPlaces(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}
