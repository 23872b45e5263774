/** Ends of the stretches of a JPEG file. */
const segment = (marker: number, ...bytes: number[]): number[] => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 0xff,
  ...bytes,
];

/**
 * A baseline JPEG of one colour, one level (0 to 255) a component: one for grey, three for YCbCr, four for CMYK as Adobe
 * writes it (inverted). Sides are multiples of eight.
 */
export function sampleJpeg(width: number, height: number, levels: readonly number[]): Uint8Array {
  const components = levels.map((_, index) => index + 1);
  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, components.length];
  const adobe = [...'Adobe'].map((letter) => letter.charCodeAt(0));
  // Categories 0 to 11 of differences, each with a code of four bits; of the other table, only the end of a block.
  const dcTable = [0x00, 0, 0, 0, 12, ...zeros(12), ...Array.from({ length: 12 }, (_, index) => index)];
  const acTable = [0x10, 1, ...zeros(15), 0];
  const head = [
    ...[0xff, 0xd8],
    ...(levels.length === 4 ? segment(0xee, ...adobe, 0, 100, 0, 0, 0, 0, 0) : []),
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    ...segment(0xc0, ...frame, ...components.flatMap((id) => [id, 0x11, 0])),
    ...segment(0xc4, ...dcTable),
    ...segment(0xc4, ...acTable),
    ...segment(0xda, components.length, ...components.flatMap((id) => [id, 0]), 0, 63, 0),
  ];
  let bits = '';
  const blocks = (width / 8) * (height / 8);
  for (let block = 0; block < blocks; block += 1)
    for (const level of levels) bits += `${block === 0 ? difference((level - 128) * 8) : '0000'}0`;
  const body = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? [];
  const stuffed = body.flatMap((byte) => (byte === '11111111' ? [0xff, 0] : [Number.parseInt(byte, 2)]));
  return new Uint8Array([...head, ...stuffed, 0xff, 0xd9]);
}

const zeros = (count: number) => Array.from({ length: count }, () => 0);

/** A difference as its category's code and bits. */
function difference(value: number): string {
  if (value === 0) return '0000';
  const size = Math.abs(value).toString(2).length;
  const bits = value > 0 ? value : value + 2 ** size - 1;
  return size.toString(2).padStart(4, '0') + bits.toString(2).padStart(size, '0');
}
