import { edtfDate } from '#shared/domain/edtf-date.ts';
import { readEvidence, writeEvidence } from '#shared/domain/evidence.ts';
import { readName } from '#shared/domain/read-name.ts';
import { foldWidth } from '#shared/text/width.ts';
import type { ImportOptions } from './import-options.ts';
import type { PageSplit } from './segment/page-split.ts';

/** The issue and the number of a page, each with what tells it; evidence is null for what was given by hand. */
export type PagePlace = {
  publication: string;
  date: string | null;
  dateEvidence: string | null;
  number: string | null;
  numberEvidence: string | null;
  title: string | null;
};

type Told = { value: string | null; evidence: string | null };

/** What was given by hand stands above what the file's name says by the user's pattern, and that above what the page tells. */
export function placePage(
  name: string,
  split: PageSplit,
  given: Pick<ImportOptions, 'publication' | 'date' | 'page' | 'namePattern'>,
): PagePlace {
  const read = given.namePattern === undefined ? null : readName(given.namePattern, name);
  const named = read?.ok ? read.fields : {};
  const date = dateOf(name, split, given.date, named.date);
  const number = numberOf(name, split, given.page, named.page);
  return {
    publication: given.publication || named.publication || (split.page.publication?.value ?? ''),
    date: date.value,
    dateEvidence: date.evidence,
    number: number.value,
    numberEvidence: number.evidence,
    title: split.page.title,
  };
}

function dateOf(name: string, split: PageSplit, given: string | undefined, named: string | undefined): Told {
  if (given !== undefined) return { value: given, evidence: null };
  // A page may print a day that no calendar has.
  const told = edtfDate.safeParse(split.page.date?.edtf).success ? split.page.date : null;
  if (named === undefined) return { value: told?.edtf ?? null, evidence: told?.evidence ?? null };
  const printed = told === null ? null : readEvidence(told.evidence);
  const isContradicted = printed?.kind === 'printed' && told?.edtf !== named;
  const text = isContradicted ? `${name} ≠ ${printed.text}` : name;
  return { value: named, evidence: writeEvidence({ kind: 'file-name', text }) };
}

function numberOf(
  name: string,
  split: PageSplit,
  given: string | undefined,
  named: string | undefined,
): Told {
  if (given) return { value: given, evidence: null };
  if (named !== undefined)
    return { value: named, evidence: writeEvidence({ kind: 'file-name', text: name }) };
  const { number } = split.page;
  if (number === null) return { value: null, evidence: null };
  const printed = split.unplaced.find(
    ({ role, text }) => role === 'furniture' && foldWidth(text).includes(number),
  );
  const evidence =
    printed === undefined && name.includes(number)
      ? writeEvidence({ kind: 'file-name', text: name })
      : writeEvidence({ kind: 'printed', text: printed?.text.slice(0, 40) ?? number });
  return { value: number, evidence };
}
