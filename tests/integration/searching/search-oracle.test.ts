import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#core/searching/parse-query.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { type ArticleFields, openSearchLibrary, type SearchLibrary } from './search-library.ts';

/** Few characters, so that texts and queries meet; of every sort that folding and tokens treat in their own way. */
const characters = [
  '工',
  '会',
  '李',
  '新',
  'a',
  'Ａ',
  'x',
  '1',
  '3',
  '，',
  ',',
  ' ',
  '　',
  '\n',
  '𠮷',
  '"',
  '%',
  'İ',
  '\u0000',
  '\ud800',
  '8',
];
const textOf = (maxLength: number) => fc.string({ unit: fc.constantFrom(...characters), maxLength });
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
  text: fc.oneof(textOf(30), textOf(400)),
});

type Step =
  | { do: 'add'; fields: ArticleFields }
  | { do: 'edit'; at: number; fields: ArticleFields }
  | { do: 'trash' | 'restore' | 'delete'; at: number }
  | { do: 'date'; at: number; date: string | null };

const at = fc.nat(50);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), fields }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), at, fields }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('trash' as const, 'restore' as const, 'delete' as const),
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
);
const query = fc.oneof(
  textOf(8),
  fc.array(textOf(3), { maxLength: 3 }).map((parts) => parts.join(' ')),
  textOf(4).map((phrase) => `"${phrase}"`),
);

/** The articles as the index must find them: read back from the rows, searched by brute force. */
function oracle(library: SearchLibrary, text: string): string[] {
  const terms = parseQuery(text);
  if (terms.length === 0) return [];
  const rows = library.database
    .prepare(
      `SELECT uid, column_title, kicker, headline, deck, byline, author_note, plain_text
       FROM article JOIN article_text USING (id) WHERE trashed_at IS NULL`,
    )
    .raw()
    .all() as [string, ...(string | null)[]][];
  return rows
    .filter(([, ...texts]) =>
      terms.every((term) => texts.some((part) => part !== null && foldSearch(part).includes(term))),
    )
    .map(([uid]) => uid)
    .sort();
}

function take(library: SearchLibrary, articles: string[], action: Step): void {
  if (action.do === 'add') {
    articles.push(library.add(action.fields));
    return;
  }
  const id = articles[action.at % Math.max(1, articles.length)];
  if (id === undefined) return;
  library.change(() => {
    if (action.do === 'edit') {
      const { column, kicker, headline, deck, byline, authorNote, text } = action.fields;
      library.run(
        'UPDATE article SET column_title = ?, kicker = ?, headline = ?, deck = ?, byline = ?, author_note = ? WHERE uid = ?',
        column,
        kicker,
        headline,
        deck,
        byline,
        authorNote,
        id,
      );
      library.run(
        'UPDATE article_text SET plain_text = ? WHERE id = (SELECT id FROM article WHERE uid = ?)',
        text,
        id,
      );
    } else if (action.do === 'delete') library.run('DELETE FROM article WHERE uid = ?', id);
    else if (action.do === 'date') {
      library.run(
        `UPDATE issue SET date = ?, first_day = ?, last_day = ?, number = ?
         WHERE id = (SELECT issue_id FROM page JOIN article ON article.page_id = page.id WHERE article.uid = ?)
           AND NOT EXISTS (SELECT 1 FROM issue AS other WHERE other.publication_id = issue.publication_id AND other.date IS ?)`,
        action.date,
        action.date === null ? null : `${action.date.slice(0, 4)}-01-01`,
        action.date === null ? null : `${action.date.slice(0, 4)}-12-31`,
        '1',
        id,
        action.date,
      );
    } else
      library.run('UPDATE article SET trashed_at = ? WHERE uid = ?', action.do === 'trash' ? 1 : null, id);
  });
}

describe('the index beside a search by brute force', () => {
  it('finds the same articles for every query, through every change, in every order', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(query, { minLength: 4, maxLength: 10 }),
        (steps, queries) => {
          const library = openSearchLibrary();
          try {
            const articles: string[] = [];
            for (const action of steps) {
              take(library, articles, action);
              for (const text of queries) {
                const expected = oracle(library, text);
                for (const sort of ['relevance', 'newest', 'oldest'] as const) {
                  const found = library.ids(text, { sort });
                  expect([...found].sort(), `${JSON.stringify(text)} by ${sort}`).toEqual(expected);
                }
                const { total, hits } = library.search(text);
                expect(total).toBe(expected.length);
                expect(hits.every((hit) => [...hit.headline, ...hit.snippet].some((run) => run.hit))).toBe(
                  true,
                );
              }
            }
            expect(library.writer.check()).toEqual([]);
          } finally {
            library.database.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
