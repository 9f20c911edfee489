import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { FakeState } from "../src/api/fake/state";
import { commands } from "../src/shell/commands.svelte";
import type { Screen } from "../src/shell/route.svelte";
import { byText, filledState, openWindow, settled } from "./window";

async function violations(): Promise<string[]> {
  const result = await axe.run(document.documentElement, {
    // jsdom has no layout and no colours; both are checked in the real window.
    rules: { "color-contrast": { enabled: false } },
  });
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n")}`,
  );
}

beforeEach(() => {
  document.documentElement.lang = "ru";
  document.title = "Growth Architect";
  vi.spyOn(window, "innerHeight", "get").mockReturnValue(900);
});

describe.each(["ru", "en"] as const)("axe finds nothing in %s", (language) => {
  const state = (): FakeState => {
    const filled = filledState();
    filled.preferences.language = language;
    return filled;
  };

  it.each(["projects", "economics", "datasets", "report", "settings"] as Screen[])(
    "on %s",
    async (screen) => {
      await openWindow(state(), screen);
      expect(document.querySelector("main")).not.toBeNull();
      expect(await violations()).toEqual([]);
    },
  );

  it("on the first start", async () => {
    const empty = new FakeState();
    empty.preferences.language = language;
    empty.preferences.welcomed = false;
    await openWindow(empty, null);
    expect(await violations()).toEqual([]);
  });

  it("in the palette, the shortcuts and the form of a new project", async () => {
    await openWindow(state());
    for (const id of ["palette.open", "shortcuts.open", "project.new"]) {
      commands.give(id);
      await settled();
      expect(document.querySelector("[role=dialog]"), id).not.toBeNull();
      expect(await violations(), id).toEqual([]);
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
      );
      await settled();
    }
  });

  it("in the import and in the data that came of it", async () => {
    await openWindow(state(), "datasets");
    commands.give("datasets.import");
    await settled();
    expect(await violations()).toEqual([]);
    byText(language === "ru" ? "апреля" : "April").click();
    await settled();
    byText(language === "ru" ? "Загрузить" : "Import", ".dialog-actions button:last-child").click();
    await settled();
    await settled();
    byText(language === "ru" ? "Показать данные" : "Show the data").click();
    await settled();
    expect(document.querySelectorAll(".facts > div").length).toBeGreaterThan(4);
    expect(await violations()).toEqual([]);
  });
});
