import { describe, expect, it } from "vitest";

import { history } from "../src/shell/history.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, press, settled } from "./window";

type Window = RealWindow & { projectId: string };

/** Names of the sections on the screen, in their order. */
const shown = (): string[] =>
  [...document.querySelectorAll(".settings li label")].map((label) => label.textContent.trim());

async function kept(real: Window): Promise<string[] | null> {
  return (await real.ask("report.get", { project_id: real.projectId })).sections;
}

async function tab(name: string): Promise<void> {
  byText(name, "[role=tab]").click();
  await settled();
}

describe("the report", () => {
  it("shows its pages as one scrolls, not all at once", async () => {
    const real = await openWindow({ screen: "report" });
    const asked = real.calls.filter(({ request }) => request === "report.preview");
    expect(asked.length).toBeGreaterThan(0);
    for (const { payload } of asked) {
      const { pages } = payload as { pages: number[] };
      expect(pages.length).toBeLessThan(5);
    }
    const { count } = await real.ask("report.preview", { project_id: real.projectId, pages: [] });
    expect(document.querySelectorAll("[data-page]")).toHaveLength(count);
    expect(document.querySelectorAll("[data-page] img").length).toBeGreaterThan(0);
  });

  it("puts its sections in order by the keyboard, as one undo step each", async () => {
    const real = await openWindow({ screen: "report" });
    expect(shown()[0]).toBe("Резюме");
    const handle = document.querySelector<HTMLElement>(".settings li .handle");
    if (handle === null) throw new Error("no handle");
    handle.focus();
    press(handle, "ArrowDown");
    await settled();
    expect(shown().slice(0, 2)).toEqual(["Аудит", "Резюме"]);
    expect((await kept(real))?.slice(0, 2)).toEqual(["audit", "summary"]);
    // The handle keeps the focus, so that one can go on.
    expect(document.activeElement?.getAttribute("aria-label")).toContain("Резюме");
    await history.undo();
    await settled();
    expect(await kept(real)).toBeNull();
    expect(shown()[0]).toBe("Резюме");
  });

  it("leaves a section out, and never the last one", async () => {
    const real = await openWindow({
      screen: "report",
      prepare: (window, projectId) =>
        window
          .ask("report.update", {
            project_id: projectId,
            change: { sections: ["economics", "glossary"] },
          })
          .then(() => undefined),
    });
    const boxes = (): HTMLButtonElement[] => [
      ...document.querySelectorAll<HTMLButtonElement>(".settings li [role=checkbox]"),
    ];
    expect(shown().slice(0, 2)).toEqual(["Юнит-экономика", "Словарь терминов"]);
    boxes()[1]?.click();
    await settled();
    expect(await kept(real)).toEqual(["economics"]);
    expect(boxes()[0]?.disabled).toBe(true);
  });

  it("keeps what one makes of the summary, and says when the figures have moved on", async () => {
    const real = await openWindow({ screen: "report" });
    await tab("Резюме");
    const area = (): HTMLTextAreaElement => field("textarea") as unknown as HTMLTextAreaElement;
    expect(area().value).toContain("6,3×");
    area().value = "Сказано иначе.";
    area().dispatchEvent(new InputEvent("input", { bubbles: true }));
    area().dispatchEvent(new FocusEvent("blur"));
    await settled();
    const { parts } = await real.ask("report.summary", { project_id: real.projectId });
    expect(parts[0]).toMatchObject({ text: "Сказано иначе.", edited: true, outdated: false });
    byText("Вернуть текст по показателям").click();
    await settled();
    expect(area().value).toContain("6,3×");
  });

  it("says how well a colour reads, and takes the cover's texts by itself", async () => {
    const real = await openWindow({ screen: "report" });
    await tab("Обложка");
    const color = field("input[type=color]");
    color.value = "#ffdd00";
    color.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(document.body.textContent).toContain("Текст будет темнее");
    const [title] = document.querySelectorAll<HTMLInputElement>(".settings .text-input");
    if (title === undefined) throw new Error("no title");
    title.value = "Юнит-чек";
    title.dispatchEvent(new InputEvent("input", { bubbles: true }));
    title.dispatchEvent(new FocusEvent("blur"));
    await settled();
    const report = await real.ask("report.get", { project_id: real.projectId });
    expect(report).toMatchObject({ title: "Юнит-чек", accent: "#FFDD00" });
  });

  it("writes the file where one says, and shows it there", async () => {
    const real = await openWindow({ screen: "report" });
    real.picked = `${real.folder}/out.pdf`;
    byText("Сохранить PDF").click();
    await settled();
    expect(document.body.textContent).toContain("out.pdf");
    byText("Показать в папке").click();
    await settled();
    expect(real.revealed).toEqual([real.picked]);
  });
});

describe("project files", () => {
  it("takes a file in, shows what differs, and puts it in place of the project", async () => {
    let file = "";
    const real = await openWindow({
      screen: "projects",
      async prepare(window, id) {
        file = `${window.folder}/x.growth-project`;
        await window.ask("projects.export", { id, path: file });
        await window.ask("projects.update", { id, change: { client: "Другой клиент" } });
      },
    });
    real.picked = file;
    field("[aria-label='Открыть файл проекта']").click();
    await settled();
    const dialog = document.querySelector("[role=dialog]");
    expect(dialog?.textContent).toContain("Свойства проекта");
    byText("Заменить").click();
    await settled();
    const project = await real.ask("projects.find", { name: real.projectId });
    expect(project.client).not.toBe("Другой клиент");
    expect((await real.steps())[0]).toContain("заменён из файла");
  });

  it("compares clients only from three on", async () => {
    await openWindow({ screen: "projects" });
    field("[aria-label='Сравнить клиентов']").click();
    await settled();
    expect(document.querySelector("[role=dialog]")?.textContent).toContain(
      "нужно хотя бы 3 ваших проекта с числами",
    );
  });
});
