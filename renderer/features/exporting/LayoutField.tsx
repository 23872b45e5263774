import { useQueryClient } from '@tanstack/react-query';
import { FileUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { exportLayouts } from '#shared/contract/exporting.ts';
import { type DescribedError, describeError } from '#shared/i18n/describe-error.ts';
import styles from './LayoutField.module.css';
import { type ExportChoices, layoutKey } from './use-export-choices.ts';

type Props = {
  choices: ExportChoices;
  onChoose: (change: Partial<ExportChoices>) => void;
  className?: string | undefined;
};

/** The layout 版式 of the pages: one that comes with Baoku, or one that the newsroom brings as a file. */
export function LayoutField({ choices, onChoose, className }: Props) {
  const { t, i18n } = useTranslation('exporting');
  const queries = useQueryClient();
  const files = useRef<HTMLInputElement>(null);
  const { format, layout, ownLayouts, preset } = choices;
  const situation = [format, preset, layoutKey(layout)].join();
  const [refusal, setRefusal] = useState<{ error: DescribedError; situation: string } | null>(null);
  // Once something else is chosen, the file that was refused is no longer what one is at.
  if (refusal !== null && refusal.situation !== situation) setRefusal(null);

  async function take(file: File) {
    try {
      const read = await queries.fetchQuery(
        procedureQuery('exporting.readLayout', { text: await file.text() }),
      );
      const others = ownLayouts.filter(({ name }) => name !== read.layout.name);
      setRefusal(null);
      onChoose({ layout: read.layout, ownLayouts: [...others, read.layout] });
    } catch (error) {
      setRefusal({
        error: error instanceof BridgeError ? error : { code: 'internal', details: {} },
        situation,
      });
    }
  }

  return (
    <>
      <div className={classNames(styles.line, className)}>
        <Select
          label={t('option.layout')}
          className={styles.select}
          value={layoutKey(layout)}
          options={[
            ...ownLayouts.map((own) => ({
              value: layoutKey(own),
              label: own.name,
              description: t('layouts.own'),
            })),
            ...exportLayouts.map((value) => ({
              value: layoutKey(value),
              label: t(`layout.${value}`),
              description: t(`layoutNote.${value}`),
            })),
          ]}
          onValueChange={(key) => {
            const chosen = [...exportLayouts, ...ownLayouts].find((each) => layoutKey(each) === key);
            if (chosen !== undefined) onChoose({ layout: chosen });
          }}
        />
        <IconButton label={t('layouts.import')} onClick={() => files.current?.click()}>
          <FileUp aria-hidden />
        </IconButton>
        {typeof layout !== 'string' && (
          <IconButton
            label={t('layouts.remove', { name: layout.name })}
            onClick={() =>
              onChoose({
                layout: 'article-sheet',
                ownLayouts: ownLayouts.filter(({ name }) => name !== layout.name),
              })
            }
          >
            <Trash2 aria-hidden />
          </IconButton>
        )}
        <input
          ref={files}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('layouts.import')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void take(file);
            event.target.value = '';
          }}
        />
      </div>
      {refusal !== null && (
        <p role="alert" className={styles.problem}>
          {describeError(i18n, refusal.error)}
        </p>
      )}
    </>
  );
}
