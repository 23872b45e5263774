import type { i18n } from 'i18next';

/** What `baoku import --json` prints. `file` is the path as it was named. */
export type Outcome = {
  imported: {
    file: string;
    sourceId: string | null;
    pageId: string | null;
    articleIds: string[];
    publication: string | null;
    date: string | null;
    dateEvidence: string | null;
    page: string | null;
    pageEvidence: string | null;
    doubts: number;
  }[];
  skipped: { file: string; reason: string }[];
  failed: { file: string; error: string; code: string; reason: string | null }[];
  /** What is worth knowing of files that were imported. */
  notices: { file: string; code: string; message: string }[];
  /** Of bundles: how many things the library knows differently and nobody has decided about. */
  differences: { file: string; open: number }[];
};
export function addFailure(
  outcome: Outcome,
  file: string,
  error: string,
  facts: { code: string; reason: string | null },
): void {
  outcome.failed.push({ file, error, ...facts });
}

const skippedSentences = {
  duplicate: 'cli:import.duplicate',
  'same-name': 'cli:import.sameName',
  'same-page': 'cli:import.samePage',
  conflicts: 'cli:import.conflicts',
} as const;

/** What was passed over, line by line, and the counts. */
export function describeOutcome(translator: i18n, outcome: Outcome): string {
  const articles = outcome.imported.reduce((sum, page) => sum + page.articleIds.length, 0);
  const skipped = outcome.skipped.map(({ file, reason }) =>
    translator.t(skippedSentences[reason as keyof typeof skippedSentences], {
      file,
      count: openOf(outcome, file),
    }),
  );
  const total = translator.t('cli:import.done', {
    pages: outcome.imported.length,
    articles,
    skipped: outcome.skipped.length,
    failed: outcome.failed.length,
  });
  return [...skipped, total].join('\n');
}

/** How many differences of a bundle are still to be decided. */
function openOf({ differences }: Outcome, file: string): number {
  return differences.find((bundle) => bundle.file === file)?.open ?? 0;
}
