import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";

import DateInput from "../src/components/DateInput.svelte";
import { countryOf, workingDaysOf } from "../src/features/roadmap/holidays";
import { readDate, setLanguage } from "../src/i18n";
import { field, press } from "./window";

const NEAR = "2026-11-25";

describe("a typed date", () => {
  it.each([
    ["ru", "3.12.2026", "2026-12-03"],
    ["ru", "03.12.26", "2026-12-03"],
    ["ru", "3.12", "2026-12-03"],
    ["ru", "3/12/2026", "2026-12-03"],
    ["ru", "3 декабря 2026 г.", "2026-12-03"],
    ["ru", "3 дек", "2026-12-03"],
    ["ru", "2026-12-03", "2026-12-03"],
    ["ru", "29.02.2028", "2028-02-29"],
    ["en", "Dec 3, 2026", "2026-12-03"],
    ["en", "3 December", "2026-12-03"],
    ["en", "12/3/2026", "2026-12-03"],
    ["en", "3.12.2026", "2026-12-03"],
    ["ru", "29.02.2026", null],
    ["ru", "32.12.2026", null],
    ["ru", "12.13.2026", null],
    ["en", "13/13/2026", null],
    ["ru", "завтра", null],
    ["ru", "3", null],
    ["ru", "3.12.2026.1", null],
    ["ru", "", null],
  ] as const)("%s: “%s” is %s", (language, text, date) => {
    expect(readDate(language, text, NEAR)).toBe(date);
  });
});

describe("the field of a date", () => {
  beforeEach(() => setLanguage("ru"));

  function open(value: string | null, optional = false): (string | null)[] {
    const given: (string | null)[] = [];
    render(DateInput, {
      id: "day",
      value,
      optional,
      onchange: (next: string | null) => given.push(next),
    });
    return given;
  }

  async function write(text: string): Promise<HTMLInputElement> {
    const input = field("#day");
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    press(input, "Enter");
    await tick();
    return input;
  }

  it("is written as the language writes it", async () => {
    open(NEAR);
    expect(field("#day").value).toBe("25.11.2026");
    setLanguage("en");
    await tick();
    expect(field("#day").value).toBe("Nov 25, 2026");
  });

  it("takes what is a date, and says at the field what is none", async () => {
    const given = open(NEAR);
    await write("3.12");
    expect(given).toEqual(["2026-12-03"]);
    const input = await write("завтра");
    expect(given).toHaveLength(1);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const says = document.getElementById(input.getAttribute("aria-describedby") ?? "");
    expect(says?.textContent).toContain("Это не дата. Напишите её так: 25.11.2026.");
    press(input, "Escape");
    await tick();
    expect(input.value).toBe("25.11.2026");
    expect(input.getAttribute("aria-invalid")).toBeNull();
  });

  it("is stepped by arrows, and emptied only where it may be", async () => {
    const given = open(NEAR);
    press(field("#day"), "ArrowDown");
    expect(given).toEqual(["2026-11-24"]);
    await write("");
    expect(given).toHaveLength(1);
    document.body.innerHTML = "";
    const cleared = open(NEAR, true);
    await write("");
    expect(cleared).toEqual([null]);
  });

  it("steps on by arrows before the step before is kept, and shows what was kept when it is left", async () => {
    const given = open(NEAR);
    const input = field("#day");
    for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"]) press(input, key);
    expect(given).toEqual(["2026-11-26", "2026-11-27", "2026-11-26", NEAR]);
    press(input, "ArrowUp");
    await tick();
    expect(input.value).toBe("26.11.2026");
    expect(input.selectionEnd).toBe(input.value.length);
    input.dispatchEvent(new FocusEvent("blur"));
    await tick();
    expect(input.value).toBe("25.11.2026");
  });
});

describe("holidays by law", () => {
  it("are those of Russia, with the working day that is off instead", () => {
    const { holidays, extra_working_dates } = workingDaysOf("ru", "2026-01-01", 364);
    // 3 and 4 January have been moved to 9 January and 31 December.
    expect(holidays).toEqual([
      ...Array.from({ length: 9 }, (_, index) => `2026-01-0${index + 1}`),
      "2026-02-23",
      "2026-03-08",
      "2026-03-09",
      "2026-05-01",
      "2026-05-09",
      "2026-05-11",
      "2026-06-12",
      "2026-11-04",
      "2026-12-31",
    ]);
    expect(extra_working_dates).toEqual([]);
  });

  it("follow what Russia's government has moved, with the Saturday that is worked for it", () => {
    const { holidays, extra_working_dates } = workingDaysOf("ru", "2025-01-01", 364);
    expect(extra_working_dates).toEqual(["2025-11-01"]);
    for (const day of ["2025-05-02", "2025-05-08", "2025-06-13", "2025-11-03", "2025-12-31"]) {
      expect(holidays).toContain(day);
    }
    // The holidays on a weekend went to May and June, not to the Monday after.
    for (const day of ["2025-02-24", "2025-03-10"]) expect(holidays).not.toContain(day);
    expect(workingDaysOf("ru", "2027-02-01", 60).extra_working_dates).toEqual(["2027-02-20"]);
  });

  it("are what the law itself says in a year without a decree", () => {
    const { holidays, extra_working_dates } = workingDaysOf("ru", "2031-01-01", 364);
    expect(holidays).toContain("2031-02-24");
    expect(holidays).not.toContain("2031-12-31");
    expect(extra_working_dates).toEqual([]);
  });

  it("are the federal ones of the USA, moved from a weekend", () => {
    const { holidays: days } = workingDaysOf("us", "2026-01-01", 364);
    for (const day of ["2026-01-19", "2026-02-16", "2026-05-25", "2026-07-03", "2026-09-07"]) {
      expect(days).toContain(day);
    }
    expect(days).toContain("2026-11-26");
  });

  it("are of the days that a plan looks at, across the year's end", () => {
    expect(workingDaysOf("ru", "2026-11-05", 60).holidays).toEqual([
      "2026-12-31",
      "2027-01-01",
      "2027-01-02",
      "2027-01-03",
      "2027-01-04",
    ]);
  });

  it("follow the client's money", () => {
    expect(countryOf({ currency: "RUB", language: "en" })).toBe("ru");
    expect(countryOf({ currency: "USD", language: "en" })).toBe("us");
    expect(countryOf({ currency: "EUR", language: "ru" })).toBeNull();
  });
});
