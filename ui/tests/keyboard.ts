/** What a person does who has only a keyboard. */
import { expect, vi } from "vitest";

import { press } from "./window";

/** How long a person would wait. */
const PATIENCE = { timeout: 8000, interval: 10 };

/** What has the focus, as a person at the keyboard has it. */
export const focused = (): HTMLElement => document.activeElement as HTMLElement;

/** A key on what has the focus; Enter and Space do what a browser lets them do. */
export async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = focused();
  let prevented = false;
  const watch = (event: Event): void => {
    prevented = event.defaultPrevented;
  };
  window.addEventListener("keydown", watch, { once: true });
  press(target, name, more);
  window.removeEventListener("keydown", watch);
  if (!prevented && (name === "Enter" || name === " ") && target instanceof HTMLButtonElement) {
    target.click();
  }
  if (!prevented && name === "Enter" && target instanceof HTMLInputElement) {
    target.form?.requestSubmit();
  }
  await Promise.resolve();
}

/** Goes to an element as Tab would, and fails where Tab could not. */
export function tabTo(selector: string, text?: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => text === undefined || element.textContent?.includes(text) === true,
  );
  if (found === undefined) throw new Error(`no ${selector} ${text ?? ""}`);
  expect(found.hasAttribute("disabled"), selector).toBe(false);
  found.focus();
  expect(document.activeElement, selector).toBe(found);
  return found;
}

/** Types over what stands in the field that has the focus. */
export async function type(text: string): Promise<void> {
  const field = focused() as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await Promise.resolve();
}

/** Waits until something is so. */
export async function until(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, PATIENCE);
}
