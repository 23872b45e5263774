import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PublicationId } from '#shared/domain/ids.ts';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';

type Props = { publicationId: PublicationId; onClose: () => void };

/** Gives a publication another name. */
export function RenamePublicationDialog({ publicationId, onClose }: Props) {
  const { t } = useTranslation('library');
  const known = useQuery(procedureQuery('library.publications', {}));
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useCommand('library.renamePublication');
  const name = typed ?? known.data?.publications.find(({ id }) => id === publicationId)?.name ?? '';
  return (
    <FormDialog
      title={t('correct.publicationTitle')}
      busy={rename.isPending}
      canSave={typed !== null}
      onSave={() => rename.mutate({ publicationId, name }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField
        label={t('correct.publication')}
        hint={t('correct.renameHint')}
        value={name}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
    </FormDialog>
  );
}
