/** What the canvas tells the arrows on it. */
import { getContext, setContext } from "svelte";

import type { EdgeKind } from "../../api";
import type { Point } from "./lanes";

export interface CanvasContext {
  /** The corners of an arrow; undefined where a box of it is missing. */
  wayOf: (id: string) => Point[] | undefined;
  /** The place of an arrow's label; undefined where it has none. */
  labelOf: (id: string) => Point | undefined;
  /** What an arrow means. */
  kindOf: (id: string) => EdgeKind | null;
  /** Gives an arrow another meaning; null in a drawing that is only read. */
  setKind: ((id: string, kind: EdgeKind) => void) | null;
}

const KEY = Symbol("canvas of loops");

export function provideCanvas(context: CanvasContext): void {
  setContext(KEY, context);
}

export function canvas(): CanvasContext {
  return getContext<CanvasContext>(KEY);
}
