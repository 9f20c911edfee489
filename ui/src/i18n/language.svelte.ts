import { text, type Args } from "./fluent";
import { Format } from "./format";
import type { MessageArgs, MessageId } from "./keys.generated";
import type { Language } from "./types";

const state = $state<{ language: Language; business: string | null }>({
  language: "en",
  business: null,
});
const formats: Readonly<Record<Language, Format>> = {
  en: new Format("en"),
  ru: new Format("ru"),
};

/** The language of the window; what reads it changes with it, and with the word for customers. */
export function language(): Language {
  void state.business;
  return state.language;
}

/** Switches the window to a language, at once. */
export function setLanguage(next: Language): void {
  state.language = next;
  if (typeof document !== "undefined") document.documentElement.lang = next;
}

/** From now on texts call the customers as this kind of business does; null: as customers. */
export function setBusiness(next: string | null): void {
  state.business = next;
}

/** The formats of the window's language. */
export function format(): Format {
  return formats[state.language];
}

/** The text `id` in the window's language, with its variables. */
export function t<Id extends MessageId>(
  id: Id,
  ...args: Id extends keyof MessageArgs ? [MessageArgs[Id]] : []
): string {
  return text(state.language, id, args[0], state.business);
}

/** The text of a computed identifier (`error-<code>`); one that does not exist comes back as it is. */
export function tr(id: string, args: Args = {}): string {
  return text(state.language, id, args, state.business);
}
