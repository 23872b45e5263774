import type { HistoryEntry } from '#shared/contract/safety.ts';
import type { HistoryReader, HistoryWriter } from '#core/ports/records.ts';
import type { CommandRecord } from '#core/ports/store.ts';
import type { Connection } from './database.ts';

/** Tables whose rows a command may change. They have an `id` of their own and hold no BLOBs (the log is JSON). */
export const undoableTables = [
  'publication',
  'issue',
  'page',
  'source',
  'article',
  'article_text',
  'block',
  'revision',
  'tag',
  'article_tag',
  'issue_tag',
  'remembered_decision',
  'remembered_use',
  'near_duplicate',
  'continuation',
  'saved_search',
  'look_alike',
  'look_alike_correction',
] as const;

/** So many steps are kept; older ones can no longer be taken back. The entries of one group are one step. */
const keptSteps = 300;

type EntryRow = {
  id: number;
  command: string;
  at: number;
  actor: string;
  group_key: string | null;
  merge_key: string | null;
};
type ChangeRow = { table_name: string; row_id: number; before: string | null };

/** Installs the temporary triggers by which each changed row is noted as it was, once a command. */
export function installUndoTriggers(connection: Connection): void {
  for (const table of undoableTables) {
    const before = `json_object(${columns(connection, table)
      .map((column) => `'${column}', old.${column}`)
      .join(', ')})`;
    const note = (row: 'new' | 'old', value: string): string => `
      INSERT INTO undo_change (entry_id, table_name, row_id, before)
      SELECT entry_id, '${table}', ${row}.id, ${value} FROM undo_recording
      WHERE entry_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM undo_change
        WHERE entry_id = undo_recording.entry_id AND table_name = '${table}' AND row_id = ${row}.id);`;
    connection.raw.exec(`
      CREATE TEMP TRIGGER undo_${table}_insert AFTER INSERT ON main.${table} BEGIN ${note('new', 'NULL')} END;
      CREATE TEMP TRIGGER undo_${table}_update BEFORE UPDATE ON main.${table} BEGIN ${note('old', before)} END;
      CREATE TEMP TRIGGER undo_${table}_delete BEFORE DELETE ON main.${table} BEGIN ${note('old', before)} END;`);
  }
}

/** Opens an entry (or the one that the command widens) and records into it until `stopRecording`. */
export function startRecording(connection: Connection, command: CommandRecord): void {
  connection
    .prepare('UPDATE undo_recording SET entry_id = ? WHERE id = 1')
    .run(entryFor(connection, command));
}

function entryFor(connection: Connection, command: CommandRecord): number | bigint {
  const top = topEntry(connection, 'done');
  if (command.mergeKey !== undefined && top?.merge_key === command.mergeKey) return top.id;
  return addEntry(
    connection,
    'done',
    command.name,
    command.at,
    command.actor,
    command.groupKey,
    command.mergeKey,
  );
}

/** Ends the recording. A command that changed nothing leaves no entry, and what was undone can still be redone. */
export function stopRecording(connection: Connection): void {
  const { entry_id: entryId } = connection
    .prepare<{ entry_id: number | null }>('SELECT entry_id FROM undo_recording WHERE id = 1')
    .get() ?? { entry_id: null };
  connection.prepare('UPDATE undo_recording SET entry_id = NULL WHERE id = 1').run();
  if (entryId === null) return;
  const dropped = connection
    .prepare(
      'DELETE FROM undo_entry WHERE id = ? AND NOT EXISTS (SELECT 1 FROM undo_change WHERE entry_id = undo_entry.id)',
    )
    .run(entryId);
  if (dropped.changes > 0) return;
  connection.prepare(`DELETE FROM undo_entry WHERE state = 'undone'`).run();
  forgetOldSteps(connection);
}

/** Whole steps only: half an import must not be left to be taken back. */
function forgetOldSteps(connection: Connection): void {
  const [top, below] = connection
    .prepare<EntryRow>(`SELECT * FROM undo_entry WHERE state = 'done' ORDER BY id DESC LIMIT 2`)
    .all();
  // A further entry of the same group is no further step.
  if (!below || (top?.group_key != null && top.group_key === below.group_key)) return;
  connection
    .prepare(
      `DELETE FROM undo_entry WHERE id < (
        SELECT min(first) FROM (
          SELECT min(id) AS first FROM undo_entry GROUP BY coalesce(group_key, id) ORDER BY first DESC LIMIT ?))`,
    )
    .run(keptSteps);
}

export function createHistoryReader(connection: Connection): HistoryReader {
  return {
    top(state) {
      const row = topEntry(connection, state);
      return row ? toEntry(row) : null;
    },
  };
}

