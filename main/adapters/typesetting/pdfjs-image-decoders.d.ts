declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export function setVerbosityLevel(level: number): void;
  /** Of pdf.js, which gives no types for it. */
  export class JpegImage {
    width: number;
    height: number;
    parse(data: Uint8Array): void;
    getData(options: { width: number; height: number; forceRGB?: boolean }): Uint8Array | Uint8ClampedArray;
  }
}
