import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import type { FacetCounts, SearchFacetName, SearchFilter } from '#shared/contract/searching.ts';
import styles from './FacetPanel.module.css';
import { FacetValue } from './FacetValue.tsx';
import { choiceOf } from './facet-choice.ts';

type Props = { facet: SearchFacetName; values: FacetCounts; filter: SearchFilter };

const shownAtFirst = 6;
/** Lists that tell little at a glance begin folded. */
const foldedAtFirst: readonly string[] = ['byline', 'page'];

/** One facet: its values with their counts, the rest on demand. */
export function FacetGroup({ facet, values, filter }: Props) {
  const { t } = useTranslation('searching');
  const id = useId();
  const [stored, setStored] = useViewState('foldedFacets');
  const folded = Array.isArray(stored) ? stored : foldedAtFirst;
  const [isWhole, setWhole] = useState(false);
  const choice = choiceOf(filter, facet);
  const isOpen = choice !== null || !folded.includes(facet);
  const isChosen = (value: string): boolean =>
    choice !== null && (choice.included.includes(value) || choice.excluded.includes(value));
  const ordered = facet === 'year' || facet === 'month' ? values.toReversed() : values;
  const shown = isWhole
    ? ordered
    : ordered.filter(({ value }, index) => index < shownAtFirst || isChosen(value));
  const most = Math.max(...values.map(({ count }) => count), 1);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h4>
        <button
          type="button"
          className={styles.name}
          id={id}
          aria-expanded={isOpen}
          onClick={() =>
            setStored(isOpen ? [...folded, facet] : folded.filter((other: unknown) => other !== facet))
          }
        >
          <ChevronRight aria-hidden className={styles.arrow} />
          {t(`facet.name.${facet}`)}
        </button>
      </h4>
      {isOpen && (
        <ul className={styles.values}>
          {shown.map((value) => (
            <FacetValue
              key={value.value}
              facet={facet}
              value={value}
              filter={filter}
              share={value.count / most}
            />
          ))}
        </ul>
      )}
      {isOpen && ordered.length > shown.length && (
        <Button variant="quiet" className={styles.more} onClick={() => setWhole(true)}>
          {t('facet.more', { count: ordered.length - shown.length })}
        </Button>
      )}
      {isOpen && isWhole && ordered.length > shownAtFirst && (
        <Button variant="quiet" className={styles.more} onClick={() => setWhole(false)}>
          {t('facet.fewer')}
        </Button>
      )}
    </section>
  );
}
