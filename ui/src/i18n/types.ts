/** The languages of the program, as in `growth_i18n::Language`. */
export type Language = "en" | "ru";

export const LANGUAGES: readonly Language[] = ["en", "ru"];

/** Names of the languages in themselves, as language lists show them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", ru: "Русский" };

/** A number as the program hands it out: exact decimals are strings (`-1234.5`), floats numbers. */
export type Numeric = string | number;
