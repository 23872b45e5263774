import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type FilterName } from '#renderer/workbench/search-location.ts';
import type { FacetCounts, SearchFilter } from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { FilterButton } from './FilterButton.tsx';
import { setFilters } from './search-params.ts';
import { useFacets } from './use-facets.ts';

type Facet = 'publication' | 'kind' | 'status' | 'tag';
type Props = { facet: Facet; query: string; filter: SearchFilter };

const filterOfFacet = {
  publication: 'publicationId',
  kind: 'kind',
  status: 'status',
  tag: 'tagId',
} as const satisfies Record<Facet, FilterName>;

/** One filter of a result, each of its values with the number of articles that it would leave. */
export function FacetMenu({ facet, query, filter }: Props) {
  const { t } = useTranslation(['searching', 'library']);
  const workbench = useWorkbench();
  const name = filterOfFacet[facet];
  const values = useFacets(query, filter, [name])?.[facet] ?? [];
  const chosen = filter[name];
  const set = (value: string | undefined) => setFilters(workbench, { [name]: value });
  const entries: MenuEntry[] = [
    {
      id: '',
      label: t(`filter.${facet}.any`),
      checked: chosen === undefined,
      onSelect: () => set(undefined),
    },
    ...values.map(({ value, label, count }): MenuEntry => ({
      id: value,
      label: t('filter.value', { name: valueName(t, facet, value, label), count }),
      checked: value === chosen,
      onSelect: () => set(value),
    })),
  ];
  const shown = values.find(({ value }) => value === chosen);
  const label =
    chosen === undefined ? t(`filter.${facet}.label`) : valueName(t, facet, chosen, shown?.label ?? '');
  return (
    <Menu entries={entries} trigger={<FilterButton isActive={chosen !== undefined}>{label}</FilterButton>} />
  );
}

function valueName(
  t: TFunction<['searching', 'library']>,
  facet: Facet,
  value: string,
  label: FacetCounts[number]['label'],
): string {
  const kind = facet === 'kind' && articleKinds.find((known) => known === value);
  if (kind) return t(`library:kind.${kind}`);
  const status = facet === 'status' && articleStatuses.find((known) => known === value);
  if (status) return t(`library:status.${status}`);
  if (facet === 'publication' && label === '') return t('library:name.publicationUnknown');
  return label;
}
