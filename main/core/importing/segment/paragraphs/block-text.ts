import { isHanUnit } from '#shared/text/han.ts';
import { isWhiteSpace } from './source-lines.ts';

const HEADING = /^(#{1,6})\s+/;
const QUOTE = /^(?:>\s*)+/;
const EMPHASIS = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g;

/** Takes the OCR's markup off one line: heading marks, quote marks, emphasis. */
export function stripMarkup(line: string): { text: string; level: number } {
  let text = line.replace(QUOTE, '');
  const heading = HEADING.exec(text);
  if (heading) text = text.slice(heading[0].length);
  return { text: text.replace(EMPHASIS, '$2').trim(), level: heading?.[1]?.length ?? 0 };
}

/** Whether the blanks of a text are those of hard wraps: several, at steps of a narrow column's width. */
export function hasWrapBlanks(text: string): boolean {
  if (text.length < 36) return false;
  const steps: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isWhiteSpace(text.charCodeAt(at))) continue;
    const from = at;
    while (at + 1 < text.length && isWhiteSpace(text.charCodeAt(at + 1))) at += 1;
    if (!isChinese(text.charCodeAt(from - 1)) || !isChinese(text.charCodeAt(at + 1))) continue;
    steps.push(from - last);
    last = from;
  }
  if (steps.length < 2) return false;
  steps.sort((a, b) => a - b);
  const median = steps[Math.floor(steps.length / 2)] ?? 0;
  return median >= 7 && median <= 32 && text.length / steps.length <= 40;
}

const ROLE_WORD = /^(?:通[讯訊][员員]|[记記]者|[摄攝]影?|文[/／]|[图圖][/／]|实习|實習)/;

/** Removes the blanks that a hard wrap or the OCR left inside Chinese text; blanks that mean something stay, as one. */
export function removeStrayBlanks(text: string, wrapped: boolean): string {
  return text.replace(/\s+/g, (blank: string, at: number) => {
    const before = text.charCodeAt(at - 1);
    const rest = text.slice(at + blank.length, at + blank.length + 6);
    const after = rest.charCodeAt(0);
    if (isMark(before) || isMark(after)) return wrapped || !isHeadSeparator(before, after) ? '' : ' ';
    if (!wrapped) return ' ';
    if (ROLE_WORD.test(rest)) return ' ';
    return isChinese(before) || isChinese(after) ? '' : ' ';
  });
}

/** A blank after a closing or before an opening quote may part the two halves of a headline. */
function isHeadSeparator(before: number, after: number): boolean {
  const opening = '“‘「『《〈—'.includes(String.fromCharCode(after));
  const closing = '”’」』》〉！？!?'.includes(String.fromCharCode(before));
  return (opening || closing) && (isHanUnit(before) || isHanUnit(after) || (opening && closing));
}

function isChinese(unit: number): boolean {
  return isHanUnit(unit) || isMark(unit) || (unit >= 0x30 && unit <= 0x39);
}

function isMark(unit: number): boolean {
  return (
    (unit >= 0x3001 && unit <= 0x3011) ||
    (unit >= 0xff01 && unit <= 0xff1f) ||
    unit === 0x201c ||
    unit === 0x201d ||
    unit === 0x2018 ||
    unit === 0x2019
  );
}
