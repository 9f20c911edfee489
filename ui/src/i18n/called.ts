/**
 * What a business calls its customers. The catalogues say “customer” (клиент); for a kind of business with
 * a word of its own (`called.ftl`) the texts are read once more with that word in place of it, as
 * `growth-i18n/src/called.rs` does, where the rules are told. `tests/cases/called.json` holds both to the
 * same answers.
 */

const AS_WRITTEN = "called-as_written";

/** The forms of a word that a text lists. */
function forms(listed: string): string[] {
  return listed.split("|");
}

/** The texts of a catalogue, by their identifiers. */
export function texts(source: string): [id: string, text: string][] {
  // What begins at the margin and is not the end of a selection begins something else.
  return source.split(/\n(?=[^\s}])/).flatMap((block): [string, string][] => {
    const [, id, text] = /^([a-z][\w-]*) =([^]*)$/.exec(block.trim()) ?? [];
    return id === undefined || text === undefined ? [] : [[id, text]];
  });
}

/** A text with every word that `other` has another for exchanged; names of variables and variants stay. */
function exchange(text: string, other: (word: string) => string | undefined): string {
  const words = /(?<![[\w$-])[\p{L}\p{N}]+(?![\p{L}\p{N}_$-])/gu;
  const parts = text.split('"');
  // Straight quotes stand around what is taken literally, and nowhere else.
  const exchanged = parts.map((part, nth) =>
    nth % 2 === 1 ? part : part.replace(words, (word) => other(word) ?? word),
  );
  return exchanged.join('"');
}

/** The English texts that speak of customers; the Russian ones of the same names follow. */
export function namesOfCustomers(sources: string[], asWritten: string): Set<string> {
  const english = new Set(forms(asWritten));
  const found = new Set<string>();
  for (const [id, text] of sources.flatMap(texts)) {
    exchange(text, (word) => {
      if (english.has(word.toLowerCase())) found.add(id);
      return undefined;
    });
  }
  return found;
}

/** The texts of these names with another word for customers, as the source of a catalogue. */
export function renamed(
  sources: string[],
  ids: Set<string>,
  asWritten: string,
  called: string,
): string {
  const to = forms(called);
  const exchanged = new Map(forms(asWritten).map((form, at) => [form, to[at]]));
  const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return sources
    .flatMap(texts)
    .filter(([id]) => ids.has(id))
    .map(([id, text]) => {
      const said = exchange(text, (word) => {
        const small = word.toLowerCase();
        const other = exchanged.get(small);
        return other === undefined || word === small ? other : capitalised(other);
      });
      return `${id} =${said}\n`;
    })
    .join("");
}

export { AS_WRITTEN };
