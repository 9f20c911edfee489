/** The knowledge base over the real program: documents, answers with their places, the report card. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { t } from "../src/i18n";
import { commands } from "../src/shell/commands.svelte";
import { route } from "../src/shell/route.svelte";
import { openWindow, type RealWindow } from "./real";
import { byText, field, press, settled, type } from "./window";

const RULES = [
  "# Правила",
  "## Возврат денег",
  "Деньги вернём за десять дней на ту же карту. <script>alert(1)</script>",
  "## Вторая точка",
  "Вторая точка стоит 1 300 ₽ в месяц.",
].join("\n\n");

async function violations(): Promise<string[]> {
  const result = await axe.run(document.documentElement, {
    rules: { "color-contrast": { enabled: false } },
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
}

function open(
  language: "ru" | "en",
  withRules = true,
): Promise<RealWindow & { projectId: string }> {
  return openWindow({
    language,
    screen: "knowledge",
    sample: "saas",
    async prepare(window, project_id) {
      if (!withRules) return;
      const path = join(window.folder, "Правила.md");
      writeFileSync(path, RULES);
      await window.ask("knowledge.add", { project_id, paths: [path] });
    },
  });
}

async function ask(question: string): Promise<void> {
  await type(field("main form input"), question);
  byText(t("knowledge-ask")).click();
  await settled();
}

/** A host of a language model on this computer, which says `says` to everything. */
function modelThatSays(says: string): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ choices: [{ message: { content: says } }] }));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ address: `http://127.0.0.1:${port}/v1`, server });
    });
  });
}

beforeEach(() => {
  document.title = "Growth Architect";
});

