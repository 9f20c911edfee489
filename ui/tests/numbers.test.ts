import { describe, expect, it } from "vitest";

import { shiftDecimal, stepDecimal, toDecimal, trimDecimal } from "../src/components/decimal";
import {
  editableNumber,
  readNumber,
  showNumber,
  stepFrom,
  type NumberKind,
} from "../src/components/numbers";
import {
  POSITIONS,
  niceAbove,
  positionOf,
  scaleFor,
  stepAt,
  valueAt,
  type Scale,
} from "../src/components/scale";
import { setLanguage } from "../src/i18n";

describe("exact decimals", () => {
  it.each([
    ["5", -2, "0.05"],
    ["0.05", 2, "5"],
    ["-12.5", -3, "-0.0125"],
    ["0.0000001", 3, "0.0001"],
    ["123456789012345678901234", 2, "12345678901234567890123400"],
    ["0", 2, "0"],
  ])("%s shifted by %i is %s", (value, places, expected) => {
    expect(shiftDecimal(value, places)).toBe(expected);
  });

  it("lose zeros that mean nothing, and the sign of zero", () => {
    expect(trimDecimal("0012.500")).toBe("12.5");
    expect(trimDecimal("-0.00")).toBe("0");
    expect(toDecimal(0.1 + 0.2, 3)).toBe("0.3");
  });

  it("step without binary dust and within their bounds", () => {
    expect(stepDecimal("0.1", 0.2, null, null)).toBe("0.3");
    expect(stepDecimal("0.995", 0.01, 0, 1)).toBe("1");
    expect(stepDecimal(null, -5, 0, null)).toBe("0");
    expect(stepDecimal("1234.56", 100, null, null)).toBe("1334.56");
  });
});

describe("a slider's scale", () => {
  const money: Scale = { min: 0, max: 10_000, limit: null, power: 3, places: 0 };
  const rate: Scale = { min: 0, max: 0.2, limit: 1, power: 1, places: 3 };

  it("grows with a value beyond its end, up to the limit", () => {
    expect(scaleFor(money, 1_900).max).toBe(10_000);
    expect(scaleFor(money, 420_000).max).toBe(1_000_000);
    expect(scaleFor(rate, 0.3).max).toBe(0.5);
    expect(scaleFor(rate, 0.9).max).toBe(1);
    expect(scaleFor(rate, -0.4).min).toBe(-1);
  });

  it("finds the value of a position again, as closely as its steps allow", () => {
    for (const value of [0, 120, 1_900, 9_900]) {
      const back = valueAt(money, positionOf(money, value));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(2 * stepAt(money, value));
    }
    expect(valueAt(rate, positionOf(rate, 0.05))).toBeCloseTo(0.05, 9);
    expect(positionOf(rate, 7)).toBe(POSITIONS);
  });

  it("steps in numbers that one would choose by hand", () => {
    expect(stepAt(money, 1_900)).toBe(10);
    expect(stepAt(money, 420_000)).toBe(1000);
    expect(stepAt(rate, 0.05)).toBeCloseTo(0.001, 9);
    expect([1, 3, 7, 45, 0.03].map(niceAbove)).toEqual([1, 5, 10, 50, 0.05]);
  });
});

describe("numbers in a field", () => {
  it("are shown with their unit and edited without it", () => {
    setLanguage("ru");
    expect(showNumber("0.125", "percent")).toBe("12,5\u00a0%");
    expect(editableNumber("0.125", "percent")).toBe("12,5");
    expect(showNumber("1900", "money", "RUB")).toBe("1\u00a0900\u00a0₽");
    setLanguage("en");
    expect(editableNumber("1900.5", "money")).toBe("1,900.5");
  });

  it("are read as typed, and refused with a reason", () => {
    setLanguage("ru");
    expect(readNumber("12,5 %", "percent")).toEqual({ value: "0.125" });
    expect(readNumber("1 900 ₽", "money", "RUB")).toEqual({ value: "1900" });
    expect(readNumber("  ", "money")).toEqual({ value: null });
    expect(readNumber("1.234", "count")).toHaveProperty("problem");
    expect(readNumber("сто", "count")).toHaveProperty("problem");
  });

  it("step by what one would add by hand", () => {
    const steps = (kind: NumberKind, ...values: number[]) =>
      values.map((value) => stepFrom(kind, value));
    expect(steps("percent", 0, 0.012, 0.2, -1.5)).toEqual([0.001, 0.001, 0.01, 0.01]);
    expect(steps("number", 0, 2.5, 40, 25_000)).toEqual([0.1, 0.1, 1, 100]);
    expect(steps("money", 0, 990, 4_800, 1_500_000)).toEqual([1, 1, 10, 10_000]);
    expect(steps("days", 3)).toEqual([1]);
  });

  it("survive showing and reading back", () => {
    for (const language of ["ru", "en"] as const) {
      setLanguage(language);
      for (const value of ["0", "0.07", "1234567.89", "-15.5"]) {
        expect(readNumber(editableNumber(value, "number"), "number")).toEqual({ value });
        expect(readNumber(editableNumber(value, "percent"), "percent")).toEqual({ value });
      }
    }
  });
});
