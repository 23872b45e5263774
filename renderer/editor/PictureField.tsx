import { $getNodeByKey } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './Bar.module.css';
import { $isImageNode } from './nodes/ImageNode.ts';
import { useToolbarState } from './toolbar-state.ts';

/** The bar of the selected picture: its description for those who cannot see it, and its removal. */
export function PictureField({ editor }: { editor: LexicalEditor }) {
  const { t } = useTranslation('editing');
  const { image, isEditable } = useToolbarState(editor);
  const [typing, setTyping] = useState<{ key: string; alt: string } | null>(null);
  const edited = image ?? typing;
  if (edited === null || !isEditable) return null;

  function change(edit: 'remove' | { alt: string }) {
    const key = edited?.key;
    if (key === undefined) return;
    editor.update(() => {
      const node = $getNodeByKey(key);
      if (!$isImageNode(node)) return;
      if (edit === 'remove') node.remove();
      else node.setAlt(edit.alt);
    });
  }

  return (
    <div role="group" aria-label={t('picture.label')} className={styles.bar}>
      <TextField
        label={t('picture.alt')}
        className={styles.wide}
        value={typing?.alt ?? edited.alt}
        onFocus={() => setTyping({ key: edited.key, alt: edited.alt })}
        onBlur={() => setTyping(null)}
        onChange={(event) => {
          setTyping({ key: edited.key, alt: event.target.value });
          change({ alt: event.target.value });
        }}
      />
      <Button onClick={() => change('remove')}>{t('picture.remove')}</Button>
    </div>
  );
}
