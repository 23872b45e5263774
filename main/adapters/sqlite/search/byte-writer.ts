/** A growing run of bytes; whole numbers go in as varints, seven bits a byte, the lowest first. */
export type ByteWriter = {
  bytes: Uint8Array;
  length: number;
};

/** The most bytes that a varint of 32 bits takes. */
export const VARINT_BYTES = 5;

export function createByteWriter(size = 1 << 16): ByteWriter {
  return { bytes: new Uint8Array(size), length: 0 };
}

/** Makes room for so many more bytes. */
export function reserve(writer: ByteWriter, more: number): void {
  const needed = writer.length + more;
  if (needed <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
  larger.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = larger;
}

export function putVarint(writer: ByteWriter, value: number): void {
  reserve(writer, VARINT_BYTES);
  writer.length = writeVarint(writer.bytes, writer.length, value);
}

/** Writes where there is room; returns where the number ends. */
export function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  while (rest > 127) {
    bytes[at] = (rest & 127) | 128;
    at += 1;
    rest >>>= 7;
  }
  bytes[at] = rest;
  return at + 1;
}

export function putBytes(writer: ByteWriter, bytes: Uint8Array): void {
  reserve(writer, bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

/** Most stretches are a few bytes, for which a view would cost more than the copy. */
export function copyBytes(from: Uint8Array, start: number, length: number, to: Uint8Array, at: number): void {
  if (length > 64) {
    to.set(from.subarray(start, start + length), at);
    return;
  }
  for (let index = 0; index < length; index += 1) to[at + index] = from[start + index] as number;
}

/** What has been written, where it lies: valid until more is. */
export function written(writer: ByteWriter): Uint8Array {
  return writer.bytes.subarray(0, writer.length);
}

/** Reads the number that begins there; most are of a byte or two. */
export function varintAt(bytes: Uint8Array, start: number): number {
  const first = bytes[start] as number;
  if (first < 128) return first;
  const second = bytes[start + 1] as number;
  if (second < 128) return (first & 127) | (second << 7);
  return longVarintAt(bytes, start);
}

function longVarintAt(bytes: Uint8Array, start: number): number {
  let value = 0;
  let shift = 0;
  for (let at = start; ; at += 1) {
    const byte = bytes[at] as number;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
    // Past the end of what was cut short no number would ever end.
    if (shift > 28) throw new RangeError('a number of the search index is damaged');
  }
}

/** How many bytes a number takes. */
export function varintLength(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}
