// Probability that a lead becomes a customer. Plain JavaScript, no dependency:
//   const { probability } = require("./score.js");
//   probability({ source: "ads", employees: 12 });
// A lead is an object of its columns; what is absent, null or empty is missing.
"use strict";

const features = /*FEATURES*/[];

const NOTHING = ["", "-", "–", "—", "n/a", "na", "nan", "null", "none", "н/д", "нет данных"];
const YES = ["yes", "true", "y", "да", "истина", "won", "успех", "1"];
const NO = ["no", "false", "n", "нет", "ложь", "lost", "отказ", "0"];

function text(value) {
  if (value === undefined || value === null) return null;
  if (value === true) return "yes";
  if (value === false) return "no";
  const plain = String(value).trim();
  return typeof value === "string" && NOTHING.includes(plain.toLowerCase()) ? null : plain;
}

function number(value) {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return NaN;
  let plain = value.replace(/\s/g, "");
  if (!plain.includes(".") && plain.split(",").length === 2) plain = plain.replace(",", ".");
  return /^[+-]?[0-9.]/.test(plain) ? Number(plain) : NaN;
}

function yesNo(value) {
  const plain = text(value)?.toLowerCase();
  return YES.includes(plain) ? 1 : NO.includes(plain) ? 0 : NaN;
}

// Days since 1970-01-01, or NaN.
function day(value) {
  const found = typeof value === "string" && /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value.trimEnd());
  return found ? Date.parse(`${found[1]}T00:00:00Z`) / 86400000 : NaN;
}

function read(feature, lead) {
  const value = lead[feature.column];
  const reading = feature.reading;
  switch (reading.kind) {
    case "number":
      return number(value);
    case "yes_no":
      return yesNo(value);
    case "category": {
      const plain = text(value);
      if (plain === null) return 0;
      return Math.max(reading.categories.indexOf(plain) + 2, 1);
    }
    case "weekday":
      // 1970-01-01 was a Thursday.
      return ((((day(value) + 3) % 7) + 7) % 7) + 1;
    case "month":
      return new Date(day(value) * 86400000).getUTCMonth() + 1;
    case "days_before":
      return day(lead[reading.created]) - day(value);
    default:
      throw new Error(`unknown reading ${reading.kind}`);
  }
}

/*SUM*/

function probability(lead) {
  return 1 / (1 + Math.exp(-logOdds(features.map((feature) => read(feature, lead)))));
}

if (typeof module !== "undefined") module.exports = { probability };
