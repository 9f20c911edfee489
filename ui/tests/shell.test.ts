import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { history } from "../src/shell/history.svelte";
import { route, SECTIONS } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { until } from "./keyboard";
import { openWindow, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

const FIXTURES = join(import.meta.dirname, "../../tests/fixtures");

const ctrl = (key: string, more: KeyboardEventInit = {}): void =>
  press(document.body, key, { ctrlKey: true, ...more });

const heading = (): string | undefined => document.querySelector("h1")?.textContent?.trim();

async function projectNames(real: RealWindow): Promise<string[]> {
  const { projects } = await real.ask("projects.list", { archived: "all" });
  return projects.map(({ name }) => name).sort();
}

/** A shop beside the project at hand, and a project that is archived. */
async function more(real: RealWindow): Promise<void> {
  await real.ask("projects.create_sample", { kind: "shop", language: "ru" });
  const old = await real.ask("projects.create", { name: "Старый", currency: "RUB" });
  await real.ask("projects.update", { id: old.value.id, change: { archived: true } });
}

describe("the first start", () => {
  it("asks for language and currency, and shows the sample", async () => {
    const real = await openWindow({ sample: null, welcomed: false, language: null });
    byText("English", "[role=radio]").click();
    await settled();
    expect(heading()).toBe("Welcome");
    byText("Look around the sample").click();
    await settled();
    expect(SECTIONS).toContain(route.screen);
    const { projects } = await real.ask("projects.list", {});
    expect(projects.length).toBeGreaterThan(0);
    expect(projects.every(({ sample, language }) => sample && language === "en")).toBe(true);
    const kept = await real.ask("preferences.get", {});
    expect(kept).toMatchObject({ welcomed: true, language: "en" });
  });

  it("leads to a client's own project", async () => {
    const real = await openWindow({ sample: null, welcomed: false });
    byText("Начать с клиента").click();
    await settled();
    await type(field("[role=dialog] input"), "Пекарня", "Tab");
    document.querySelector("form")?.requestSubmit();
    await settled();
    expect(await projectNames(real)).toEqual(["Пекарня"]);
    expect(SECTIONS).toContain(route.screen);
    expect(document.querySelector(".switcher")?.textContent).toContain("Пекарня");
  });
});

describe("the frame", () => {
  it("opens where one left off", async () => {
    await openWindow({ sample: "shop", screen: "datasets", prepare: more });
    expect(heading()).toBe("Данные");
    expect(document.querySelector(".switcher")?.textContent).toContain("Тёплый дом");
  });

  it("goes by keys, and remembers the section", async () => {
    const real = await openWindow();
    for (const section of ["report", "economics"] as const) {
      ctrl(String((SECTIONS.indexOf(section) + 1) % 10));
      await settled();
      expect(route.screen).toBe(section);
      expect(heading()).toBe(section === "report" ? "Отчёт" : "Экономика");
      expect((await real.ask("preferences.get", {})).last_section).toBe(section);
    }
  });

  it("gives the focus to a text before all others, which stays as the page gets its content", async () => {
    await openWindow();
    for (const section of ["roadmap", "overview"] as const) {
      (document.activeElement as HTMLElement | null)?.blur();
      ctrl(String((SECTIONS.indexOf(section) + 1) % 10));
      await until(() => expect(heading()).toBe(section === "roadmap" ? "Дорожная карта" : "Обзор"));
      const start = document.activeElement;
      await settled();
      expect(document.activeElement).toBe(start);
      // What stands within a page may be drawn again as a whole: a screen reader must not lose its place.
      expect(start).toBe(document.querySelector("main > :first-child"));
      expect(start?.textContent?.trim()).toBe(heading());
      expect(start?.childElementCount).toBe(0);
    }
  });

  it("names the window after the project", async () => {
    const real = await openWindow();
    expect(real.titles.at(-1)).toMatch(/^Сметана — /);
  });

  it("fills the system's menu bar with its commands, in the language that is spoken", async () => {
    const real = await openWindow();
    const labels = (): string[] =>
      real.menus.flatMap(({ label, items }) => [label, ...items.map((item) => item?.label ?? "—")]);
    expect(real.menus.map(({ label }) => label)).toEqual(["Файл", "Правка", "Вид", "Справка"]);
    expect(labels()).toEqual(expect.arrayContaining(["Новый проект", "Показать журнал", "Данные"]));
    real.choose("go.datasets");
    await settled();
    expect(heading()).toBe("Данные");
    real.choose("language.switch");
    await settled();
    expect(real.menus.map(({ label }) => label)).toEqual(["File", "Edit", "View", "Help"]);
    // Names of clients stay as they are written.
    expect(
      labels()
        .join()
        .replace(/“[^”]*”/g, ""),
    ).not.toMatch(/[а-яё]/i);
  });

  it("has the same menu behind a button, by keyboard alone", async () => {
    await openWindow();
    press(document.body, "F10");
    await settled();
    const file = byText("Справка", "[role=menu] [role=menuitem]");
    file.focus();
    press(file, "ArrowRight");
    await settled();
    const item = byText("Показать журнал", "[role=menuitem]");
    item.focus();
    press(item, "Enter");
    await settled();
    expect(heading()).toBe("Настройки");
    expect(document.querySelector("[role=dialog] .dialog-title")?.textContent).toBe("Журнал");
  });

  it("undoes and redoes by keys, with the name of the step", async () => {
    const real = await openWindow({ screen: "projects", prepare: more });
    const before = await projectNames(real);
    commands.give("project.new");
    await settled();
    await type(field("[role=dialog] input"), "Пекарня", "Tab");
    document.querySelector("form")?.requestSubmit();
    await settled();
    expect(history.undoText).toBe("Создан проект «Пекарня»");
    ctrl("z");
    await settled();
    expect(await projectNames(real)).toEqual(before);
    expect(document.querySelector(".toast")?.textContent).toContain("Создан проект «Пекарня»");
    // Its project is gone, so the list is shown instead of an empty screen.
    expect(heading()).toBe("Проекты");
    ctrl("z", { shiftKey: true });
    await settled();
    expect(await projectNames(real)).toEqual([...before, "Пекарня"].sort());
  });

  it("undoes as many steps as are pressed, however fast", async () => {
    const real = await openWindow({ screen: "projects", prepare: more });
    const before = await projectNames(real);
    for (const name of ["Пекарня", "Цех", "Лавка"]) {
      await real.ask("projects.create", { name, currency: "RUB" });
    }
    expect(await projectNames(real)).toHaveLength(before.length + 3);
    for (let step = 0; step < 3; step += 1) ctrl("z");
    await settled();
    expect(await projectNames(real)).toEqual(before);
  });

  it("leaves undo to a field while something is typed in it", async () => {
    const real = await openWindow();
    const input = field("#input-arpa_per_month input");
    input.focus();
    await settled();
    input.value = "77";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    press(input, "z", { ctrlKey: true });
    await settled();
    expect(real.calls.some(({ request }) => request === "history.undo")).toBe(false);
  });

  it("finds commands by words of the other language", async () => {
    await openWindow();
    ctrl("k");
    await settled();
    const search = field("[role=dialog] [role=combobox]");
    search.value = "data";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    const best = document.querySelector("[role=option][aria-selected=true]");
    expect(best?.textContent).toContain("Данные");
    // Told at once, the entry would take the keys of a screen reader's user from the field.
    expect(search.getAttribute("aria-activedescendant")).toBeNull();
    press(search, "ArrowDown");
    press(search, "ArrowUp");
    await settled();
    expect(search.getAttribute("aria-activedescendant")).toBe(best?.id);
    press(search, "Enter");
    await settled();
    expect(route.screen).toBe("datasets");
  });

  it("says that a change did not arrive, keeps the screen true, and goes on afterwards", async () => {
    const real = await openWindow({ screen: "settings" });
    let full = true;
    real.between("settings.update", (_, pass) => {
      if (!full) return pass();
      throw { code: "disk_full", message: "На диске нет места.", refused: false };
    });
    await session.setDefaultCurrency("USD");
    await settled();
    expect(document.querySelector(".toast")?.textContent).toContain("На диске нет места.");
    expect(session.settings?.default_currency).toBe("RUB");
    full = false;
    await session.setDefaultCurrency("USD");
    await settled();
    expect(session.settings?.default_currency).toBe("USD");
    expect((await real.ask("settings.get", {})).default_currency).toBe("USD");
  });
});

describe("projects", () => {
  it("say what a refused name needs, at its field", async () => {
    await openWindow({ screen: "projects" });
    commands.give("project.new");
    await settled();
    document.querySelector("form")?.requestSubmit();
    await settled();
    const input = field("[role=dialog] input");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelector("[role=dialog] [role=alert]")).not.toBeNull();
    expect(document.activeElement).toBe(input);
  });

  it("bear tags, are found by them, and narrowed to one", async () => {
    await openWindow({
      screen: "projects",
      async prepare(real) {
        const tagged = { name: "Лавка", currency: "EUR", tags: "VIP, розница" };
        await real.ask("projects.create", tagged);
      },
    });
    const names = (): (string | undefined)[] =>
      [...document.querySelectorAll("article h2")].map((name) => name.textContent?.trim());
    expect(names()).toHaveLength(2);
    const tags = [...document.querySelectorAll("article .tags li")].map((tag) => tag.textContent);
    expect(tags).toEqual(["VIP", "розница"]);
    const search = field("input[type=search]");
    search.value = "vip";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    expect(names()).toEqual(["Лавка"]);
    const filter = field('.select-trigger[aria-label="Метки"]');
    filter.focus();
    press(filter, "Enter");
    await settled();
    const options = [...document.querySelectorAll("[role=option]")].map((option) =>
      option.textContent?.trim(),
    );
    expect(options).toEqual(["Любая метка", "розница", "VIP"]);
  });

  it("are found by name and client, and archived ones only when asked", async () => {
    await openWindow({ screen: "projects", prepare: more });
    const names = (): (string | undefined)[] =>
      [...document.querySelectorAll("article h2")].map((name) => name.textContent?.trim());
    const all = names();
    expect(all).toHaveLength(2);
    expect(all).toContain("Сметана");
    document.querySelector<HTMLElement>("[role=checkbox]")?.click();
    await settled();
    expect(names()).toContain("Старый");
    const search = field("input[type=search]");
    search.value = "софт";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    expect(names()).toEqual(["Сметана"]);
  });
});

