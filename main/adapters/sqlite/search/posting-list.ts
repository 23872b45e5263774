import { type ArticleBits, countBits, createBits, writeIds } from './article-bits.ts';
import { type ByteWriter, copyBytes, putVarint, reserve } from './byte-writer.ts';
import { type FewWeights, type Matches, matchesOfBits, matchesOfIds } from './matches.ts';

/**
 * A posting list names the articles that hold a key, by rising row ids, each with a weight: how often (up to 127) and,
 * in the highest bit, whether in the heads. Positions lie apart, so that most queries never read them.
 *
 * As bytes: a varint `count * 8 + dense * 4 + form`; then the ids, as a bitmap from the segment's base (dense) or as
 * varint deltas; then the weights, of which most are 1: none (PLAIN), a byte each (BYTES), or a bitmap of those that are
 * not 1 and a byte for each of these (FEW).
 */
const BYTES = 0;
const PLAIN = 1;
const FEW = 2;

export const IN_HEADS = 128;
export const MOST_COUNTED = 127;

/** The span of ids that a segment covers; `base` is a multiple of 32. */
export type IdSpan = { base: number; last: number };

function bitmapBytesOf({ base, last }: IdSpan): number {
  return (last - base + 8) >>> 3;
}

export function encodePostings(
  writer: ByteWriter,
  span: IdSpan,
  ids: Uint32Array,
  weights: Uint8Array,
  count: number,
): void {
  let heavy = 0;
  for (let index = 0; index < count; index += 1) if (weights[index] !== 1) heavy += 1;
  const marks = (count + 7) >>> 3;
  const form = heavy === 0 ? PLAIN : heavy + marks < count ? FEW : BYTES;
  const bitmapBytes = bitmapBytesOf(span);
  const dense = count > bitmapBytes ? 1 : 0;
  putVarint(writer, count * 8 + dense * 4 + form);
  if (dense === 1) putBitmap(writer, span.base, bitmapBytes, ids, count);
  else putDeltas(writer, span.base, ids, count);
  if (form === BYTES) {
    reserve(writer, count);
    copyBytes(weights, 0, count, writer.bytes, writer.length);
    writer.length += count;
  } else if (form === FEW) putHeavy(writer, weights, count, marks);
}

function putHeavy(writer: ByteWriter, weights: Uint8Array, count: number, marks: number): void {
  reserve(writer, marks + count);
  const { bytes, length } = writer;
  bytes.fill(0, length, length + marks);
  let at = length + marks;
  for (let index = 0; index < count; index += 1) {
    if (weights[index] === 1) continue;
    const mark = length + (index >>> 3);
    bytes[mark] = (bytes[mark] as number) | (1 << (index & 7));
    bytes[at] = weights[index] as number;
    at += 1;
  }
  writer.length = at;
}

function putBitmap(writer: ByteWriter, base: number, size: number, ids: Uint32Array, count: number): void {
  reserve(writer, size);
  const { bytes, length } = writer;
  bytes.fill(0, length, length + size);
  for (let index = 0; index < count; index += 1) {
    const bit = (ids[index] as number) - base;
    const at = length + (bit >>> 3);
    bytes[at] = (bytes[at] as number) | (1 << (bit & 7));
  }
  writer.length += size;
}

function putDeltas(writer: ByteWriter, base: number, ids: Uint32Array, count: number): void {
  reserve(writer, count * 5);
  const { bytes } = writer;
  let at = writer.length;
  let previous = base;
  for (let index = 0; index < count; index += 1) {
    const id = ids[index] as number;
    let rest = id - previous;
    previous = id;
    while (rest > 127) {
      bytes[at] = (rest & 127) | 128;
      at += 1;
      rest >>>= 7;
    }
    bytes[at] = rest;
    at += 1;
  }
  writer.length = at;
}

/**
 * Reads a list that lies in `bytes` from `start`; its weights may be a view of the same bytes. Throws RangeError where a
 * bitmap has not as many bits as it should.
 */
