/**
 * How many columns let so many things stand in rows of one length, as far as that goes: six of them as
 * 3 + 3 rather than as 5 + 1. None is narrower than `narrowest`; both lengths are in pixels.
 */
export function evenColumns(count: number, width: number, narrowest: number): number {
  const fit = Math.max(1, Math.floor(width / narrowest));
  const rows = Math.max(1, Math.ceil(count / fit));
  return Math.max(1, Math.ceil(count / rows));
}
