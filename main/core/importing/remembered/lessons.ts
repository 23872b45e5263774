import type { RememberedDecision, ReviewOperation } from '#shared/contract/page-review.ts';
import type { BlockRole } from '#shared/domain/article.ts';
import type { NewDecision } from '#core/ports/remembered.ts';
import { isPersonName } from '../segment/facts/person-names.ts';
import { lineKey } from './line-key.ts';
import { allBlocks, type PageLayout } from '../review/page-layout.ts';
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
    // A name that does not look like one is doubted on each page, until somebody has answered for it.
    const added = wanted.filter((name) => !known.includes(name) || !isPersonName(name));
    const anywhere = new Set(peopleParts.flatMap((other) => operation.people[other]));
    const removed = known.filter((name) => !anywhere.has(name));
    return [
      ...added.map((text): NewDecision => ({ kind: 'name', text, role: null, part })),
      ...removed.map((text): NewDecision => ({ kind: 'no-name', text, role: null, part: null })),
    ];
  });
}

/** Ids of the decisions that say the opposite of a name: the later word counts. */
export function contradicted(
  lessons: readonly NewDecision[],
  decisions: () => readonly RememberedDecision[],
): string[] {
  const opposite = new Map(
    lessons.flatMap(({ kind, text }) =>
      kind === 'role' ? [] : [[text, kind === 'name' ? 'no-name' : 'name']],
    ),
  );
  if (opposite.size === 0) return [];
  return decisions()
    .filter(({ kind, text }) => opposite.get(text) === kind)
    .map(({ id }) => id);
}

function lineLessons(before: PageLayout, ids: readonly string[], role: BlockRole): NewDecision[] {
  if (!lasting.has(role)) return [];
  return allBlocks(before)
    .filter(({ id, role: known }) => ids.includes(id) && known !== role)
    .map(({ raw }) => lineKey(raw))
    .filter((text) => text.length > 0 && text.length <= longestLine)
    .map((text) => ({ kind: 'role', text, role, part: null }));
}

/**
 * Ids of the decisions whose line has lost the role that they give it: whoever takes a line back from the furniture into
 * an article, by whatever key, does not want it there on the next page.
 */
export function takenBack(
  before: PageLayout,
  after: PageLayout,
  decisions: () => readonly RememberedDecision[],
): string[] {
  const now = new Map(allBlocks(after).map(({ id, role }) => [id, role]));
  const lost = new Set(
    allBlocks(before).flatMap(({ id, role, raw }) => {
      const other = now.get(id);
      return other === undefined || other === role ? [] : [`${role} ${lineKey(raw)}`];
    }),
  );
  // Most steps take no role from any line.
  if (lost.size === 0) return [];
  return decisions()
    .filter(({ kind, role, text }) => kind === 'role' && lost.has(`${role} ${text}`))
    .map(({ id }) => id);
}
