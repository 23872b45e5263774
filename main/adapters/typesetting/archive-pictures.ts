import { crc32, deflateSync } from 'node:zlib';
import { decodeJpeg, jpegFrame } from './decode-jpeg.ts';
import type { JobImage } from './job-data.ts';

const cmyk = 4;

/** The picture as PDF/A takes it: a JPEG in the colours of a press, for which it has no profile, as PNG in those of a screen. */
export function archivePicture(image: JobImage): JobImage {
  if (image.mediaType !== 'image/jpeg' || jpegFrame(image.bytes)?.colours !== cmyk) return image;
  try {
    return { ...image, bytes: png(decodeJpeg(image.bytes)), mediaType: 'image/png' };
  } catch {
    // What cannot be read is told by the typesetter, with its place.
    return image;
  }
}

function png({ width, height, rgb }: { width: number; height: number; rgb: Uint8Array }): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(rgb.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a colour, three colours.
  header.set([8, 2], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
