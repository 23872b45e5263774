import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './KeyStrip.module.css';
import { type ReviewCommand, reviewKeys } from './review-keys.ts';

type Props = {
  /** Digits of an article's number so far. */
  typed: string;
  cutting: boolean;
  /** How many blocks have been picked up. */
  lifted: number;
  onRun: (command: ReviewCommand) => void;
};

const shown: ReadonlySet<string> = new Set([
  'split',
  'merge',
  'join',
  'separate',
  'lift',
  'exchange',
  'new-article',
  'cut',
  'furniture',
  'headline',
  'role',
  'facts',
]);

/** What the keys do, always in sight; each can be clicked, too. */
export function KeyStrip({ typed, cutting, lifted, onRun }: Props) {
  const { t, i18n } = useTranslation('importing');
  if (cutting) {
    return (
      <div className={styles.strip} data-mode>
        <Kbd shortcut="ArrowLeft" />
        <Kbd shortcut="ArrowRight" /> {t('review.cut.move')}
        <Kbd shortcut="Enter" /> {t('review.cut.do')}
        <Kbd shortcut="Escape" /> {t('review.cut.leave')}
      </div>
    );
  }
  if (lifted > 0 && typed === '') {
    return (
      <div className={styles.strip} data-mode>
        <span role="status">{t('review.lifted.title', { count: lifted })}</span>
        <Kbd shortcut="Mod+V" /> {t('review.lifted.put')}
        <Kbd shortcut="J" /> {t('review.lifted.join')}
        <Kbd shortcut="Escape" /> {t('review.lifted.leave')}
      </div>
    );
  }
  if (typed !== '') {
    return (
      <div className={styles.strip} data-mode role="status">
        {t('review.typed', { number: typed })} <Kbd shortcut="Enter" />
      </div>
    );
  }
  return (
    <div className={styles.strip} role="toolbar" aria-label={t('review.keys')}>
      <div className={styles.keys}>
        {reviewKeys
          .filter(({ command }) => shown.has(command))
          .map(({ command, key, label, ...rest }) => (
            <button
              key={command}
              type="button"
              title={i18n.t(label)}
              className={styles.key}
              // The blocks keep the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(command)}
            >
              <Kbd shortcut={key} />
              {i18n.t('short' in rest ? rest.short : label)}
            </button>
          ))}
      </div>
    </div>
  );
}

/** How to move by number, and where all keys are told; `chosen`: how many blocks are chosen, in sight or not. */
export function KeyHints({ chosen }: { chosen: number }) {
  const { t } = useTranslation('importing');
  return (
    <>
      <span className={styles.hint}>
        <Kbd shortcut="1" />–<Kbd shortcut="9" />{' '}
        {chosen > 1 ? t('review.key.moveChosen', { count: chosen }) : t('review.key.moveTo')}
      </span>
      <span className={styles.hint}>
        <Kbd shortcut="?" /> {t('review.key.all')}
      </span>
    </>
  );
}
