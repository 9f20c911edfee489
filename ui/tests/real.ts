/** The window over the real program: what a screen shows is what the program answers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { render } from "@testing-library/svelte";
import { onTestFinished, vi } from "vitest";

import { startProgram, type Program } from "../program";
import { connect, type Host, type Input, type Output, type RequestName } from "../src/api";
import App from "../src/shell/App.svelte";
import { projects } from "../src/shell/projects.svelte";
import { route, type Screen } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { settled } from "./window";

/** A window in a test, over the real program and a workspace of its own. */
export interface RealWindow {
  readonly program: Program;
  /** Asks the program past the window, in Russian. */
  ask<R extends RequestName>(request: R, payload: Input<R>): Promise<Output<R>>;
  /** What the next file dialogs answer. */
  picked: string | null;
  /** The folder that the workspace lies in. */
  readonly folder: string;
}

/**
 * Opens the window on a screen of a sample project. `prepare` fills the workspace before, with the
 * id of the project at hand.
 */
export async function openReal(
  screen: Screen,
  prepare: (window: RealWindow, projectId: string) => Promise<void> = () => Promise.resolve(),
  kind: "saas" | "shop" = "saas",
): Promise<RealWindow & { projectId: string }> {
  const folder = mkdtempSync(join(tmpdir(), "growth-window-"));
  const program = startProgram(folder);
  onTestFinished(async () => {
    await program.end();
    rmSync(folder, { recursive: true, force: true });
  });
  const real: RealWindow = {
    program,
    folder,
    picked: null,
    ask: (request, payload) => program.ask(request, payload, "ru") as never,
  };
  const host: Host = {
    call: (request, payload, language) => program.ask(request, payload, language),
    callWithProgress: (request, payload, language, callId, onProgress) =>
      program.ask(request, payload, language, callId, onProgress),
    async cancel(callId) {
      program.cancel(callId);
    },
    pickFile: () => Promise.resolve(real.picked),
    pickFolder: () => Promise.resolve(real.picked),
    pickSavePath: () => Promise.resolve(real.picked),
    setTitle: () => Promise.resolve(),
    beforeClose: () => Promise.resolve(),
    onMenu: () => Promise.resolve(),
  };
  await real.ask("app.start", {});
  const sample = await real.ask("projects.create_sample", { kind, language: "ru" });
  const projectId = sample.value.id;
  await prepare(real, projectId);
  await real.ask("preferences.update", {
    welcomed: true,
    language: "ru",
    last_project_id: projectId,
    last_section: screen,
  });
  connect(host);
  // The stores live as long as the module; each test begins with an empty window.
  projects.list = null;
  route.projectId = null;
  route.screen = "projects";
  route.target = null;
  session.stage = { name: "starting" };
  render(App);
  await vi.waitFor(
    () => {
      if (session.stage.name === "starting" || projects.list === null) throw new Error("starting");
    },
    { timeout: 10_000 },
  );
  await settled();
  return Object.assign(real, { projectId });
}