describe("the import", () => {
  const start = (): HTMLButtonElement =>
    byText("Загрузить", ".dialog-actions button:last-child") as HTMLButtonElement;

  it("asks what is ambiguous, can be cancelled, and is whole", async () => {
    const real = await openWindow({ screen: "datasets" });
    const before = (await real.ask("datasets.list", { project_id: real.projectId })).datasets;
    // Enough rows that there is time to cancel.
    const rows = Array.from(
      { length: 60_000 },
      (_, row) => `c${row % 5000},0${3 + (row % 6)}/0${4 + (row % 5)}/2024,${row % 90}.50`,
    );
    real.picked = join(real.folder, "большой.csv");
    writeFileSync(real.picked, ["client,date,amount", ...rows, ""].join("\n"));
    commands.give("datasets.import");
    await settled();
    expect(start().disabled).toBe(true);
    byText("Сначала день", "[role=dialog] button").click();
    await settled();
    const asked = real.calls.findLast(({ request }) => request === "datasets.preview");
    expect(JSON.stringify(asked?.payload)).toMatch(/"date":"(month_day_year|day_month_year)"/);
    start().click();
    await vi.waitFor(() => field("[role=dialog] [role=progressbar]"));
    byText("Отмена", "[role=dialog] button").click();
    await settled();
    const after = (await real.ask("datasets.list", { project_id: real.projectId })).datasets;
    expect(after).toEqual(before);
    expect(start().disabled).toBe(false);
    start().click();
    await settled();
    expect(document.querySelector("[role=dialog]")?.textContent).toContain("60\u00a0000");
    byText("Показать данные").click();
    await settled();
    expect(document.querySelector("h2")?.textContent).toBe("большой.csv");
  });

  it("leads to the calculator with values that say where they came from", async () => {
    const real = await openWindow({ screen: "datasets" });
    real.picked = join(FIXTURES, "cdnow_sample_transactions.csv");
    commands.give("datasets.import");
    await settled();
    start().click();
    await settled();
    byText("Показать данные").click();
    await settled();
    byText("Подставить").click();
    await settled();
    expect(route.screen).toBe("economics");
    const applied = real.calls.find(({ request }) => request === "datasets.apply");
    // Purchases of a shop say nothing of a subscription unless a person says so.
    expect(applied?.payload).toMatchObject({ fields: ["new_customers"] });
    const { scenarios, active_scenario_id } = await real.ask("economics.get", {
      project_id: real.projectId,
    });
    const active = scenarios.find(({ id }) => id === active_scenario_id);
    expect(active?.sources).toContainEqual(
      expect.objectContaining({ field: "new_customers", kind: "dataset" }),
    );
    const shown = field("#input-new_customers input").value.replace(",", ".");
    expect(Number(active?.inputs.acquisition.new_customers)).toBeCloseTo(Number(shown), 2);
    expect(document.querySelector("#input-new_customers")?.textContent).toContain(
      "cdnow_sample_transactions",
    );
  });
});
