/** Which figure of a screen is explained, and where the focus goes. */
import { tick } from "svelte";

export class Explanation {
  /** Name of the figure, or null. */
  name = $state<string | null>(null);
  /** The panel that explains it. */
  panel = $state<{ focus: () => void }>();

  /** Explains a figure; what is explained already is closed, unless it is `always` to be seen. */
  async open(name: string, always = false): Promise<void> {
    const opens = always || this.name !== name;
    this.name = opens ? name : null;
    if (!opens) return;
    await tick();
    this.panel?.focus();
  }

  /** Closes it and gives the focus back to the figure. */
  async close(): Promise<void> {
    const { name } = this;
    this.name = null;
    await tick();
    document.querySelector<HTMLElement>(`[data-figure="${name}"] button`)?.focus();
  }
}
