import { session } from "../../shell/session.svelte";

/** Parts of the screen. */
export type Mode = "layers" | "points" | "compare";

/** Parts of a layer. */
export type LayerTab = "questions" | "instrument" | "findings";

/** Where one was in the audit of a project. */
export interface Place {
  audit?: string;
  mode?: Mode;
  layer?: string;
  question?: string;
  page?: boolean;
}

const name = (projectId: string): string => `audit/${projectId}`;

/** Where one was last. */
export function recalledPlace(projectId: string): Place {
  const kept = session.recall(name(projectId));
  return typeof kept === "object" && kept !== null ? (kept as Place) : {};
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps where one is; stepping through questions is written once one pauses. */
export function keepPlace(projectId: string, place: Place): void {
  clearTimeout(timer);
  timer = setTimeout(() => void session.remember(name(projectId), place), 800);
}
