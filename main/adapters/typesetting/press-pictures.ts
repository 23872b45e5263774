import { deflateSync, inflateSync } from 'node:zlib';
import { decodeJpeg } from './decode-jpeg.ts';
import { pictureObjects, profileColours, type StreamObject } from './pdf-objects.ts';
import { pressColours } from './press-colours.ts';

/** Decoding takes many times the memory of the pixels; a broadsheet page at 300 dpi has 30 million. */
export const mostPressPixels = 40_000_000;

export type PressPictures = {
  /** The pictures of a PDF of ours as a press takes them, by object: colours in CMYK, greys as greys of the device. */
  objects: Map<number, string | Uint8Array>;
  /** Pictures left as they are because they are too large. */
  left: number;
};

/** `text` is the PDF as Latin-1. Pictures that are CMYK already stay as they are. */
export function pressPictures(pdf: Uint8Array, text: string): PressPictures {
  const objects = new Map<number, string | Uint8Array>();
  let left = 0;
  for (const picture of pictureObjects(text)) {
    const space = /\/ColorSpace (\d+ 0 R|\/Device\w+)/.exec(picture.dictionary)?.[1] ?? '';
    const colours = space === '/DeviceRGB' ? 3 : profileColours(text, space);
    const stream = pdf.subarray(picture.start, picture.start + picture.length);
    if (colours === 1) objects.set(picture.number, withStream(picture, '/DeviceGray', stream));
    if (colours !== 3) continue;
    if (entry(picture, 'Width') * entry(picture, 'Height') > mostPressPixels) {
      left += 1;
      continue;
    }
    const isJpeg = picture.dictionary.includes('/Filter /DCTDecode');
    const rgb = isJpeg ? decodeJpeg(stream.slice()).rgb : eightBits(picture, inflateSync(stream));
    const plain = { ...picture, dictionary: picture.dictionary.replace('/DCTDecode', '/FlateDecode') };
    objects.set(picture.number, withStream(plain, '/DeviceCMYK', deflateSync(pressColours(rgb))));
  }
  return { objects, left };
}

/** Of samples of sixteen bits the upper eight. */
function eightBits(picture: StreamObject, samples: Uint8Array): Uint8Array {
  if (entry(picture, 'BitsPerComponent') !== 16) return samples;
  return samples.filter((_, index) => index % 2 === 0);
}

function entry({ dictionary }: StreamObject, name: string): number {
  return Number(new RegExp(`/${name} (\\d+)`).exec(dictionary)?.[1] ?? 0);
}

function withStream({ dictionary }: StreamObject, space: string, stream: Uint8Array): Uint8Array {
  const bits =
    space === '/DeviceCMYK'
      ? dictionary.replace(/\/BitsPerComponent \d+/, '/BitsPerComponent 8')
      : dictionary;
  const head = bits
    .replace(/\/ColorSpace (?:\d+ 0 R|\/Device\w+)/, `/ColorSpace ${space}`)
    .replace(/\/Length \d+/, `/Length ${stream.length}`);
  return Buffer.concat([
    Buffer.from(`${head}\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}
