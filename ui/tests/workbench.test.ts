import { tick } from "svelte";
import { describe, expect, it } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { history } from "../src/shell/history.svelte";
import { saving } from "../src/shell/saving.svelte";
import { focused, key, tabTo, type as typed, until } from "./keyboard";
import { openReal, openWindow, type RealWindow } from "./real";
import { byText, press, settled, type } from "./window";

type Window = RealWindow & { projectId: string };

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/gu, " ");
const page = (): string => plain(document.querySelector("main")?.textContent);

async function open(tab: string): Promise<Window> {
  const real = await openReal("economics");
  commands.give(`economics.tab.${tab}`);
  await settled();
  return real;
}

const cell = (row: number, column: number): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`[data-cell="${row}/${column}"]`);
  if (found === null) throw new Error(`no cell ${row}/${column}`);
  return found;
};

/** Types over a cell, as on a keyboard: the cell has the focus, the text replaces its value. */
async function typeOver(row: number, column: number, text: string): Promise<void> {
  const input = cell(row, column);
  input.focus();
  await tick();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await tick();
  press(input, "Enter");
  await settled();
}

function paste(target: HTMLElement, text: string): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  target.dispatchEvent(event);
}

const tabs = (real: Window) => real.ask("economics.tabs", { project_id: real.projectId });
const months = async (real: Window) =>
  (await real.ask("months.list", { project_id: real.projectId })).months;

