import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ArticlePeople } from '#shared/domain/article.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { namesOf, namesText, peopleRoles } from './people-text.ts';

type Props = OverlayProps & { articleId: ArticleId; people: ArticlePeople };

/** Corrects who reported, wrote and photographed an article. */
export function PeopleDialog({ articleId, people, onClose }: Props) {
  const { t } = useTranslation('editing');
  const workbench = useWorkbench();
  const setPeople = useCommand('editing.setPeople');
  const [texts, setTexts] = useState<Partial<Record<keyof ArticlePeople, string>>>({});
  const textOf = (role: keyof ArticlePeople): string => texts[role] ?? namesText(people[role]);
  const isChanged = peopleRoles.some((role) => textOf(role) !== namesText(people[role]));

  function handleSave() {
    const named: ArticlePeople = {
      reporters: namesOf(textOf('reporters')),
      correspondents: namesOf(textOf('correspondents')),
      photographers: namesOf(textOf('photographers')),
      authors: namesOf(textOf('authors')),
    };
    setPeople.mutate(
      { articleId, people: named },
      {
        onSuccess: () => {
          onClose();
          notifyUndoable(workbench, t('people.corrected'), 'success');
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('people.dialog')}
      description={t('people.explain')}
      busy={setPeople.isPending}
      canSave={isChanged}
      onSave={handleSave}
      onClose={onClose}
    >
      {peopleRoles.map((role, index) => (
        <TextField
          key={role}
          label={t(`people.${role}`)}
          hint={index === 0 ? t('people.hint') : undefined}
          value={textOf(role)}
          maxLength={2000}
          autoFocus={index === 0}
          onChange={(event) => setTexts({ ...texts, [role]: event.target.value })}
        />
      ))}
    </FormDialog>
  );
}
