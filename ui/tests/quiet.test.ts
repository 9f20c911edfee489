/** What a moving hand must not be disturbed by, and what follows it. */
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { handMoved, handRests, whenHandRests } from "../src/api/quiet";
import { LiveEditor } from "../src/shell/live.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  handRests();
  vi.useRealTimers();
});

describe("a hand", () => {
  it("that rests is not waited for", () => {
    const work = vi.fn();
    whenHandRests(work);
    expect(work).toHaveBeenCalledOnce();
  });

  it("that moves is waited for, until it has rested for a moment", () => {
    const work = vi.fn();
    handMoved();
    whenHandRests(work);
    vi.advanceTimersByTime(100);
    handMoved();
    vi.advanceTimersByTime(100);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(work).toHaveBeenCalledOnce();
  });

  it("whose gesture has ended is not waited for", () => {
    const work = vi.fn();
    handMoved();
    handRests();
    whenHandRests(work);
    expect(work).toHaveBeenCalledOnce();
  });
});

class Doubling extends LiveEditor<number, number> {
  saved: number[] = [];
  asked = 0;

  open(subject: string, draft: number): void {
    this.take(subject, draft);
  }

  protected ask(draft: number): Promise<number> {
    this.asked += 1;
    return new Promise((resolve) => setTimeout(() => resolve(2 * draft), 3));
  }

  protected save(_subject: string, draft: number): Promise<void> {
    this.saved.push(draft);
    return Promise.resolve();
  }
}

describe("what one edits", () => {
  let editor: Doubling;

  beforeEach(async () => {
    editor = new Doubling();
    editor.open("a", 1);
    await vi.advanceTimersByTimeAsync(40);
  });

  it("is all there at first, and what stands around follows a frame after the view", async () => {
    expect([editor.view, editor.rest]).toEqual([2, 2]);
    editor.change(5);
    await vi.advanceTimersByTimeAsync(4);
    flushSync();
    expect([editor.view, editor.rest]).toEqual([10, 2]);
    await vi.advanceTimersByTimeAsync(40);
    expect([editor.view, editor.rest]).toEqual([10, 10]);
  });

  it("of another subject comes with all that stands around it", async () => {
    editor.open("b", 7);
    await vi.advanceTimersByTimeAsync(4);
    expect([editor.view, editor.rest]).toEqual([14, 14]);
  });

  it("lags behind a long gesture by a tenth of a second at most, and is saved meanwhile", async () => {
    let oldest = 0;
    for (let step = 0; step < 300; step += 1) {
      editor.change(step);
      await vi.advanceTimersByTimeAsync(10);
      oldest = Math.max(oldest, step - (editor.rest ?? 0) / 2);
    }
    expect(oldest).toBeLessThan(20);
    expect(editor.saved.length).toBeGreaterThan(0);
    await editor.commit();
    expect(editor.saved.at(-1)).toBe(299);
    await vi.advanceTimersByTimeAsync(200);
    expect([editor.view, editor.rest]).toEqual([598, 598]);
  });
});
