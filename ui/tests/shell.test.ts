import { describe, expect, it } from "vitest";

import { FakeState } from "../src/api/fake/state";
import { commands } from "../src/shell/commands.svelte";
import { route } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { byText, field, filledState, openWindow, press, settled, type } from "./window";

const ctrl = (key: string, more: KeyboardEventInit = {}): void =>
  press(document.body, key, { ctrlKey: true, ...more });

describe("the first start", () => {
  it("asks for language and currency, and shows the sample", async () => {
    const state = new FakeState();
    state.preferences.welcomed = false;
    state.preferences.language = null;
    await openWindow(state, null);
    byText("English", "[role=radio]").click();
    await settled();
    expect(document.querySelector("h1")?.textContent).toBe("Welcome");
    byText("Look around the sample").click();
    await settled();
    expect(route.screen).toBe("economics");
    expect(state.rows.projects.every(({ sample }) => sample)).toBe(true);
    expect(state.preferences.welcomed).toBe(true);
    expect(state.preferences.language).toBe("en");
  });

  it("leads to a client's own project", async () => {
    const state = new FakeState();
    state.preferences.welcomed = false;
    await openWindow(state, null);
    byText("Начать с клиента").click();
    await settled();
    await type(field("[role=dialog] input"), "Пекарня", "Tab");
    document.querySelector("form")?.requestSubmit();
    await settled();
    expect(state.rows.projects.map(({ name }) => name)).toEqual(["Пекарня"]);
    expect(document.querySelector("h1")?.textContent).toBe("Экономика");
  });
});

describe("the frame", () => {
  it("opens where one left off", async () => {
    const state = filledState();
    const [, shop] = state.rows.projects;
    state.preferences.last_project_id = shop?.id ?? null;
    state.preferences.last_section = "datasets";
    await openWindow(state, null);
    expect(document.querySelector("h1")?.textContent).toBe("Данные");
    expect(document.querySelector(".switcher")?.textContent).toContain("Чайная");
  });

  it("goes by keys, and remembers the section", async () => {
    const host = await openWindow();
    ctrl("3");
    await settled();
    expect(document.querySelector("h1")?.textContent).toBe("Отчёт");
    expect(host.state.preferences.last_section).toBe("report");
    ctrl("1");
    await settled();
    expect(document.querySelector("h1")?.textContent).toBe("Экономика");
  });

  it("undoes and redoes by keys, with the name of the step", async () => {
    const host = await openWindow(filledState(), "projects");
    commands.give("project.new");
    await settled();
    await type(field("[role=dialog] input"), "Пекарня", "Tab");
    document.querySelector("form")?.requestSubmit();
    await settled();
    expect(session.undoText).toBe("Создан проект «Пекарня»");
    ctrl("z");
    await settled();
    expect(host.state.rows.projects).toHaveLength(3);
    expect(document.querySelector(".toast")?.textContent).toContain("Создан проект «Пекарня»");
    // Its project is gone, so the list is shown instead of an empty screen.
    expect(document.querySelector("h1")?.textContent).toBe("Проекты");
    ctrl("z", { shiftKey: true });
    await settled();
    expect(host.state.rows.projects).toHaveLength(4);
  });

  it("leaves undo to a field while something is typed in it", async () => {
    const host = await openWindow();
    const input = field("#input-arpa_per_month input");
    input.focus();
    await settled();
    input.value = "77";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    press(input, "z", { ctrlKey: true });
    await settled();
    expect(host.calls.some(({ request }) => request === "history.undo")).toBe(false);
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
    expect(search.getAttribute("aria-activedescendant")).toBe(best?.id);
    press(search, "Enter");
    await settled();
    expect(route.screen).toBe("datasets");
  });

  it("offers backups when the workspace is damaged, and starts again from one", async () => {
    const state = filledState();
    const { fakeHost } = await import("../src/api/fake");
    const { connect } = await import("../src/api");
    const host = await openWindow(state);
    let restored = false;
    host.override("app.start", () =>
      restored
        ? (fakeHost(state).call("app.start", {}, "ru") as never)
        : {
            version: "0.1.0",
            workspace_path: "/x/workspace.growth",
            log_folder: "/x/log",
            workspace: {
              state: "unavailable" as const,
              restorable: true,
              error: { code: "workspace_damaged", message: "Файл повреждён.", refused: false },
            },
          },
    );
    host.override("backups.restore", () => {
      restored = true;
      return {};
    });
    connect(host);
    await session.start();
    await settled();
    expect(document.querySelector("main")?.textContent).toContain("Файл повреждён.");
    byText("Восстановить", "main button").click();
    await settled();
    byText("Восстановить", "[role=alertdialog] button").click();
    await settled();
    expect(session.stage.name).toBe("ready");
  });
});

describe("projects", () => {
  it("says what a refused name needs, at its field", async () => {
    await openWindow(filledState(), "projects");
    commands.give("project.new");
    await settled();
    document.querySelector("form")?.requestSubmit();
    await settled();
    const input = field("[role=dialog] input");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelector("[role=dialog] [role=alert]")).not.toBeNull();
    expect(document.activeElement).toBe(input);
  });

  it("are found by name and client, and archived ones only when asked", async () => {
    await openWindow(filledState(), "projects");
    const names = (): (string | undefined)[] =>
      [...document.querySelectorAll("article h2")].map((name) => name.textContent?.trim());
    expect(names().sort()).toEqual(["Сметана", "Чайная"]);
    document.querySelector<HTMLElement>("[role=checkbox]")?.click();
    await settled();
    expect(names()).toContain("Старый");
    const search = field("input[type=search]");
    search.value = "магазин";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    expect(names()).toEqual(["Чайная"]);
  });
});

describe("the import", () => {
  it("asks what is ambiguous, can be cancelled, and is whole", async () => {
    const host = await openWindow(filledState(), "datasets");
    commands.give("datasets.import");
    await settled();
    const start = (): HTMLButtonElement =>
      byText("Загрузить", ".dialog-actions button:last-child") as HTMLButtonElement;
    expect(start().disabled).toBe(true);
    byText("4 марта").click();
    await settled();
    const asked = host.calls.findLast(({ request }) => request === "datasets.preview");
    expect(asked?.payload).toMatchObject({ overrides: { date: "month_day_year" } });
    start().click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    byText("Отмена").click();
    await settled();
    expect(host.state.rows.datasets).toEqual([]);
    expect(start().disabled).toBe(false);
    start().click();
    await settled();
    await settled();
    expect(document.querySelector("[role=dialog]")?.textContent).toContain("1\u00a0412");
    byText("Показать данные").click();
    await settled();
    expect(document.querySelector("h2")?.textContent).toBe("Покупки 2025.csv");
  });

  it("leads to the calculator with values that say where they came from", async () => {
    const state = filledState();
    const host = await openWindow(state, "datasets");
    commands.give("datasets.import");
    await settled();
    byText("3 апреля").click();
    await settled();
    byText("Загрузить", ".dialog-actions button:last-child").click();
    await settled();
    await settled();
    byText("Показать данные").click();
    await settled();
    byText("Подставить").click();
    await settled();
    expect(route.screen).toBe("economics");
    const applied = host.calls.find(({ request }) => request === "datasets.apply");
    expect(applied?.payload).toMatchObject({ fields: ["new_customers"] });
    expect(field("#input-new_customers input").value).toBe("118");
  });
});
