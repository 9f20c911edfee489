import { call, pickFile, pickSavePath, type BundleView, type Project } from "../../api";
import { t } from "../../i18n";
import { history } from "../../shell/history.svelte";
import { saving } from "../../shell/saving.svelte";
import { attempt } from "../projects/actions";
import { fileName, sayWritten } from "../report/exporting";

const ENDING = "growth-project";

const filters = (): { name: string; extensions: string[] }[] => [
  { name: t("exchange-file"), extensions: [ENDING] },
];

/** Asks for a place and writes a project there as one file. */
export async function exportProject(project: Project): Promise<void> {
  await attempt(async () => {
    const path = await pickSavePath({
      title: t("exchange-export"),
      filters: filters(),
      defaultName: fileName(project, ENDING),
    });
    if (path === null) return;
    const { files } = await call("projects.export", { id: project.id, path });
    const written = files[0] ?? path;
    sayWritten(t("exchange-exported", { path: written }), written);
  });
}

/** A project file that was chosen and looked into. */
export interface Chosen {
  path: string;
  bundle: BundleView;
}

/** Asks for a project file and looks into it; null when none was chosen or it is no such file. */
export async function chooseProjectFile(): Promise<Chosen | null> {
  let chosen: Chosen | null = null;
  await attempt(async () => {
    const path = await pickFile({ title: t("exchange-import"), filters: filters() });
    if (path !== null) chosen = { path, bundle: await call("projects.inspect", { path }) };
  });
  return chosen;
}

/** Takes the project of a file in, as a new one or in place of `replace`; answers with its id. */
export async function importProject(path: string, replace: Project | null): Promise<string | null> {
  let id: string | null = null;
  await attempt(async () => {
    const { value } = await saving.run("projects.import", {
      path,
      ...(replace === null ? {} : { replace: replace.id }),
    });
    id = value.id;
    const text =
      replace === null
        ? t("exchange-imported", { name: value.name })
        : t("exchange-replaced", { name: value.name });
    history.tell(text);
  });
  return id;
}

/** Copies how one works in a project, without the client's data. A refusal is the caller's to show. */
export async function makePlaybook(
  project: Project,
  name: string,
  scenarios: boolean,
): Promise<void> {
  await saving.flush();
  const { value } = await saving.run("projects.make_playbook", {
    id: project.id,
    name,
    scenarios,
  });
  history.tell(t("exchange-playbook-made", { name: value.name }));
}
