import { documentText } from '#shared/document/plain-text.ts';
import { prevailingScript, type Script } from '#shared/text/prevailing-script.ts';
import type { ExportArticle } from './export-article.ts';

/** Whose forms an article's characters take; null where nothing tells. */
export function articleScript({ heads, body }: Pick<ExportArticle, 'heads' | 'body'>): Script | null {
  return prevailingScript(`${heads.headline ?? ''}${documentText(body)}`);
}
