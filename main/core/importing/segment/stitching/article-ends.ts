import { isOrganisationName } from '../roles/organisation.ts';
import { closesLetter } from '../roles/signatures.ts';
import { isDateLine } from '../roles/furniture.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import type { Draft } from '../articles/draft.ts';
import type { Part } from '../roles/roles.ts';

const FORMULA = /(?:特此(?:公告|声明|通告|通知|启事|鸣谢)|声明作废|此致敬礼)[。!]?$/;

/** Whether an article is over with this part: it is signed or dated there, or closes with what closes a notice or letter. */
export function endsArticle(part: Part, draft: Draft, next: Part | undefined): boolean {
  return (
    closesText(part) ||
    (next !== undefined &&
      draft.heads.some(
        (head) =>
          (head.role === 'author-note' || head.role === 'byline') &&
          head.part.start >= part.end &&
          head.part.end <= next.start,
      ))
  );
}

/** Whether a paragraph is the last of a text by what it says: its signature or its day, or what closes a notice or letter. */
export function closesText(part: Part): boolean {
  return (
    FORMULA.test(part.key) ||
    closesLetter(part) ||
    isDateLine(part) ||
    readTailNames(part.fold, 'authors') !== null
  );
}

/** Behind the names of those who sign; a day in digits. */
const DAY = /[（(]?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[)）]?$/;
/** More than a few offices do not sign together. */
const LONGEST_SIGNATURE = 60;

/** Whether a paragraph is nothing but the names of those who sign the text above it, or the day. */
export function isSignature(part: Part): boolean {
  if (part.key.length > LONGEST_SIGNATURE) return false;
  if (closesLetter(part) || isDateLine(part)) return true;
  const names = part.fold.trim().replace(DAY, '').trim();
  return names !== '' && names.split(/\s+/).every(isOrganisationName);
}
