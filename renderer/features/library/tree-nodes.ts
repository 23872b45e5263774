import type { i18n } from 'i18next';
import type { TreeNode } from '#renderer/ui/flatten-tree.ts';
import type { Scope } from '#renderer/workbench/location.ts';
import type { Place, TreeIssue, TreePublication, TreeYear } from '#shared/contract/library.ts';
import type { PublicationId } from '#shared/domain/ids.ts';
import { issueName, pageName, publicationName, yearName } from '#renderer/workbench/place-names.ts';

/** A node of the library tree: what it shows, how many articles that is, and where it leads. */
export type LibraryNode = TreeNode & {
  scope: Scope;
  articles: number;
  /** Pages below that nobody has reviewed yet. */
  waiting?: number;
  children?: readonly LibraryNode[] | null;
};

/**
 * The library as a tree: all articles, the publications with years, issues and pages, the trash. Names of issues and
 * pages are made when they are read: there are thousands, and few are on the screen.
 */
export function treeNodes(
  translator: i18n,
  publications: readonly TreePublication[],
  trashed: number,
): LibraryNode[] {
  const all = publications.reduce((sum, { articles }) => sum + articles, 0);
  return [
    { id: 'all', name: translator.t('library:tree.all'), scope: { kind: 'all' }, articles: all },
    ...publications.map((publication): LibraryNode => publicationNode(translator, publication)),
    { id: 'trash', name: translator.t('library:tree.trash'), scope: { kind: 'trash' }, articles: trashed },
  ];
}

function publicationNode(translator: i18n, { id, name, articles, years }: TreePublication): LibraryNode {
  return {
    id: scopeKey({ kind: 'publication', publicationId: id }),
    name: publicationName(translator, name),
    scope: { kind: 'publication', publicationId: id },
    articles,
    children: years.map(({ year, articles: ofYear, issues }) => ({
      id: scopeKey({ kind: 'year', publicationId: id, year }),
      name: yearName(translator, year),
      scope: { kind: 'year', publicationId: id, year },
      articles: ofYear,
      children: issues?.map((issue) => issueNode(translator, issue, year)) ?? null,
    })),
  };
}

function issueNode(translator: i18n, issue: TreeIssue, year: number | null): LibraryNode {
  return {
    id: scopeKey({ kind: 'issue', issueId: issue.id }),
    get name() {
      return issueName(translator, issue, year);
    },
    scope: { kind: 'issue', issueId: issue.id },
    articles: issue.articles,
    waiting: issue.pages.filter(({ waiting }) => waiting).length,
    children: issue.pages.map((page) => ({
      id: scopeKey({ kind: 'page', pageId: page.id }),
      get name() {
        // A page of a known title is told from its sisters by that alone; the tree has no room for what is not known.
        return page.number === null && page.title ? page.title : pageName(translator, page);
      },
      scope: { kind: 'page', pageId: page.id },
      articles: page.articles,
      waiting: page.waiting ? 1 : 0,
    })),
  };
}

/** The id of the node that leads to a scope. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
    case 'trash':
      return scope.kind;
    case 'publication':
      return `publication ${scope.publicationId}`;
    case 'year':
      return `year ${scope.publicationId} ${scope.year ?? ''}`;
    case 'issue':
      return `issue ${scope.issueId}`;
    case 'page':
      return `page ${scope.pageId}`;
  }
}

/** The years whose nodes are among those ids: what is to be read of the tree. Sorted, so that one set is one question. */
export function openedYears(ids: Iterable<string>): TreeYear[] {
  const years: TreeYear[] = [];
  for (const id of [...ids].toSorted()) {
    const [kind, publicationId, year] = id.split(' ');
    if (kind === 'year' && publicationId)
      years.push({ publicationId: publicationId as PublicationId, year: year ? Number(year) : null });
  }
  return years;
}

/** Ids of the nodes above a scope, from the top; `place` is where its issue stands. */
export function idsAbove(scope: Scope, place: Place | undefined): string[] {
  if (scope.kind === 'year') return [scopeKey({ kind: 'publication', publicationId: scope.publicationId })];
  if (place === undefined || (scope.kind !== 'issue' && scope.kind !== 'page')) return [];
  const { publicationId, year, issue } = place;
  return [
    scopeKey({ kind: 'publication', publicationId }),
    scopeKey({ kind: 'year', publicationId, year }),
    ...(scope.kind === 'page' ? [scopeKey({ kind: 'issue', issueId: issue.id })] : []),
  ];
}

/** The node of that id, wherever it stands. */
export function findNode(nodes: readonly LibraryNode[], id: string | null): LibraryNode | null {
  for (const node of nodes) {
    if (node.id === id) return node;
    const below = findNode(node.children ?? [], id);
    if (below !== null) return below;
  }
  return null;
}
