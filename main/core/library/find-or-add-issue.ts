import type { WriteTransaction } from '../ports/store.ts';

type Named = { publication: string; date: string | null; dateEvidence: string | null };

/** The issue of a publication and date, made when there is none; so is the publication. An empty name stands for an unknown publication. */
export function findOrAddIssue(
  tx: WriteTransaction,
  { publication, date, dateEvidence }: Named,
  context: { at: number; newId(): string },
): string {
  const publicationId = findOrAddPublication(tx, publication, context);
  const found = tx.library.findIssue(publicationId, date);
  if (found !== null) return found;
  const id = context.newId();
  tx.library.addIssue({ id, publicationId, date, dateEvidence, number: null, at: context.at });
  return id;
}

export function findOrAddPublication(
  tx: WriteTransaction,
  name: string,
  context: { at: number; newId(): string },
): string {
  const found = tx.library.findPublication(name);
  if (found !== null) return found;
  const id = context.newId();
  tx.library.addPublication({ id, name, at: context.at });
  return id;
}
