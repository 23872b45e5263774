import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { setViewParams } from '../search-params.ts';

type Props = OverlayProps & { question: SearchQuestion };

const longestName = 100;

/** Keeps the question under a name; it then stands in the left pane and counts what comes in. */
export function SaveSearchDialog({ question, onClose }: Props) {
  const { t, i18n } = useTranslation('searching');
  const workbench = useWorkbench();
  const [name, setName] = useState([...question.query.trim()].slice(0, 40).join(''));
  const save = useCommand('searching.save', {
    meta: { quiet: true },
    onSuccess: ({ savedSearchId }) => {
      setViewParams(workbench, { saved: savedSearchId });
      workbench.notify({ title: t('saved.done', { name: name.trim() }), tone: 'success' });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('saved.title')}
      description={t('saved.description')}
      busy={save.isPending}
      canSave={name.trim() !== ''}
      onSave={() => save.mutate({ name: name.trim(), question: keptQuestion(question) })}
      onClose={onClose}
    >
      <TextField
        label={t('saved.name')}
        autoFocus
        isProposed
        value={name}
        maxLength={longestName}
        error={save.error === null ? undefined : describeError(i18n, save.error)}
        onChange={(event) => {
          setName(event.target.value);
          save.reset();
        }}
      />
    </FormDialog>
  );
}

/** What is new changes from day to day: it is no part of the question. */
function keptQuestion(question: SearchQuestion): SearchQuestion {
  const { addedSince: _since, ...filter } = question.filter;
  return { ...question, filter };
}