export function decodePostings(bytes: Uint8Array, start: number, span: IdSpan): Matches {
  const header = readHeader(bytes, start);
  const { count } = header;
  if (header.isDense) {
    const bits = readBits(bytes, header.end, span);
    if (countBits(bits) !== count) throw new RangeError('a list of the search index is damaged');
    return matchesOfBits(bits, count, weightsOf(bytes, header.end + bitmapBytesOf(span), header));
  }
  const ids = new Uint32Array(count);
  const at = readIds(bytes, header, span, ids);
  return matchesOfIds(ids, count, weightsOf(bytes, at, header));
}

function readBits(bytes: Uint8Array, start: number, span: IdSpan): ArticleBits {
  const bits = createBits(span.base, span.last - span.base + 1);
  new Uint8Array(bits.words.buffer).set(bytes.subarray(start, start + bitmapBytesOf(span)));
  return bits;
}

function weightsOf(bytes: Uint8Array, start: number, header: Header): Uint8Array | FewWeights | null {
  const { count, form } = header;
  if (form === PLAIN) return null;
  if (form === BYTES) return bytes.subarray(start, start + count);
  const marks = createBits(0, count);
  const size = (count + 7) >>> 3;
  new Uint8Array(marks.words.buffer).set(bytes.subarray(start, start + size));
  const heavy = bytes.subarray(start + size, start + size + countBits(marks));
  return {
    marks,
    heavy,
    all() {
      const weights = new Uint8Array(count);
      readWeights(bytes, start, header, weights);
      return weights;
    },
  };
}

/** Room into which one list after the other is read. */
export type PostingRoom = { ids: Uint32Array; weights: Uint8Array };

/** The same into room that is there, which grows as needed; returns how many there are. */
export function decodeInto(room: PostingRoom, bytes: Uint8Array, start: number, span: IdSpan): number {
  const header = readHeader(bytes, start);
  const { count } = header;
  if (count > room.ids.length) {
    room.ids = new Uint32Array(count * 2);
    room.weights = new Uint8Array(count * 2);
  }
  readWeights(bytes, readIds(bytes, header, span, room.ids), header, room.weights);
  return count;
}

type Header = { count: number; isDense: boolean; form: number; end: number };

function readHeader(bytes: Uint8Array, start: number): Header {
  let header = 0;
  let shift = 1;
  let at = start;
  for (;;) {
    const byte = bytes[at] as number;
    at += 1;
    header += (byte & 127) * shift;
    if (byte < 128) break;
    shift *= 128;
  }
  return { count: Math.floor(header / 8), isDense: (header & 4) !== 0, form: header & 3, end: at };
}

/** Returns where the weights begin. */
function readIds(bytes: Uint8Array, { count, isDense, end }: Header, span: IdSpan, ids: Uint32Array): number {
  if (isDense) {
    writeIds(readBits(bytes, end, span), ids);
    return end + bitmapBytesOf(span);
  }
  let at = end;
  let id = span.base;
  for (let index = 0; index < count; index += 1) {
    let byte = bytes[at] as number;
    at += 1;
    if (byte < 128) id += byte;
    else {
      let value = byte & 127;
      let bits = 7;
      do {
        byte = bytes[at] as number;
        at += 1;
        value |= (byte & 127) << bits;
        bits += 7;
      } while (byte > 127);
      id += value;
    }
    ids[index] = id;
  }
  return at;
}

function readWeights(bytes: Uint8Array, start: number, { count, form }: Header, weights: Uint8Array): void {
  if (form === BYTES) {
    copyBytes(bytes, start, count, weights, 0);
    return;
  }
  weights.fill(1, 0, count);
  if (form === PLAIN) return;
  const marks = (count + 7) >>> 3;
  let at = start + marks;
  for (let place = 0; place < marks; place += 1) {
    let byte = bytes[start + place] as number;
    while (byte !== 0) {
      weights[place * 8 + 31 - Math.clz32(byte & -byte)] = bytes[at] as number;
      at += 1;
      byte &= byte - 1;
    }
  }
}
