/** The real program as a child process, for the development server and for tests. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";

import type { Speech } from "./src/api/host";

/** A line that `growth serve` answers with. */
interface Said {
  id: string | null;
  answer?: unknown;
  error?: unknown;
  progress?: { fraction: number; phase: string };
}

export interface Program {
  ask(
    request: string,
    payload: unknown,
    /** A language, or more than that. */
    speech: string | Speech,
    callId?: string,
    onProgress?: (progress: { fraction: number; phase: string }) => void,
  ): Promise<unknown>;
  cancel(callId: string): void;
  /** Ends it, and waits until its files are closed. */
  end(): Promise<void>;
}

/** Where `growth` was built: `GROWTH_PROGRAM`, or the target folder. */
export function programPath(): string {
  const target = process.env["CARGO_TARGET_DIR"] ?? "../target";
  const found = process.env["GROWTH_PROGRAM"] ?? `${target}/debug/growth`;
  if (!existsSync(found)) {
    throw new Error(`${found} is not there: \`cargo build --workspace --bin growth\` makes it`);
  }
  return found;
}

/** How a program is started otherwise than usual. */
export interface Way {
  /** A command that starts the program, such as one that takes rights away. */
  through?: string[];
  program?: string;
  /** The time at which its clock starts: `2026-11-30T12:00:00Z`. */
  clock?: string;
}

/** Starts it over a data folder. */
export function startProgram(dataDir: string, way: Way = {}): Program {
  const [command = "", ...args] = [...(way.through ?? []), way.program ?? programPath(), "serve"];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      GROWTH_DATA_DIR: dataDir,
      ...(way.clock === undefined ? {} : { GROWTH_CLOCK: way.clock }),
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = new Map<
    string,
    {
      done: (answer: unknown) => void;
      failed: (error: unknown) => void;
      onProgress?: (progress: { fraction: number; phase: string }) => void;
    }
  >();
  let calls = 0;
  let over = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said = JSON.parse(line) as Said;
    const call = waiting.get(said.id ?? "");
    if (call === undefined) return;
    if (said.progress !== undefined) {
      call.onProgress?.(said.progress);
      return;
    }
    waiting.delete(said.id ?? "");
    if (said.error === undefined) call.done(said.answer);
    else call.failed(said.error);
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      over = true;
      for (const { failed } of waiting.values()) failed(new Error("the program has ended"));
      waiting.clear();
      resolve();
    });
  });
  return {
    ask(request, payload, speech, callId, onProgress) {
      const id = callId ?? `request-${(calls += 1)}`;
      if (over) return Promise.reject(new Error("the program has ended"));
      return new Promise((done, failed) => {
        waiting.set(id, { done, failed, ...(onProgress === undefined ? {} : { onProgress }) });
        const said = typeof speech === "string" ? { language: speech } : speech;
        child.stdin.write(`${JSON.stringify({ id, request, payload, ...said })}\n`);
      });
    },
    cancel(callId) {
      if (!over) child.stdin.write(`${JSON.stringify({ id: callId, cancel: true })}\n`);
    },
    end() {
      over = true;
      child.stdin.end();
      return ended;
    },
  };
}
