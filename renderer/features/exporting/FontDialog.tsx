import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { type FontRole, fontRoles } from '#shared/domain/font-roles.ts';
import { readFontPaths, writeFontPaths } from './font-paths.ts';

/** The newsroom's own font files, by role; the preview shows at once what they make of the pages. */
export function FontDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('exporting');
  const fonts = useQuery(procedureQuery('safety.settings', {})).data?.fonts ?? {};
  const [changed, setChanged] = useState<Partial<Record<FontRole, string>>>({});
  const update = useCommand('safety.updateSettings', {
    onSuccess: onClose,
  });
  const textOf = (role: FontRole) => changed[role] ?? writeFontPaths(fonts[role] ?? []);

  function save() {
    const choice: FontChoice = {};
    for (const role of fontRoles) {
      const paths = readFontPaths(textOf(role));
      if (paths.length > 0) choice[role] = paths;
    }
    update.mutate({ fonts: choice });
  }

  return (
    <FormDialog
      title={t('fonts.title')}
      description={t('fonts.description')}
      busy={update.isPending}
      canSave
      onSave={save}
      onClose={onClose}
    >
      {fontRoles.map((role) => (
        <TextField
          key={role}
          label={t(`fonts.role.${role}`)}
          hint={t(`fonts.hint.${role}`)}
          value={textOf(role)}
          placeholder={t('fonts.ours')}
          onChange={(event) => setChanged({ ...changed, [role]: event.target.value })}
        />
      ))}
    </FormDialog>
  );
}
