// What the robot puts into the page: it listens for what goes wrong, declines some of
// the system's dialogs, and tells what can be clicked and typed.
if (window.robot !== undefined) return;

const robot = { faults: [], underway: 0, worked: 0, saves: 0, refusals: 0 };
window.robot = robot;

const report = (kind, text) => {
  if (robot.faults.length < 20) robot.faults.push(`${kind}: ${String(text).slice(0, 600)}`);
};

// --- What must not happen ------------------------------------------------------------------------

const words = (value) =>
  value instanceof Error ? `${value.message}\n${value.stack ?? ""}` : String(value?.message ?? value);
window.addEventListener("error", (event) => {
  // WebKit tells that observers of sizes have more to do in the next frame; nothing is wrong.
  if (/ResizeObserver loop/.test(event.message)) return;
  report("uncaught exception", words(event.error ?? event.message));
});
window.addEventListener("unhandledrejection", (event) => {
  report("unhandled rejection", words(event.reason));
});
document.addEventListener("securitypolicyviolation", (event) => {
  report("content security policy", `${event.violatedDirective} ${event.blockedURI}`);
});
const complain = console.error.bind(console);
console.error = (...parts) => {
  report("console error", parts.map(words).join(" "));
  complain(...parts);
};

// --- The system's own windows ----------------------------------------------------------------------

window.print = () => undefined;
const click = HTMLInputElement.prototype.click;
HTMLInputElement.prototype.click = function () {
  if (this.type !== "file" && this.type !== "color") click.call(this);
};

/**
 * Whether a person would choose nothing in a dialog of the system. Otherwise the program answers it: with
 * a file of purchases, or a place to write to.
 */
function declines({ wanted, filters = [] }) {
  const endings = filters.flatMap(({ extensions }) => extensions);
  return wanted === "file" && !endings.includes("csv");
}

const ask = window.fetch.bind(window);
window.fetch = async (target, options) => {
  const address = decodeURIComponent(String(target));
  if (!address.startsWith("ipc:")) return ask(target, options);
  const command = address.replace(/^ipc:\/\/[^/]*\//, "");
  const body = typeof options?.body === "string" ? JSON.parse(options.body) : {};
  const own = (value) =>
    new Response(JSON.stringify(value), {
      headers: { "Tauri-Response": "ok", "content-type": "application/json" },
    });
  if (command === "choose" && declines(body)) return own([]);
  if (command === "reveal") return own(null);
  robot.underway += 1;
  robot.worked = performance.now();
  try {
    const response = await ask(target, options);
    if (command === "call") look(body, response.clone());
    return response;
  } finally {
    robot.underway -= 1;
    robot.worked = performance.now();
  }
};

/** Codes of answers that say that the program or the page made a mistake, not the person. */
const MISTAKES = ["internal", "bad_payload", "unknown_field", "unknown_request", "unexpected"];

async function look({ request }, response) {
  const failed = response.headers.get("Tauri-Response") === "error";
  const text = await response.text();
  let said = null;
  try {
    said = JSON.parse(text);
  } catch {
    return;
  }
  if (failed) {
    robot.refusals += 1;
    if (MISTAKES.includes(said?.code)) report(`answer to ${request}`, text);
  } else if (Array.isArray(said?.changed) && said.changed.length > 0) {
    robot.saves += 1;
  }
}

// --- What one can do -------------------------------------------------------------------------------

const ACTABLE =
  "button, a[href], input, textarea, select, summary, [role=button], [role=tab], [role=option]," +
  "[role=menuitem], [role=radio], [role=checkbox], [role=switch], [role=slider], [role=gridcell]," +
  "[tabindex='0'], .svelte-flow__node, .svelte-flow__edge, [draggable=true]";
const LAYERS = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
const SEARCH = "[type=search], [role=combobox]";

const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();

robot.layers = () =>
  [...document.querySelectorAll(LAYERS)].filter(
    (layer) => layer.checkVisibility() && !layer.closest("main [role=listbox]"),
  );

function name(element) {
  const labelled = (element.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
  return clean(
    element.getAttribute("aria-label") ||
      clean(labelled) ||
      clean([...(element.labels ?? [])].map((label) => label.textContent).join(" ")) ||
      (element.matches("input, textarea, select") ? element.placeholder : element.textContent) ||
      element.className?.baseVal ||
      element.className,
  ).slice(0, 60);
}

/** True where a click in the middle of it meets it. */
function reachable(element, { x, y, width, height }) {
  if (width < 2 || height < 2) return false;
  const [atX, atY] = [x + width / 2, y + height / 2];
  if (atX < 0 || atY < 0 || atX >= innerWidth || atY >= innerHeight) return false;
  const met = document.elementFromPoint(atX, atY);
  return met !== null && (element.contains(met) || met.contains(element));
}

function kind(element) {
  if (element.matches("select")) return "select";
  if (element.matches("input[type=range], [role=slider], .svelte-flow__node, [draggable=true]")) {
    return "drag";
  }
  if (element.matches("textarea, input:not([type=checkbox], [type=radio], [type=button])")) {
    return element.matches(SEARCH) ? "search" : "field";
  }
  return "click";
}

/** Everything that can be reached now, in the order of the page. */
robot.offers = () => {
  const layer = robot.layers().at(-1) ?? document;
  const offers = [];
  robot.elements = [];
  for (const element of layer.querySelectorAll(ACTABLE)) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.disabled || element.matches("[type=file], [type=color], [aria-disabled=true]")) continue;
    if (element.closest("[inert]")) continue;
    const box = element.getBoundingClientRect();
    if (!reachable(element, box)) continue;
    const what = kind(element);
    offers.push({
      kind: what,
      name: name(element),
      x: Math.round(box.x + box.width / 2),
      y: Math.round(box.y + box.height / 2),
      value: what === "field" ? element.value : "",
      number: element.inputMode === "decimal" || element.inputMode === "numeric",
      readonly: element.readOnly === true,
      area: element.matches("textarea"),
      date: element.closest(".date-input, [data-kind=date]") !== null,
      section: document.querySelector("[data-section][aria-current=page]")?.dataset.section ?? "",
    });
    robot.elements.push(element);
  }
  return { layer: layer !== document, offers };
};

