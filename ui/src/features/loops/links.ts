/** Ways out of the screen: files, the audit, the plan. */
import {
  call,
  pickSavePath,
  type EcosystemSummary,
  type GraphLeverView,
  type LoopRow,
} from "../../api";
import { orTell, toasts } from "../../components/toasts.svelte";
import { t } from "../../i18n";
import { route } from "../../shell/route.svelte";
import { saving } from "../../shell/saving.svelte";
import { stepKey } from "../audit/bases";

async function attempt(work: () => Promise<void>): Promise<void> {
  await orTell(async () => {
    await saving.flush();
    await work();
  });
}

/** Writes the simulation step by step to a file that the person names. */
export function exportCsv(ecosystem: EcosystemSummary): Promise<void> {
  return attempt(async () => {
    const path = await pickSavePath({
      title: t("loops-csv"),
      defaultName: `${ecosystem.name.replace(/[/\\:*?"<>|]/gu, " ").trim()}.csv`,
      filters: [{ name: "CSV", extensions: ["csv"] }],
    });
    if (path === null) return;
    const { files } = await call("loops.export_csv", { id: ecosystem.id, path });
    toasts.show(t("loops-saved", { path: files.join(", ") }));
  });
}

/** Makes a finding of the audit of a weak step. */
export function findingOf(
  projectId: string,
  ecosystem: EcosystemSummary,
  lever: GraphLeverView,
): Promise<void> {
  return attempt(async () => {
    const made = await saving.run("audit.add_finding", {
      project_id: projectId,
      layer: "viral_potential",
      title: t("loops-finding-text", { name: lever.label }).slice(0, 200),
      description: t("loops-finding-why", { ecosystem: ecosystem.name, effect: lever.text }),
      source: {
        kind: "loop",
        reference: `${ecosystem.id}/${stepKey(lever.element, lever.field)}`,
      },
    });
    toasts.show(t("loops-finding-done"), {
      action: { label: t("action-open"), run: () => route.go("audit", made.value.id) },
    });
  });
}

/** Makes the guide's tasks of a loop in the plan. */
export function intoRoadmap(projectId: string, loop: LoopRow): Promise<void> {
  return attempt(async () => {
    await saving.run("roadmap.add_from_loop", { project_id: projectId, loop_id: loop.id });
    toasts.show(t("loops-into-roadmap-done", { name: loop.name }));
  });
}
