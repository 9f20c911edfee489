/** When a closing dialog has surely left the page, in milliseconds. */
const GONE_AFTER_MS = [0, 100, 300];

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
