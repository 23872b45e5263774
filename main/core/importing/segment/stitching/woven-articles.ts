import { standsFree } from './links.ts';
import { remember } from '../remember.ts';
import type { Affinity, Profile } from './affinity.ts';
import type { Leaf, Links } from './links.ts';
import type { Row } from './moves.ts';
import type { Topics } from '../likeness/topics.ts';

/**
 * Articles that stand side by side are woven into each other where recognition reads their columns row by row, or one stands
 * inside another. Taken alone, hardly any of the paragraphs reads clearly better elsewhere, as every half-mended order has
 * torn sentences, too. Here the paragraphs are shared out among the articles whose heads have been read, in the order of the
 * page: each goes on with the article that the one before it went to, or with another that is still open.
 */

/** An article as far as it has been read. */
interface Open {
  leaves: readonly Leaf[];
  last: Leaf;
  /** The same without the last paragraph. */
  before: Open | null;
}

/** One way to share out the paragraphs read so far. */
interface Way {
  /** By number of the article; null for those whose text is still to come. */
  articles: readonly (Open | null)[];
  current: number;
  /** The current article as it was when the page came back to it; null where it is read from its heads on. */
  left: Open | null;
  isWoven: boolean;
  /** Natural logarithm of odds. */
  score: number;
  /** A number of the articles' last paragraphs: ways that stop alike have the same one, and few others do. */
  mark: number;
}

/** The paragraph to be read next, and what there is to weigh it with. */
interface Next {
  leaf: Leaf;
  /** What stands above it below the same heads. */
  above: Leaf | undefined;
  /** May stand elsewhere than behind the one above it. */
  isFree: boolean;
  links: Links;
  affinity: Affinity;
  /** What articles speak of; most ways are given up before anybody asks. */
  profiles: Map<Open, Profile>;
  /** Articles with it, by the article without it, or its number; so that ways share what is found of them. */
  grown: Map<Open | number, Open>;
  /** How near its words are to an article; found once for all ways. */
  near: Map<Open, number>;
  /** What it is about; null until somebody asks. */
  topics: Topics | null;
}

/** What all sentences and words must speak louder by in a woven order than in that of the page. */
const LEAST = 6;
/** What it takes to leave an article where no sentence stops. */
const LEAVING = 4;
/** What it takes to come back to one that stops with a sentence's end. */
const TO_SETTLED = 2;
/** Rows are read in turn: what stopped first goes on first. */
const OUT_OF_TURN = 2;
/** A sentence goes on in no paragraph that reads worse behind it than this. */
const FLOOR = -3;
/** So many articles are open at a time, those whose heads come last. */
const REACH = 4;
/** So many ways are followed up side by side. */
const WIDTH = 24;
/** A way so far behind the best one seldom comes up to it again. */
const BEHIND = 10;
/** What a paragraph is about, and what the one before it says, beside the words of the whole article. */
const TOPICS = 0.5;
const BESIDE = 0.25;
/** The more an article says, the more of it any paragraph says by chance. */
const SIZE = 0.4;
/** However strange its words are, a paragraph may be an article's. */
const MOST_WORDS = 4;
/** The sentence before goes on in the next paragraph, unless their seam reads worse than this. */
const GOES_ON = -0.8;

/** The paragraphs by articles, if they hang together far better when they are read as those of woven articles. */
export function unweave(rows: readonly Row[], links: Links, getAffinity: () => Affinity): Row[] | null {
  if (!rows.some((row) => isTorn(row, links))) return null;
  const affinity = getAffinity();
  let straight: Way = {
    articles: rows.map(() => null),
    current: -1,
    left: null,
    isWoven: false,
    score: 0,
    mark: 0,
  };
  let ways = [straight];
  const profiles = new Map<Open, Profile>();
  for (const [article, row] of rows.entries())
    for (const [place, leaf] of row.entries()) {
      const above = row[place - 1];
      const isFree = above !== undefined && standsFree(above, leaf);
      const next: Next = {
        leaf,
        above,
        isFree,
        links,
        affinity,
        profiles,
        grown: new Map(),
        near: new Map(),
        topics: null,
      };
      straight = readOn(straight, article, next);
      ways = readAll(ways, above ? null : article, next);
    }
  const worth = ({ articles, score }: Way): number =>
    articles.reduce((sum, open) => sum + (open ? links.fit(open.last, null) : 0), score);
  const best = ways.reduce((one, other) => (worth(other) > worth(one) ? other : one));
  if (!best.isWoven || worth(best) - worth(straight) < LEAST) return null;
  return best.articles.map((open) => open?.leaves ?? []);
}

/** Whether a sentence stops that does not seem to go on in the next paragraph. */
function isTorn(row: Row, links: Links): boolean {
  return row.some((leaf, place) => {
    const after = row[place + 1];
    return leaf.open && ((after && links.seam(leaf, after)) ?? Number.NEGATIVE_INFINITY) < GOES_ON;
  });
}

/** Numbers of the articles that may go on with a paragraph after another one has been read. */
function returnsFor({ articles, current }: Way, { leaf, links }: Next): number[] {
  const returns: number[] = [];
  for (let at = leaf.article; at > leaf.article - REACH; at -= 1) {
    const open = at === current ? null : articles[at];
    if (open && mayGoOn(open.last, leaf, links)) returns.push(at);
  }
  return returns;
}

