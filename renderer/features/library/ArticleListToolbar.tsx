import { useQuery } from '@tanstack/react-query';
import { ArrowDownNarrowWide, ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { statusColours } from '#renderer/workbench/article-status.ts';
import type { Location } from '#renderer/workbench/location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ArticleSort } from '#shared/contract/library.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import styles from './ArticleListToolbar.module.css';
import { sortKeys } from './article-columns.ts';
import { filterOf, isFiltered, noFilters, sortParam } from './list-params.ts';
import { useScopeName } from './use-scope-name.ts';

type Props = { location: Location; total: number | undefined; sort: ArticleSort };

/** What the list shows, how many that are, and ways to filter and sort them. */
export function ArticleListToolbar({ location, total, sort }: Props) {
  const { t } = useTranslation('library');
  const { navigate } = useWorkbench();
  const filter = filterOf(location);
  const name = useScopeName(location.scope);
  const tags = useQuery({ ...procedureQuery('tagging.tags', {}), enabled: filter.tagId !== undefined });
  const tag = tags.data?.tags.find(({ id }) => id === filter.tagId);
  const set = (param: string, value: string): void => navigate({ params: { [param]: value } });

  const filterEntries: MenuEntry[] = [
    {
      kind: 'submenu',
      id: 'status',
      label: t('list.column.status'),
      entries: [
        {
          id: 'any',
          label: t('list.anyStatus'),
          checked: filter.status === undefined,
          onSelect: () => set('status', ''),
        },
        ...articleStatuses.map((status): MenuEntry => ({
          id: status,
          label: t(`status.${status}`),
          checked: filter.status === status,
          onSelect: () => set('status', status),
        })),
      ],
    },
    {
      kind: 'submenu',
      id: 'kind',
      label: t('list.column.kind'),
      entries: [
        {
          id: 'any',
          label: t('list.anyKind'),
          checked: filter.kind === undefined,
          onSelect: () => set('kind', ''),
        },
        ...articleKinds.map((kind): MenuEntry => ({
          id: kind,
          label: t(`kind.${kind}`),
          checked: filter.kind === kind,
          onSelect: () => set('kind', kind),
        })),
      ],
    },
    { kind: 'separator', id: 'line' },
    {
      id: 'clear',
      label: t('list.clearFilters'),
      onSelect: () => navigate({ params: noFilters }),
    },
  ];
  const setSort = (next: ArticleSort): void =>
    navigate({ params: { sort: sortParam(next) } }, { replace: true });
  const sortEntries: MenuEntry[] = [
    ...sortKeys.map((by): MenuEntry => ({
      id: by,
      label: t(`list.column.${by}`),
      checked: sort.by === by,
      onSelect: () => setSort({ ...sort, by }),
    })),
    { kind: 'separator', id: 'line' },
    ...(['ascending', 'descending'] as const).map((direction): MenuEntry => ({
      id: direction,
      label: t(`list.${direction}`),
      checked: sort.direction === direction,
      onSelect: () => setSort({ ...sort, direction }),
    })),
  ];
  const removable = (param: string, label: string, colour?: string) => (
    <Chip
      colour={colour}
      removeLabel={t('list.removeFilter', { filter: label })}
      onRemove={() => set(param, '')}
    >
      {label}
    </Chip>
  );
  const hasFilter = isFiltered(filter);

  return (
    <div className={styles.toolbar}>
      <div className={styles.line}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        {total !== undefined && <span className={styles.count}>{t('list.count', { count: total })}</span>}
        <Menu
          align="end"
          entries={filterEntries}
          trigger={
            <IconButton label={t('list.filter')} pressed={hasFilter || undefined}>
              <ListFilter aria-hidden />
            </IconButton>
          }
        />
        <Menu
          align="end"
          entries={sortEntries}
          trigger={
            <IconButton label={t('list.sort')}>
              <ArrowDownNarrowWide aria-hidden />
            </IconButton>
          }
        />
      </div>
      {hasFilter && (
        <div className={styles.filters}>
          {filter.status !== undefined &&
            removable('status', t(`status.${filter.status}`), statusColours[filter.status])}
          {filter.kind !== undefined && removable('kind', t(`kind.${filter.kind}`))}
          {tag !== undefined && removable('tag', t('list.tag', { name: tag.name }), tag.colour)}
        </div>
      )}
    </div>
  );
}
