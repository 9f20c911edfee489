import type { JourneyMap } from "../../../../api";

/** Ends of the scale. */
export const WORST = -5;
export const BEST = 5;
/** Steps in which the mouse and the arrow keys draw. */
export const STEP = 0.5;
/** Longest gap that is bridged in the picture, in minutes; as the program draws it. */
const BRIDGED = 3;

export type Emotion = (number | null)[];

export const clamp = (value: number): number => Math.min(BEST, Math.max(WORST, value));

/** To the nearest step of the scale. */
export const snap = (value: number): number => clamp(Math.round(value / STEP) * STEP);

/** Stretches of measured minutes, as points (minute, emotion). */
export function stretches(emotion: Emotion): [number, number][][] {
  const all: [number, number][][] = [];
  let stretch: [number, number][] = [];
  emotion.forEach((value, minute) => {
    if (value === null) {
      if (stretch.length > 0) all.push(stretch);
      stretch = [];
    } else {
      stretch.push([minute, value]);
    }
  });
  if (stretch.length > 0) all.push(stretch);
  return all;
}

/** Straight lines over inner gaps that are short enough. */
export function bridges(emotion: Emotion): [[number, number], [number, number]][] {
  const all = stretches(emotion);
  return all.slice(1).flatMap((next, place) => {
    const from = all[place]?.at(-1);
    const to = next[0];
    if (from === undefined || to === undefined) return [];
    return to[0] - from[0] - 1 <= BRIDGED
      ? [[from, to] as [[number, number], [number, number]]]
      : [];
  });
}

/** Draws from one minute to another: what lies between follows the line. */
export function drawn(
  emotion: Emotion,
  from: [number, number | null],
  to: [number, number | null],
): Emotion {
  const next = [...emotion];
  const [start, before] = from;
  const [end, after] = to;
  const steps = Math.abs(end - start);
  for (let step = 0; step <= steps; step += 1) {
    const minute = start + Math.sign(end - start) * step;
    if (minute < 0 || minute >= next.length) continue;
    if (after === null) next[minute] = null;
    else {
      const share = steps === 0 ? 1 : step / steps;
      next[minute] = snap((before ?? after) + (after - (before ?? after)) * share);
    }
  }
  return next;
}

/** Another length: new minutes are not measured; stages and marks beyond the end are cut. */
export function resized(journey: JourneyMap, minutes: number): Partial<JourneyMap> {
  const last = minutes - 1;
  return {
    emotion: Array.from({ length: minutes }, (_, minute) => journey.emotion[minute] ?? null),
    stages: journey.stages
      .filter((stage) => stage.first_minute <= last)
      .map((stage) => ({ ...stage, last_minute: Math.min(stage.last_minute, last) })),
    marks: journey.marks.filter((mark) => mark.minute <= last),
  };
}

/** The first stretch of minutes that belongs to no stage; null when there is none. */
export function freeStretch(journey: JourneyMap): { first: number; last: number } | null {
  const taken = (minute: number): boolean =>
    journey.stages.some(
      ({ first_minute, last_minute }) => first_minute <= minute && minute <= last_minute,
    );
  const first = journey.emotion.findIndex((_, minute) => !taken(minute));
  if (first === -1) return null;
  let last = first;
  while (last + 1 < journey.emotion.length && !taken(last + 1) && last - first < 4) last += 1;
  return { first, last };
}