describe("the workbench", () => {
  it("shows payback in its three readings beside the cash curve", async () => {
    await open("cash");
    expect(page()).toContain("Окупаемость, простая 94,7 дня");
    expect(page()).toContain("4-й платёж, 90 дней");
    expect(page()).toContain("LTV за 36 месяцев, с дисконтом 22 765 ₽");
  });

  it("lets every lever of a goal be tried as a scenario, in one step", async () => {
    const real = await open("goal");
    expect(page()).toContain("≤ 2 280 ₽");
    expect(page()).toContain("Недостижимо");
    const before = (await real.steps()).length;
    commands.give("goal.cac");
    await settled();
    const economics = await real.ask("economics.get", { project_id: real.projectId });
    expect(economics.scenarios).toHaveLength(4);
    const active = economics.scenarios.find(({ id }) => id === economics.active_scenario_id);
    expect(active?.name).toContain("CAC");
    expect(plain(document.querySelector('[data-figure="payback_days"]')?.textContent)).toContain(
      "45",
    );
    expect(await real.steps()).toHaveLength(before + 1);
    await history.undo();
    await settled();
    const back = await real.ask("economics.get", { project_id: real.projectId });
    expect(back.scenarios).toHaveLength(3);
  });

  it("keeps the goal that was typed, and says what is attainable for it", async () => {
    const real = await open("goal");
    const target = [...document.querySelectorAll<HTMLLabelElement>("label")].find(
      (label) => plain(label.textContent) === "Цель",
    );
    const input = document.getElementById(target?.htmlFor ?? "") as HTMLInputElement;
    await type(input, "80");
    expect((await tabs(real)).goal.target).toBe("80");
    expect(page()).toContain("К цели 80 дней");
  });

  it("takes a purchase typed into the grid, and refuses what cannot be read at its cell", async () => {
    const real = await open("lifecycle");
    await typeOver(1, 0, "50 %");
    expect((await tabs(real)).lifecycle.purchases[1]?.repeat_probability).toBe("0.5");
    await typeOver(1, 1, "много");
    expect(cell(1, 1).getAttribute("aria-invalid")).toBe("true");
    expect(page()).toContain("2-я покупка, Чек:");
    expect((await tabs(real)).lifecycle.purchases[1]?.order_value).toBe("5700");
    // A value outside its range is refused by the program, at the cell.
    await typeOver(2, 0, "150 %");
    expect(cell(2, 0).getAttribute("aria-invalid")).toBe("true");
    expect((await tabs(real)).lifecycle.purchases[2]?.repeat_probability).toBe("0.88");
    // The first purchase is certain.
    expect(cell(0, 0).readOnly).toBe(true);
  });

  it("moves by arrows, empties by Delete, and pastes a block", async () => {
    const real = await open("channels");
    const first = cell(0, 1);
    first.focus();
    await tick();
    press(first, "ArrowDown");
    await tick();
    expect(document.activeElement).toBe(cell(1, 1));
    press(cell(1, 1), "Delete");
    await settled();
    expect((await tabs(real)).channels.channels[1]?.media_cost).toBe("0");
    cell(1, 0).focus();
    await tick();
    paste(cell(1, 0), "Телеграм\t95 000\t20\nПодкасты\t30 000\t5\nПочта\t1 000\t4\n");
    await settled();
    const { channels } = (await tabs(real)).channels;
    expect(channels.map(({ name }) => name)).toEqual(["Директ", "Телеграм", "Подкасты", "Почта"]);
    expect(channels[1]?.media_cost).toBe("95000");
    // One cell that cannot be read, and nothing is taken.
    cell(0, 1).focus();
    await tick();
    paste(cell(0, 1), "1\tx");
    await settled();
    expect((await tabs(real)).channels.channels[0]?.media_cost).toBe("210000");
    expect(cell(0, 2).getAttribute("aria-invalid")).toBe("true");
  });

  it("shows the tornado of another figure, and keeps the choice", async () => {
    const real = await open("sensitivity");
    expect(page()).toContain("Что сильнее всего меняет показатель «LTV к CAC»");
    await type(
      [...document.querySelectorAll<HTMLInputElement>(".span input")][0] as HTMLInputElement,
      "10",
    );
    expect((await tabs(real)).sensitivity.change).toBe("0.1");
    expect(page()).toContain("4,5 %");
  });

  it("draws the risk from the distributions that are typed, with the seed in view", async () => {
    const real = await open("uncertainty");
    expect(page()).toContain("Вероятность: LTV к CAC ≥ 3×");
    expect(page()).toContain("Зерно случайности 1");
    const low = document.querySelector<HTMLInputElement>('[id$="-churn_per_month-min"]');
    if (low === null) throw new Error("no field");
    await type(low, "1,5");
    const known = (await tabs(real)).uncertainty.uncertain.find(
      ({ field }) => field === "churn_per_month",
    );
    expect(known?.distribution).toMatchObject({ kind: "pert", min: "0.015" });
    // The handle of the same number moves by arrows.
    const handle = document.querySelector('circle[aria-label="Отток, в месяц: наибольшее"]');
    if (handle === null) throw new Error("no handle");
    press(handle, "ArrowRight");
    handle.dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowRight", bubbles: true }));
    await settled();
    const moved = (await tabs(real)).uncertainty.uncertain.find(
      ({ field }) => field === "churn_per_month",
    );
    expect(Number((moved?.distribution as { max: string }).max)).toBeGreaterThan(0.075);
    // A mode below the minimum is refused where it stands.
    const mode = document.querySelector<HTMLInputElement>('[id$="-churn_per_month-mode"]');
    if (mode === null) throw new Error("no field");
    await type(mode, "1");
    expect(document.querySelector(".problem")?.textContent).toBeTruthy();
  });

  it("compares scenarios with another base, changes of band first", async () => {
    const real = await openReal("economics", async (window, projectId) => {
      const { scenarios } = await window.ask("economics.get", { project_id: projectId });
      const [base, other] = scenarios;
      if (base === undefined || other === undefined) throw new Error("no scenarios");
      await window.ask("economics.save", {
        scenario_id: other.id,
        inputs: {
          ...other.inputs,
          subscription: { ...other.inputs.subscription, arpa_per_month: "9000" },
        },
      });
    });
    commands.give("economics.tab.compare");
    await settled();
    expect(page()).toContain("«Ниже отток», Окупаемость: «90+ дней, цель 45» →");
    expect(document.querySelectorAll(".table tbody tr th")[0]?.textContent?.trim()).toBe(
      "Окупаемость",
    );
    expect(real.calls.some(({ request }) => request === "economics.compare_view")).toBe(true);
  });
});

