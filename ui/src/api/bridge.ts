/**
 * The real program behind a page in a browser, for looking at the screens while working on them:
 * `npm run dev` starts `growth serve` over `GROWTH_DATA_DIR` and passes requests on. Neither the
 * production bundle nor the tests contain anything of it.
 */
import type { Host } from "./host";

type Answer = { answer: unknown } | { error: unknown };

async function ask(line: object): Promise<unknown> {
  const response = await fetch("/bridge", { method: "POST", body: JSON.stringify(line) });
  const said = (await response.json()) as Answer;
  if ("error" in said) throw said.error;
  return said.answer;
}

/** What the next file dialog answers: a script sets `window.picked`, a person is asked. */
function pick(title: string): string | null {
  const { picked } = window as { picked?: string };
  return picked ?? window.prompt(title);
}

export const bridge: Host = {
  call: (request, payload, speech) => ask({ request, payload, speech }),
  callWithProgress: (request, payload, speech, callId) => ask({ request, payload, speech, callId }),
  cancel: async (callId) => void (await ask({ cancel: true, callId })),
  pickFile: ({ title }) => Promise.resolve(pick(title)),
  pickFiles: ({ title }) => Promise.resolve([pick(title)].filter((path) => path !== null)),
  pickFolder: (title) => Promise.resolve(pick(title)),
  pickFolderToRead: (title) => Promise.resolve(pick(title)),
  pickSavePath: ({ title }) => Promise.resolve(pick(title)),
  allowHost: (host) => Promise.resolve(window.confirm(host)),
  reveal: () => Promise.resolve(),
  async setTitle(title) {
    document.title = title;
  },
  beforeClose: () => Promise.resolve(),
  setMenus: () => Promise.resolve(),
};
