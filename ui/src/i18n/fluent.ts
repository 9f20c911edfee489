import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";

import { AS_WRITTEN, namesOfCustomers, renamed } from "./called";
import { Format } from "./format";
import type { Language } from "./types";

/** Values of a text's variables. Numbers choose plural forms and are shown in the language. */
export type Args = Readonly<Record<string, string | number>>;

/** The catalogues that the Rust side embeds too, and whose completeness its build checks. */
const SOURCES = import.meta.glob<string>("../../../src-tauri/crates/growth-i18n/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles: Readonly<Record<Language, FluentBundle>> = {
  en: bundle("en", sourcesOf("en")),
  ru: bundle("ru", sourcesOf("ru")),
};

function sourcesOf(language: Language): string[] {
  const read = Object.entries(SOURCES).filter(([path]) => path.includes(`/locales/${language}/`));
  return read.map(([, source]) => source);
}

function bundle(language: Language, texts: string[]): FluentBundle {
  // Marks around arguments would end up in copied text and in file names.
  const filled = new FluentBundle(language, { useIsolating: false });
  for (const text of texts) filled.addResource(new FluentResource(text));
  return filled;
}

/** Texts that call the customers as a kind of business does, by language and kind. */
const overlays = new Map<string, FluentBundle | null>();

function overlay(language: Language, business: string | null): FluentBundle | null {
  const id = `called-${business}`;
  if (business === null || !exists(id)) return null;
  const key = `${language} ${business}`;
  const known = overlays.get(key);
  if (known !== undefined) return known;
  const [asWritten, called] = [text(language, AS_WRITTEN), text(language, id)];
  const ids = namesOfCustomers(sourcesOf("en"), text("en", AS_WRITTEN));
  const made =
    asWritten === called
      ? null
      : bundle(language, [renamed(sourcesOf(language), ids, asWritten, called)]);
  overlays.set(key, made);
  return made;
}

/** A number that chooses plural forms by `Intl` and is shown by {@link Format}. */
class ShownNumber extends FluentNumber {
  readonly #language: Language;

  constructor(language: Language, value: number) {
    super(value, { maximumFractionDigits: 10 });
    this.#language = language;
  }

  override toString(): string {
    return new Format(this.#language).number(this.value, { max: 10 });
  }
}

/** Whether the catalogues have a text of this identifier. */
export function exists(id: string): boolean {
  return bundles.en.hasMessage(id);
}

/** Identifiers of all texts of a language. */
export function messageIds(language: Language): string[] {
  return [...bundles[language]._messages.keys()];
}

/**
 * The text `id` in a language; customers are called as `business` calls them. An identifier that no
 * catalogue has comes back as it is, so that the gap is seen and nothing breaks.
 */
export function text(
  language: Language,
  id: string,
  args: Args = {},
  business: string | null = null,
): string {
  const own = overlay(language, business);
  const bundle = own?.hasMessage(id) === true ? own : bundles[language];
  const pattern = bundle.getMessage(id)?.value;
  if (pattern === null || pattern === undefined) return id;
  const values: Record<string, string | FluentNumber> = {};
  for (const [name, value] of Object.entries(args)) {
    values[name] = typeof value === "number" ? new ShownNumber(language, value) : value;
  }
  // With a list for errors the bundle does not throw: a variable that is not passed shows as
  // `{$name}`.
  return bundle.formatPattern(pattern, values, []);
}
