import { isMac } from "../components/keys";

/** Physical keys for letters, so that shortcuts work on a Russian keyboard layout too. */
const LETTER_CODE = /^Key([A-Z])$/;
const DIGIT_CODE = /^Digit(\d)$/;

/** The shortcut an event stands for, such as `Ctrl Shift Z`, or null. */
export function shortcutOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (!command) return event.key === "?" ? "?" : null;
  const key = LETTER_CODE.exec(event.code)?.[1] ?? DIGIT_CODE.exec(event.code)?.[1] ?? event.key;
  return ["Ctrl", event.shiftKey ? "Shift" : null, key.length === 1 ? key.toUpperCase() : key]
    .filter((part) => part !== null)
    .join(" ");
}

/** True where a person types text, and keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio"))
  );
}
