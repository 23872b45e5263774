import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type SearchFacets, searchFacetNames, type SearchFilter } from '#shared/contract/searching.ts';
import styles from '../ResultHeader.module.css';
import { toggleFacetValue } from '../search-params.ts';
import { useValueName } from './use-value-name.ts';

type Props = { filter: SearchFilter; facets: SearchFacets | undefined };

/** What the result is kept to and what is kept out of it, each to be taken back; seen also while the facets are hidden. */
export function ActiveFilters({ filter, facets }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const nameOf = useValueName();
  const chips = (['include', 'exclude'] as const).flatMap((side) =>
    searchFacetNames.flatMap((facet) =>
      (filter[side]?.[facet] ?? []).map((value) => {
        const label = facets?.[facet]?.find((counted) => counted.value === value)?.label ?? value;
        const name = t(side === 'include' ? 'filter.included' : 'filter.excluded', {
          facet: t(`facet.name.${facet}`),
          value: nameOf(facet, value, label),
        });
        return (
          <Chip
            key={`${side} ${facet} ${value}`}
            colour={side === 'include' ? 'blue' : 'grey'}
            removeLabel={t('filter.remove', { name })}
            onRemove={() => toggleFacetValue(workbench, side, facet, value)}
          >
            {name}
          </Chip>
        );
      }),
    ),
  );
  if (chips.length === 0) return null;
  return (
    <div className={styles.filters} role="group" aria-label={t('filter.label')}>
      {chips}
    </div>
  );
}
