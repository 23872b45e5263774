import type { i18n } from 'i18next';
import type { TreeNode } from '#renderer/ui/flatten-tree.ts';
import type { Scope } from '#renderer/workbench/location.ts';
import type { TreePublication } from '#shared/contract/library.ts';
import { issueName, pageName, publicationName } from './library-names.ts';

/** A node of the library tree: what it shows, how many articles that is, and where it leads. */
export type LibraryNode = TreeNode & {
  scope: Scope;
  articles: number;
  /** Pages below that nobody has reviewed yet. */
  waiting?: number;
  children?: readonly LibraryNode[];
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
      name:
        year === null
          ? translator.t('library:name.undated')
          : translator.t('library:date.year', { year: String(year) }),
      scope: { kind: 'year', publicationId: id, year },
      articles: ofYear,
      children: issues.map((issue) => ({
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
            return pageName(translator, page);
          },
          scope: { kind: 'page', pageId: page.id },
          articles: page.articles,
          waiting: page.waiting ? 1 : 0,
        })),
      })),
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

/** Ids of the nodes above the one of that id, from the top; null where it is not in the tree. */
export function ancestorIds(nodes: readonly TreeNode[], id: string): string[] | null {
  for (const node of nodes) {
    if (node.id === id) return [];
    const below = ancestorIds(node.children ?? [], id);
    if (below !== null) return [node.id, ...below];
  }
  return null;
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
