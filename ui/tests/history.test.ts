/** Undo, redo and the history belong to what is open. */
import { describe, expect, it } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { history } from "../src/shell/history.svelte";
import { route } from "../src/shell/route.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

type Window = RealWindow & { projectId: string };

const ctrl = (key: string, more: KeyboardEventInit = {}): void =>
  press(document.body, key, { ctrlKey: true, ...more });

const toast = (): string => document.querySelector(".toast")?.textContent ?? "";

/** The shop's project, beside the service's that is open. */
async function withShop(): Promise<Window & { shop: string }> {
  let shop = "";
  const real = await openWindow({
    async prepare(window) {
      const made = await window.ask("projects.create_sample", { kind: "shop", language: "ru" });
      shop = made.value.id;
    },
  });
  return Object.assign(real, { shop });
}

async function margin(real: Window, projectId: string): Promise<string | null | undefined> {
  const { scenarios, active_scenario_id } = await real.ask("economics.get", {
    project_id: projectId,
  });
  return scenarios.find(({ id }) => id === active_scenario_id)?.inputs.gross_margin;
}

async function setMargin(text: string): Promise<void> {
  await type(field("#input-gross_margin input"), text);
}

describe("undo", () => {
  it("takes back what was done in the project that is open, not what was done last", async () => {
    const real = await withShop();
    const before = await margin(real, real.projectId);
    await setMargin("41");
    route.open(real.shop, "economics");
    await settled();
    const ofShop = await margin(real, real.shop);
    await setMargin("42");
    route.open(real.projectId, "economics");
    await settled();
    expect(history.undoText).toContain("41");

    ctrl("z");
    await settled();
    expect(await margin(real, real.projectId)).toBe(before);
    expect(await margin(real, real.shop)).toBe("0.42");
    ctrl("z", { shiftKey: true });
    await settled();
    expect(await margin(real, real.projectId)).toBe("0.41");

    route.open(real.shop, "economics");
    await settled();
    expect(history.undoText).toContain("42");
    ctrl("z");
    await settled();
    expect(await margin(real, real.shop)).toBe(ofShop);
    expect(await margin(real, real.projectId)).toBe("0.41");
  });

  it("has nothing to take back in the list of projects but what was done there, by name", async () => {
    const real = await withShop();
    await setMargin("41");
    const names = async (): Promise<string[]> =>
      (await real.ask("projects.list", {})).projects.map(({ name }) => name);
    await real.ask("projects.update", {
      id: real.shop,
      change: { note: "Звонить по средам", name: "Тёплый дом" },
    });
    route.go("projects");
    await settled();
    expect(history.undoText).toBe("Изменён «Тёплый дом»: заметка");
    ctrl("z");
    await settled();
    expect(await margin(real, real.projectId)).toBe("0.41");
    expect(toast()).toContain("Изменён «Тёплый дом»: заметка");
    // The next ones are the making of projects; the service's is followed by work inside of it.
    expect(history.undoText).toBe("Создан пример «Тёплый дом»");
    ctrl("z");
    await settled();
    expect(await names()).toEqual(["Сметана"]);
    expect(history.undoText).toBeNull();
  });

  it("names the project of a step whose words do not", async () => {
    const real = await withShop();
    const { step } = await real.ask("history.undo", { scope: "workspace" });
    expect(step?.projects).toEqual([]);
    await real.ask("history.redo", { scope: "workspace" });
    const { entries } = await real.ask("history.list", { scope: { project: real.shop } });
    expect(entries[0]?.projects).toEqual([{ id: real.shop, name: "Тёплый дом" }]);
    const said = { text: "Валовая маржа: 60 % → 41 %", projects: entries[0]?.projects ?? [] };
    expect(history.say(said, "workspace")).toBe("Валовая маржа: 60 % → 41 % — «Тёплый дом»");
    expect(history.say(said, { project: real.shop })).toBe("Валовая маржа: 60 % → 41 %");
  });

  it("of a message takes back its own step, wherever one is, and is gone after another", async () => {
    const real = await withShop();
    const before = (await real.ask("economics.get", { project_id: real.projectId })).scenarios;
    const { id } = before[0] ?? { id: "" };
    await real.ask("economics.delete_scenario", { id });
    await settled();
    history.tell("Сценарий удалён");
    await settled();
    route.open(real.shop, "economics");
    await settled();
    byText("Отменить", ".toast button").click();
    await settled();
    const after = (await real.ask("economics.get", { project_id: real.projectId })).scenarios;
    expect(after).toEqual(before);
    expect(toast()).toContain("Отменено");

    history.tell("Сделано");
    await setMargin("42");
    expect(toast()).not.toContain("Сделано");
  });

  it("is refused for a project that is gone", async () => {
    const real = await withShop();
    await real.ask("projects.delete", { id: real.shop });
    await expect(real.ask("history.undo", { scope: { project: real.shop } })).rejects.toMatchObject(
      { code: "not_found", refused: true },
    );
    const { step } = await real.ask("history.undo", { scope: "workspace" });
    expect(step?.text).toBe("Удалён проект «Тёплый дом»");
    expect(step?.projects).toEqual([{ id: real.shop, name: "Тёплый дом" }]);
  });
});

describe("the history", () => {
  it("of the open project is a dialog, that of the workspace stands in the settings", async () => {
    await withShop();
    await setMargin("41");
    commands.give("history.open");
    await settled();
    const dialog = document.querySelector("[role=dialog]");
    expect(dialog?.textContent).toContain("История: «Сметана»");
    expect(dialog?.querySelectorAll("li")).toHaveLength(2);
    expect(dialog?.textContent).toContain("41");
    press(document.activeElement ?? document.body, "Escape");
    await settled();

    route.go("settings");
    await settled();
    const entries = [...document.querySelectorAll("#history li")].map((entry) => entry.textContent);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toContain("Создан пример «Тёплый дом»");
    expect(entries[1]).toContain("Создан пример «Сметана»");
    commands.give("history.open");
    await settled();
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });
});
