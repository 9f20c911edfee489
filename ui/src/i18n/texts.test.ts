import { afterEach, describe, expect, it } from "vitest";

import { exists, messageIds, text } from "./fluent";
import { MESSAGE_IDS } from "./keys.generated";
import { format, language, setLanguage, t, tr } from "./language.svelte";
import { parseNumber } from "./parse";

afterEach(() => setLanguage("en"));

describe("texts", () => {
  it("are those that the program was generated with, in both languages", () => {
    expect(messageIds("en").sort()).toEqual([...MESSAGE_IDS].sort());
    expect(messageIds("ru").sort()).toEqual([...MESSAGE_IDS].sort());
  });

  it("follow the language of the window", () => {
    expect(t("section-report")).toBe("Report");
    setLanguage("ru");
    expect(language()).toBe("ru");
    expect(document.documentElement.lang).toBe("ru");
    expect(t("section-report")).toBe("Отчёт");
    expect(format().percent("0.125")).toBe("12,5\u00a0%");
  });

  it("choose plural forms and show numbers in the language, as in Rust", () => {
    expect(text("ru", "error-too_long-hint", { max: 102 })).toBe("Уложитесь в 102 символа.");
    expect(text("ru", "error-too_long-hint", { max: 1200 })).toBe(
      "Уложитесь в 1\u00a0200 символов.",
    );
    expect(text("en", "error-too_long-hint", { max: 1200 })).toBe("Use at most 1,200 characters.");
  });

  it("of computed identifiers may be missing", () => {
    expect(exists("reason-no_leads")).toBe(true);
    expect(tr("reason-no_leads")).toBe("There are no leads.");
    expect(exists("no-such-text")).toBe(false);
    expect(tr("no-such-text")).toBe("no-such-text");
  });

  it("say what is wrong with a typed number and what would be right", () => {
    const parsed = parseNumber("ru", "1.234", { kind: "plain" });
    expect(parsed).toEqual({
      ok: false,
      problem: {
        code: "ambiguous",
        message: "«1.234» можно прочитать двояко.",
        hint: "Введите 1,234 или 1\u00a0234.",
        suggestions: ["1,234", "1\u00a0234"],
      },
    });
  });
});
