/**
 * The only door of the page to the program: typed requests, progress, file dialogs, window.
 *
 * Every answer that changed the workspace carries `changed`; it is told to all who listen
 * (`onChanged`), so that a screen refetches exactly what is no longer true.
 */
import { ApiError } from "./error";
import type { Host, HostMenu, PickFile, PickSavePath } from "./host";
import { whenHandRests } from "./quiet";
import type { BusinessKind, Change, Input, Language, Output, Progress, RequestName } from "./types";

export { ApiError } from "./error";
export type { Host, HostMenu, PickFile, PickSavePath, Speech } from "./host";
export type * from "./types";

let host: Host | null = null;
let language: Language = "ru";
let business: BusinessKind | null = null;
let calls = 0;

/** Connects the page to its host; once, before anything is asked. */
export function connect(to: Host): void {
  host = to;
}

/** Language of the texts in answers from now on. */
export function speak(next: Language): void {
  language = next;
}

/** From now on texts in answers call customers as this kind of business does. */
export function speakOf(next: BusinessKind | null): void {
  business = next;
}

function connected(): Host {
  if (host === null) throw new ApiError("unexpected", "the page is not connected to a host");
  return host;
}

/** Saves that happen in the midst of a gesture too. */
const OF_GESTURES: ReadonlySet<RequestName> = new Set(["economics.save", "loops.save_graph"]);

type Listener = (changed: Change[], request: RequestName) => void;
const listeners = new Set<Listener>();

/** Tells `listener` what changed in the workspace, and by which request; returns how to stop it. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(answer: unknown, request: RequestName): void {
  if (typeof answer !== "object" || answer === null || !("changed" in answer)) return;
  const { changed } = answer;
  if (!Array.isArray(changed) || changed.length === 0) return;
  const tell = (): void => {
    for (const listener of [...listeners]) listener(changed as Change[], request);
  };
  if (OF_GESTURES.has(request)) whenHandRests(tell);
  else tell();
}

/** The workspace file was taken away while it was open: what the window shows is no longer there. */
const LOST: ReadonlySet<string> = new Set(["workspace_taken_away", "workspace_vanished"]);
const lostListeners = new Set<(error: ApiError) => void>();

/** Tells `listener` when the workspace file is found to be gone; returns how to stop it. */
export function onLost(listener: (error: ApiError) => void): () => void {
  lostListeners.add(listener);
  return () => lostListeners.delete(listener);
}

function refused(thrown: unknown): ApiError {
  const error = ApiError.from(thrown);
  if (LOST.has(error.code)) for (const listener of [...lostListeners]) listener(error);
  return error;
}

/** Asks the program. Throws an `ApiError`. */
export async function call<R extends RequestName>(
  request: R,
  payload: Input<R>,
): Promise<Output<R>> {
  try {
    const answer = await connected().call(request, payload, { language, business });
    publish(answer, request);
    return answer as Output<R>;
  } catch (thrown) {
    throw refused(thrown);
  }
}

/** A long request under way. */
export interface LongCall<T> {
  answer: Promise<T>;
  /** Asks it to stop; the answer is then an `ApiError` of the code `cancelled`. */
  cancel: () => Promise<void>;
}

/** Asks for long work, tells its progress, and can cancel it. */
export function callWithProgress<R extends RequestName>(
  request: R,
  payload: Input<R>,
  onProgress: (progress: Progress) => void,
): LongCall<Output<R>> {
  const callId = `call-${(calls += 1)}`;
  const run = async (): Promise<Output<R>> => {
    try {
      const answer = await connected().callWithProgress(
        request,
        payload,
        { language, business },
        callId,
        onProgress,
      );
      publish(answer, request);
      return answer as Output<R>;
    } catch (thrown) {
      throw refused(thrown);
    }
  };
  return { answer: run(), cancel: () => connected().cancel(callId) };
}

/** What stands for a file the person chose, or null. */
export function pickFile(options: PickFile): Promise<string | null> {
  return connected().pickFile(options);
}

/** What stands for each of the files the person chose; none when they chose none. */
export function pickFiles(options: PickFile): Promise<string[]> {
  return connected().pickFiles(options);
}

/** What stands for a folder the person chose, or null. */
export function pickFolder(title: string): Promise<string | null> {
  return connected().pickFolder(title);
}

export function pickFolderToRead(title: string): Promise<string | null> {
  return connected().pickFolderToRead(title);
}

/** Whether the person allows another computer to be asked. */
export function allowHost(host: string): Promise<boolean> {
  return connected().allowHost(host, language);
}

/** What stands for a file to write, in one request, or null. */
export function pickSavePath(options: PickSavePath): Promise<string | null> {
  return connected().pickSavePath(options);
}

/** Shows a file or folder where it lies. */
export function reveal(path: string): Promise<void> {
  return connected().reveal(path);
}

export function setWindowTitle(title: string): Promise<void> {
  return connected().setTitle(title);
}

/** Runs `work` before the window closes. */
export function beforeClose(work: () => Promise<void>): Promise<void> {
  return connected().beforeClose(work);
}

/** Fills the system's menu bar, where there is one; `run` gets the name of what was chosen. */
export function setMenus(menus: HostMenu[], run: (command: string) => void): Promise<void> {
  return connected().setMenus(menus, run);
}
