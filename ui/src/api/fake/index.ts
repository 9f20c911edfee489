/**
 * The program in memory: enough of it to test the screens and to look at them in a browser. Only
 * tests and `vite build --mode fake` load it; the production bundle contains nothing of it.
 */
import type { Host, PickFile, PickSavePath } from "../host";
import type { Input, Output, Progress, RequestName } from "../types";
import { handlers } from "./handlers";
import { FakeState } from "./state";

/** A host that answers from memory, and remembers what it was asked. */
export interface FakeHost extends Host {
  readonly state: FakeState;
  readonly calls: { request: string; payload: unknown; language: string }[];
  readonly titles: string[];
  /** What the next file dialogs answer. */
  picked: string | null;
  saved: string | null;
  folder: string | null;
  /** Replaces the answer of a request: a refusal, a slow answer. */
  override<R extends RequestName>(
    request: R,
    answer: (payload: Input<R>) => Promise<Output<R>> | Output<R>,
  ): void;
}

/**
 * The state that the address asks for, for looking at it: `?first` is a first start, `?damaged` a
 * workspace that cannot be opened.
 */
export function hostForAddress(address: URL): FakeHost {
  const state = new FakeState();
  if (address.searchParams.has("first")) {
    state.preferences.welcomed = false;
    state.preferences.language = null;
  }
  const host = fakeHost(state);
  if (address.searchParams.has("damaged")) {
    host.override("app.start", () => ({
      version: "0.1.0",
      workspace_path: "/home/anna/workspace.growth",
      log_folder: "/home/anna/log",
      workspace: {
        state: "unavailable",
        restorable: true,
        error: { code: "workspace_damaged", message: "Файл повреждён.", refused: false },
      },
    }));
  }
  return host;
}

export function fakeHost(state: FakeState = new FakeState()): FakeHost {
  const overrides = new Map<string, (payload: never) => unknown>();
  const cancelled = new Set<string>();
  const host: FakeHost = {
    state,
    calls: [],
    titles: [],
    picked: "/home/anna/Покупки 2025.csv",
    saved: "/home/anna/report.pdf",
    folder: "/home/anna",

    override(request, answer) {
      overrides.set(request, answer as (payload: never) => unknown);
    },

    async call(request, payload, language) {
      host.calls.push({ request, payload, language });
      const override = overrides.get(request);
      if (override !== undefined) return await override(payload as never);
      const handler = handlers[request as keyof typeof handlers] as
        ((state: FakeState, payload: unknown, language: string) => unknown) | undefined;
      if (handler === undefined) {
        throw { code: "unknown_request", message: `no ${request}`, refused: true };
      }
      // As from another process: a copy, and a moment later.
      const answer = structuredClone(handler(state, structuredClone(payload), language));
      await Promise.resolve();
      return answer;
    },

    async callWithProgress(request, payload, language, callId, onProgress) {
      for (let step = 1; step <= 5; step += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (cancelled.has(callId)) {
          throw { code: "cancelled", message: "cancelled", refused: true };
        }
        onProgress({ fraction: step / 5, phase: "reading" } satisfies Progress);
      }
      return host.call(request, payload, language);
    },

    async cancel(callId) {
      cancelled.add(callId);
    },

    pickFile: (_: PickFile) => Promise.resolve(host.picked),
    pickFolder: () => Promise.resolve(host.folder),
    pickSavePath: (_: PickSavePath) => Promise.resolve(host.saved),
    async setTitle(title) {
      host.titles.push(title);
    },
    beforeClose: () => Promise.resolve(),
    onMenu: () => Promise.resolve(),
  };
  return host;
}
