/** The seven instruments of the audit over the real program: filled in, read, found, taken back. */
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";

import { addDays, addMonths, readDate } from "../src/features/audit/instruments/dates";
import { drawn, freeStretch, resized } from "../src/features/audit/instruments/journey/curve";
import { history } from "../src/shell/history.svelte";
import { openReal, openWindow, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

const LAYERS = [
  "ux_friction",
  "unit_economics",
  "viral_potential",
  "ai_readiness",
  "analytics",
  "retention",
  "experimentation",
] as const;
type LayerName = (typeof LAYERS)[number];
type Opened = RealWindow & { projectId: string };

/** Opens the instrument of a layer as a person does: the layer, then the second tab. */
async function show(layer: LayerName): Promise<void> {
  field(`[data-layer=${layer}]`).click();
  await settled();
  document.querySelectorAll<HTMLElement>("[role=tab]")[1]?.click();
  await vi.waitFor(() => expect(document.querySelector("[data-instrument]")).not.toBeNull());
  await settled();
}

async function open(layer: LayerName, kind: "saas" | "shop" = "saas"): Promise<Opened> {
  const real = await openReal(
    "audit",
    async (window, project) => {
      if (kind === "shop") await window.ask("audit.create", { project_id: project });
    },
    kind,
  );
  await show(layer);
  return real;
}

async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

const fact = (id: string): string =>
  document.querySelector(`[data-fact=${id}] dd`)?.textContent?.replace(/\s+/g, " ") ?? "";

const journey = async (real: Opened) => {
  const { journeys } = await real.ask("audit.journeys", { project_id: real.projectId });
  if (journeys[0] === undefined) throw new Error("no journey");
  return journeys[0];
};

describe("the journey map", () => {
  it("is drawn from the keyboard, minute by minute", async () => {
    const real = await open("ux_friction");
    const curve = field("[role=slider][aria-valuemin='-5']");
    expect(fact("friction")).toBe("14");
    curve.focus();
    press(curve, "Home");
    press(curve, "ArrowRight");
    await settled();
    expect(curve.getAttribute("aria-valuetext")).toContain("1-я минута, +2");
    press(curve, "4");
    press(curve, "-");
    await settled();
    expect((await journey(real)).saved.item.emotion[1]).toBe(-4);
    expect(fact("friction")).toBe("18");
    press(curve, "ArrowUp", { shiftKey: true });
    press(curve, "q");
    await settled();
    let { item } = (await journey(real)).saved;
    expect(item.emotion[1]).toBe(-3);
    expect(item.marks).toContainEqual({ minute: 1, kind: "question", text: "" });
    press(curve, "q");
    press(curve, "Delete");
    await settled();
    ({ item } = (await journey(real)).saved);
    expect(item.emotion[1]).toBeNull();
    expect(item.marks.some(({ minute }) => minute === 1)).toBe(false);
    expect(curve.getAttribute("aria-valuetext")).toContain("не измерено");
  });

  it("takes a stroke of the mouse as one step back", async () => {
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(556);
    HTMLElement.prototype.setPointerCapture = () => undefined;
    const real = await open("ux_friction");
    const before = (await journey(real)).saved.item.emotion;
    const steps = (await real.steps()).length;
    const curve = field("[role=slider][aria-valuemin='-5']");
    // 26 minutes over 520 pixels: 20 each, from 30 on. The middle of the scale is at 123.
    const at = (minute: number, y: number): PointerEventInit => ({
      clientX: 30 + minute * 20 + 10,
      clientY: y,
      button: 0,
      bubbles: true,
    });
    curve.dispatchEvent(new MouseEvent("pointerdown", at(3, 123)));
    for (const minute of [4, 6, 7])
      curve.dispatchEvent(new MouseEvent("pointermove", at(minute, 8)));
    curve.dispatchEvent(new MouseEvent("pointerup", at(7, 8)));
    await settled();
    const after = (await journey(real)).saved.item.emotion;
    expect(after.slice(3, 8)).toEqual([0, 5, 5, 5, 5]);
    expect(after.slice(8)).toEqual(before.slice(8));
    expect((await real.steps()).length).toBe(steps + 1);
    await history.undo();
    await settled();
    expect((await journey(real)).saved.item.emotion).toEqual(before);
  });

  it("makes a finding of a dip once, and takes it back", async () => {
    const real = await open("ux_friction");
    const findings = (): number =>
      [...document.querySelectorAll("button")].filter((button) =>
        button.textContent?.includes("Сделать находкой"),
      ).length;
    const offered = findings();
    byText("Сделать находкой").click();
    await settled();
    const { points } = await real.ask("audit.growth_points", { project_id: real.projectId });
    const made = points.find(({ source }) => source.kind === "journey");
    expect(made?.title).toBe("«Онбординг»: провал на 7-й минуте, −3");
    expect(made?.description).toContain("Пауза: ищет модель кассы в документах.");
    expect(findings()).toBe(offered - 1);
    expect(byText("Открыть находку")).toBeTruthy();
    await history.undo();
    await settled();
    expect(findings()).toBe(offered);
  });

  it("is begun, named, given stages and shortened", async () => {
    const real = await open("ux_friction");
    const name = field("form.add input");
    name.value = "Второй путь";
    name.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    byText("Новая карта").click();
    await settled();
    const second = async () =>
      (await real.ask("audit.journeys", { project_id: real.projectId })).journeys[1]?.saved.item;
    expect((await second())?.emotion).toEqual(Array.from({ length: 20 }, () => null));
    byText("Добавить этап").click();
    await settled();
    expect((await second())?.stages).toEqual([
      { name: "Этап 1", kind: "step", first_minute: 0, last_minute: 4 },
    ]);
    const kind = document.querySelector<HTMLSelectElement>("[aria-label='Этап 1: Что это']");
    if (kind === null) throw new Error("no kind");
    await choose(kind, "payment");
    await type(field("label[for$=-length] input"), "3");
    const short = await second();
    expect(short?.emotion).toEqual([null, null, null]);
    expect(short?.stages).toEqual([
      { name: "Этап 1", kind: "payment", first_minute: 0, last_minute: 2 },
    ]);
  });
});

describe("services", () => {
  it("answer at once and say what blocks automation", async () => {
    const real = await open("ai_readiness");
    const before = fact("overall");
    const select = document.querySelector<HTMLSelectElement>("[aria-label='Биллинг: API']");
    if (select === null) throw new Error("no cell");
    await choose(select, "yes");
    expect(fact("overall")).not.toBe(before);
    expect(await real.steps()).toContainEqual("Сервис «Биллинг»: API");
    await history.undo();
    await settled();
    expect(fact("overall")).toBe(before);
    expect(document.querySelector<HTMLSelectElement>("[aria-label='Биллинг: API']")?.value).toBe(
      "no",
    );
  });

  it("show what the program refuses, and go back to what is kept", async () => {
    const real = await open("ai_readiness");
    const age = field("[aria-label='CRM: Возраст данных, ч']");
    await type(age, "200000");
    expect(document.body.textContent?.replace(/\s/g, " ")).toContain("100 000");
    const { services } = await real.ask("audit.service_matrix", { project_id: real.projectId });
    expect(services[0]?.saved.item.data_age_hours).toBe("1");
    age.blur();
    await settled();
    expect(field("[aria-label='CRM: Возраст данных, ч']").value).toBe("1");
  });

  it("begin with the usual ones in a new project", async () => {
    const real = await open("ai_readiness", "shop");
    byText("Начать со списка").click();
    await settled();
    const { services } = await real.ask("audit.service_matrix", { project_id: real.projectId });
    expect(services.map(({ saved }) => saved.item.name)).toEqual([
      "CRM",
      "Рекламные кабинеты",
      "Аналитика",
      "Рассылки",
      "Чат и мессенджеры",
      "Оплата и счета",
      "Поддержка",
    ]);
    expect(document.querySelectorAll("[data-service]")).toHaveLength(7);
    await history.undo();
    await settled();
    expect(document.querySelectorAll("[data-service]")).toHaveLength(0);
  });
});

describe("the tracking map", () => {
  it("closes a gap when a tool is named, and moves steps", async () => {
    const real = await open("analytics");
    const call = document.querySelector("[data-step='Звонок менеджеру']");
    expect(call?.className).toContain("gap");
    await type(field("[aria-label='Звонок менеджеру: Добавить сервис']"), "Телефония");
    await type(field("[aria-label='Звонок менеджеру, Телефония: идентификаторы']"), "email; phone");
    const read = async () => await real.ask("audit.tracking_map", { project_id: real.projectId });
    let { steps } = await read();
    expect(steps[3]?.saved.item.sources).toEqual([{ tool: "Телефония", ids: ["email", "phone"] }]);
    expect(steps[3]?.joined_text).toBe("связан по email");
    field("[aria-label='Выше: Звонок менеджеру']").click();
    await settled();
    ({ steps } = await read());
    expect(steps[2]?.saved.item.name).toBe("Звонок менеджеру");
    expect((await real.steps())[0]).toBe("Новый порядок шагов воронки");
  });

  it("asks whose number counts where two tools count", async () => {
    const real = await open("analytics");
    const truth = document.querySelector<HTMLSelectElement>(
      "[aria-label='Заявка на пробный период: Чьё число верно']",
    );
    if (truth === null) throw new Error("no choice");
    await choose(truth, "CRM");
    const { steps } = await real.ask("audit.tracking_map", { project_id: real.projectId });
    expect(steps[2]?.state).toBe("measured");
    expect(fact("double")).toBe("нет");
  });
});

describe("the experiment log", () => {
  it("takes days as people write them, and says when it cannot", async () => {
    const real = await open("experimentation");
    const hypothesis = "Касса определяется по серийному номеру: пауза на 7-й минуте исчезнет";
    const start = field(`[aria-label='${hypothesis}: Начало']`);
    await type(start, "вчера вечером");
    expect(start.getAttribute("aria-invalid")).toBe("true");
    expect(document.body.textContent).toContain("Не похоже на дату");
    await type(start, "14 ноября 2025");
    expect(start.getAttribute("aria-invalid")).toBeNull();
    const log = await real.ask("audit.experiment_log", { project_id: real.projectId });
    const found = log.experiments.find(({ saved }) => saved.item.hypothesis === hypothesis);
    expect(found?.saved.item.started_on).toBe("2025-11-14");
    expect(found?.state).toBe("running");
  });

  it("a result waits for the last day", async () => {
    const real = await open("experimentation");
    // One without a plan: the sample's running test is decided in its own section.
    const running = "Без плана";
    await real.ask("audit.save_experiment", {
      project_id: real.projectId,
      item: { hypothesis: running, started_on: "2025-11-14" },
    });
    await show("unit_economics");
    await show("experimentation");
    const result = (): HTMLSelectElement => {
      const found = document.querySelector<HTMLSelectElement>(
        `[aria-label='${running}: Результат']`,
      );
      if (found === null) throw new Error("no result");
      return found;
    };
    expect(result().disabled).toBe(true);
    const end = field(`[aria-label='${running}: Конец']`);
    end.focus();
    press(end, "ArrowUp");
    await settled();
    expect(result().disabled).toBe(false);
    await choose(result(), "win");
    expect(fact("win_rate")).toBe("75 %");
  });
});

describe("retention", () => {
  it("reads cohorts from purchases, and says when they are gone", async () => {
    const real = await open("retention", "shop");
    expect(document.querySelectorAll("[data-instrument] figure tbody tr")).toHaveLength(24);
    const [dataset] = (await real.ask("datasets.list", { project_id: real.projectId })).datasets;
    await real.ask("datasets.delete", { id: dataset?.id ?? "" });
    await show("unit_economics");
    expect(document.body.textContent).toContain(
      "Набор данных, по которому считалась кривая, удалён",
    );
    await show("retention");
    expect(document.body.textContent).toContain(
      "Набор данных, по которому считалось удержание, удалён",
    );
  });

  it("takes typed cohorts and buyers", async () => {
    const real = await open("retention");
    byText("Добавить месяц").click();
    await settled();
    const view = await real.ask("audit.retention_map", {
      project_id: real.projectId,
      chart: { theme: "light", width: 640, height: 240 },
    });
    const last = view.profile.typed.cohorts.at(-1);
    expect(last).toMatchObject({ size: 0, active: [] });
    byText("Следующая покупка").click();
    await settled();
    expect((await real.steps())[0]).toBe("Удержание: введённые числа");
  });
});

it("lifecycle profit is typed purchase by purchase", async () => {
  const real = await open("unit_economics");
  const view = () =>
    real.ask("audit.lifecycle_profit", {
      project_id: real.projectId,
      chart: { theme: "light", width: 640, height: 280 },
    });
  expect(fact("break_even")).toBe("1-я");
  await type(field("[aria-label='2-я покупка: Доходит']"), "80");
  expect((await view()).profile.steps[1]?.repeat_probability).toBe("0.8");
  byText("Добавить покупку").click();
  await settled();
  expect((await view()).steps).toHaveLength(5);
  byText("Очистить").click();
  await settled();
  expect(document.body.textContent).toContain("Введите покупки или возьмите их из набора данных.");
  await history.undo();
  await settled();
  expect((await view()).steps).toHaveLength(5);
});

it("a shareable action starts a loop", async () => {
  const real = await open("viral_potential");
  const before = await real.ask("loops.list", { project_id: real.projectId });
  field("[aria-label='Начать петлю: Отчёт кафе за месяц']").click();
  await settled();
  const after = await real.ask("loops.list", { project_id: real.projectId });
  expect(after.ecosystems).toHaveLength(before.ecosystems.length + 1);
  expect(document.body.textContent).toContain("Петля создана: Отчёт кафе за месяц");
});

describe.each(["ru", "en"] as const)("in %s the instrument of", (language) => {
  it.each(LAYERS)("%s is accessible", async (layer) => {
    await openWindow({ screen: "audit", language, words: language });
    await show(layer);
    const { violations } = await axe.run(document, {
      rules: {
        // Colours are checked in the real window, in both themes.
        "color-contrast": { enabled: false },
        region: { enabled: false },
        // The host sets the title.
        "document-title": { enabled: false },
      },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    if (language === "en") {
      const words = document.querySelector("[data-instrument]")?.cloneNode(true) as HTMLElement;
      // What the client wrote stays in the client's language.
      for (const own of words.querySelectorAll("input, textarea, [title]")) own.remove();
      const headings = [...words.querySelectorAll("h2, th[scope=col], dt, button")];
      expect(headings.filter(({ textContent }) => /[а-яё]/i.test(textContent ?? ""))).toEqual([]);
    }
  });
});

describe("days", () => {
  it.each([
    ["14.11.2025", "2025-11-14"],
    ["14.11.25", "2025-11-14"],
    ["14.11", "2026-11-14"],
    ["2025-11-14", "2025-11-14"],
    ["14 ноября 2025 г.", "2025-11-14"],
    ["1 мая 2026", "2026-05-01"],
    ["Nov 14, 2025", "2025-11-14"],
    ["14 November 2025", "2025-11-14"],
    ["29.02.2024", "2024-02-29"],
    ["13/12/2025", "2025-12-13"],
    ["12/13/2025", "2025-12-13"],
    ["5/5/2025", "2025-05-05"],
  ])("%s is %s", (text, day) => {
    expect(readDate(text, 2026)).toBe(day);
  });

  it.each(["3/4/2025", "29.02.2025", "32.01.2025", "вчера", "14", "1.2.3.4", "1.1.1800", ""])(
    "%s is not guessed",
    (text) => {
      expect(readDate(text, 2026)).toBeNull();
    },
  );

  it("steps over the ends of months and years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addMonths("2026-01-01", -1)).toBe("2025-12-01");
    expect(addMonths("2025-12-31", 1)).toBe("2026-01-01");
  });
});

describe("the curve", () => {
  it("fills what a quick stroke skipped, and stays on the scale", () => {
    expect(drawn([null, null, null, null], [0, 0], [2, 5])).toEqual([0, 2.5, 5, null]);
    expect(drawn([1, 2, 3], [2, null], [0, null])).toEqual([null, null, null]);
  });

  it("cuts stages and marks that lie beyond a new end", () => {
    const journey = {
      name: "x",
      note: "",
      emotion: [1, 2, 3],
      stages: [
        { name: "a", kind: "step" as const, first_minute: 0, last_minute: 2 },
        { name: "b", kind: "step" as const, first_minute: 3, last_minute: 3 },
      ],
      marks: [{ minute: 2, kind: "doubt" as const, text: "" }],
    };
    expect(resized(journey, 2)).toEqual({
      emotion: [1, 2],
      stages: [{ name: "a", kind: "step", first_minute: 0, last_minute: 1 }],
      marks: [],
    });
    expect(freeStretch(journey)).toBeNull();
    expect(freeStretch({ ...journey, stages: [] })).toEqual({ first: 0, last: 2 });
  });
});
