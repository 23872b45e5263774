import { closesLetter } from '../roles/signatures.ts';
import { isDateLine } from '../roles/furniture.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import type { Draft } from '../articles/draft.ts';
import type { Part } from '../roles/roles.ts';

const FORMULA = /(?:特此(?:公告|声明|通告|通知|启事|鸣谢)|声明作废|此致敬礼)[。!]?$/;

/** Whether an article is over with this part: it is signed or dated there, or closes with what closes a notice or letter. */
export function endsArticle(part: Part, draft: Draft, next: Part | undefined): boolean {
  return (
    FORMULA.test(part.key) ||
    closesLetter(part) ||
    isDateLine(part) ||
    readTailNames(part.fold, 'authors') !== null ||
    (next !== undefined &&
      draft.heads.some(
        (head) =>
          (head.role === 'author-note' || head.role === 'byline') &&
          head.part.start >= part.end &&
          head.part.end <= next.start,
      ))
  );
}
