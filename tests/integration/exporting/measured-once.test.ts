import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { installedFontFiles } from '#adapters/typesetting/font-files.ts';
import { jobData } from '#adapters/typesetting/job-data.ts';
import { TypstSession } from '#adapters/typesetting/typst-session.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';

const templatesFolder = fileURLToPath(
  new URL('../../../main/adapters/typesetting/templates', import.meta.url),
);
const session = new TypstSession({ templatesFolder, fontFiles: installedFontFiles() }, {});
afterEach(() => vi.restoreAllMocks());

/** Milliseconds for which the articles' blocks were measured until a preview stood. */
async function measuringTime(text: (paragraph: number) => string): Promise<number> {
  const compile = NodeCompiler.prototype.compile;
  let spent = 0;
  vi.spyOn(NodeCompiler.prototype, 'compile').mockImplementation(function (this: NodeCompiler, options) {
    const since = performance.now();
    const result = compile.call(this, options);
    if (options.mainFilePath?.endsWith('newspaper-measure.typ')) spent += performance.now() - since;
    return result;
  });
  const blocks = Array.from({ length: 60 }, (_, index) => paragraph(text(index)));
  const { data, images } = jobData({
    articles: [article({ blocks })],
    layout: 'newspaper',
    language: 'zh-CN',
  });
  await session.run({ id: 1, data, images, previewPages: 4, fonts: {} });
  session.tidy(1);
  vi.restoreAllMocks();
  return spent;
}

it('a preview of a newspaper page measures the blocks that were edited, not all of its article', async () => {
  const body = (text: string) => (index: number) => `${index}${text.repeat(20)}`;
  await measuringTime(body('各级工会维护权益。'));
  const anew: number[] = [];
  const edited: number[] = [];
  for (const word of ['关心', '服务', '帮助', '表彰']) {
    const whole = body(`全市各级工会${word}职工，`);
    anew.push(await measuringTime(whole));
    edited.push(await measuringTime((index) => (index === 0 ? '有关人士说，' : '') + whole(index)));
  }
  // The quickest of each: the machine may have held up any of them. Without what is kept both take the same time.
  expect(Math.min(...edited)).toBeLessThan(Math.min(...anew) / 2);
});
