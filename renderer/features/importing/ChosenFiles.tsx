import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { ReadName } from '#shared/domain/read-name.ts';
import styles from './ChosenFiles.module.css';
import type { NameReading } from './name-reading.ts';

type Props = {
  files: readonly File[];
  /** What the names tell; null where they are not read. */
  reading: NameReading | null;
  onFilesChange: (files: readonly File[]) => void;
};

const mostShown = 200;
const columns = ['publication', 'date', 'page'] as const;

/** The files that are about to be imported, each with what its name tells; each can be taken off the list. */
export function ChosenFiles({ files, reading, onFilesChange }: Props) {
  const { t } = useTranslation('importing');
  if (files.length === 0) return null;
  const rows = files.map((file, index) => ({ file, index, read: reading?.names[index] ?? null }));
  // Names that cannot be read are what there is to do here.
  const shown = rows
    .toSorted((one, other) => Number(one.read?.ok !== false) - Number(other.read?.ok !== false))
    .slice(0, mostShown);
  return (
    <div className={styles.chosen}>
      <div className={styles.head}>
        <span>{t('dialog.chosen', { count: files.length })}</span>
        <Button variant="quiet" onClick={() => onFilesChange([])}>
          {t('dialog.clear')}
        </Button>
      </div>
      <div className={styles.list}>
        <table className={styles.table} aria-label={t('pattern.preview')}>
          <thead className={reading === null ? styles.unseen : undefined}>
            <tr>
              <th scope="col">{t('pattern.column.file')}</th>
              {reading !== null &&
                columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`pattern.column.${column}`)}
                  </th>
                ))}
              <th scope="col" colSpan={2}>
                {t('pattern.column.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ file, index, read }) => (
              // Two files of a list may share name and size; only their places differ.
              <tr key={`${index} ${file.name}`} data-unread={read?.ok === false || undefined}>
                <td className={styles.name} title={file.webkitRelativePath || file.name}>
                  {file.name}
                </td>
                {reading !== null && <ReadCells read={read} />}
                <td className={styles.size}>
                  {t('dialog.size', { kilobytes: Math.ceil(file.size / 1024) })}
                </td>
                <td className={styles.remove}>
                  <IconButton
                    label={t('dialog.remove', { file: file.name })}
                    onClick={() => onFilesChange(files.filter((other) => other !== file))}
                  >
                    <X aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {files.length > mostShown && (
          <p className={styles.more}>{t('dialog.more', { count: files.length - mostShown })}</p>
        )}
      </div>
    </div>
  );
}

function ReadCells({ read }: { read: ReadName | null }) {
  const { t } = useTranslation('importing');
  if (read === null) return <td colSpan={columns.length}>{t('pattern.read.archive')}</td>;
  if (!read.ok) return <td colSpan={columns.length}>{t(`pattern.read.${read.problem}`)}</td>;
  return columns.map((column) => (
    <td key={column} className={styles.told}>
      {read.fields[column] ?? '—'}
    </td>
  ));
}
