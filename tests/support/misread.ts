/** A text as another OCR run reads it: at the given rate characters are mistaken, lost or added; the same for the same seed. */
export function misreadText(text: string, rate: number, seed: number): string {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let read = '';
  for (const character of text) {
    if (/\s/u.test(character) || random() >= rate) {
      read += character;
      continue;
    }
    const kind = random();
    const wrong = String.fromCharCode(0x4e00 + Math.floor(random() * 5000));
    read += kind < 0.7 ? wrong : kind < 0.85 ? '' : character + wrong;
  }
  return read;
}

/** The same for the bytes of a UTF-8 file. */
export function misread(bytes: Uint8Array, rate: number, seed: number): Uint8Array {
  return new TextEncoder().encode(misreadText(new TextDecoder().decode(bytes), rate, seed));
}
