/** What goes wrong outside of the program, as a person sees it: said in words, and nothing is lost. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { programPath } from "../program";
import { commands } from "../src/shell/commands.svelte";
import { route } from "../src/shell/route.svelte";
import { session } from "../src/shell/session.svelte";
import { dataFolder, openWindow, programOver, type RealWindow } from "./real";
import { byText, field, settled, type } from "./window";

const FIXTURES = join(import.meta.dirname, "../../tests/fixtures");

const heading = (): string | undefined => document.querySelector("h1")?.textContent?.trim();
const said = (): string => document.body.textContent?.replace(/\s+/g, " ") ?? "";

/** Brings a file into the data screen's import. */
async function offer(real: RealWindow, path: string): Promise<void> {
  real.picked = path;
  commands.give("datasets.import");
  await settled();
}

async function datasets(real: RealWindow & { projectId: string }): Promise<string[]> {
  const list = await real.ask("datasets.list", { project_id: real.projectId });
  return list.datasets.map(({ name }) => name);
}

const start = (): HTMLButtonElement =>
  byText("Загрузить", ".dialog-actions button:last-child") as HTMLButtonElement;

describe("a file that is no list of purchases", () => {
  it.each([
    ["empty.csv", "Файл пуст.", "Выберите CSV"],
    ["only_header.csv", "нет строк", "выгрузка завершилась"],
    ["binary.csv", "Это не текстовый файл.", "Выберите файл CSV"],
    ["workbook_named.csv", "Excel", "сохраните как CSV"],
    ["page_saved_as_xls.csv", "веб-страница", "сохраните как CSV"],
  ])("%s is refused with what would be right", async (name, problem, hint) => {
    const real = await openWindow({ screen: "datasets" });
    const before = await datasets(real);
    await offer(real, join(FIXTURES, "csv", name));
    const alert = document.querySelector("[role=dialog] [role=alert]")?.textContent ?? "";
    expect(alert).toContain(problem);
    expect(alert).toContain(hint);
    // The way on is another file, from the same dialog.
    real.picked = join(FIXTURES, "csv/utf8_bom.csv");
    byText("Другой файл", "[role=dialog] button").click();
    await settled();
    expect(document.querySelector("[role=dialog] [role=alert]")).toBeNull();
    byText("Отмена", "[role=dialog] button").click();
    await settled();
    expect(await datasets(real)).toEqual(before);
  });

  it("is a folder, or gone since it was chosen: said with its name", async () => {
    const real = await openWindow({ screen: "datasets" });
    for (const path of [real.folder, join(real.folder, "исчез.csv")]) {
      await offer(real, path);
      const alert = document.querySelector("[role=dialog] [role=alert]")?.textContent ?? "";
      expect(alert).toContain(path);
      byText("Закрыть", "[role=dialog] button").click();
      await settled();
    }
  });

  it("is one endless line: refused without reading it into memory", async () => {
    const real = await openWindow({ screen: "datasets" });
    const path = join(real.folder, "строка.csv");
    writeFileSync(path, Buffer.alloc(40 << 20, "а,"));
    const before = process.hrtime.bigint();
    await offer(real, path);
    expect(document.querySelector("[role=dialog] [role=alert]")?.textContent).toMatch(
      /длиннее|столбцов/,
    );
    expect(Number(process.hrtime.bigint() - before) / 1e9).toBeLessThan(15);
  });
});

