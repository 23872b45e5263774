import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';

const startOfScan = 0xda;

/** Size and number of colours of a JPEG by its frame header; null where there is none. */
export function jpegFrame(bytes: Uint8Array): { width: number; height: number; colours: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // Frames of all kinds, without the tables whose markers lie between them.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), colours: bytes[at + 9] ?? 0 };
    if (marker === startOfScan) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The pixels of a JPEG, three bytes each. Throws where it cannot be read. */
export function decodeJpeg(bytes: Uint8Array): { width: number; height: number; rgb: Uint8Array } {
  // Its warnings would go to the console of whoever runs the command line.
  setVerbosityLevel(0);
  const image = new JpegImage();
  image.parse(bytes);
  const { width, height } = image;
  return { width, height, rgb: new Uint8Array(image.getData({ width, height, forceRGB: true })) };
}
