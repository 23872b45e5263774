import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { NearDuplicateChoice } from '#shared/contract/near-duplicates.ts';
import type { NearDuplicateId } from '#shared/domain/ids.ts';
import { AlikePages } from './AlikePages.tsx';
import styles from './NearDuplicatesDialog.module.css';

type Props = OverlayProps & {
  /** The pair that is shown first; else the latest. */
  first?: NearDuplicateId;
};
const choices: readonly { keep: NearDuplicateChoice; key: string }[] = [
  { keep: 'earlier', key: '1' },
  { keep: 'later', key: '2' },
  { keep: 'both', key: '3' },
];

/** Pairs of pages with almost the same text, side by side, each answered by one key. */
export function NearDuplicatesDialog({ first, onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const workbench = useWorkbench();
  const found = useQuery(procedureQuery('importing.nearDuplicates', {}));
  const [shown, setShown] = useState<string | null>(first ?? null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const content = useRef<HTMLDivElement>(null);
  if (found.data === undefined) return null;
  const pairs = found.data.pairs.filter(({ id }) => !decided.has(id));
  const at = Math.max(
    0,
    pairs.findIndex(({ id }) => id === shown),
  );
  const pair = pairs[at];

  async function decide(keep: NearDuplicateChoice) {
    if (pair === undefined) return;
    setShown((pairs[at + 1] ?? pairs[at - 1])?.id ?? null);
    setDecided(new Set([...decided, pair.id]));
    try {
      await workbench.client.dispatch('importing.decideNearDuplicate', { nearDuplicateId: pair.id, keep });
      notifyUndoable(workbench, t(`alike.done.${keep}`));
    } catch (error) {
      setDecided((known) => new Set([...known].filter((id) => id !== pair.id)));
      workbench.fail(error as BridgeError);
    }
  }

  function handleKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices.find(({ key }) => key === event.key);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (choice === undefined && step === undefined) return;
    event.preventDefault();
    if (choice !== undefined) void decide(choice.keep);
    else if (step !== undefined) setShown(pairs[at + step]?.id ?? pair?.id ?? null);
  }

  return (
    <Dialog
      title={t('alike.title')}
      description={
        pair === undefined
          ? undefined
          : `${t('alike.place', { place: at + 1, total: pairs.length })} · ${t('alike.explain')}`
      }
      closeLabel={tApp('common.close')}
      onClose={onClose}
      size="wide"
      initialFocus={content}
      footer={
        pair === undefined ? (
          <Button variant="primary" onClick={onClose}>
            {tApp('common.done')}
          </Button>
        ) : (
          choices.map(({ keep, key }) => (
            <Button key={keep} onClick={() => void decide(keep)}>
              {t(`alike.keep.${keep}`)} <Kbd shortcut={key} />
            </Button>
          ))
        )
      }
    >
      <div
        ref={content}
        tabIndex={0}
        role="group"
        aria-label={t('alike.title')}
        className={styles.content}
        onKeyDown={handleKeyDown}
      >
        {pair === undefined ? (
          <EmptyState title={t('alike.none')} hint={t('alike.noneHint')} />
        ) : (
          <AlikePages key={pair.id} pair={pair} />
        )}
      </div>
    </Dialog>
  );
}
