import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isShortcut } from '#renderer/ui/shortcut-keys.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Replacement } from '#shared/contract/replacing.ts';
import { PlaceList } from './PlaceList.tsx';
import { PlaceListHead } from './PlaceListHead.tsx';
import { ReplaceFields } from './ReplaceFields.tsx';
import { ReplaceHead } from './ReplaceHead.tsx';
import { ReplaceOutcome } from './ReplaceOutcome.tsx';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './ReplaceView.module.css';
import { chosenArticles, countAllChosen, leaveAll } from './place-choice.ts';
import type { ReplacePlace } from './replace-place.ts';
import { usePlaceList } from './use-place-list.ts';
import type { ReplaceJob } from './use-replace-job.ts';
import { useReplaceForm } from './use-replace-form.ts';

type Props = { place: ReplacePlace; places: readonly ReplacePlace[]; replacing: ReplaceJob };

/** What is looked for, and every place of it with what would stand there; then what came of it. */
export function ReplaceDesk({ place, places, replacing }: Props) {
  const { t } = useTranslation('replacing');
  const workbench = useWorkbench();
  const listRef = useRef<HTMLDivElement>(null);
  const textRef = useRef<HTMLInputElement>(null);
  const [{ wanted, left, active }, setForm] = useReplaceForm(place.key, proposalOf(place));
  const hasOutcome = replacing.job !== null || replacing.isStarting;
  const { list, stop, lookAgain } = usePlaceList(
    place.scope,
    wanted.text === '' || hasOutcome ? null : wanted,
  );
  const { articles } = list;
  const chosen = useMemo(() => countAllChosen(left, articles), [left, articles]);
  const canReplace = chosen > 0 && !hasOutcome && list.state !== 'looking';

  function change(next: Partial<Replacement>) {
    replacing.dismiss();
    // The places are others, but for what takes their place.
    const isSame = Object.keys(next).every((name) => name === 'by');
    setForm((form) => ({
      wanted: { ...form.wanted, ...next },
      left: isSame ? form.left : new Map(),
      active: isSame ? form.active : 0,
    }));
  }

  function look() {
    replacing.dismiss();
    lookAgain();
    // A button of the outcome goes with it.
    textRef.current?.focus();
  }

  function replace() {
    if (canReplace) replacing.start({ replacement: wanted, articles: chosenArticles(left, articles) });
  }

  function toggleAll() {
    setForm((form) => ({ ...form, left: chosen === 0 ? new Map() : leaveAll(articles) }));
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !isShortcut(event.nativeEvent, 'Mod+Enter')) return;
    // In the list Enter would open an article.
    event.preventDefault();
    event.stopPropagation();
    replace();
  }

  return (
    <div className={styles.body} onKeyDownCapture={handleKeyDown}>
      <div className={styles.settings}>
        <ReplaceHead />
        <ReplaceFields
          place={place}
          places={places}
          wanted={wanted}
          isBroken={list.error?.details.reason === 'pattern-unreadable'}
          onPlaceChange={(key) =>
            workbench.navigate({ work: { view: 'replace', id: key } }, { replace: true })
          }
          onChange={change}
          onLook={look}
          textRef={textRef}
          onGoToList={() => listRef.current?.focus()}
        />
      </div>
      <div className={styles.result}>
        {hasOutcome ? (
          <ReplaceOutcome replacing={replacing} onLook={look} />
        ) : (
          <>
            <PlaceListHead
              list={list}
              chosen={chosen}
              canReplace={canReplace}
              onStop={stop}
              onToggleAll={toggleAll}
              onReplace={replace}
            />
            <PlaceList
              list={list}
              wanted={wanted}
              left={left}
              active={active}
              listRef={listRef}
              onLeave={(next) => setForm((form) => ({ ...form, left: next }))}
              onGoTo={(row) => setForm((form) => ({ ...form, active: row }))}
              onToggleAll={toggleAll}
              onRetry={lookAgain}
            />
          </>
        )}
      </div>
      <p className={spoken.only} role="status">
        {hasOutcome || list.state === 'idle' ? '' : t('found.chosen', { count: chosen })}
      </p>
    </div>
  );
}

/** A search for one word is mostly for what is to be put right. */
function proposalOf(place: ReplacePlace): string {
  return place.kind === 'search' && /^[\p{L}\p{N}]+$/u.test(place.query) ? place.query : '';
}
