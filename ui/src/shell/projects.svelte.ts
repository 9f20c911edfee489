import { ApiError, call, onChanged, type ProjectCard } from "../api";
import { route } from "./route.svelte";

const RESTS_ON = new Set(["projects", "scenarios"]);

/** All projects of the workspace, kept up to date for the whole window. */
class Projects {
  list = $state.raw<ProjectCard[] | null>(null);
  error = $state.raw<ApiError | null>(null);
  #version = 0;

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

  /** Refetches when a project or what its summary rests on changes; returns how to stop. */
  listen(): () => void {
    return onChanged((changed) => {
      if (changed.some(({ entity }) => RESTS_ON.has(entity))) void this.refresh();
    });
  }
}

export const projects = new Projects();
