/** Units of a drawn glyph in a point: whole numbers are shorter, and a hundredth of a point is a font's own fineness. */
export const unitsPerPoint = 100;

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
    outline +=
      step + rounded.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
    if (step === 'Z') Object.assign(pen, start);
    else Object.assign(pen, { x: pen.x + (dx ?? 0), y: pen.y + (dy ?? 0) });
    if (step === 'm') Object.assign(start, pen);
  }
  return outline;
}
