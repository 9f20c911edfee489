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

/**
 * How a drawing is fitted into its frame. Whoever wants larger letters gets them here too, even where
 * the whole drawing has no room then.
 */
export function fitting(magnification: number): {
  padding: number;
  minZoom: number;
  maxZoom: number;
} {
  return {
    padding: 0.12,
    minZoom: Math.max(0.2, 1.5 * (magnification - 1)),
    maxZoom: magnification,
  };
}

const KEY = Symbol("canvas of loops");

export function provideCanvas(context: CanvasContext): void {
  setContext(KEY, context);
}

export function canvas(): CanvasContext {
  return getContext<CanvasContext>(KEY);
}
