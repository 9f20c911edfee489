/**
 * Whether two values that came as JSON say the same. What is the same need not be shown, evaluated or
 * drawn again.
 */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) =>
      name in other &&
      same((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}
