/** Finding one's way: the search, help where it is needed, and a client to begin with. */
import { join } from "node:path";

import { afterEach, describe, expect, it, vi } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { glossary, partsOf } from "../src/shell/glossary.svelte";
import { route } from "../src/shell/route.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, descriptionOf, field, press, settled, type } from "./window";

const FIXTURES = join(import.meta.dirname, "../../tests/fixtures");

const ctrl = (key: string): void => press(document.body, key, { ctrlKey: true });

/** A shop beside the project at hand, and a project that is archived. */
async function more(real: RealWindow): Promise<void> {
  await real.ask("projects.create_sample", { kind: "shop", language: "ru" });
  const old = await real.ask("projects.create", { name: "Старый", currency: "RUB" });
  await real.ask("projects.update", { id: old.value.id, change: { archived: true } });
}

// A test that fails leaves nothing open for the next one.
afterEach(() => (glossary.isOpen = false));

describe("the search", () => {
  const options = (): string[] =>
    [...document.querySelectorAll("[role=option] .label")].map((label) => label.textContent ?? "");

  async function search(text: string): Promise<HTMLInputElement> {
    if (document.querySelector("[role=dialog] [role=combobox]") === null) {
      ctrl("k");
      await settled();
    }
    const box = field("[role=dialog] [role=combobox]");
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    return box;
  }

  async function open(text: string, label: string): Promise<void> {
    await search(text);
    const all = [...document.querySelectorAll<HTMLElement>("[role=option]")];
    const wanted = all.find((option) => option.querySelector(".label")?.textContent === label);
    if (wanted === undefined) throw new Error(`no “${label}” among ${options().join(" | ")}`);
    wanted.click();
    await settled();
  }

  it("finds what a project has from every screen, in both languages", async () => {
    await openWindow({ screen: "report" });
    await open(
      "full cac salaries",
      "Считаете ли вы полный CAC — с зарплатами и софтом, а не только с рекламой?",
    );
    expect(route.screen).toBe("audit");
    expect(document.querySelector("article[data-question] .ask")?.textContent).toContain(
      "полный CAC",
    );
  });

  it("opens a task, a loop, a step, a figure and an input where they are", async () => {
    const real = await openWindow({ screen: "overview" });
    const project_id = real.projectId;
    const { plan } = await real.ask("roadmap.get", { project_id });
    const task = plan?.tasks[3]?.title ?? "";
    await open(task, task);
    expect(route.screen).toBe("roadmap");
    expect(document.querySelector("aside.task h2")?.textContent).toBe(task);
    const { ecosystems } = await real.ask("loops.list", { project_id });
    const loop = ecosystems[0]?.loops[0]?.name ?? "";
    await open(loop, loop);
    expect(route.screen).toBe("loops");
    await open("LTV к CAC", "LTV к CAC");
    expect(route.screen).toBe("economics");
    await open("gross margin", "Валовая маржа");
    expect(document.activeElement?.closest("[id^=input-]")?.id).toBe("input-gross_margin");
  });

  it("shows what was opened last first, and commands alone after “>”", async () => {
    await openWindow({ screen: "overview" });
    await open("валовая", "Валовая маржа");
    route.go("overview");
    await settled();
    await search("");
    expect(options()[0]).toBe("Валовая маржа");
    await search("> тема");
    expect(options().length).toBeGreaterThan(0);
    expect(options().every((label) => !label.includes("Валовая"))).toBe(true);
    await search(">валовая маржа");
    expect(options()).not.toContain("Валовая маржа");
  });

  it("finds customers by their names", async () => {
    let name = "";
    await openWindow({
      sample: "shop",
      screen: "overview",
      async prepare(real, project_id) {
        const path = join(FIXTURES, "cdnow_sample_transactions.csv");
        const made = await real.ask("datasets.import", { project_id, path, overrides: {} });
        const dataset_id = made.value.id;
        const options = { horizon_months: 12, gross_margin: "0.4", draws: 20, seed: 1 };
        await real.ask("customers.forecast", { dataset_id, options });
        const { customers } = await real.ask("customers.list", { dataset_id, limit: 50 });
        name =
          customers.map((customer) => customer.name).sort((x, y) => y.length - x.length)[0] ?? "";
      },
    });
    expect(name).not.toBe("");
    await open(name, name);
    expect(route.screen).toBe("customers");
    expect(field("main input[type=search]").value).toBe(name);
  });

  it("says that nothing was found", async () => {
    await openWindow({ screen: "overview" });
    await search("щщщщщ");
    expect(document.querySelector("[role=dialog] [role=status]")?.textContent).toBe(
      "Ничего не найдено",
    );
  });
});

