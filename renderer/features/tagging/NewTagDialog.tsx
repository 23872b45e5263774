import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Tag } from '#shared/contract/tagging.ts';
import { createTag } from './tag-commands.ts';

type Props = OverlayProps & {
  /** The tag under which the new one is nested; null: none. */
  parent: Tag | null;
};

/** Asks for the name of a new tag; Enter makes it. */
export function NewTagDialog({ parent, onClose }: Props) {
  const { t } = useTranslation(['tagging', 'app']);
  const workbench = useWorkbench();
  const formId = useId();
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '' || isBusy) return;
    setBusy(true);
    const created = await createTag(workbench, name, parent?.id ?? null);
    setBusy(false);
    if (created !== null) onClose();
  }

  return (
    <Dialog
      title={parent === null ? t('create.title') : t('create.titleUnder', { parent: parent.name })}
      closeLabel={t('app:common.close')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('app:common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isBusy} disabled={name.trim() === ''}>
            {t('create.button')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={t('edit.name')}
          value={name}
          maxLength={100}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
