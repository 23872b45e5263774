import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Tag } from '#shared/contract/tagging.ts';
import { ColourPicker } from './ColourPicker.tsx';
import styles from './TagEditor.module.css';
import { managerFocus } from './manager-focus.ts';
import { colourTag, deleteTag, mergeTags, moveTag, renameTag } from './tag-commands.ts';
import { withinTag } from './tag-nodes.ts';

type Props = { tag: Tag; tags: readonly Tag[]; onMerged: (into: Tag['id']) => void };

/** Stands in a choice of tags for none of them. */
const none = 'none';

/** Name, colour and place of one tag; merging it into another, and deleting it. */
export function TagEditor({ tag, tags, onMerged }: Props) {
  const { t } = useTranslation('tagging');
  const workbench = useWorkbench();
  const [draft, setDraft] = useState<string | null>(null);
  const name = draft ?? tag.name;
  const [into, setInto] = useState<string>(none);
  const within = withinTag(tags, tag.id);
  const option = ({ id, name: label }: Tag) => ({ value: id as string, label });
  const find = (id: string): Tag | null => tags.find((other) => other.id === id) ?? null;
  const target = find(into);
  const field = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      managerFocus.register(tag.id, () => {
        field.current?.focus();
        field.current?.select();
      }),
    [tag.id],
  );

  async function handleRename(event?: FormEvent) {
    event?.preventDefault();
    const next = name.trim();
    if (next !== tag.name && next !== '') await renameTag(workbench, tag, next);
    setDraft(null);
  }

  /** Escape takes back what was typed, and then leads to the other tags. */
  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (name === tag.name) managerFocus.go('all');
    else setDraft(null);
  }

  // What is pressed to merge or delete a tag goes with it. The focus goes on once the tag is gone from the tree: a key
  // pressed there before would be about tags of which one is no more.
  async function handleMerge() {
    if (target === null) return;
    managerFocus.await('all');
    if (await mergeTags(workbench, tag, target)) onMerged(target.id);
    else managerFocus.await(null);
  }

  async function handleDelete() {
    managerFocus.await('all');
    if (!(await deleteTag(workbench, tag))) managerFocus.await(null);
  }

  return (
    <div className={styles.editor}>
      <p className={styles.counts}>
        {t('edit.articles', { count: tag.articles })} · {t('edit.issues', { count: tag.issues })}
      </p>
      <form onSubmit={(event) => void handleRename(event)} onBlur={() => void handleRename()}>
        <TextField
          ref={field}
          label={t('edit.name')}
          hint={t('edit.nameHint')}
          value={name}
          maxLength={100}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={handleKeyDown}
        />
      </form>
      <ColourPicker value={tag.colour} onValueChange={(colour) => void colourTag(workbench, tag, colour)} />
      <Select
        label={t('edit.parent')}
        value={tag.parentId ?? none}
        options={[
          { value: none, label: t('edit.noParent') },
          ...tags.filter(({ id }) => !within.has(id)).map(option),
        ]}
        onValueChange={(id) => void moveTag(workbench, tag, find(id))}
      />
      <div className={styles.merge}>
        <Select
          label={t('edit.merge')}
          value={into}
          options={[
            { value: none, label: t('edit.mergeNone') },
            ...tags.filter(({ id }) => id !== tag.id).map(option),
          ]}
          onValueChange={setInto}
        />
        <Button disabled={target === null} onClick={() => void handleMerge()}>
          {t('edit.mergeButton')}
        </Button>
      </div>
      <p className={styles.hint}>{t('edit.mergeHint', { name: tag.name })}</p>
      <div>
        <Button variant="danger" onClick={() => void handleDelete()}>
          {t('action.delete')}
        </Button>
      </div>
    </div>
  );
}
