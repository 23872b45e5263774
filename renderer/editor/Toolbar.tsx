import { Toolbar as Base } from '@base-ui/react/toolbar';
import { useSignalValue } from '@lexical/react/useExtensionSignalValue';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Bold, Italic, Link, Redo2, RemoveFormatting, Table, Underline, Undo2 } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { ArticleEditors } from './article-editors.ts';
import { blockKinds } from './block-kinds.ts';
import { editorShortcuts } from './editor-shortcuts.ts';
import type { EditorShortcutName } from './editor-shortcuts.ts';
import { runEditorAction } from './extensions/ShortcutsExtension.ts';
import { PictureButton } from './PictureButton.tsx';
import { tableEntries } from './table-entries.ts';
import { useToolbarState } from './toolbar-state.ts';
import styles from './Toolbar.module.css';
import type { AddImage } from './use-picture-files.ts';

type Props = {
  article: ArticleEditors;
  addImage: AddImage;
  /** Further tools at the end. */ children?: ReactNode;
};

const marks: readonly [Extract<EditorShortcutName, 'bold' | 'italic' | 'underline'>, ComponentType][] = [
  ['bold', Bold],
  ['italic', Italic],
  ['underline', Underline],
];

/** The tools of the editor; one stop of the Tab key, arrow keys lead through it. */
export function Toolbar({ article, addImage, children }: Props) {
  const { t } = useTranslation('editing');
  const { body } = article.editors;
  const state = useToolbarState(body);
  const canUndo = useSignalValue(article.history.canUndo);
  const canRedo = useSignalValue(article.history.canRedo);

  const blockName = t(`block.${state.place ?? 'other'}`);
  const isBlockFixed = !state.isEditable || state.block === null;

  function tool(
    label: string,
    Icon: ComponentType,
    run: () => void,
    more: { shortcut?: string; pressed?: boolean; disabled?: boolean } = {},
  ) {
    return (
      <Base.Button
        disabled={more.disabled ?? !state.isEditable}
        onClick={run}
        render={
          <IconButton label={label} shortcut={more.shortcut} pressed={more.pressed}>
            <Icon aria-hidden />
          </IconButton>
        }
      />
    );
  }

  return (
    <Base.Root
      className={styles.toolbar}
      aria-label={t('toolbar.label')}
      // The caret stays where it is when a tool is clicked.
      onMouseDown={(event) => event.preventDefault()}
    >
      {tool(t('toolbar.undo'), Undo2, () => body.dispatchCommand(UNDO_COMMAND, undefined), {
        shortcut: 'Mod+Z',
        disabled: !state.isEditable || !canUndo,
      })}
      {tool(t('toolbar.redo'), Redo2, () => body.dispatchCommand(REDO_COMMAND, undefined), {
        shortcut: 'Mod+Shift+Z',
        disabled: !state.isEditable || !canRedo,
      })}
      <Base.Separator className={styles.separator} />
      <Menu
        disabled={isBlockFixed}
        trigger={
          <Base.Button
            disabled={isBlockFixed}
            render={
              <Button
                variant="quiet"
                className={styles.block}
                // What is seen is part of the name, so that it can be spoken.
                aria-label={t('toolbar.block', { kind: blockName })}
              >
                {blockName}
              </Button>
            }
          />
        }
        entries={blockKinds.map((kind) => ({
          id: kind,
          label: t(`block.${kind}`),
          shortcut: editorShortcuts[kind].shortcut,
          checked: state.block === kind,
          onSelect: () => {
            if (state.block !== kind) runEditorAction(body, editorShortcuts[kind].action);
          },
        }))}
      />
      <Base.Separator className={styles.separator} />
      {marks.map(([mark, Icon]) => (
        <span key={mark} className={styles.tool}>
          {tool(t(`toolbar.${mark}`), Icon, () => runEditorAction(body, editorShortcuts[mark].action), {
            shortcut: editorShortcuts[mark].shortcut,
            pressed: state[mark],
          })}
        </span>
      ))}
      {tool(t('toolbar.clear'), RemoveFormatting, () => runEditorAction(body, editorShortcuts.clear.action), {
        shortcut: editorShortcuts.clear.shortcut,
      })}
      {tool(t('toolbar.link'), Link, () => runEditorAction(body, editorShortcuts.link.action), {
        shortcut: editorShortcuts.link.shortcut,
        pressed: state.url !== null,
      })}
      <Base.Separator className={styles.separator} />
      <PictureButton article={article} addImage={addImage} isEnabled={state.isEditable} />
      <Menu
        trigger={
          <Base.Button
            disabled={!state.isEditable}
            render={
              <IconButton label={t('toolbar.table')}>
                <Table aria-hidden />
              </IconButton>
            }
          />
        }
        entries={tableEntries(t, body, state.isInTable)}
      />
      <span className={styles.space} />
      {children}
    </Base.Root>
  );
}
