import type { Attachment } from "svelte/attachments";
import { on } from "svelte/events";

/** When a closing dialog has surely left the page, in milliseconds. */
const GONE_AFTER_MS = [0, 100, 300];

/** Leaves the field that has the focus, so that it takes over what was typed in it. */
export function leaveField(): void {
  const field = document.activeElement;
  if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLElement && field.isContentEditable)
  ) {
    field.blur();
  }
}

/** Gives the page back to the pointer where a dialog that is gone has kept it. */
export function releasePointer(): void {
  for (const after of GONE_AFTER_MS) {
    setTimeout(() => {
      const open = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
      if (document.querySelector(open) === null) {
        document.body.style.removeProperty("pointer-events");
      }
    }, after);
  }
}

/**
 * A panel that Escape closes while the focus is in it. What opened over it (a menu, a list of choices)
 * and the field that is being edited come first: they prevent the default.
 */
export function closedByEscape(close: () => void): Attachment<HTMLElement> {
  return (panel) =>
    on(window, "keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (!(event.target instanceof Node) || !panel.contains(event.target)) return;
      event.preventDefault();
      close();
    });
}

/**
 * After a dialog has closed: where what was focused before is gone (the palette that opened the dialog,
 * a row that was deleted), the page has the focus, so that Tab goes on from there.
 */
export function keepFocus(): void {
  for (const after of GONE_AFTER_MS) {
    setTimeout(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      document.getElementById("page")?.focus({ preventScroll: true });
    }, after);
  }
}
