import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import styles from './PeoplePanel.module.css';
import { namesText, peopleRoles } from './people-text.ts';

/** Who reported, wrote and photographed an article, and the way to correct it. */
export function PeoplePanel({ articleId }: { articleId: ArticleId }) {
  const { t } = useTranslation('editing');
  const { runAction } = useWorkbench();
  const { data } = useQuery(procedureQuery('editing.article', { articleId }));
  if (data === undefined) return null;
  const named = peopleRoles.filter((role) => data.people[role].length > 0);
  return (
    <div className={styles.people}>
      {named.length === 0 ? (
        <p className={styles.none}>{t('people.none')}</p>
      ) : (
        <dl className={styles.roles}>
          {named.map((role) => (
            <div key={role} className={styles.role}>
              <dt>{t(`people.${role}`)}</dt>
              <dd lang="zh-CN">{namesText(data.people[role])}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button disabled={data.locked || data.trashed} onClick={() => runAction('editing.correctPeople')}>
        {t('people.correct')}
      </Button>
    </div>
  );
}