/** Whether an article that stops with one paragraph may go on with another one after a third. */
function mayGoOn(last: Leaf, leaf: Leaf, links: Links): boolean {
  if (last.open) return (links.seam(last, leaf) ?? Number.NEGATIVE_INFINITY) > FLOOR;
  return last.paragraph.role === 'body' && !last.final && !leaf.first.openStart;
}

/** All ways read on; of those that go on alike, as their articles all stop with the same paragraphs, the best one. */
function readAll(ways: readonly Way[], own: number | null, next: Next): Way[] {
  const known: Way[] = [];
  let best = Number.NEGATIVE_INFINITY;
  const read = (way: Way, to: number): void => {
    const apart = weighApart(way, to, next);
    // Words only speak against an article.
    if (apart < best - BEHIND) return;
    const made = readOn(way, to, next, apart);
    best = Math.max(best, made.score);
    const at = known.findIndex((other) => stopAlike(other, made));
    if (at < 0) known.push(made);
    else if ((known[at] as Way).score < made.score) known[at] = made;
  };
  for (const way of ways) read(way, own ?? way.current);
  if (next.isFree) for (const way of ways) for (const to of returnsFor(way, next)) read(way, to);
  return known
    .filter((way) => way.score >= best - BEHIND)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, WIDTH);
}

/** Whether two ways go on alike. Their marks differ for most that do not, so that few are compared by their articles. */
function stopAlike(one: Way, other: Way): boolean {
  return (
    one.mark === other.mark &&
    one.current === other.current &&
    one.articles.every((open, at) => open?.last === other.articles[at]?.last)
  );
}

/** What an article adds to a mark that stops with a paragraph. */
function markOf(article: number, open: Open | null): number {
  return open ? Math.imul(open.last.place + 1, Math.imul(article + 1, 0x9e3779b1) | 1) : 0;
}

/** The score of a way that goes on with an article, before the paragraph's words are weighed. */
function weighApart(way: Way, to: number, next: Next): number {
  const own = way.articles[to] ?? null;
  const price = own && isReturn(way, to, next) ? priceOfReturn(way, own, next) : 0;
  return way.score + next.links.fit(own?.last ?? null, next.leaf) - price;
}

function isReturn({ current }: Way, to: number, { isFree }: Next): boolean {
  return isFree && to !== current;
}

function readOn(way: Way, to: number, next: Next, apart = weighApart(way, to, next)): Way {
  const { leaf, above, isFree } = next;
  const own = way.articles[to] ?? null;
  const isBack = isReturn(way, to, next);
  const grown = remember(next.grown, own ?? to, (): Open => ({
    leaves: [...(own?.leaves ?? []), leaf],
    last: leaf,
    before: own,
  }));
  return {
    articles: way.articles.with(to, grown),
    current: to,
    left: above === undefined ? null : isBack ? own : way.left,
    isWoven: way.isWoven || isBack,
    score: apart + (isFree ? weighWords(way, to, next) : 0),
    mark: (way.mark - markOf(to, own) + markOf(to, grown)) | 0,
  };
}

function priceOfReturn(way: Way, { last }: Open, { leaf, above }: Next): number {
  const isOvertaken = isOneOpenBefore(last.place, way, leaf);
  return (above?.open ? 0 : LEAVING) + (last.open ? 0 : TO_SETTLED) + (isOvertaken ? OUT_OF_TURN : 0);
}

/** Whether another of the articles that stand above a paragraph stopped within a sentence before a place of the page. */
function isOneOpenBefore(place: number, { articles, current }: Way, { article }: Leaf): boolean {
  for (let at = article; at > article - REACH; at -= 1) {
    const last = at === current ? undefined : articles[at]?.last;
    if (last?.open && last.place < place) return true;
  }
  return false;
}

/** How near a paragraph is to the open articles; made once for all paragraphs. */
const nears = new Float64Array(REACH);

/** The natural logarithm of the probability that of the open articles it is this one of which a paragraph speaks. */
function weighWords({ articles, current, left }: Way, to: number, next: Next): number {
  let own = 0;
  let count = 0;
  const { article } = next.leaf;
  for (let at = article; at > article - REACH; at -= 1) {
    const open = articles[at];
    if (!open) continue;
    let near = nearness(open, at, next);
    // What came back with the paragraphs before says nothing of whether they came back to the right article.
    if (at === to && at === current && left) near = Math.min(near, nearness(left, at, next));
    if (at === to) own = near;
    nears[count] = near;
    count += 1;
  }
  let odds = 0;
  for (let at = 0; at < count; at += 1) odds += Math.exp((nears[at] as number) - own);
  return Math.max(-MOST_WORDS, -Math.log(odds));
}

function nearness(open: Open, article: number, next: Next): number {
  const { leaf, affinity, near } = next;
  return remember(near, open, () => {
    const profile = profileOf(open, article, next);
    const count = open.leaves.length;
    next.topics ??= affinity.topics([leaf.paragraph]).behind(1);
    return (
      affinity.nearness(leaf.paragraph, profile, count) +
      TOPICS * affinity.agreement(next.topics, profile, count) +
      BESIDE * affinity.common(open.last.paragraph, leaf.paragraph) -
      SIZE * Math.log(Math.max(1, profile.weights[count] as number))
    );
  });
}

function profileOf(open: Open, article: number, next: Next): Profile {
  const { affinity, profiles } = next;
  const { last, before } = open;
  return remember(profiles, open, () =>
    before
      ? affinity.extend(profileOf(before, article, next), last.paragraph)
      : affinity.profile(article, [last.paragraph]),
  );
}
