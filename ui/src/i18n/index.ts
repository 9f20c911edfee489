/** Texts, formats and reading of numbers in the language of the window. */
export { readDate } from "./calendar";
export { currencySign, minorDigits } from "./currency";
export { exists, text, type Args } from "./fluent";
export { Format, type Digits, type Quantity } from "./format";
export type { MessageId } from "./keys.generated";
export { format, language, setBusiness, setLanguage, t, tr } from "./language.svelte";
export {
  parseNumber,
  type NumberKind,
  type ParseCode,
  type Parsed,
  type ParseProblem,
} from "./parse";
export { LANGUAGE_NAMES, LANGUAGES, type Language, type Numeric } from "./types";
