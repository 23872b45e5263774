import type { ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { anchorOf, type StoredDoubt, storedDoubtId } from './carry-doubts.ts';
import { doubtAnswers, type Answer } from './doubt-answers.ts';
import { looseAnswers } from './loose-answers.ts';
import type { LayoutBlock, PageLayout } from './page-layout.ts';
import { readSeams } from './seam-candidates.ts';

/** How much the next click helps: what has no place at all first, what only wants a look last. */
const weights: Partial<Record<string, number>> = {
  'body-missing': 85,
  'fragment-unplaced': 80,
  'headline-missing': 70,
  'headline-doubtful': 60,
  'seam-doubtful': 40,
  'text-missing': 30,
  'columns-parted': 25,
  'names-doubtful': 20,
  'kind-doubtful': 10,
};
/** So many doubts are given answers; those behind them get theirs when their turn comes. */
const answered = 500;
/** A proposal that only wants a yes. */
const proposalWeight = 45;

type Held = { id: string; doubts: readonly StoredDoubt[] };

/** What the import left open, most useful first, each with its answers. */
export function reviewQueue(
  layout: PageLayout,
  held: readonly Held[],
  dismissed: readonly string[],
): ReviewDoubt[] {
  const seams = readSeams(layout);
  const queue: { doubt: ReviewDoubt; weight: number; at: number }[] = [];
  for (const { id, doubts } of held) {
    const article = layout.articles.find((candidate) => candidate.id === id);
    if (!article || article.closed !== null) continue;
    for (const stored of doubts) {
      const block = anchorOf(article, stored);
      const answers = queue.length < answered ? doubtAnswers(layout, article, stored, block, seams) : [];
      const doubtId = storedDoubtId(id, stored);
      const proposal = answers.some(({ answer }) => answer === 'join') ? proposalWeight : 0;
      queue.push({
        doubt: toDoubt(doubtId, stored.code, stored.message, id, block, answers),
        weight: (weights[stored.code] ?? 10) + proposal,
        at: stored.at ?? 0,
      });
    }
  }
  for (const block of layout.loose) {
    const code = looseCode(block);
    const doubtId = `loose/${block.id}`;
    if (code === null || dismissed.includes(doubtId)) continue;
    const answers = queue.length < answered ? looseAnswers(layout, block, seams) : [];
    queue.push({
      doubt: toDoubt(doubtId, code, '', null, block, answers),
      weight: weights[code] ?? 10,
      at: block.start,
    });
  }
  return queue.sort((one, other) => other.weight - one.weight || one.at - other.at).map(({ doubt }) => doubt);
}

function looseCode({ role }: LayoutBlock): string | null {
  if (role === 'furniture' || role === 'column-title') return null;
  return role === 'headline' || role === 'kicker' || role === 'deck' ? 'body-missing' : 'fragment-unplaced';
}

function toDoubt(
  id: string,
  code: string,
  message: string,
  articleId: string | null,
  block: LayoutBlock | null,
  answers: readonly Answer[],
): ReviewDoubt {
  const leave: ReviewOperation = { do: 'dismiss-doubts', doubts: [id] };
  return {
    id,
    code,
    message,
    articleId: articleId as ArticleId | null,
    blockId: (block?.id ?? null) as BlockId | null,
    answers: [
      ...answers.map(({ answer, block: about, articleId: aim, text, operation }) => ({
        answer,
        text: (text ?? shortText(about)).slice(0, 40),
        blockId: (about?.id ?? null) as BlockId | null,
        articleId: (aim ?? null) as ArticleId | null,
        operation,
      })),
      { answer: 'leave' as const, text: '', blockId: null, articleId: null, operation: leave },
    ],
  };
}

function shortText(block: LayoutBlock | undefined): string {
  if (block === undefined) return '';
  return (block.text === null ? block.raw : inlineText(block.text)).replace(/\s+/gu, ' ').trim();
}
