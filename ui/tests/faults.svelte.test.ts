/** What must not take the rest of the window along. */
import { createRawSnippet, mount, tick, unmount } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";

import Dialog from "../src/components/Dialog.svelte";
import { toasts } from "../src/components/toasts.svelte";
import { commands, registered, type Command } from "../src/shell/commands.svelte";
import { route, sectionKeys, SECTIONS } from "../src/shell/route.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

type Window = RealWindow & { projectId: string };

const ctrl = (key: string): void =>
  press(document.activeElement ?? document.body, key, { ctrlKey: true });

const command = (id: string): Command => ({ id, label: id, group: "", run: () => undefined });

afterEach(() => {
  document.body.removeAttribute("style");
});

describe("a dialog", () => {
  it("keeps its name while it closes, though what it was about is gone", async () => {
    const children = createRawSnippet(() => ({ render: () => "<p>Within ten days.</p>" }));
    const props = $state({ open: true, title: "When is money returned?", children });
    const dialog = mount(Dialog, { target: document.body, props });
    const name = (): string | undefined =>
      document.querySelector("[role=dialog] [role=heading]")?.textContent;
    await tick();
    expect(name()).toBe("When is money returned?");
    props.title = "";
    await tick();
    expect(name()).toBe("When is money returned?");
    await unmount(dialog);
  });
});

describe("the names of commands", () => {
  it("stay apart, whatever a screen offers", () => {
    const complain = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const all = registered([
      [command("a"), command("b"), command("b")],
      [command("a"), command("c")],
    ]);
    expect(all.map(({ id }) => id)).toEqual(["a", "b", "b~2", "c"]);
    expect(complain).toHaveBeenCalledOnce();
    // The screen's own stands in for the window's.
    const own = command("a");
    expect(registered([[command("a")], [own]])).toEqual([own]);
  });

  it("are told apart on every screen, with a plan too", async () => {
    const complain = vi.spyOn(console, "error");
    await openWindow({ screen: "overview" });
    for (const section of SECTIONS) {
      route.go(section);
      await settled();
      ctrl("k");
      await settled();
      expect(document.querySelectorAll("[role=option]").length, section).toBeGreaterThan(10);
      expect(document.querySelector(".failure, .failed"), section).toBeNull();
      press(document.activeElement ?? document.body, "Escape");
      await settled();
    }
    expect(complain).not.toHaveBeenCalled();
  });
});

describe("what breaks over the page", () => {
  it("says so in its place and leaves the page to the pointer", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await openWindow();
    const broken = command("broken");
    Object.defineProperty(broken, "keywords", {
      get: () => {
        throw new Error("no such word");
      },
    });
    const stop = $effect.root(() => commands.offer(() => [broken]));
    ctrl("k");
    await settled();
    const search = field("[role=dialog] [role=combobox]");
    search.value = "g";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
    expect(document.querySelector("[role=dialog] [role=alert]")?.textContent).toContain(
      "no such word",
    );
    expect(document.querySelector("h1")?.textContent).toContain("Экономика");
    press(document.activeElement ?? document.body, "Escape");
    await settled();
    expect(document.querySelector("[role=dialog]")).toBeNull();
    expect(document.body.style.pointerEvents).not.toBe("none");
    stop();
  });

  it("takes no command of others along", async () => {
    const complain = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await openWindow();
    const stop = $effect.root(() =>
      commands.offer(() => {
        throw new Error("nothing to offer");
      }),
    );
    await settled();
    expect(complain).toHaveBeenCalled();
    ctrl("2");
    await settled();
    expect(document.querySelector("h1")?.textContent).toContain("Аудит");
    stop();
  });
});

