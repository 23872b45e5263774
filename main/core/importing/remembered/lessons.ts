import type { ReviewOperation } from '#shared/contract/page-review.ts';
import type { BlockRole } from '#shared/domain/article.ts';
import type { NewDecision } from '#core/ports/remembered.ts';
import { lineKey } from './line-key.ts';
import { blocksOf, type PageLayout } from '../review/page-layout.ts';
import { peopleParts } from '../review/share-people.ts';

/** Roles of lines that come back on page after page; a headline or a paragraph is of one day. */
const lasting: ReadonlySet<BlockRole> = new Set([
  'furniture',
  'column-title',
  'kicker',
  'byline',
  'credit',
  'author-note',
]);
/** Longer lines are not taken for ones that come back. */
const longestLine = 40;

/** What an operation teaches about the publication: the role of a line, a name that is one, a name that is none. */
export function lessonsOf(before: PageLayout, operation: ReviewOperation): NewDecision[] {
  if (operation.do === 'set-role') return lineLessons(before, operation.blockIds, operation.role);
  if (operation.do !== 'set-people') return [];
  const article = before.articles.find(({ id }) => id === operation.articleId);
  if (!article) return [];
  return peopleParts.flatMap((part) => {
    const known = article.people[part];
    const wanted = operation.people[part];
    const added = wanted.filter((name) => !known.includes(name));
    const anywhere = new Set(peopleParts.flatMap((other) => operation.people[other]));
    const removed = known.filter((name) => !anywhere.has(name));
    return [
      ...added.map((text): NewDecision => ({ kind: 'name', text, role: null, part })),
      ...removed.map((text): NewDecision => ({ kind: 'no-name', text, role: null, part: null })),
    ];
  });
}

function lineLessons(before: PageLayout, ids: readonly string[], role: BlockRole): NewDecision[] {
  if (!lasting.has(role)) return [];
  const blocks = [...before.loose, ...before.articles.flatMap(blocksOf)];
  return blocks
    .filter(({ id, role: known }) => ids.includes(id) && known !== role)
    .map(({ raw }) => lineKey(raw))
    .filter((text) => text.length > 0 && text.length <= longestLine)
    .map((text) => ({ kind: 'role', text, role, part: null }));
}
