/** What the importer concluded a date or a newspaper's name from. */
export const evidenceKinds = [
  'printed',
  'file-name',
  'leads',
  'home-city',
  'latest-day',
  'latest-date',
  'year-named',
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** A kind of evidence and the words or the date that the page gives for it. */
export type Evidence = { kind: EvidenceKind; text: string };

/** Evidence as it is stored and printed, the same in every language: `latest-day: 2022-10-26`. */
export function writeEvidence({ kind, text }: Evidence): string {
  return `${kind}: ${text}`;
}

/** Stored evidence; null for words that an earlier version or a person wrote. */
export function readEvidence(stored: string): Evidence | null {
  const at = stored.indexOf(': ');
  const kind = evidenceKinds.find((known) => known === stored.slice(0, at));
  return kind === undefined ? null : { kind, text: stored.slice(at + 2) };
}
