import type { Job } from '#shared/contract/jobs.ts';
import type { HistoryEntry, Settings } from '#shared/contract/safety.ts';

export type JobReader = {
  /** The latest first. */
  recent(limit: number): Job[];
  find(id: string): Job;
  /** Jobs that are said to be under way, whether or not a process works on them. */
  open(): Job[];
};
export type JobWriter = JobReader & { save(job: Job): void };

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
