import type { ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleKind } from '#shared/domain/article.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { StoredDoubt } from './carry-doubts.ts';
import { headlineChoices } from './headline-choices.ts';
import { oddNames } from './odd-names.ts';
import { blocksOf, isSource, type LayoutArticle, type LayoutBlock, type PageLayout } from './page-layout.ts';
import type { SeamEnd, Seams } from './seam-candidates.ts';

export type Answer = {
  answer: ReviewDoubt['answers'][number]['answer'];
  block?: LayoutBlock;
  articleId?: string;
  /** Where it is not the text of the block. */
  text?: string;
  operation: ReviewOperation;
};

/** A headline is shorter than this and ends no sentence. */
const longestHeadline = 45;
const mostBreaks = 3;
const mostNames = 3;

/** What can be done about a doubt of the import, the likeliest first. */
export function doubtAnswers(
  layout: PageLayout,
  article: LayoutArticle,
  doubt: StoredDoubt,
  block: LayoutBlock | null,
  seams: Seams,
): Answer[] {
  switch (doubt.code) {
    case 'headline-missing':
      return headlineAnswers(layout, article);
    case 'kind-doubtful':
      return kindAnswers(article);
    case 'headline-doubtful':
      return rivalAnswers(article, block);
    case 'seam-doubtful':
    case 'text-missing':
      return block === null ? [] : seamAnswers(block, doubt, seams);
    case 'fragment-unplaced':
      return block === null ? [] : offerAnswers(article, block, seams);
    case 'names-doubtful':
      return nameAnswers(article);
    default:
      return [];
  }
}

/** A fragment goes on whichever sentence of the article breaks off; where none does, it stands in the article by itself. */
function offerAnswers(article: LayoutArticle, block: LayoutBlock, seams: Seams): Answer[] {
  const breaks = blocksOf(article).flatMap(({ id }): SeamEnd[] => {
    const end = seams.endOf(id);
    return end?.isLast === true && end.endsOpen ? [end] : [];
  });
  if (breaks.length === 0 && !blocksOf(article).some(({ id }) => id === block.id)) {
    const blockIds = [block.id as BlockId];
    const place: ReviewOperation = { do: 'move-blocks', blockIds, articleId: article.id as ArticleId };
    return [{ answer: 'place', articleId: article.id, operation: place }];
  }
  return breaks.slice(0, mostBreaks).map((end) => ({
    answer: 'join-behind',
    block: end.block,
    articleId: article.id,
    operation: { do: 'join-blocks', blockIds: [end.block.id as BlockId, block.id as BlockId] },
  }));
}

/** Names that do not look like any: they are names all the same, which is remembered, or one of them is none. */
function nameAnswers({ id, people }: LayoutArticle): Answer[] {
  const odd = oddNames(people).slice(0, mostNames);
  if (odd.length === 0) return [];
  const setPeople = (keep: (name: string) => boolean): ReviewOperation => ({
    do: 'set-people',
    articleId: id as ArticleId,
    people: {
      reporters: people.reporters.filter(keep),
      correspondents: people.correspondents.filter(keep),
      photographers: people.photographers.filter(keep),
      authors: people.authors.filter(keep),
    },
  });
  return [
    { answer: 'are-names', text: odd.join('、'), operation: setPeople(() => true) },
    ...odd.map((name): Answer => ({
      answer: 'no-name',
      text: name,
      operation: setPeople((other) => other !== name),
    })),
  ];
}

/** Without byline and dateline a text is mostly one of these. */
const plainKinds: readonly ArticleKind[] = ['feature', 'commentary', 'news', 'document', 'notice'];

function kindAnswers({ id, kind }: LayoutArticle): Answer[] {
  return plainKinds
    .filter((other) => other !== kind)
    .map((other) => ({
      answer: 'kind',
      text: other,
      operation: { do: 'set-kind', articleIds: [id as ArticleId], kind: other },
    }));
}

/** The import's rival of the headline, beside what is the headline now. */
function rivalAnswers({ heads }: LayoutArticle, rival: LayoutBlock | null): Answer[] {
  const titles = heads.filter((head) => head.role === 'headline' || head.id === rival?.id);
  return titles.length > 1 ? headlineChoices(titles) : [];
}

function headlineAnswers(layout: PageLayout, article: LayoutArticle): Answer[] {
  const answers: Answer[] = [];
  const first = article.paragraphs.find(isSource)?.blocks[0];
  if (first && first.raw.length <= longestHeadline && !/[。！!;；]\s*$/u.test(first.raw)) {
    answers.push({
      answer: 'use-as-headline',
      block: first,
      operation: { do: 'set-role', blockIds: [first.id as BlockId], role: 'headline' },
    });
  }
  for (const block of layout.loose.filter(({ role }) => role === 'headline').slice(0, 2)) {
    answers.push({
      answer: 'headline-of',
      block,
      articleId: article.id,
      operation: { do: 'move-blocks', blockIds: [block.id as BlockId], articleId: article.id as ArticleId },
    });
  }
  const before = layout.articles[layout.articles.indexOf(article) - 1];
  if (before && before.closed === null) {
    answers.push({
      answer: 'merge',
      articleId: before.id,
      text: '',
      operation: { do: 'merge-articles', articleIds: [article.id as ArticleId] },
    });
  }
  return answers;
}

function seamAnswers(block: LayoutBlock, doubt: StoredDoubt, seams: Seams): Answer[] {
  const own = seams.endOf(block.id);
  if (!own) return [];
  const isEnd = block.end === doubt.at;
  const found = isEnd
    ? own.isLast
      ? seams.continuationsOf(own, 3)
      : []
    : own.isFirst
      ? seams.beginningsOf(own, 3)
      : [];
  return found.map((end) => {
    const pair = isEnd ? [block, end.block] : [end.block, block];
    return {
      answer: 'join',
      block: end.block,
      ...(end.articleId === null ? {} : { articleId: end.articleId }),
      operation: { do: 'join-blocks', blockIds: pair.map(({ id }) => id as BlockId) },
    };
  });
}
