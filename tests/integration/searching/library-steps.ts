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

const marks = ['trash', 'restore', 'delete', 'status', 'tag', 'untag', 'tag-issue', 'untag-issue'] as const;

type Change =
  | { do: 'edit'; at: number; fields: ArticleFields }
  | { do: (typeof marks)[number]; at: number }
  /** The article to the page of another, or its whole page to the issue of another. */
  | { do: 'move-article' | 'move-page'; at: number; to: number }
  | { do: 'date'; at: number; date: string | null };

export type Step =
  | Change
  | { do: 'add'; fields: ArticleFields }
  /** So many articles have been corrected from one text to the other; fewer than before where it was taken back. */
  | { do: 'learn'; one: string; other: string; articles: number }
  | { do: 'settle'; limit: number }
  /** One of the changes after each step of the rebuild, as long as there are some. */
  | { do: 'rebuild'; limit: number; changes: Change[] };

const at = fc.nat(50);
const add = fc.record({ do: fc.constant('add' as const), fields });

const edit = fc.record({ do: fc.constant('edit' as const), at, fields });
const mark = fc.record({
  do: fc.constantFrom(...marks),
  at,
});
const move = fc.record({
  do: fc.constantFrom('move-article' as const, 'move-page' as const),
  at,
  to: at,
});
const date = fc.record({
  do: fc.constant('date' as const),
  at,
  date: fc.constantFrom(null, '2001-05-01', '2030'),
});
const learn = fc.record({
  do: fc.constant('learn' as const),
  one: textOf(2, 1),
  other: textOf(2, 1),
  articles: fc.integer({ min: 1, max: 3 }),
});
const limit = fc.integer({ min: 1, max: 9 });

/** What may happen to a library and its index, one after the other. */
export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: add },
      { weight: 3, arbitrary: edit },
      { weight: 3, arbitrary: mark },
      { weight: 1, arbitrary: date },
      { weight: 2, arbitrary: move },
      { weight: 2, arbitrary: learn },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('settle' as const), limit }) },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('rebuild' as const),
          limit,
          changes: fc.array(fc.oneof(edit, mark, date, move), { maxLength: 5 }),
        }),
      },
    ),
    { minLength: 1, maxLength },
  );

const issueOf = 'SELECT issue_id FROM page JOIN article ON article.page_id = page.id WHERE article.uid = ?';

/** Takes a step; `articles` are the outside ids of those that were added. */
export function takeStep(library: SearchLibrary, articles: string[], step: Step): void {
  if (step.do === 'add') {
    articles.push(library.add(step.fields));
    return;
  }
  if (step.do === 'learn') {
    const { one, other, articles: often } = step;
    library.run(
      `INSERT INTO look_alike (uid, one, other, articles, corrected_at) VALUES (?, ?, ?, ?, 0)
       ON CONFLICT (one, other) DO UPDATE SET articles = excluded.articles`,
      `${one} ${other}`,
      one,
      other,
      often,
    );
    return;
  }
  if (step.do === 'settle' || step.do === 'rebuild') {
    const changes = step.do === 'rebuild' ? [...step.changes] : [];
    if (step.do === 'rebuild') library.change(() => library.writer.startRebuild());
    while (library.background(step.limit) > 0) {
      const change = changes.shift();
      if (change) takeStep(library, articles, change);
    }
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
      case 'untag':
        library.run('DELETE FROM article_tag WHERE article_id = (SELECT id FROM article WHERE uid = ?)', id);
        break;
      case 'tag-issue':
        library.run(
          `INSERT OR IGNORE INTO issue_tag (issue_id, tag_id, tagged_at)
           SELECT (${issueOf}), tag.id, 0 FROM tag WHERE tag.name = '大会' AND EXISTS (${issueOf})`,
          id,
          id,
        );
        break;
      case 'untag-issue':
        library.run(`DELETE FROM issue_tag WHERE issue_id = (${issueOf})`, id);
        break;
      case 'move-article':
        library.run(
          `UPDATE article SET page_id = coalesce((SELECT page_id FROM article WHERE uid = ?), page_id) WHERE uid = ?`,
          articles[step.to % articles.length],
          id,
        );
        break;
      case 'move-page':
        library.run(
          `UPDATE page SET issue_id = coalesce((${issueOf}), issue_id)
           WHERE id = (SELECT page_id FROM article WHERE uid = ?)`,
          articles[step.to % articles.length],
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
