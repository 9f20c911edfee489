/** Customers and leads over the real program: from a file to whom to write, a growth point, a task. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { t } from "../src/i18n";
import { commands } from "../src/shell/commands.svelte";
import { route } from "../src/shell/route.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, settled, type } from "./window";

/** A repeatable stream of numbers from 0 to 1 (Park and Miller). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const isoDay = (days: number): string =>
  new Date(Date.UTC(2025, 10, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** Purchases of a year: most come back for a while, and many leave. */
function purchases(customers: number): string {
  const random = stream(7);
  const rows = ["customer,date,amount"];
  for (let customer = 0; customer < customers; customer += 1) {
    let day = Math.floor(random() * 200);
    // As different from each other as people are: else nothing determines the model.
    const gap = 6 + random() ** 3 * 160;
    const leaves = random() ** 2 * 0.7;
    do {
      rows.push(`Customer ${customer},${isoDay(day)},${(500 + random() * 1500).toFixed(2)}`);
      day += 1 + Math.floor(-Math.log(1 - random()) * gap);
    } while (day < 390 && random() > leaves);
  }
  return rows.join("\n");
}

/** Leads of a CRM, of which a column was filled in after the sale. */
function leads(): string {
  const random = stream(11);
  const rows = ["Lead ID,Created,Source,Employees,Contract no,Status"];
  for (let lead = 0; lead < 500; lead += 1) {
    const source = ["ads", "partner", "search"][Math.floor(random() * 3)] ?? "ads";
    const employees = Math.floor(random() * 50) + 1;
    const odds = (source === "partner" ? 1.2 : -1.4) + (employees > 20 ? 1 : -0.4);
    const won = random() < 1 / (1 + Math.exp(-odds));
    const open = lead >= 450;
    rows.push(
      [
        `L-${lead}`,
        isoDay(Math.floor(lead / 2)),
        source,
        employees,
        won && !open ? `C${(lead * 7) % 40}` : "",
        open ? "new" : won ? "won" : "lost",
      ].join(","),
    );
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

function open(language: "ru" | "en", customers: number | null): Promise<Opened> {
  return openWindow({
    language,
    screen: "customers",
    sample: "saas",
    async prepare(window, project_id) {
      if (customers === null) return;
      const path = join(window.folder, "purchases.csv");
      writeFileSync(path, purchases(customers));
      await window.ask("datasets.import", { project_id, path, overrides: {} });
    },
  });
}

const figure = (id: string): string =>
  document.querySelector(`[data-figure=${id}] strong`)?.textContent ?? "";

async function forecast(cost: string): Promise<void> {
  const inputs = document.querySelectorAll<HTMLInputElement>(
    "section[aria-labelledby=forecast-form] input",
  );
  const last = inputs[inputs.length - 1];
  if (last === undefined) throw new Error("no field");
  await type(last, cost);
  byText(t("customers-forecast-make")).click();
  await vi.waitFor(() => expect(figure("alive")).not.toBe(""), { timeout: 90_000 });
  await settled();
}

beforeEach(() => {
  document.title = "Growth Architect";
});

describe.each(["ru", "en"] as const)("customers in %s", (language) => {
  it(
    "lead from a file to whom to write, a growth point, a task and the report",
    { timeout: 180_000 },
    async () => {
      const real = await open(language, 260);
      expect(await violations()).toEqual([]);
      await forecast("20");
      expect(Number(figure("alive").replace(/\D/g, ""))).toBeGreaterThan(50);
      expect(await violations()).toEqual([]);

      // Whom to write to, as a file.
      field("[data-segment=write_week]").click();
      await settled();
      const shown = document.querySelectorAll("section.list tbody tr").length;
      expect(shown).toBeGreaterThan(0);
      real.picked = join(real.folder, "list.csv");
      byText(t("customers-save-csv")).click();
      await settled();
      const written = readFileSync(real.picked, "utf8").trim().split("\n");
      expect(written.length).toBeGreaterThan(shown);
      expect(written[1]).toContain("Customer");

      // The forecast can be taken back, and comes again.
      commands.give("history.undo");
      await settled();
      expect(figure("alive")).toBe("");
      commands.give("history.redo");
      await settled();
      expect(figure("alive")).not.toBe("");

      // A growth point, and a task out of it.
      byText(t("instruments-finding-make")).click();
      await settled();
      byText(t("instruments-finding-open")).click();
      await settled();
      expect(route.screen).toBe("audit");
      byText(t("audit-in-roadmap-add")).click();
      await settled();
      const roadmap = await real.ask("roadmap.get", { project_id: real.projectId });
      const links = roadmap.plan?.tasks.flatMap((task) => task.links) ?? [];
      expect(links.some(({ kind }) => kind === "growth_point")).toBe(true);

      // The report says it.
      const folder = join(real.folder, "report");
      await real.ask("report.export", {
        project_id: real.projectId,
        format: "csv",
        path: folder,
        language,
      });
      expect(existsSync(join(folder, "customers.csv"))).toBe(true);
    },
  );

  it(
    "find a planted leak in leads, and give them back with scores",
    { timeout: 180_000 },
    async () => {
      const real = await open(language, null);
      byText(t("customers-tab-leads"), "[role=tab]").click();
      await settled();
      const path = join(real.folder, "leads.csv");
      writeFileSync(path, leads());
      real.picked = path;
      byText(t("leads-import")).click();
      await vi.waitFor(() => expect(document.querySelector("#lead-setup")).not.toBeNull(), {
        timeout: 30_000,
      });
      await settled();
      expect(await violations()).toEqual([]);
      byText(t("leads-train")).click();
      await vi.waitFor(() => expect(document.querySelector("[data-fact=auc]")).not.toBeNull(), {
        timeout: 90_000,
      });
      await settled();
      const excluded = document.querySelector(`section[aria-label="${t("leads-excluded")}"]`);
      expect(excluded?.textContent).toContain("Contract no");
      expect(document.querySelectorAll("section.open tbody tr").length).toBe(50);
      expect(await violations()).toEqual([]);

      real.picked = join(real.folder, "scored.csv");
      byText(t("leads-save-scores")).click();
      await settled();
      const scored = readFileSync(real.picked, "utf8").trim().split("\n");
      expect(scored.length).toBe(51);
      expect(scored[0]).toContain(t("leads-column-grade"));

      real.picked = real.folder;
      byText(t("leads-save-folder")).click();
      await settled();
      expect(existsSync(join(real.folder, "lead-scores", "score.js"))).toBe(true);
    },
  );
});

it("says how many customers are missing for a forecast, and shows cohorts all the same", async () => {
  await open("ru", 40);
  byText(t("customers-forecast-make")).click();
  await vi.waitFor(() => expect(document.body.textContent).toContain("Прогноза нет"), {
    timeout: 60_000,
  });
  await settled();
  expect(document.body.textContent).toMatch(/\d+\s+клиентов \(есть \d+ из 100\)/u);
  expect(document.querySelector("figure table")).not.toBeNull();
});

it("draws how long subscriptions last, plan by plan, and offers the churn", async () => {
  const real = await open("ru", null);
  byText(t("customers-tab-subscriptions"), "[role=tab]").click();
  await settled();
  const random = stream(3);
  const rows = ["Клиент;Начало;Конец;Тариф;Платёж в месяц"];
  for (let number = 0; number < 120; number += 1) {
    const start = Math.floor(random() * 200);
    const end = start + Math.floor(-Math.log(1 - random()) * (number % 2 === 0 ? 300 : 120));
    rows.push(
      `К${number};${isoDay(start)};${end < 390 ? isoDay(end) : ""};${number % 2 === 0 ? "Сеть" : "Точка"};${number % 2 === 0 ? 1900 : 900}`,
    );
  }
  const path = join(real.folder, "subscriptions.csv");
  writeFileSync(path, rows.join("\n"));
  real.picked = path;
  byText(t("customers-subscriptions-import")).click();
  await vi.waitFor(() => expect(document.querySelector("figure.chart")).not.toBeNull(), {
    timeout: 30_000,
  });
  await settled();
  const text = document.querySelector("main")?.textContent ?? "";
  expect(text).toContain("Сеть");
  expect(text).toContain("Точка");
  byText(t("datasets-use-action")).click();
  await settled();
  expect(route.screen).toBe("economics");
  const { scenarios } = await real.ask("economics.get", { project_id: real.projectId });
  const churn = Number(scenarios[0]?.inputs.subscription.churn_per_month);
  expect(churn).toBeGreaterThan(0.05);
  expect(churn).toBeLessThan(0.4);
});
