import { createCodePointIndex } from '#shared/text/code-points.ts';
import { pageNumberKey } from '#shared/domain/page-number.ts';

/** Where a text says that an article goes on (`to`) or has begun (`from`) on another page; code points, end exclusive. */
export type ContinuationMark = {
  direction: 'to' | 'from';
  /** As `pageNumberKey` writes it. */
  pageNumber: string;
  /** The headline named beside the page, if any. */
  headline: string | null;
  start: number;
  end: number;
};

const NUMBER = String.raw`[A-ZＡ-Ｚa-zａ-ｚ]?[ \t]*(?:[\d０-９]{1,3}|[〇零一二三四五六七八九十]{1,3}|头)`;
const VERB = String.raw`(?<to>下[ \t]*[转轉接]|[紧緊][ \t]*[转轉])|(?<from>上[ \t]*[接转轉]|[紧緊][ \t]*接)|(?<bare>[转轉接])`;
const TITLE = String.raw`(?:[^\n《》（）()【】〔〕。]{0,8}《(?<title>[^》\n]{1,40})》)?`;
const MARK = new RegExp(
  String.raw`(?<open>[（(〔\[【［]?)[ \t]*(?:${VERB})[ \t]*(?<ordinal>第?)[ \t]*(?<number>${NUMBER})[ \t]*(?<page>[版面]?)${TITLE}(?<rest>[^\n（()）〔〕\[\]【】［］。，；]{0,8})(?<close>[)）〕\]】］]?)`,
  'gu',
);

/** Finds 下转第三版, 上接A1版 and their like: between brackets, at the end of a line, or alone on one. */
export function findContinuationMarks(text: string): ContinuationMark[] {
  const marks: ContinuationMark[] = [];
  const points = createCodePointIndex(text);
  for (const match of text.matchAll(MARK)) {
    const groups = match.groups as Record<string, string | undefined>;
    const pageNumber = pageNumberKey(groups['number'] ?? '');
    if (pageNumber === null || !isMark(text, match, groups)) continue;
    marks.push({
      direction:
        groups['to'] !== undefined || groups['bare'] === '转' || groups['bare'] === '轉' ? 'to' : 'from',
      pageNumber,
      headline: groups['title'] ?? null,
      start: points.at(match.index),
      end: points.at(match.index + match[0].length),
    });
  }
  return marks;
}

/** Prose goes 上接第一版 seldom, and never between brackets or at the end of a line; a lone 转 or 接 needs both a page and brackets. */
function isMark(text: string, match: RegExpExecArray, groups: Record<string, string | undefined>): boolean {
  const isBracketed = Boolean(groups['open']) && Boolean(groups['close']);
  const saysPage = Boolean(groups['page']);
  if (groups['bare'] !== undefined) return isBracketed && saysPage;
  // （上接三年规划） is no mark, （下转二、三版） is one.
  if (!saysPage) return isBracketed && /^(?:[、·①-⑳].*)?$/u.test((groups['rest'] ?? '').trim());
  if (isBracketed) return true;
  const before = text.slice(0, match.index).at(-1) ?? '\n';
  const after = text.charAt(match.index + match[0].length) || '\n';
  return /[\n\r]/.test(after) || /[\n\r]/.test(before) || Boolean(groups['open']) || Boolean(groups['close']);
}
