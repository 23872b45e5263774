import type { LexicalEditor } from 'lexical';
import type { ComponentProps, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { asksForContextMenu, openContextMenu } from '#renderer/ui/open-context-menu.ts';
import { tableEntries } from './table-entries.ts';

type Props = ComponentProps<'div'> & { editor: LexicalEditor };

function cellOf(node: unknown): Element | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest('td, th') ?? null;
}

/** Opens the menu of tables in a cell, by a right click or by key; elsewhere the browser's own menu stays. */
export function TableMenu({ editor, children, ...rest }: Props) {
  const { t } = useTranslation('editing');

  // Before the menu hears of it.
  function handleContextMenu(event: MouseEvent) {
    if (cellOf(event.target) === null || !editor.isEditable()) event.stopPropagation();
  }

  function handleKeyDown(event: KeyboardEvent) {
    const cell = cellOf(document.getSelection()?.anchorNode);
    if (!asksForContextMenu(event) || cell === null || !event.currentTarget.contains(cell)) return;
    event.preventDefault();
    openContextMenu(cell);
  }

  return (
    <ContextMenu
      label={t('toolbar.table')}
      entries={tableEntries(t, editor, true).filter(({ id }) => id !== 'insert')}
    >
      <div {...rest} onContextMenuCapture={handleContextMenu} onKeyDown={handleKeyDown}>
        {children}
      </div>
    </ContextMenu>
  );
}
