import { useTranslation } from 'react-i18next';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { articleTextOf } from './article-text-of.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { Notice } from './Notice.tsx';
import type { Sitting } from './sitting.ts';
import { TextComparisonDialog } from './TextComparisonDialog.tsx';

type Props = { sitting: Sitting; articleId: ArticleDetail['id']; onReopen: () => void };

/** Somebody else has saved first: to look at both texts, to put them together, or to take one of them. */
export function ConflictNotice({ sitting, articleId, onReopen }: Props) {
  const { t } = useTranslation('editing');
  const workbench = useWorkbench();

  /** Their version, as it is now. */
  async function withTheirs(run: (theirs: ArticleDetail) => void | Promise<unknown>) {
    try {
      await run(await workbench.client.dispatch('editing.article', { articleId }));
    } catch (error) {
      workbench.fail(error as BridgeError);
    }
  }

  function merge(theirs: ArticleDetail) {
    workbench.openOverlay(MergeDialog, {
      base: sitting.base(),
      mine: sitting.article.read(),
      theirs: articleTextOf(theirs),
      onMerged: async (text) => {
        await sitting.saveMerged(text, theirs.revision);
        onReopen();
      },
    });
  }

  return (
    <Notice tone="danger" title={t('conflict.title')} explain={t('conflict.explain')}>
      <Button
        onClick={() =>
          withTheirs((theirs) =>
            workbench.openOverlay(TextComparisonDialog, {
              title: t('conflict.compareTitle'),
              explain: t('conflict.compareExplain'),
              from: articleTextOf(theirs),
              to: sitting.article.read(),
            }),
          )
        }
      >
        {t('conflict.compare')}
      </Button>
      <Button
        onClick={() => {
          sitting.abandon();
          onReopen();
        }}
      >
        {t('conflict.takeTheirs')}
      </Button>
      <Button onClick={() => withTheirs((theirs) => sitting.queue.overrule(theirs.revision))}>
        {t('conflict.keepMine')}
      </Button>
      <Button variant="primary" onClick={() => withTheirs(merge)}>
        {t('merge.begin')}
      </Button>
    </Notice>
  );
}
