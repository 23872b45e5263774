import { useQuery } from '@tanstack/react-query';
import { Tags } from 'lucide-react';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { managerFocus } from './manager-focus.ts';
import { TagEditor } from './TagEditor.tsx';
import styles from './TagManager.module.css';
import { TagTree } from './TagTree.tsx';
import { createTag } from './tag-commands.ts';

/** All tags of the library and what can be done with each. `id`: the tag that is shown first. */
export function TagManager({ id }: { id: string | null }) {
  const { t } = useTranslation('tagging');
  const workbench = useWorkbench();
  const tags = useQuery(procedureQuery('tagging.tags', {}));
  const [selectedId, setSelectedId] = useState(id);
  const [name, setName] = useState('');
  const view = useRef<HTMLDivElement>(null);
  const count = tags.data?.tags.length;

  // Without tags there is no tree: the field for the first one takes its place. Before anything is painted: the button
  // that deleted a tag goes with it, and no key may fall between the two.
  useLayoutEffect(() => {
    if (count === undefined) return undefined;
    return managerFocus.register('all', () =>
      view.current?.querySelector<HTMLElement>(count === 0 ? 'input' : '[role="tree"]')?.focus(),
    );
  }, [count]);

  if (tags.isError) return <Failure error={tags.error} onRetry={() => void tags.refetch()} />;
  if (tags.data === undefined) return null;
  const all = tags.data.tags;
  const selected = all.find((tag) => tag.id === selectedId);

  async function handleCreate(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    const created = await createTag(workbench, name, null);
    if (created === null) return;
    setName('');
    setSelectedId(created);
  }

  return (
    <div ref={view} className={styles.view}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('manager.title')}</h2>
        <form className={styles.create} onSubmit={(event) => void handleCreate(event)}>
          <TextField
            label={t('create.title')}
            labelHidden
            placeholder={t('create.placeholder')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {t('create.button')}
          </Button>
        </form>
      </header>
      {all.length === 0 ? (
        <EmptyState icon={<Tags aria-hidden />} title={t('manager.empty')} hint={t('manager.emptyHint')} />
      ) : (
        <div className={styles.body}>
          <div className={styles.tree}>
            <TagTree
              tags={all}
              selected={selected?.id ?? null}
              onSelect={(tag) => setSelectedId(tag.id)}
              onEdit={(tag) => {
                setSelectedId(tag.id);
                managerFocus.go(tag.id);
              }}
            />
          </div>
          <div className={styles.editor}>
            {selected === undefined ? (
              <EmptyState title={t('manager.none')} hint={t('manager.hint')} />
            ) : (
              <TagEditor key={selected.id} tag={selected} tags={all} onMerged={setSelectedId} />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
