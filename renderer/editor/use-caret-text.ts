import { $getSelection, $isRangeSelection, mergeRegister } from 'lexical';
import { useEffect, useState } from 'react';
import type { ArticleEditors } from './article-editors.ts';
import { articleParts } from './head-slots.ts';

const delayMs = 150;

/** The text of the paragraph or slot with the caret, a moment after the caret has come to rest. */
export function useCaretText(article: ArticleEditors): string {
  const [text, setText] = useState('');

  useEffect(() => {
    let timer = 0;
    function read(): void {
      const part = articleParts.find(
        (one) => article.editors[one].getRootElement() === document.activeElement,
      );
      if (part === undefined) return;
      const found = article.editors[part].read('latest', () => {
        const selection = $getSelection();
        return $isRangeSelection(selection)
          ? (selection.anchor.getNode().getTopLevelElement()?.getTextContent() ?? '')
          : null;
      });
      if (found !== null) setText(found);
    }
    function readSoon(): void {
      window.clearTimeout(timer);
      timer = window.setTimeout(read, delayMs);
    }
    const forget = mergeRegister(
      ...articleParts.map((part) => article.editors[part].registerUpdateListener(() => readSoon())),
    );
    return () => {
      window.clearTimeout(timer);
      forget();
    };
  }, [article]);

  return text;
}
