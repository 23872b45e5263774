import { isCommonCharacter } from './common-characters.ts';

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Text of a source file without its byte order mark, and how it was read. */
export interface DecodedText {
  encoding: Encoding;
  text: string;
  hadBom: boolean;
}

export type DecodeFailure = 'empty' | 'too-large' | 'binary' | 'undecodable';

/** Why a file could not be read as text; `offset` is the first byte that cannot be read, -1 where none is to blame. */
export class DecodeError extends Error {
  readonly reason: DecodeFailure;
  readonly offset: number;
  readonly encoding: Encoding | null;

  constructor(reason: DecodeFailure, message: string, offset = -1, encoding: Encoding | null = null) {
    super(message);
    this.name = 'DecodeError';
    this.reason = reason;
    this.offset = offset;
    this.encoding = encoding;
  }
}

/** Largest file read as text, in bytes. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/** Share of common characters below which a guess is no better than chance. */
const LEAST_SCORE = 0.08;
/** Enough characters to judge a decoding by. */
const SAMPLE = 20_000;

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

/**
 * Reads bytes as text, strictly: in the encoding asked for, or in the one that the bytes show.
 * @throws {DecodeError} for empty, over-long and binary files and for bytes that no encoding explains.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): DecodedText {
  if (bytes.length === 0) throw new DecodeError('empty', 'the file is empty');
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new DecodeError(
      'too-large',
      `the file has ${bytes.length} bytes; at most ${MAX_TEXT_BYTES} are read`,
    );
  }
  if (SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))) {
    throw new DecodeError('binary', 'the file is not text', 0);
  }
  const mark = readMark(bytes);
  const encoding = wanted ?? mark?.encoding ?? detect(bytes);
  const skip = mark?.encoding === encoding ? mark.length : 0;
  const body = skip > 0 ? bytes.subarray(skip) : bytes;
  const text = tryDecode(body, encoding);
  if (text === null) {
    const offset = skip + firstBadByte(body, encoding);
    throw new DecodeError('undecodable', `byte ${offset} cannot be read as ${encoding}`, offset, encoding);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new DecodeError(
      'binary',
      'the file is not text: it holds NUL characters',
      bytes.indexOf(0),
      encoding,
    );
  if (text.trim() === '') throw new DecodeError('empty', 'the file holds nothing but white space');
  return { encoding, text, hadBom: skip > 0 };
}

function readMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33)
    return { encoding: 'gb18030', length: 4 };
  return null;
}

function detect(bytes: Uint8Array): Encoding {
  const hasNul = bytes.includes(0);
  if (!hasNul && tryDecode(bytes, 'utf-8') !== null) return 'utf-8';
  let best: Encoding | null = null;
  let bestScore = LEAST_SCORE;
  for (const encoding of ENCODINGS) {
    if (encoding === 'utf-8' || (hasNul && !encoding.startsWith('utf-16'))) continue;
    const text = tryDecode(bytes, encoding);
    const score = text === null ? -1 : scoreText(text);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  if (best !== null) return best;
  if (hasNul) throw new DecodeError('binary', 'the file is not text: it holds NUL bytes', bytes.indexOf(0));
  throw undecodable(bytes);
}

/** Names the encoding that reads furthest, and where it stops. */
function undecodable(bytes: Uint8Array): DecodeError {
  let encoding: Encoding = 'utf-8';
  let offset = firstBadByte(bytes, 'utf-8');
  for (const other of ['gb18030', 'big5'] as const) {
    if (tryDecode(bytes, other) !== null) continue;
    const reach = firstBadByte(bytes, other);
    const prefix = tryDecode(bytes.subarray(0, reach), other) ?? '';
    if (reach > offset && scoreText(prefix) > 0.3) {
      encoding = other;
      offset = reach;
    }
  }
  return new DecodeError('undecodable', `byte ${offset} cannot be read as ${encoding}`, offset, encoding);
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The longest prefix that reads without an error ends where the first bad byte is. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (readsSoFar(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle - 1;
  }
  return good === bytes.length ? lastWhole(bytes, encoding) : good;
}

/** A file that breaks off inside a character is bad where that character begins. */
function lastWhole(bytes: Uint8Array, encoding: Encoding): number {
  for (let end = bytes.length - 1; end > Math.max(0, bytes.length - 4); end -= 1) {
    if (tryDecode(bytes.subarray(0, end), encoding) !== null) return end;
  }
  return Math.max(0, bytes.length - 1);
}

function readsSoFar(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of common characters among those beyond ASCII, less three times the share of characters that no text holds. */
function scoreText(text: string): number {
  let common = 0;
  let bad = 0;
  let others = 0;
  let ascii = 0;
  for (const character of text.slice(0, SAMPLE)) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (code >= 0x20 || code === 0x0a || code === 0x0d || code === 0x09) ascii += 1;
      else bad += 1;
      continue;
    }
    others += 1;
    if (isCommonCharacter(character)) common += 1;
    else if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000)
      bad += 1;
  }
  const total = others + ascii + bad;
  if (total === 0) return 0;
  if (others === 0) return (ascii - 3 * bad) / total;
  return (common - 3 * bad) / others;
}