describe("the months", () => {
  it("show trends of the five figures, the movement of MRR and what was noted", async () => {
    await open("months");
    expect(page()).toContain("Полный CAC 4 800 ₽");
    expect(page()).toContain("Коэффициент Quick Ratio 2,1×");
    expect(page()).toContain("Запустили созвон в первую неделю");
    expect(document.querySelectorAll("figure.chart")).toHaveLength(5);
  });

  it("take a number typed into the grid, as one undo step in words", async () => {
    const real = await open("months");
    const [first] = await months(real);
    await typeOver(0, 3, "1 600");
    expect((await months(real))[0]?.cells.leads).toBe("1600");
    expect((await real.steps())[0]).toContain("Лиды");
    await history.undo();
    await settled();
    expect((await months(real))[0]?.cells.leads).toBe(first?.cells.leads);
    expect(plain(cell(0, 3).value)).toBe("1 580");
  });

  it("refuse what contradicts itself, at its cell", async () => {
    const real = await open("months");
    const before = await months(real);
    await typeOver(0, 5, "1");
    expect(cell(0, 5).getAttribute("aria-invalid")).toBe("true");
    expect(await months(real)).toEqual(before);
  });

  it("take a table pasted with its headings, or nothing of it", async () => {
    const real = await open("months");
    const before = await months(real);
    paste(cell(0, 0), "Месяц\tЛиды\tМаржа\nянв 2020\t100\t0,8\n");
    await settled();
    expect(await months(real)).toEqual(before);
    expect(page()).toContain("Не прочитана 1 ячейка, поэтому ничего не сохранено.");
    expect(page()).toContain("Доля или проценты?");
    paste(cell(0, 0), "Месяц\tЛиды\tМаржа\nянв 2020\t100\t80 %\n");
    await settled();
    const after = await months(real);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]?.cells).toMatchObject({ month: "2020-01", leads: "100", gross_margin: "0.8" });
    expect(plain(cell(0, 3).value)).toBe("100");
  });

  it("begin a month that is kept once something stands in it", async () => {
    const real = await open("months");
    const before = await months(real);
    byText("Добавить месяц").click();
    await settled();
    expect(await months(real)).toEqual(before);
    await typeOver(before.length, 3, "2 500");
    const after = await months(real);
    expect(after.at(-1)?.cells.leads).toBe("2500");
    expect(after).toHaveLength(before.length + 1);
  });
});

