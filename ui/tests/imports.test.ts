import { copyFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

import { describe, expect, it } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, press, settled } from "./window";

const FIXTURES = join(import.meta.dirname, "../../tests/fixtures/imports");

type Client = RealWindow & { projectId: string };

const dialog = (): HTMLElement => field("[role=dialog]");

const start = (): HTMLButtonElement =>
  byText("Загрузить", ".dialog-actions button:last-child") as HTMLButtonElement;

/** Brings a file into the data screen of a project in a currency of its own. */
async function offer(name: string, currency: string): Promise<Client> {
  const real = await openWindow({ screen: "datasets" });
  await real.ask("projects.update", { id: real.projectId, change: { currency } });
  real.picked = join(FIXTURES, name);
  commands.give("datasets.import");
  await settled();
  return real;
}

/** Answers a question of the preview. */
async function answer(text: string): Promise<void> {
  byText(text, "[role=dialog] .questions button").click();
  await settled();
}

/** Imports, and asks what came of it. */
async function imported(real: Client): Promise<{ [figure: string]: unknown }> {
  expect(start().disabled).toBe(false);
  start().click();
  await settled();
  byText("Показать данные").click();
  await settled();
  const { datasets } = await real.ask("datasets.list", { project_id: real.projectId });
  expect(datasets).toHaveLength(1);
  const [dataset] = datasets;
  expect(dataset?.name).toBe(basename(real.picked ?? ""));
  const view = await real.ask("datasets.view", {
    id: dataset?.id ?? "",
    chart: { theme: "light", width: 300, height: 200 },
  });
  return { ...view.summary };
}

describe("a file of another program, in the window", () => {
  it.each([
    ["01-shopify-orders.csv", "EUR", { customers: 3, orders: 4, revenue: "278.3" }],
    ["02-stripe-statuses.csv", "USD", { customers: 2, orders: 3, revenue: "147" }],
    ["05-woo-guests-zero.csv", "EUR", { customers: 5 }],
    [
      "06-unit-price-times-quantity.csv",
      "GBP",
      { customers: 2, orders: 3, revenue: "72", refunds: "5" },
    ],
    ["10-email-case.csv", "RUB", { customers: 2 }],
    ["12-total-on-every-line.csv", "EUR", { orders: 3, revenue: "135" }],
    ["18-russian-long-dates.csv", "RUB", {}],
    ["27-epoch-placeholder-date.csv", "USD", { orders: 4, revenue: "80" }],
    ["29-ga4.csv", "USD", { revenue: "260.75" }],
  ])(
    "%s is right at once, and what would come of it is shown before",
    async (name, code, right) => {
      const real = await offer(name, code);
      expect(dialog().querySelector(".questions")).toBeNull();
      expect(field("[role=dialog] .outcome dl").children.length).toBeGreaterThan(4);
      expect(await imported(real)).toMatchObject(right);
    },
  );

  it("in several currencies asks for one", async () => {
    const real = await offer("11-currency-column.csv", "USD");
    expect(start().disabled).toBe(true);
    await answer("USD");
    expect(await imported(real)).toMatchObject({ customers: 1, revenue: "200" });
  });

  it("with money in and out asks what went out", async () => {
    const real = await offer("35-credit-debit.csv", "RUB");
    expect(start().disabled).toBe(true);
    await answer("Возвраты покупателям");
    expect(await imported(real)).toMatchObject({ revenue: "3500" });
  });
});

describe("what the program decided", () => {
  it("is decided otherwise afterwards, without the file, and taken back", async () => {
    const real = await openWindow({ screen: "datasets" });
    await real.ask("projects.update", { id: real.projectId, change: { currency: "USD" } });
    const copy = join(real.folder, "dates.csv");
    copyFileSync(join(FIXTURES, "27-epoch-placeholder-date.csv"), copy);
    real.picked = copy;
    commands.give("datasets.import");
    await settled();
    start().click();
    await settled();
    byText("Показать данные").click();
    await settled();
    rmSync(copy);
    const revenue = async (): Promise<string> => {
      const { datasets } = await real.ask("datasets.list", { project_id: real.projectId });
      return JSON.stringify(datasets[0]?.summary);
    };
    expect(await revenue()).toContain('"revenue":"80"');
    byText("Решить иначе", ".decided button").click();
    await settled();
    expect(dialog().textContent).toContain("Решить иначе");
    byText("Отмена", "[role=dialog] button").click();
    await settled();
    const choice = field(".decided .choice button");
    choice.focus();
    press(choice, "Enter");
    await settled();
    const count = byText("Учитывать", "[role=option]");
    count.dispatchEvent(new MouseEvent("pointerup", { bubbles: true, button: 0 }));
    await settled();
    expect(await revenue()).toContain('"revenue":"120"');
    expect(field(".decided").textContent).toContain("невозможной датой");
  });
});

it("takes a table that was pasted", async () => {
  const real = await openWindow({ screen: "datasets" });
  commands.give("datasets.paste");
  await settled();
  const box = field("[role=dialog] textarea") as unknown as HTMLTextAreaElement;
  box.value = "Клиент\tДата\tСумма\nАня\t31.01.2025\t1 000\nБоря\t01.02.2025\t500\n";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settled();
  byText("Посмотреть", "[role=dialog] button").click();
  await settled();
  start().click();
  await settled();
  byText("Показать данные").click();
  await settled();
  const { datasets } = await real.ask("datasets.list", { project_id: real.projectId });
  expect(datasets[0]?.name).toBe("Вставленная таблица");
  expect(datasets[0]?.row_count).toBe(2);
});

it("a plan whose dates can be read in two ways asks for their order", async () => {
  const real = await openWindow({ screen: "roadmap", day: "2026-11-30" });
  real.picked = join(FIXTURES, "world/plan-order-of-days.csv");
  commands.give("roadmap.import");
  await settled();
  expect(dialog().textContent).toContain("07/12/2026");
  byText("Сначала день: 2026-12-07", "[role=dialog] .answers button").click();
  await settled();
  const { plan } = await real.ask("roadmap.get", { project_id: real.projectId });
  const added = plan?.tasks.find(({ title }) => title === "Interviews");
  expect(added).toMatchObject({ planned_start: "2026-12-07", planned_finish: "2026-12-11" });
});
