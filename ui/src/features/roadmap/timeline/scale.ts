/** Where days and rows stand on the timeline, in pixels at a magnification of 100 %. */
import { daysBetween } from "../dates";

/** Height of a row; the style sheets of the titles say the same. */
export const ROW = 30;
/** Height of the dates above. */
export const HEAD = 34;

/** A length in the page's own unit, so that it grows with the letters. */
export function rem(pixels: number): string {
  return `${pixels / 16}rem`;
}

/** Rows that are drawn above and below what is in view. */
const BEYOND = 8;
/** As many rows are printed. */
const PRINTED_ROWS = 600;
const LEAST_DAY = 6.5;
const LEAST_DAYS = 91;
const MOST_DAYS = 400;
/** What stands behind the last day: room for the note of its bar. */
const MARGIN = 96;

/** The days of a plan beside each other. */
export interface DayScale {
  /** The first day, `2025-11-14`. */
  start: string;
  days: number;
  dayWidth: number;
  /** Width of all. */
  width: number;
  /** Where a day begins, counted from 0. */
  x(day: number): number;
  /** Where a date begins. */
  at(date: string): number;
  /** Where a date is over. */
  after(date: string): number;
}

export function dayScale(start: string, days: number, room: number): DayScale {
  const dayWidth = Math.max(LEAST_DAY, (room - MARGIN) / days);
  const x = (day: number): number => Math.round(day * dayWidth * 10) / 10;
  return {
    start,
    days,
    dayWidth,
    width: Math.ceil(days * dayWidth) + MARGIN,
    x,
    at: (date) => x(daysBetween(start, date)),
    after: (date) => x(daysBetween(start, date) + 1),
  };
}

/** How many days are shown: a quarter at least, and all that the tasks need up to a limit. */
export function daysShown(start: string, finishes: string[]): number {
  const needed = Math.max(LEAST_DAYS, ...finishes.map((finish) => daysBetween(start, finish) + 2));
  return Math.min(MOST_DAYS, needed);
}

/** Weeks of the scale, counted from 1. */
export function weeksOf({ days }: DayScale): number[] {
  return Array.from({ length: Math.ceil((days - 1) / 7) }, (_, index) => index + 1);
}

/** Width of the titles beside the days. */
export function titlesWidth(width: number): number {
  return Math.round(Math.min(380, Math.max(Math.min(230, width / 2), width * 0.33)));
}

/** Rows `first` to `last`, which is not among them. */
export interface RowRange {
  first: number;
  last: number;
}

/** Which rows are drawn: those in view and a few around, so that thousands scroll lightly. */
export function rowsInView(scrollTop: number, height: number, count: number): RowRange {
  return {
    first: Math.max(0, Math.floor(scrollTop / ROW) - BEYOND),
    last: Math.min(count, Math.ceil((scrollTop + height) / ROW) + BEYOND),
  };
}

/** Which rows are drawn on paper, where nothing scrolls. */
export function rowsOnPaper(count: number): RowRange {
  return { first: 0, last: Math.min(count, PRINTED_ROWS) };
}
