import type { ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticlePeople } from '#shared/domain/article.ts';
import type { NewArticle } from '#core/ports/store.ts';
import { oddNames } from './odd-names.ts';
import {
  membersOf,
  blocksOf,
  isSource,
  type LayoutArticle,
  type LayoutBlock,
  type PageLayout,
} from './page-layout.ts';

export type StoredDoubt = NewArticle['doubts'][number];
export type CarriedDoubts = { doubts: StoredDoubt[]; truncated: boolean };

/** What is said of an article, wherever its pieces go; an article that goes into another leaves no such doubt there. */
const ofWholeArticle: ReadonlySet<string> = new Set(['kind-doubtful']);

/** The doubts that an article has. */
export type HeldDoubts = { id: string; doubts: readonly StoredDoubt[]; truncated: boolean };

/**
 * Doubts go with the piece of the source that they are about; those that the layout has answered are left out. An article
 * is no longer cut short once its last open end has been joined to what goes on.
 */
export function carryDoubts(
  before: PageLayout,
  after: PageLayout,
  held: readonly HeldDoubts[],
): Map<string, CarriedDoubts> {
  const carried = new Map<string, CarriedDoubts>(
    after.articles.map(({ id }) => [id, { doubts: [], truncated: false }]),
  );
  const owners = new Map(
    after.articles.flatMap((article) => blocksOf(article).map((block) => [block.id, article] as const)),
  );
  for (const { id, doubts, truncated } of held) {
    const own = carried.get(id);
    const article = before.articles.find((candidate) => candidate.id === id);
    let joined = 0;
    for (const doubt of doubts) {
      const block = article && anchorOf(article, doubt);
      const goes = block !== null && block !== undefined && !ofWholeArticle.has(doubt.code);
      const owner = goes ? owners.get(block.id) : after.articles.find((candidate) => candidate.id === id);
      if (!owner) continue;
      const isDecided = article !== undefined && hasDecided(article, owner, doubt);
      if (isDecided || isAnswered(owner, doubt)) joined += isOpenEnd(doubt) ? 1 : 0;
      else carried.get(owner.id)?.doubts.push(doubt);
    }
    if (own) own.truncated = truncated && !(joined > 0 && !own.doubts.some(isOpenEnd));
  }
  for (const [id, own] of carried) {
    if (!held.some((article) => article.id === id)) own.truncated = own.doubts.some(isOpenEnd);
  }
  return carried;
}

/**
 * Without the doubts that an operation settles by itself, whatever it changes: who looked at the names of an article has
 * answered for them, and for the same names elsewhere on the page.
 */
export function leftOpen(
  held: readonly (HeldDoubts & { people: ArticlePeople })[],
  operation: ReviewOperation,
): readonly HeldDoubts[] {
  if (operation.do !== 'set-people') return held;
  const confirmed = new Set(oddNames(operation.people));
  return held.map((article) => {
    const odd = oddNames(article.people);
    const isKnown = odd.length > 0 && odd.every((name) => confirmed.has(name));
    if (article.id !== operation.articleId && !isKnown) return article;
    return { ...article, doubts: article.doubts.filter(({ code }) => code !== 'names-doubtful') };
  });
}

/** Names a stored doubt as long as it stands. */
export function storedDoubtId(articleId: string, { code, at }: StoredDoubt): string {
  return `${articleId}/${code}/${at ?? ''}`;
}

/** The block that a doubt is about: the one that ends there, else the one that holds the place. */
export function anchorOf(article: LayoutArticle, { at, code }: StoredDoubt): LayoutBlock | null {
  if (at === null) return null;
  const blocks = blocksOf(article);
  const ending = code === 'headline-missing' ? undefined : blocks.find(({ end }) => end === at);
  return ending ?? blocks.find(({ start, end }) => start <= at && at < end) ?? null;
}

function isOpenEnd({ code }: StoredDoubt): boolean {
  return code === 'seam-doubtful' || code === 'text-missing';
}

/** Whether what the doubt is about has been chosen by hand. */
function hasDecided(before: LayoutArticle, after: LayoutArticle, { code }: StoredDoubt): boolean {
  if (code === 'kind-doubtful') return before.kind !== after.kind && membersOf(before) === membersOf(after);
  return code === 'headline-doubtful' && !haveSameHeadline(before, after);
}

function haveSameHeadline(one: LayoutArticle, other: LayoutArticle): boolean {
  const idsOf = ({ heads }: LayoutArticle): string[] =>
    heads.filter(({ role }) => role === 'headline').map(({ id }) => id);
  return idsOf(one).join() === idsOf(other).join();
}

/** What the import offers as the rest of a sentence of the article; it stands elsewhere on the page. */
export function isOffer({ code }: StoredDoubt): boolean {
  return code === 'fragment-unplaced';
}

function isAnswered(article: LayoutArticle, doubt: StoredDoubt): boolean {
  if (doubt.code === 'headline-missing') {
    return article.written.headline !== null || article.heads.some(({ role }) => role === 'headline');
  }
  if (isOffer(doubt)) return blocksOf(article).some(({ start }) => start === doubt.at);
  if (!isOpenEnd(doubt)) return false;
  const block = anchorOf(article, doubt);
  for (const paragraph of article.paragraphs) {
    if (!isSource(paragraph)) continue;
    const at = paragraph.blocks.findIndex(({ id }) => id === block?.id);
    if (at < 0) continue;
    return block?.end === doubt.at ? at < paragraph.blocks.length - 1 : at > 0;
  }
  return true;
}
