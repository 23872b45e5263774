import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Tag } from '#shared/contract/tagging.ts';
import { createTag } from './tag-commands.ts';

type Props = OverlayProps & {
  /** The tag under which the new one is nested; null: none. */
  parent: Tag | null;
};

/** Asks for the name of a new tag; Enter makes it. */
export function NewTagDialog({ parent, onClose }: Props) {
  const { t } = useTranslation('tagging');
  const workbench = useWorkbench();
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function handleSave() {
    setBusy(true);
    const created = await createTag(workbench, name, parent?.id ?? null);
    setBusy(false);
    if (created !== null) onClose();
  }

  return (
    <FormDialog
      title={parent === null ? t('create.title') : t('create.titleUnder', { parent: parent.name })}
      busy={isBusy}
      canSave={name.trim() !== ''}
      saveLabel={t('create.button')}
      onSave={() => void handleSave()}
      onClose={onClose}
    >
      <TextField
        label={t('edit.name')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
