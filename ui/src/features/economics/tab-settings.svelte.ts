import { ApiError, call, onChanged, type TabSettings } from "../../api";
import { newId } from "../../api/ids";
import { orTell, toasts } from "../../components/toasts.svelte";
import { saving } from "../../shell/saving.svelte";

export type TabName = keyof TabSettings;

const SAVE_AFTER_MS = 150;

/**
 * How the tabs of a project are set, as they are on the screen. Every change is shown at once and saved
 * a moment later; the changes of one tab that follow each other quickly are one undo step.
 */
export class TabSettingsEditor {
  /** The settings on the screen; null until they are known. */
  draft = $state.raw<TabSettings | null>(null);
  /** Why the last change was refused, with its field (`channels.channels[0].media_cost`). */
  refusal = $state.raw<ApiError | null>(null);

  #projectId: string;
  #unsaved = new Set<TabName>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #settle: (() => void) | null = null;
  #gesture: string | null = null;
  #save: Promise<void> = Promise.resolve();
  #stop: (() => void)[];

  constructor(projectId: string) {
    this.#projectId = projectId;
    this.#stop = [
      saving.onFlush(() => this.commit()),
      onChanged((changed) => {
        if (changed.some(({ entity }) => entity === "economics_tabs")) void this.load();
      }),
    ];
  }

  /** Reads what the workspace has; tabs that are not saved yet keep what is on the screen. */
  async load(): Promise<void> {
    await orTell(async () => {
      const saved = await call("economics.tabs", { project_id: this.#projectId });
      const kept = Object.fromEntries(
        [...this.#unsaved].map((tab) => [tab, this.draft?.[tab] ?? saved[tab]]),
      );
      this.draft = { ...saved, ...kept };
    });
  }

  set<T extends TabName>(tab: T, settings: TabSettings[T]): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, [tab]: settings };
    this.#unsaved.add(tab);
    this.#settle ??= saving.hold();
    this.#gesture ??= newId();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), SAVE_AFTER_MS);
  }

  /** Saves what is not saved yet, and waits for it. */
  commit(): Promise<void> {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    const next = this.#save.then(() => this.#send());
    this.#save = next;
    return next;
  }

  close(): void {
    void this.commit();
    for (const stop of this.#stop) stop();
  }

  async #send(): Promise<void> {
    const { draft } = this;
    if (this.#unsaved.size === 0 || draft === null) return;
    const tabs = [...this.#unsaved];
    try {
      await saving.run("economics.save_tabs", {
        project_id: this.#projectId,
        tabs: Object.fromEntries(tabs.map((tab) => [tab, draft[tab]])),
        gesture: this.#gesture,
      });
      this.refusal = null;
    } catch (thrown) {
      const error = ApiError.from(thrown);
      // What is refused stays on the screen with the reason; the workspace keeps its last good one.
      if (error.refused) this.refusal = error;
      else toasts.show(error.text, { tone: "bad" });
    }
    if (this.draft === draft) {
      this.#unsaved.clear();
      this.#gesture = null;
      this.#settle?.();
      this.#settle = null;
    }
  }
}
