/** Texts call the customers as the open client's business does, in the window and in answers. */
import { expect, it } from "vitest";

import { createSample } from "../src/features/projects/actions";
import { projects } from "../src/shell/projects.svelte";
import { route } from "../src/shell/route.svelte";
import { openWindow } from "./real";
import { settled } from "./window";

const shown = (): string => document.body.textContent ?? "";

it("a shop has buyers, and the next client has customers again", async () => {
  await openWindow({ sample: "shop" });
  expect(shown()).toContain("Новые покупатели");
  expect(shown()).not.toContain("Новые клиенты");
  // The verdict is worded by the program, of a scenario that names no project.
  expect(shown()).toMatch(/Покупатель возвращает 160\s%/);

  const other = await createSample();
  await projects.refresh();
  route.open(other, "economics");
  await settled();
  expect(shown()).toContain("Новые клиенты");
  expect(shown()).not.toContain("Новые покупатели");
});
