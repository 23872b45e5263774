import { hasValues, type HasValue } from '#shared/contract/search-language.ts';
import type { ArticlePeople } from '#shared/domain/article.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { captionsOf } from '#adapters/sqlite/search-records.ts';
import { foldUnits } from '#shared/text/fold-search.ts';
import { FIELD_STARTS, HEADS } from './columns.ts';
import { fingerprintOf } from './fingerprint.ts';
import { FIELD_END, type IndexDocument } from './index-document.ts';

type SourceRow = {
  articleId: number;
  uid: string;
  kind: string;
  status: string;
  publicationId: number;
  page: string | null;
  date: string | null;
  firstDay: string | null;
  lastDay: string | null;
  column: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  byline: string | null;
  authorNote: string | null;
  plainText: string;
  body: string;
  people: string;
  chars: number;
  doubts: number;
  revision: number;
  createdAt: number;
  isTagged: number;
};

/** What the index holds of an article. */
export type IndexSource = {
  document: IndexDocument;
  fieldStarts: number[];
  fingerprint: number;
  uid: string;
  publicationId: number;
  firstDay: number;
  lastDay: number;
  kind: string;
  status: string;
  column: string | null;
  page: string | null;
  people: string[];
  chars: number;
  has: number;
  createdAt: number;
};

/** The fields of a document in their order; the first HEADS are the heads. */
export const documentFields = [
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
  'authorNote',
  'body',
] as const;
/** The longest document so far fits; kept between calls. */
let room = new Uint16Array(1 << 16);

/** So many articles are read at a time. */
const LOT = 256;

/** A body is handed over only where `captionsOf` finds something in it: most of the time went into copying the others. */
const selected = `SELECT
  article.id AS articleId, article.uid, article.kind, article.status, issue.publication_id AS publicationId,
  page.number AS page, issue.date, issue.first_day AS firstDay, issue.last_day AS lastDay,
  article.column_title AS "column", article.kicker, article.headline, article.deck, article.byline,
  article.author_note AS authorNote, coalesce(article_text.plain_text, '') AS plainText,
  CASE WHEN body GLOB '*"image"*' OR body GLOB '*"caption"*' THEN body ELSE '' END AS body, article.people, article.chars, article.doubt_count AS doubts,
  article.revision, article.created_at AS createdAt,
  EXISTS (SELECT 1 FROM article_tag WHERE article_id = article.id) AS isTagged
  FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value
  JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
  LEFT JOIN article_text ON article_text.id = article.id
  WHERE article.trashed_at IS NULL ORDER BY wanted.key`;

/** Articles as the index shall hold them, one after the other; those in the trash or gone are passed over. */
export function* loadSources(connection: Connection, articleIds: readonly number[]): Generator<IndexSource> {
  // Reading many at once costs a third of asking for each.
  const rows = connection.prepare<SourceRow>(selected);
  for (let start = 0; start < articleIds.length; start += LOT) {
    const lot = JSON.stringify(articleIds.slice(start, start + LOT));
    for (const row of rows.all(lot)) yield toSource(row);
  }
}

/** Every article outside the trash. */
export function* loadAllSources(connection: Connection): Generator<IndexSource> {
  const ids = connection
    .prepare<number>('SELECT id FROM article WHERE id > ? AND trashed_at IS NULL ORDER BY id LIMIT ?')
    .pluck();
  for (let lot = ids.all(0, LOT); lot.length > 0; lot = ids.all(lot.at(-1), LOT))
    yield* loadSources(connection, lot);
}

function toSource(row: SourceRow): IndexSource {
  const texts = [row.column, row.kicker, row.headline, row.deck, row.byline, row.authorNote, row.plainText];
  const fieldStarts: number[] = [];
  let length = 0;
  let headsEnd = 0;
  texts.forEach((field, index) => {
    if (field !== null && field !== '') {
      const folded = foldUnits(field);
      reserveRoom(length, folded.length + 1);
      room.set(folded, length);
      length += folded.length;
      room[length] = FIELD_END;
      length += 1;
    }
    if (index < FIELD_STARTS) fieldStarts.push(length);
    if (index === HEADS - 1) headsEnd = length;
  });
  const units = room.slice(0, length);
  const people = peopleOf(row.people);
  const { captions, hasImage } = captionsOf(row.body);
  return {
    document: { articleId: row.articleId, units, headsEnd },
    fieldStarts,
    fingerprint: fingerprintOf(units, headsEnd, fieldStarts),
    uid: row.uid,
    publicationId: row.publicationId,
    firstDay: row.date === null ? 0 : row.firstDay === null ? 1 : dayNumber(row.firstDay) + 1,
    lastDay: row.date === null ? 0 : row.lastDay === null ? 100_000_000 : dayNumber(row.lastDay) + 1,
    kind: row.kind,
    status: row.status,
    column: row.column,
    page: row.page,
    people,
    chars: row.chars,
    has: hasBits({
      revision: row.revision > 1,
      image: hasImage,
      caption: captions.length > 0,
      tag: row.isTagged === 1,
      byline: row.byline !== null || people.length > 0,
      date: row.date !== null,
      doubt: row.doubts > 0,
    }),
    createdAt: row.createdAt,
  };
}

function reserveRoom(length: number, more: number): void {
  if (length + more <= room.length) return;
  const larger = new Uint16Array((length + more) * 2);
  larger.set(room.subarray(0, length));
  room = larger;
}

export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

export function hasBit(value: HasValue): number {
  return 1 << hasValues.indexOf(value);
}

function hasBits(has: Record<HasValue, boolean>): number {
  return hasValues.reduce((bits, value) => (has[value] ? bits | hasBit(value) : bits), 0);
}

function peopleOf(json: string): string[] {
  const people = JSON.parse(json) as Partial<ArticlePeople>;
  const names = [people.reporters, people.correspondents, people.photographers, people.authors].flatMap(
    (list) => list ?? [],
  );
  return [...new Set(names)];
}
