/** A full audit by keyboard alone, in both languages, over the real program. */
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import type { AuditContent, GrowthPoints, InputField } from "../src/api";
import { tr } from "../src/i18n";
import { projects } from "../src/shell/projects.svelte";
import { route } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { focused, key, tabTo, type, until } from "./keyboard";
import { openReal, programOver, type RealWindow } from "./real";
import { settled } from "./window";

const shownQuestion = (): string | undefined =>
  document.querySelector<HTMLElement>("article[data-question]")?.dataset["question"];

async function newProject(real: RealWindow, language: "ru" | "en"): Promise<string> {
  const made = await real.ask("projects.create", {
    name: language === "ru" ? "Кофейня «Зерно»" : "Grain Coffee",
    currency: "RUB",
    stage: "growth",
    language,
  });
  const { active_scenario_id } = made.value;
  await real.ask("economics.save", {
    scenario_id: active_scenario_id ?? "",
    inputs: {
      model: "subscription",
      subscription: { arpa_per_month: "1900", churn_per_month: "0.05" },
      gross_margin: "0.8",
      acquisition: { marketing_cost: "720000", leads: "2400", new_customers: "150" },
    },
  });
  return made.value.id;
}

/** Sizes the growth point that is open, whose effect begins with an input that its question moves: costs and
 *  churn fall, all else rises. */
async function size(moved: InputField[], likely: number): Promise<void> {
  const begun = (): InputField | undefined => {
    const name = document.querySelector(".effect fieldset legend")?.textContent;
    return moved.find((field) => tr(`input-${field}`) === name);
  };
  await until(() => expect(begun()).toBeDefined());
  const falls = /cost|churn/.test(begun() ?? "");
  tabTo(".effect fieldset .numbers div:nth-child(2) input");
  await settled();
  await type(String(falls ? -likely : likely));
  await key("Enter");
  tabTo("section [role=radiogroup] [role=radio]:nth-child(2)");
  await key(" ");
}

describe.each(["ru", "en"] as const)("an audit by keyboard in %s", (language) => {
  it("answers every question, ends in three growth points with money, and survives", async () => {
    let projectId = "";
    const real = await openReal("audit", async (window) => {
      projectId = await newProject(window, language);
    });
    await session.setLanguage(language);
    await projects.refresh();
    route.open(projectId, "audit");
    await until(() => expect(document.querySelector(".empty button")).not.toBeNull());
    const before = await real.ask("history.list", {});

    tabTo(".empty button");
    await key("Enter");
    await until(() => expect(shownQuestion()).toBe("ux-journey-map"));

    const list = await real.ask("audit.list", { project_id: projectId });
    const auditId = list.audits[0]?.id ?? "";
    const wanted: Record<string, number | string> = {};
    document.querySelector<HTMLElement>("#page")?.focus();
    const found: string[] = [];
    for (let at = 0; at < 49; at += 1) {
      const id = shownQuestion() ?? "";
      const answer = at === 5 ? "not_applicable" : at === 6 ? "unknown" : (at * 3) % 5;
      wanted[id] = answer;
      // The letters as they lie on a Russian keyboard: what counts is the key, not its letter.
      if (answer === "not_applicable") await key("т", { code: "KeyN" });
      else if (answer === "unknown") await key("г", { code: "KeyU" });
      else await key(String(answer));
      await until(() => {
        const chosen = document.querySelector(
          ".answers [aria-checked=true], .others [aria-pressed=true]",
        );
        expect(chosen).not.toBeNull();
      });
      if (at === 0) {
        await key("Enter");
        await until(() => expect(focused().tagName).toBe("TEXTAREA"));
        await type("пять встреч");
        await key("Escape");
        await until(async () => {
          const { answers } = await real.ask("audit.get", { id: auditId });
          expect(answers[0]?.note).toBe("пять встреч");
        });
        document.querySelector<HTMLElement>("#page")?.focus();
      }
      if (at === 3 || at === 12 || at === 40) found.push(id);
      if (at < 48) {
        await key("ArrowRight");
        await until(() => expect(shownQuestion()).not.toBe(id));
      }
    }
    const answered = await real.ask("audit.get", { id: auditId });
    expect(
      Object.fromEntries(answered.answers.map(({ question, answer }) => [question, answer])),
    ).toEqual(wanted);

    // Three findings from answers, each sized in money.
    for (const [index, id] of found.entries()) {
      route.go("audit", id);
      await until(() => expect(shownQuestion()).toBe(id));
      document.querySelector<HTMLElement>("#page")?.focus();
      await key("а", { code: "KeyF" });
      await until(() => expect(focused().classList.contains("title")).toBe(true));
      const chart = { theme: "light" as const, width: 160, height: 90 };
      const { layers } = await real.ask("audit.view", { id: auditId, chart });
      const questions = layers.flatMap((layer) => layer.questions);
      const moves = questions.find((question) => question.id === id)?.moves ?? [];
      await size(
        moves.map(({ field }) => field),
        4 + index * 2,
      );
      await until(async () => {
        const board = await real.ask("audit.growth_points", { project_id: projectId });
        expect(board.points).toHaveLength(index + 1);
        for (const point of board.points) {
          expect(point.money.value.status, point.title).toBe("value");
          expect(point.confidence).toBe("medium");
        }
      });
      await key("Escape");
      await until(() => expect(document.querySelector("section .effect")).toBeNull());
    }
    const board = await real.ask("audit.growth_points", { project_id: projectId });
    expect(board.chosen).toHaveLength(3);
    // 8 % of 150 new customers more in each of 12 months, who pay 1 520 until the year is over, of whom
    // 95 % stay each month: the costs stay.
    let payments = 0;
    for (let months = 1; months <= 12; months += 1) payments += (1 - 0.95 ** months) / 0.05;
    expect(Number(value(board, found[2] ?? ""))).toBeCloseTo(12 * 1520 * payments, 3);
    await until(() =>
      expect(document.body.textContent?.replace(/\s/gu, " ")).toContain(
        language === "ru" ? "1 191 744 ₽ за 12 месяцев" : "₽1,191,744 in 12 months",
      ),
    );

    document.title = "Growth Architect";
    const axed = await axe.run(document.documentElement, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(axed.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    // Every step can be taken back and done again.
    const after = await real.ask("history.list", {});
    const steps = after.entries.length - before.entries.length;
    expect(steps).toBeGreaterThan(50);
    const whole = await contentOf(real, projectId, auditId);
    for (let step = 0; step < steps; step += 1) await real.ask("history.undo", {});
    expect((await real.ask("audit.list", { project_id: projectId })).audits).toEqual([]);
    const none = await real.ask("audit.growth_points", { project_id: projectId });
    expect(none.points).toEqual([]);
    for (let step = 0; step < steps; step += 1) await real.ask("history.redo", {});
    expect(await contentOf(real, projectId, auditId)).toEqual(whole);

    // And it is all there after a restart.
    await real.program.end();
    const again = programOver(real.folder);
    expect(await again.ask("audit.get", { id: auditId }, "ru")).toEqual(whole.audit);
  }, 120_000);
});

function value(board: GrowthPoints, question: string): string {
  const point = board.points.find(({ source }) => source?.reference?.endsWith(`/${question}`));
  const outcome = point?.money.value;
  return outcome?.status === "value" ? String(outcome.value) : "";
}

async function contentOf(
  real: RealWindow,
  projectId: string,
  id: string,
): Promise<{ audit: AuditContent; board: GrowthPoints }> {
  return {
    audit: await real.ask("audit.get", { id }),
    board: await real.ask("audit.growth_points", { project_id: projectId }),
  };
}
