import type { ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { askedDoubt } from '#shared/domain/import-doubt.ts';
import { findContinuationMarks } from '../continuation-marks.ts';
import { anchorOf, isOffer, type StoredDoubt, storedDoubtId } from './carry-doubts.ts';
import { doubtAnswers, type Answer } from './doubt-answers.ts';
import { bareAnswers, looseAnswers } from './loose-answers.ts';
import { allBlocks, isSource, shownText, type LayoutBlock, type PageLayout } from './page-layout.ts';
import { headlineChoices, stackedHeadlines } from './headline-choices.ts';
import { ofPage } from './page-doubts.ts';
import { readSeams, type Seams } from './seam-candidates.ts';
import { strayAnswers } from './stray-answers.ts';
import { strayParagraphs } from './stray-paragraphs.ts';

/** How much the next click helps: what has no place at all first, what only wants a look last. */
const weights: Partial<Record<string, number>> = {
  'body-missing': 85,
  'fragment-unplaced': 80,
  'headline-missing': 70,
  'continued-here': 66,
  'paragraphs-elsewhere': 65,
  'headline-stacked': 62,
  'headline-doubtful': 60,
  'continuation-doubtful': 45,
  'seam-doubtful': 40,
  'text-missing': 30,
  'columns-parted': 25,
  'names-doubtful': 20,
  'kind-doubtful': 10,
};
/** Below it, what can be decided by a key comes before what only can be looked at. */
const decided = 50;
/** Joining paragraphs of one article changes less than any other answer: behind these, but before what only can be looked at. */
const joined = 16;
const onlyJoined: ReadonlySet<string> = new Set(['seam-doubtful', 'text-missing']);
/** So many doubts are given answers; those behind them get theirs when their turn comes. */
const answered = 500;

type Held = { id: string; doubts: readonly StoredDoubt[] };

/** A question as it stands before its answers are looked for. */
type Question = {
  id: string;
  code: string;
  message: string;
  articleId: string | null;
  /** What it is about, the first block first. */
  blocks: readonly LayoutBlock[];
  at: number;
  answers: () => Answer[];
  /** What is noted when things are left as they are; the question itself where it is left out. */
  settles?: readonly string[];
};

/** What the import left open, and what the words of the page speak against, most useful first, each with its answers. */
export function reviewQueue(
  layout: PageLayout,
  held: readonly Held[],
  dismissed: ReadonlySet<string>,
): ReviewDoubt[] {
  const seams = readSeams(layout);
  return [
    ...storedQuestions(layout, held, seams, dismissed),
    ...stackQuestions(layout, held).filter(({ id }) => !dismissed.has(id)),
    ...bareQuestions(layout).filter(({ id }) => !dismissed.has(id)),
    ...continuedQuestions(layout).filter(({ id }) => !dismissed.has(id)),
    ...looseQuestions(layout, seams).filter(({ id }) => !dismissed.has(id)),
    ...strayQuestions(layout, dismissed),
  ]
    .map((question, index) => {
      const answers = index < answered ? question.answers() : [];
      return { doubt: toDoubt(question, answers), weight: weightOf(question, answers), at: question.at };
    })
    .sort((one, other) => other.weight - one.weight || one.at - other.at)
    .map(({ doubt }) => doubt);
}

function weightOf({ code }: Question, answers: readonly Answer[]): number {
  const weight = weights[code] ?? 10;
  if (answers.length > 0 && onlyJoined.has(code)) return weight + joined;
  return answers.length > 0 || weight > decided ? weight + decided : weight;
}

function storedQuestions(
  layout: PageLayout,
  held: readonly Held[],
  seams: Seams,
  dismissed: ReadonlySet<string>,
): Question[] {
  return held.flatMap(({ id, doubts }) => {
    const article = layout.articles.find((candidate) => candidate.id === id);
    if (!article || article.closed !== null) return [];
    return doubts.flatMap((stored): Question[] => {
      const block = isOffer(stored) ? beginningAt(layout, stored.at) : anchorOf(article, stored);
      // What a person has placed is offered nowhere else.
      if (isOffer(stored) && block !== null && dismissed.has(ofPage('placed', block.id))) return [];
      const question = {
        id: storedDoubtId(id, stored),
        code: askedDoubt(stored.code),
        message: stored.message,
        articleId: id,
        blocks: block === null ? [] : [block],
        at: stored.at ?? 0,
        answers: () => doubtAnswers(layout, article, stored, block, seams),
      };
      return [question];
    });
  });
}

/** Two lines that were taken for one headline; where the import has its own doubt about them, that one asks. */
function stackQuestions(layout: PageLayout, held: readonly Held[]): Question[] {
  const asked = new Set(
    held.filter(({ doubts }) => doubts.some(({ code }) => code === 'headline-doubtful')).map(({ id }) => id),
  );
  return layout.articles.flatMap((article): Question[] => {
    const titles = article.closed === null && !asked.has(article.id) ? stackedHeadlines(article) : [];
    if (titles.length === 0) return [];
    return [
      {
        id: ofPage('stack', article.id),
        code: 'headline-stacked',
        message: '',
        articleId: article.id,
        blocks: titles,
        at: titles[0]?.start ?? 0,
        answers: () => headlineChoices(titles),
      },
    ];
  });
}

/** What stands over nothing, once its text has gone elsewhere. */
function bareQuestions(layout: PageLayout): Question[] {
  return layout.articles.flatMap((article): Question[] => {
    const { id, closed, heads, paragraphs, detached } = article;
    if (closed !== null || heads.length === 0 || paragraphs.length + detached.length > 0) return [];
    return [
      {
        id: ofPage('bare', id),
        code: 'body-missing',
        message: '',
        articleId: id,
        blocks: heads,
        at: heads[0]?.start ?? 0,
        answers: () => bareAnswers(layout, article),
      },
    ];
  });
}

/** A paragraph that says itself that it goes on from another page (上接第1版) inside an article: the rest of another one. */
function continuedQuestions(layout: PageLayout): Question[] {
  return layout.articles.flatMap(({ id, closed, paragraphs }): Question[] =>
    (closed === null ? paragraphs.slice(1) : []).flatMap((paragraph) => {
      const block = isSource(paragraph) && paragraph.role === 'body' ? paragraph.blocks[0] : undefined;
      if (block === undefined || !beginsContinued(shownText(block))) return [];
      const operation: ReviewOperation = { do: 'split-article', blockId: block.id as BlockId };
      return [
        {
          id: ofPage('from', block.id),
          code: 'continued-here',
          message: '',
          articleId: id,
          blocks: [block],
          at: block.start,
          answers: () => [{ answer: 'split', block, operation }],
        },
      ];
    }),
  );
}

/** Longer than a mark can be, in characters. */
const longestMark = 60;

function beginsContinued(text: string): boolean {
  const [mark] = findContinuationMarks(text.trimStart().slice(0, longestMark));
  return mark?.direction === 'from' && mark.start === 0;
}

function looseQuestions(layout: PageLayout, seams: Seams): Question[] {
  return layout.loose.flatMap((block): Question[] => {
    const code = looseCode(block);
    if (code === null) return [];
    return [
      {
        id: ofPage('loose', block.id),
        code,
        message: '',
        articleId: null,
        blocks: [block],
        at: block.start,
        answers: () => looseAnswers(layout, block, seams),
      },
    ];
  });
}

function strayQuestions(layout: PageLayout, dismissed: ReadonlySet<string>): Question[] {
  return strayParagraphs(layout, (blockId) => dismissed.has(ofPage('placed', blockId))).map((stray) => ({
    id: ofPage('placed', stray.blocks[0]?.id ?? ''),
    code: 'paragraphs-elsewhere',
    message: '',
    articleId: stray.articleId,
    blocks: stray.blocks,
    at: stray.blocks[0]?.start ?? 0,
    answers: () => strayAnswers(stray),
    settles: stray.blocks.map(({ id }) => ofPage('placed', id)),
  }));
}

function beginningAt(layout: PageLayout, at: number | null): LayoutBlock | null {
  return allBlocks(layout).find(({ start, role }) => start === at && role === 'body') ?? null;
}

function looseCode({ role }: LayoutBlock): string | null {
  if (role === 'furniture' || role === 'column-title') return null;
  return role === 'headline' || role === 'kicker' || role === 'deck' ? 'body-missing' : 'fragment-unplaced';
}

function toDoubt(
  { id, code, message, articleId, blocks, settles = [id] }: Question,
  answers: readonly Answer[],
): ReviewDoubt {
  const leave: ReviewOperation = { do: 'dismiss-doubts', doubts: [...settles] };
  const blockIds = blocks.map((block) => block.id as BlockId);
  const leaves = { answer: 'leave' as const, text: '', blockId: null, articleId: null, operation: leave };
  const does = answers.map(({ answer, block: about, articleId: aim, text, operation }) => ({
    answer,
    text: (text ?? shortText(about)).slice(0, 40),
    blockId: (about?.id ?? null) as BlockId | null,
    articleId: (aim ?? null) as ArticleId | null,
    operation,
  }));
  return {
    id,
    code,
    message,
    articleId: articleId as ArticleId | null,
    blockIds,
    answers: [...does, leaves],
  };
}

function shortText(block: LayoutBlock | undefined): string {
  if (block === undefined) return '';
  return shownText(block).replace(/\s+/gu, ' ').trim();
}
