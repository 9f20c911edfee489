/** A plan over the real program: started, worked through, late, agreed on again, taken along. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import axe from "axe-core";
import { tick } from "svelte";
import { describe, expect, it, vi } from "vitest";

import { t } from "../src/i18n";
import { commands } from "../src/shell/commands.svelte";
import { saving } from "../src/shell/saving.svelte";
import { testDay } from "./clock";
import { openReal, openWindow, programOver, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

const PATIENCE = { timeout: 8000, interval: 20 };

/** A Monday. */
const START = "2025-12-01";

async function until(check: () => unknown): Promise<void> {
  await vi.waitFor(check, PATIENCE);
}

async function emptyProject(real: RealWindow): Promise<string> {
  const made = await real.ask("projects.create", {
    name: "Кофейни",
    currency: "RUB",
    language: "ru",
  });
  return made.value.id;
}

function tab(name: string): HTMLElement {
  return byText(name, "[role=tab]");
}

/** The row of a task on the timeline, which draws only the rows in view. */
async function rowOf(title: string): Promise<HTMLElement> {
  const frame = document.querySelector("[data-row]")?.closest("[role=region]");
  if (!frame) throw new Error("no timeline");
  for (let top = 0; top < 5_000; top += 200) {
    frame.scrollTop = top;
    frame.dispatchEvent(new Event("scroll"));
    await tick();
    const rows = [...frame.querySelectorAll<HTMLElement>("[data-row]")];
    const row = rows.find(({ textContent }) => textContent?.includes(title));
    if (row !== undefined) return row;
  }
  throw new Error(`no row of “${title}”`);
}

async function plan(real: RealWindow, projectId: string, today: string) {
  const { plan } = await real.ask("roadmap.get", { project_id: projectId, today });
  if (plan === null || plan === undefined) throw new Error("no plan");
  return plan;
}

it("leads a founder through two weeks, a delay, new dates and a calendar file", async () => {
  let projectId = "";
  const real = await openWindow({
    screen: "roadmap",
    day: START,
    async prepare(window) {
      projectId = await emptyProject(window);
    },
  });
  // The window opens the sample; the plan is started in a project that has none.
  const { projects } = await import("../src/shell/projects.svelte");
  const { route } = await import("../src/shell/route.svelte");
  await projects.refresh();
  route.open(projectId, "roadmap");
  await settled();

  // The start tells first what the plan will contain.
  await until(() => expect(document.body.textContent).toContain("Что войдёт в план"));
  expect(document.body.textContent).toContain("47");
  byText("Начать план").click();
  await until(() => expect(document.body.textContent).toContain("Понимание"));
  expect((await real.steps())[0]).toContain("Начат план");
  let now = await plan(real, projectId, START);
  expect(now.tasks).toHaveLength(47);

  // Two weeks: the first as planned, in the second nothing is finished.
  for (const task of now.tasks.filter(({ planned_finish }) => planned_finish <= "2025-12-05")) {
    await real.ask("roadmap.set_progress", {
      task_id: task.id,
      progress: "1",
      today: task.planned_finish,
    });
  }
  await real.comesBackOn("2025-12-14");
  now = await plan(real, projectId, "2025-12-14");
  const summary = document.querySelector(".summary")?.textContent ?? "";
  expect(summary).toBe(now.summary);
  expect(summary).toMatch(/прогноз .*\(.*—.*\)/);
  expect(now.late.length).toBeGreaterThan(5);

  // What is late says why.
  tab("Прогноз").click();
  await until(() => expect(document.body.textContent).toContain("Что опаздывает и почему"));
  expect(document.body.textContent).toContain("Пора было начать, но задача ещё не начата.");

  // New dates with a reason; without one they are refused at the field.
  const { commands } = await import("../src/shell/commands.svelte");
  expect(commands.give("roadmap.rebaseline")).toBe(true);
  await until(() => byText("Договориться", "[role=dialog] button[type=submit]"));
  const reason = document.querySelector<HTMLInputElement>("[role=dialog] input");
  if (reason === null) throw new Error("no field");
  const submit = (): void => byText("Договориться", "[role=dialog] button[type=submit]").click();
  submit();
  await until(() => expect(reason.getAttribute("aria-invalid")).toBe("true"));
  reason.value = "Болела команда";
  reason.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settled();
  submit();
  await until(() => expect(document.querySelector("[role=dialog]")).toBeNull());
  await settled();
  now = await plan(real, projectId, "2025-12-14");
  expect(now.late).toEqual([]);
  expect(now.baselines.map(({ reason }) => reason)).toEqual(["", "Болела команда"]);

  // Into a calendar, and back with the same UIDs after a change.
  const file = join(real.folder, "plan.ics");
  real.picked = file;
  byText("В календарь").click();
  await until(() => byText("Сохранить календарь"));
  byText("Сохранить календарь").click();
  await until(() => expect(readFileSync(file, "utf8")).toContain("END:VCALENDAR"));
  const uids = (text: string): string[] => text.match(/^UID:.*$/gm)?.sort() ?? [];
  const first = uids(readFileSync(file, "utf8"));
  expect(first).toHaveLength(47 + 3 + 1);
  await settled();
  await real.ask("roadmap.move_task", {
    task_id: now.tasks.at(-1)?.id ?? "",
    start: "2026-03-10",
    today: "2025-12-14",
  });
  byText("В календарь").click();
  await until(() => byText("Сохранить календарь"));
  byText("Сохранить календарь").click();
  await until(() => expect(readFileSync(file, "utf8")).toContain("20260310"));
  expect(uids(readFileSync(file, "utf8"))).toEqual(first);

  // Every step goes back.
  await real.ask("history.undo", {});
  await real.ask("history.undo", {});
  now = await plan(real, projectId, "2025-12-14");
  expect(now.baselines).toHaveLength(1);
});

