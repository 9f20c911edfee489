import {
  ApiError,
  call,
  onChanged,
  onLost,
  speak,
  type Language,
  type Preferences,
  type PreferencesPatch,
  type Settings,
  type Start,
} from "../api";
import { clock } from "../api/clock.svelte";
import { language, setLanguage } from "../i18n";
import { orTell, toasts } from "../components/toasts.svelte";
import { saving } from "./saving.svelte";
import { onSystemTheme, shownTheme, type ShownTheme } from "./theme";

/** Where the program stands before a screen can be shown. */
export type Stage =
  | { name: "starting" }
  | { name: "first_start" }
  | { name: "ready" }
  /** The workspace cannot be opened; one may restore a backup. */
  | { name: "damaged"; error: ApiError }
  | { name: "failed"; error: ApiError };

/** What the whole window shares: preferences and the workspace's state. */
class Session {
  stage = $state.raw<Stage>({ name: "starting" });
  version = $state("");
  workspacePath = $state("");
  ownWorkspacePath = $state("");
  logFolder = $state("");
  /** Why the workspace can only be read, or null when it can be changed. */
  readOnlyReason = $state<string | null>(null);
  preferences = $state.raw<Preferences>({
    language: null,
    theme: "system",
    zoom_percent: 100,
    sidebar_collapsed: false,
    welcomed: false,
    last_project_id: null,
    last_section: null,
    places: {},
  });
  settings = $state.raw<Settings | null>(null);
  #systemTheme = $state(0);

  readonly isOwnWorkspace = $derived(this.workspacePath === this.ownWorkspacePath);
  readonly readOnly = $derived(this.readOnlyReason !== null);
  /** How much larger everything is than designed: 2 at 200 %. */
  readonly magnification = $derived(this.preferences.zoom_percent / 100);

  get theme(): ShownTheme {
    void this.#systemTheme;
    return shownTheme(this.preferences.theme);
  }

  /** Opens the workspace; afterwards `stage` says what to show. */
  async start(): Promise<void> {
    this.stage = { name: "starting" };
    this.#speak(this.preferences.language);
    try {
      let start = await call("app.start", {});
      const { workspace } = start;
      // A workspace that cannot be opened keeps its language to itself; the last one is remembered.
      const chosen =
        workspace.state === "open" ? workspace.preferences.language : (start.language ?? null);
      if (chosen !== null && chosen !== language()) {
        // The workspace says which language its answers should have had.
        this.#speak(chosen);
        start = await call("app.start", {});
      }
      this.#opened(start);
    } catch (thrown) {
      this.stage = { name: "failed", error: ApiError.from(thrown) };
    }
  }

  #opened(start: Start): void {
    const { version, workspace_path, own_workspace_path, log_folder, now, workspace } = start;
    clock.adopt(now);
    this.version = version;
    this.workspacePath = workspace_path;
    this.ownWorkspacePath = own_workspace_path;
    this.logFolder = log_folder;
    if (workspace.state === "unavailable") {
      const error = ApiError.from(workspace.error);
      this.stage = { name: workspace.restorable ? "damaged" : "failed", error };
      return;
    }
    this.readOnlyReason = workspace.access_text ?? null;
    this.settings = workspace.settings;
    this.#adopt(workspace.preferences);
    if (workspace.backup_problem !== undefined) {
      toasts.show(ApiError.from(workspace.backup_problem).text, { tone: "bad" });
    }
    if (typeof workspace.journal_problem === "string") {
      toasts.show(workspace.journal_problem, { tone: "bad" });
    }
    this.stage = { name: workspace.preferences.welcomed ? "ready" : "first_start" };
  }

  /** Speaks a language; without one, the system's if the program knows it. */
  #speak(chosen: Language | null): void {
    const spoken = chosen ?? (navigator.language.startsWith("ru") ? "ru" : "en");
    speak(spoken);
    setLanguage(spoken);
  }

  #adopt(preferences: Preferences): void {
    this.preferences = preferences;
    this.#speak(preferences.language);
  }

  /** Listens to changes of the workspace and of the system's theme; returns how to stop. */
  listen(): () => void {
    const stopChanges = onChanged((changed) => {
      if (changed.some(({ entity }) => entity === "settings")) void this.refreshSettings();
    });
    const stopTheme = onSystemTheme(() => (this.#systemTheme += 1));
    const stopLost = onLost((error) => {
      // Several requests may find it out at once.
      if (this.stage.name !== "ready" && this.stage.name !== "first_start") return;
      toasts.show(error.text, { tone: "bad" });
      void this.start();
    });
    return () => {
      stopLost();
      stopChanges();
      stopTheme();
    };
  }

  async refreshSettings(): Promise<void> {
    this.settings = await call("settings.get", {});
  }

  /** Changes preferences at once, and keeps them. */
  async prefer(changes: Partial<Omit<Preferences, "places">>): Promise<void> {
    await this.#patch({ ...this.preferences, ...changes }, changes);
  }

  /** What the window was asked to remember under a name, if anything. */
  recall(name: string): unknown {
    return (this.preferences.places as Record<string, unknown>)[name];
  }

  /** Remembers something small about how the window looked. */
  async remember(name: string, value: unknown): Promise<void> {
    const places = { [name]: value } as PreferencesPatch["places"];
    const { preferences } = this;
    await this.#patch({ ...preferences, places: { ...preferences.places, ...places } }, { places });
  }

  async #patch(after: Preferences, changes: PreferencesPatch): Promise<void> {
    const before = this.preferences;
    this.#adopt(after);
    // What cannot be kept still holds until the program ends.
    if (this.readOnly) return;
    try {
      await saving.run("preferences.update", changes);
    } catch (thrown) {
      this.#adopt(before);
      toasts.show(ApiError.from(thrown).text, { tone: "bad" });
    }
  }

  setLanguage(language: Language): Promise<void> {
    return this.prefer({ language });
  }

  /** Currency that new projects begin with. */
  async setDefaultCurrency(currency: string): Promise<void> {
    await orTell(async () => {
      await saving.run("settings.update", { default_currency: currency });
    });
  }
}

export const session = new Session();
