import type { ExportTarget } from '#shared/contract/exporting.ts';
import type { ArticleId, IssueId, PageId } from '#shared/domain/ids.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';

export const subjectKinds = ['article', 'selection', 'page', 'issue', 'issues', 'search'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Something that can be exported from where the user is. */
export type ExportSubject =
  | { kind: 'article'; articleId: ArticleId }
  | { kind: 'selection'; articleIds: readonly ArticleId[] }
  | { kind: 'page'; pageId: PageId; articleIds: readonly ArticleId[] }
  | { kind: 'issue'; issueId: IssueId }
  | { kind: 'issues'; issueIds: readonly IssueId[] }
  | { kind: 'search'; question: SearchQuestion };

export function targetOf(subject: ExportSubject): ExportTarget {
  switch (subject.kind) {
    case 'article':
      return { articleIds: [subject.articleId] };
    case 'selection':
    case 'page':
      return { articleIds: [...subject.articleIds] };
    case 'issue':
      return { issueId: subject.issueId };
    case 'issues':
      return { issueIds: [...subject.issueIds] };
    case 'search':
      return subject.question;
  }
}
