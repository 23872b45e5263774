import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { latin1, pictureObjects } from '#adapters/typesetting/pdf-objects.ts';
import type { ExportPreset } from '#shared/contract/exporting.ts';
import { article, paragraph, sampleArticleId, sampleImageId } from '#tests/unit/exporting/sample-articles.ts';
import { readPdf } from './pdf-text.ts';
import { sampleJpeg } from './sample-jpeg.ts';
import { samplePng } from './sample-png.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

async function compose(preset: ExportPreset, bytes: Uint8Array, mediaType = 'image/jpeg') {
  const image = { mediaType, bytes, width: 160, height: 80 };
  const one = article({
    images: new Map([[sampleImageId(1), image]]),
    blocks: [
      paragraph('上文。'),
      { type: 'image', imageId: sampleImageId(1), alt: '', caption: [], credit: '' },
    ],
  });
  return typesetter.compose({ articles: [one], layout: 'article-sheet', preset, language: 'zh-CN' });
}

/** The picture as it stands last in the file, which is how readers see it. */
function pictureOf(pdf: Uint8Array): { dictionary: string; stream: Uint8Array } {
  const last = [...pictureObjects(latin1(pdf))].at(-1);
  if (!last) throw new Error('no picture');
  return { dictionary: last.dictionary, stream: pdf.subarray(last.start, last.start + last.length) };
}

describe('a picture for the press', () => {
  it('is brought into CMYK, greys into black alone', async () => {
    // Levels of brightness, blue and red differences: a grey, then red.
    for (const [levels, ink] of [
      [
        [90, 128, 128],
        [0, 0, 0, 165],
      ],
      [
        [76, 85, 255],
        [0, 255, 255, 1],
      ],
    ] as const) {
      const { pdf, warnings } = await compose('print', sampleJpeg(160, 80, levels));
      const { dictionary, stream } = pictureOf(pdf);
      expect(dictionary).toContain('/ColorSpace /DeviceCMYK');
      const samples = inflateSync(stream);
      expect(samples).toHaveLength(160 * 80 * 4);
      for (const [index, wanted] of ink.entries())
        expect(Math.abs((samples[index] ?? -9) - wanted)).toBeLessThan(3);
      expect(warnings).toEqual([]);
      expect((await readPdf(pdf)).body).toBe('主标题上文。');
    }
  });

  it('stays as it is where it is grey or in CMYK already', async () => {
    const grey = pictureOf((await compose('print', samplePng(40, 20), 'image/png')).pdf);
    expect(grey.dictionary).toContain('/ColorSpace /DeviceGray');
    expect([...new Set(inflateSync(grey.stream))]).toEqual([0x99]);
    const bytes = sampleJpeg(160, 80, [255, 100, 30, 200]);
    const inks = pictureOf((await compose('print', bytes)).pdf);
    expect(inks.dictionary).toContain('/ColorSpace /DeviceCMYK');
    expect(inks.stream).toEqual(bytes);
  });

  it('keeps its screen colours for the screen and the archive, which takes a CMYK picture as RGB', async () => {
    for (const preset of ['screen', 'archive'] as const) {
      const { dictionary } = pictureOf((await compose(preset, sampleJpeg(160, 80, [76, 85, 255]))).pdf);
      expect(dictionary).toMatch(/\/ColorSpace \d+ 0 R/);
    }
    const { pdf } = await compose('archive', sampleJpeg(160, 80, [255, 255, 255, 0]));
    expect(latin1(pdf)).toContain('<pdfaid:part>2</pdfaid:part>');
    const { dictionary, stream } = pictureOf(pdf);
    expect(dictionary).toMatch(/\/ColorSpace \d+ 0 R/);
    // No ink but full black.
    for (const level of inflateSync(stream).subarray(0, 1)) expect(level).toBeLessThan(60);
  });

  it('of 100 megapixels is set, and told where it is too large for CMYK', async () => {
    const bytes = sampleJpeg(12_504, 8000, [90, 128, 128]);
    const { warnings, pageCount } = await compose('print', bytes);
    expect(pageCount).toBe(1);
    expect(warnings).toEqual([{ articleId: null, code: 'pictures-not-converted', details: { count: 1 } }]);
  });

  it('that breaks off is named with its place', async () => {
    const bytes = samplePng(400, 400).subarray(0, 120);
    await expect(compose('print', bytes, 'image/png')).rejects.toMatchObject({
      code: 'invalid',
      details: {
        reason: 'image-unreadable',
        imageId: sampleImageId(1),
        articleId: sampleArticleId(1),
        where: '第2段（图片）',
      },
    });
  });
});
