import type Database from 'better-sqlite3';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { createNewspaperText, type NewspaperText } from './newspaper-text.ts';
import { createRandom, type Random } from './random.ts';

export type GeneratedLibrary = { articles: number; characters: number };
export type LibraryShape = {
  articles: number;
  /** The same seed gives the same library, byte for byte. */
  seed?: number;
  publications?: number;
  /** Fewest and most characters of a body. */
  bodyLength?: readonly [number, number];
  /** How many words no page has; with none the text is of the characters that a page is really set in. */
  rareWords?: number;
};

const ARTICLES_A_PAGE = 9;
const PAGES_AN_ISSUE = 4;
const SURNAMES = Array.from('李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const GIVEN_NAMES = Array.from('新和文勃艳红振清明琴金玲亚平秀英建国丽娟海燕');

/**
 * Fills an empty library (schema only) with publications, weekly issues, pages and articles with heads and text whose
 * words are as unevenly frequent as in a real newspaper. Runs in one transaction; the search index is left to the caller.
 */
export function generateLibrary(database: Database.Database, shape: LibraryShape): GeneratedLibrary {
  const random = createRandom(shape.seed ?? 20_221_026);
  const text = createNewspaperText(random, shape.rareWords);
  const rows = prepareRows(database);
  const [shortest, longest] = shape.bodyLength ?? [400, 1000];
  const publications = shape.publications ?? 4;
  let characters = 0;
  database.transaction(() => {
    const tags = ['党的二十大', '产业工人', '劳动竞赛', '职工维权'].map((name) =>
      rows.tag(uid(random), name),
    );
    const publicationRows = Array.from({ length: publications }, (_, index) =>
      rows.publication(uid(random), `${text.phrase(4)}日报${index + 1}`),
    );
    let page = 0;
    let issue = 0;
    for (let number = 0; number < shape.articles; number += 1) {
      const place = number % ARTICLES_A_PAGE;
      const pageNumber = Math.floor(number / ARTICLES_A_PAGE) % PAGES_AN_ISSUE;
      if (place === 0 && pageNumber === 0) {
        const issueNumber = Math.floor(number / ARTICLES_A_PAGE / PAGES_AN_ISSUE);
        issue = rows.issue(
          uid(random),
          publicationRows[issueNumber % publications] as number,
          weekly(issueNumber / publications),
        );
      }
      if (place === 0) page = rows.page(uid(random), issue, pageNumber + 1);
      text.turnTopic();
      const paragraphs = body(random, text, random.between(shortest, longest));
      const article = rows.article(uid(random), page, place + 1, heads(random, text), paragraphs, {
        kind: articleKinds[Math.min(random.between(0, 14), articleKinds.length - 1)] as string,
        status: random.pick(articleStatuses),
      });
      if (random.next() < 0.2) rows.articleTag(article, random.pick(tags));
      characters += paragraphs.join('').length;
    }
  })();
  return { articles: shape.articles, characters };
}

function body(random: Random, text: NewspaperText, length: number): string[] {
  const dateline = random.next() < 0.6 ? `本报讯（记者${name(random)}）` : '';
  const paragraphs = [dateline + text.sentence(60)];
  let written = paragraphs[0]?.length ?? 0;
  while (written < length) {
    const paragraph = text.sentence(Math.min(random.between(80, 220), Math.max(20, length - written)));
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return paragraphs;
}

type Heads = { column: string | null; kicker: string | null; headline: string; byline: string | null };

function heads(random: Random, text: NewspaperText): Heads {
  return {
    column: random.next() < 0.1 ? text.phrase(6) : null,
    kicker: random.next() < 0.2 ? text.phrase(12) : null,
    headline: text.phrase(random.between(10, 22)),
    byline: random.next() < 0.3 ? `本报记者 ${name(random)}` : null,
  };
}

function name(random: Random): string {
  return (
    random.pick(SURNAMES) + random.pick(GIVEN_NAMES) + (random.next() < 0.7 ? random.pick(GIVEN_NAMES) : '')
  );
}

function weekly(week: number): string {
  return new Date(Date.UTC(1998, 0, 1) + Math.floor(week) * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** A UUID of version 7 whose every bit comes from the seed. */
function uid(random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => random.between(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
}

function prepareRows(database: Database.Database) {
  const statements = {
    publication: database.prepare('INSERT INTO publication (uid, name, created_at) VALUES (?, ?, 0)'),
    issue: database.prepare(
      `INSERT INTO issue (uid, publication_id, date, first_day, last_day, date_evidence, number, created_at)
       VALUES (@id, @publication, @date, @date, @date, 'given', NULL, 0)`,
    ),
    page: database.prepare(
      'INSERT INTO page (uid, issue_id, number, title, position, created_at) VALUES (@id, @issue, @text, NULL, @number, 0)',
    ),
    article: database.prepare(
      `INSERT INTO article (uid, page_id, position, kind, status, column_title, kicker, headline, byline, people, chars,
        truncated, confidence, doubts, doubt_count, revision, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '{"reporters":[],"correspondents":[],"photographers":[],"authors":[]}', ?, 0, 1, '[]', 0, 1, 0, 0)`,
    ),
    text: database.prepare('INSERT INTO article_text (id, body, plain_text) VALUES (?, ?, ?)'),
    tag: database.prepare(
      `INSERT INTO tag (uid, name, folded_name, colour, created_at) VALUES (@id, @name, @name, 'grey', 0)`,
    ),
    articleTag: database.prepare('INSERT INTO article_tag (article_id, tag_id, tagged_at) VALUES (?, ?, 0)'),
  };
  return {
    publication: (id: string, name: string) => Number(statements.publication.run(id, name).lastInsertRowid),
    issue: (id: string, publication: number, date: string) =>
      Number(statements.issue.run({ id, publication, date }).lastInsertRowid),
    page: (id: string, issue: number, number: number) =>
      Number(statements.page.run({ id, issue, number, text: String(number) }).lastInsertRowid),
    tag: (id: string, name: string) => Number(statements.tag.run({ id, name }).lastInsertRowid),
    articleTag: (article: number, tag: number) => statements.articleTag.run(article, tag),
    article(
      id: string,
      page: number,
      position: number,
      head: Heads,
      paragraphs: string[],
      of: { kind: string; status: string },
    ) {
      const plainText = paragraphs.join('\n');
      const row = Number(
        statements.article.run(
          id,
          page,
          position,
          of.kind,
          of.status,
          head.column,
          head.kicker,
          head.headline,
          head.byline,
          plainText.length,
        ).lastInsertRowid,
      );
      const blocks = paragraphs.map((paragraph) => ({
        type: 'paragraph',
        inlines: [{ type: 'text', text: paragraph }],
      }));
      statements.text.run(row, JSON.stringify({ version: 1, blocks }), plainText);
      return row;
    },
  };
}
