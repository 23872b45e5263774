import type { BlockId } from '#shared/domain/ids.ts';
import type { Answer } from './doubt-answers.ts';
import { isSource, shownText, type LayoutArticle, type LayoutBlock } from './page-layout.ts';

/** Names of columns are seldom longer, in characters. */
const longestColumn = 5;
/** Printed rows of one headline are seldom longer. */
const longestRow = 12;
const mostChoices = 3;
/** Of a line's pairs of characters, more come again in the text where it is part of the headline. */
const mostTakenUp = 0.5;

/** The lines that are an article's headline together, where the first may be a column's name or one is a headline by itself. */
export function stackedHeadlines(article: LayoutArticle): LayoutBlock[] {
  const { heads, written } = article;
  const titles = heads.filter(({ role }) => role === 'headline');
  // 白水县：is said of what follows.
  const speaks = titles.slice(0, -1).some((title) => /[:：]$/u.test(wordsOf(title)));
  const [first = '', ...others] = titles.map(wordsOf);
  const isOdd = mayBeColumn(first, article) || [first, ...others].some((words) => words.length > longestRow);
  return titles.length > 1 && written.headline === null && !speaks && isOdd ? titles : [];
}

/** A short line that the text takes up is part of its headline; the name of a column says something wider. */
function mayBeColumn(words: string, { paragraphs }: LayoutArticle): boolean {
  if (words.length > longestColumn) return false;
  const text = paragraphs
    .filter(isSource)
    .flatMap(({ blocks }) => blocks.map(wordsOf))
    .join('\n');
  const pairs = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2));
  return pairs.filter((pair) => text.includes(pair)).length <= pairs.length * mostTakenUp;
}

/** Which of several titles is the headline and which the name of a column, the likeliest first. */
export function headlineChoices(titles: readonly LayoutBlock[]): Answer[] {
  const chosen = titles.slice(0, mostChoices);
  const columns = chosen
    .filter((title) => wordsOf(title).length <= longestColumn)
    .map((block): Answer => ({
      answer: 'is-column',
      block,
      operation: { do: 'set-role', blockIds: [block.id as BlockId], role: 'column-title' },
    }));
  const now = titles.filter(({ role }) => role === 'headline');
  // What is the only headline already needs no answer: things are left as they are.
  const alone = chosen
    .filter((title) => now.length !== 1 || now[0] !== title)
    .map((block): Answer => ({
      answer: 'use-as-headline',
      block,
      operation: { do: 'name-headline', blockId: block.id as BlockId },
    }));
  // The name of a column mostly stands first.
  const isFirst = ({ block }: Answer): boolean => block === chosen[0];
  const [first] = columns;
  return first !== undefined && isFirst(first)
    ? [first, ...alone.filter((answer) => !isFirst(answer)), ...alone.filter(isFirst), ...columns.slice(1)]
    : [...alone, ...columns];
}

function wordsOf(block: LayoutBlock): string {
  return shownText(block).replace(/\s+/gu, '');
}
