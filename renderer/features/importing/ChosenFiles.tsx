import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './ChosenFiles.module.css';

type Props = { files: readonly File[]; onFilesChange: (files: readonly File[]) => void };

const mostShown = 200;

/** The files that are about to be imported; each can be taken off the list. */
export function ChosenFiles({ files, onFilesChange }: Props) {
  const { t } = useTranslation('importing');
  if (files.length === 0) return null;
  return (
    <div className={styles.chosen}>
      <div className={styles.head}>
        <span>{t('dialog.chosen', { count: files.length })}</span>
        <Button variant="quiet" onClick={() => onFilesChange([])}>
          {t('dialog.clear')}
        </Button>
      </div>
      <ul className={styles.list}>
        {files.slice(0, mostShown).map((file, index) => (
          // Two files of a list may share name and size; only their places differ.
          <li key={`${index} ${file.name}`} className={styles.file}>
            <span className={styles.name} title={file.webkitRelativePath || file.name}>
              {file.name}
            </span>
            <span className={styles.size}>
              {t('dialog.size', { kilobytes: Math.max(1, Math.round(file.size / 1024)) })}
            </span>
            <IconButton
              label={t('dialog.remove', { file: file.name })}
              onClick={() => onFilesChange(files.filter((other) => other !== file))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
        {files.length > mostShown && (
          <li className={styles.more}>{t('dialog.more', { count: files.length - mostShown })}</li>
        )}
      </ul>
    </div>
  );
}
