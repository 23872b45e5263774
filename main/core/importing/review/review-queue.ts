import type { ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { askedDoubt } from '#shared/domain/import-doubt.ts';
import { findContinuationMarks } from '../continuation-marks.ts';
import { anchorOf, isOffer, type StoredDoubt, storedDoubtId } from './carry-doubts.ts';
import { doubtAnswers, type Answer } from './doubt-answers.ts';
import { doubtWorth } from './doubt-worth.ts';
import { bareAnswers, looseAnswers } from './loose-answers.ts';
import { allBlocks, isSource, shownText, type LayoutBlock, type PageLayout } from './page-layout.ts';
import { headlineChoices, stackedHeadlines } from './headline-choices.ts';
import { ofPage } from './page-doubts.ts';
import { readSeams, type Seams } from './seam-candidates.ts';
import { readWords, type AgainstWords } from './page-words.ts';
import { splitAnswers, strayAnswers, strayHeadAnswers } from './stray-answers.ts';

/** Where sentences stop and nothing on the page goes on with them, one look is enough. */
const stops: ReadonlySet<string> = new Set(['seam-doubtful', 'text-missing']);
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
  /** How likely one of its answers is right, where this question tells it better than its code does. */
  likely?: number;
  /** It offers a fragment that stands elsewhere. */
  isOffer?: boolean;
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
  const words = readWords(layout, (blockId) => dismissed.has(ofPage('placed', blockId)));
  const stored = storedQuestions(layout, held, seams, dismissed);
  // What the import offers elsewhere and the words speak against where it stands is asked about once.
  const strays = new Set(words.paragraphs.map(({ blocks }) => blocks[0]));
  const [offers, others] = [true, false].map((both) =>
    stored.filter(({ isOffer: offered, blocks: [block] }) => {
      return (offered === true && block !== undefined && strays.has(block)) === both;
    }),
  ) as [Question[], Question[]];
  const questions = [
    ...others,
    ...stackQuestions(layout, held).filter(({ id }) => !dismissed.has(id)),
    ...bareQuestions(layout).filter(({ id }) => !dismissed.has(id)),
    ...continuedQuestions(layout).filter(({ id }) => !dismissed.has(id)),
    ...looseQuestions(layout, seams).filter(({ id }) => !dismissed.has(id)),
    ...wordQuestions(words, offers),
  ].map((question, index) => ({ question, answers: index < answered ? question.answers() : [] }));
  return foldStops(questions)
    .map(({ question, answers }) => ({
      doubt: toDoubt(question, answers),
      weight: doubtWorth(question.code, question.likely, answers.length > 0),
      at: question.at,
    }))
    .sort((one, other) => other.weight - one.weight || one.at - other.at)
    .map(({ doubt }) => doubt);
}

type Asked = { question: Question; answers: Answer[] };

/** The stops of which nothing can be decided become one question for the page. */
function foldStops(asked: readonly Asked[]): Asked[] {
  const isStop = ({ question, answers }: Asked): boolean => stops.has(question.code) && answers.length === 0;
  const [first, ...others] = asked.filter(isStop);
  if (first === undefined || others.length === 0) return [...asked];
  const all = [first, ...others].map(({ question }) => question);
  const folded: Question = {
    ...first.question,
    code: 'texts-stop',
    message: '',
    articleId: null,
    blocks: [...new Set(all.flatMap(({ blocks }) => blocks))],
    settles: all.map(({ id }) => id),
  };
  return [...asked.filter((each) => !isStop(each)), { question: folded, answers: [] }];
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
        isOffer: isOffer(stored),
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

/** What the words of the page speak against; `offers` ask where a fragment among it goes on. */
function wordQuestions({ paragraphs, heads, splits }: AgainstWords, offers: readonly Question[]): Question[] {
  const strays = new Set(paragraphs.flatMap(({ blocks }) => blocks));
  return [
    ...paragraphs.map((stray) => {
      const joins = (): Answer[] =>
        offers
          .filter(({ blocks }) => blocks[0] === stray.blocks[0])
          .flatMap(({ answers }) => answers())
          .filter(({ answer }) => answer === 'join-behind');
      return placeQuestion('paragraphs-elsewhere', stray.blocks, stray, () => strayAnswers(stray, joins()));
    }),
    ...heads.map((head) => placeQuestion('head-elsewhere', [head.block], head, () => strayHeadAnswers(head))),
    // Where both are asked about a paragraph, an article of its own is among the answers of the first.
    ...splits
      .filter(({ block }) => !strays.has(block))
      .map((place) => placeQuestion('article-begins', [place.block], place, () => splitAnswers(place))),
  ];
}

/** Left as they are, the blocks stand where a person wants them. */
function placeQuestion(
  code: string,
  blocks: readonly LayoutBlock[],
  { articleId, likely }: { articleId: string; likely: number },
  answers: () => Answer[],
): Question {
  const settles = blocks.map(({ id }) => ofPage('placed', id));
  const at = blocks[0]?.start ?? 0;
  return { id: settles[0] ?? '', code, message: '', articleId, blocks, at, likely, answers, settles };
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
