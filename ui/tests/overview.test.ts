import { describe, expect, it } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { history } from "../src/shell/history.svelte";
import { projects } from "../src/shell/projects.svelte";
import { route } from "../src/shell/route.svelte";
import { openWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

const said = (selector: string): string =>
  (document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();

describe("the overview of a project with everything", () => {
  it("opens first, with five figures, growth points, tasks and warnings", async () => {
    const real = await openWindow({ screen: "overview" });
    expect(said("h1")).toBe("Обзор");
    expect(said(".state")).toContain("Клиент приносит в 6,3 раза больше");
    expect(said(".state")).toContain("План отстаёт");
    expect(document.querySelectorAll("[data-figure]")).toHaveLength(5);
    expect(said("[data-figure=cac]")).toContain("4 800 ₽");
    expect(said("[data-figure=viral_coefficient]")).toContain("×1,28 к трафику");
    expect(document.querySelectorAll("[data-figure] .sparkline svg")).toHaveLength(5);
    const { points } = await real.ask("audit.growth_points", { project_id: real.projectId });
    for (const { title } of points.slice(0, 3)) {
      expect(byText(title, "li")).toBeTruthy();
    }
    expect(byText("опоздание", ".due")).toBeTruthy();
    expect(byText("Окупаемость 90 дней и больше", "li")).toBeTruthy();
    expect(document.querySelector("figure.chart svg")).not.toBeNull();
  });

  it("explains a figure, and leads to the number behind it", async () => {
    await openWindow({ screen: "overview" });
    document.querySelector<HTMLElement>("[data-figure=payback_days] button")?.click();
    await settled();
    expect(said(".explanation")).toContain("Почему 94,7 дня");
    expect(said(".explanation")).toContain("По замеру");
    press(document.activeElement ?? document.body, "Escape");
    byText("Маркетинг", ".explanation button").click();
    await settled();
    expect(route.screen).not.toBe("overview");
  });

  it("finishes a task, and takes that back", async () => {
    const real = await openWindow({ screen: "overview" });
    const box = document.querySelector<HTMLInputElement>(".check.late");
    const name = box?.getAttribute("aria-label") ?? "";
    box?.click();
    await settled();
    expect(document.querySelector(`[aria-label="${name}"]`)).toBeNull();
    await history.undo();
    await settled();
    expect(document.querySelector(`[aria-label="${name}"]`)).not.toBeNull();
    expect((await real.steps())[0]).toContain("Сметана");
  });
});

it("an empty project is told where to begin", async () => {
  const real = await openWindow({ sample: null, screen: "projects" });
  const made = await real.ask("projects.create", { name: "Пекарня", currency: "RUB" });
  await projects.refresh();
  route.open(made.value.id);
  await settled();
  expect(route.screen).toBe("overview");
  expect(said(".state")).toContain("Показателей пока нет");
  expect(byText("Начать аудит")).toBeTruthy();
  expect(byText("Составить план")).toBeTruthy();
  expect(document.querySelectorAll("[data-figure] .sparkline")).toHaveLength(0);
  expect(said("main")).toContain("Методика ни о чём не предупреждает");
});

describe("the check-in", () => {
  it("is made by keyboard alone, saves itself, and can be undone", async () => {
    const real = await openWindow({
      screen: "overview",
      prepare: async (window, projectId) => {
        // Today's check-in of the sample makes room for a new one.
        const { check_ins } = await window.ask("kpi.check_ins", { project_id: projectId });
        await window.ask("kpi.delete_check_in", { id: check_ins.at(-1)?.id ?? "" });
      },
    });
    commands.give("kpi.check_in");
    await settled();
    byText("Новый замер").click();
    await settled();
    expect(said("[data-field=marketing_cost] .before")).toContain("418 000 ₽");
    expect(document.activeElement).toBe(field("[data-field=marketing_cost] input"));
    await type(field("[data-field=marketing_cost] input"), "420 000");
    await type(field("[data-field=leads] input"), "2400");
    await type(field("[data-field=new_customers] input"), "150");
    await type(field("[data-field=invited_customers] input"), "465");
    await settled();
    const last = async () =>
      (await real.ask("kpi.check_ins", { project_id: real.projectId })).check_ins.at(-1);
    expect((await last())?.numbers.inputs.acquisition).toMatchObject({
      marketing_cost: "420000",
      leads: "2400",
      new_customers: "150",
    });
    expect(said("[data-kpi=cac]")).toMatch(/4 8\d\d ₽/);
    expect((await real.steps())[0]).toContain("пришли по приглашениям");
    await history.undo();
    await settled();
    expect((await last())?.numbers.virality.invited_customers).toBeNull();
    expect(field("[data-field=invited_customers] input").value).toBe("");
  });

  it("says at the field what cannot be", async () => {
    await openWindow({ screen: "overview" });
    commands.give("kpi.check_in");
    await settled();
    await type(field("[data-field=churn_per_month] input"), "150");
    await settled();
    expect(said("[data-field=churn_per_month] .error")).toContain("вне допустимых границ");
    // In percent, as it was typed.
    expect(said("[data-field=churn_per_month] .error")).toContain("от 0 % до 100 %");
    await type(field("[data-field=churn_per_month] input"), "5");
    await type(field("[data-field=gross_margin] input"), "101");
    await settled();
    expect(said("[data-field=gross_margin] .error")).toContain("Введите 100 % или меньше");
    await type(field("[data-field=leads] input"), "много");
    expect(said("[data-field=leads] .error")).not.toBe("");
  });

  it("draws the KPI that is chosen, and keeps a target", async () => {
    const real = await openWindow({ screen: "overview" });
    commands.give("kpi.check_in");
    await settled();
    document.querySelector<HTMLInputElement>("[data-kpi=cac] input")?.click();
    await settled();
    expect(document.querySelector("figure.chart")?.getAttribute("aria-label")).toBe(
      "Полный CAC: план и факт",
    );
    expect(said(".slip")).toContain("План отстаёт");
    const goal = document.querySelectorAll<HTMLInputElement>("[data-target=cac] input")[1];
    await type(goal as HTMLInputElement, "4000");
    const { targets } = await real.ask("kpi.check_ins", { project_id: real.projectId });
    expect(targets.find(({ kpi }) => kpi === "cac")?.goal).toBe("4000");
  });
});

it("the portfolio shows where every client is", async () => {
  await openWindow({ screen: "projects" });
  expect(said("[data-project]")).toContain("день 28 из 90");
  expect(said("[data-project]")).toContain("из 100");
  expect(said("[data-project]")).toContain("Просрочено");
  document.querySelector<HTMLElement>('[aria-label="Показать таблицей"]')?.click();
  await settled();
});
