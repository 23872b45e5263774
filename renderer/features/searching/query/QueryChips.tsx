import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nextIndex } from '#renderer/ui/next-index.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { QueryChip } from '#shared/contract/search-language.ts';
import { type ChipNode, chipTree } from './chip-tree.ts';
import styles from './QueryChips.module.css';
import { QueryChipButton } from './QueryChipButton.tsx';
import { editInBox } from './edit-in-box.ts';
import { showQuery } from '../search-params.ts';

type Props = { chips: readonly QueryChip[] };

/** The query as it was understood: Enter changes a chip in the box, Delete takes it away, arrows go from one to the next. */
export function QueryChips({ chips }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const row = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLElement[] => [...(row.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];

  function remove({ without }: QueryChip) {
    if (without === null) return;
    const at = buttons().findIndex((button) => button === document.activeElement);
    showQuery(workbench, without);
    // What is left has been parsed only after the next answer.
    window.setTimeout(() => {
      const left = buttons();
      if (left.length === 0) workbench.focus('search');
      else if (at >= 0) left[Math.min(at, left.length - 1)]?.focus();
    }, 150);
  }

  function handleKeyDown(event: KeyboardEvent) {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key;
    const next = nextIndex(key, at, all.length, all.length);
    if (at < 0 || next === null) return;
    event.preventDefault();
    all[next]?.focus();
  }

  function render({ chip, children }: ChipNode, index: number): ReactNode {
    const key = `${chip.kind} ${chip.start} ${chip.end} ${index}`;
    if (chip.kind === 'and' || chip.kind === 'or') {
      const inner = children.map((child, place) => [
        place > 0 && chip.kind === 'or' && (
          <span key={`or ${place}`} className={styles.word}>
            {t('chip.or')}
          </span>
        ),
        render(child, place),
      ]);
      if (chip.depth === 0 && chip.kind === 'and') return inner;
      return (
        <span key={key} className={styles.group}>
          {inner}
        </span>
      );
    }
    if (chip.kind === 'not')
      return (
        <span key={key} className={styles.not}>
          <span className={styles.word}>{t('chip.not')}</span>
          {children.map(render)}
        </span>
      );
    const button = (
      <QueryChipButton
        key={key}
        chip={chip}
        onEdit={() => editInBox(workbench, chip.start, chip.end)}
        onRemove={() => remove(chip)}
      />
    );
    return children.length === 0 ? (
      button
    ) : (
      <span key={key} className={styles.group}>
        {button}
        {children.map(render)}
      </span>
    );
  }

  return (
    <div
      ref={row}
      className={styles.chips}
      role="group"
      aria-label={t('chip.label')}
      onKeyDown={handleKeyDown}
    >
      {chipTree(chips).map(render)}
    </div>
  );
}
