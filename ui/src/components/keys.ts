/** True where the command key does what Ctrl does elsewhere. */
export const isMac =
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform ?? "");

const MAC_SIGNS: Record<string, string> = { Ctrl: "⌘", Shift: "⇧", Alt: "⌥" };

/** `"Ctrl Shift Z"` as the platform writes it: `Ctrl Shift Z`, on a Mac `⌘⇧Z`. */
export function keyLabel(keys: string): string {
  if (!isMac) return keys;
  return keys
    .split(" ")
    .map((key) => MAC_SIGNS[key] ?? key)
    .join("");
}

/** `"Ctrl Shift Z"` as `aria-keyshortcuts` wants it: `Control+Shift+Z`. */
export function ariaKeys(keys: string): string {
  return keys
    .split(" ")
    .map((key) => (key === "Ctrl" ? (isMac ? "Meta" : "Control") : key))
    .join("+");
}
