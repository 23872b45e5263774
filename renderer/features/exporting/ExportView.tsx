import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft, FileOutput } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { exportReport } from '#shared/contract/exporting.ts';
import { ChooseIssuesButton } from './ChooseIssuesButton.tsx';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './ExportView.module.css';
import { FormatNote } from './FormatNote.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { WarningList } from './WarningList.tsx';
import { parseOrigin } from '#renderer/workbench/export-origin.ts';
import { targetOf } from './export-subject.ts';
import { useExportChoices } from './use-export-choices.ts';
import { useExportJob } from './use-export-job.ts';
import { useExportSubjects } from './use-export-subjects.ts';

const pagesAtOnce = 8;

/** The export, opened once it is known what the user chose last time. */
export function ExportView({ id }: { id: string | null }) {
  const settings = useQuery(procedureQuery('safety.settings', {}));
  return settings.data === undefined ? null : <ExportDesk id={id} fonts={settings.data.fonts} />;
}

/** What to export and how, the pages as they will print, and the files once they are made. */
function ExportDesk({ id, fonts }: { id: string | null; fonts: FontChoice }) {
  const { t } = useTranslation('exporting');
  const workbench = useWorkbench();
  const origin = useMemo(() => parseOrigin(id), [id]);
  const { subjects, chosen } = useExportSubjects(origin);
  const [choices, choose] = useExportChoices();
  const [pages, setPages] = useState(pagesAtOnce);
  const exporting = useExportJob();
  const target = chosen === null ? null : targetOf(chosen);
  const showsPages = choices.format === 'pdf' && target !== null;
  const preview = useQuery({
    ...procedureQuery('exporting.preview', {
      target: target ?? { articleIds: [] },
      layout: choices.layout,
      preset: choices.preset,
      fullWidth: choices.fullWidth,
      notes: choices.notes,
      together: choices.together,
      fonts,
      pages,
    }),
    enabled: showsPages,
    placeholderData: keepPreviousData,
  });
  // What was interrupted waits; another export may be started meanwhile.
  const isUnderWay = ['running', 'paused'].includes(exporting.job?.state ?? 'done');
  const report = exportReport.safeParse(exporting.job?.report);
  const warnings = report.success ? report.data.warnings : showsPages ? (preview.data?.warnings ?? []) : [];

  function goBack() {
    const work = origin === null ? null : { view: origin.kind, id: origin.id };
    workbench.navigate({ work, params: { what: '', exported: '' } });
  }

  return (
    <section className={styles.view} aria-label={t('view.title')}>
      <div className={styles.body}>
        <div className={styles.settings}>
          <header className={styles.header}>
            <IconButton label={t('action.back')} shortcut="Alt+ArrowLeft" onClick={goBack}>
              <ArrowLeft aria-hidden />
            </IconButton>
            <h2 className={styles.title}>{t('view.title')}</h2>
          </header>
          <div className={styles.choices}>
            {chosen !== null && (
              <ExportOptions
                subjects={subjects}
                chosen={chosen}
                choices={choices}
                isBusy={exporting.isStarting || isUnderWay}
                onSubjectChange={(what) => {
                  setPages(pagesAtOnce);
                  workbench.navigate({ params: { what, exported: '' } }, { replace: true });
                }}
                onChoose={(change) => {
                  choose(change);
                  if (!isUnderWay) exporting.dismiss();
                }}
                onExport={() => {
                  const { zoom: _, ownLayouts: __, namePattern, ...rest } = choices;
                  const named = namePattern.trim() === '' ? {} : { namePattern };
                  exporting.start({ target: targetOf(chosen), ...rest, ...named });
                }}
              />
            )}
            <ExportOutcome exporting={exporting} />
          </div>
        </div>
        <WarningList warnings={warnings} />
        <div className={styles.preview}>
          {target === null ? (
            <EmptyState icon={<FileOutput aria-hidden />} title={t('empty.title')} hint={t('empty.hint')}>
              <ChooseIssuesButton />
            </EmptyState>
          ) : choices.format === 'pdf' ? (
            <PreviewPane
              preview={preview}
              zoom={choices.zoom}
              onZoomChange={(zoom) => choose({ zoom })}
              onMorePages={() => setPages((shown) => Math.min(50, shown + pagesAtOnce))}
            />
          ) : (
            <FormatNote format={choices.format} />
          )}
        </div>
      </div>
    </section>
  );
}
