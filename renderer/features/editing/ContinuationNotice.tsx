import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { decideContinuation } from '#renderer/workbench/decide-continuation.ts';
import { untitledName } from '#renderer/workbench/place-names.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Continuation } from '#shared/contract/continuations.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { continuationShortcuts } from './continuation-actions.ts';
import { Notice } from './Notice.tsx';

/** Where the article goes on or has begun (转版): a jump to the other part, and for a proposal the answer. */
export function ContinuationNotice({ articleId }: { articleId: ArticleId }) {
  const links = useQuery(procedureQuery('library.continuations', { articleId }));
  return links.data?.continuations.map((link) => <Link key={link.id} link={link} />);
}

function Link({ link: { id, direction, state, article, reasons } }: { link: Continuation }) {
  const { t, i18n } = useTranslation(['library', 'editing']);
  const workbench = useWorkbench();
  const isProposed = state === 'proposed';
  const words = {
    page: article.page ?? '？',
    headline: article.headline ?? untitledName(i18n, article.opening),
  };
  const decide = (confirmed: boolean) =>
    decideContinuation(workbench, id, confirmed).catch((error: unknown) =>
      workbench.fail(error as BridgeError),
    );
  return (
    <Notice
      tone="info"
      title={t(`library:continuation.${state === 'confirmed' ? 'linked' : 'proposed'}.${direction}`, words)}
      explain={
        isProposed
          ? reasons
              .map((reason) => t(`library:continuation.reason.${reason}`))
              .join(t('library:continuation.and'))
          : undefined
      }
    >
      <Button onClick={() => workbench.navigate({ work: { view: 'article', id: article.id } })}>
        {t('library:continuation.jump')} <Kbd shortcut={continuationShortcuts.jump} />
      </Button>
      <Button onClick={() => void decide(false)}>
        {t(isProposed ? 'library:continuation.refuse' : 'library:continuation.unlink')}
        {isProposed && <Kbd shortcut={continuationShortcuts.refuse} />}
      </Button>
      {isProposed && (
        <Button variant="primary" onClick={() => void decide(true)}>
          {t('library:continuation.confirm')} <Kbd shortcut={continuationShortcuts.confirm} />
        </Button>
      )}
    </Notice>
  );
}
