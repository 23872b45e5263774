import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

/** The tables that were there from the first version on, parents first. */
export const firstTables = [
  'publication',
  'issue',
  'page',
  'content',
  'source',
  'article',
  'article_text',
  'block',
  'revision',
  'image',
  'tag',
  'article_tag',
  'issue_tag',
  'job',
  'activity',
  'setting',
] as const;

const uid = (number: number): string => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Writes one row or more into each table of the first version, by SQL alone: the code of today does not know that version. */
export function fillFirstSchema(database: Database.Database): void {
  const insert = (table: string, row: Record<string, unknown>): void => {
    const names = Object.keys(row);
    database
      .prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(row);
  };
  insert('publication', { id: 1, uid: uid(1), name: '焦作日报', created_at: 1 });
  insert('issue', {
    id: 1,
    uid: uid(2),
    publication_id: 1,
    date: '2022-10-26',
    first_day: '2022-10-26',
    last_day: '2022-10-26',
    created_at: 1,
  });
  insert('page', {
    id: 1,
    uid: uid(3),
    issue_id: 1,
    number: '3',
    title: '工会视窗',
    position: 3,
    created_at: 1,
  });
  const bytes = Buffer.from('动员');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  insert('content', { sha256, size_bytes: bytes.length, packing: 'none', bytes, created_at: 1 });
  insert('source', {
    id: 1,
    uid: uid(4),
    page_id: 1,
    name: '第3版.txt',
    sha256,
    encoding: 'utf-8',
    code_points: 2,
    imported_at: 1,
  });
  insert('article', {
    id: 1,
    uid: uid(5),
    page_id: 1,
    position: 1,
    kind: 'news',
    status: 'imported',
    headline: '市总工会召开动员会',
    people: '{"reporters":["李新和"]}',
    chars: 4,
    truncated: 0,
    confidence: 0.9,
    doubts: '[]',
    doubt_count: 0,
    revision: 1,
    created_at: 1,
    updated_at: 1,
  });
  insert('article_text', { id: 1, body: '{"version":1,"blocks":[]}', plain_text: '会议召开' });
  insert('block', {
    id: 1,
    uid: uid(6),
    source_id: 1,
    article_id: 1,
    role: 'body',
    start_offset: 0,
    end_offset: 2,
    paragraph: 0,
  });
  insert('revision', {
    id: 1,
    article_id: 1,
    number: 1,
    at: 1,
    actor: '',
    reason: 'import',
    begun_at: 1,
    chars: 4,
    content: '{}',
  });
  insert('image', {
    id: 1,
    uid: uid(7),
    sha256,
    name: '图.png',
    media_type: 'image/png',
    width: 1,
    height: 1,
    created_at: 1,
  });
  insert('tag', { id: 1, uid: uid(8), name: '工会', folded_name: '工会', colour: 'red', created_at: 1 });
  insert('tag', {
    id: 2,
    uid: uid(9),
    name: '培训',
    folded_name: '培训',
    colour: 'grey',
    parent_id: 1,
    created_at: 1,
  });
  insert('article_tag', { id: 1, article_id: 1, tag_id: 2, tagged_at: 1 });
  insert('issue_tag', { id: 1, issue_id: 1, tag_id: 1, tagged_at: 1 });
  insert('job', {
    id: 1,
    uid: uid(10),
    kind: 'import',
    state: 'done',
    done: 1,
    total: 1,
    started_at: 1,
    ended_at: 2,
  });
  insert('activity', { id: 1, at: 1, actor: '', action: 'editing.setStatus', details: '{}' });
  insert('setting', { key: 'theme', value: '"dark"' });
}
