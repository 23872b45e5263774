import fc from 'fast-check';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { tagColours } from '#shared/contract/tagging.ts';
import { nearDuplicateChoices } from '#shared/contract/near-duplicates.ts';
import { continuedPages } from './continued-pages.ts';
import type { OpenCore } from './open-core.ts';
import { samplePage } from './sample-page.ts';
import type { TestFile } from './seed-pages.ts';

/** One step of a person at work; numbers choose among what the library holds at that time. */
export type Step =
  | { do: 'import'; pages: number[] }
  | { do: 'createTag'; name: string; parent: number | null }
  | { do: 'updateTag'; tag: number; name: string; colour: number; parent: number | null }
  | { do: 'mergeTags'; from: number; into: number }
  | { do: 'deleteTag'; tag: number }
  | { do: 'tagItems'; article: number; issue: number; add: number; names: string[]; remove: number }
  | {
      do: 'save';
      article: number;
      sitting: number;
      text: string;
      headline: string | null;
      reason: 'autosave' | 'save' | 'replace';
    }
  | { do: 'restoreRevision'; article: number; revision: number }
  | { do: 'setKind' | 'setStatus'; article: number; value: number }
  | { do: 'setPeople'; article: number; name: string }
  | { do: 'trash' | 'untrash'; article: number }
  | { do: 'correctPage'; page: number; publication: number; date: number; number: string }
  | { do: 'correctIssue'; issue: number; publication: number; date: number; number: string }
  | { do: 'rename'; publication: number; name: number }
  | { do: 'decidePair'; pair: number; keep: number }
  | { do: 'decideContinuation'; link: number; confirmed: boolean }
  | { do: 'wait' }
  | { do: 'undo' | 'redo' };

const place = fc.nat({ max: 20 });
const tagName = fc.constantFrom('工会', '安全生产', 'GDP', 'ｇｄｐ', '二十大', '图片');
const text = fc.constantFrom(
  '改过的一段。',
  '另一段\t文字',
  '𠮷野家（记者）',
  '',
  '<b>不是标签</b>',
  '"引号" \\ 反斜线',
);
const parent = fc.option(place);

/** A sequence of steps as fast-check makes and shrinks it; it begins with an import, so that there is something to work on. */
export const script: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('import' as const),
          pages: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('createTag' as const), name: tagName, parent }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('updateTag' as const),
          tag: place,
          name: tagName,
          colour: place,
          parent,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('mergeTags' as const), from: place, into: place }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('deleteTag' as const), tag: place }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('tagItems' as const),
          article: place,
          issue: place,
          add: place,
          names: fc.array(tagName, { maxLength: 2 }),
          remove: place,
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('save' as const),
          article: place,
          sitting: fc.nat({ max: 1 }),
          text,
          headline: fc.option(text),
          reason: fc.constantFrom(
            'autosave' as const,
            'autosave' as const,
            'save' as const,
            'replace' as const,
          ),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('restoreRevision' as const),
          article: place,
          revision: place,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constantFrom('setKind' as const, 'setStatus' as const),
          article: place,
          value: place,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('setPeople' as const), article: place, name: text }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constantFrom('trash' as const, 'untrash' as const), article: place }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constantFrom('correctPage' as const),
          page: place,
          publication: place,
          date: place,
          number: fc.constantFrom('1', 'A03', ''),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constantFrom('correctIssue' as const),
          issue: place,
          publication: place,
          date: place,
          number: fc.constantFrom('总第8期', ''),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('rename' as const), publication: place, name: place }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('decidePair' as const), pair: place, keep: place }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('decideContinuation' as const),
          link: place,
          confirmed: fc.boolean(),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
      {
        weight: 5,
        arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }),
      },
    ),
    { minLength: 1, maxLength: 18 },
  )
  .map((steps) => [{ do: 'import', pages: [1, 2] } satisfies Step, ...steps]);

const sittings = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
const dates = [null, '2022-10-26', '2022-10-27', '2021~', '2022-10-26/2022-11'] as const;
const publications = ['焦作日报', '工人日报', ''] as const;

