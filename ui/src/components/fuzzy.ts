/**
 * How well `search` fits an entry of a list: 0 is not at all, 1 is exactly. Every word of the search
 * has to be found in one of the words the entry is known by; letters may be left out.
 */
export function fuzzy(search: string, words: readonly string[]): number {
  const wanted = normal(search)
    .split(" ")
    .filter((word) => word !== "");
  if (wanted.length === 0) return 1;
  const known = words.map(normal);
  let total = 0;
  for (const word of wanted) {
    const best = Math.max(0, ...known.map((text) => fit(word, text)));
    if (best === 0) return 0;
    total += best;
  }
  return total / wanted.length;
}

/** Lower case, `ё` as `е`, single spaces. */
function normal(text: string): string {
  return text.toLocaleLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}

function fit(word: string, text: string): number {
  if (text === word) return 1;
  if (text.startsWith(word)) return 0.95;
  if (text.includes(` ${word}`) || text.includes(`«${word}`)) return 0.9;
  const found = text.indexOf(word);
  if (found >= 0) return 0.7;
  return scattered(word, text);
}

/** The letters in their order, with gaps; the fewer gaps the better. Short words must be whole. */
function scattered(word: string, text: string): number {
  if (word.length < 3) return 0;
  let at = -1;
  let gaps = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return 0;
    if (at >= 0 && next > at + 1) gaps += 1;
    at = next;
  }
  return gaps > word.length / 2 ? 0 : 0.5 / (1 + gaps);
}
