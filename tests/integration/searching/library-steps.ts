import fc from 'fast-check';
import type { ArticleFields, SearchLibrary } from './search-library.ts';
import { textOf } from './tree-arbitrary.ts';

const field = fc.option(textOf(5), { freq: 3 });
const fields: fc.Arbitrary<ArticleFields> = fc.record({
  date: fc.constantFrom(null, '1998', '2022-10-26', '2022-11', '2022-10-26/..'),
  publication: fc.constantFrom('甲报', '乙报'),
  kind: fc.constantFrom('news', 'advert'),
  column: field,
  kicker: field,
  headline: field,
  deck: field,
  byline: field,
  authorNote: field,
  people: fc.array(textOf(3), { maxLength: 2 }),
  captions: fc.array(textOf(6), { maxLength: 1 }),
  text: fc.oneof(textOf(30), textOf(400)),
});

export type Step =
  | { do: 'add'; fields: ArticleFields }
  | { do: 'edit'; at: number; fields: ArticleFields }
  | { do: 'trash' | 'restore' | 'delete' | 'status' | 'tag'; at: number }
  | { do: 'date'; at: number; date: string | null }
  | { do: 'settle'; limit: number }
  | { do: 'rebuild'; limit: number };

const at = fc.nat(50);
const add = fc.record({ do: fc.constant('add' as const), fields });

/** What may happen to a library and its index, one after the other. */
export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: add },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), at, fields }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constantFrom(
            'trash' as const,
            'restore' as const,
            'delete' as const,
            'status' as const,
            'tag' as const,
          ),
          at,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('date' as const),
          at,
          date: fc.constantFrom(null, '2001-05-01', '2030'),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('settle' as const), limit: fc.integer({ min: 1, max: 9 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('rebuild' as const), limit: fc.integer({ min: 1, max: 9 }) }),
      },
    ),
    { minLength: 1, maxLength },
  );

/** Takes a step; `articles` are the outside ids of those that were added. */
export function takeStep(library: SearchLibrary, articles: string[], step: Step): void {
  if (step.do === 'add') {
    articles.push(library.add(step.fields));
    return;
  }
  if (step.do === 'settle' || step.do === 'rebuild') {
    if (step.do === 'rebuild') library.change(() => library.writer.startRebuild());
    while (library.background(step.limit) > 0);
    return;
  }
  const id = articles[step.at % Math.max(1, articles.length)];
  if (id === undefined) return;
  library.change(() => {
    switch (step.do) {
      case 'edit':
        library.edit(id, step.fields);
        break;
      case 'delete':
        library.run('DELETE FROM article WHERE uid = ?', id);
        break;
      case 'status':
        library.run(`UPDATE article SET status = 'final', revision = 2 WHERE uid = ?`, id);
        break;
      case 'tag':
        library.run(
          `INSERT OR IGNORE INTO article_tag (article_id, tag_id, tagged_at)
           SELECT article.id, tag.id, 0 FROM article, tag WHERE article.uid = ? AND tag.name = '大会'`,
          id,
        );
        break;
      case 'date':
        library.moveIssue(id, step.date);
        break;
      default:
        library.run('UPDATE article SET trashed_at = ? WHERE uid = ?', step.do === 'trash' ? 1 : null, id);
    }
  });
}
