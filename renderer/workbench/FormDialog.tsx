import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './FormDialog.module.css';

type Props = {
  title: string;
  description?: string | undefined;
  busy: boolean;
  canSave: boolean;
  /** Name of the button that saves; else Save. */
  saveLabel?: string;
  onSave: () => void;
  onClose: () => void;
  /** Fields. */
  children: ReactNode;
};

/** A dialog with fields, Cancel and Save; Enter saves. */
export function FormDialog(props: Props) {
  const { title, description, busy, canSave, saveLabel, onSave, onClose, children } = props;
  const { t } = useTranslation('app');
  const formId = useId();

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    // A form from which the dialog was opened would hear of it, though it lies elsewhere on the page.
    event.stopPropagation();
    if (canSave && !busy) onSave();
  }

  return (
    <Dialog
      title={title}
      description={description}
      closeLabel={t('common.close')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy} disabled={!canSave}>
            {saveLabel ?? t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={handleSubmit}>
        {children}
      </form>
    </Dialog>
  );
}
