import { type ArticleId, articleId, type IssueId, issueId } from '#shared/domain/ids.ts';

/** What was open when the user asked for the export; the id of the work view `export`. */
export type ExportOrigin = { kind: 'article'; id: ArticleId } | { kind: 'issue'; id: IssueId } | null;

/** Reads what `formatOrigin` wrote; anything else is no origin. */
export function parseOrigin(text: string | null): ExportOrigin {
  const [, kind, id] = /^(article|issue)-(.+)$/.exec(text ?? '') ?? [];
  if (kind === 'article') {
    const read = articleId.safeParse(id);
    return read.success ? { kind, id: read.data } : null;
  }
  const read = issueId.safeParse(id);
  return kind === 'issue' && read.success ? { kind, id: read.data } : null;
}

export function formatOrigin(origin: ExportOrigin): string | null {
  return origin === null ? null : `${origin.kind}-${origin.id}`;
}
