/**
 * Units of a drawn glyph in a point: what a browser takes its time for is the length of the outlines. A place is off by a
 * hundredth of a point at most, a 25th of a pixel at three times the size of print.
 */
export const unitsPerPoint = 50;

/** How many numbers each step takes; all are relative. */
const arity: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, Z: 0 };
/** An `e` is of a number. */
const steps = /([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)/g;
const numbers = /-?[\d.]+(?:e-?\d+)?/g;

/**
 * A glyph's outline in whole units, to be drawn from the glyph's origin; null where it is made of anything but relative steps.
 * Each place is rounded, not each step, so that what is lost by it does not add up.
 */
export function wholeOutline(path: string): string | null {
  const pen = { x: 0, y: 0 };
  const start = { x: 0, y: 0 };
  const round = (value: number) => Math.round(value * unitsPerPoint);
  let outline = '';
  for (const [, step = '', written = ''] of path.matchAll(steps)) {
    const values = (written.match(numbers) ?? []).map(Number);
    // Each outline begins so; where it begins is for the caller to say.
    if (step === 'M' && outline === '' && values.every((value) => value === 0)) continue;
    if (arity[step] !== values.length) return null;
    const [dx, dy] = step === 'h' ? [values[0], 0] : step === 'v' ? [0, values[0]] : values.slice(-2);
    const [fromX, fromY] = [round(pen.x), round(pen.y)];
    const rounded = values.map((value, index) =>
      step === 'v' || (step !== 'h' && index % 2 === 1)
        ? round(pen.y + value) - fromY
        : round(pen.x + value) - fromX,
    );
    const [drawn, numbersOf] = isFlat(rounded) ? ['l', rounded.slice(-2)] : [step, rounded];
    outline +=
      drawn + numbersOf.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
    if (step === 'Z') Object.assign(pen, start);
    else Object.assign(pen, { x: pen.x + (dx ?? 0), y: pen.y + (dy ?? 0) });
    if (step === 'm') Object.assign(start, pen);
  }
  return outline;
}

/** How far a curve may leave its chord and be drawn as a straight line: a tenth of a pixel at three times the size of print. */
const flatness = 0.025 * unitsPerPoint;

/** Whether the end of a curve and the points that bend it, from its beginning on, are as good as in one line. */
function isFlat(curve: readonly number[]): boolean {
  if (curve.length < 4) return false;
  const [endX = 0, endY = 0] = curve.slice(-2);
  const length = Math.hypot(endX, endY);
  // A curve stays within half of what bends it, one of two such points within three quarters.
  const most = (curve.length === 4 ? 2 : 4 / 3) * flatness;
  for (let index = 0; index < curve.length - 2; index += 2) {
    const [x = 0, y = 0] = [curve[index], curve[index + 1]];
    const along = length === 0 ? 0 : (x * endX + y * endY) / length;
    const aside = length === 0 ? Math.hypot(x, y) : Math.abs(x * endY - y * endX) / length;
    if (aside > most || along < -most || along > length + most) return false;
  }
  return true;
}
