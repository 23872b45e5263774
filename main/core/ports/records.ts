import type { Job } from '#shared/contract/jobs.ts';
import type { HistoryEntry, Settings } from '#shared/contract/safety.ts';

export type JobReader = {
  /** The latest first. */
  recent(limit: number): Job[];
  find(id: string): Job;
  /** Jobs that are said to be under way, whether or not a process works on them. */
  open(): Job[];
  /** Jobs that wait to go on. */
  interrupted(): Job[];
  /** What a job was asked for, as it was stored; null for one that cannot go on by it. */
  input(id: string): unknown;
};
export type JobWriter = JobReader & {
  save(job: Job): void;
  /** Keeps what a job was asked for, as JSON. */
  keepInput(id: string, input: unknown): void;
};

export type SettingsReader = { all(): Settings };
export type SettingsWriter = SettingsReader & { set(change: Partial<Settings>): void };

export type HistoryReader = { top(state: 'done' | 'undone'): HistoryEntry | null };
export type HistoryWriter = HistoryReader & {
  /**
   * Puts back every row as it was before the top entry (or its group) of that state and moves the entry to the other
   * stack. Revisions of articles that live on are kept. Returns the articles whose text this changed.
   */
  revert(state: 'done' | 'undone'): { entry: HistoryEntry | null; textChanged: string[] };
};

export type ActivityReader = {
  recent(limit: number): { at: number; actor: string; action: string; details: Record<string, unknown> }[];
};
export type ActivityWriter = ActivityReader & {
  add(entry: { at: number; actor: string; action: string; details: Record<string, unknown> }): void;
};