/** Chooses another entry of a list of the system's, which would open a window of its own. */
robot.choose = (index, entry) => {
  const list = robot.elements[index];
  if (!list?.isConnected || list.options.length === 0) return "";
  const option = list.options[entry % list.options.length];
  list.value = option.value;
  list.dispatchEvent(new Event("input", { bubbles: true }));
  list.dispatchEvent(new Event("change", { bubbles: true }));
  return clean(option.textContent);
};

/** Whether a field refuses what it shows; null when it is gone. */
robot.field = (index) => {
  const field = robot.elements[index];
  if (!field?.isConnected) return null;
  return { refused: field.getAttribute("aria-invalid") === "true" };
};

robot.focused = (index) => document.activeElement === robot.elements[index];

/** Scrolls the page, or what scrolls in it. */
robot.scroll = (share) => {
  const scrollable = [...document.querySelectorAll("main, main *, [role=dialog] *")].filter(
    (element) =>
      element.scrollHeight > element.clientHeight + 20 &&
      /auto|scroll/.test(getComputedStyle(element).overflowY),
  );
  const chosen = scrollable[Math.floor(share * scrollable.length)];
  if (chosen === undefined) return;
  chosen.scrollTop = (share * 7919) % 1 * (chosen.scrollHeight - chosen.clientHeight);
};

// --- How it stands ----------------------------------------------------------------------------------

/** True when nothing is on its way: no request, no save, no animation. */
robot.quiet = () =>
  robot.underway === 0 &&
  document.querySelector("[data-state=saving]") === null &&
  document.querySelector("[aria-busy=true]") === null &&
  document.getAnimations().every((one) => one.playState !== "running");

/** How long the program has had nothing to do for the page. Milliseconds. */
robot.idle = () => (robot.underway > 0 ? 0 : performance.now() - robot.worked);

/** Everything that is wrong with the page as it is. */
robot.wrongs = () => {
  const wrongs = robot.faults.splice(0);
  for (const failure of document.querySelectorAll(".failure, .failed")) {
    wrongs.push(`error screen: ${clean(failure.innerText)}`);
  }
  // Between two workspaces there is nothing for a moment.
  const empty = document.querySelector("main") === null;
  robot.emptySince = empty ? (robot.emptySince ?? performance.now()) : null;
  if (empty && performance.now() - robot.emptySince > 10_000) {
    wrongs.push("error screen: the page is empty");
  }
  const open = robot.layers().length > 0;
  const stuck = getComputedStyle(document.body).pointerEvents === "none" && !open;
  robot.stuckSince = stuck ? (robot.stuckSince ?? performance.now()) : null;
  if (stuck && performance.now() - robot.stuckSince > 1500) {
    wrongs.push("stuck pointer: the page takes no clicks, and nothing is open over it");
  }
  return { wrongs, waiting: stuck || empty };
};

/** What is on the screen, in a few words: the same screen is looked at by axe once. */
robot.scene = () => {
  const { theme } = document.documentElement.dataset;
  const tabs = [...document.querySelectorAll("main [role=tab][aria-selected=true]")];
  const layers = robot.layers().map((layer) => layer.getAttribute("role"));
  const panels = [...document.querySelectorAll("main aside, main [role=region]")];
  return [
    clean(document.querySelector("h1")?.textContent),
    ...tabs.map((tab) => clean(tab.textContent)),
    ...panels.map((panel) => panel.className),
    ...layers,
    theme,
    document.documentElement.lang,
  ].join(" / ");
};

/** Asks the program past the page. */
robot.ask = async (request, { newFile, ...payload }) => {
  const { invoke } = window.__TAURI_INTERNALS__;
  if (newFile !== undefined) {
    [payload.path] = await invoke("choose", {
      wanted: "new_file",
      title: "",
      filters: [],
      defaultName: newFile,
    });
  }
  return invoke("call", { request, payload, speech: { language: "ru" } });
};