describe("help", () => {
  it("leads from a term in an explanation to the glossary, each term once", () => {
    const parts = partsOf("LTV/CAC: во сколько раз LTV больше CAC. CAC уже со скидкой.");
    expect(parts.filter(({ term }) => term !== null)).toEqual([
      { text: "LTV/CAC", term: "ltv_to_cac" },
      { text: "LTV", term: "ltv_gross_margin" },
      { text: "CAC", term: "cac" },
    ]);
    expect(parts.map(({ text }) => text).join("")).toBe(
      "LTV/CAC: во сколько раз LTV больше CAC. CAC уже со скидкой.",
    );
    // A letter within a word is no term.
    expect(partsOf("акция к празднику").every(({ term }) => term === null)).toBe(true);
  });

  it("has every term with a meaning in the glossary, found in either language", async () => {
    await openWindow({ screen: "overview" });
    commands.give("glossary.open");
    await settled();
    const names = (): (string | undefined)[] =>
      [...document.querySelectorAll("[role=dialog] dt")].map((name) => name.textContent?.trim());
    expect(names().length).toBeGreaterThan(20);
    for (const meaning of document.querySelectorAll("[role=dialog] dd")) {
      expect(meaning.textContent?.length).toBeGreaterThan(20);
    }
    const search = field("[role=dialog] input[type=search]");
    search.value = "cohort";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    expect(names()).toEqual(["Когорта Cohort"]);
  });

  it("is shown at a field while one is in it", async () => {
    await openWindow({ screen: "economics" });
    const input = field("#input-gross_margin input[inputmode=decimal]");
    input.focus();
    await vi.waitFor(() =>
      expect(document.querySelector(".hint")?.textContent).toContain("Доля выручки"),
    );
    expect(descriptionOf(input)).toContain("Доля выручки");
  });

  it("shows a newcomer around in five stops, and leaves at any of them", async () => {
    const real = await openWindow({ sample: null, welcomed: false });
    byText("Посмотреть на примере").click();
    await settled();
    const seen: string[] = [];
    while (document.querySelector(".tour") !== null && seen.length < 9) {
      seen.push(route.screen);
      const [last] = [...document.querySelectorAll<HTMLElement>(".tour .buttons button")].slice(-1);
      last?.click();
      await settled();
    }
    expect(seen).toEqual(["economics", "audit", "loops", "roadmap", "report"]);
    expect((await real.ask("preferences.get", {})).places).toMatchObject({ tour: true });
    commands.give("tour.begin");
    await settled();
    route.go("datasets");
    await settled();
    expect(document.querySelector(".tour")).toBeNull();
  });
});

describe("a new client", () => {
  async function choose(label: string, option: string): Promise<void> {
    const name = [...document.querySelectorAll("[role=dialog] label")].find((candidate) =>
      candidate.textContent?.trim().startsWith(label),
    );
    const trigger = document.getElementById(name?.getAttribute("for") ?? "");
    if (trigger === null) throw new Error(`no ${label}`);
    trigger.focus();
    press(trigger, "Enter");
    await settled();
    byText(option, "[role=option]").dispatchEvent(new MouseEvent("pointerup", { bubbles: true }));
    await settled();
  }

  async function create(real: RealWindow, name: string): Promise<string> {
    await type(field("[role=dialog] input"), name, "Tab");
    document.querySelector<HTMLFormElement>("[role=dialog] form")?.requestSubmit();
    await settled();
    const { projects } = await real.ask("projects.list", {});
    return projects.find((project) => project.name === name)?.id ?? "";
  }

  it("begins with the calculator and the loop of its kind of business", async () => {
    const real = await openWindow({ screen: "projects" });
    commands.give("project.new");
    await settled();
    await choose("Чем живёт бизнес", "Магазин");
    expect(document.body.textContent).toContain("нет опубликованных чисел, которым можно доверять");
    await choose("Чем живёт бизнес", "Услуги, агентство");
    field("[role=dialog] [role=checkbox]").click();
    const project_id = await create(real, "Бюро");
    const { scenarios } = await real.ask("economics.get", { project_id });
    expect(scenarios.map(({ inputs }) => inputs.model)).toEqual(["one_off"]);
    expect(scenarios[0]?.inputs.gross_margin).toBe("0.44");
    expect(scenarios[0]?.sources).toMatchObject([{ field: "gross_margin", kind: "published" }]);
    const { ecosystems } = await real.ask("loops.list", { project_id });
    expect(ecosystems.map(({ loops }) => loops.map(({ kind }) => kind))).toEqual([["ambassador"]]);
  });

  it("can work as another client does, with none of that client's data", async () => {
    const real = await openWindow({
      screen: "projects",
      async prepare(window) {
        const { value } = await window.ask("projects.create", {
          name: "Прежний",
          client: "ООО «Тайна»",
          currency: "RUB",
          business_kind: "saas",
        });
        await window.ask("economics.get", { project_id: value.id });
      },
    });
    commands.give("project.new");
    await settled();
    await choose("Работать как с другим клиентом", "Прежний");
    const project_id = await create(real, "Новый");
    const { projects } = await real.ask("projects.list", {});
    expect(projects.find(({ id }) => id === project_id)).toMatchObject({
      client: "",
      business_kind: "saas",
    });
    const { ecosystems } = await real.ask("loops.list", { project_id });
    expect(ecosystems.map(({ loops }) => loops.map(({ kind }) => kind))).toEqual([["integration"]]);
  });

  it("is one of those that a portfolio is narrowed down to", async () => {
    await openWindow({ screen: "projects", prepare: more });
    const names = (): (string | undefined)[] =>
      [...document.querySelectorAll("article h2")].map((name) => name.textContent?.trim());
    expect(names()).toHaveLength(2);
    const trigger = field('main [aria-label="Стадия"]');
    trigger.focus();
    press(trigger, "Enter");
    await settled();
    byText("Идея", "[role=option]").dispatchEvent(new MouseEvent("pointerup", { bubbles: true }));
    await settled();
    expect(document.querySelector("main [role=status]")?.textContent).toContain(
      "Таких проектов нет.",
    );
  });
});
