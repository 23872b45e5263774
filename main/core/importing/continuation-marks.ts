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
const ARROW = '[▲△▼▽▶►→☞]';
const MARK = new RegExp(
  String.raw`(?<arrow>${ARROW}?)[ \t]*(?<open>[（(〔\[【［]?)[ \t]*(?:${VERB})[ \t]*(?<ordinal>第?)[ \t]*(?<number>${NUMBER})[ \t]*(?<page>[版面]?)${TITLE}(?<rest>[^\n▲△▼▽▶►→☞（()）〔〕\[\]【】［］。，；]{0,8})(?<close>[)）〕\]】］]?)(?<behind>(?:${ARROW}(?![ \t]*[上下紧緊]))?)`,
  'gu',
);

/** Finds 下转第三版, 上接A1版 and their like: between brackets, behind an arrow, at the end of a line, or alone on one. */
export function findContinuationMarks(text: string): ContinuationMark[] {
  const marks = findMarkSpans(text);
  if (marks.length === 0) return [];
  const points = createCodePointIndex(text);
  return marks.map((mark) => ({
    ...mark,
    start: points.at(mark.start),
    end: points.at(mark.end),
  }));
}

/** What each mark has: most pages have it nowhere, and it is soon looked for. */
const CORE = new RegExp(String.raw`[转轉接][ \t]*第?[ \t]*${NUMBER}`, 'u');

/** The same in UTF-16 offsets. */
export function findMarkSpans(text: string): ContinuationMark[] {
  const marks: ContinuationMark[] = [];
  if (!CORE.test(text)) return marks;
  for (const match of text.matchAll(MARK)) {
    const groups = match.groups as Record<string, string | undefined>;
    const pageNumber = pageNumberKey(groups['number'] ?? '');
    if (pageNumber === null || !isMark(text, match, groups)) continue;
    marks.push({
      direction:
        groups['to'] !== undefined || groups['bare'] === '转' || groups['bare'] === '轉' ? 'to' : 'from',
      pageNumber,
      headline: groups['title'] ?? null,
      start: match.index,
      end: match.index + match[0].length - trailing(groups),
    });
  }
  return marks;
}

/** What is matched behind a mark without brackets and is no part of it: the text may go on in the same line. */
function trailing(groups: Record<string, string | undefined>): number {
  const { rest = '', close = '', behind = '' } = groups;
  if (close !== '' || BESIDE.test(rest)) return 0;
  return rest.length + close.length + behind.length;
}

/** What stands beside the page: its name, or where on it. */
const BESIDE = /^[ \t]*(?:[·、①-⑳].*)?$/u;

/** Prose goes 上接第一版 seldom, and never between brackets, beside an arrow or at the end of a line; a lone 转 or 接 needs both a page and brackets. */
function isMark(text: string, match: RegExpExecArray, groups: Record<string, string | undefined>): boolean {
  const isBracketed = Boolean(groups['open']) && Boolean(groups['close']);
  const saysPage = Boolean(groups['page']);
  if (groups['bare'] !== undefined) return isBracketed && saysPage;
  // （上接三年规划） is no mark, （下转二、三版） is one.
  if (!saysPage) return isBracketed && BESIDE.test(groups['rest'] ?? '');
  if (isBracketed || groups['arrow'] || groups['behind']) return true;
  const before = text.slice(0, match.index).at(-1) ?? '\n';
  const after = text.charAt(match.index + match[0].length) || '\n';
  return /[\n\r]/.test(after) || /[\n\r]/.test(before) || Boolean(groups['open']) || Boolean(groups['close']);
}
