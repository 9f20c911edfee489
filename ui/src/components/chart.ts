import type { Chart, PlotArea, Point, Series } from "../api";

/** The points of all series at one place of the horizontal axis. */
export interface Stop {
  x: number;
  x_text: string;
  marks: { series: Series; point: Point }[];
}

/** Every place at which a series has a point, from left to right. */
export function stopsOf(chart: Chart): Stop[] {
  const stops = new Map<number, Stop>();
  for (const series of chart.series) {
    for (const point of series.points) {
      const stop = stops.get(point.x) ?? { x: point.x, x_text: point.x_text, marks: [] };
      stop.marks.push({ series, point });
      stops.set(point.x, stop);
    }
  }
  return [...stops.values()].sort((a, b) => a.x - b.x);
}

/** Pixel of a value of the horizontal axis, in the drawing's own size. */
export function pixelX(area: PlotArea, x: number): number {
  const span = area.x.max - area.x.min;
  const share = span === 0 ? 0.5 : (x - area.x.min) / span;
  return area.left + share * (area.right - area.left);
}

/** Pixel of a value of the vertical axis, in the drawing's own size. */
export function pixelY(area: PlotArea, y: number): number {
  const span = area.y.max - area.y.min;
  const share = span === 0 ? 0.5 : (y - area.y.min) / span;
  return area.bottom - share * (area.bottom - area.top);
}

/** Index of the stop nearest to a pixel. */
export function nearestStop(area: PlotArea, stops: Stop[], pixel: number): number {
  let best = 0;
  let distance = Infinity;
  stops.forEach((stop, index) => {
    const away = Math.abs(pixelX(area, stop.x) - pixel);
    if (away < distance) {
      distance = away;
      best = index;
    }
  });
  return best;
}

const FORBIDDEN_ELEMENTS: ReadonlySet<string> = new Set([
  "script",
  "style",
  "foreignObject",
  "iframe",
  "object",
  "embed",
  "a",
  "use",
  "image",
]);

/**
 * Markup of nothing but shapes and texts: what is not in it need not be looked for. (A document type
 * could bring elements that are not spelled out, so there must be none.)
 */
const UNKNOWN_TAG =
  /<(?!\/?(?:svg|g|defs|title|desc|path|rect|circle|line|polyline|polygon|text|tspan)[\s/>])/;
const RISKY_ATTRIBUTE = /[\s"'](?:on|style)[\w:.-]*\s*=|href\s*=/i;

/**
 * The drawing as an element. Whatever could run or load something is left out: the drawing comes from
 * the program itself, but names in it come from files of other people.
 */
export function drawingOf(svg: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (parsed.nodeName !== "svg") return null;
  if (UNKNOWN_TAG.test(svg) || RISKY_ATTRIBUTE.test(svg)) clean(parsed);
  return document.adoptNode(parsed) as unknown as SVGSVGElement;
}

function clean(drawing: Element): void {
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    if (FORBIDDEN_ELEMENTS.has(element.localName)) element.remove();
    for (const { name } of [...element.attributes]) {
      if (name.startsWith("on") || name === "style" || name.endsWith("href")) {
        element.removeAttribute(name);
      }
    }
  }
}

/** Puts a drawing in its place; its viewBox scales it to the frame. An action. */
export function draw(node: HTMLElement, svg: string): { update: (svg: string) => void } {
  const put = (next: string): void => {
    const drawing = drawingOf(next);
    if (drawing === null) {
      node.replaceChildren();
      return;
    }
    drawing.setAttribute("width", "100%");
    drawing.removeAttribute("height");
    drawing.setAttribute("aria-hidden", "true");
    drawing.setAttribute("focusable", "false");
    node.replaceChildren(drawing);
  };
  put(svg);
  return { update: put };
}
