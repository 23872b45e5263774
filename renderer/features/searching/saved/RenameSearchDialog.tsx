import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';
import type { SavedSearch } from '#shared/contract/saved-searches.ts';
import { describeError } from '#shared/i18n/describe-error.ts';

type Props = OverlayProps & { search: SavedSearch };

/** Another name for a saved search. */
export function RenameSearchDialog({ search, onClose }: Props) {
  const { t, i18n } = useTranslation('searching');
  const [name, setName] = useState(search.name);
  const update = useCommand('searching.updateSaved', { meta: { quiet: true }, onSuccess: onClose });
  return (
    <FormDialog
      title={t('saved.renameTitle')}
      busy={update.isPending}
      canSave={name.trim() !== '' && name.trim() !== search.name}
      onSave={() => update.mutate({ savedSearchId: search.id, name: name.trim() })}
      onClose={onClose}
    >
      <TextField
        label={t('saved.name')}
        autoFocus
        value={name}
        maxLength={100}
        error={update.error === null ? undefined : describeError(i18n, update.error)}
        onChange={(event) => {
          setName(event.target.value);
          update.reset();
        }}
      />
    </FormDialog>
  );
}
