import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileUrl } from '#renderer/bridge/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ExportReport } from '#shared/contract/exporting.ts';
import { canSaveIntoFolder, saveIntoFolder } from './save-into-folder.ts';

/** Puts all files into one folder at once, where the browser can; one file is simply downloaded. */
export function SaveAllButton({ files }: { files: ExportReport['files'] }) {
  const { t } = useTranslation('exporting');
  const workbench = useWorkbench();
  const [isSaving, setIsSaving] = useState(false);
  const staged = files.flatMap(({ name, fileId }) =>
    fileId === null ? [] : [{ name, url: fileUrl(fileId) }],
  );
  if (staged.length < 2 || !canSaveIntoFolder()) return null;

  async function save() {
    setIsSaving(true);
    try {
      const folder = await saveIntoFolder(staged);
      if (folder !== null) {
        workbench.notify({ title: t('outcome.saved', { count: staged.length, folder }), tone: 'success' });
      }
    } catch {
      workbench.notify({ title: t('outcome.notSaved'), tone: 'danger' });
    } finally {
      setIsSaving(false);
    }
  }

  return (
    <Button busy={isSaving} onClick={() => void save()}>
      {t('action.saveAll', { count: staged.length })}
    </Button>
  );
}
