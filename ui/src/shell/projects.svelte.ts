import { ApiError, call, onChanged, type ProjectCard } from "../api";
import { route } from "./route.svelte";

const RESTS_ON = new Set(["projects", "scenarios"]);

const REST_MS = 500;

/** All projects of the workspace, kept up to date for the whole window. */
class Projects {
  list = $state.raw<ProjectCard[] | null>(null);
  error = $state.raw<ApiError | null>(null);
  #version = 0;
  #stale = false;
  #resting: ReturnType<typeof setTimeout> | null = null;

  readonly active = $derived((this.list ?? []).filter((project) => !project.archived));
  readonly current = $derived(
    (this.list ?? []).find((project) => project.id === route.projectId) ?? null,
  );

  async refresh(): Promise<void> {
    const asked = ++this.#version;
    try {
      const list = await call("projects.list", { archived: "all" });
      if (asked !== this.#version) return;
      this.list = list.projects;
      this.error = null;
      // A project that was deleted or undone away cannot stay open.
      if (route.projectId !== null && this.current === null) route.leave();
    } catch (thrown) {
      if (asked === this.#version) this.error = ApiError.from(thrown);
    }
  }

  /** At once, but not again within a moment: a drag saves many times, and nobody reads the list. */
  #refreshSoon(): void {
    if (this.#resting !== null) {
      this.#stale = true;
      return;
    }
    this.#stale = false;
    void this.refresh();
    this.#resting = setTimeout(() => {
      this.#resting = null;
      if (this.#stale) this.#refreshSoon();
    }, REST_MS);
  }

  /** Refetches when a project or what its summary rests on changes; returns how to stop. */
  listen(): () => void {
    return onChanged((changed, request) => {
      if (!changed.some(({ entity }) => RESTS_ON.has(entity))) return;
      if (request === "economics.save") this.#refreshSoon();
      else void this.refresh();
    });
  }
}

export const projects = new Projects();
