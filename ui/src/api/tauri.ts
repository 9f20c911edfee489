import { Channel, invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";

import type { Host } from "./host";
import type { Progress } from "./types";

/** The Tauri window. */
export const tauri: Host = {
  call: (request, payload, language) => invoke("call", { request, payload, language }),

  callWithProgress(request, payload, language, callId, onProgress) {
    const channel = new Channel<Progress>();
    channel.onmessage = onProgress;
    return invoke("call", { request, payload, language, callId, onProgress: channel });
  },

  cancel: (callId) => invoke("cancel", { callId }),

  async pickFile({ title, filters }) {
    const path = await open({ title, filters, multiple: false, directory: false });
    return path ?? null;
  },

  pickFolder: (title) => open({ title, multiple: false, directory: true }),

  pickSavePath: ({ title, filters, defaultName }) =>
    save({ title, filters, defaultPath: defaultName }),

  setTitle: (title) => getCurrentWindow().setTitle(title),

  async beforeClose(work) {
    const current = getCurrentWindow();
    await current.onCloseRequested(async () => {
      // The window closes whatever happens; what failed has been said already.
      await work().catch(() => undefined);
    });
  },

  async onMenu(run) {
    await getCurrentWindow().listen<string>("menu", (event) => run(event.payload));
  },
};
