/** What a person does in the window: look, wait, type, press. */
import { tick } from "svelte";

/** Requests that the program has not answered yet. */
export const traffic = { underway: 0 };

/** Longer than anything that the window holds back for a moment, such as typed text. */
const QUIET_ROUNDS = 8;
const ROUND_MS = 25;
const PATIENCE_MS = 60_000;

/** Waits until nothing is on its way any more: no request, no text that is held back. */
export async function settled(): Promise<void> {
  const start = performance.now();
  for (let quiet = 0; quiet < QUIET_ROUNDS; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    await tick();
    if (traffic.underway > 0) quiet = -1;
    if (performance.now() - start > PATIENCE_MS)
      throw new Error("the window does not come to rest");
  }
}

export function byText(text: string, selector = "button"): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    element.textContent?.replace(/\s+/g, " ").includes(text),
  );
  if (found === undefined) throw new Error(`no ${selector} with “${text}”`);
  return found;
}

export function field(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

/** What is read aloud after the name of an element. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

/** Types into a field as a person does: focus, text, and Enter. */
export async function type(input: HTMLInputElement, text: string, key = "Enter"): Promise<void> {
  input.focus();
  await tick();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await tick();
  press(input, key);
  await settled();
}

export function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): void {
  const code = /^[a-z]$/i.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : key;
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...more }),
  );
}
