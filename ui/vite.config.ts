import { mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

import { startProgram } from "./program.ts";
import type { Speech } from "./src/api/host.ts";

/** Passes requests of the page on to the real program; only in the development server. */
function bridge(): Plugin {
  return {
    name: "bridge",
    apply: "serve",
    configureServer(server) {
      const folder = process.env["GROWTH_DATA_DIR"] ?? mkdtempSync(join(tmpdir(), "growth-"));
      const program = startProgram(folder);
      server.middlewares.use("/bridge", (request, response) => {
        let body = "";
        request.on("data", (chunk: Buffer) => (body += chunk.toString()));
        request.on("end", () => {
          const {
            request: name,
            payload,
            speech,
            callId,
            cancel,
          } = JSON.parse(body) as {
            request: string;
            payload: unknown;
            speech: Speech;
            callId?: string;
            cancel?: boolean;
          };
          const say = (said: object): void => {
            response.setHeader("content-type", "application/json");
            response.end(JSON.stringify(said));
          };
          if (cancel === true) {
            program.cancel(callId ?? "");
            say({ answer: null });
            return;
          }
          program.ask(name, payload, speech, callId).then(
            (answer) => say({ answer }),
            (error: unknown) => say({ error }),
          );
        });
      });
    },
  };
}

// Tests are where a day begins before it does in UTC; the programs under test are there too.
if (process.env["VITEST"] !== undefined) process.env["TZ"] ??= "Europe/Moscow";

// `--mode bridge` serves the window over the real program, for looking at it in a browser.
// The production bundle contains nothing of it.
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte(), ...(mode === "bridge" ? [bridge()] : [])],
  resolve: process.env["VITEST"] === undefined ? {} : { conditions: ["browser"] },
  clearScreen: false,
  server: { host: "127.0.0.1", port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    // The content security policy allows no data: fonts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
    // A test of the window waits for the program and for the window to rest more than it works: with one
    // worker less than there are cores, as is usual, two cores would do nothing for most of the time.
    maxWorkers: availableParallelism() * 2,
    // A test starts the program and fills a workspace; a busy machine takes its time.
    testTimeout: 90_000,
    // The calendar runs one file of tests on eight days: the window's code is compiled for the first of them.
    experimental: { fsModuleCache: true },
  },
}));
