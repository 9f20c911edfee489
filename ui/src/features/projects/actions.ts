import { ApiError, type Project } from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { t } from "../../i18n";
import { history } from "../../shell/history.svelte";
import { saving } from "../../shell/saving.svelte";

/** Adds both sample projects, made by the program itself; returns the id of the one to open. */
export async function createSample(): Promise<string> {
  await saving.run("projects.create_sample", { kind: "shop" });
  const saas = await saving.run("projects.create_sample", { kind: "saas" });
  return saas.value.id;
}

/** Does something with a project; a failure is said in a message. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await saving.flush();
    await work();
    return true;
  } catch (thrown) {
    toasts.show(ApiError.from(thrown).text, { tone: "bad" });
    return false;
  }
}

/** Deletes a project at once; the message offers to take it back. */
export async function deleteProject(project: Project): Promise<void> {
  if (await attempt(() => saving.run("projects.delete", { id: project.id }))) {
    history.tell(t("projects-deleted", { name: project.name }));
  }
}

/** Puts a project into the archive, or takes it out. */
export async function archiveProject(project: Project, archived: boolean): Promise<void> {
  const change = { archived };
  if (await attempt(() => saving.run("projects.update", { id: project.id, change }))) {
    const text = archived
      ? t("projects-archived-toast", { name: project.name })
      : t("projects-unarchived-toast", { name: project.name });
    history.tell(text);
  }
}

/** Copies a project with its scenarios and data. */
export async function duplicateProject(project: Project): Promise<void> {
  await attempt(async () => {
    const copy = await saving.run("projects.duplicate", { id: project.id });
    history.tell(t("projects-duplicated", { name: copy.value.name }));
  });
}
