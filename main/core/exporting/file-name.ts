// Windows keeps these names for devices, with any extension.
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const maxBytes = 120;

/**
 * A file name that every system takes: no separators, device names, leading dots or trailing dots and blanks; at most 120
 * bytes of UTF-8; unlike the names taken before, whatever the case. The name is added to `taken`.
 */
export function safeFileName(name: string, extension: string, taken: Set<string>): string {
  const suffix = `.${extension}`;
  const base = cleanName(name);
  for (let copy = 1; ; copy += 1) {
    const ending = (copy === 1 ? '' : ` (${copy})`) + suffix;
    const candidate = cutToBytes(base, maxBytes - ending.length) + ending;
    const key = candidate.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}

function cleanName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\uFFFD\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (plain === '') return '_';
  const [stem = ''] = plain.split('.');
  return reserved.test(stem.trim()) ? `_${plain}` : plain;
}

function cutToBytes(text: string, bytes: number): string {
  let length = 0;
  let cut = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (length > bytes) return cut.replace(/[\s.]+$/u, '');
    cut += character;
  }
  return cut;
}
