import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf, withoutNotes } from '#core/exporting/layouts/built-in-layouts.ts';
import { loadArticles } from '#core/exporting/load-articles.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import { article, paragraph, text } from '#tests/unit/exporting/sample-articles.ts';
import { withoutComments } from '#shared/document/comments.ts';
import { about, comment, commented, commentId, plain } from '#tests/support/comments.ts';
import { openCore } from '#tests/support/open-core.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { readLines, readPdf, squeeze } from './pdf-text.ts';
import { richArticle, richPrintedText } from './rich-article.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const compose = async (given: ExportArticle, layout: LayoutChoice = 'proof') => {
  const { pdf } = await typesetter.compose({ articles: [given], layout, language: 'zh-CN' });
  return readPdf(pdf);
};
const imported = (given: ExportArticle) => ({
  heads: given.heads,
  authorNote: given.authorNote,
  body: given.body,
});
const gap = { code: 'text-missing', message: '', before: '末段在句中断开了', after: '' };

describe('a proof with notes', () => {
  const before = article({
    blocks: [paragraph('市总工会召幵', text('大会', 'bold'), '部署工作，要求干部参加。')],
  });
  const blocks = [
    paragraph('市总工会召', text('开大会', 'bold'), '部署工作，要求干部参加。'),
    paragraph('末段在句中断开了'),
  ];
  const given = {
    ...article({ blocks }),
    proof: () => ({ doubts: [gap], lookAlikes: [], imported: imported(before) }),
  };

  it('prints them beside the text, which is read back by itself', async () => {
    const { body, furniture } = await compose(given);
    expect(body).toContain('市总工会召开大会部署工作，要求干部参加。末段在句中断开了');
    expect(body).not.toContain('改正');
    expect(furniture).toContain('1改正：“幵”→“开”');
    expect(furniture).toContain('2增补此段');
    expect(furniture).toContain('3存疑：句子不完整，文字可能缺失');
  });

  it('takes no room in the text: lines end where they would end without', async () => {
    const words = (sign: string) =>
      `“召${sign}会议”，部署${sign}、总结工作（第三次${sign}），要求各级干部${sign}。`.repeat(12);
    const long = {
      ...article({ blocks: [paragraph(words('开'))] }),
      proof: () => ({
        doubts: [],
        lookAlikes: [],
        imported: imported(article({ blocks: [paragraph(words('幵'))] })),
      }),
    };
    const lines = async (layout: LayoutChoice) =>
      readLines((await typesetter.compose({ articles: [long], layout, language: 'zh-CN' })).pdf);
    const plain = await lines(withoutNotes('proof'));
    const noted = await lines('proof');
    expect(plain.length).toBeGreaterThan(12);
    expect(noted.length).toBeGreaterThan(plain.length + 40);
    expect(noted.slice(0, plain.length)).toEqual(plain);
  });

  it('prints what has been said, and no line moves for it', async () => {
    const words = '全市各级工会组织召开会议，部署下一阶段的工作，要求干部参加。'.repeat(12);
    const replies = [{ id: commentId(8), author: '王主任', at: 1, text: '已与记者核实' }];
    const document = commented(
      [
        comment(1, { text: '全称待核', replies }),
        comment(2, { text: '长'.repeat(300) }),
        comment(3, { quote: '前言' }),
      ],
      [plain(words.slice(0, 40)), about(words.slice(40, 90), 1), plain(words.slice(90))],
      [plain('末段'), about('在句中', 2), plain('断开了')],
    );
    const bare = article({ blocks: withoutComments(document).blocks });
    const said = { ...bare, commented: document };
    const { body, furniture } = await compose(said);
    expect(body).toContain(squeeze(words));
    expect(body).not.toContain('全称待核');
    expect(furniture).toContain('1批注（李编辑）：批注3（原文“前言”已删）');
    expect(furniture).toContain('2批注（李编辑）：全称待核——王主任：已与记者核实');
    expect(furniture).toContain(`3批注（李编辑）：${'长'.repeat(159)}…`);
    const lines = async (given: ExportArticle) =>
      readLines((await typesetter.compose({ articles: [given], layout: 'proof', language: 'zh-CN' })).pdf);
    const plainLines = await lines(bare);
    expect((await lines(said)).slice(0, plainLines.length)).toEqual(plainLines);
    expect((await compose(said, 'article-sheet')).furniture).not.toContain('批注');
  });

  it('prints none where the layout has none, and none is wanted', async () => {
    for (const layout of ['article-sheet', 'newspaper', withoutNotes('proof')] as const) {
      const { body, furniture } = await compose(given, layout);
      expect(body + furniture).not.toMatch(/改正|存疑/);
    }
    expect(withoutNotes('digest')).toBe('digest');
  });

  it('marks all kinds of blocks, and none of their text is lost', async () => {
    const rich = richArticle();
    const changed = {
      ...rich,
      proof: () => ({
        doubts: [],
        lookAlikes: [],
        imported: {
          ...imported(rich),
          heads: { ...rich.heads, headline: '别的标题' },
          body: { version: 1 as const, blocks: [] },
        },
      }),
    };
    const { body, furniture } = await compose(changed, { ...layoutOf('proof'), name: '自定' });
    expect(body).toContain(squeeze(richPrintedText));
    expect(furniture).toContain('增补此段');
  });

  it('says how many have no room, and prints a box for what no font has', async () => {
    const words = (sign: string) => Array.from({ length: 150 }, (_, at) => `第${at}处是${sign}字。`).join('');
    const many = {
      ...article({ blocks: [paragraph(words('对'))] }),
      proof: () => ({
        doubts: [],
        lookAlikes: [],
        imported: imported(article({ blocks: [paragraph(words('\u{1f600}'))] })),
      }),
    };
    const { furniture } = await compose(many);
    expect(furniture).toContain('1改正：“□”→“对”');
    const shown = furniture.match(/改正/g)?.length ?? 0;
    const left = [...furniture.matchAll(/本页另有(\d+)处印不下/g)].reduce(
      (sum, found) => sum + Number(found[1]),
      0,
    );
    expect(shown).toBeGreaterThan(40);
    expect(shown + left).toBe(150);
  });
});

it('tells what the import was in doubt about, and what an editor has changed since', async () => {
  const library = openCore();
  await library.import([seedPage(0)]);
  const { articles } = await library.call('library.articles', { limit: 100 });
  const noted = [];
  for (const { id } of articles) {
    const { revision, heads, body, doubts } = await library.call('editing.article', { articleId: id });
    const [first, ...rest] = body.blocks;
    if (doubts.every(({ code }) => code !== 'seam-doubtful' && code !== 'text-missing')) continue;
    if (first?.type !== 'paragraph') continue;
    const blocks = [{ ...first, inlines: [text('今天，'), ...first.inlines] }, ...rest];
    const sitting = '0199a2b4-0000-7000-8000-000000000001';
    await library.call('editing.saveArticle', {
      ...{ articleId: id, revision, heads, body: { ...body, blocks }, reason: 'save', sitting },
    });
    noted.push(id);
  }
  expect(noted.length).toBeGreaterThan(0);
  const { store, decoder } = library.ports;
  for (const given of loadArticles(store, noted, { decoder })) {
    const { furniture } = await compose(given);
    expect(furniture).toContain('增补：“今天，”');
    expect(furniture).toMatch(/存疑：(?:句子不完整|这一段在句中断开)/);
  }
  // A text that is asked for without a decoder tells nothing.
  expect([...loadArticles(store, noted)].every(({ proof }) => proof === undefined)).toBe(true);
  await library.close();
});
