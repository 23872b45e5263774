import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type PlaceChange, type PlaceField, type StoredPlace, useCorrection } from './use-correction.ts';

type FieldText = { label: string; hint?: string; maxLength: number };
type Props = {
  title: string;
  description?: string | undefined;
  /** What is stored; undefined until it is read. */
  stored: StoredPlace | undefined;
  /** Its own fields beside publication and date: what each is called. Those of a page stand first. */
  numberField: FieldText;
  titleField?: FieldText;
  busy: boolean;
  /** Saves the fields that differ; rejects where the library refuses them. */
  onSave: (change: PlaceChange) => Promise<unknown>;
  onClose: () => void;
};

/** Corrects where something stands in the library: publication, date and number, for a page its title too. */
export function PlaceDialog(props: Props) {
  const { title, description, stored, numberField, titleField, busy, onSave, onClose } = props;
  const { t } = useTranslation('library');
  const workbench = useWorkbench();
  const publicationsId = useId();
  const known = useQuery(procedureQuery('library.publications', {}));
  const fields = useCorrection(stored);

  async function handleSave() {
    try {
      await onSave(fields.change());
    } catch {
      // Shown as a toast; what was typed stays to be put right.
      return;
    }
    onClose();
    notifyUndoable(workbench, t('notice.corrected'), 'success');
  }

  const field = (name: PlaceField, text: FieldText) => (
    <TextField
      label={text.label}
      hint={text.hint}
      maxLength={text.maxLength}
      value={fields.valueOf(name)}
      onChange={(event) => fields.set(name, event.target.value)}
    />
  );

  return (
    <FormDialog
      title={title}
      description={description}
      busy={busy}
      canSave={stored !== undefined && fields.isDateValid && fields.isChanged}
      onSave={() => void handleSave()}
      onClose={onClose}
    >
      {titleField !== undefined && (
        <>
          {field('number', numberField)}
          {field('title', titleField)}
        </>
      )}
      <TextField
        label={t('correct.publication')}
        hint={t('correct.publicationHint')}
        list={publicationsId}
        maxLength={200}
        value={fields.valueOf('publication')}
        onChange={(event) => fields.set('publication', event.target.value)}
      />
      <datalist id={publicationsId}>
        {known.data?.publications.map(({ id, name }) => name !== '' && <option key={id}>{name}</option>)}
      </datalist>
      <TextField
        label={t('correct.date')}
        hint={t('correct.dateHint')}
        error={fields.isDateValid ? undefined : t('correct.dateInvalid')}
        value={fields.valueOf('date')}
        onChange={(event) => fields.set('date', event.target.value)}
      />
      {titleField === undefined && field('number', numberField)}
    </FormDialog>
  );
}
