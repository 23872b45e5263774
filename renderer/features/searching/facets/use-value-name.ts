import { useTranslation } from 'react-i18next';
import { pageName } from '#renderer/workbench/place-names.ts';
import type { SearchFacetName } from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';

/** Says what a value of a facet is called on the screen. */
export function useValueName(): (facet: SearchFacetName, value: string, label: string) => string {
  const { t, i18n } = useTranslation(['searching', 'library']);
  return (facet, value, label) => {
    const kind = facet === 'kind' && articleKinds.find((known) => known === value);
    if (kind) return t(`library:kind.${kind}`);
    const status = facet === 'status' && articleStatuses.find((known) => known === value);
    if (status) return t(`library:status.${status}`);
    if (value === '' || label === '') return t(`facet.none.${facet}`);
    if (facet === 'page') return pageName(i18n, { number: label });
    if (facet === 'year' || facet === 'month') return formatEdtf(i18n, value) ?? value;
    return label;
  };
}
