import Database from 'better-sqlite3';
import { createConnection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { searchArticles } from '#core/searching/search-articles.ts';
import { migrate, readMigrations } from '#adapters/sqlite/migrate.ts';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import {
  createSearchIndexWriter,
  type IndexLimits,
} from '#adapters/sqlite/search/create-search-index-writer.ts';
import type { SearchIndex, SearchIndexWriter } from '#core/ports/search-index.ts';
import type { SearchInput } from '#shared/contract/searching.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { edtfBounds } from '#shared/domain/edtf-date.ts';

export type ArticleFields = {
  publication?: string;
  date?: string | null;
  column?: string | null;
  kicker?: string | null;
  headline?: string | null;
  deck?: string | null;
  byline?: string | null;
  authorNote?: string | null;
  text?: string;
  people?: readonly string[];
  captions?: readonly string[];
  kind?: string;
  status?: string;
};

type Options = Partial<Omit<SearchInput, 'query' | 'filter'>> & { filter?: object };

export type SearchLibrary = {
  database: Database.Database;
  index: SearchIndex;
  writer: SearchIndexWriter;
  /** Changes rows and flushes the index in one transaction. */
  change<Result>(action: () => Result): Result;
  run(sql: string, ...values: unknown[]): number;
  /** Adds an article and returns its outside id. */
  add(fields: ArticleFields): string;
  /** Writes all texts of an article anew; within `change`. */
  edit(id: string, fields: ArticleFields): void;
  /** Dates the article's issue, where no other issue of the publication has that date; within `change`. */
  moveIssue(id: string, date: string | null): void;
  /** One step of what goes on in the background; returns what is left. */
  background(limit: number): number;
  tag(name: string, parent: string | null, articles: readonly string[]): string;
  publicationId(name: string): string;
  search(query: string, options?: Options): ReturnType<typeof searchArticles>;
  ids(query: string, options?: Pick<Options, 'filter' | 'sort'>): string[];
};

/** Long enough for whatever a test asks to be looked at to the end, however busy the machine. */
const UNHURRIED = 60_000;

/** A library, in memory if no path is given, whose articles are written as the store writes them: rows changed, index flushed, one transaction. */
export function openSearchLibrary(limits?: IndexLimits, path = ':memory:'): SearchLibrary {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  migrate(database, readMigrations());
  const index = createSearchIndex(database, UNHURRIED);
  const searchRecords = createSearchRecordReader(createConnection(database));
  const switches = foldingSwitches.parse({});
  const writer = createSearchIndexWriter(database, limits);
  const first = path === ':memory:' ? 0 : Date.now() * 100;
  let uids = 0;
  const uid = () =>
    `00000000-0000-7000-8000-${String(first + (uids += 1))
      .padStart(12, '0')
      .slice(-12)}`;
  const run = (sql: string, ...values: unknown[]) =>
    Number(database.prepare(sql).run(...values).lastInsertRowid);
  const change = <Result>(action: () => Result): Result =>
    database
      .transaction(() => {
        const result = action();
        writer.flush();
        return result;
      })
      .immediate();
  const find = (sql: string, ...values: unknown[]) =>
    database
      .prepare(sql)
      .pluck()
      .get(...values) as number | undefined;

  const pageFor = (publication: string, date: string | null): number => {
    const owner =
      find('SELECT id FROM publication WHERE name = ?', publication) ??
      run('INSERT INTO publication (uid, name, created_at) VALUES (?, ?, 0)', uid(), publication);
    const bounds = date === null ? { first: null, last: null } : edtfBounds(date);
    const issue =
      find('SELECT id FROM issue WHERE publication_id = ? AND date IS ?', owner, date) ??
      run(
        'INSERT INTO issue (uid, publication_id, date, first_day, last_day, created_at) VALUES (?, ?, ?, ?, ?, 0)',
        uid(),
        owner,
        date,
        bounds.first,
        bounds.last,
      );
    return (
      find('SELECT id FROM page WHERE issue_id = ?', issue) ??
      run(
        `INSERT INTO page (uid, issue_id, number, position, created_at) VALUES (?, ?, '1', 1, 0)`,
        uid(),
        issue,
      )
    );
  };

  return {
    database,
    index,
    writer,
    change,
    run,
    add(fields) {
      const id = uid();
      change(() => {
        const page = pageFor(
          fields.publication ?? '焦作工人报',
          fields.date === undefined ? '2022-10-26' : fields.date,
        );
        const article = run(
          `INSERT INTO article (uid, page_id, position, kind, status, column_title, kicker, headline, deck, byline,
            author_note, people, chars, truncated, confidence, doubts, doubt_count, revision, created_at, updated_at)
           VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 1, '[]', 0, 1, 0, 0)`,
          id,
          page,
          fields.kind ?? 'news',
          fields.status ?? 'imported',
          fields.column ?? null,
          fields.kicker ?? null,
          fields.headline ?? null,
          fields.deck ?? null,
          fields.byline ?? null,
          fields.authorNote ?? null,
          peopleJson(fields),
        );
        run(
          'INSERT INTO article_text (id, body, plain_text) VALUES (?, ?, ?)',
          article,
          bodyJson(fields),
          plainText(fields),
        );
      });
      return id;
    },
    edit(id, fields) {
      run(
        `UPDATE article SET column_title = ?, kicker = ?, headline = ?, deck = ?, byline = ?, author_note = ?, people = ?
         WHERE uid = ?`,
        fields.column,
        fields.kicker,
        fields.headline,
        fields.deck,
        fields.byline,
        fields.authorNote,
        peopleJson(fields),
        id,
      );
      run(
        'UPDATE article_text SET body = ?, plain_text = ? WHERE id = (SELECT id FROM article WHERE uid = ?)',
        bodyJson(fields),
        plainText(fields),
        id,
      );
    },
    moveIssue(id, date) {
      run(
        `UPDATE issue SET date = ?, first_day = ?, last_day = ?
         WHERE id = (SELECT issue_id FROM page JOIN article ON article.page_id = page.id WHERE article.uid = ?)
           AND NOT EXISTS (SELECT 1 FROM issue AS other WHERE other.publication_id = issue.publication_id AND other.date IS ?)`,
        date,
        date === null ? null : edtfBounds(date).first,
        date === null ? null : edtfBounds(date).last,
        id,
        date,
      );
    },
    background: (limit) => database.transaction(() => writer.flushSome(limit)).immediate(),
    tag(name, parent, articles) {
      const id = uid();
      const row = run(
        `INSERT INTO tag (uid, name, folded_name, colour, parent_id, created_at)
         VALUES (?, ?, ?, 'grey', (SELECT id FROM tag WHERE uid = ?), 0)`,
        id,
        name,
        name,
        parent,
      );
      for (const article of articles) {
        run(
          'INSERT INTO article_tag (article_id, tag_id, tagged_at) VALUES ((SELECT id FROM article WHERE uid = ?), ?, 0)',
          article,
          row,
        );
      }
      return id;
    },
    publicationId: (name) =>
      database.prepare('SELECT uid FROM publication WHERE name = ?').pluck().get(name) as string,
    search(query, options = {}) {
      return searchArticles(
        { search: index, searchRecords },
        {
          query,
          switches,
          sort: 'relevance',
          offset: 0,
          limit: 500,
          facets: false,
          nearHits: 0,
          goOn: false,
          ...options,
          filter: options.filter ?? {},
        },
      );
    },
    ids(text, options = {}) {
      const query = { tree: parseTree(text, switches).tree, switches, filter: options.filter ?? {} };
      return index.findIds(query, options.sort ?? 'relevance');
    },
  };
}

function peopleJson({ people }: ArticleFields): string {
  return JSON.stringify({ reporters: people ?? [], correspondents: [], photographers: [], authors: [] });
}

/** Captions stand in the body, after its paragraphs. */
function plainText({ text, captions }: ArticleFields): string {
  return [text ?? '', ...(captions ?? [])].join('\n');
}

function bodyJson({ text, captions }: ArticleFields): string {
  const block = (type: string, own: string) => ({
    type,
    inlines: own === '' ? [] : [{ type: 'text', text: own }],
  });
  return JSON.stringify({
    version: 1,
    blocks: [block('paragraph', text ?? ''), ...(captions ?? []).map((caption) => block('caption', caption))],
  });
}