describe.each(["ru", "en"] as const)("the economics screen by keyboard in %s", (language) => {
  const said = (ru: string, en: string): string => (language === "ru" ? ru : en);

  async function opened(): Promise<Window> {
    return openWindow({ screen: "economics", words: language, language });
  }

  it("makes, renames and deletes a scenario, and takes it back", async () => {
    const real = await opened();
    const names = async (): Promise<string[]> => {
      const { scenarios } = await real.ask("economics.get", { project_id: real.projectId });
      return scenarios.map(({ name }) => name);
    };
    const before = await names();
    commands.give("scenario.new");
    await until(() => expect(focused().tagName).toBe("INPUT"));
    await typed(said("Смелый", "Bold"));
    await key("Enter");
    await until(async () => expect(await names()).toHaveLength(before.length + 1));
    // The dialog is gone, and the keyboard is not left in nowhere.
    await until(() => expect(document.querySelector("[role=dialog]")).toBeNull());
    await until(() => expect(focused()).not.toBe(document.body));
    // On a busy machine the screen comes to the new one later than the program.
    const named = said("Сценарий «Смелый»", "Scenario “Bold”");
    await until(() => expect(document.body.textContent).toContain(named));
    commands.give("scenario.rename");
    await until(() => expect(focused().tagName).toBe("INPUT"));
    await typed(said("Очень смелый", "Very bold"));
    await key("Enter");
    await until(async () => expect(await names()).toContain(said("Очень смелый", "Very bold")));
    commands.give("scenario.delete");
    await until(async () => expect(await names()).toEqual(before));
    await history.undo();
    await until(async () => expect(await names()).toContain(said("Очень смелый", "Very bold")));
  });

  it("goes through all tabs by arrows; what each begins with can be reached", async () => {
    await opened();
    const all = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
    expect(all).toHaveLength(8);
    for (const tab of all) {
      tab.focus();
      press(tab, "Enter");
      tab.click();
      await settled();
      const panel = document.querySelector('[role=tabpanel][data-state="active"]');
      expect(plain(panel?.textContent).length, tab.textContent ?? "").toBeGreaterThan(80);
      const reachable = panel?.querySelectorAll(
        'button:not([disabled]), input:not([disabled]), [role=slider][tabindex="0"]',
      );
      expect(reachable?.length, tab.textContent ?? "").toBeGreaterThan(0);
      if (language === "en") expect(plain(panel?.textContent)).not.toMatch(/[а-яё]{3}/iu);
    }
  });

  it("shows the course of the months in the cards of the figures", async () => {
    const real = await opened();
    const courses = (): string[] =>
      [...document.querySelectorAll(".leading .sparkline")].map(
        (picture) => picture.getAttribute("aria-label") ?? "",
      );
    await until(() => expect(courses()).toHaveLength(5));
    expect(plain(courses()[0])).toContain(said("4,8 тыс. ₽", "4.8"));
    // Without months there is nothing to show.
    const { months: all } = await real.ask("months.list", { project_id: real.projectId });
    await saving.run("months.delete", {
      project_id: real.projectId,
      months: all.map(({ cells }) => cells.month ?? ""),
    });
    await until(() => expect(courses()).toEqual([]));
    await history.undo();
    await until(() => expect(courses()).toHaveLength(5));
  });

  it("moves an uncertain input by arrow keys, as one step", async () => {
    const real = await opened();
    commands.give("economics.tab.uncertainty");
    await settled();
    const before = (await real.steps()).length;
    const handle = tabTo("circle[role=slider]");
    const value = handle.getAttribute("aria-valuetext");
    press(handle, "ArrowRight");
    press(handle, "ArrowRight");
    handle.dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowRight", bubbles: true }));
    await settled();
    expect(document.querySelector("circle[role=slider]")?.getAttribute("aria-valuetext")).not.toBe(
      value,
    );
    expect(await real.steps()).toHaveLength(before + 1);
  });

  it("removes the channel that one is in", async () => {
    const real = await opened();
    commands.give("economics.tab.channels");
    await settled();
    const { channels } = (await tabs(real)).channels;
    cell(1, 0).focus();
    await settled();
    tabTo("button", said("Убрать «", "Remove “") + (channels[1]?.name ?? ""));
    await key("Enter");
    await settled();
    expect((await tabs(real)).channels.channels).toEqual([channels[0], channels[2]]);
  });

  it("pastes a table by hand where the clipboard may not be read", async () => {
    const real = await opened();
    commands.give("economics.tab.months");
    await settled();
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    commands.give("months.paste");
    await until(() => expect(focused().tagName).toBe("TEXTAREA"));
    paste(
      focused(),
      said("Месяц\tМаркетинг\nноябрь 2026\t410 000", "Month\tMarketing\nNovember 2026\t410,000"),
    );
    await until(async () => expect((await months(real)).at(-1)?.cells.month).toBe("2026-11"));
    expect((await months(real)).at(-1)?.cells.marketing_cost).toBe("410000");
    // What cannot be read changes nothing and says where.
    const count = (await months(real)).length;
    commands.give("months.paste");
    await until(() => expect(focused().tagName).toBe("TEXTAREA"));
    paste(
      focused(),
      said("Месяц\tМаркетинг\nдекабрь 2026\tмного", "Month\tMarketing\nDecember 2026\tlots"),
    );
    await until(() => expect(document.querySelector(".problems[role=alert]")).not.toBeNull());
    expect(await months(real)).toHaveLength(count);
  });
});
