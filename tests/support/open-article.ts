import type { ArticleDetail } from '#shared/contract/editing.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { openCore, type OpenCore } from './open-core.ts';
import { samplePage } from './sample-page.ts';

export const sittings = [
  '018f0000-0000-7000-8000-000000000001',
  '018f0000-0000-7000-8000-000000000002',
] as const;

/** A document of one-line paragraphs. */
export function paragraphs(...texts: string[]): ArticleDocument {
  return {
    version: 1,
    blocks: texts.map((text) => ({
      type: 'paragraph',
      inlines: text === '' ? [] : [{ type: 'text', text }],
    })),
  };
}

export type OpenArticle = {
  opened: OpenCore;
  article: ArticleDetail;
  read(): Promise<ArticleDetail>;
  /** A save of the article as it was opened, with these changes. */
  saving(change: Partial<InputOf<'editing.saveArticle'>>): InputOf<'editing.saveArticle'>;
};

/** A library of two articles, the first of them at hand. */
export async function openArticle(): Promise<OpenArticle> {
  const opened = openCore();
  await opened.import([samplePage(1)]);
  const [row] = (await opened.call('library.articles', {})).articles;
  if (!row) throw new Error('nothing was imported');
  const read = (): Promise<ArticleDetail> => opened.call('editing.article', { articleId: row.id });
  const article = await read();
  return {
    opened,
    article,
    read,
    saving: (change) => ({
      articleId: article.id,
      revision: article.revision,
      heads: article.heads,
      body: article.body,
      sitting: sittings[0],
      ...change,
    }),
  };
}
