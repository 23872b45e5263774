import { imageSize } from 'image-size';
import type { ImageProbe } from '#core/ports/index.ts';

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** No newspaper picture is larger; a header that claims more is a bomb or broken. */
const longestSide = 30_000;

export const imageProbe: ImageProbe = {
  probe(bytes) {
    try {
      const { type, width, height } = imageSize(bytes);
      const mediaType = mediaTypes[type ?? ''];
      if (!mediaType || width < 1 || height < 1 || width > longestSide || height > longestSide) return null;
      return { mediaType, width, height };
    } catch {
      // Whatever the header is, it is none of an image that can be shown.
      return null;
    }
  },
};
