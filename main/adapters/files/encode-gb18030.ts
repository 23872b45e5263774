const plane = 0x10000;
const planeStart = 189_000;
const replacement = 0xfffd;
const noBytes = 0;

/**
 * Text as GB18030, the exact reverse of the platform's decoder. `replaced` counts characters that it has no bytes for
 * (lone surrogates, and twenty private-use characters whose bytes now stand for others); U+FFFD is written for them.
 */
export function encodeGb18030(text: string): { bytes: Uint8Array; replaced: number } {
  const table = (codes ??= readCodes());
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  let replaced = 0;
  const put = (code: number): void => {
    for (let shift = code > 0xffff ? 24 : 8; shift >= 0; shift -= 8)
      bytes[length++] = (code >>> shift) & 0xff;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes[length++] = point;
    else if (point >= plane) put(fourBytes(planeStart + point - plane));
    else {
      const code = table[point] ?? noBytes;
      if (code === noBytes) replaced += 1;
      put(code === noBytes ? (table[replacement] ?? noBytes) : code);
    }
  }
  return { bytes: bytes.slice(0, length), replaced };
}

let codes: Uint32Array | undefined;

/** The bytes of each character of the basic plane: everything that has some is decoded once, the shorter form counts. */
function readCodes(): Uint32Array {
  const table = new Uint32Array(plane);
  const candidates: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) candidates.push((lead << 8) | trail);
  // Where the basic plane ends among the four-byte forms.
  for (let place = 0; place < 39_420; place += 1) candidates.push(fourBytes(place));
  const bytes = candidates.flatMap((code) =>
    code > 0xffff
      ? [code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff]
      : [code >>> 8, code & 0xff],
  );
  const characters = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  candidates.forEach((code, index) => {
    const unit = characters.charCodeAt(index);
    if (table[unit] === noBytes) table[unit] = code;
  });
  return table;
}

function fourBytes(place: number): number {
  const digits = [
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
  return digits.reduce((code, digit) => code * 256 + digit, 0);
}
