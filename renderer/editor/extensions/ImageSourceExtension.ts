import { defineExtension, safeCast } from 'lexical';
import type { ImageId } from '#shared/domain/ids.ts';

export type ImageSourceConfig = { imageUrl: (id: ImageId) => string };

/** Tells ImageNode where the bytes of a picture are read; the editor itself never reads any. */
export const ImageSourceExtension = defineExtension({
  name: 'baoku/image-source',
  config: safeCast<ImageSourceConfig>({ imageUrl: (id) => `/images/${id}` }),
});
