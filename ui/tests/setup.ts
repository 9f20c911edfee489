import { cleanup } from "@testing-library/svelte";
import { afterEach, vi } from "vitest";

import { toasts } from "../src/components/toasts.svelte";

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

afterEach(() => {
  cleanup();
  toasts.clear();
  document.body.innerHTML = "";
});