describe.each(["ru", "en"] as const)("knowledge in %s", (language) => {
  it("reads a document and says why another cannot be read", async () => {
    const real = await open(language, false);
    expect(document.body.textContent).toContain(t("knowledge-empty-title"));
    expect(await violations()).toEqual([]);
    real.picked = join(real.folder, "Правила.md");
    writeFileSync(real.picked, RULES);
    byText(t("knowledge-add")).click();
    await settled();
    real.picked = join(real.folder, "Фото.png");
    writeFileSync(real.picked, "PNG");
    byText(t("knowledge-add")).click();
    await settled();
    byText(t("knowledge-tab-documents")).click();
    await settled();
    expect(document.querySelector("main")?.textContent).toContain(
      t("knowledge-problem-unknown_kind"),
    );
    expect(await violations()).toEqual([]);
    commands.give("history.undo");
    await settled();
    expect(document.querySelector("main")?.textContent).not.toContain("Фото");
  });

  it("has a language model word an answer, shows what is sent, and strikes out what is made up", async () => {
    const real = await open(language);
    await ask("Когда вернут деньги?");
    expect(document.body.textContent).not.toContain(t("knowledge-word"));

    // It is set up in the settings.
    const { address, server } = await modelThatSays(
      "Деньги вернут за десять дней [1]. Их вернёт Пётр Иванов за 3 дня [1].",
    );
    route.go("settings", "assistant");
    await settled();
    const [place, model] = document.querySelectorAll<HTMLInputElement>("#assistant .text-input");
    if (place === undefined || model === undefined) throw new Error("no fields");
    await type(place, address);
    await type(model, "small");
    field("#assistant button[type=submit]").click();
    await vi.waitFor(() => {
      expect(document.querySelector("#assistant")?.textContent).toContain("small");
    });
    await settled();
    expect(await violations()).toEqual([]);

    route.open(real.projectId, "knowledge");
    await settled();
    await ask("Когда вернут деньги?");
    byText(t("knowledge-word")).click();
    await settled();
    const sent = document.querySelector("[role=dialog]")?.textContent ?? "";
    expect(sent).toContain("десять дней");
    expect(sent).toContain("Когда вернут деньги?");
    expect(await violations()).toEqual([]);
    byText(t("knowledge-word-send"), "[role=dialog] button").click();
    await vi.waitFor(() => expect(document.querySelector(".worded li")).not.toBeNull());
    await settled();
    const [kept, struck] = document.querySelectorAll(".worded li");
    expect(kept?.querySelector("s")).toBeNull();
    expect(kept?.textContent).toContain("Деньги вернут за десять дней.");
    expect(struck?.querySelector("s")?.textContent).toContain("Пётр Иванов");
    expect(await violations()).toEqual([]);

    // A citation opens its passage.
    kept?.querySelector<HTMLElement>(".citation")?.click();
    await settled();
    expect(document.querySelector("[role=dialog]")?.textContent).toContain("десять дней");
    server.close();
  });

  it("follows a folder, and reads what is new in it when the section opens", async () => {
    const real = await open(language, false);
    const folder = join(real.folder, "Ответы");
    mkdirSync(folder);
    writeFileSync(join(folder, "Правила.md"), RULES);
    real.picked = folder;
    const menu = field(`[aria-label="${t("knowledge-more")}"]`);
    menu.focus();
    press(menu, "Enter");
    await settled();
    byText(t("knowledge-watch"), "[role=menuitem]").click();
    await settled();
    byText(t("knowledge-tab-documents")).click();
    await settled();
    expect(document.querySelector("main")?.textContent).toContain(folder);
    expect(document.querySelectorAll("main tbody tr")).toHaveLength(1);
    expect(await violations()).toEqual([]);
    writeFileSync(join(folder, "Доставка.md"), "# Доставка\n\nПривезём за два дня.");
    route.go("overview");
    await settled();
    route.go("knowledge", "documents");
    await settled();
    expect(document.querySelectorAll("main tbody tr")).toHaveLength(2);
  });

  it("answers with the place, and quotes what stands there", async () => {
    await open(language);
    await ask("Когда вернут деньги?");
    const answer = document.querySelector(".answer");
    expect(answer?.textContent).toContain("Деньги вернём за десять дней на ту же карту.");
    expect(document.querySelector(".passage mark")?.textContent).toContain("десять дней");
    expect(document.querySelector("main script")).toBeNull();
    expect(await violations()).toEqual([]);
    field(".answer .citation").click();
    await settled();
    await vi.waitFor(() =>
      expect(document.querySelector("[role=dialog] mark")?.textContent).toContain("десять дней"),
    );
    expect(await violations()).toEqual([]);
  });

  it("hands a question to a person, whose answer is a draft", async () => {
    await open(language);
    await ask("Какая столица Перу?");
    expect(document.querySelector(".answer")?.textContent).toContain(t("knowledge-none"));
    byText(t("knowledge-ask_person")).click();
    await settled();
    byText(`${t("knowledge-tab-questions")} (1)`).click();
    await settled();
    byText(t("knowledge-answer_it")).click();
    await settled();
    const area = document.querySelector<HTMLTextAreaElement>("[role=dialog] textarea");
    if (area === null) throw new Error("no field");
    area.value = "Лима.";
    area.dispatchEvent(new Event("input", { bubbles: true }));
    byText(t("action-save"), "[role=dialog] button").click();
    await settled();
    expect(document.querySelector("main")?.textContent).toContain(t("knowledge-answered"));
    expect(await violations()).toEqual([]);
  });

  it("measures answers on questions out of headings, and writes the site's chat", async () => {
    const real = await open(language);
    byText(t("knowledge-tab-card")).click();
    await settled();
    byText(t("knowledge-card-propose")).click();
    await settled();
    byText(t("knowledge-card-take"), "[role=dialog] button").click();
    await settled();
    expect(document.querySelector("[data-fact=hit_at_1] dd")?.textContent).toContain("100");
    byText(t("knowledge-card-measure")).click();
    await settled();
    expect(document.querySelector("main")?.textContent).toContain(t("knowledge-card-history"));
    expect(await violations()).toEqual([]);
    real.picked = join(real.folder, "site");
    mkdirSync(real.picked);
    commands.give("knowledge.chat");
    await settled();
    const chat = join(real.picked, t("knowledge-chat-name"));
    expect(existsSync(join(chat, "chat.js"))).toBe(true);
    expect(readFileSync(join(chat, "knowledge.json"), "utf8")).toContain("десять дней");
  });
});
