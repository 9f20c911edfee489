import { expect, test } from "vitest";

import { openReal } from "./real";

test("the window over the real program shows its figures", async () => {
  const real = await openReal("economics");
  const view = await real.ask("economics.get", { project_id: real.projectId });
  expect(view.scenarios).toHaveLength(3);
  expect(document.querySelector("[data-figure=cac]")?.textContent?.replace(/\s/g, " ")).toContain(
    "4 800",
  );
});
