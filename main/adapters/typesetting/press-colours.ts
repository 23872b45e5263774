/** The most ink that newsprint takes, all four together (ISO 12647-3). */
const mostInk = 2.4;

/**
 * Colours of a screen (three bytes a pixel) as shares of cyan, magenta, yellow and black (four bytes a pixel, 255 is
 * full). What the three inks have in common prints in black alone, so that greys stay grey whatever the press does, and
 * no pixel takes more than 240 % of ink. A formula, no press's profile.
 */
export function pressColours(rgb: Uint8Array): Uint8Array {
  const pixels = Math.floor(rgb.length / 3);
  const cmyk = new Uint8Array(pixels * 4);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const red = rgb[pixel * 3] ?? 0;
    const green = rgb[pixel * 3 + 1] ?? 0;
    const blue = rgb[pixel * 3 + 2] ?? 0;
    const brightest = Math.max(red, green, blue);
    if (brightest === 0) {
      cmyk[pixel * 4 + 3] = 255;
      continue;
    }
    const [cyan, magenta, yellow] = [1 - red / brightest, 1 - green / brightest, 1 - blue / brightest];
    const colour = cyan + magenta + yellow;
    const black = Math.min(1 - brightest / 255, mostInk - colour);
    cmyk[pixel * 4] = Math.round(cyan * 255);
    cmyk[pixel * 4 + 1] = Math.round(magenta * 255);
    cmyk[pixel * 4 + 2] = Math.round(yellow * 255);
    cmyk[pixel * 4 + 3] = Math.floor(black * 255);
  }
  return cmyk;
}
