/** What one record or a missing file cannot do: take the rest of the window away. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { commands } from "../src/shell/commands.svelte";
import { route } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { openReal, openWindow, programOver } from "./real";
import { byText, field, press, settled } from "./window";

const said = (): string => document.body.textContent?.replace(/\s+/g, " ") ?? "";
const FILE = "workspace/workspace.growth";

describe("a workspace file that is gone", () => {
  it("was deleted while closed: its backups are offered, or one begins anew", async () => {
    const real = await openWindow({
      untouched: true,
      async before(folder) {
        const program = programOver(folder);
        await program.ask("app.start", {}, "ru");
        await program.ask("projects.create_sample", { kind: "saas", language: "ru" }, "ru");
        await program.ask("preferences.update", { welcomed: true, language: "ru" }, "ru");
        await program.ask("backups.create", {}, "ru");
        await program.end();
        rmSync(join(folder, FILE));
      },
    });
    expect(session.stage.name).toBe("damaged");
    expect(said()).toContain("больше нет");
    expect(existsSync(join(real.folder, FILE))).toBe(false);
    byText("Восстановить", "main button").click();
    await settled();
    byText("Восстановить", "[role=alertdialog] button").click();
    await settled();
    expect(session.stage.name).toBe("ready");
    const { projects } = await real.ask("projects.list", {});
    expect(projects.map(({ name }) => name)).toEqual(["Сметана"]);
  });

  it("was deleted while open: said at once, and the last state is among the backups", async () => {
    const real = await openReal("overview");
    rmSync(join(real.folder, FILE));
    // The next thing that is kept: what a person looks at.
    await session.remember("a.place", "b");
    await settled();
    expect(session.stage.name).toBe("damaged");
    expect(said()).toContain("самой новой резервной копии");
    byText("Начать с пустой рабочей области").click();
    await settled();
    expect(session.stage.name).toBe("first_start");
    const { backups } = await real.ask("backups.list", {});
    expect(backups.length).toBeGreaterThan(0);
  });
});

describe("one project of a backup", () => {
  it("shows what would change, comes back alone, and can be undone", async () => {
    const real = await openReal("settings", async (window, id) => {
      await window.ask("backups.create", {});
      await window.ask("projects.update", { id, change: { name: "Опечатка" } });
    });
    const names = async (): Promise<string[]> =>
      (await real.ask("projects.list", {})).projects.map(({ name }) => name);
    byText("Один клиент…").click();
    await settled();
    const trigger = field("[role=dialog] [aria-haspopup=listbox]");
    trigger.focus();
    press(trigger, "Enter");
    await settled();
    byText("", "[role=option]").dispatchEvent(new MouseEvent("pointerup", { bubbles: true }));
    await settled();
    expect(said()).toContain("Вот что здесь изменится");
    expect(document.querySelectorAll("[role=dialog] tbody tr")).toHaveLength(1);
    byText("Восстановить", "[role=dialog] button").click();
    await settled();
    expect(await names()).not.toContain("Опечатка");
    expect(route.screen).toBe("overview");
    commands.give("history.undo");
    await settled();
    expect(await names()).toEqual(["Опечатка"]);
  });
});

describe("a part that could not be computed", () => {
  it("says why in its place, and the plan can be deleted", async () => {
    const WHY = "Дата дальше чем в десяти годах от начала плана.";
    const real = await openReal("roadmap", async (window, projectId) => {
      const view = await window.ask("roadmap.get", { project_id: projectId });
      const { plan } = view;
      if (plan === null || plan === undefined) throw new Error("the sample has a plan");
      let deleted = false;
      window.between("roadmap.delete_plan", async (_, pass) => {
        deleted = true;
        return pass();
      });
      window.between("roadmap.get", async (_, pass) => {
        const answer = await pass();
        if (deleted) return answer;
        return {
          ...answer,
          plan: null,
          unreadable: { id: plan.id, name: plan.name },
          problem: WHY,
        };
      });
      window.between("overview.portfolio", async (_, pass) => {
        const { clients } = await pass();
        return { clients: clients.map((row) => ({ ...row, problem: WHY })) };
      });
    });
    expect(said()).toContain("нельзя показать");
    expect(said()).toContain(WHY);
    route.go("projects");
    await settled();
    expect(said()).toContain(WHY);
    route.go("roadmap");
    await settled();
    byText("Удалить план").click();
    await settled();
    expect(said()).not.toContain(WHY);
    const { plans } = await real.ask("roadmap.get", { project_id: real.projectId });
    expect(plans).toHaveLength(0);
  });
});
