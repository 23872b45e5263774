import { useQuery } from '@tanstack/react-query';
import { Tag as TagIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import styles from './ItemTags.module.css';
import { TagPicker } from './TagPicker.tsx';
import { type TaggedItems, tagItems } from './tag-commands.ts';

type Props = TaggedItems & {
  /** The issue whose tags are shown beside those of its article; they are taken off there alone. */
  ofIssue?: IssueId | undefined;
};

/** The tags of one article or issue, each with a way to take it off, and a button for more. */
export function ItemTags({ articleIds = [], issueIds = [], ofIssue }: Props) {
  const { t } = useTranslation('tagging');
  const workbench = useWorkbench();
  const items = { articleIds, issueIds };
  const tags = useQuery(procedureQuery('tagging.tags', {}));
  const carried = useQuery(procedureQuery('tagging.itemTags', items));
  const inherited = useQuery({
    ...procedureQuery('tagging.itemTags', { issueIds: ofIssue === undefined ? [] : [ofIssue] }),
    enabled: ofIssue !== undefined,
  });
  const ids = new Set(carried.data?.tags.map(({ tagId }) => tagId));
  const ofIssueIds = new Set(inherited.data?.tags.map(({ tagId }) => tagId));
  return (
    <div className={styles.tags}>
      {tags.data?.tags
        .filter(({ id }) => ids.has(id))
        .map(({ id, name, colour }) => (
          <Chip
            key={id}
            colour={colour}
            removeLabel={t('item.remove', { name })}
            onRemove={() => void tagItems(workbench, items, { remove: [id] }, name)}
          >
            {name}
          </Chip>
        ))}
      {tags.data?.tags
        .filter(({ id }) => ofIssueIds.has(id) && !ids.has(id))
        .map(({ id, name, colour }) => (
          <Chip key={id} colour={colour}>
            {t('item.ofIssue', { name })}
          </Chip>
        ))}
      <Popover
        label={t('picker.title')}
        align="end"
        trigger={
          <IconButton label={t('item.add')}>
            <TagIcon aria-hidden />
          </IconButton>
        }
      >
        <TagPicker articleIds={articleIds} issueIds={issueIds} />
      </Popover>
    </div>
  );
}
