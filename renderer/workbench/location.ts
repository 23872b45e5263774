import { z } from 'zod';
import { issueId, pageId, publicationId } from '#shared/domain/ids.ts';

const year = z.union([z.literal('undated').transform(() => null), z.coerce.number().int()]);

const scopes = z.union([
  z.tuple([z.literal('all')]).transform(() => ({ kind: 'all' as const })),
  z.tuple([z.literal('trash')]).transform(() => ({ kind: 'trash' as const })),
  z
    .tuple([z.literal('publication'), publicationId])
    .transform(([, id]) => ({ kind: 'publication' as const, publicationId: id })),
  z
    .tuple([z.literal('publication'), publicationId, z.literal('year'), year])
    .transform(([, id, , value]) => ({ kind: 'year' as const, publicationId: id, year: value })),
  z.tuple([z.literal('issue'), issueId]).transform(([, id]) => ({ kind: 'issue' as const, issueId: id })),
  z.tuple([z.literal('page'), pageId]).transform(([, id]) => ({ kind: 'page' as const, pageId: id })),
]);

/** The part of the library that the list shows. */
export type Scope = z.output<typeof scopes>;

/** Where the user is: everything that going back should bring back. Kept in the address after `#`. */
export type Location = {
  scope: Scope;
  /** Which list view fills the list pane. */
  list: string;
  /** Which work view fills the work pane, and of what; null: the one that suits the scope. */
  work: { view: string; id: string | null } | null;
  /** Further state of views: filters, the search text. Empty values are left out. */
  params: Readonly<Record<string, string>>;
};

export const homeLocation: Location = { scope: { kind: 'all' }, list: 'library', work: null, params: {} };

/** Reads an address after `#`; what cannot be understood falls back to the whole library. */
export function parseLocation(hash: string): Location {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const segments = path.split('/').filter(Boolean);
  const scope = scopes.safeParse(segments);
  const { list = 'library', work, ...params } = Object.fromEntries(new URLSearchParams(search));
  const [view, ...id] = work?.split('/') ?? [];
  return {
    scope: scope.success ? scope.data : { kind: 'all' },
    list,
    work: view ? { view, id: id.length > 0 ? id.join('/') : null } : null,
    params,
  };
}

/** Writes what `parseLocation` reads. */
export function formatLocation({ scope, list, work, params }: Location): string {
  const search = new URLSearchParams();
  if (list !== 'library') search.set('list', list);
  if (work !== null) search.set('work', work.id === null ? work.view : `${work.view}/${work.id}`);
  for (const [name, value] of Object.entries(params)) if (value !== '') search.set(name, value);
  const query = search.toString();
  return `#/${formatScope(scope)}${query === '' ? '' : `?${query}`}`;
}

/** The view and its subject that fill the work pane. */
export function workOf({ scope, work }: Location): { view: string; id: string | null } {
  if (work !== null) return work;
  if (scope.kind === 'issue') return { view: 'issue', id: scope.issueId };
  if (scope.kind === 'page') return { view: 'page', id: scope.pageId };
  return { view: 'home', id: null };
}

function formatScope(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
    case 'trash':
      return scope.kind;
    case 'publication':
      return `publication/${scope.publicationId}`;
    case 'year':
      return `publication/${scope.publicationId}/year/${scope.year ?? 'undated'}`;
    case 'issue':
      return `issue/${scope.issueId}`;
    case 'page':
      return `page/${scope.pageId}`;
  }
}
