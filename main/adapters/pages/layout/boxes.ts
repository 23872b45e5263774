import type { Box } from '#core/ports/page-reader.ts';

/** The smallest box around all of them; null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity ? null : [left, top, right - left, bottom - top];
}

/** Length of what two stretches have in common. */
export function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart));
}

/** Whether one box stands over or under the other, by at least half of the narrower one. */
export function sharesColumn(one: Box, other: Box): boolean {
  return overlap(one[0], one[2], other[0], other[2]) >= Math.min(one[2], other[2]) / 2;
}

/** The median, each value counted as often as its weight says; 0 of nothing. */
export function weightedMedian(values: readonly { value: number; weight: number }[]): number {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  for (const { value, weight } of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return 0;
}

/** Numbers of a box as a file writes them; null where one is no number or the box has no size. */
export function readBox(x: unknown, y: unknown, width: unknown, height: unknown): Box | null {
  const box = [x, y, width, height].map((value) =>
    value === undefined || value === '' ? NaN : Number(value),
  );
  if (!box.every((value) => Number.isFinite(value) && Math.abs(value) < 1e7)) return null;
  const [left, top, wide, high] = box as [number, number, number, number];
  return wide > 0 && high > 0 ? [left, top, wide, high] : null;
}
