import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { actionGroups, useFeatures } from '#renderer/workbench/feature.ts';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';
import styles from './HelpSheet.module.css';
import { allActions } from './all-actions.ts';
import { viewKeys } from './view-keys.ts';

/** All shortcuts, by menu, and the keys of the editor, of lists and of panes. */
export function HelpSheet({ onClose }: OverlayProps) {
  const { t, i18n } = useTranslation('app');
  const features = useFeatures();
  return (
    <Dialog title={t('help.title')} closeLabel={t('common.close')} onClose={onClose} size="large" isReading>
      <div className={styles.columns}>
        {actionGroups.map((group) => {
          const actions = allActions.filter(
            (action) => action.group === group && action.shortcut !== undefined,
          );
          if (actions.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{t(`menu.${group}`)}</h3>
              <dl>
                {actions.map(({ id, label, shortcut = '', alsoShortcuts = [] }) => (
                  <Line key={id} label={i18n.t(label)} shortcuts={[shortcut, ...alsoShortcuts]} />
                ))}
              </dl>
            </section>
          );
        })}
        {features.map(
          ({ id, helpKeys }) =>
            helpKeys && (
              <section key={id} className={styles.group}>
                <h3 className={styles.heading}>{i18n.t(helpKeys.title)}</h3>
                <dl>
                  {helpKeys.keys.map(({ label, shortcut, upTo, alsoShortcuts = [] }) => (
                    <Line
                      key={label}
                      label={i18n.t(label)}
                      shortcuts={[shortcut, ...alsoShortcuts]}
                      upTo={upTo}
                    />
                  ))}
                </dl>
              </section>
            ),
        )}
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('help.lists')}</h3>
          <dl>
            {viewKeys.map(({ label, shortcuts }) => (
              <Line key={label} label={i18n.t(label)} shortcuts={shortcuts} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

type LineProps = { label: string; shortcuts: readonly string[]; upTo?: string | undefined };

function Line({ label, shortcuts, upTo }: LineProps) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd className={styles.keys}>
        {shortcuts.map((shortcut) => (
          <Kbd key={shortcut} shortcut={shortcut} />
        ))}
        {upTo !== undefined && (
          <>
            –<Kbd shortcut={upTo} />
          </>
        )}
      </dd>
    </div>
  );
}
