import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import { vi } from "vitest";

import { connect } from "../src/api";
import { fakeHost, type FakeHost } from "../src/api/fake";
import { FakeState, SAAS_INPUTS, SHOP_INPUTS } from "../src/api/fake/state";
import App from "../src/shell/App.svelte";
import { projects } from "../src/shell/projects.svelte";
import { route, type Screen } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";

/** A workspace with a subscription, a shop and an archived project. */
export function filledState(): FakeState {
  const state = new FakeState();
  state.addProject("Сметана", "SaaS для кафе", SAAS_INPUTS);
  state.addProject("Чайная", "Магазин чая", SHOP_INPUTS, { sample: true });
  state.addProject("Старый", "", SHOP_INPUTS, { archived: true });
  return state;
}

/** Opens the window over a fake workspace, on a screen of its first project. */
export async function openWindow(
  state: FakeState = filledState(),
  screen: Screen | null = "economics",
): Promise<FakeHost> {
  const host = fakeHost(state);
  connect(host);
  const [first] = state.rows.projects;
  if (screen !== null && first !== undefined) {
    state.preferences.last_project_id = screen === "projects" ? null : first.id;
    state.preferences.last_section = screen;
  }
  // The stores live as long as the module; each test begins with an empty window.
  projects.list = null;
  route.projectId = null;
  route.screen = "projects";
  route.target = null;
  session.stage = { name: "starting" };
  render(App);
  await vi.waitFor(() => {
    if (session.stage.name === "starting") throw new Error("still starting");
  });
  await settled();
  return host;
}

/** Waits until nothing is on its way any more. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    await tick();
  }
}

export function byText(text: string, selector = "button"): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    element.textContent?.replace(/\s+/g, " ").includes(text),
  );
  if (found === undefined) throw new Error(`no ${selector} with “${text}”`);
  return found;
}

export function field(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

/** Types into a field as a person does: focus, text, and Enter. */
export async function type(input: HTMLInputElement, text: string, key = "Enter"): Promise<void> {
  input.focus();
  await tick();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await tick();
  press(input, key);
  await settled();
}

export function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): void {
  const code = /^[a-z]$/i.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : key;
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...more }),
  );
}
