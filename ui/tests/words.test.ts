import { describe, expect, it, vi } from "vitest";

import type { ProjectCard } from "../src/api";
import { drawingOf } from "../src/components/chart";
import { fuzzy } from "../src/components/fuzzy";
import { toasts } from "../src/components/toasts.svelte";
import { sortProjects } from "../src/features/projects/order";
import { fileName } from "../src/features/report/exporting";
import { initials } from "../src/shell/initials";
import { shortcutOf } from "../src/shell/shortcuts";

describe("the search of the palette", () => {
  const found = (search: string, ...words: string[]): boolean => fuzzy(search, words) > 0;

  it("finds words in any order, in either language, without ё", () => {
    expect(found("отчет", "Отчёт", "Report")).toBe(true);
    expect(found("rep", "Отчёт", "Report")).toBe(true);
    expect(found("проект новый", "Новый проект")).toBe(true);
    expect(found("нвйпр", "Новый проект")).toBe(false);
    expect(found("экспрт", "Экспорт")).toBe(true);
    expect(found("zzz", "Новый проект", "New project")).toBe(false);
  });

  it("prefers the beginning of a word", () => {
    expect(fuzzy("дан", ["Данные"])).toBeGreaterThan(fuzzy("дан", ["Создан проект"]));
    expect(fuzzy("", ["Данные"])).toBe(1);
  });
});

describe("names", () => {
  it("are shortened to one or two letters", () => {
    expect(initials("Сметана")).toBe("СМ");
    expect(initials("Чайная лавка")).toBe("ЧЛ");
    expect(initials("«acme» & co")).toBe("AC");
    expect(initials("  ")).toBe("");
  });

  it("become names of files that every system takes", () => {
    const project = { name: 'Кафе: "Сметана" / 2025?' };
    expect(fileName(project, "pdf")).toBe("Кафе Сметана 2025.pdf");
    expect(fileName({ name: "???" })).toBe("report CSV");
  });
});

describe("the order of projects", () => {
  const project = (name: string, ratio: ProjectCard["ltv_to_cac"]): ProjectCard =>
    ({ name, updated_at: name, ltv_to_cac: ratio, payback_days: ratio }) as ProjectCard;
  const list = [
    project("a", { status: "missing", fields: [] }),
    project("b", { status: "value", value: "1.5" }),
    project("c", { status: "unbounded", reason: "no_cost" }),
    project("d", { status: "value", value: "10" }),
  ];
  const names = (order: Parameters<typeof sortProjects>[1]): string =>
    sortProjects(list, order)
      .map(({ name }) => name)
      .join("");

  it("puts the better figure first and the unknown last", () => {
    expect(names("ratio")).toBe("cdba");
    expect(names("payback")).toBe("bdca");
    expect(names("name")).toBe("abcd");
    expect(names("changed")).toBe("dcba");
  });
});

describe("a shortcut", () => {
  const of = (init: KeyboardEventInit): string | null =>
    shortcutOf(new KeyboardEvent("keydown", init));

  it("is the same on a Russian layout", () => {
    expect(of({ key: "л", code: "KeyK", ctrlKey: true })).toBe("Ctrl K");
    expect(of({ key: "Я", code: "KeyZ", ctrlKey: true, shiftKey: true })).toBe("Ctrl Shift Z");
    expect(of({ key: "1", code: "Digit1", ctrlKey: true })).toBe("Ctrl 1");
    expect(of({ key: "?", code: "Slash" })).toBe("?");
    expect(of({ key: "k", code: "KeyK" })).toBeNull();
    expect(of({ key: "k", code: "KeyK", ctrlKey: true, altKey: true })).toBeNull();
  });
});

describe("a drawing", () => {
  it("keeps its shapes and loses whatever could run or load", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script>
      <style>*{}</style><foreignObject/><image href="http://x/y.png"/>
      <path d="M0 0" style="fill:red" onclick="x()"/><text>a &lt; b</text></svg>`;
    const drawing = drawingOf(svg);
    expect(drawing?.querySelector("path")?.getAttribute("d")).toBe("M0 0");
    expect(drawing?.querySelector("text")?.textContent).toBe("a < b");
    expect(drawing?.outerHTML).not.toMatch(/script|onload|onclick|style|href|foreignObject/);
    expect(drawingOf("no picture")).toBeNull();
  });

  it.each([
    `<script>x()</script>`,
    `<s:script xmlns:s="http://www.w3.org/2000/svg">x()</s:script>`,
    `<style>*{}</style>`,
    `<foreignObject/>`,
    `<a href="http://x/"><text>x</text></a>`,
    `<use xlink:href="http://x/y.svg#z" xmlns:xlink="http://www.w3.org/1999/xlink"/>`,
    `<path d="M0 0"\nonclick="x()"/>`,
    `<path d="M0 0"\tonclick = 'x()'/>`,
    `<path style='fill:url(http://x/y)'/>`,
    `<g><path x:href="y" xmlns:x="z"/></g>`,
  ])("loses %s also where it is all that is wrong", (part) => {
    const drawing = drawingOf(`<svg xmlns="http://www.w3.org/2000/svg">${part}</svg>`);
    expect(drawing).not.toBeNull();
    expect(drawing?.outerHTML).not.toMatch(/script|onclick|style|href=|foreignObject|<a|<use/);
  });

  it("is taken as it is where it holds shapes and texts only", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1"><path d="M0 0"/><text>CAC on = a</text></svg>`;
    const whole = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    expect(drawingOf(svg)?.isEqualNode(whole)).toBe(true);
  });
});

describe("messages", () => {
  it("go by themselves, but wait while one is on them, and errors stay", () => {
    vi.useFakeTimers();
    const plain = toasts.show("saved");
    toasts.show("broken", { tone: "bad" });
    toasts.hold(plain);
    vi.advanceTimersByTime(60_000);
    expect(toasts.list.map(({ text }) => text)).toEqual(["saved", "broken"]);
    toasts.resume(plain);
    vi.advanceTimersByTime(60_000);
    expect(toasts.list.map(({ text }) => text)).toEqual(["broken"]);
    vi.useRealTimers();
  });
});
