import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { normalDocument } from '#renderer/editor/conversion/normal-form.ts';
import type { ArticleText } from '#renderer/editor/head-slots.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import { mergedComments, withComments } from '#shared/document/comments.ts';
import { joinPieces, type MergeChoice, mergeTexts } from '#shared/document/merge-texts.ts';
import { MergeChoiceField } from './MergeChoiceField.tsx';
import styles from './MergeDialog.module.css';

type Props = OverlayProps & {
  base: ArticleText;
  mine: ArticleText;
  theirs: ArticleText;
  /** Saves the text; rejects with a BridgeError where it cannot. */
  onMerged: (text: ArticleText) => Promise<void>;
};

/** Puts two texts of one article together: what one side has changed is taken, what both have changed is asked; Enter saves. */
export function MergeDialog({ base, mine, theirs, onMerged, onClose }: Props) {
  const { t } = useTranslation('editing');
  const { t: tApp } = useTranslation('app');
  const workbench = useWorkbench();
  const formId = useId();
  const [isSaving, setSaving] = useState(false);
  const [choices, setChoices] = useState<ReadonlyMap<number, MergeChoice>>(new Map());
  // The same paragraph may be written down in two ways: that is no change.
  const [pieces] = useState(() => mergeTexts(inOneForm(base), inOneForm(mine), inOneForm(theirs)));
  const open = pieces.flatMap((piece, index) => (piece.settled === null ? [{ piece, index }] : []));

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    try {
      const joined = joinPieces(pieces, choices, mine);
      const comments = mergedComments(base.body, mine.body, theirs.body);
      await onMerged({ ...joined, body: withComments(joined.body, comments) });
      workbench.notify({ title: t('merge.done'), tone: 'success' });
      onClose();
    } catch (error) {
      workbench.fail(error as BridgeError);
      setSaving(false);
    }
  }

  return (
    <Dialog
      title={t('merge.title')}
      description={open.length === 0 ? t('merge.nothingOpen') : t('merge.explain', { count: open.length })}
      closeLabel={tApp('common.close')}
      onClose={onClose}
      size="large"
      isReading={open.length === 0}
      footer={
        <>
          <Button onClick={onClose}>{tApp('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isSaving}>
            {t('merge.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.pieces} onSubmit={(event) => void handleSubmit(event)}>
        {open.map(({ piece, index }) => (
          <MergeChoiceField
            key={index}
            piece={piece}
            choice={choices.get(index) ?? 'mine'}
            onChoose={(choice) => setChoices(new Map(choices).set(index, choice))}
          />
        ))}
      </form>
    </Dialog>
  );
}

function inOneForm(text: ArticleText): ArticleText {
  return { ...text, body: normalDocument(text.body) };
}
