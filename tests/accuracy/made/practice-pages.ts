import { MISHAPS } from './exam-mishaps.ts';
import type { ExamStyle, Mishap } from './exam-style.ts';
import { readArticles } from './made-article.ts';
import type { MadeArticle } from './made-article.ts';
import { makeMishapPages } from './make-exam.ts';
import type { MadePage } from './make-pages.ts';
import type { PaperName } from './page-style.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

const SIMPLIFIED: PaperName[] = ['daily', 'evening', 'trade', 'works', 'school', 'county', 'none'];
const TRADITIONAL: PaperName[] = ['taiwan', 'hongkong', 'none'];
const BYLINES = ['plain', 'spaced', 'half', 'comma', 'boxed', 'end', 'told', 'media', 'chief'] as const;

/**
 * Pages to tune the splitter with: the exam's accidents, drawn anew for each page, over the articles of both development
 * sets. The same number and seed give the same pages; none of the exam's words is in them.
 */
export function makePracticePages(count: number, seed = 'practice'): MadePage[] {
  const articles = new Map([...readArticles('dev'), ...readArticles('held-out')]);
  const random = createRandom(seed);
  const styles = Array.from({ length: count }, (_, at) => practiceStyle(at + 1, articles, random));
  return makeMishapPages(styles, articles, seed);
}

function practiceStyle(
  number: number,
  articles: ReadonlyMap<string, MadeArticle>,
  random: Random,
): ExamStyle {
  const isTraditional = random.next() < 0.1;
  const fitting = [...articles.values()]
    .filter((article) => isTraditionalArticle(article) === isTraditional)
    .map(({ id }) => id);
  // The development articles are short: narrow columns cut them as often as wide ones cut those of the exam.
  const least = 45 + random.below(90);
  const mishaps = random.shuffle(Object.keys(MISHAPS) as Mishap[]).slice(0, 2 + random.below(4));
  return {
    name: `practice-${number}`,
    style: isTraditional ? 'traditional' : (mishaps.toSorted()[0] ?? 'none'),
    paper: random.pick(isTraditional ? TRADITIONAL : SIMPLIFIED),
    articles: random.shuffle(fitting).slice(0, 4 + random.below(4)),
    byline: random.pick(BYLINES),
    column: [least, least + 50],
    mishaps,
    scraps: random.below(3),
    ...(random.next() < 0.3 ? { furniture: ['top' as const] } : {}),
    ...(random.next() < 0.2 ? { hasMarks: true } : {}),
    ...(random.next() < 0.2 ? { wrap: { width: 14 + random.below(8), by: 'line' as const } } : {}),
    damage: { confusion: random.next() < 0.3 ? 0.003 : 0, isHalfWidth: random.next() < 0.2 },
  };
}

function isTraditionalArticle({ headline, paragraphs }: MadeArticle): boolean {
  return /[這國會們個說學與為時]/u.test([headline, ...paragraphs].join(''));
}
