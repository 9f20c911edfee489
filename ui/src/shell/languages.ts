import { language, LANGUAGES, text, type Args, type Language } from "../i18n";

/** The language that the window does not speak now. */
export function otherLanguage(): Language {
  return LANGUAGES.find((candidate) => candidate !== language()) ?? language();
}

/** A text in the language that the window does not speak now: people search in both. */
export function inOtherLanguage(id: string, args?: Args): string {
  return text(otherLanguage(), id, args);
}

/** Name of a currency in the window's language, such as «Российский рубль». */
export function currencyName(code: string): string {
  const name = new Intl.DisplayNames([language()], { type: "currency" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
}
