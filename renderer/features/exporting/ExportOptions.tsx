import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { exportFormats, exportPresets, filesOfFormat, printsNotes } from '#shared/contract/exporting.ts';
import styles from './ExportOptions.module.css';
import { ChooseIssuesButton } from './ChooseIssuesButton.tsx';
import { FontsButton } from './FontsButton.tsx';
import type { ExportSubject, SubjectKind } from './export-subject.ts';
import type { ExportChoices } from './use-export-choices.ts';
import { LayoutField } from './LayoutField.tsx';
import { NamePatternField } from './NamePatternField.tsx';
import { useSubjectLabel } from './use-subject-label.ts';

type Props = {
  subjects: readonly ExportSubject[];
  chosen: ExportSubject;
  choices: ExportChoices;
  isBusy: boolean;
  onSubjectChange: (what: SubjectKind) => void;
  onChoose: (change: Partial<ExportChoices>) => void;
  onExport: () => void;
};

/** What to export, as what, and the button that does it. */
export function ExportOptions({
  subjects,
  chosen,
  choices,
  isBusy,
  onSubjectChange,
  onChoose,
  onExport,
}: Props) {
  const { t } = useTranslation('exporting');
  const subjectLabel = useSubjectLabel(subjects);
  const isOneArticle =
    chosen.kind === 'article' || (chosen.kind === 'selection' && chosen.articleIds.length === 1);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onExport();
      }}
    >
      <Select
        label={t('option.what')}
        className={styles.wide}
        value={chosen.kind}
        options={subjects.map((subject) => ({ value: subject.kind, label: subjectLabel(subject) }))}
        onValueChange={onSubjectChange}
      />
      <ChooseIssuesButton className={styles.beside} />
      <Select
        label={t('option.format')}
        value={choices.format}
        options={exportFormats.map((value) => ({
          value,
          label: t(`format.${value}`),
          description: t(`note.${value}`),
        }))}
        onValueChange={(format) => onChoose({ format })}
      />
      {(choices.format === 'pdf' || choices.format === 'docx') && (
        <LayoutField className={styles.widest} choices={choices} onChoose={onChoose} />
      )}
      {choices.format === 'pdf' && (
        <>
          <Select
            label={t('option.preset')}
            value={choices.preset}
            options={exportPresets.map((value) => ({
              value,
              label: t(`preset.${value}`),
              description: t(`presetNote.${value}`),
            }))}
            onValueChange={(preset) => onChoose({ preset })}
          />
          <Select
            label={t('option.punctuation')}
            value={choices.fullWidth ? 'fullWidth' : 'asWritten'}
            options={(['asWritten', 'fullWidth'] as const).map((value) => ({
              value,
              label: t(`punctuation.${value}`),
            }))}
            onValueChange={(value) => onChoose({ fullWidth: value === 'fullWidth' })}
          />
          {printsNotes(choices.layout) && (
            <Select
              label={t('option.notes')}
              value={choices.notes ? 'printed' : 'none'}
              options={(['printed', 'none'] as const).map((value) => ({ value, label: t(`notes.${value}`) }))}
              onValueChange={(value) => onChoose({ notes: value === 'printed' })}
            />
          )}
          <FontsButton />
          {choices.preset === 'print' && <p className={styles.note}>{t('note.print')}</p>}
        </>
      )}
      {choices.format === 'docx' && (
        <Select
          label={t('option.comments')}
          value={choices.notes ? 'included' : 'none'}
          options={(['included', 'none'] as const).map((value) => ({ value, label: t(`comments.${value}`) }))}
          onValueChange={(value) => onChoose({ notes: value === 'included' })}
        />
      )}
      {!isOneArticle && filesOfFormat(choices.format) === 'chosen' && (
        <Select
          label={t('option.files')}
          value={choices.together ? 'together' : 'separate'}
          options={(['together', 'separate'] as const).map((value) => ({
            value,
            label: t(`files.${value}`),
          }))}
          onValueChange={(value) => onChoose({ together: value === 'together' })}
        />
      )}
      {filesOfFormat(choices.format) !== 'together' && (
        <NamePatternField
          className={styles.wide}
          value={choices.namePattern}
          onChange={(namePattern) => onChoose({ namePattern })}
        />
      )}
      <Button type="submit" variant="primary" className={styles.submit} busy={isBusy}>
        {t('action.export')}
      </Button>
    </form>
  );
}
