import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { PageId } from '#shared/domain/ids.ts';
import type { Store } from '../ports/store.ts';
import type { ExportPage, PageLookup } from './export-page.ts';

/** The pages of what is to be exported; those of an issue belong to it even where no article stands on them. */
export function pageLookup(store: Store, target: ParsedInputOf<'exporting.start'>['target']): PageLookup {
  return {
    further: store.read((tx) =>
      issuesOf(target).flatMap((id) => tx.library.issueDetail(id).pages.map((page) => page.id)),
    ),
    get: (id) => loadPage(store, id),
  };
}

function issuesOf(target: ParsedInputOf<'exporting.start'>['target']): readonly string[] {
  if ('issueId' in target) return [target.issueId];
  return 'issueIds' in target ? target.issueIds : [];
}

function loadPage(store: Store, id: PageId): ExportPage {
  return store.read((tx) => {
    const { publication, date, number, title } = tx.library.page(id);
    return {
      id,
      publication: publication || null,
      date,
      number,
      title,
      sources: tx.sources.ofPage(id).map((source) => ({
        id: source.id,
        name: source.name,
        sha256: source.sha256,
        encoding: source.encoding,
        bytes: () => store.read((again) => again.sources.bytes(source.id)),
      })),
    };
  });
}