describe("what is typed", () => {
  const margin = async (real: Window): Promise<string | null | undefined> => {
    const { scenarios, active_scenario_id } = await real.ask("economics.get", {
      project_id: real.projectId,
    });
    return scenarios.find(({ id }) => id === active_scenario_id)?.inputs.gross_margin;
  };

  async function write(input: HTMLInputElement, text: string): Promise<void> {
    input.focus();
    await tick();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await tick();
  }

  const byKeys = SECTIONS.filter(
    (section, index) => section !== "economics" && sectionKeys(index) !== undefined,
  );
  it.each(byKeys)("in Economics is kept when one leaves for %s by keys", async (section) => {
    const real = await openWindow();
    const steps = await real.steps();
    await write(field("#input-gross_margin input"), "41");
    ctrl(String((SECTIONS.indexOf(section) + 1) % 10));
    await settled();
    expect(route.screen).toBe(section);
    expect(await margin(real)).toBe("0.41");
    const [step, ...rest] = await real.steps();
    expect(step).toContain("→ 41");
    expect(rest).toEqual(steps);
  });

  it("or dragged there and back in one go is no step", async () => {
    const real = await openWindow();
    const steps = await real.steps();
    const before = await margin(real);
    const thumb = field("#input-gross_margin [role=slider]");
    const saved = (): number =>
      real.calls.filter(({ request }) => request === "economics.save").length;
    thumb.focus();
    press(thumb, "ArrowRight");
    await vi.waitFor(() => expect(saved()).toBe(1));
    await settled();
    expect(await margin(real)).not.toBe(before);
    press(thumb, "ArrowLeft");
    await vi.waitFor(() => expect(saved()).toBe(2));
    thumb.dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowLeft", bubbles: true }));
    await settled();
    expect(await margin(real)).toBe(before);
    expect(await real.steps()).toEqual(steps);
  });

  it("is kept when another project is opened", async () => {
    let shop = "";
    const real = await openWindow({
      async prepare(window) {
        shop = (await window.ask("projects.create_sample", { kind: "shop" })).value.id;
      },
    });
    await write(field("#input-gross_margin input"), "41");
    route.open(shop);
    await settled();
    expect(await margin(real)).toBe("0.41");
  });

  it("in the report's cover and an audit's note is kept too", async () => {
    const real = await openWindow({ screen: "report" });
    byText("Обложка", "[role=tab]").click();
    await settled();
    await write(field(".fields input"), "Итоги ноября");
    ctrl("1");
    await settled();
    const { title } = await real.ask("report.get", { project_id: real.projectId });
    expect(title).toBe("Итоги ноября");
  });
});

describe("messages", () => {
  it("about an error do not follow one from section to section", async () => {
    await openWindow();
    toasts.show("Не удалось", { tone: "bad" });
    toasts.show("Готово");
    ctrl("1");
    await settled();
    const shown = [...document.querySelectorAll(".toast")].map((toast) => toast.textContent);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain("Готово");
  });
});

describe("Escape", () => {
  it("closes a list of choices, and the panel behind it only when pressed again", async () => {
    await openWindow({ screen: "roadmap" });
    byText("Список", "[role=tab]").click();
    await settled();
    document.querySelector<HTMLElement>("[data-task]")?.click();
    await settled();
    const panel = (): Element | null => document.querySelector("aside.task");
    const choice = panel()?.querySelector<HTMLElement>("[aria-haspopup=listbox]");
    if (choice === null || choice === undefined) throw new Error("no list of choices");
    choice.focus();
    press(choice, "Enter");
    await settled();
    expect(document.querySelector("[role=listbox]")).not.toBeNull();
    press(document.activeElement ?? choice, "Escape");
    await settled();
    expect(document.querySelector("[role=listbox]")).toBeNull();
    expect(panel()).not.toBeNull();
    press(choice, "Escape");
    await settled();
    expect(panel()).toBeNull();
  });
});

describe("the period of a report", () => {
  it("that ends before it begins stays in its fields, with the reason", async () => {
    const real = await openWindow({ screen: "report" });
    byText("Обложка", "[role=tab]").click();
    await settled();
    const ends = (): HTMLInputElement[] => [
      ...document.querySelectorAll<HTMLInputElement>(".period input"),
    ];
    const [from, to] = ends();
    if (from === undefined || to === undefined) throw new Error("no period");
    await type(from, "01.12.2026");
    await type(to, "01.11.2026");
    to.blur();
    // Something else is saved meanwhile.
    await type(field(".fields input"), "Итоги");
    field(".fields input").blur();
    await settled();
    expect(ends().map(({ value }) => value)).toEqual(["01.12.2026", "01.11.2026"]);
    expect(to.getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelector(".period [role=alert]")?.textContent).toContain(
      "Последний день раньше первого",
    );
    const kept = async (): Promise<unknown> =>
      (await real.ask("report.get", { project_id: real.projectId })).period;
    expect(await kept()).toEqual({ from: "2026-12-01", to: null });
    await type(from, "01.10.2026");
    expect(await kept()).toEqual({ from: "2026-10-01", to: "2026-11-01" });
    expect(document.querySelector(".period [role=alert]")).toBeNull();
  });
});
