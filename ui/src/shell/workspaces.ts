/** Opening another workspace file, in the window. */
import { call, pickFile, pickSavePath } from "../api";
import { orTell, toasts } from "../components/toasts.svelte";
import { language, t } from "../i18n";
import { projects } from "./projects.svelte";
import { route } from "./route.svelte";
import { saving } from "./saving.svelte";
import { session } from "./session.svelte";

const filters = (): { name: string; extensions: string[] }[] => [
  { name: t("settings-workspace-files"), extensions: ["growth"] },
];

/** Sends what is typed, goes over to another file, and begins anew with what is in it. */
async function goOver(open: () => Promise<{ path: string } | null>): Promise<void> {
  await orTell(async () => {
    await saving.flush();
    const opened = await open();
    if (opened === null) return;
    projects.list = null;
    projects.error = null;
    route.projectId = null;
    route.screen = "projects";
    route.target = null;
    await session.start();
    toasts.show(t("settings-workspace-opened", { path: opened.path }));
  });
}

export function openWorkspace(): Promise<void> {
  return goOver(async () => {
    const path = await pickFile({ title: t("app-menu-workspace-open"), filters: filters() });
    return path === null ? null : await call("workspace.open", { path });
  });
}

/** Makes an empty file; the window looks and speaks in it as before. */
export function createWorkspace(): Promise<void> {
  return goOver(async () => {
    const path = await pickSavePath({
      title: t("app-menu-workspace-create"),
      filters: filters(),
      defaultName: "workspace.growth",
    });
    if (path === null) return null;
    const { theme, zoom_percent } = session.preferences;
    const look = { theme, zoom_percent, language: language(), welcomed: true };
    const opened = await call("workspace.create", { path });
    await call("preferences.update", look);
    return opened;
  });
}

export function openOwnWorkspace(): Promise<void> {
  return goOver(() => call("workspace.open_own", {}));
}
