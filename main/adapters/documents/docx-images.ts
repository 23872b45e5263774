import { ImageRun } from 'docx';
import type { ExportImage } from '#core/exporting/export-article.ts';

const types = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/bmp': 'bmp' } as const;

/** Whether Word shows this type of picture. */
export function isDocxImage(image: ExportImage): boolean {
  return image.mediaType in types && image.width > 0 && image.height > 0;
}

/** A picture no wider than the text and no taller than two thirds of the page (in pixels of 1/96 inch), with its description. */
export function docxImage(image: ExportImage, alt: string, maxWidth: number, maxHeight: number): ImageRun {
  const type = types[image.mediaType as keyof typeof types];
  const scale = Math.min(1, maxWidth / image.width, maxHeight / image.height);
  return new ImageRun({
    type,
    data: image.bytes,
    transformation: {
      width: Math.max(1, Math.round(image.width * scale)),
      height: Math.max(1, Math.round(image.height * scale)),
    },
    altText: { name: alt, title: alt, description: alt },
  });
}
