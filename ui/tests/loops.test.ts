/** Loops over the real program: from a template to a running ecosystem, edited, undone, compared. */
import axe from "axe-core";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { history } from "../src/shell/history.svelte";
import { route } from "../src/shell/route.svelte";
import { openReal, type RealWindow } from "./real";
import { byText, descriptionOf, press, settled, type } from "./window";

const PATIENCE = { timeout: 10_000, interval: 25 };

beforeAll(() => {
  // jsdom has no geometry; the canvas asks for it.
  vi.stubGlobal(
    "DOMMatrixReadOnly",
    class {
      m22 = 1;
    },
  );
});

async function until(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, PATIENCE);
}

const amount = (figure: string): string =>
  document
    .querySelector(`[data-figure="${figure}"] .amount`)
    ?.textContent?.replace(/\s/g, " ")
    .trim() ?? "";

/** The window on the loops, as lists: the way without a pointer. */
async function openLists(
  prepare?: (real: RealWindow, projectId: string) => Promise<void>,
): Promise<RealWindow & { projectId: string }> {
  const real = await openReal("loops", prepare);
  await until(() => expect(document.querySelector("main .tools, main .templates")).not.toBeNull());
  const asLists = document.querySelector<HTMLElement>('[aria-label="Списком"]');
  asLists?.click();
  await settled();
  return real;
}

async function openElement(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>(".lists button.open")].find(
    (button) => button.textContent?.trim() === name,
  );
  if (found === undefined) throw new Error(`no element ${name}`);
  found.click();
  await settled();
}

function fieldOf(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll<HTMLLabelElement>(".inspector label")].find(
    (candidate) => candidate.textContent?.trim().startsWith(label),
  );
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

async function graphOf(real: RealWindow, projectId: string) {
  const { ecosystems } = await real.ask("loops.list", { project_id: projectId });
  const open = ecosystems.find(({ chosen }) => chosen);
  if (open === undefined) throw new Error("no ecosystem");
  return real.ask("loops.get", { id: open.id });
}

