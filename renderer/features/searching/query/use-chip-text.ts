import { useTranslation } from 'react-i18next';
import { hasValues, type QueryChip } from '#shared/contract/search-language.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';

/** What a chip says: its field, if it names one, and what it searches. */
export function useChipText({ kind, field, text, literal }: QueryChip): {
  field: string | null;
  text: string;
} {
  const { t } = useTranslation(['searching', 'library']);
  if (kind === 'date') return { field: t('chip.date'), text };
  if (kind === 'near')
    return { field: field === null ? null : t(`field.${field}`), text: t('chip.near', { distance: text }) };
  if (kind === 'attribute') {
    const status = field === 'status' && articleStatuses.find((known) => known === text);
    const sort = field === 'kind' && articleKinds.find((known) => known === text);
    const has = field === 'has' && hasValues.find((known) => known === text);
    const shown = status
      ? t(`library:status.${status}`)
      : sort
        ? t(`library:kind.${sort}`)
        : has
          ? t(`has.${has}`)
          : text;
    return { field: field === null ? null : t(`field.${field}`), text: shown };
  }
  const shown = kind === 'regex' ? `/${text}/` : literal ? `="${text}"` : text;
  return { field: field === null ? null : t(`field.${field}`), text: shown };
}
