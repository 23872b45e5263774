import { describe, expect, it } from 'vitest';
import { imageWarnings } from '#core/exporting/image-warnings.ts';
import { sampleJpeg } from '#tests/integration/exporting/sample-jpeg.ts';
import { article, paragraph, sampleImageId } from './sample-articles.ts';

function warnings(bytes: Uint8Array) {
  const images = new Map([[sampleImageId(1), { mediaType: 'image/jpeg', bytes, width: 64, height: 48 }]]);
  const blocks = [
    paragraph('甲。'),
    { type: 'image' as const, imageId: sampleImageId(1), alt: '', caption: [], credit: '' },
  ];
  return imageWarnings(article({ images, blocks }), 'pdf').map(({ code, details }) => ({ code, details }));
}
const whole = sampleJpeg(64, 48, [120, 100, 140]);

describe('warnings of pictures', () => {
  it('tell a JPEG of which only a part is there, with its place', () => {
    for (const length of [whole.length - 1, whole.length - 2, whole.length - 10])
      expect(warnings(whole.subarray(0, length))).toEqual([
        { code: 'image-cut-off', details: { number: 2 } },
      ]);
  });

  it('are silent about whole ones, also with something after the end, and about what is no JPEG', () => {
    expect(warnings(whole)).toEqual([]);
    expect(warnings(new Uint8Array([...whole, 0, 0, 1, 2]))).toEqual([]);
    expect(warnings(new TextEncoder().encode('no picture'))).toEqual([]);
  });

  it('are not misled by a preview with an end of its own', () => {
    const preview = [0xff, 0xe1, 0, 6, 1, 2, 0xff, 0xd9];
    const withPreview = new Uint8Array([...whole.subarray(0, 2), ...preview, ...whole.subarray(2)]);
    expect(warnings(withPreview)).toEqual([]);
    expect(warnings(withPreview.subarray(0, -2))).toHaveLength(1);
  });
});
