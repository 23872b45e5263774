import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { RememberedDecision } from '#shared/contract/page-review.ts';
import type { PublicationId } from '#shared/domain/ids.ts';
import styles from './RememberedDialog.module.css';

type Props = { publicationId: PublicationId; publication: string; onClose: () => void };

/** What the review of a publication's pages has taught, each to be forgotten again. */
export function RememberedDialog({ publicationId, publication, onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const remembered = useQuery(procedureQuery('importing.remembered', { publicationId }));
  const forget = useCommand('importing.forget');
  const decisions = remembered.data?.decisions ?? [];
  return (
    <Dialog
      title={t('review.remembered.title')}
      description={
        publication === '' ? t('review.remembered.unnamed') : t('review.remembered.hint', { publication })
      }
      closeLabel={tApp('common.close')}
      onClose={onClose}
      size="large"
      isReading={decisions.length === 0}
    >
      {decisions.length === 0 && <p className={styles.none}>{t('review.remembered.none')}</p>}
      <ul className={styles.list}>
        {decisions.map((decision) => (
          <li key={decision.id} className={styles.item}>
            <span className={styles.text} lang="zh-CN">
              {decision.text}
            </span>
            <Chip colour={decision.kind === 'no-name' ? 'orange' : 'blue'}>{meaning(decision)}</Chip>
            <span className={styles.uses}>{t('review.remembered.uses', { count: decision.uses })}</span>
            <Button
              busy={forget.isPending}
              aria-label={t('review.remembered.forgetThis', { text: decision.text })}
              onClick={() => forget.mutate({ rememberedIds: [decision.id] })}
            >
              {t('review.remembered.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );

  function meaning({ kind, role, part }: RememberedDecision): string {
    if (kind === 'no-name') return t('review.remembered.noName');
    if (kind === 'name') return t(`review.facts.${part ?? 'reporters'}`);
    return t(`role.${role ?? 'furniture'}`);
  }
}
