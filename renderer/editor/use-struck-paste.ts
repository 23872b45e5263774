import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect } from 'react';
import { useLatestCallback } from '#renderer/ui/use-latest-callback.ts';
import type { ArticleEditors } from './article-editors.ts';
import { STRUCK_TEXT_COMMAND } from './extensions/PasteExtension.ts';

/** Says so when struck text was pasted into the body: without its line it says the opposite. */
export function useStruckPaste(
  { editors: { body } }: ArticleEditors,
  onPaste: (places: number) => void,
): void {
  const tell = useLatestCallback(onPaste);
  useEffect(
    () =>
      body.registerCommand(
        STRUCK_TEXT_COMMAND,
        (places) => {
          tell(places);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [body, tell],
  );
}