it("moves a task by arrows, and shows first what moves with it", async () => {
  const real = await openReal("roadmap");
  await until(() => expect(document.querySelector("[data-row]")).not.toBeNull());
  const today = testDay();
  const before = await plan(real, real.projectId, today);
  const target = before.tasks.find(
    ({ status, links }) => status === "todo" && links.length > 0 && links[0]?.kind === "section",
  );
  if (target === undefined) throw new Error("no task to move");

  tab("Список").click();
  await settled();
  tab("Лента").click();
  await settled();
  byText(t("roadmap-steps-open")).click();
  const row = await rowOf(target.title);
  row.focus();
  press(row, "ArrowRight", { shiftKey: true });
  await until(() => expect(document.body.textContent).toContain("Перенести"));
  await settled();
  expect((await plan(real, real.projectId, today)).tasks).toEqual(before.tasks);
  press(row, "Escape");
  await settled();
  expect(document.querySelector("[role=status] button")).toBeNull();
  press(row, "ArrowRight", { shiftKey: true });
  await settled();
  press(row, "Enter");
  await until(async () => {
    expect((await real.steps())[0]).toContain("Перенесена");
  });
});

it("edits a task: what is refused says so at its field, the rest is kept at once", async () => {
  await openReal("roadmap");
  tab("Список").click();
  await until(() => expect(document.querySelector("input[type=search]")).not.toBeNull());
  const search = field("input[type=search]");
  search.value = "Онбординг";
  search.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await until(() => byText("Онбординг"));
  byText("Онбординг").click();
  await until(() => expect(document.querySelector("aside.task input")).not.toBeNull());
  await settled();
  const dates = [...document.querySelectorAll<HTMLInputElement>("aside.task .date-input input")];
  const [start, finish] = dates;
  if (start === undefined || finish === undefined) throw new Error("no dates");
  // As a Russian writes it; the program's own words come back the same way.
  expect(finish.value).toMatch(/^\d\d\.\d\d\.\d{4}$/);
  await type(finish, "1.1.2020");
  await until(() => expect(document.body.textContent).toContain("не может быть раньше начала"));
  const item = document.querySelector<HTMLInputElement>("aside.task form input");
  if (item === null) throw new Error("no field for a step");

  const owner = [...document.querySelectorAll<HTMLInputElement>("aside.task input")].find(
    ({ value }) => value === "Анна",
  );
  if (owner === undefined) throw new Error("no owner");
  expect(start.value).not.toBe("");
  const results = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(results.violations.map(({ id }) => id)).toEqual([]);
});

