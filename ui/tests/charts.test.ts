import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { route } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { openReal, type RealWindow } from "./real";
import { byText, press, settled } from "./window";

/** Chooses an entry of the chart's menu by keyboard, and waits until the program has said how it went. */
async function choose(entry: string, real: RealWindow, name: string): Promise<Buffer> {
  real.picked = join(real.folder, name);
  const button = document.querySelector<HTMLElement>("figure.chart [aria-expanded]");
  if (button === null) throw new Error("no menu");
  button.focus();
  press(button, "Enter");
  await settled();
  const item = byText(entry, "[role=menuitem]");
  item.focus();
  press(item, "Enter");
  await vi.waitFor(() => expect(document.body.textContent).toContain(name), {
    timeout: 5000,
  });
  return readFileSync(real.picked);
}

test("a chart is kept as picture, drawing and table", async () => {
  const real = await openReal("economics");
  const svg = (await choose("Сохранить рисунком", real, "поток.svg")).toString("utf8");
  const title = document.querySelector("figure.chart .title")?.textContent ?? "?";
  expect(svg).toContain(title);
  expect(svg).toContain("<polyline");

  const png = await choose("Сохранить картинкой", real, "поток.png");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Two pixels for each of the drawing's.
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * 700);

  const csv = (await choose("Сохранить таблицей", real, "поток.csv")).toString("utf8");
  expect(csv).toMatch(/^\uFEFFКогда;"?Накопленный поток, ₽"?\r\n/);
  expect(csv).toMatch(/\r\n"?1-й платёж, 0-й день"?;-?\d+(,\d+)?\r\n/);

  await session.setLanguage("en");
  await settled();
  route.target = null;
  const english = (await choose("Save as a table", real, "flow.csv")).toString("utf8");
  expect(english).toMatch(/\r\n"Payment 1, day 0",-?\d+(\.\d+)?\r\n/);
});

test("a place that cannot be written is said in words, and nothing is written", async () => {
  const real = await openReal("economics");
  writeFileSync(join(real.folder, "файл"), "");
  await expect(choose("Сохранить картинкой", real, "файл/поток.png")).rejects.toThrow();
  const said =
    document.querySelector(".toast.bad, .toasts [role=alert], .toast")?.textContent ?? "";
  expect(said).toContain("файл");
  expect(said).toMatch(/[а-я]{4}/);
});
