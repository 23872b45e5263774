import type { PageLine, PageText } from '../ports/page-reader.ts';
import type { LineHint } from './segment/paragraphs/line-hints.ts';
import type { PageSplit } from './segment/page-split.ts';
import { segmentPage } from './segment/segment-page.ts';

/** Splits a page that was read out of a file, with what the file tells of its lines as evidence. */
export function splitPage(page: PageText, name: string): PageSplit {
  return segmentPage(page.text, { name, hints: hintsOf(page) });
}

/** What a page's layout tells of its lines, with offsets as the split counts them. */
export function hintsOf({ text, layout }: PageText): LineHint[] {
  return layout ? lineHints(text, layout.lines) : [];
}

/** The lines of a layout with UTF-16 offsets, as the split counts. */
function lineHints(text: string, lines: NonNullable<PageText['layout']>['lines']): LineHint[] {
  let codePoint = 0;
  let unit = 0;
  const unitAt = (wanted: number): number => {
    for (; codePoint < wanted; codePoint += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return unit;
  };
  return lines.map(({ start, end, continues, level, role, story, block, fontHeight, box }, at) => ({
    start: unitAt(start),
    end: unitAt(end),
    continues,
    level,
    role,
    story,
    secondRow: isSecondRow(lines[at - 1], { level, block, fontHeight, box }),
  }));
}

/** Heights of characters that differ by less are one size. */
const SAME_SIZE = 0.06;
/** From row to row of one head there are at most so many heights of its characters; the next article's head stands further off. */
const HEAD_LEADING = 1.6;

/** Whether a line of a head is set right below another one in type of the same size. */
function isSecondRow(
  above: PageLine | undefined,
  line: Pick<PageLine, 'level' | 'block' | 'fontHeight' | 'box'>,
): boolean {
  if (!above || line.level === 0 || above.level !== line.level || above.block !== line.block) return false;
  if (above.fontHeight === null || line.fontHeight === null) return false;
  if (Math.abs(above.fontHeight - line.fontHeight) >= above.fontHeight * SAME_SIZE) return false;
  return !above.box || !line.box || line.box[1] - above.box[1] <= above.fontHeight * HEAD_LEADING;
}
