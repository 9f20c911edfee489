/**
 * What the library says of a button that opens a menu or a panel, without `aria-haspopup`: WebKitGTK
 * calls such a button a box for choosing from a list. That it opens something, `aria-expanded` says.
 */
export function asButton(props: Record<string, unknown>): Record<string, unknown> {
  return { ...props, "aria-haspopup": undefined };
}
