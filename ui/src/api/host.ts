import type { Progress } from "./types";

/** What a file dialog offers. */
export interface FileFilter {
  name: string;
  extensions: string[];
}

/** Options of the dialog that opens a file. */
export interface PickFile {
  title: string;
  filters: FileFilter[];
}

/** Options of the dialog that names a new file. */
export interface PickSavePath extends PickFile {
  defaultName: string;
}

/** One menu of the system's menu bar; null is a separator. */
export interface HostMenu {
  name: string;
  label: string;
  items: ({ id: string; label: string; keys?: string; disabled: boolean } | null)[];
}

/** How the texts of an answer are worded. */
export interface Speech {
  language: string;
  /** The kind of business whose word for customers they use; none where it is not known. */
  business?: string | null;
}

/** The program around the page: the Tauri window, `growth serve` behind a browser or a test. */
export interface Host {
  call(request: string, payload: unknown, speech: Speech): Promise<unknown>;
  callWithProgress(
    request: string,
    payload: unknown,
    speech: Speech,
    callId: string,
    onProgress: (progress: Progress) => void,
  ): Promise<unknown>;
  cancel(callId: string): Promise<void>;
  /**
   * What stands in requests for the file that the person chose, or null. In the window it is a token,
   * which only ends with the file's name: where something was written, the answer says.
   */
  pickFile(options: PickFile): Promise<string | null>;
  /** The same for several files; none when nothing was chosen. */
  pickFiles(options: PickFile): Promise<string[]>;
  /** The same for a folder; a name may be added to it behind a slash. */
  pickFolder(title: string): Promise<string | null>;
  /** The same for a folder whose files are read. */
  pickFolderToRead(title: string): Promise<string | null>;
  /** The same for a file to write, good for one request. */
  pickSavePath(options: PickSavePath): Promise<string | null>;
  /** Asks the person, in words of the program, whether another computer may be asked. */
  allowHost(host: string, language: string): Promise<boolean>;
  /** Shows a file or folder where it lies, in the system's own program for files. */
  reveal(path: string): Promise<void>;
  setTitle(title: string): Promise<void>;
  /** Runs `work` before the window closes; the window waits for it. */
  beforeClose(work: () => Promise<void>): Promise<void>;
  /** Fills the system's menu bar, where there is one; `run` gets the name of what was chosen. */
  setMenus(menus: HostMenu[], run: (command: string) => void): Promise<void>;
}
