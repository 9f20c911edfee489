import { cleanup } from "@testing-library/svelte";
import { afterAll, afterEach, beforeEach, vi } from "vitest";

import { clock } from "../src/api/clock.svelte";
import { toasts } from "../src/components/toasts.svelte";
import { testDay, TestDate, testTime, written } from "./clock";

vi.stubGlobal("Date", TestDate);

/** What jsdom lacks and a browser has. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal("ResizeObserver", NoResize);
vi.stubGlobal("IntersectionObserver", NoResize);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
Element.prototype.hasPointerCapture = () => false;
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.releasePointerCapture = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.animate = () =>
  ({ cancel: () => undefined, finished: Promise.resolve() }) as never;
URL.createObjectURL = () => "blob:page";
URL.revokeObjectURL = () => undefined;

/** What the page would do later. After the last test there is no page for it any more. */
const waiting = new Set<ReturnType<typeof setTimeout>>();
const later = globalThis.setTimeout;
vi.stubGlobal(
  "setTimeout",
  (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const timer = later(() => {
      waiting.delete(timer);
      work(...args);
    }, ms);
    waiting.add(timer);
    return timer;
  },
);
afterAll(() => waiting.forEach(clearTimeout));

// A component that is shown by itself knows the day as the window does.
beforeEach(() => clock.adopt({ time: written(testTime()), today: testDay(), seconds_left: 3600 }));

afterEach(() => {
  cleanup();
  toasts.clear();
  document.body.innerHTML = "";
});
