import { readFileSync, readdirSync } from 'node:fs';
import { composePage } from '#adapters/pages/layout/compose-page.ts';
import type { PlacedLine, RawLine, RawPage } from '#adapters/pages/layout/raw-page.ts';
import { readPdf } from '#adapters/pages/read-pdf.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';
import { splitPage } from '#core/importing/split-page.ts';
import type { Typesetter } from '#core/ports/typesetter.ts';
import type { ExportLayout } from '#shared/contract/exporting.ts';
import { goldArticles, type PrintedGold } from '#tests/support/page-formats/gold-articles.ts';
import { createRandom } from './made/random.ts';
import { countLost, FIGURES, type GoldPage, type PageScore, scorePage } from './score-page.ts';

/** A gold page that the typesetter has set as newspaper pages, as the text layer of their PDF gives them. */
export type SetGold = { gold: GoldPage; pages: { part: number; raw: RawPage }[] };

/** What other programs make of the same lines: their own order, that of the lines' boxes, or neither order nor sizes. */
export const ORDERS = ['as set', 'shuffled', 'row by row', 'shuffled, measured boxes only'] as const;

const isPlaced = (line: RawLine): line is PlacedLine => line.box !== null;

/** Sets each gold page of a folder, every other one from the given number. */
export async function setGoldPages(
  folder: URL,
  layout: ExportLayout,
  typesetter: Typesetter,
  { from = 0, step = 2 } = {},
): Promise<SetGold[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const made: SetGold[] = [];
  for (const name of names.filter((_, at) => at % step === from)) {
    const gold = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldPage & {
      articles: PrintedGold[];
    };
    const articles = goldArticles(gold.articles);
    const { pdf } = await typesetter.compose({ articles, layout, language: 'zh-CN' });
    made.push({ gold, pages: (await readPdf(pdf, () => Promise.resolve())).pages });
  }
  return made;
}

/** Splits set pages whose lines come in one of the orders; an article is scored wherever its pages have it. */
export function scoreSetPages(pages: readonly SetGold[], order: (typeof ORDERS)[number]): PageScore {
  const mean: PageScore = { articles: 0, text: 0, headline: 0, names: 0, kind: 0, lost: 0 };
  for (const { gold, pages: set } of pages) {
    const articles: SplitArticle[] = [];
    for (const { part, raw } of set) {
      const { page } = composePage({ ...raw, lines: reorder(raw.lines.filter(isPlaced), order) }, part);
      const split = splitPage(page, 'page.pdf');
      mean.lost += countLost(split, page.text);
      articles.push(...split.articles);
    }
    const score = scorePage(gold, { articles, unplaced: [] } as never, '');
    for (const figure of FIGURES) mean[figure] += score[figure] / pages.length;
  }
  return mean;
}

/** Boxes that are measured differ by such a part of their height. */
const UNEVEN = 0.06;

function reorder(lines: readonly PlacedLine[], order: (typeof ORDERS)[number]): RawLine[] {
  const random = createRandom(lines.map(({ text }) => text).join('\n'));
  if (order === 'as set') return [...lines];
  if (order === 'shuffled') return random.shuffle(lines);
  if (order === 'row by row')
    return lines.toSorted((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
  return random.shuffle(lines).map(({ box: [x, y, width, height], ...line }) => {
    const off = (): number => (random.next() - 0.5) * height * UNEVEN;
    return {
      ...line,
      fontHeight: null,
      role: null,
      box: [x + off(), y + off(), width + off(), height * 0.95 + off()],
    };
  });
}
