import { useEffect } from 'react';
import type { ArticleEditors } from '#renderer/editor/article-editors.ts';
import { articleParts } from '#renderer/editor/head-slots.ts';
import { parsePlace } from '#renderer/workbench/article-place.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';

/** Puts the caret, once, to the place in the article that the address asks for. */
export function useAskedPlace(article: ArticleEditors): void {
  const workbench = useWorkbench();
  const asked = useLocation().params['place'];
  useEffect(() => {
    const place = parsePlace(asked);
    if (place === null) return;
    if ('block' in place) article.showBlock(place.block);
    else {
      const part = articleParts.find((each) => each === place.head);
      if (part !== undefined) article.focus(part, 'start');
    }
    workbench.navigate({ params: { place: '' } }, { replace: true });
  }, [workbench, article, asked]);
}
