import { join } from "node:path";

import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { SECTIONS, type Screen } from "../src/shell/route.svelte";
import { openWindow } from "./real";
import { byText, settled } from "./window";

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

const screens: Screen[] = ["projects", ...SECTIONS, "settings"];

describe.each(["ru", "en"] as const)("axe finds nothing in %s", (language) => {
  it.each(screens)("on %s", async (screen) => {
    await openWindow({ language, screen });
    expect(document.querySelector("main")).not.toBeNull();
    expect(await violations()).toEqual([]);
  });

  it("on the first start", async () => {
    await openWindow({ language, sample: null, welcomed: false });
    expect(await violations()).toEqual([]);
  });

  it("in the palette, the shortcuts and the form of a new project", async () => {
    await openWindow({ language });
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
    const real = await openWindow({ language, screen: "datasets" });
    real.picked = join(import.meta.dirname, "../../tests/fixtures/csv/ambiguous_dates.csv");
    commands.give("datasets.import");
    await settled();
    expect(await violations()).toEqual([]);
    byText(language === "ru" ? "Сначала день" : "Day first", "[role=dialog] button").click();
    await settled();
    byText(language === "ru" ? "Загрузить" : "Import", ".dialog-actions button:last-child").click();
    await settled();
    byText(language === "ru" ? "Показать данные" : "Show the data").click();
    await settled();
    expect(document.querySelectorAll(".facts .fact").length).toBeGreaterThan(4);
    expect(await violations()).toEqual([]);
  });
});
