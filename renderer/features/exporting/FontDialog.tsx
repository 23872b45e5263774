import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import type { FontChoice, UnreadableFont } from '#shared/contract/fonts.ts';
import { type FontRole, fontRoles } from '#shared/domain/font-roles.ts';
import { readFontPaths, writeFontPaths } from './font-paths.ts';

/** The newsroom's own font files, by role; the preview shows at once what they make of the pages. */
export function FontDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('exporting');
  const fonts = useQuery(procedureQuery('safety.settings', {})).data?.fonts ?? {};
  const [changed, setChanged] = useState<Partial<Record<FontRole, string>>>({});
  const [unreadable, setUnreadable] = useState<readonly UnreadableFont[]>([]);
  const update = useCommand('safety.updateSettings', {
    onSuccess: onClose,
  });
  // Asked anew at each saving: a file may have come or gone since.
  const check = useCommand('exporting.checkFonts', {
    onSuccess({ unreadable: found }, choice) {
      setUnreadable(found);
      if (found.length === 0) update.mutate(choice);
    },
  });
  const firstWrong = useRef<HTMLInputElement>(null);
  useEffect(() => firstWrong.current?.focus(), [unreadable]);
  const textOf = (role: FontRole) => changed[role] ?? writeFontPaths(fonts[role] ?? []);

  /** What is wrong with the paths as they stand now; a path that is mended is not told any longer. */
  function errorOf(role: FontRole): string | undefined {
    const wrong = readFontPaths(textOf(role)).filter((path) =>
      unreadable.some((font) => font.role === role && font.file === path),
    );
    return wrong.length === 0 ? undefined : t('fonts.unreadable', { files: writeFontPaths(wrong) });
  }

  function save() {
    const choice: FontChoice = {};
    for (const role of fontRoles) {
      const paths = readFontPaths(textOf(role));
      if (paths.length > 0) choice[role] = paths;
    }
    check.mutate({ fonts: choice });
  }

  return (
    <FormDialog
      title={t('fonts.title')}
      description={t('fonts.description')}
      busy={check.isPending || update.isPending}
      canSave
      onSave={save}
      onClose={onClose}
    >
      {fontRoles.map((role) => (
        <TextField
          key={role}
          ref={role === unreadable[0]?.role ? firstWrong : undefined}
          label={t(`fonts.role.${role}`)}
          hint={t(`fonts.hint.${role}`)}
          error={errorOf(role)}
          value={textOf(role)}
          placeholder={t('fonts.ours')}
          onChange={(event) => setChanged({ ...changed, [role]: event.target.value })}
        />
      ))}
    </FormDialog>
  );
}
