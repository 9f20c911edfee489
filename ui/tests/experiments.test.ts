/** Experiments over the real program: a plan is written, refused, frozen, counted and looked at. */
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";

import { columnsOf, isComplete, nextDay, withCell } from "../src/features/experiments/counts";
import { newTest } from "../src/features/experiments/create";
import { history } from "../src/shell/history.svelte";
import { openReal, type RealWindow } from "./real";
import { byText, field, settled, type } from "./window";

type Opened = RealWindow & { projectId: string };

const list = (real: Opened) => real.ask("experiments.list", { project_id: real.projectId });

/** Opens the test of a stage, as a person does: by its name in the table. */
async function show(real: Opened, stage: string): Promise<string> {
  const test = (await list(real)).tests.find((row) => row.stage === stage);
  if (test === undefined) throw new Error(`no test is ${stage}`);
  byText(test.name, "main button.name").click();
  await settled();
  return test.id;
}

const page = (real: Opened, id: string) =>
  real.ask("experiments.page", { id, chart: { theme: "light", width: 640, height: 300 } });

function labelled(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll("label")].find((one) =>
    one.textContent?.includes(label),
  );
  return field(`[id="${found?.htmlFor ?? ""}"]`);
}

describe("the plan of a test", () => {
  it("is written field by field, and a refused value stays with its reason", async () => {
    const real = await openReal("experiments");
    const id = await show(real, "designed");
    await type(labelled("Доля сейчас"), "20");
    await type(labelled("Наименьший важный эффект"), "5");
    const { design } = (await page(real, id)).test;
    expect(design?.test.metric).toEqual({ kind: "rate", baseline: "0.2" });
    expect(document.body.textContent).toContain("2\u00a0188");
    await type(labelled("Наименьший важный эффект"), "0");
    expect(labelled("Наименьший важный эффект").getAttribute("aria-invalid")).toBe("true");
    expect((await page(real, id)).test.design?.test.effect).toEqual(design?.test.effect);
    await history.undo();
    await settled();
    expect((await real.steps())[0]).not.toContain("эффект");
  });

  it("is frozen at the start, and results follow the counts", async () => {
    const real = await openReal("experiments");
    const id = await show(real, "running");
    const before = await page(real, id);
    expect(document.body.textContent).toContain(before.reading?.headline);
    expect(document.querySelector("textarea, [aria-label='План']")).toBeNull();
    // A conversion more on the last day.
    const cells = document.querySelectorAll<HTMLInputElement>("[data-cell]");
    const last = cells[cells.length - 1];
    if (last === undefined) throw new Error("no counts");
    await type(last, "12");
    await vi.waitFor(async () => {
      const { counts } = await page(real, id);
      expect(counts.at(-1)?.arms[1]?.sum).toBe("12");
    });
    expect((await real.steps())[0]).toContain("Данные теста");
  });

  it("shows every stage without a fault for those who do not see it", async () => {
    const real = await openReal("experiments");
    for (const stage of ["designed", "running", "decided", "logged"]) {
      await show(real, stage);
      const found = await axe.run(document.body, {
        rules: { "color-contrast": { enabled: false } },
      });
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      byText("", "button.picks").click();
      await settled();
      byText("Все эксперименты", "[role=menuitem]").click();
      await settled();
    }
  });
});

describe("counts as they are typed", () => {
  const { design } = newTest("?", undefined);

  it("have a column for each number of each arm", () => {
    const columns = columnsOf({ ...design, other_metrics: ["returns"] });
    expect(columns.map(({ key }) => key)).toEqual([
      "0-visitors",
      "0-sum",
      "0-other-0",
      "1-visitors",
      "1-sum",
      "1-other-0",
    ]);
    const day = { day: "2026-11-02", arms: [0, 1].map(() => ({ visitors: "0", sum: "0" })) };
    const other = columns[5];
    if (other === undefined) throw new Error("no column");
    const changed = withCell(day, other, "3");
    expect(changed.arms[1]?.others).toEqual(["3"]);
    expect(isComplete(changed)).toBe(false);
  });

  it("go on day after day, over the end of a month, or week after week", () => {
    expect(nextDay([], "2026-11-02", "day")).toBe("2026-11-02");
    const counted = [{ day: "2026-11-30", arms: [] }];
    expect(nextDay(counted, "2026-11-02", "day")).toBe("2026-12-01");
    expect(nextDay(counted, "2026-11-02", "week")).toBe("2026-12-07");
  });
});
