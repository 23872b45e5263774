import { createAffinity, MOST_ODDS, type Spoken, type SpokenArticle } from '../segment/stitching/affinity.ts';
import { bodyOf } from '../segment/articles/draft.ts';
import { foldKey } from '../segment/language/fold-cues.ts';
import { loadFluency } from '../segment/language/fluency.ts';
import { tellingBy } from '../segment/likeness/telling.ts';
import { isSource, shownText, type LayoutArticle, type LayoutBlock, type PageLayout } from './page-layout.ts';

/** Paragraphs of an article, in a row, whose words speak of another article of the page. */
export type Stray = {
  articleId: string;
  blocks: LayoutBlock[];
  /** They are all that their article has. */
  isWhole: boolean;
  /** Of which articles they may speak, the likeliest first. */
  aims: string[];
};

/** A paragraph as its words, with the blocks that it is made of. */
type Row = Spoken & { blocks: readonly LayoutBlock[]; length: number };
type Reading = { own: LayoutArticle; heads: SpokenArticle['heads']; paragraphs: readonly Row[] };
type Guess = { at: number; from: number; rows: readonly Row[]; aims: { to: number; weight: number }[] };

/** On larger pages, reading every row against every article would be felt at each step. */
const mostParagraphs = 200;
/** The rest of another article is seldom longer, in paragraphs. */
const longestRun = 6;
/** Shorter pieces say nothing of what they are about, in characters. */
const leastLength = 20;
/** Paragraphs of one article speak of the same things: what they say together is less than the sum. */
const share = 0.8;
/** Natural logarithms of odds: columns of neighbours are the ones that are mixed up, and as the last of an article. */
const far = 1;
const apartFromEnd = 2;
/** Above it, half of what is asked is worth the question. */
const leastWeight = 2;
/** What begins a text of its own is no other one's later column. */
const opening = /^[[(]?(?:本报讯|本报记者|本报通讯员|本刊讯|新华社)/u;

/**
 * Rows of paragraphs that stand well where they are, as far as sentences tell, but speak of another article. As a move of the
 * import's this would be wrong too often; as a question it costs one key. No two of them overlap; the clearest come first. Blocks that a
 * person has placed are asked about no more.
 */
export function strayParagraphs(layout: PageLayout, isSettled: (blockId: string) => boolean): Stray[] {
  const open = layout.articles.filter(({ closed }) => closed === null);
  const total = open.reduce((sum, { paragraphs }) => sum + paragraphs.filter(isSource).length, 0);
  if (open.length < 2 || total > mostParagraphs) return [];
  const readings = open.map(readArticle);
  const strays: Guess[] = [];
  for (const guess of guessRuns(readings, isSettled)) {
    const overlaps = strays.some(({ rows }) => rows.some((row) => guess.rows.includes(row)));
    if (!overlaps) strays.push(guess);
  }
  return strays.map(({ at, rows, aims }) => ({
    articleId: (readings[at] as Reading).own.id,
    blocks: rows.flatMap(({ blocks }) => blocks),
    isWhole: rows.length === bodyOf(readings[at] as Reading).length,
    aims: aims.map(({ to }) => (readings[to] as Reading).own.id),
  }));
}

function readArticle(own: LayoutArticle): Reading {
  return {
    own,
    heads: own.heads.map((head) => ({ part: { key: keyOf([head]) } })),
    paragraphs: own.paragraphs.filter(isSource).map(({ role, blocks }) => {
      const key = keyOf(blocks);
      return { role, blocks, parts: [{ key }], length: key.length };
    }),
  };
}

function keyOf(blocks: readonly LayoutBlock[]): string {
  return blocks.map((block) => foldKey(shownText(block))).join('');
}

/** Every row that speaks of another article rather than of its own, the clearest first. */
function guessRuns(readings: readonly Reading[], isSettled: (blockId: string) => boolean): Guess[] {
  const affinity = createAffinity(readings, tellingBy(loadFluency()));
  const bodies = readings.map((reading) => bodyOf(reading));
  const profiles = bodies.map((body, at) => affinity.profile(at, body));
  const guesses = bodies.flatMap((body, at) =>
    (readings[at]?.own.kind === 'notice' ? [] : runsOf(body)).flatMap(({ from, rows }): Guess[] => {
      if (rows.some(({ blocks }) => blocks.some(({ id }) => isSettled(id)))) return [];
      const rest = body.filter((row) => !rows.includes(row));
      const own = affinity.profile(at, rest);
      const near = rows.map((row) => affinity.nearness(row, own, rest.length));
      const topics = affinity.topics(rows).behind(rows.length);
      const about = affinity.agreement(topics, own, rest.length);
      const inside = rest.length === 0 ? 0 : endsLost(from, rows.length, body.length) * apartFromEnd;
      const aims = profiles.flatMap((profile, to) => {
        if (to === at) return [];
        const odds = rows.map(
          (row, index) =>
            affinity.nearness(row, profile, (bodies[to] as Row[]).length) - (near[index] as number),
        );
        if (odds.some((each) => each < 0)) return [];
        const words = odds.reduce(
          (sum, each) => sum + share * Math.min(MOST_ODDS, each),
          affinity.agreement(topics, profile, (bodies[to] as Row[]).length) - about,
        );
        const weight = words - inside - (Math.abs(to - at) === 1 ? 0 : far);
        return weight > leastWeight ? [{ to, weight }] : [];
      });
      aims.sort((one, other) => other.weight - one.weight);
      return aims.length > 0 ? [{ at, from, rows, aims }] : [];
    }),
  );
  return guesses.sort((one, other) => weightOf(other) - weightOf(one));
}

/** How many of the two ends of an article the row lies apart from being its last column. */
function endsLost(from: number, count: number, of: number): number {
  return (from === 0 ? 1 : 0) + (from + count < of ? 1 : 0);
}

function weightOf({ aims }: Guess): number {
  return aims[0]?.weight ?? 0;
}

/** All rows of neighbours that are long enough. Lists, like notices, hardly say what they belong to: of 17 none was asked rightly. */
function runsOf(body: readonly Row[]): { from: number; rows: readonly Row[] }[] {
  const mayStray = ({ role, parts }: Row): boolean =>
    role !== 'list-item' && !opening.test(parts[0]?.key ?? '');
  return body.flatMap((_first, from) => {
    const most = Math.min(longestRun, body.length - from);
    return Array.from({ length: most }, (_, index) => body.slice(from, from + index + 1))
      .filter((rows) => rows.every(mayStray))
      .filter((rows) => rows.reduce((sum, { length }) => sum + length, 0) >= leastLength)
      .map((rows) => ({ from, rows }));
  });
}
