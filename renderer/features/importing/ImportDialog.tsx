import { FilePlus, FolderPlus } from 'lucide-react';
import { type FormEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { sourceExtensions } from '#shared/contract/sources.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { ChosenFiles } from './ChosenFiles.tsx';
import { FailureList } from './FailureList.tsx';
import styles from './ImportDialog.module.css';
import { ImportOptionFields } from './ImportOptionFields.tsx';
import { gatherChosen } from './gather-files.ts';
import { readNames } from './name-reading.ts';
import { areOptionsValid, emptyOptions, toInput } from './import-options.ts';
import { useNamePattern } from './use-name-pattern.ts';
import { useImportStart } from './use-import-start.ts';

type Props = {
  files: readonly File[];
  /** Files that the desktop has handed over already. */
  stagedIds?: readonly FileId[];
  onClose: () => void;
};

const accepted = [...sourceExtensions, 'zip'].map((extension) => `.${extension}`).join(',');

// React's types leave this attribute out.
const wholeFolder = { webkitdirectory: '' };

/** Chooses files and says what is known of them; starts the import. */
export function ImportDialog({ files: given, stagedIds = [], onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const { notify } = useWorkbench();
  const [files, setFiles] = useState(given);
  const [options, setOptions] = useState(emptyOptions);
  const formId = useId();
  const filesRef = useRef<HTMLInputElement>(null);
  const folderRef = useRef<HTMLInputElement>(null);
  const startRef = useRef<HTMLButtonElement>(null);
  const isToStart = useRef(false);
  const { start, cancel, staged, failed } = useImportStart(onClose);
  const count = files.length + stagedIds.length;
  const isStaging = staged !== null;
  const [namePattern, rememberPattern] = useNamePattern(files, options);
  const deferredPattern = useDeferredValue(namePattern);
  const reading = useMemo(() => readNames(deferredPattern, files), [deferredPattern, files]);
  const isValid = areOptionsValid(options, namePattern);

  function handleChoice(input: HTMLInputElement) {
    const gathering = input.files === null ? Promise.resolve([]) : gatherChosen(input.files);
    input.value = '';
    void gathering.then(
      (chosen) => {
        if (chosen.length === 0) return;
        isToStart.current = true;
        setFiles((known) => [...known, ...chosen]);
      },
      () => notify({ title: t('drop.unreadable'), tone: 'danger' }),
    );
  }

  // Once the button can take the focus: what is wanted after choosing is nearly always to begin.
  useEffect(() => {
    if (!isToStart.current) return;
    isToStart.current = false;
    startRef.current?.focus();
  }, [files]);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (count === 0 || isStaging || !isValid) return;
    rememberPattern();
    void start(files, stagedIds, toInput(options, namePattern));
  }

  function handleClose() {
    cancel();
    onClose();
  }

  return (
    <Dialog
      title={t('dialog.title')}
      size="large"
      closeLabel={tApp('common.close')}
      onClose={handleClose}
      initialFocus={count > 0 ? startRef : undefined}
      footer={
        <>
          <Button onClick={handleClose}>{tApp('common.cancel')}</Button>
          <Button
            ref={startRef}
            type="submit"
            form={formId}
            variant="primary"
            busy={isStaging}
            disabled={count === 0 || !isValid}
          >
            {t('dialog.start', { count })}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={handleSubmit}>
        <div className={styles.choose}>
          <Button onClick={() => filesRef.current?.click()}>
            <FilePlus aria-hidden />
            {t('dialog.chooseFiles')}
          </Button>
          <Button onClick={() => folderRef.current?.click()}>
            <FolderPlus aria-hidden />
            {t('dialog.chooseFolder')}
          </Button>
          <span className={styles.dropHint}>{t('dialog.dropHint')}</span>
          <input
            ref={filesRef}
            type="file"
            multiple
            hidden
            accept={accepted}
            onChange={(event) => handleChoice(event.target)}
          />
          <input
            ref={folderRef}
            type="file"
            multiple
            hidden
            {...wholeFolder}
            onChange={(event) => handleChoice(event.target)}
          />
        </div>
        <p className={styles.formats}>{t('dialog.formats')}</p>
        {stagedIds.length > 0 && <p>{t('dialog.staged', { count: stagedIds.length })}</p>}
        {!isStaging && <ChosenFiles files={files} reading={reading} onFilesChange={setFiles} />}
        {!isStaging && (
          <ImportOptionFields
            options={options}
            onOptionsChange={setOptions}
            namePattern={namePattern}
            reading={reading}
          />
        )}
        {isStaging && (
          <div role="status" className={styles.staging}>
            <span>{t('dialog.staging', { done: staged, total: files.length })}</span>
            <ProgressBar
              label={t('dialog.stagingLabel')}
              value={files.length === 0 ? null : staged / files.length}
            />
          </div>
        )}
        {failed.length > 0 && (
          <div role="alert">
            <FailureList failures={failed} />
          </div>
        )}
      </form>
    </Dialog>
  );
}
