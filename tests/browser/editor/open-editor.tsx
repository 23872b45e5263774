import '#renderer/styles/index.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { onTestFinished } from 'vitest';
import { emptyDocument } from '#shared/document/article-document.ts';
import type { ArticleDocument, TextInline } from '#shared/document/article-document.ts';
import { imageId } from '#shared/domain/ids.ts';
import type { ImageId } from '#shared/domain/ids.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { ArticleSurface } from '#renderer/editor/ArticleSurface.tsx';
import { createArticleEditors } from '#renderer/editor/article-editors.ts';
import type { ArticleEditors } from '#renderer/editor/article-editors.ts';
import type { ArticlePart, ArticleText } from '#renderer/editor/head-slots.ts';
import { LinkField } from '#renderer/editor/LinkField.tsx';
import { PictureField } from '#renderer/editor/PictureField.tsx';
import { Toolbar } from '#renderer/editor/Toolbar.tsx';

export const text = (value: string): TextInline => ({ type: 'text', text: value });
export const paragraphs = (...lines: string[]): ArticleDocument => ({
  version: 1,
  blocks: lines.map((line) => ({ type: 'paragraph', inlines: line === '' ? [] : [text(line)] })),
});

export const someImage: ImageId = imageId.parse('0198a1c2-0000-7000-8000-000000000001');
const onePixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

export type OpenEditor = {
  article: ArticleEditors;
  container: HTMLElement;
  root: Root;
  part(part: ArticlePart): HTMLElement;
  body(): ArticleDocument;
};

/** Puts an article's editors on the page, with its toolbar; they go when the test ends. */
export async function openEditor(given: Partial<ArticleText> = {}): Promise<OpenEditor> {
  const heads = { column: null, kicker: null, headline: null, deck: null, byline: null, ...given.heads };
  const article = createArticleEditors({
    text: { heads, authorNote: given.authorNote ?? null, body: given.body ?? emptyDocument },
    imageUrl: () => onePixel,
    isEditable: true,
    onError: (error) => {
      throw error;
    },
  });
  const container = document.createElement('div');
  container.style.cssText = 'block-size: 100vh; overflow: auto';
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() =>
    root.render(
      <I18nextProvider i18n={createI18n('zh-CN', [initReactI18next])}>
        <main>
          <Toolbar article={article} addImage={async () => someImage} />
          <LinkField editor={article.editors.body} />
          <PictureField editor={article.editors.body} />
          <ArticleSurface article={article} addImage={async () => someImage} />
        </main>
      </I18nextProvider>,
    ),
  );
  onTestFinished(() => {
    root.unmount();
    article.dispose();
    container.remove();
  });
  await settled();
  return {
    article,
    container,
    root,
    part: (part) => {
      const element = container.querySelector<HTMLElement>(`[contenteditable][data-part='${part}']`);
      if (element === null) throw new Error(`no part ${part}`);
      return element;
    },
    body: () => article.read().body,
  };
}

/** Two frames: what was asked for has been committed and painted. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Puts the caret into the text of an element, at an offset or its end. */
export async function placeCaret(element: Element, offset?: number): Promise<void> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  const range = new Range();
  if (first === null) range.setStart(element, 0);
  else range.setStart(first, offset ?? first.nodeValue?.length ?? 0);
  range.collapse(true);
  element.closest<HTMLElement>('[contenteditable]')?.focus();
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  await settled();
}
