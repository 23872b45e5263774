import { $getSelection, $isRangeSelection, mergeRegister } from 'lexical';
import { useEffect, useState } from 'react';
import { countCharacters, documentText } from '#shared/document/plain-text.ts';
import type { ArticleEditors } from './article-editors.ts';
import { $readDocument } from './conversion/nodes-to-document.ts';
import { articleParts } from './head-slots.ts';

const bodyDelayMs = 300;
const selectionDelayMs = 100;

/** 字数 of the body and of the selection, counted when the keys rest. */
export function useCharacterCount(article: ArticleEditors): { body: number; selection: number } {
  const [body, setBody] = useState(() => countBody(article));
  const [selection, setSelection] = useState(0);

  useEffect(() => {
    let bodyTimer = 0;
    let selectionTimer = 0;
    const forget = mergeRegister(
      article.onTextChange(() => {
        window.clearTimeout(bodyTimer);
        bodyTimer = window.setTimeout(() => setBody(countBody(article)), bodyDelayMs);
      }),
      ...articleParts.map((part) =>
        article.editors[part].registerUpdateListener(() => {
          window.clearTimeout(selectionTimer);
          selectionTimer = window.setTimeout(() => setSelection(countSelection(article)), selectionDelayMs);
        }),
      ),
    );
    return () => {
      window.clearTimeout(bodyTimer);
      window.clearTimeout(selectionTimer);
      forget();
    };
  }, [article]);

  return { body, selection };
}

function countBody(article: ArticleEditors): number {
  return countCharacters(documentText(article.editors.body.read('pending', $readDocument)));
}

function countSelection(article: ArticleEditors): number {
  const focused = articleParts.find(
    (part) => article.editors[part].getRootElement() === document.activeElement,
  );
  if (focused === undefined) return 0;
  return article.editors[focused].read('latest', () => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && !selection.isCollapsed()
      ? countCharacters(selection.getTextContent())
      : 0;
  });
}
