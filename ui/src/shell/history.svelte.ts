import { call, onChanged, type HistoryScope, type HistoryState, type StepProject } from "../api";
import { orTell, toasts } from "../components/toasts.svelte";
import { t } from "../i18n";
import { route } from "./route.svelte";
import { saving } from "./saving.svelte";

/** A step in words, with the projects it belongs to. */
interface Said {
  text: string;
  projects: StepProject[];
}

/**
 * Undo and redo: of the project that is open, or of the workspace where none is. A step of one project
 * is never taken back from within another.
 */
class StepHistory {
  #state = $state.raw<HistoryState>({});
  /** Whose steps `#state` is about. */
  #of = $state.raw<HistoryScope | null>(null);
  #asked = 0;
  #replayed: Promise<void> = Promise.resolve();

  /** Whose steps undo and redo take. */
  readonly scope = $derived<HistoryScope>(
    route.projectId === null || route.screen === "projects" || route.screen === "settings"
      ? "workspace"
      : { project: route.projectId },
  );

  /** The step that undo takes back, in words; null when there is none. */
  readonly undoText = $derived(this.#said(this.#state.undo));
  /** The step that redo takes again, in words; null when there is none. */
  readonly redoText = $derived(this.#said(this.#state.redo));

  #said(step: Said | null | undefined): string | null {
    // What is known of another project says nothing about this one.
    return step === undefined || step === null || this.#of !== this.scope
      ? null
      : this.say(step, this.scope);
  }

  /** A step in words; where more than one project is in view, with the name of its own. */
  say(step: Said, scope: HistoryScope): string {
    const names = step.projects.map(({ name }) => name).filter((name) => !step.text.includes(name));
    return scope !== "workspace" || names.length === 0
      ? step.text
      : t("history-of-project", { name: step.text, project: names.join(", ") });
  }

  /** Listens to changes of the workspace; returns how to stop. */
  listen(): () => void {
    return onChanged((changed) => {
      void this.refresh();
      const ticked = changed.filter(({ entity }) => entity === "ticked_tasks").length;
      if (ticked > 0) toasts.show(t("roadmap-ticked", { count: ticked }));
    });
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { scope } = this;
    try {
      const state = await call("history.state", { scope });
      if (asked !== this.#asked) return;
      this.#state = state;
      this.#of = scope;
    } catch {
      // The change itself has arrived; the name of its undo step will come with the next one.
    }
  }

  undo(scope: HistoryScope = this.scope): Promise<void> {
    return this.#replay("history.undo", scope, (name) => t("history-undone", { name }));
  }

  redo(scope: HistoryScope = this.scope): Promise<void> {
    return this.#replay("history.redo", scope, (name) => t("history-redone", { name }));
  }

  /**
   * Says what was done, with a button that takes it back: from wherever one has gone meanwhile, but
   * not after something else was done, which the button would take back instead.
   */
  tell(text: string): void {
    const { scope } = this;
    const id = toasts.show(text, {
      action: { label: t("action-undo"), run: () => void this.undo(scope) },
    });
    const stop = onChanged(() => {
      toasts.close(id);
      stop();
    });
  }

  /** One after the other: fast presses are steps of their own, none of them is lost. */
  #replay(
    request: "history.undo" | "history.redo",
    scope: HistoryScope,
    said: (name: string) => string,
  ): Promise<void> {
    const next = this.#replayed.then(async () => {
      await orTell(async () => {
        await saving.flush();
        const { step } = await saving.run(request, { scope });
        if (step) toasts.show(said(this.say(step, scope)));
      });
    });
    this.#replayed = next;
    return next;
  }
}

export const history = new StepHistory();
