/** A number of 52 bits for the folded fields that were indexed: different texts have different ones, for all purposes here. */
export function fingerprintOf(fields: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const field of fields) {
    for (let index = 0; index < field.length; index += 1) {
      const unit = field.charCodeAt(index);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 15);
    }
    low = Math.imul(low ^ 0x10001, 0x01000193);
  }
  return ((high >>> 0) & 0xfffff) * 2 ** 32 + (low >>> 0);
}