describe("a hostile file", () => {
  it("is text and nothing else, and says which rows could not be read", async () => {
    const real = await openWindow({ screen: "datasets" });
    const path = join(real.folder, "<b>враг<b>.csv");
    const evil = '"<img src=x onerror=alert(1)>"';
    writeFileSync(
      path,
      [
        "client,date,amount",
        `${evil},2024-01-05,10.00`,
        `"=HYPERLINK(""http://x"";""y"")",2024-01-06,20.00`,
        `${evil},2024-02-30,5.00`,
        "c,2024-01-07,=1+1",
        "",
      ].join("\n"),
    );
    await offer(real, path);
    expect(document.querySelectorAll("[role=dialog] img, [role=dialog] b")).toHaveLength(0);
    expect(said()).toContain("<img src=x onerror=alert(1)>");
    start().click();
    await settled();
    byText("Показать данные").click();
    await settled();
    expect(document.querySelector("main img")).toBeNull();
    expect(document.querySelector("main h2")?.textContent).toBe("<b>враг<b>.csv");
    expect(said()).toContain("Дата не читается");
    expect(said()).toContain("Сумма не читается");
    // The rows go out as text as well: no cell is a formula.
    real.picked = join(real.folder, "строки.csv");
    byText("Сохранить", ".rejected button").click();
    await settled();
    const written = readFileSync(real.picked, "utf8");
    expect(written).toContain("2024-02-30");
    expect(written).not.toMatch(/(^|;)["']*[=@+]/m);
  });
});

/** A workspace with the sample, closed. */
async function closedWorkspace(folder: string): Promise<string> {
  const program = programOver(folder);
  await program.ask("app.start", {}, "ru");
  await program.ask("projects.create_sample", { kind: "saas", language: "ru" }, "ru");
  await program.ask("preferences.update", { welcomed: true, language: "ru" }, "ru");
  await program.ask("backups.create", {}, "ru");
  await program.end();
  return join(folder, "workspace/workspace.growth");
}

describe("a workspace that cannot be opened", () => {
  it("is damaged: the window speaks the language that was chosen, and a backup brings it back", async () => {
    let file = "";
    let broken = Buffer.of();
    const real = await openWindow({
      untouched: true,
      async before(folder) {
        file = await closedWorkspace(folder);
        broken = readFileSync(file);
        broken.fill(0x5a, 0, Math.min(8192, broken.length));
        writeFileSync(file, broken);
      },
    });
    expect(session.stage.name).toBe("damaged");
    expect(document.documentElement.lang).toBe("ru");
    expect(heading()).toBe("Рабочую область не удалось открыть");
    expect(said()).toContain(file);
    byText("Восстановить", "main button").click();
    await settled();
    byText("Восстановить", "[role=alertdialog] button").click();
    await settled();
    expect(session.stage.name).toBe("ready");
    const { projects } = await real.ask("projects.list", {});
    expect(projects.map(({ name }) => name)).toEqual(["Сметана"]);
    const aside = readdirSync(join(file, "..")).filter((name) => name.includes("damaged"));
    expect(aside).toHaveLength(1);
    expect(broken.equals(readFileSync(join(file, "..", aside[0] ?? "")))).toBe(true);
  });

  it("was made by a newer version: left as it is, and another can be opened", async () => {
    let file = "";
    const real = await openWindow({
      untouched: true,
      async before(folder) {
        file = await closedWorkspace(folder);
        const bytes = readFileSync(file);
        // The schema's version, in the header of SQLite's file format.
        bytes.writeUInt32BE(900, 60);
        writeFileSync(file, bytes);
      },
    });
    const before = readFileSync(file);
    expect(session.stage.name).toBe("failed");
    expect(document.documentElement.lang).toBe("ru");
    expect(said()).toContain("более новой версией");
    expect(said()).toContain("установите последнюю версию");
    byText("Повторить").click();
    await settled();
    expect(session.stage.name).toBe("failed");
    expect(readFileSync(file).equals(before)).toBe(true);
    real.picked = join(real.folder, "другая");
    byText("Создать новую").click();
    await settled();
    expect(session.stage.name).toBe("ready");
    expect(session.workspacePath).toBe(`${real.picked}.growth`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("lies on a disk that is gone: said so, not made anew, and one's own is at hand", async () => {
    const folder = dataFolder();
    const stick = join(folder, "флешка");
    await openWindow({
      untouched: true,
      async before(data) {
        await closedWorkspace(data);
        const program = programOver(data);
        await program.ask("app.start", {}, "ru");
        await program.ask("workspace.create", { path: join(stick, "клиенты.growth") }, "ru");
        await program.end();
        rmSync(stick, { recursive: true });
      },
    });
    expect(session.stage.name).toBe("failed");
    expect(said()).toContain("клиенты.growth");
    expect(existsSync(stick)).toBe(false);
    byText("Вернуться к своей").click();
    await settled();
    expect(session.stage.name).toBe("ready");
    expect(said()).toContain("Сметана");
  });
});

describe("another workspace", () => {
  it("is made, worked in, left and opened again, each with its own projects", async () => {
    const real = await openWindow({ screen: "settings" });
    real.picked = join(real.folder, "Клиенты второго офиса");
    byText("Создать новую").click();
    await settled();
    expect(session.workspacePath).toBe(`${real.picked}.growth`);
    expect(heading()).toBe("Проекты");
    expect(document.documentElement.lang).toBe("ru");
    expect(said()).toContain("Пока ни одного проекта");
    commands.give("project.new");
    await settled();
    await type(field("[role=dialog] input"), "Пекарня", "Tab");
    document.querySelector("form")?.requestSubmit();
    await settled();
    commands.give("workspace.own");
    await settled();
    expect(said()).toContain("Сметана");
    expect(session.isOwnWorkspace).toBe(true);
    expect(commands.give("workspace.own")).toBe(false);
    real.picked = `${real.picked}.growth`;
    route.go("settings");
    await settled();
    byText("Открыть другую").click();
    await settled();
    expect(session.isOwnWorkspace).toBe(false);
    const { projects } = await real.ask("projects.list", {});
    expect(projects.map(({ name }) => name)).toEqual(["Пекарня"]);
    // The next start begins where one left off.
    await real.program.end();
    const again = programOver(real.folder);
    const next = (await again.ask("app.start", {}, "ru")) as { workspace_path: string };
    expect(next.workspace_path).toBe(real.picked);
  });

  it("is refused when it is none, and the one at hand stays open", async () => {
    const real = await openWindow({ screen: "settings" });
    const own = session.workspacePath;
    real.picked = join(FIXTURES, "csv/utf8_bom.csv");
    byText("Открыть другую").click();
    await settled();
    expect(document.querySelector(".toast")?.textContent).toContain("не рабочая область");
    expect(session.workspacePath).toBe(own);
    expect(heading()).toBe("Настройки");
    // A name that is taken is not written over.
    real.picked = join(real.folder, "занято.growth");
    writeFileSync(real.picked, "чужое");
    byText("Создать новую").click();
    await settled();
    expect(said()).toContain("уже есть");
    expect(readFileSync(real.picked, "utf8")).toBe("чужое");
  });
});

/** Who may do everything is asked to be nobody, so that rights count. */
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

describe.skipIf(process.platform !== "linux")("rights and room on the disk", () => {
  it("a read-only folder: what is there can be read, and it is said why nothing changes", async () => {
    let file = "";
    const real = await openWindow({
      untouched: true,
      through: (folder) => {
        // The program may lie where nobody can look.
        const program = join(folder, "growth");
        copyFileSync(programPath(), program);
        return { through: asNobody, program };
      },
      async before(folder) {
        file = await closedWorkspace(folder);
        for (const name of readdirSync(join(file, ".."))) chmodSync(join(file, "..", name), 0o444);
        chmodSync(join(file, ".."), 0o555);
        chmodSync(folder, 0o755);
      },
    });
    expect(session.stage.name).toBe("ready");
    expect(session.readOnly).toBe(true);
    expect(said()).toContain(session.readOnlyReason ?? "?");
    expect(said()).toContain("Сметана");
    const names = readdirSync(join(file, ".."));
    await expect(
      real.ask("projects.create", { name: "Пекарня", currency: "RUB" }),
    ).rejects.toMatchObject({ code: "read_only" });
    expect(readdirSync(join(file, ".."))).toEqual(names);
    chmodSync(join(file, ".."), 0o755);
  });

  it("a folder in which nothing may be made: the screen says so, with ways on", async () => {
    await openWindow({
      untouched: true,
      through: (folder) => {
        const program = join(folder, "growth");
        copyFileSync(programPath(), program);
        return { through: asNobody, program };
      },
      before(folder) {
        mkdirSync(join(folder, "workspace"));
        writeFileSync(join(folder, "window.json"), '{"language":"ru"}');
        chmodSync(join(folder, "workspace"), 0o555);
        chmodSync(folder, 0o755);
      },
    });
    expect(session.stage.name).toBe("failed");
    expect(document.querySelector("[role=alert]")?.textContent).toMatch(/нельзя|прав|запис/);
    byText("Открыть другую");
  });

  // A disk of its own, seen by this one program, where the system allows that.
  const ownDisk = ["unshare", "--map-root-user", "--mount"];
  const canMount =
    process.platform === "linux" &&
    spawnSync(ownDisk[0] ?? "", [...ownDisk.slice(1), "mount", "-t", "tmpfs", "tmpfs", "/mnt"])
      .status === 0;

  it.skipIf(!canMount)(
    "a full disk: the change is not kept, said so, and nothing else is lost",
    async () => {
      const real = await openWindow({
        screen: "economics",
        through: (folder) => ({
          through: [
            ...ownDisk,
            "sh",
            "-c",
            `mount -t tmpfs -o size=16m tmpfs '${folder}' && exec "$@"`,
            "sh",
          ],
        }),
      });
      const [before] = (await real.ask("history.list", { limit: 1 })).entries;
      // Files until nothing goes any more, then smaller ones.
      for (const [letters, cells] of [
        [5_000, 400],
        [5_000, 10],
        [100, 10],
      ] as const) {
        const text = "1234567890".repeat(letters / 10);
        const table = {
          id: "x",
          title: "x",
          columns: [{ heading: "x", numeric: false }],
          rows: Array.from({ length: cells }, () => [{ text, kind: "text" as const }]),
        };
        let count = 0;
        for (;;) {
          const path = join(real.folder, `junk-${letters * cells}-${(count += 1)}.csv`);
          try {
            await real.ask("charts.save", { path, content: { format: "csv", table } });
          } catch (error) {
            expect(error).toMatchObject({ code: "disk_full" });
            break;
          }
          expect(count).toBeLessThan(500);
        }
      }
      await session.setDefaultCurrency("USD");
      await settled();
      const name = "Очень длинное имя, ".repeat(8);
      for (let index = 0; index < 40; index += 1) {
        const made = real.ask("projects.create", { name, currency: "RUB" });
        if (await made.then(() => false).catch(() => true)) break;
      }
      real.picked = join(FIXTURES, "cdnow_sample_transactions.csv");
      route.go("datasets");
      await settled();
      commands.give("datasets.import");
      await settled();
      start().click();
      await settled();
      expect(document.querySelector("[role=dialog] [role=alert]")?.textContent).toMatch(/мест[ао]/);
      // What was there is there.
      const { scenarios } = await real.ask("economics.get", { project_id: real.projectId });
      expect(scenarios).toHaveLength(3);
      expect(before?.text).toBeTruthy();
    },
    150_000,
  );
});

it("keeps what one does in the log's folder free of clients' names", async () => {
  const real = await openWindow({ screen: "datasets" });
  await offer(real, join(real.folder, "Тайный клиент.csv"));
  const log = join(real.folder, "log");
  const files = existsSync(log) ? readdirSync(log) : [];
  for (const name of files) {
    expect(statSync(join(log, name)).isFile()).toBe(true);
    expect(readFileSync(join(log, name), "utf8")).not.toContain("Тайный");
  }
  expect(readFileSync(join(real.folder, "window.json"), "utf8")).not.toMatch(/Тайный|Сметана/);
});
