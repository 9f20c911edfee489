import { onDestroy, untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";

import type { ReportPages } from "../../api";

/**
 * The pages of an answer as pictures under addresses of their own. A picture of a page runs nothing and
 * reaches nothing, whatever the page contains. Pages that scroll out of sight keep their picture until
 * the report changes its length, so that scrolling back shows them at once.
 */
export function pictures(answer: () => ReportPages | null): {
  urls: SvelteMap<number, string>;
  /** What stands on the pages, line by line. */
  lines: SvelteMap<number, string[]>;
} {
  const urls = new SvelteMap<number, string>();
  const lines = new SvelteMap<number, string[]>();

  $effect(() => {
    const value = answer();
    if (value === null) return;
    untrack(() => {
      for (const { number, svg, lines: read } of value.pages) {
        const old = urls.get(number);
        lines.set(number, read);
        urls.set(number, URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })));
        if (old !== undefined) URL.revokeObjectURL(old);
      }
      for (const [number, url] of [...urls]) {
        if (number <= value.count) continue;
        URL.revokeObjectURL(url);
        urls.delete(number);
        lines.delete(number);
      }
    });
  });

  onDestroy(() => {
    for (const url of urls.values()) URL.revokeObjectURL(url);
  });

  return { urls, lines };
}
