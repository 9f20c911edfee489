import { tick } from "svelte";
import { describe, expect, it, vi } from "vitest";

import type { Inputs } from "../src/api";
import { benchmarksOf, rangeOf } from "../src/features/economics/benchmarks";
import { history } from "../src/shell/history.svelte";
import { session } from "../src/shell/session.svelte";
import { openWindow, programOver, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

const arpa = (): HTMLInputElement => field("#input-arpa_per_month input");
const churn = (): HTMLInputElement => field("#input-churn_per_month input");
const thumb = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>("#input-arpa_per_month [role=slider]");
  if (found === null) throw new Error("no slider");
  return found;
};
const amount = (figure: string): string =>
  document.querySelector(`[data-figure="${figure}"] .amount`)?.textContent ?? "";

type Window = RealWindow & { projectId: string };

/** What the workspace holds of the active scenario. */
async function kept(real: Window): Promise<Inputs> {
  const { scenarios, active_scenario_id } = await real.ask("economics.get", {
    project_id: real.projectId,
  });
  const active = scenarios.find(({ id }) => id === active_scenario_id);
  if (active === undefined) throw new Error("no scenario");
  return active.inputs;
}

const saved = (real: Window): boolean =>
  real.calls.some(({ request }) => request === "economics.save");

describe("the calculator", () => {
  it("shows the five figures of the second example, with verdicts in words", async () => {
    await openWindow();
    expect(amount("cac")).toBe("4\u00a0800");
    expect(amount("ltv_gross_margin")).toBe("30\u00a0400");
    expect(amount("payback_days")).toBe("94,7");
    expect(amount("margin_per_lead")).toBe("1\u00a0600");
    expect(document.querySelector('[data-figure="payback_days"] .verdict')?.className).toContain(
      "bad",
    );
  });

  it("takes a typed number as the language writes it, at once and as one undo step", async () => {
    const real = await openWindow();
    const before = await real.steps();
    await type(arpa(), "3 800 ₽");
    expect(amount("ltv_gross_margin")).toBe("60\u00a0800");
    expect((await kept(real)).subscription.arpa_per_month).toBe("3800");
    const [step, ...rest] = await real.steps();
    expect(rest).toEqual(before);
    expect(step).toContain("3\u00a0800");
    await history.undo();
    await settled();
    expect(amount("ltv_gross_margin")).toBe("30\u00a0400");
    expect(arpa().value).toContain("1\u00a0900");
  });

  it("keeps every digit of a number that was not touched", async () => {
    const digits = "130.9444444444444";
    const real = await openWindow({
      async prepare(window, project_id) {
        const { scenarios, active_scenario_id } = await window.ask("economics.get", { project_id });
        const active = scenarios.find(({ id }) => id === active_scenario_id);
        if (active === undefined) throw new Error("no scenario");
        active.inputs.acquisition.new_customers = digits;
        await window.ask("economics.save", { scenario_id: active.id, inputs: active.inputs });
      },
    });
    const input = field("#input-new_customers input");
    expect(input.value).toBe("130,94");
    input.focus();
    await settled();
    press(input, "Enter");
    input.blur();
    await settled();
    expect(saved(real)).toBe(false);
    expect((await kept(real)).acquisition.new_customers).toBe(digits);
  });

  it("says at the field what cannot be read, and changes nothing", async () => {
    const real = await openWindow();
    await type(churn(), "1.234");
    const error = document.querySelector("#input-churn_per_month [role=alert]");
    expect(error?.textContent).toContain("1,234");
    expect(churn().getAttribute("aria-invalid")).toBe("true");
    expect(churn().getAttribute("aria-describedby")).toContain(error?.id);
    expect(saved(real)).toBe(false);
    expect(amount("cac")).toBe("4\u00a0800");
    press(churn(), "Escape");
    await settled();
    expect(document.querySelector("#input-churn_per_month [role=alert]")).toBeNull();
    expect(churn().value).toBe("5");
  });

  it("shows a refusal of the program at its field and keeps the last good figures", async () => {
    const real = await openWindow();
    await type(churn(), "150");
    expect(document.querySelector("#input-churn_per_month [role=alert]")).not.toBeNull();
    expect((await kept(real)).subscription.churn_per_month).toBe("0.05");
    expect(amount("ltv_gross_margin")).toBe("30\u00a0400");
    await type(churn(), "10");
    expect(document.querySelector("#input-churn_per_month [role=alert]")).toBeNull();
    expect(amount("ltv_gross_margin")).toBe("15\u00a0200");
  });

  it("moves a slider by keys in steps of the value, as one undo step", async () => {
    const real = await openWindow();
    const before = await real.steps();
    thumb().focus();
    // Each key is let go, and what it came to is saved, before the next one.
    for (let step = 0; step < 5; step += 1) {
      press(thumb(), "ArrowRight");
      await tick();
      thumb().dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowRight", bubbles: true }));
      await settled();
    }
    expect((await kept(real)).subscription.arpa_per_month).toBe("1950");
    expect(thumb().getAttribute("aria-valuetext")).toBe("1\u00a0950\u00a0₽");
    expect((await real.steps()).slice(1)).toEqual(before);
  });

  it("never has two evaluations under way, and ends with the last draft", async () => {
    const real = await openWindow();
    let running = 0;
    let most = 0;
    const seen: unknown[] = [];
    const release: (() => void)[] = [];
    real.between("economics.view", async ({ inputs }, pass) => {
      running += 1;
      most = Math.max(most, running);
      seen.push(inputs?.subscription?.arpa_per_month);
      await new Promise<void>((resolve) => release.push(resolve));
      const answer = await pass();
      running -= 1;
      return answer;
    });
    thumb().focus();
    for (let step = 0; step < 30; step += 1) {
      press(thumb(), "ArrowRight");
      await tick();
    }
    // Held back here, so the window cannot come to rest by itself.
    while (running > 0) {
      release.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tick();
    }
    await settled();
    expect(most).toBe(1);
    expect(seen.length).toBeLessThan(5);
    expect(seen.at(-1)).toBe("2200");
    expect(arpa().value).toContain("2\u00a0200");
  });

  it("explains a number and leads to the field it rests on", async () => {
    await openWindow();
    document.querySelector<HTMLElement>('[data-figure="payback_days"] .explain')?.click();
    await settled();
    const panel = document.querySelector(".explanation");
    expect(panel?.textContent).toContain(
      "4\u00a0800\u00a0₽ × 30 ÷ (80\u00a0% × 1\u00a0900\u00a0₽)",
    );
    expect(panel?.querySelector("strong")?.textContent).toBe("94,7\u00a0дня");
    byText("Новые клиенты: 150", ".explanation button").click();
    await settled();
    expect(document.activeElement).toBe(field("#input-new_customers input"));
  });

  it("switches the model without losing the other one's values", async () => {
    const real = await openWindow();
    byText("Разовые покупки", "[role=radio]").click();
    await settled();
    expect(document.querySelector("#input-average_order_value")).not.toBeNull();
    expect(document.querySelector("#input-arpa_per_month")).toBeNull();
    const inputs = await kept(real);
    expect(inputs.model).toBe("one_off");
    expect(inputs.subscription.arpa_per_month).toBe("1900");
  });

  it("speaks the other language at once, without losing what is open", async () => {
    await openWindow();
    document.querySelector<HTMLElement>('[data-figure="cac"] .explain')?.click();
    await session.setLanguage("en");
    await settled();
    expect(document.documentElement.lang).toBe("en");
    expect(document.querySelector("h1")?.textContent).toBe("Economics");
    expect(document.querySelector('[data-figure="cac"] .label')?.textContent).toBe(
      "Fully loaded CAC",
    );
    expect(document.querySelector(".explanation")?.textContent).toContain("Formula");
    expect(arpa().value).toBe("₽1,900");
  });

  it("can be read but not changed when the workspace is open elsewhere", async () => {
    const real = await openWindow({
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
        await other.ask(
          "preferences.update",
          {
            welcomed: true,
            language: "ru",
            last_project_id: made.value.id,
            last_section: "economics",
          },
          "ru",
        );
      },
    });
    expect(session.readOnly).toBe(true);
    expect(session.readOnlyReason).not.toBe("");
    expect(document.body.textContent).toContain(session.readOnlyReason);
    expect(arpa().disabled).toBe(true);
    expect(real.calls.every(({ request }) => !/save|update|create/.test(request))).toBe(true);
  });

  it("lets the chart be read point by point and as a table", async () => {
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(760);
    await openWindow();
    const chart = document.querySelector<HTMLElement>(".frame[role=slider]");
    if (chart === null) throw new Error("no chart");
    press(chart, "Home");
    press(chart, "ArrowRight");
    await tick();
    expect(chart.getAttribute("aria-valuetext")).toContain("2-й платёж, 30-й день");
    expect(document.querySelector(".tip")?.textContent).toContain("₽");
    press(chart, "Escape");
    await tick();
    expect(document.querySelector(".tip")).toBeNull();
    document.querySelector<HTMLElement>('[aria-label="Показать таблицей"]')?.click();
    await settled();
    expect(document.querySelectorAll("figure tbody tr")).toHaveLength(25);
  });
});

