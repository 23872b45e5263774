import { closeSync, openSync, readSync } from 'node:fs';

/** Reads the table `tag` of each face in a TrueType, OpenType or collection file. Throws where a face has none, or the file is no font. */
export function readTables(file: string, tag: string): DataView[] {
  const handle = openSync(file, 'r');
  try {
    const read = (length: number, position: number) => {
      const bytes = Buffer.alloc(length);
      if (readSync(handle, bytes, 0, length, position) < length) throw new Error(`${file} is cut off`);
      return new DataView(bytes.buffer, bytes.byteOffset, length);
    };
    return faceOffsets(read, file).map((face) => {
      const count = read(12, face).getUint16(4);
      const directory = read(16 * count, face + 12);
      for (let at = 0; at < directory.byteLength; at += 16)
        if (tagAt(directory, at) === tag)
          return read(directory.getUint32(at + 12), directory.getUint32(at + 8));
      throw new Error(`no table ${tag} in ${file}`);
    });
  } finally {
    closeSync(handle);
  }
}

type Read = (length: number, position: number) => DataView;

function faceOffsets(read: Read, file: string): number[] {
  const start = read(12, 0);
  const kind = tagAt(start, 0);
  if (kind === 'ttcf') {
    const count = start.getUint32(8);
    const offsets = read(4 * count, 12);
    return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
  }
  if (!['\0\u0001\0\0', 'OTTO', 'true'].includes(kind))
    throw new Error(`${file} is no TrueType or OpenType font`);
  return [0];
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
