import { leaveField } from "../components/focus";
import { toasts } from "../components/toasts.svelte";
import { saving } from "./saving.svelte";
import { session } from "./session.svelte";

/** Screens of the window. */
export const SECTIONS = [
  "overview",
  "audit",
  "economics",
  "loops",
  "roadmap",
  "customers",
  "experiments",
  "automation",
  "datasets",
  "report",
  "knowledge",
] as const;
/** Sections that a digit opens: the first ten, the tenth by 0. */
const DIGITS = 10;
/** The keys that open a section, by its place; undefined where no digit is left. */
export function sectionKeys(index: number): string | undefined {
  return index < DIGITS ? `Ctrl ${(index + 1) % 10}` : undefined;
}
export type Section = (typeof SECTIONS)[number];
export type Screen = "projects" | Section | "settings";

/** Where the scroll position of the last screen is kept among the preferences. */
const SCROLL = "scroll";
const KEEP_AFTER_MS = 800;

function isSection(name: string | null): name is Section {
  return SECTIONS.some((section) => section === name);
}

/**
 * Which screen is shown, of which project, and how far it is scrolled. Kept in the preferences, so
 * that the program opens where one left off.
 */
class Route {
  screen = $state<Screen>("projects");
  projectId = $state<string | null>(null);
  /** What a screen shall bring into view when it opens (an input's name). */
  target = $state<string | null>(null);
  #scroll = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Restores what was shown last. */
  restore(projectIds: string[]): void {
    const { last_project_id: project, last_section: section } = session.preferences;
    if (project !== null && section !== "projects" && projectIds.includes(project)) {
      this.projectId = project;
      this.screen = section === "settings" || isSection(section) ? section : "overview";
    } else {
      this.projectId = null;
      this.screen = "projects";
    }
  }

  go(screen: Screen, target: string | null = null): void {
    this.#leaving(screen, this.projectId);
    this.screen = screen;
    this.target = target;
    this.#remember();
  }

  /** Opens a project, on the section shown last or on its overview. */
  open(projectId: string, section?: Section): void {
    const screen = section ?? (isSection(this.screen) ? this.screen : "overview");
    this.#leaving(screen, projectId);
    this.projectId = projectId;
    this.screen = screen;
    this.target = null;
    this.#remember();
  }

  /** Leaves a project that is gone. */
  leave(): void {
    this.projectId = null;
    if (isSection(this.screen)) this.screen = "projects";
    this.#remember();
  }

  /** What is typed is taken over, and sent, while its field and its screen are still there. */
  #leaving(screen: Screen, projectId: string | null): void {
    if (screen === this.screen && projectId === this.projectId) return;
    leaveField();
    void saving.flush();
    toasts.leave();
  }

  keepScroll(top: number): void {
    const key = this.#key();
    this.#scroll.set(key, top);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void session.remember(SCROLL, { key, top: Math.round(top) });
    }, KEEP_AFTER_MS);
  }

  get scroll(): number {
    const key = this.#key();
    const kept = session.recall(SCROLL) as { key?: string; top?: number } | undefined;
    return this.#scroll.get(key) ?? (kept?.key === key ? (kept.top ?? 0) : 0);
  }

  #key(): string {
    return `${this.projectId ?? ""}/${this.screen}`;
  }

  #remember(): void {
    const { last_project_id, last_section } = session.preferences;
    if (last_project_id === this.projectId && last_section === this.screen) return;
    void session.prefer({
      ...(this.projectId === null ? {} : { last_project_id: this.projectId }),
      last_section: this.screen,
    });
  }
}

export const route = new Route();