it.each(["Доска", "Лента", "Список", "Календарь", "Прогноз"])(
  "can be used without eyes: %s",
  async (view) => {
    await openReal("roadmap");
    tab(view).click();
    await settled();
    const results = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);

it("takes the plan along from a window that only reads, and offers no change of it", async () => {
  const { session } = await import("../src/shell/session.svelte");
  const { commands } = await import("../src/shell/commands.svelte");
  await openWindow({
    untouched: true,
    async before(folder) {
      // Another window has it open, and goes on working.
      const other = programOver(folder);
      await other.ask("app.start", {}, "ru");
      const made = (await other.ask(
        "projects.create_sample",
        { kind: "saas", language: "ru" },
        "ru",
      )) as { value: { id: string } };
      const shown = { last_project_id: made.value.id, last_section: "roadmap" };
      await other.ask("preferences.update", { welcomed: true, language: "ru", ...shown }, "ru");
    },
  });
  expect(session.readOnly).toBe(true);
  await until(() => expect(document.body.textContent).toContain("В календарь"));
  expect(document.body.textContent).not.toContain("Добавить задачу");
  const offered = commands.all.map(({ id }) => id);
  expect(offered).toContain("roadmap.ics");
  expect(offered).toContain("roadmap.export");
  expect(offered).not.toContain("roadmap.add");
  expect(offered).not.toContain("roadmap.delete");
  byText("В календарь").click();
  await until(() => expect(document.querySelector("[role=dialog]")).not.toBeNull());
});

describe("what the program sees done", () => {
  it("is said, and marked in one step that can be undone", async () => {
    const real = await openReal("roadmap");
    const seen = (): string | undefined => document.querySelector(".seen")?.textContent?.trim();
    expect(seen()).toContain("Программа видит");
    byText("Отметить выполненными").click();
    await settled();
    expect(seen()).toBeUndefined();
    const before = (await real.steps()).length;
    commands.give("history.undo");
    await settled();
    expect(seen()).toContain("Программа видит");
    expect(await real.steps()).toHaveLength(before - 1);
  });
});

it("marks a task as done with the step that brings its result, and says so", async () => {
  const real = await openReal("roadmap");
  const project_id = real.projectId;
  const task = async (): Promise<string | undefined> => {
    const { tasks } = await plan(real, project_id, testDay());
    return tasks.find(({ title }) => title === "Подготовить базу знаний")?.status;
  };
  expect(await task()).toBe("todo");
  const content = { title: "Часы", text: "Открыты с восьми." };
  await saving.run("knowledge.write", { project_id, content });
  await settled();
  expect(document.body.textContent).toContain("Этим выполнена 1 задача плана.");
  expect(await task()).toBe("done");
  commands.give("history.undo");
  await settled();
  expect(await task()).toBe("todo");
});

describe("which tasks are shown, and several at once", () => {
  const shownTasks = (): string[] =>
    [...document.querySelectorAll<HTMLElement>("main [data-task]")].map(
      ({ dataset }) => dataset["task"] ?? "",
    );

  async function choose(label: string, option: string): Promise<void> {
    const trigger = document.querySelector<HTMLElement>(`main [aria-label="${label}"]`);
    if (trigger === null) throw new Error(`no ${label}`);
    trigger.focus();
    press(trigger, "Enter");
    await settled();
    const wanted = byText(option, "[role=option]");
    wanted.dispatchEvent(new MouseEvent("pointerup", { bubbles: true }));
    await settled();
  }

  it("narrows every view down to a phase, and shows everything again", async () => {
    const real = await openReal("roadmap");
    const { plan } = await real.ask("roadmap.get", { project_id: real.projectId });
    const phase = plan?.phases[1];
    const wanted = plan?.tasks.filter((task) => task.phase === phase?.phase) ?? [];
    tab("Доска").click();
    await until(() => expect(shownTasks()).toHaveLength(plan?.tasks.length ?? 0));
    await choose("Фаза", phase?.goal ?? "");
    expect(shownTasks().sort()).toEqual(wanted.map(({ id }) => id).sort());
    // The list draws the rows in view only, and says how many there are.
    const told = (): string => document.querySelector(".filters [role=status]")?.textContent ?? "";
    tab("Список").click();
    await until(() => expect(told()).toContain(String(wanted.length)));
    expect(shownTasks().every((id) => wanted.some((task) => task.id === id))).toBe(true);
    byText("Показать все").click();
    await until(() => expect(told()).toContain(String(plan?.tasks.length)));
  });

  it("gives several tasks one person in one step, which undo takes back", async () => {
    const real = await openReal("roadmap");
    tab("Список").click();
    await until(() => expect(shownTasks().length).toBeGreaterThan(3));
    const steps = await real.steps();
    const [first = "", second = ""] = shownTasks();
    byText("Выбрать несколько").click();
    await settled();
    for (const id of [first, second]) {
      document.querySelector<HTMLElement>(`[data-task="${id}"]`)?.click();
      await settled();
    }
    expect(document.querySelector("aside.task")).toBeNull();
    expect(document.querySelector(".bar.floating strong")?.textContent).toBe("Выбрано 2 задачи");
    const person = [...document.querySelectorAll<HTMLElement>(".bar.floating button")].find(
      (button) => button.textContent?.trim() === "Исполнитель",
    );
    person?.focus();
    press(person ?? document.body, "Enter");
    await settled();
    byText("Другой…", "[role=menuitem]").click();
    await settled();
    await type(field("[role=dialog] input"), "Вера", "Tab");
    document.querySelector<HTMLFormElement>("[role=dialog] form")?.requestSubmit();
    const owners = async (): Promise<(string | undefined)[]> => {
      const { plan } = await real.ask("roadmap.get", { project_id: real.projectId });
      return [first, second].map((id) => plan?.tasks.find((task) => task.id === id)?.owner);
    };
    await until(async () => expect(await owners()).toEqual(["Вера", "Вера"]));
    const after = await real.steps();
    expect(after.slice(1)).toEqual(steps);
    expect(after[0]).toContain("2 задачи");
    await real.ask("history.undo", { scope: { project: real.projectId } });
    expect(await owners()).not.toContain("Вера");
  });

  it("offers at the right button what can be done with a task", async () => {
    const real = await openReal("roadmap");
    tab("Доска").click();
    await until(() => expect(shownTasks().length).toBeGreaterThan(3));
    const [id = ""] = shownTasks();
    const card = document.querySelector<HTMLElement>(`[data-task="${id}"]`);
    card?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    await settled();
    byText("Остановлена", "[role=menuitem]").click();
    await until(async () => {
      const { plan } = await real.ask("roadmap.get", { project_id: real.projectId });
      expect(plan?.tasks.find((task) => task.id === id)?.status).toBe("blocked");
    });
  });
});
