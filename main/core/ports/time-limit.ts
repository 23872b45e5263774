/** Breaks off what takes too long. */
export type TimeLimit = {
  /** What `work` gives; null where it was broken off. It may be broken off anywhere, and so must change nothing outside. */
  within<Result>(limitMs: number, work: () => Result): { value: Result } | null;
};
