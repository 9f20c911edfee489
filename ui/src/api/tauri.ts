import { Channel, invoke } from "@tauri-apps/api/core";
import { Menu, type MenuItemOptions, type PredefinedMenuItemOptions } from "@tauri-apps/api/menu";
import { getCurrentWindow } from "@tauri-apps/api/window";

import type { Host, HostMenu } from "./host";
import type { Progress } from "./types";

/** Other systems have no menu bar outside of the window; there the page shows a menu of its own. */
const HAS_MENU_BAR = /Mac/.test(navigator.platform);

/** Keys of the page itself: what one types comes first, as with undo. */
const IN_PAGE = new Set(["history.undo", "history.redo"]);

type MenuBarItem = MenuItemOptions | PredefinedMenuItemOptions;

function menuBarItems({ name, items }: HostMenu, run: (command: string) => void): MenuBarItem[] {
  const listed = items.map((item): MenuBarItem => {
    if (item === null) return { item: "Separator" };
    const keys = item.keys?.startsWith("Ctrl ") === true && !IN_PAGE.has(item.id);
    return {
      id: item.id,
      text: item.label,
      enabled: !item.disabled,
      action: run,
      ...(keys ? { accelerator: `CmdOrCtrl+${item.keys?.slice(5).replace(/ /g, "+")}` } : {}),
    };
  });
  // Without these, text cannot be cut, copied and pasted on a Mac.
  const texts = ["Separator", "Cut", "Copy", "Paste", "SelectAll"] as const;
  return name === "edit" ? [...listed, ...texts.map((item) => ({ item }))] : listed;
}

/** What the person chose in a dialog for one path. */
async function chooseOne(asked: Record<string, unknown>): Promise<string | null> {
  const [path] = await invoke<string[]>("choose", asked);
  return path ?? null;
}

/** The Tauri window. */
export const tauri: Host = {
  call: (request, payload, speech) => invoke("call", { request, payload, speech }),

  callWithProgress(request, payload, speech, callId, onProgress) {
    const channel = new Channel<Progress>();
    channel.onmessage = onProgress;
    return invoke("call", { request, payload, speech, callId, onProgress: channel });
  },

  cancel: (callId) => invoke("cancel", { callId }),

  pickFile: ({ title, filters }) => chooseOne({ wanted: "file", title, filters }),

  pickFiles: ({ title, filters }) => invoke("choose", { wanted: "files", title, filters }),

  pickFolder: (title) => chooseOne({ wanted: "folder", title, filters: [] }),

  pickFolderToRead: (title) => chooseOne({ wanted: "folder_to_read", title, filters: [] }),

  pickSavePath: ({ title, filters, defaultName }) =>
    chooseOne({ wanted: "new_file", title, filters, defaultName }),

  allowHost: (host, language) => invoke("allow_host", { host, language }),

  reveal: (path) => invoke("reveal", { path }),

  setTitle: (title) => getCurrentWindow().setTitle(title),

  async beforeClose(work) {
    const current = getCurrentWindow();
    await current.onCloseRequested(async () => {
      // The window closes whatever happens; what failed has been said already.
      await work().catch(() => undefined);
    });
  },

  async setMenus(menus, run) {
    if (!HAS_MENU_BAR) return;
    const ofProgram = ["Services", "Separator", "Hide", "HideOthers", "Separator", "Quit"] as const;
    const menu = await Menu.new({
      items: [
        { text: "Growth Architect", items: ofProgram.map((item) => ({ item })) },
        ...menus.map((each) => ({ text: each.label, items: menuBarItems(each, run) })),
      ],
    });
    await (await menu.setAsAppMenu())?.close();
  },
};
