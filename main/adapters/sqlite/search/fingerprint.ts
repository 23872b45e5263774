/** A number of 52 bits for what was indexed of an article: different texts have different ones, for all purposes here. */
export function fingerprintOf(units: Uint16Array, headsEnd: number, fieldStarts: readonly number[]): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const part of [units, codesOf(String(headsEnd)), codesOf(String(fieldStarts))]) {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part[index] as number;
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 15);
    }
    low = Math.imul(low ^ 0x10001, 0x01000193);
  }
  return ((high >>> 0) & 0xfffff) * 2 ** 32 + (low >>> 0);
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < codes.length; index += 1) codes[index] = text.charCodeAt(index);
  return codes;
}
