import type { i18n } from 'i18next';
import { readEvidence } from '#shared/domain/evidence.ts';
import { formatEdtf } from './format-edtf.ts';

const DATED = new Set(['latest-day', 'latest-date']);

/** What a date was concluded from, as the newsroom says it; words of unknown form are given as they are. */
export function formatEvidence(translator: i18n, stored: string): string {
  const evidence = readEvidence(stored);
  if (evidence === null) return stored;
  const text = DATED.has(evidence.kind) ? formatEdtf(translator, evidence.text) : evidence.text;
  return translator.t(`library:evidence.${evidence.kind}`, { text });
}
