/** Growth OS over the real program: a stack, the guide's scenario, its rehearsal, the engineer's files. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { t } from "../src/i18n";
import { commands } from "../src/shell/commands.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, settled, type } from "./window";

/** Events of four weeks: people look at the integration with a CRM, and some have no chat. */
function events(people: number): string {
  const rows = ["user_id,event_time,event_name,page,name,employees,ltv,email,chat_id"];
  for (let person = 0; person < people; person += 1) {
    const chat = person % 9 === 0 ? "" : String(1_000 + person);
    const known = `Анна ${person},${10 + (person % 60)},${50_000 + person * 900},a${person}@example.com,${chat}`;
    for (let view = 0; view < 2 + (person % 4); view += 1) {
      const day = String(1 + ((person + view) % 27)).padStart(2, "0");
      rows.push(`u${person},2025-11-${day} 1${view}:00:00,page_view,integration_crm,${known}`);
    }
    if (person % 5 === 0) rows.push(`u${person},2025-11-28 12:00:00,demo,,${known}`);
  }
  return rows.join("\n");
}

async function violations(): Promise<string[]> {
  const result = await axe.run(document.documentElement, {
    rules: { "color-contrast": { enabled: false } },
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
}

type Opened = RealWindow & { projectId: string };

function open(language: "ru" | "en", people: number | null): Promise<Opened> {
  return openWindow({
    language,
    screen: "automation",
    sample: "shop",
    async prepare(window, project_id) {
      if (people === null) return;
      const path = join(window.folder, "events.csv");
      writeFileSync(path, events(people));
      await window.ask("automation.import_events", { project_id, path });
      await window.ask("automation.create", { project_id });
    },
  });
}

async function tab(name: "scenarios" | "rehearsal" | "export" | "sequences"): Promise<void> {
  byText(t(`automation-tab-${name}`), "[role=tab]").click();
  await settled();
}

const term = (id: string): number =>
  Number(document.querySelector(`[data-sum=${id}] strong`)?.textContent.replace(/\D/gu, "") ?? "0");

beforeEach(() => {
  document.title = "Growth Architect";
});

describe.each(["ru", "en"] as const)("Growth OS in %s", (language) => {
  it(
    "begins a map, changes a tool on it and takes its cost over",
    { timeout: 60_000 },
    async () => {
      const real = await open(language, null);
      expect(
        document.querySelectorAll(".start").length + document.querySelectorAll(".role").length,
      ).toBeGreaterThan(0);
      expect(await violations()).toEqual([]);
      document.querySelectorAll<HTMLButtonElement>(".start button")[1]?.click();
      await vi.waitFor(
        () => expect(document.querySelector("[data-role=crm] .tool")).not.toBeNull(),
        { timeout: 15_000 },
      );
      expect(document.querySelectorAll("[data-layer]").length).toBe(4);
      expect(await violations()).toEqual([]);
      field("[data-role=crm] .tool").click();
      await settled();
      expect(await violations()).toEqual([]);
      const cost = [...document.querySelectorAll<HTMLInputElement>("[role=dialog] input")].find(
        (input) => input.labels?.[0]?.textContent.includes(t("automation-cost-month")) === true,
      );
      if (cost === undefined) throw new Error("no cost");
      await type(cost, "9500");
      byText(t("action-save"), "[role=dialog] button").click();
      await settled();
      const map = await real.ask("automation.map", { project_id: real.projectId });
      expect(map.cost.some(({ text }) => /9.500/u.test(text))).toBe(true);
      commands.give("history.undo");
      await settled();
      expect(document.querySelector("[data-role=crm] .tool")?.textContent).not.toContain("500");
    },
  );

  it(
    "rehearses the guide's scenario, decides about exceptions and hands it on",
    { timeout: 120_000 },
    async () => {
      const real = await open(language, 120);
      await tab("scenarios");
      expect(document.querySelector(".sentence")).not.toBeNull();
      expect(await violations()).toEqual([]);

      await tab("rehearsal");
      await vi.waitFor(() => expect(term("met")).toBeGreaterThan(5), { timeout: 15_000 });
      const parts = ["capped", "goal_reached", "message", "held_out", "exception"].map(term);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(term("met"));
      expect(await violations()).toEqual([]);
      const before = term("message");
      byText(t("automation-choice-email")).click();
      await settled();
      await vi.waitFor(() => expect(term("message")).toBeGreaterThan(before), { timeout: 15_000 });
      commands.give("history.undo");
      await settled();
      await vi.waitFor(() => expect(term("message")).toBe(before), { timeout: 15_000 });
      byText(t("automation-keep")).click();
      await settled();
      const list = await real.ask("automation.list", { project_id: real.projectId });
      expect(list.scenarios[0]?.state).toBe("rehearsed");

      await tab("export");
      expect(await violations()).toEqual([]);
      real.picked = real.folder;
      byText(t("automation-export-n8n")).click();
      await settled();
      // In a folder of the scenario's name in the chosen one.
      const written = readdirSync(real.folder, { recursive: true }).map(String);
      const file = written.find((name) => name.endsWith("-decide.n8n.json"));
      expect(file).toBeDefined();
      expect(readFileSync(join(real.folder, file ?? ""), "utf8")).toContain("Rehearse");
    },
  );

  it("says at its field what a scenario cannot be", { timeout: 60_000 }, async () => {
    const real = await open(language, 40);
    await tab("scenarios");
    const times = [...document.querySelectorAll<HTMLInputElement>(".sentence input")].find(
      (input) => input.getAttribute("aria-label") === t("automation-times"),
    );
    if (times === undefined) throw new Error("no field");
    await type(times, "5000");
    await vi.waitFor(() => expect(times.getAttribute("aria-invalid")).toBe("true"), {
      timeout: 15_000,
    });
    const list = await real.ask("automation.list", { project_id: real.projectId });
    const page = await real.ask("automation.page", { id: list.scenarios[0]?.id ?? "" });
    expect(page.automation.definition.trigger.count).toBe(3);
  });

  it("plans a sequence with its calendar", { timeout: 60_000 }, async () => {
    await open(language, null);
    await tab("sequences");
    byText(t("sequences-create")).click();
    await vi.waitFor(() => expect(document.querySelectorAll(".part tbody tr").length).toBe(3));
    expect(await violations()).toEqual([]);
  });
});
