import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { decideContinuation } from '#renderer/workbench/decide-continuation.ts';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import type { OpenContinuation } from '#shared/contract/continuations.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './ContinuationsDialog.module.css';
import { pageName, publicationName, untitledName } from '#renderer/workbench/place-names.ts';

/** The proposed continuations one after the other, each answered by one key. */
export function ContinuationsDialog({ onClose }: OverlayProps) {
  const { t } = useTranslation('library');
  const { t: tApp } = useTranslation('app');
  const workbench = useWorkbench();
  const proposals = useQuery(procedureQuery('library.proposedContinuations', {}));
  const [place, setPlace] = useState(0);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const content = useRef<HTMLDivElement>(null);
  if (proposals.data === undefined) return null;
  const waiting = proposals.data.continuations.filter(({ id }) => !decided.has(id));
  const at = Math.min(place, Math.max(0, waiting.length - 1));
  const proposal = waiting[at];

  function decide(confirmed: boolean) {
    if (proposal === undefined) return;
    const { id } = proposal;
    setDecided(new Set([...decided, id]));
    decideContinuation(workbench, id, confirmed).catch((error: unknown) => {
      setDecided((known) => new Set([...known].filter((other) => other !== id)));
      workbench.fail(error as BridgeError);
    });
  }

  function handleKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      y: () => decide(true),
      n: () => decide(false),
      ArrowRight: () => setPlace(Math.min(at + 1, waiting.length - 1)),
      ArrowLeft: () => setPlace(Math.max(at - 1, 0)),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  return (
    <Dialog
      title={t('continuation.title')}
      description={
        proposal === undefined
          ? undefined
          : `${t('continuation.place', { place: at + 1, total: waiting.length })} · ${t('continuation.explain')}`
      }
      closeLabel={tApp('common.close')}
      onClose={onClose}
      size="large"
      initialFocus={content}
      footer={
        proposal === undefined ? (
          <Button variant="primary" onClick={onClose}>
            {tApp('common.done')}
          </Button>
        ) : (
          <>
            <Button onClick={() => decide(false)}>
              {t('continuation.refuse')} <Kbd shortcut="N" />
            </Button>
            <Button variant="primary" onClick={() => decide(true)}>
              {t('continuation.confirm')} <Kbd shortcut="Y" />
            </Button>
          </>
        )
      }
    >
      <div
        ref={content}
        tabIndex={0}
        role="group"
        aria-label={t('continuation.title')}
        className={styles.content}
        onKeyDown={handleKeyDown}
      >
        {proposal === undefined ? (
          <EmptyState title={t('continuation.none')} hint={t('continuation.noneHint')} />
        ) : (
          <Proposal proposal={proposal} />
        )}
      </div>
    </Dialog>
  );
}

function Proposal({ proposal: { publication, date, from, to, reasons } }: { proposal: OpenContinuation }) {
  const { t, i18n } = useTranslation('library');
  return (
    <div aria-live="polite">
      <p className={styles.issue}>
        {publicationName(i18n, publication)} · {formatEdtf(i18n, date)}
      </p>
      <div className={styles.ends}>
        <End end={from} text={`……${from.text}`} />
        <ArrowRight aria-hidden />
        <End end={to} text={`${to.text}……`} />
      </div>
      <ul className={styles.reasons} aria-label={t('continuation.reasons')}>
        {reasons.map((reason) => (
          <li key={reason}>{t(`continuation.reason.${reason}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function End({ end, text }: { end: OpenContinuation['from']; text: string }) {
  const { i18n } = useTranslation('library');
  return (
    <section className={styles.end}>
      <p className={styles.page}>{pageName(i18n, { number: end.page })}</p>
      <h3 className={styles.headline} lang={end.headline === null ? undefined : 'zh-CN'}>
        {end.headline ?? untitledName(i18n, end.opening)}
      </h3>
      <p className={styles.text} lang="zh-CN">
        {text}
      </p>
    </section>
  );
}
