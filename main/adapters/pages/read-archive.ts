import { Inflate } from 'fflate';
import { pageFailure } from './page-failure.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** A newspaper page in Word has a few hundred kilobytes of XML. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** So little is unpacked at once that even the worst of it fits into memory. */
const SLICE = 16 * 1024;

export type Archive = {
  names: readonly string[];
  /** null where there is no such file. Throws AppError `invalid`. */
  read(name: string): Uint8Array | null;
};

/**
 * Opens a zip archive; its files are unpacked one by one when they are asked for, all of them together up to a limit.
 * Throws AppError `invalid`: `damaged-file`, `archive-too-large`, `encrypted-file`.
 */
export function readArchive(bytes: Uint8Array, mostBytes = MOST_BYTES): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  const tooLarge = pageFailure('archive-too-large', { limitMb: mostBytes / 1024 / 1024 });
  let left = mostBytes;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const file = guard(() => unpack(view, bytes, entry, { most: left, tooLarge }));
      left -= file.length;
      return file;
    },
  };
}

type Entry = { method: number; isEncrypted: boolean; packedSize: number; size: number; at: number };

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  return guard(() => {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== END_OF_DIRECTORY) {
      end -= 1;
      if (bytes.length - end > 66_000) throw pageFailure('damaged-file');
    }
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw pageFailure('archive-too-large', { limitMb: MOST_BYTES / 1024 / 1024 });
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw pageFailure('damaged-file');
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      entries.set(name.replaceAll('\\', '/'), {
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  });
}

/** What the directory says of sizes may be a lie, so that what comes out is counted. */
function unpack(
  view: DataView,
  bytes: Uint8Array,
  entry: Entry,
  { most, tooLarge }: { most: number; tooLarge: Error },
): Uint8Array {
  if (entry.isEncrypted) throw pageFailure('encrypted-file');
  if (entry.size > most) throw tooLarge;
  if (view.getUint32(entry.at, true) !== LOCAL_ENTRY) throw pageFailure('damaged-file');
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw pageFailure('damaged-file');
  if (entry.method === 0) {
    if (packed.length > most) throw tooLarge;
    return packed;
  }
  if (entry.method !== 8) throw pageFailure('damaged-file');
  const file = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > entry.size)
      throw length + chunk.length > most ? tooLarge : pageFailure('damaged-file');
    file.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  if (length < entry.size) throw pageFailure('damaged-file');
  return file;
}

/** Reading beyond the end of the bytes, or what does not unpack, is a damaged file. */
function guard<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && typeof error.code === 'number')
    )
      throw pageFailure('damaged-file');
    throw error;
  }
}