export function createHistoryWriter(connection: Connection): HistoryWriter {
  return {
    ...createHistoryReader(connection),
    revert(state) {
      const top = topEntry(connection, state);
      if (!top) return { entry: null, textChanged: [] };
      const textChanged = new Set<string>();
      // The entries of one job form one step; each becomes an entry of its own on the other stack, in reverse.
      for (let entry: EntryRow | undefined = top; entry; entry = nextOfGroup(connection, state, top)) {
        for (const id of revertEntry(connection, entry, state === 'done' ? 'undone' : 'done'))
          textChanged.add(id);
        if (top.group_key === null) break;
      }
      return { entry: toEntry(top), textChanged: [...textChanged] };
    },
  };
}

function nextOfGroup(connection: Connection, state: 'done' | 'undone', top: EntryRow): EntryRow | undefined {
  const entry = topEntry(connection, state);
  return entry && entry.group_key === top.group_key ? entry : undefined;
}

function revertEntry(connection: Connection, entry: EntryRow, opposite: 'done' | 'undone'): string[] {
  const changes = connection
    .prepare<ChangeRow>(
      'SELECT table_name, row_id, before FROM undo_change WHERE entry_id = ? ORDER BY id DESC',
    )
    .all(entry.id);
  const opposed = addEntry(connection, opposite, entry.command, entry.at, entry.actor, entry.group_key, null);
  connection.prepare('UPDATE undo_recording SET entry_id = ? WHERE id = 1').run(opposed);
  // References may dangle until all rows are back.
  connection.raw.pragma('defer_foreign_keys = ON');
  const removed = changes.filter((change) => change.before === null);
  const restored = changes.filter((change) => change.before !== null);
  const removedArticles = new Set(
    removed.filter((change) => change.table_name === 'article').map((change) => change.row_id),
  );
  const texts = changes.filter((change) => change.table_name === 'article_text' && change.before !== null);
  for (const change of removed) {
    if (
      change.table_name === 'revision' &&
      !removedArticles.has(articleOfRevision(connection, change.row_id))
    )
      continue;
    connection.prepare(`DELETE FROM ${change.table_name} WHERE id = ?`).run(change.row_id);
  }
  for (const change of restored) {
    putBack(connection, change);
  }
  connection.prepare('UPDATE undo_recording SET entry_id = NULL WHERE id = 1').run();
  connection.prepare('DELETE FROM undo_entry WHERE id = ?').run(entry.id);
  return texts.flatMap((change) => {
    const row = connection
      .prepare<{ uid: string }>('SELECT uid FROM article WHERE id = ?')
      .get(change.row_id);
    return row ? [row.uid] : [];
  });
}

function putBack(connection: Connection, change: ChangeRow): void {
  const table = change.table_name;
  let row = JSON.parse(change.before as string) as Record<string, unknown>;
  if (table === 'revision') {
    const holder = articleOfRevision(connection, change.row_id);
    if (holder === row['article_id']) return;
    // Undo itself adds revisions and may have given this one's row id to another article's.
    if (holder !== -1) row = { ...row, id: null };
  }
  // The number of a revision only grows, else a later save would claim one that is in the history already.
  const kept = table === 'article' ? ['id', 'revision'] : ['id'];
  // A row that was noted before a migration has fewer columns.
  const names = columns(connection, table).filter((name) => name in row);
  const assignments = names
    .filter((name) => !kept.includes(name))
    .map((name) => `${name} = excluded.${name}`);
  connection
    .prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${assignments.join(', ')}`,
    )
    // A row noted by an older version lacks the columns that came later.
    .run(...names.map((name) => row[name] ?? null));
}

function articleOfRevision(connection: Connection, id: number): number {
  return (
    connection.prepare<{ article_id: number }>('SELECT article_id FROM revision WHERE id = ?').get(id)
      ?.article_id ?? -1
  );
}

function topEntry(connection: Connection, state: 'done' | 'undone'): EntryRow | undefined {
  return connection
    .prepare<EntryRow>('SELECT * FROM undo_entry WHERE state = ? ORDER BY id DESC LIMIT 1')
    .get(state);
}

function addEntry(
  connection: Connection,
  state: 'done' | 'undone',
  command: string,
  at: number,
  actor: string,
  groupKey: string | null | undefined,
  mergeKey: string | null | undefined,
): number | bigint {
  return connection
    .prepare(
      'INSERT INTO undo_entry (state, command, at, actor, group_key, merge_key) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(state, command, at, actor, groupKey ?? null, mergeKey ?? null).lastInsertRowid;
}

function columns(connection: Connection, table: string): string[] {
  return connection
    .prepare<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map((column) => column.name);
}

function toEntry(row: EntryRow): HistoryEntry {
  return { id: row.id, command: row.command, at: row.at, actor: row.actor };
}
