import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../src/styles/tokens.css"), "utf8");

const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');

function tokens(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const TEXT = ["text", "muted", "accent", "bad"];
const GROUNDS = ["bg", "surface", "sunken", "accent-soft"];
const ON_SOFT = [
  ["good", "good-soft"],
  ["watch", "watch-soft"],
  ["bad", "bad-soft"],
  ["text", "watch-soft"],
  ["text", "bad-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["text", "hover"],
  ["muted", "hover"],
];
const GRAPHICS = ["field-line", "faint", "accent", "s0", "s1", "s2", "s3", "s4"];

describe.each([
  ["light", tokens(light)],
  ["dark", tokens(dark)],
])("%s colours", (_, colours) => {
  const of = (name: string): string => {
    const value = colours[name];
    if (value === undefined) throw new Error(`no --${name}`);
    return value;
  };

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "text %s on %s keeps 4.5:1",
    (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(ON_SOFT)("text %s on %s keeps 4.5:1", (text = "", ground = "") => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...GROUNDS, "hover"])("the line of a field on %s keeps 3:1", (ground) => {
    expect(contrast(of("field-line"), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(GRAPHICS)("graphic %s on a panel keeps 3:1", (graphic) => {
    expect(contrast(of(graphic), of("surface"))).toBeGreaterThanOrEqual(3);
  });
});