describe("what others have", () => {
  it("is read from published figures that name who measured them", () => {
    const churn = benchmarksOf("churn_per_month", "subscription");
    expect(churn).toHaveLength(8);
    expect(churn.every(({ title, site }) => title !== "" && site !== "")).toBe(true);
    expect(rangeOf(churn)).toEqual({ low: 0.00966, high: 0.1 });
    expect(benchmarksOf("gross_margin", "one_off").map(({ typical }) => typical)).toEqual([
      0.3006, 0.44,
    ]);
  });

  it("is silent where there is no source that can be trusted", () => {
    expect(benchmarksOf("arpa_per_month", "subscription")).toEqual([]);
    expect(benchmarksOf("purchases_per_lifetime", "one_off")).toEqual([]);
    // Education's churn is only quoted, without a source.
    const all = benchmarksOf("churn_per_month", "subscription");
    expect(all.some(({ typical }) => typical === 0.072)).toBe(false);
  });

  it("stands beside the field, each figure with its source", async () => {
    await openWindow();
    const range = [...document.querySelectorAll<HTMLElement>("main button")].find((button) =>
      button.textContent?.includes("У других"),
    );
    // A reader who does not see the field beside it hears whose range it is.
    expect(range?.textContent?.replace(/\s/g, " ").trim()).toBe(
      "Отток, в месяц: У других 1 % – 10 %",
    );
    range?.click();
    await settled();
    const list = document.querySelector("[role=dialog]")?.textContent ?? "";
    expect(list).toContain("Recurly Research");
    expect(list).toContain("2020");
  });
});
