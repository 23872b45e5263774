import type { Job } from '#shared/contract/jobs.ts';
import type { Settings } from '#shared/contract/safety.ts';
import { AppError } from '#core/app-error.ts';
import type {
  ActivityReader,
  ActivityWriter,
  JobReader,
  JobWriter,
  SettingsReader,
  SettingsWriter,
} from '#core/ports/records.ts';
import type { Connection } from './database.ts';

type JobRow = Omit<Job, 'id' | 'startedAt' | 'endedAt' | 'report' | 'error'> & {
  uid: string;
  started_at: number;
  ended_at: number | null;
  report: string | null;
  error: string | null;
};

/** All but what a job was asked for, which may be long. */
const jobColumns = 'uid, kind, state, done, total, current, started_at, ended_at, report, error';

export function createJobReader(connection: Connection): JobReader {
  return {
    recent(limit) {
      return connection
        .prepare<JobRow>(`SELECT ${jobColumns} FROM job ORDER BY id DESC LIMIT ?`)
        .all(limit)
        .map(toJob);
    },
    open() {
      return connection
        .prepare<JobRow>(`SELECT ${jobColumns} FROM job WHERE state IN ('running', 'paused')`)
        .all()
        .map(toJob);
    },
    interrupted() {
      return connection
        .prepare<JobRow>(`SELECT ${jobColumns} FROM job WHERE state = 'interrupted' ORDER BY id`)
        .all()
        .map(toJob);
    },
    input(id) {
      const row = connection.prepare<{ input: string | null }>('SELECT input FROM job WHERE uid = ?').get(id);
      return row?.input == null ? null : (JSON.parse(row.input) as unknown);
    },
    find(id) {
      const row = connection.prepare<JobRow>(`SELECT ${jobColumns} FROM job WHERE uid = ?`).get(id);
      if (!row) throw new AppError('not_found', { reason: 'job-missing', id });
      return toJob(row);
    },
  };
}

export function createJobWriter(connection: Connection): JobWriter {
  return {
    ...createJobReader(connection),
    save(job) {
      connection
        .prepare(
          `INSERT INTO job (uid, kind, state, done, total, current, started_at, ended_at, report, error)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (uid) DO UPDATE SET state = excluded.state, done = excluded.done, total = excluded.total,
            current = excluded.current, ended_at = excluded.ended_at, report = excluded.report, error = excluded.error`,
        )
        .run(
          job.id,
          job.kind,
          job.state,
          job.done,
          job.total,
          job.current,
          job.startedAt,
          job.endedAt,
          job.report === null ? null : JSON.stringify(job.report),
          job.error === null ? null : JSON.stringify(job.error),
        );
    },
    keepInput(id, input) {
      connection.prepare('UPDATE job SET input = ? WHERE uid = ?').run(JSON.stringify(input), id);
    },
  };
}

function toJob(row: JobRow): Job {
  return {
    id: row.uid as Job['id'],
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    current: row.current,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    report: row.report === null ? null : JSON.parse(row.report),
    error: row.error === null ? null : JSON.parse(row.error),
  };
}

const defaultSettings: Settings = { language: 'zh-CN', theme: 'system', actor: '', fonts: {}, view: {} };

export function createSettingsReader(connection: Connection): SettingsReader {
  return {
    all() {
      const stored = connection
        .prepare<{ key: string; value: string }>('SELECT key, value FROM setting')
        .all();
      return {
        ...defaultSettings,
        ...Object.fromEntries(stored.map((row) => [row.key, JSON.parse(row.value)])),
      };
    },
  };
}

export function createSettingsWriter(connection: Connection): SettingsWriter {
  return {
    ...createSettingsReader(connection),
    set(change) {
      const put = connection.prepare(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      );
      for (const [key, value] of Object.entries(change)) {
        if (value !== undefined) put.run(key, JSON.stringify(value));
      }
    },
  };
}

export function createActivityReader(connection: Connection): ActivityReader {
  return {
    recent(limit) {
      return connection
        .prepare<{ at: number; actor: string; action: string; details: string }>(
          'SELECT at, actor, action, details FROM activity ORDER BY id DESC LIMIT ?',
        )
        .all(limit)
        .map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }));
    },
  };
}

export function createActivityWriter(connection: Connection): ActivityWriter {
  return {
    ...createActivityReader(connection),
    add(entry) {
      connection
        .prepare('INSERT INTO activity (at, actor, action, details) VALUES (?, ?, ?, ?)')
        .run(entry.at, entry.actor, entry.action, JSON.stringify(entry.details));
    },
  };
}
