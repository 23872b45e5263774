import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import type { BundleConflict } from '#shared/contract/bundles.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './BundleConflictsDialog.module.css';

type Choice = 'mine' | 'theirs';
type Props = {
  conflict: BundleConflict;
  choice: Choice;
  onChoose: (choice: Choice) => void;
  onOpen: () => void;
};

/** One difference: what it is about, both sides, and which of them holds. */
export function BundleConflictRow({ conflict, choice, onChoose, onOpen }: Props) {
  const { t, i18n } = useTranslation('importing');
  const { kind, mine, theirs, newer, differs, barred, publication, date, page, pageId } = conflict;
  const place = [publication, date === null ? '' : formatEdtf(i18n, date), page ?? ''].filter(
    (part) => part !== '',
  );
  const name = mine.headline ?? theirs.headline ?? place.join(' ');
  const times = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });

  function describe(side: BundleConflict['mine']): string {
    return [
      side.headline,
      side.articles === null ? null : t('bundle.side.articles', { count: side.articles }),
      side.revision === null ? null : t('bundle.side.revision', { number: side.revision }),
      side.at === null ? null : times.format(side.at),
      side.actor,
    ]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  }

  const about = [
    ...differs.map((field) => (isKnownField(field) ? t(`bundle.differs.${field}`) : field)),
    ...(newer === null ? [] : [t(`bundle.newer.${newer}`)]),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <p className={styles.name}>
          <span className={styles.kind}>{t(`bundle.kind.${kind}`)}</span> {name}
        </p>
        <p className={styles.about}>
          {[place.join(' '), about.join(i18n.language === 'en' ? ', ' : '、')].join(' · ')}
        </p>
        <p className={styles.side}>{t('bundle.here', { side: describe(mine) })}</p>
        <p className={styles.side}>{t('bundle.there', { side: describe(theirs) })}</p>
        {barred !== null && <p className={styles.barred}>{t(`bundle.barred.${barred}`)}</p>}
      </div>
      <div className={styles.choice}>
        <Select
          label={t('bundle.choice', { name })}
          labelHidden
          value={choice}
          disabled={barred !== null}
          options={(['mine', 'theirs'] as const).map((value) => ({ value, label: t(`bundle.${value}`) }))}
          onValueChange={onChoose}
        />
        {pageId !== null && (
          <Button variant="quiet" onClick={onOpen}>
            {t('bundle.open')}
          </Button>
        )}
      </div>
    </li>
  );
}

const knownFields = [
  'text',
  'kind',
  'status',
  'people',
  'truncated',
  'tags',
  'trash',
  'number',
  'title',
  'issue',
  'reviewed',
  'layout',
  'date',
  'issueNumber',
] as const;

function isKnownField(field: string): field is (typeof knownFields)[number] {
  return (knownFields as readonly string[]).includes(field);
}
