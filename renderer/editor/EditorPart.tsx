import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer';
import type { LexicalEditorWithDispose } from 'lexical';
import type { ComponentProps } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './EditorText.module.css';

type Props = Omit<ComponentProps<'div'>, 'aria-placeholder' | 'children'> & {
  editor: LexicalEditorWithDispose;
};

/** The surface of one editor: what it shows is text in the article's language, never checked by the browser. */
export function EditorPart({ editor, className, ...rest }: Props) {
  return (
    <LexicalExtensionEditorComposer initialEditor={editor}>
      <ContentEditable
        {...rest}
        // A locked text takes no caret, but it must still be reached and scrolled by keyboard.
        tabIndex={0}
        lang="zh-CN"
        spellCheck={false}
        className={classNames(styles.text, className)}
      />
    </LexicalExtensionEditorComposer>
  );
}
