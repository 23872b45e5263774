import type { Application } from '#hosts/application.ts';
import type { ArticleId, IssueId } from '#shared/domain/ids.ts';
import { defineCommand } from '../command.ts';
import { FailedCall, UsageError } from '../failures.ts';
import { findTag } from '../find-by-name.ts';
import { readId } from '../read-id.ts';
import { call, withLibrary } from '../with-library.ts';

export const tagCommand = defineCommand({
  name: 'tag',
  usage: 'ID… [--add NAME]… [--remove NAME]… [--json]',
  options: {
    add: { type: 'string', multiple: true, value: 'NAME' },
    remove: { type: 'string', multiple: true, value: 'NAME' },
  },
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  examples: ['baoku tag 0199a2b4-… --add 头版 --add 工会', 'baoku tag 0199a2b4-… --remove 头版'],
  async run({ translator, values, positionals, libraryPath, print }) {
    const { add = [], remove = [] } = values;
    if (add.length + remove.length === 0) throw new UsageError('nothingToTag');
    const ids = positionals.map((id) => readId(id));
    const result = await withLibrary(libraryPath, async (application) => {
      const { articleIds, issueIds } = await sortIds(application, ids);
      const removed = await Promise.all(remove.map((name) => findTag(application, name)));
      const changed = await call(application, 'tagging.tagItems', {
        articleIds,
        issueIds,
        addNames: add,
        remove: removed,
      });
      return { ...changed, articleIds, issueIds };
    });
    print(result, () => translator.t('cli:tag.done', { added: result.added, removed: result.removed }));
    return 0;
  },
});

/** Tells articles from issues; throws `FailedCall` for an id that is neither, before anything is changed. */
async function sortIds(application: Application, ids: readonly string[]) {
  const articleIds: ArticleId[] = [];
  const issueIds: IssueId[] = [];
  for (const id of ids) {
    const article = await application.dispatch('editing.article', { articleId: id });
    if (article.ok) articleIds.push(id as ArticleId);
    else if (article.error.code !== 'not_found') throw new FailedCall(article.error);
    else {
      await call(application, 'library.issue', { issueId: id });
      issueIds.push(id as IssueId);
    }
  }
  return { articleIds, issueIds };
}
