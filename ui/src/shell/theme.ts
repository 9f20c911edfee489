import type { Theme } from "../api";

/** The theme that is in force: what the person chose, or what the system says. */
export type ShownTheme = "light" | "dark";

const query = (): MediaQueryList | null =>
  typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;

export function shownTheme(theme: Theme): ShownTheme {
  if (theme !== "system") return theme;
  return query()?.matches === true ? "dark" : "light";
}

/** Tells when the system goes dark or light; returns how to stop. */
export function onSystemTheme(listener: () => void): () => void {
  const system = query();
  system?.addEventListener("change", listener);
  return () => system?.removeEventListener("change", listener);
}
