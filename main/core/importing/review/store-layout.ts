import { countCharacters, documentText } from '#shared/document/plain-text.ts';
import { sharedComments } from '#shared/document/comments.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { autosaveSpanMs } from '#core/editing/autosave-span.ts';
import { storeText } from '#core/editing/save-article.ts';
import type { CommandContext } from '#core/handlers.ts';
import type { WriteTransaction } from '#core/ports/store.ts';
import { articleText } from './article-text.ts';
import { type CarriedDoubts, carryDoubts, type HeldDoubts } from './carry-doubts.ts';
import { blocksOf, type LayoutArticle, type PageLayout } from './page-layout.ts';
import type { StoredPage } from './read-layout.ts';
import { storeBlocks } from './store-blocks.ts';

/**
 * Writes what an operation changed: texts as new revisions, blocks, places and doubts; of those, only `asked` still stand.
 */
export function storeLayout(
  tx: WriteTransaction,
  page: { id: string; isReviewed: boolean },
  before: StoredPage,
  after: PageLayout,
  context: CommandContext,
  asked: readonly HeldDoubts[] = before.articles,
): void {
  const known = new Map(before.layout.articles.map((article) => [article.id, article]));
  const gone = before.layout.articles.filter(
    ({ id }) => !after.articles.some((article) => article.id === id),
  );
  if (before.articles.some(({ body }) => body.comments !== undefined)) shareComments(before, after);
  const doubts = carryDoubts(before.layout, after, asked);
  let position = 0;
  for (const article of after.articles) {
    if (article.closed !== 'article-trashed') position += 1;
    const own = doubts.get(article.id) ?? { doubts: [], truncated: false };
    const stored = before.articles.find(({ id }) => id === article.id);
    const earlier = known.get(article.id);
    if (stored && earlier) updateArticle(tx, { stored, earlier, article, position, own }, page.id, context);
    else addArticle(tx, article, { ...page, position, own }, context);
  }
  storeBlocks(tx, before, after);
  for (const { id } of gone) removeArticle(tx, id, before, after, context);
  const ids = [...after.articles, ...gone].map(({ id }) => id as ArticleId);
  context.emit({ type: 'articles.changed', articleIds: ids });
  context.emit({ type: 'library.changed' });
}

/** What has been said goes where its text has gone. Changes `after`. */
function shareComments({ articles, layout }: StoredPage, after: PageLayout): void {
  const bodies = after.articles.map((article) => ({ id: article.id, body: articleText(article).body }));
  const shared = sharedComments(
    articles,
    bodies,
    (id) =>
      heirOf(
        layout.articles.find((article) => article.id === id),
        after,
      )?.id,
  );
  for (const article of after.articles) article.comments = shared.get(article.id) ?? [];
}

/** The article that now has what was an article's that is no more. */
function heirOf(earlier: LayoutArticle | undefined, after: PageLayout): LayoutArticle | undefined {
  const moved = new Set(earlier ? blocksOf(earlier).map((block) => block.id) : []);
  return after.articles.find((article) => blocksOf(article).some((block) => moved.has(block.id)));
}

type Update = {
  stored: StoredPage['articles'][number];
  earlier: LayoutArticle;
  article: LayoutArticle;
  position: number;
  own: CarriedDoubts;
};

function updateArticle(tx: WriteTransaction, update: Update, pageId: string, context: CommandContext): void {
  const { stored, earlier, article, position, own } = update;
  const { id } = stored;
  const text = articleText(article);
  if (JSON.stringify(text) !== JSON.stringify(articleText(earlier))) {
    storeText(tx, id, stored.revision, text, context, { reason: 'review', note: null, sitting: pageId });
  }
  if (article.kind !== stored.kind) tx.articles.setKind([id], article.kind, context.at);
  if (JSON.stringify(article.people) !== JSON.stringify(stored.people))
    tx.articles.setPeople(id, article.people, context.at);
  if (article.closed === 'article-trashed') return;
  const isPlaced = stored.position === position && stored.truncated === own.truncated;
  if (!isPlaced || JSON.stringify(stored.doubts) !== JSON.stringify(own.doubts))
    tx.articles.arrange(id, { position, ...own, at: context.at });
}

function addArticle(
  tx: WriteTransaction,
  article: LayoutArticle,
  place: { id: string; isReviewed: boolean; position: number; own: CarriedDoubts },
  { at, actor }: CommandContext,
): void {
  const content = articleText(article);
  const plainText = documentText(content.body);
  const chars = countCharacters(plainText);
  tx.articles.add({
    ...content,
    ...place.own,
    id: article.id,
    pageId: place.id,
    position: place.position,
    kind: article.kind,
    status: place.isReviewed ? 'edited' : 'imported',
    people: article.people,
    plainText,
    chars,
    confidence: 1,
    at,
  });
  tx.articles.addRevision(
    {
      articleId: article.id,
      number: 1,
      at,
      actor,
      reason: 'review',
      note: null,
      sitting: place.id,
      chars,
      content,
    },
    at - autosaveSpanMs,
  );
}

/** What a person has written is kept in the trash with its revisions; an article that only the import made goes. */
function removeArticle(
  tx: WriteTransaction,
  id: string,
  before: StoredPage,
  after: PageLayout,
  { at }: CommandContext,
): void {
  const heir = heirOf(
    before.layout.articles.find((article) => article.id === id),
    after,
  );
  const stored = before.articles.find((article) => article.id === id);
  const tags = stored?.tags.map((tag) => tag.id) ?? [];
  if (heir && tags.length > 0) tx.tags.tagArticles([heir.id], tags, at);
  if (stored?.edited) tx.articles.setTrashed([id], at);
  else tx.articles.remove(id);
}
