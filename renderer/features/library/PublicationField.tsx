import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';

type Props = { value: string; onValueChange: (value: string) => void };

/** Name of a publication, with those of the library to choose from. */
export function PublicationField({ value, onValueChange }: Props) {
  const { t } = useTranslation('library');
  const id = useId();
  const tree = useQuery(procedureQuery('library.tree', {}));
  return (
    <>
      <TextField
        label={t('correct.publication')}
        hint={t('correct.publicationHint')}
        value={value}
        list={id}
        maxLength={200}
        onChange={(event) => onValueChange(event.target.value)}
      />
      <datalist id={id}>
        {tree.data?.publications.map(
          ({ id: publicationId, name }) => name !== '' && <option key={publicationId}>{name}</option>,
        )}
      </datalist>
    </>
  );
}
