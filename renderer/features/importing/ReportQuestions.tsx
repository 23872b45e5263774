import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import type { ImportCounts, ImportedFile } from '#shared/contract/import-batches.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { FileId, JobId, PageId } from '#shared/domain/ids.ts';
import { BundleConflictsDialog } from './BundleConflictsDialog.tsx';
import styles from './ReportQuestions.module.css';

type Question = 'same-name' | 'same-page' | 'conflicts';
type Answer = InputOf<'importing.answer'>['answer'];
type Props = {
  jobId: JobId;
  counts: ImportCounts;
  /** The row that is chosen: an answer is for its file alone where there is a question about it. */
  chosen: ImportedFile | undefined;
  /** All files of a question are on their way; `isLast`: the report has nothing else to say or to ask. */
  onAnswered: (isLast: boolean) => void;
  onOpenPage: (pageId: PageId) => void;
};

const questions = [
  { outcome: 'same-name', asked: 'askedSameName', answers: ['same-name', 'leave'] },
  { outcome: 'same-page', asked: 'askedSamePage', answers: ['same-page', 'replace', 'leave'] },
  { outcome: 'conflicts', asked: 'askedConflicts', answers: ['theirs', 'leave'] },
] as const;

/** Whether a report has more than one question's files: others that are asked about, or that could not be read. */
function saysMore(counts: ImportCounts, outcome: Question): boolean {
  const isAsked = questions.some((other) => other.outcome !== outcome && counts[other.asked] > 0);
  return isAsked || counts.failed > 0;
}

/** What has to be said of files that were passed over: nothing of the library is overwritten before. */
export function ReportQuestions({ jobId, counts, chosen, onAnswered, onOpenPage }: Props) {
  const { t } = useTranslation('importing');
  const { client, fail, openOverlay } = useWorkbench();
  const queryClient = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);

  const isChosen = (outcome: Question): boolean => chosen?.outcome === outcome && chosen.fileId !== null;

  async function filesAsked(outcome: Question): Promise<FileId[]> {
    if (isChosen(outcome) && chosen?.fileId != null) return [chosen.fileId];
    const fileIds: FileId[] = [];
    for (let offset = 0; ; offset += 500) {
      const { files } = await client.dispatch('importing.files', {
        jobId,
        filter: { outcome },
        offset,
        limit: 500,
      });
      fileIds.push(...files.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])));
      if (files.length < 500) break;
    }
    return fileIds;
  }

  async function handleAnswer(outcome: Question, answer: Answer) {
    setIsBusy(true);
    try {
      const fileIds = await filesAsked(outcome);
      if (fileIds.length === 0) return;
      await client.dispatch('importing.answer', { jobId, fileIds, answer });
      await queryClient.invalidateQueries({
        queryKey: procedureQuery('importing.files', { jobId }).queryKey.slice(0, 1),
      });
      if (answer !== 'leave' && !isChosen(outcome)) onAnswered(!saysMore(counts, outcome));
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      fail(error);
    } finally {
      setIsBusy(false);
    }
  }

  /** One file after the other: the chosen one, else the first. */
  async function handleDecide() {
    const [fileId] = await filesAsked('conflicts');
    if (fileId === undefined) return;
    onAnswered(true);
    openOverlay(BundleConflictsDialog, { jobId, fileId });
  }

  return questions.map(
    ({ outcome, asked, answers }) =>
      counts[asked] > 0 && (
        <section key={outcome} className={styles.question}>
          <p className={styles.text}>
            {isChosen(outcome) && chosen !== undefined
              ? t('report.chosen', { file: chosen.file, reason: t(`report.reason.${outcome}`) })
              : t(`report.question.${outcome}`, { count: counts[asked] })}
          </p>
          <div className={styles.answers}>
            {outcome === 'conflicts' && (
              <Button busy={isBusy} onClick={() => void handleDecide()}>
                {t('report.decide')}
              </Button>
            )}
            {isChosen(outcome) && chosen?.pageId != null && (
              <Button variant="quiet" onClick={() => chosen.pageId !== null && onOpenPage(chosen.pageId)}>
                {t('report.openOther')}
              </Button>
            )}
            {answers.map((answer) => (
              <Button
                key={answer}
                variant={answer === 'leave' ? 'quiet' : 'normal'}
                busy={isBusy}
                onClick={() => void handleAnswer(outcome, answer)}
              >
                {t(`report.answer.${outcome === 'conflicts' && answer === 'leave' ? 'mine' : answer}`)}
              </Button>
            ))}
          </div>
          {outcome === 'same-page' && <p className={styles.hint}>{t('report.replaceHint')}</p>}
          {outcome === 'conflicts' && <p className={styles.hint}>{t('report.conflictsHint')}</p>}
        </section>
      ),
  );
}