describe("growth loops", () => {
  it("shows the sample's figures as the program has them", async () => {
    await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    expect(amount("blended_cac")).toContain("₽");
    const text = document.querySelector(".panel-side")?.textContent ?? "";
    expect(text).toContain("Контентная");
    expect(text).toContain("Улучшить в первую очередь");
  });

  it("computes at once what is edited, keeps it as one step, and undoes it", async () => {
    const real = await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    await openElement("Отчёт кафе → Публичная страница");
    await type(fieldOf("Доля"), "8 %");
    await until(() => expect(amount("joint_k")).not.toBe("0,31"));
    await until(async () => {
      const { graph } = await graphOf(real, real.projectId);
      expect(graph.edges.some((edge) => Number(edge.share) === 0.08)).toBe(true);
    });
    await until(() => expect(history.undoText).toContain("Доля: 4"));
    await history.undo();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
  });

  it("says at the field what is out of range, and the workspace keeps its last good drawing", async () => {
    const real = await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    await openElement("Отчёт кафе → Публичная страница");
    const share = fieldOf("Доля");
    await type(share, "140 %");
    await until(() => {
      expect(share.getAttribute("aria-invalid")).toBe("true");
      expect(descriptionOf(share)).toContain("100");
    });
    const { graph } = await graphOf(real, real.projectId);
    expect(graph.edges.some((edge) => Number(edge.share) === 0.04)).toBe(true);
    // What can be computed still is: the other loop runs.
    await until(() => expect(amount("joint_k")).toBe("0,062"));
  });

  it("goes from a template to three loops, adds, connects and removes by the lists alone", async () => {
    const real = await openLists(async (window, projectId) => {
      const { ecosystems } = await window.ask("loops.list", { project_id: projectId });
      for (const { id } of ecosystems) await window.ask("loops.delete", { id });
    });
    await until(() => expect(document.querySelectorAll(".templates li")).toHaveLength(5));
    document.querySelector<HTMLElement>('[aria-label="Начать: Экосистема трёх петель"]')?.click();
    await until(() => expect(document.querySelector("main .tools")).not.toBeNull());
    if (document.querySelector(".lists") === null) {
      document.querySelector<HTMLElement>('[aria-label="Списком"]')?.click();
    }
    // 6.25 % of leads become customers in the calculator, where the template has 10 %.
    await until(() => expect(amount("joint_k")).toBe("0,19"));
    const before = (await graphOf(real, real.projectId)).graph;
    expect(before.loops).toHaveLength(3);

    document.querySelector<HTMLElement>('[aria-label="Удалить «Кейс → Новые лиды»"]')?.click();
    await until(async () => {
      const { graph } = await graphOf(real, real.projectId);
      expect(graph.edges).toHaveLength(before.edges.length - 1);
    });
    // The loop that cannot run says where; the others run on.
    await until(() => {
      expect(document.querySelector(".problems")?.textContent).toContain("Кейс");
      expect(amount("joint_k")).not.toBe("0,19");
    });
    await history.undo();
    await until(() => expect(amount("joint_k")).toBe("0,19"));
    expect((await graphOf(real, real.projectId)).graph).toEqual(before);

    // A move is a step of its own.
    const first = before.nodes[0];
    const right = document.querySelector<HTMLElement>(
      `[aria-label="Сдвинуть «${first?.name}» вправо"]`,
    );
    right?.click();
    right?.dispatchEvent(new FocusEvent("blur"));
    await until(() => expect(history.undoText).toContain("Перемещено"));
    const moved = (await graphOf(real, real.projectId)).graph;
    expect(moved.nodes[0]?.x).toBe((first?.x ?? 0) + 20);
  });

  it("compares with the funnel, changes the horizon, and shows the model", async () => {
    await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    expect(document.querySelector(".comparison")?.textContent).toMatch(/воронк/u);
    byText("Модель", "[role=tab]").click();
    await until(() =>
      expect(document.querySelector(".panel-side")?.textContent).toContain("активы(t)"),
    );
  });

  it("stands beside the actual months, from a day that one sets", async () => {
    const real = await openLists();
    const said = (): string =>
      document.querySelector(".panel-side")?.textContent?.replace(/\s/g, " ") ?? "";
    await until(() => expect(said()).toContain("Факт, "));
    const { months } = await real.ask("months.list", { project_id: real.projectId });
    const [year, month] = (months.at(-2)?.cells.month ?? "").split("-");
    document.querySelector<HTMLElement>('[aria-label="Параметры экосистемы"]')?.click();
    await settled();
    await type(fieldOf("Начало симуляции"), `01.${month}.${year}`);
    await until(() => expect(said()).toContain(`Схема, считая с 01.${month}.${year}`));
    await until(async () =>
      expect((await graphOf(real, real.projectId)).graph.settings?.begins_on).toBe(
        `${year}-${month}-01`,
      ),
    );
  });

  it("simulates with uncertain rates, and shows the bands", async () => {
    await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    byText("Неточность", "[role=tab]").click();
    await until(() => expect(document.querySelectorAll(".rates li").length).toBeGreaterThan(4));
    byText("Рассчитать").click();
    await until(() => {
      expect(document.querySelector(".panel-side table")?.textContent).toContain("Общий K");
    });
  });

  it("writes the simulation where the person says, and makes a finding of a weak step", async () => {
    const real = await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    real.picked = `${real.folder}/петли.csv`;
    document.querySelector<HTMLElement>('[aria-label="Расчёт в CSV"]')?.click();
    const { existsSync } = await import("node:fs");
    await until(() => expect(existsSync(real.picked ?? "")).toBe(true));
    document.querySelector<HTMLElement>('[aria-label^="В аудит: "]')?.click();
    await until(async () => {
      const points = await real.ask("audit.growth_points", { project_id: real.projectId });
      expect(JSON.stringify(points)).toContain("Петля роста:");
    });
  });

  it("takes what was observed from a file, as one step", async () => {
    const real = await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    const path = `${real.folder}/наблюдения.csv`;
    const { writeFileSync } = await import("node:fs");
    writeFileSync(
      path,
      "Дата;Клиенты;Репосты;Пришли\n2026-01-05;120;340;14\n2026-02-02;300;900;38\nпотом;1;1;1\n",
    );
    const { ecosystems } = await real.ask("loops.list", { project_id: real.projectId });
    const wanted = ecosystems[0]?.loops[0];
    route.go("loops", wanted?.id);
    await until(() => expect(document.querySelector(".from-file button")).not.toBeNull());
    real.picked = path;
    byText("Из CSV…").click();
    await until(() => {
      const said = document.querySelector("[role=dialog]")?.textContent ?? "";
      expect(said).toContain("0,124 (от 0,092 до 0,162)");
      expect(said).toContain("1 строка не прочитана");
      expect(said).toContain("строка 4");
    });
    byText("Взять эти числа").click();
    await until(async () => {
      const { loops } = (await graphOf(real, real.projectId)).graph;
      const item = loops.find(({ id }) => id === wanted?.id);
      expect([item?.observed_customers, item?.observed_new_customers]).toEqual([420, 52]);
    });
    await real.ask("history.undo", {});
    const { loops } = (await graphOf(real, real.projectId)).graph;
    expect(loops.find(({ id }) => id === wanted?.id)?.observed_new_customers).toBe(88);
  });

  it("comes from elsewhere to a loop", async () => {
    const real = await openLists();
    const { ecosystems } = await real.ask("loops.list", { project_id: real.projectId });
    const wanted = ecosystems[0]?.loops[1];
    route.go("loops", wanted?.id);
    await until(() =>
      expect(document.querySelector(".inspector h2")?.textContent).toBe(wanted?.name),
    );
  });

  it("has no accessibility violations that a page without layout can show", async () => {
    await openLists();
    await until(() => expect(amount("joint_k")).toBe("0,31"));
    await openElement("Кейс");
    press(document.body, "Tab");
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
