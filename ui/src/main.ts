import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";

import { mount } from "svelte";

import { connect, type Host } from "./api";
import App from "./shell/App.svelte";

async function host(): Promise<Host> {
  // Left out of the production bundle: the condition is decided when the page is built.
  if (import.meta.env.MODE === "bridge") return (await import("./api/bridge")).bridge;
  return (await import("./api/tauri")).tauri;
}

connect(await host());

const target = document.getElementById("app");
if (target !== null) mount(App, { target });
