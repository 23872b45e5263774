import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { BlockRole } from '#shared/domain/article.ts';
import styles from './RoleDialog.module.css';
import { roleKeys } from './review-keys.ts';

type Props = { onChoose: (role: BlockRole) => void; onClose: () => void };

/** Every role that a block can have, each with its letter. */
export function RoleDialog({ onChoose, onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');

  function choose(role: BlockRole) {
    onClose();
    onChoose(role);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const found = roleKeys.find(({ key }) => key.toLowerCase() === event.key.toLowerCase());
    if (found === undefined) return;
    event.preventDefault();
    choose(found.role);
  }

  return (
    <Dialog title={t('review.roleTitle')} closeLabel={tApp('common.close')} onClose={onClose} size="small">
      <ul className={styles.roles} onKeyDown={handleKeyDown} role="presentation">
        {roleKeys.map(({ role, key }) => (
          <li key={role}>
            <Button variant="quiet" className={styles.role} onClick={() => choose(role)}>
              <Kbd shortcut={key} />
              {t(`role.${role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
