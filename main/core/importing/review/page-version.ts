import type { Ports } from '#core/ports/index.ts';
import type { StoredPage } from './read-layout.ts';

/** Names the state of a page's layout: another one after every change, the same after undo. */
export function pageVersion(
  { blocks, articles }: Pick<StoredPage, 'blocks' | 'articles'>,
  ports: Pick<Ports, 'sha256' | 'files'>,
): string {
  const state = [
    blocks.map(({ id, start, end, role, articleId, paragraph, position }) => [
      id,
      start,
      end,
      role,
      articleId,
      paragraph,
      position,
    ]),
    articles.map(({ id, position, trashed }) => [id, position, trashed]),
  ];
  return ports.sha256(ports.files.encodeText(JSON.stringify(state))).slice(0, 16);
}
