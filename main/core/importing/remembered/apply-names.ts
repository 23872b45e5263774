import type { RememberedDecision } from '#shared/contract/page-review.ts';
import { oddNames } from '../review/odd-names.ts';
import { peopleParts } from '../review/share-people.ts';
import type { SplitArticle } from '../segment/page-split.ts';

/** So far into its first paragraph an article names who wrote it, and so near to its end. */
const bylineReach = 60;

/** Takes and leaves names as they were corrected before; returns the decisions that changed something. */
export function applyNames(article: SplitArticle, decisions: readonly RememberedDecision[]): string[] {
  const used: string[] = [];
  const credits = creditText(article);
  for (const { id, kind, text, part } of decisions) {
    if (kind === 'no-name' && peopleParts.some((each) => article[each].includes(text))) {
      for (const each of peopleParts) article[each] = article[each].filter((name) => name !== text);
      used.push(id);
    }
    const isKnown = peopleParts.some((each) => article[each].includes(text));
    if (kind === 'name' && part !== null && !isKnown && credits.includes(text.replace(/\s+/gu, ''))) {
      article[part].push(text);
      used.push(id);
    }
  }
  const settling = nowCertain(article, decisions);
  if (settling.length > 0) article.issues = article.issues.filter(({ code }) => code !== 'names-doubtful');
  return [...new Set([...used, ...settling])];
}

/** The decisions by which no name of the article is doubtful any more; none where they are not enough. */
function nowCertain(
  { issues, ...article }: SplitArticle,
  decisions: readonly RememberedDecision[],
): string[] {
  if (!issues.some(({ code }) => code === 'names-doubtful')) return [];
  const known = oddNames(article).map((name) =>
    decisions.find(({ kind, text }) => kind === 'name' && text === name),
  );
  return known.every((decision) => decision !== undefined) ? known.map(({ id }) => id) : [];
}

/** Where names stand that wrote or photographed an article. */
function creditText({ byline, paragraphs }: SplitArticle): string {
  const first = paragraphs[0]?.text ?? '';
  const last = paragraphs.at(-1)?.text ?? '';
  const credits = paragraphs.filter(({ role }) => role === 'credit' || role === 'caption');
  return [
    byline ?? '',
    first.slice(0, bylineReach),
    last.slice(-bylineReach),
    ...credits.map(({ text }) => text),
  ]
    .join('\n')
    .replace(/[^\S\n]+/gu, '');
}
