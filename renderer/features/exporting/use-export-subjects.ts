import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Location } from '#renderer/workbench/location.ts';
import { questionOf } from '#renderer/workbench/search-location.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { placeAsked, usePlace } from '#renderer/workbench/use-place.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import type { ExportOrigin } from '#renderer/workbench/export-origin.ts';
import type { ExportSubject } from './export-subject.ts';
import { parseIssueList } from './issue-list.ts';

/** What can be exported here, and which of it is chosen; null where there is nothing. */
export function useExportSubjects(origin: ExportOrigin): {
  subjects: readonly ExportSubject[];
  chosen: ExportSubject | null;
} {
  const location = useLocation();
  const selected = useSelected(useWorkbench().selection);
  const issueId = useIssueId(origin, location);
  const page = usePage(location);
  const subjects: ExportSubject[] = [];
  if (origin?.kind === 'article') subjects.push({ kind: 'article', articleId: origin.id });
  if (selected.length > 0) subjects.push({ kind: 'selection', articleIds: selected });
  if (page !== null) subjects.push(page);
  if (issueId !== null) subjects.push({ kind: 'issue', issueId });
  const issueIds = parseIssueList(location.params['issues']);
  if (issueIds.length > 0) subjects.push({ kind: 'issues', issueIds });
  const search = searchOf(location);
  if (search !== null) subjects.push(search);
  const wanted = location.params['what'];
  return { subjects, chosen: subjects.find(({ kind }) => kind === wanted) ?? subjects[0] ?? null };
}

function useIssueId(origin: ExportOrigin, { scope }: Location): IssueId | null {
  const articleId = origin?.kind === 'article' ? origin.id : null;
  const article = useQuery({
    ...procedureQuery('editing.article', { articleId: articleId ?? '' }),
    enabled: articleId !== null,
  });
  const place = usePlace(placeAsked(scope));
  if (origin?.kind === 'issue') return origin.id;
  if (articleId !== null) return article.data?.issueId ?? null;
  return place?.issue.id ?? null;
}

/** No page is printed with as many articles. */
const mostOfPage = 1000;

/** The page chosen in the tree with its articles, as they stand on it. */
function usePage({ scope }: Location): ExportSubject | null {
  const pageId = scope.kind === 'page' ? scope.pageId : null;
  const { data } = useQuery({
    ...procedureQuery('library.articles', { filter: { pageId: pageId ?? '' }, limit: mostOfPage }),
    enabled: pageId !== null,
  });
  // A page whose articles are all in the trash has nothing to export.
  if (pageId === null || data === undefined || data.articles.length === 0) return null;
  return { kind: 'page', pageId, articleIds: data.articles.map(({ id }) => id) };
}

function searchOf(location: Location): ExportSubject | null {
  const question = questionOf(location);
  if (location.list !== 'search' || question.query.trim() === '') return null;
  return { kind: 'search', question };
}