/** Ids of a table, oldest first; undefined in an empty one. */
function pick(opened: OpenCore, table: string, index: number): never {
  const ids = opened.connection.raw.prepare(`SELECT uid FROM ${table} ORDER BY id`).pluck().all() as string[];
  return (ids[index % Math.max(1, ids.length)] ?? '018f0000-0000-7000-8000-00000000dead') as never;
}
/** The last two numbers are pages that belong together. */
const pageOf = (number: number): TestFile => continuedPages()[number - 6] ?? samplePage(number);
const among = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** Does one step; a step that the core refuses is told by `false`. */
export async function play(opened: OpenCore, step: Step): Promise<boolean> {
  const run = async (name: string, input: unknown): Promise<boolean> => {
    const envelope = await opened.core.dispatch(name, input);
    if (!envelope.ok && envelope.error.code === 'internal') throw opened.logged.at(-1);
    return envelope.ok;
  };
  switch (step.do) {
    case 'import':
      await opened.import(step.pages.map(pageOf), { sameName: 'add' });
      return true;
    case 'createTag':
      return run('tagging.createTag', {
        name: step.name,
        parentId: step.parent === null ? null : pick(opened, 'tag', step.parent),
      });
    case 'updateTag':
      return run('tagging.updateTag', {
        tagId: pick(opened, 'tag', step.tag),
        name: step.name,
        colour: among(tagColours, step.colour),
        parentId: step.parent === null ? null : pick(opened, 'tag', step.parent),
      });
    case 'mergeTags':
      return run('tagging.mergeTags', {
        from: pick(opened, 'tag', step.from),
        into: pick(opened, 'tag', step.into),
      });
    case 'deleteTag':
      return run('tagging.deleteTag', { tagId: pick(opened, 'tag', step.tag) });
    case 'tagItems':
      return run('tagging.tagItems', {
        articleIds: [pick(opened, 'article', step.article), pick(opened, 'article', step.article + 1)],
        issueIds: [pick(opened, 'issue', step.issue)],
        add: [pick(opened, 'tag', step.add)],
        addNames: step.names,
        remove: [pick(opened, 'tag', step.remove)],
      });
    case 'save':
      return save(opened, step);
    case 'restoreRevision': {
      const articleId = pick(opened, 'article', step.article);
      const detail = await opened.core.dispatch('editing.article', { articleId });
      if (!detail.ok) return false;
      const { revisions } = await opened.call('editing.revisions', { articleId });
      const { revision } = detail.value as { revision: number };
      return run('editing.restoreRevision', {
        articleId,
        revision,
        number: among(revisions, step.revision).number,
      });
    }
    case 'setKind':
      return run('editing.setKind', {
        articleIds: [pick(opened, 'article', step.article)],
        kind: among(articleKinds, step.value),
      });
    case 'setStatus':
      return run('editing.setStatus', {
        articleIds: [pick(opened, 'article', step.article)],
        status: among(articleStatuses, step.value),
      });
    case 'setPeople':
      return run('editing.setPeople', {
        articleId: pick(opened, 'article', step.article),
        people: { reporters: [step.name], correspondents: [], photographers: [], authors: [] },
      });
    case 'trash':
    case 'untrash':
      return run(step.do === 'trash' ? 'library.trashArticles' : 'library.restoreArticles', {
        articleIds: [pick(opened, 'article', step.article)],
      });
    case 'correctPage':
      return run('library.correctPage', {
        pageId: pick(opened, 'page', step.page),
        publication: among(publications, step.publication),
        date: among(dates, step.date),
        number: step.number,
      });
    case 'correctIssue':
      return run('library.correctIssue', {
        issueId: pick(opened, 'issue', step.issue),
        publication: among(publications, step.publication),
        date: among(dates, step.date),
        number: step.number,
      });
    case 'rename':
      return run('library.renamePublication', {
        publicationId: pick(opened, 'publication', step.publication),
        name: among(publications, step.name),
      });
    case 'decidePair':
      return run('importing.decideNearDuplicate', {
        nearDuplicateId: pick(opened, 'near_duplicate', step.pair),
        keep: among(nearDuplicateChoices, step.keep),
      });
    case 'decideContinuation':
      return run('library.decideContinuation', {
        continuationId: pick(opened, 'continuation', step.link),
        confirmed: step.confirmed,
      });
    case 'wait':
      opened.clock.advance(6 * 60 * 1000);
      return true;
    case 'undo':
      return run('safety.undo', {});
    case 'redo':
      return run('safety.redo', {});
  }
}

async function save(opened: OpenCore, step: Extract<Step, { do: 'save' }>): Promise<boolean> {
  const articleId = pick(opened, 'article', step.article);
  const read = await opened.core.dispatch('editing.article', { articleId });
  if (!read.ok) return false;
  const { revision, heads } = read.value as { revision: number; heads: object };
  const inlines = step.text === '' ? [] : [{ type: 'text', text: step.text }];
  const envelope = await opened.core.dispatch('editing.saveArticle', {
    articleId,
    revision,
    heads: { ...heads, headline: step.headline },
    body: { version: 1, blocks: [{ type: 'paragraph', inlines }] },
    reason: step.reason,
    sitting: sittings[step.sitting],
  });
  if (!envelope.ok && envelope.error.code === 'internal') throw opened.logged.at(-1);
  return envelope.ok;
}
