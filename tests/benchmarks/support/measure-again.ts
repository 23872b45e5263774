import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { installedFontFiles } from '#adapters/typesetting/font-files.ts';
import { jobData } from '#adapters/typesetting/job-data.ts';
import { TypstSession } from '#adapters/typesetting/typst-session.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { type BenchmarkRow, median } from './row.ts';

const templatesFolder = fileURLToPath(
  new URL('../../../main/adapters/typesetting/templates', import.meta.url),
);
const paragraphs = 60;
/** Each sets texts that the compiler has not met, of which the middle one counts. */
const words = ['关心', '服务', '帮助', '表彰', '组织'];
/** How many times as long the whole measuring must take. */
const least = 2;

/**
 * How long the blocks of an article of 60 paragraphs are measured for the preview of a newspaper page, after its first
 * paragraph was edited. The rival is the same measuring of the article when it is new to the compiler.
 */
export async function measureAgain(): Promise<BenchmarkRow> {
  const session = new TypstSession({ templatesFolder, fontFiles: installedFontFiles() }, {});
  // What is kept for all articles is made by the first one.
  await measuringTime(session, textsOf('维护'));
  const whole: number[] = [];
  const again: number[] = [];
  for (const word of words) {
    const [first = '', ...others] = textsOf(word);
    whole.push(await measuringTime(session, [first, ...others]));
    again.push(await measuringTime(session, [`有关人士说，${first}`, ...others]));
  }
  return {
    figure: `measuring again after an edit, newspaper, ${paragraphs} paragraphs`,
    baoku: median(again),
    rivalName: 'whole measuring',
    rival: median(whole),
    unit: 'ms',
    target: `rival ÷ own ≥ ${least}`,
    holds: median(whole) >= least * median(again),
  };
}

function textsOf(word: string): string[] {
  return Array.from(
    { length: paragraphs },
    (_, index) => `${index}${`全市各级工会${word}职工，`.repeat(20)}`,
  );
}

/** Milliseconds that the compiler spends on measuring until the preview stands. */
async function measuringTime(session: TypstSession, texts: readonly string[]): Promise<number> {
  const { data, images } = jobData({
    articles: [article({ blocks: texts.map((text) => paragraph(text)) })],
    layout: 'newspaper',
    language: 'zh-CN',
  });
  const compile = NodeCompiler.prototype.compile;
  let spent = 0;
  NodeCompiler.prototype.compile = function (this: NodeCompiler, options) {
    const since = performance.now();
    const result = compile.call(this, options);
    if (options.mainFilePath?.endsWith('newspaper-measure.typ')) spent += performance.now() - since;
    return result;
  };
  try {
    await session.run({ id: 1, data, images, previewPages: 4, fonts: {} });
  } finally {
    NodeCompiler.prototype.compile = compile;
  }
  session.tidy(1);
  return spent;
}
