import { describe, expect, it } from "vitest";

import { parseNumber, type NumberKind } from "./parse";
import type { Language } from "./types";

function typed(text: string, kind: NumberKind = { kind: "plain" }, language: Language = "en") {
  const parsed = parseNumber(language, text, kind);
  return parsed.ok ? parsed.value : parsed.problem.code;
}

describe("arithmetic in a field", () => {
  it("is exact and knows what binds stronger", () => {
    expect(typed("=100*12")).toBe("1200");
    expect(typed("=0.1+0.2")).toBe("0.3");
    expect(typed("= 2 + 3 × 4 − 10 ÷ 4")).toBe("11.5");
    expect(typed("=(1,200 + 300) / 4")).toBe("375");
    expect(typed("=-(5-8)")).toBe("3");
    expect(typed("=1/3")).toBe("0.333333333333");
    expect(typed("=2/3")).toBe("0.666666666667");
    expect(typed("=10/-4")).toBe("-2.5");
  });

  it("reads numbers as the language writes them", () => {
    expect(typed("=1 200,5*2", { kind: "plain" }, "ru")).toBe("2401");
    expect(typed("=1,5+1", { kind: "plain" }, "en")).toBe("wrong_separator");
  });

  it("is a percentage where a percentage is typed", () => {
    expect(typed("=5+2.5", { kind: "fraction" })).toBe("0.075");
  });

  it("says when there is no result", () => {
    for (const text of ["=", "=1/0", "=1+", "=(1", "=1)", "=2 3 4", "=a+1", "=1**2", "=5%"]) {
      expect(["no_result", "not_a_number"]).toContain(typed(text));
    }
    expect(typed(`=${"1+".repeat(200)}1`)).toBe("no_result");
    expect(typed("=9999999999999999999999999999*10")).toBe("too_long");
  });
});
