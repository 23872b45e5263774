import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import type { Tag } from '#shared/contract/tagging.ts';
import styles from './Dialogs.module.css';

type Props = OverlayProps & { question: SearchQuestion; total: number };

const mostOffered = 12;

/** Puts a tag on every article of the result, or takes one off; one step to undo. */
export function TagResultDialog({ question, total, onClose }: Props) {
  const { t } = useTranslation(['searching', 'tagging']);
  const workbench = useWorkbench();
  const [mode, setMode] = useState<'add' | 'remove'>('add');
  const [text, setText] = useState('');
  const tags = useQuery(procedureQuery('tagging.tags', {}));
  const wanted = text.trim();
  const known = (tags.data?.tags ?? []).filter(({ name }) =>
    name.toLowerCase().includes(wanted.toLowerCase()),
  );
  const exact = known.find(({ name }) => name === wanted);
  const command = useCommand('searching.tagResult', {
    onSuccess: ({ added, removed }) => {
      const count = mode === 'add' ? added : removed;
      const title = t(mode === 'add' ? 'tagResult.added' : 'tagResult.removed', { count, name: wanted });
      notifyUndoable(workbench, title, 'success');
      onClose();
    },
  });

  function save() {
    const change =
      mode === 'remove'
        ? { remove: exact === undefined ? [] : [exact.id] }
        : exact === undefined
          ? { addNames: [wanted] }
          : { add: [exact.id] };
    command.mutate({ ...question, ...change });
  }

  function handleKeyDown(event: KeyboardEvent) {
    // An input method's Enter takes a word, and must not send the form.
    if (event.nativeEvent.isComposing && event.key === 'Enter') event.preventDefault();
  }

  const choose = ({ name }: Tag): void => setText(name);
  return (
    <FormDialog
      title={t('tagResult.title', { count: total })}
      description={t('tagResult.description')}
      busy={command.isPending}
      canSave={wanted !== '' && (mode === 'add' || exact !== undefined)}
      saveLabel={t(`tagResult.${mode}`)}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('tagResult.mode')}
        value={mode}
        options={(['add', 'remove'] as const).map((value) => ({ value, label: t(`tagResult.${value}`) }))}
        onValueChange={setMode}
      />
      <TextField
        label={t('tagResult.tag')}
        autoFocus
        value={text}
        maxLength={100}
        hint={
          wanted !== '' && exact === undefined && mode === 'add'
            ? t('tagResult.new', { name: wanted })
            : undefined
        }
        error={wanted !== '' && exact === undefined && mode === 'remove' ? t('tagResult.unknown') : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      {known.length > 0 && (
        <div className={styles.offers} role="group" aria-label={t('tagResult.known')}>
          {known.slice(0, mostOffered).map((tag) => (
            <button
              key={tag.id}
              type="button"
              className={styles.offer}
              aria-pressed={tag.name === wanted}
              onClick={() => choose(tag)}
            >
              <Chip colour={tag.colour}>{tag.name}</Chip>
            </button>
          ))}
        </div>
      )}
    </FormDialog>
  );
}
