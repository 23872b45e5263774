import type { ReviewOperation } from '#shared/contract/page-review.ts';
import { titlesOf } from './exchange-heads.ts';
import type { PageLayout } from './page-layout.ts';

/**
 * What is asked about a page itself, read from its layout each time, not carried by an article: a piece without a place,
 * heads without a text, lines of one headline, what goes on from another page, and where a block is placed. Once it is answered for good, the page keeps its name.
 */
const subjects = ['loose', 'bare', 'stack', 'placed', 'from'] as const;

export function ofPage(subject: (typeof subjects)[number], id: string): string {
  return `${subject}/${id}`;
}

export function isOfPage(doubtId: string): boolean {
  return subjects.some((subject) => doubtId.startsWith(`${subject}/`));
}

/** Names for the blocks that an operation puts where a person wants them; `layout`: the page before it. */
export function placedBy(operation: ReviewOperation, layout: PageLayout): string[] {
  switch (operation.do) {
    case 'move-blocks':
    case 'shift-blocks':
    case 'join-blocks':
    case 'new-article':
      return operation.blockIds.map((id) => ofPage('placed', id));
    case 'exchange-heads':
      return layout.articles
        .filter(({ id }) => (operation.articleIds as readonly string[]).includes(id))
        .flatMap(titlesOf)
        .map(({ id }) => ofPage('placed', id));
    default:
      return [];
  }
}
