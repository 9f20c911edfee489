/** The optional pack of the knowledge base over the real program: added, used, taken away. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { t } from "../src/i18n";
import { route } from "../src/shell/route.svelte";
import { openWindow } from "./real";
import { byText, field, settled, type } from "./window";

const PACK = resolve(__dirname, "../../tests/fixtures/knowledge/made.growthpack");
const RULES = "# Правила\n\n## Возврат денег\n\nДеньги вернём за десять дней на ту же карту.";

const main = (): string => document.querySelector("main")?.textContent ?? "";

async function violations(): Promise<string[]> {
  const result = await axe.run(document.documentElement, {
    rules: { "color-contrast": { enabled: false } },
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
}

describe.each(["ru", "en"] as const)("the pack in %s", (language) => {
  it("is added in the settings, reads the documents and answers by meaning", async () => {
    document.title = "Growth Architect";
    const real = await openWindow({
      language,
      screen: "settings",
      sample: "saas",
      async prepare(window, project_id) {
        const path = join(window.folder, "Правила.md");
        writeFileSync(path, RULES);
        await window.ask("knowledge.add", { project_id, paths: [path] });
      },
    });
    expect(main()).toContain(t("knowledge-pack-none"));
    real.picked = join(real.folder, "Правила.md");
    byText(t("knowledge-pack-add")).click();
    await settled();
    expect(document.querySelector("#pack [role=alert], #pack .error")).not.toBeNull();
    expect(main()).toContain(t("knowledge-pack-none"));

    real.picked = PACK;
    byText(t("knowledge-pack-add")).click();
    await settled();
    expect(main()).toContain("made for a test");
    expect(await violations()).toEqual([]);

    route.go("knowledge");
    await settled();
    await settled();
    await type(field("main form input"), "bumerang?");
    byText(t("knowledge-ask")).click();
    await settled();
    expect(document.querySelector(".answer .sentences")?.textContent).toContain("десять дней");

    route.go("settings");
    await settled();
    byText(t("action-remove"), "#pack button").click();
    await settled();
    expect(main()).toContain(t("knowledge-pack-none"));
  });
});
