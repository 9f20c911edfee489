/** The window over the real program: what a screen shows is what the program answers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { render } from "@testing-library/svelte";
import { onTestFinished, vi } from "vitest";

import { startProgram, type Program, type Way } from "../program";
import {
  connect,
  type Host,
  type HostMenu,
  type Input,
  type Output,
  type RequestName,
} from "../src/api";
import { setLanguage } from "../src/i18n";
import App from "../src/shell/App.svelte";
import { projects } from "../src/shell/projects.svelte";
import { route, type Screen } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { noonOf, testTime, written } from "./clock";
import { settled, traffic } from "./window";

/** A window in a test, over the real program and a workspace of its own. */
export interface RealWindow {
  readonly program: Program;
  /** Asks the program past the window, in Russian. */
  ask<R extends RequestName>(request: R, payload: Input<R>): Promise<Output<R>>;
  /** What the next file dialogs answer. */
  picked: string | null;
  /** Files that the window showed where they lie. */
  readonly revealed: string[];
  /** The program's data folder; the workspace is in it. */
  readonly folder: string;
  /** What the window asked, in turn. */
  readonly calls: { request: string; payload: unknown }[];
  /** Titles that the window gave itself. */
  readonly titles: string[];
  /**
   * Stands between the window and the program for one request: to delay it, to count it, to fail as
   * a disk fails. `pass` asks the program.
   */
  between<R extends RequestName>(
    request: R,
    answer: (payload: Input<R>, pass: () => Promise<Output<R>>) => Promise<Output<R>>,
  ): void;
  /** The computer sleeps until noon of a day, and the person comes back to the window. */
  comesBackOn(day: string): Promise<void>;
  /** Steps that undo would take back, newest first, in words. */
  steps(): Promise<string[]>;
  /** The system's menu bar as the window filled it last. */
  menus: HostMenu[];
  /** Chooses a command of it. */
  choose(command: string): void;
}

/** How a window is opened. */
export interface Opening {
  /** The day on which the window is opened, at noon; the tests' day when absent. */
  day?: string;
  /** The sample at hand; without one the workspace is empty. */
  sample?: "saas" | "shop" | null;
  /** The screen that was open last. */
  screen?: Screen;
  /** The language of the sample's own words; Russian when absent. */
  words?: "ru" | "en";
  /** The language that was chosen; null when none was. */
  language?: "ru" | "en" | null;
  /** False: this is the first start. */
  welcomed?: boolean;
  /** Prepares the data folder before the program starts. */
  before?: (folder: string) => Promise<void> | void;
  /** Fills the workspace before the window opens, with the id of the project at hand. */
  prepare?: (window: RealWindow, projectId: string) => Promise<void>;
  /** Starts the program otherwise than usual: without rights, on a disk of its own. */
  through?: (folder: string) => Way;
  /** True: what `before` left behind is opened as it is, nothing is asked of it. */
  untouched?: boolean;
}

/** Preferences of a window that has not asked for them yet. */
const UNTOUCHED = session.preferences;

/** A data folder that is gone after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "growth-window-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A program over a folder that ends with the test, by the tests' clock unless `way` says otherwise. */
export function programOver(folder: string, way?: Way): Program {
  const program = startProgram(folder, { clock: written(testTime()), ...way });
  onTestFinished(() => program.end());
  return program;
}

function windowOver(folder: string, way?: Way): { real: RealWindow; host: Host } {
  let program = programOver(folder, way);
  const overrides = new Map<string, (payload: never, pass: () => Promise<unknown>) => unknown>();
  let give: (command: string) => void = () => undefined;

  async function pass(
    request: string,
    payload: unknown,
    ask: () => Promise<unknown>,
  ): Promise<unknown> {
    real.calls.push({ request, payload });
    traffic.underway += 1;
    try {
      const override = overrides.get(request);
      return await (override === undefined ? ask() : override(payload as never, ask));
    } finally {
      traffic.underway -= 1;
    }
  }

  const real: RealWindow = {
    get program() {
      return program;
    },
    folder,
    picked: null,
    revealed: [],
    calls: [],
    titles: [],
    ask: (request, payload) => program.ask(request, payload, { language: "ru" }) as never,
    between(request, answer) {
      overrides.set(request, answer as never);
    },
    async comesBackOn(day) {
      await program.end();
      program = programOver(folder, { ...way, clock: written(noonOf(day)) });
      window.dispatchEvent(new Event("focus"));
      await settled();
    },
    async steps() {
      const { entries } = await real.ask("history.list", {});
      return entries.filter(({ state }) => state === "done").map(({ text }) => text);
    },
    menus: [],
    choose: (command) => give(command),
  };
  const host: Host = {
    call: (request, payload, speech) =>
      pass(request, payload, () => program.ask(request, payload, speech)),
    callWithProgress: (request, payload, speech, callId, onProgress) =>
      pass(request, payload, () => program.ask(request, payload, speech, callId, onProgress)),
    async cancel(callId) {
      program.cancel(callId);
    },
    pickFile: () => Promise.resolve(real.picked),
    pickFiles: () => Promise.resolve(real.picked === null ? [] : [real.picked]),
    pickFolder: () => Promise.resolve(real.picked),
    pickFolderToRead: () => Promise.resolve(real.picked),
    pickSavePath: () => Promise.resolve(real.picked),
    allowHost: () => Promise.resolve(true),
    async reveal(path) {
      real.revealed.push(path);
    },
    async setTitle(title) {
      real.titles.push(title);
    },
    beforeClose: () => Promise.resolve(),
    async setMenus(menus, run) {
      real.menus = menus;
      give = run;
    },
  };
  return { real, host };
}

/** Opens the window as `opening` says. */
export async function openWindow(
  opening: Opening = {},
): Promise<RealWindow & { projectId: string }> {
  const { sample = "saas", screen = "economics", language = "ru", welcomed = true } = opening;
  const folder = dataFolder();
  await opening.before?.(folder);
  const way = opening.through?.(folder) ?? {};
  const { real, host } = windowOver(
    folder,
    opening.day === undefined ? way : { clock: written(noonOf(opening.day)), ...way },
  );
  let projectId = "";
  if (opening.untouched !== true) {
    await real.ask("app.start", {});
    if (sample !== null) {
      const made = await real.ask("projects.create_sample", {
        kind: sample,
        language: opening.words ?? "ru",
      });
      projectId = made.value.id;
    }
    await opening.prepare?.(real, projectId);
    await real.ask("preferences.update", {
      welcomed,
      ...(language === null ? {} : { language }),
      ...(projectId === "" ? {} : { last_project_id: projectId }),
      last_section: screen,
    });
  }
  connect(host);
  // The stores live as long as the module; each test begins with an empty window.
  setLanguage("ru");
  projects.list = null;
  projects.error = null;
  route.projectId = null;
  route.screen = "projects";
  route.target = null;
  session.stage = { name: "starting" };
  session.preferences = UNTOUCHED;
  render(App);
  await vi.waitFor(
    () => {
      const { name } = session.stage;
      if (name === "starting" || (name === "ready" && projects.list === null)) {
        throw new Error("starting");
      }
    },
    { timeout: 10_000 },
  );
  await settled();
  return Object.assign(real, { projectId });
}

/**
 * Opens the window on a screen of a sample project. `prepare` fills the workspace before, with the
 * id of the project at hand.
 */
export function openReal(
  screen: Screen,
  prepare: (window: RealWindow, projectId: string) => Promise<void> = () => Promise.resolve(),
  kind: "saas" | "shop" = "saas",
): Promise<RealWindow & { projectId: string }> {
  return openWindow({ screen, prepare, sample: kind });
}
