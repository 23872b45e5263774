import { MOST_ODDS, type Affinity, type Profile } from '../segment/stitching/affinity.ts';
import { endsOpen } from '../segment/paragraphs/sentence-edges.ts';
import { likelihood } from './likely.ts';
import type { LayoutBlock } from './page-layout.ts';
import { bySource } from './place-blocks.ts';
import type { Row, SpokenPage } from './spoken-page.ts';

/** Paragraphs of an article, in a row, whose words speak of another article of the page. */
export type Stray = {
  articleId: string;
  blocks: LayoutBlock[];
  /** They are all that their article has. */
  isWhole: boolean;
  /** Of which articles they may speak, the likeliest first. */
  aims: string[];
  /** From 0 to 1. */
  likely: number;
};

type Guess = { at: number; from: number; rows: readonly Row[]; aims: { to: number; likely: number }[] };

/** The rest of another article is seldom longer, in paragraphs. */
const longestRun = 6;
/** Shorter pieces say nothing of what they are about, in characters. */
const leastLength = 20;
/** Paragraphs of one article speak of the same things: what they say together is less than the sum. */
const share = 0.8;
/** Natural logarithms of odds: no words say more, whatever they have in common. */
const mostWords = 12;
/** What is less likely costs more looks than it mends. */
const leastLikely = 0.25;
/** What begins a text of its own is no other one's later column. */
const opening = /^[[(]?(?:本报讯|本报记者|本报通讯员|本刊讯|新华社)/u;

/** Fitted to all rows of some thousand pages, made and real, each against all articles of its page. */
const weights = {
  even: -4.99,
  words: 0.36,
  topics: 1.4,
  isTop: -1.15,
  isInside: -0.34,
  isWhole: 3.04,
  isTitled: 0.76,
  wordsOfWhole: 0.01,
  lengthOfWhole: -0.98,
  isNear: 0.37,
  comesBehind: 0.19,
  comesBefore: 0.49,
  wasMoved: 1.03,
  isLeft: -0.15,
  aimBreaks: 0.85,
  length: 0.09,
  rest: 0.46,
  aimRows: -0.42,
};

/**
 * Rows of paragraphs that stand well where they are, as far as sentences tell, but speak of another article. As a move of the
 * import's this would be wrong too often; as a question it costs one key. No two of them overlap; the clearest come first. Blocks that a
 * person has placed are asked about no more.
 */
export function strayParagraphs(
  page: SpokenPage,
  affinity: Affinity,
  isSettled: (blockId: string) => boolean,
): Stray[] {
  const strays: Guess[] = [];
  for (const guess of guessRuns(page, affinity, isSettled)) {
    const overlaps = strays.some(({ rows }) => rows.some((row) => guess.rows.includes(row)));
    if (!overlaps) strays.push(guess);
  }
  return strays.map(({ at, rows, aims }) => ({
    articleId: ownOf(page, at),
    blocks: rows.flatMap(({ blocks }) => blocks),
    isWhole: rows.length === page.texts[at]?.rows.length,
    aims: aims.map(({ to }) => ownOf(page, to)),
    likely: aims[0]?.likely ?? 0,
  }));
}

function ownOf({ texts }: SpokenPage, at: number): string {
  return texts[at]?.own.id ?? '';
}

/** Every row that speaks of another article rather than of its own, the clearest first. */
function guessRuns(page: SpokenPage, affinity: Affinity, isSettled: (blockId: string) => boolean): Guess[] {
  const profiles = page.texts.map(({ rows }, at) => affinity.profile(at, rows));
  const guesses = page.texts.flatMap(({ own, rows: body }, at) =>
    (own.kind === 'notice' ? [] : runsOf(body)).flatMap(({ from, rows }): Guess[] => {
      if (rows.some(({ blocks }) => blocks.some(({ id }) => isSettled(id)))) return [];
      const aims = aimsOf({ at, from, rows }, page, affinity, profiles);
      return (aims[0]?.likely ?? 0) >= leastLikely ? [{ at, from, rows, aims }] : [];
    }),
  );
  return guesses.sort((one, other) => likelyOf(other) - likelyOf(one));
}

function likelyOf({ aims }: Guess): number {
  return aims[0]?.likely ?? 0;
}

function aimsOf(
  { at, from, rows }: Omit<Guess, 'aims'>,
  page: SpokenPage,
  affinity: Affinity,
  profiles: readonly Profile[],
): Guess['aims'] {
  const { own, rows: body } = page.texts[at] as SpokenPage['texts'][number];
  const rest = body.filter((row) => !rows.includes(row));
  const left = affinity.profile(at, rest);
  const near = rows.map((row) => affinity.nearness(row, left, rest.length));
  const topics = affinity.topics(rows).behind(rows.length);
  const about = affinity.agreement(topics, left, rest.length);
  const first = (rows[0] as Row).blocks[0] as LayoutBlock;
  const last = (rows.at(-1) as Row).blocks.at(-1) as LayoutBlock;
  const [above, below] = [body[from - 1]?.blocks.at(-1), body[from + rows.length]?.blocks[0]];
  const [before, behind] = [page.articleBefore(first), page.articleAfter(last)];
  const isWhole = rest.length === 0;
  const length = Math.log(lengthOf(rows));
  const signs = {
    isTop: from === 0 && !isWhole,
    isInside: from > 0 && below !== undefined,
    isWhole,
    isTitled: isWhole && own.heads.some(({ role }) => role === 'headline'),
    lengthOfWhole: isWhole ? length : 0,
    wasMoved: above === undefined || !page.areNeighbours(above, first),
    isLeft: below === undefined || !page.areNeighbours(last, below),
    length,
    rest: Math.log(10 + lengthOf(rest)),
  };
  const aims = page.texts.flatMap(({ rows: aim }, to) => {
    const profile = profiles[to] as Profile;
    if (to === at) return [];
    const words = rows.reduce((sum, row, index) => {
      const odds = affinity.nearness(row, profile, aim.length) - (near[index] as number);
      return sum + share * Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
    }, 0);
    const agreed = affinity.agreement(topics, profile, aim.length) - about;
    const [comesBehind, comesBefore] = [before === to, behind === to];
    if (words + agreed < 0 && !comesBehind && !comesBefore) return [];
    const likely = likelihood(
      {
        ...signs,
        words: Math.min(mostWords, words),
        wordsOfWhole: isWhole ? Math.min(mostWords, words) : 0,
        topics: agreed,
        isNear: Math.abs(to - at) === 1,
        comesBehind,
        comesBefore,
        aimBreaks: breaksBefore(aim, first),
        aimRows: Math.log(1 + aim.length),
      },
      weights,
    );
    return [{ to, likely }];
  });
  return aims.sort((one, other) => other.likely - one.likely);
}

/** Whether a sentence of an article stops where a block would come into it. */
function breaksBefore(aim: readonly Row[], block: LayoutBlock): boolean {
  const at = aim.findIndex(({ blocks: [first] }) => first !== undefined && bySource(first, block) > 0);
  const above = at < 0 ? aim.at(-1) : aim[at - 1];
  return above !== undefined && endsOpen(above.key);
}

function lengthOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { key }) => sum + key.length, 0);
}

/** All rows of neighbours that are long enough. Lists, like notices, hardly say what they belong to: of 17 none was asked rightly. */
function runsOf(body: readonly Row[]): { from: number; rows: readonly Row[] }[] {
  const mayStray = ({ role, key }: Row): boolean => role !== 'list-item' && !opening.test(key);
  return body.flatMap((_first, from) => {
    const most = Math.min(longestRun, body.length - from);
    return Array.from({ length: most }, (_, index) => body.slice(from, from + index + 1))
      .filter((rows) => rows.every(mayStray))
      .filter((rows) => lengthOf(rows) >= leastLength)
      .map((rows) => ({ from, rows }));
  });
}
