import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileUrl } from '#renderer/bridge/client.ts';
import type { ExportReport } from '#shared/contract/exporting.ts';
import styles from './ExportedFiles.module.css';
import { SaveAllButton } from './SaveAllButton.tsx';
import { formatSize } from './format-size.ts';

type Props = { files: ExportReport['files'] };

/** The files of an export: to be downloaded, or where they were written. */
export function ExportedFiles({ files }: Props) {
  const { t, i18n } = useTranslation('exporting');
  const first = useRef<HTMLAnchorElement>(null);
  // The button that was pressed has given way to the progress bar, which has now gone: the focus would be nowhere.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) first.current?.focus();
  }, []);
  return (
    <>
      <ul className={styles.files} aria-label={t('outcome.files')}>
        {files.map(({ name, path, fileId, bytes }, index) => (
          <li key={fileId ?? path ?? name} className={styles.file}>
            {fileId === null ? (
              <span className={styles.name}>{path ?? name}</span>
            ) : (
              <a
                ref={index === 0 ? first : undefined}
                className={styles.name}
                href={fileUrl(fileId)}
                download={name}
              >
                <Download aria-hidden />
                {name}
              </a>
            )}
            <span className={styles.size}>{formatSize(i18n.language, bytes)}</span>
          </li>
        ))}
      </ul>
      <SaveAllButton files={files} />
    </>
  );
}
