import { mostLeftNamed, type ReplaceObstacle, type ReplaceReport } from '#shared/contract/replacing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { storeText } from '../editing/save-article.ts';
import type { CommandContext } from '../handlers.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import type { ArticleText, ReadTransaction, WriteTransaction } from '../ports/store.ts';

/** An article as it was listed. */
export type ListedArticle = { articleId: ArticleId; revision: number; except: readonly number[] };

/** What becomes of an article: another text, nothing, or nothing for a reason that is told. */
export type Change =
  | {
      kind: 'text';
      revision: number;
      text: ArticleText;
      places: number;
      reason: 'replace' | 'undo';
      note: string | null;
    }
  | { kind: 'none' }
  | { kind: 'left'; obstacle: ReplaceObstacle };
/** null: they take too long together, and are to be taken one by one. */
export type ChangeOf = (tx: ReadTransaction, articles: readonly ListedArticle[]) => Change[] | null;

/** So many articles are changed in one transaction: what other calls wait for at most. */
const articlesAtOnce = 16;

/**
 * Changes articles group by group, each group with the job's report in one transaction: a killed job has changed whole
 * articles only and knows which. The groups are one step of the history.
 */
export async function changeArticles(
  ports: Ports,
  control: JobControl,
  articles: readonly ListedArticle[],
  changeOf: ChangeOf,
  name: string,
  begun: { report: ReplaceReport; done: number },
): Promise<ReplaceReport> {
  const { actor } = ports.store.read((tx) => tx.settings.all());
  let { report, done } = begun;
  control.progress(done, null, report);
  let singlyUpTo = 0;
  try {
    while (done < articles.length) {
      await control.pause();
      const group = articles.slice(done, done + (done < singlyUpTo ? 1 : articlesAtOnce));
      const changes = ports.store.read((tx) => changeOf(tx, group));
      if (changes === null) {
        singlyUpTo = done + articlesAtOnce;
        continue;
      }
      const at = ports.clock.now();
      const changed: ArticleId[] = [];
      const context: CommandContext = {
        at,
        actor,
        newId: () => ports.newId(),
        emit: (event) => event.type === 'articles.changed' && changed.push(...(event.articleIds ?? [])),
        ports,
      };
      const command = { name, actor, at, undoable: true, groupKey: control.id };
      const next = ports.store.write(command, (tx) => {
        const told = changeGroup(tx, group, changes, report, context, control.id);
        control.record(tx, done + group.length, told);
        return told;
      });
      report = next;
      done += group.length;
      control.progress(done, null, report);
      if (changed.length > 0) ports.emit({ type: 'articles.changed', articleIds: changed });
    }
  } finally {
    ports.emit({ type: 'history.changed' });
  }
  return report;
}

function changeGroup(
  tx: WriteTransaction,
  articles: readonly ListedArticle[],
  changes: readonly Change[],
  before: ReplaceReport,
  context: CommandContext,
  job: string,
): ReplaceReport {
  const report = { ...before, leftArticles: [...before.leftArticles] };
  for (const [index, { articleId }] of articles.entries()) {
    const change = changes[index] as Change;
    if (change.kind === 'text') {
      const { reason, note, text, revision, places } = change;
      storeText(tx, articleId, revision, text, context, { reason, note, sitting: job }, false);
      report.articles += 1;
      report.places += places;
    } else if (change.kind === 'left') {
      report.left += 1;
      if (report.leftArticles.length < mostLeftNamed) {
        const headline = change.obstacle === 'missing' ? null : tx.articles.text(articleId).heads.headline;
        report.leftArticles.push({ articleId, headline, obstacle: change.obstacle });
      }
    }
  }
  return report;
}
