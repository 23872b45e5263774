import type { FileNotice } from '#shared/contract/file-notice.ts';
import { isHanUnit } from '#shared/text/han.ts';
import type { RawLine, RawPage } from './layout/raw-page.ts';
import { parseMarkup } from './parse-markup.ts';

/** What no reader of the page sees as its text. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'nav',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'select',
  'button',
  'textarea',
  'audio',
  'video',
  'datalist',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);

/** Reads the text of an HTML page: blocks, headings, tables row by row; nothing is run and nothing is fetched. */
export function readHtml(text: string): { pages: RawPage[]; notices: FileNotice[] } {
  const lines: RawLine[] = [];
  const open: string[] = [];
  let hidden = 0;
  let preformatted = 0;
  let pictures = 0;
  let block = 0;
  let line = '';

  const endLine = (): void => {
    const level = headingLevel(open);
    const role = open.includes('figcaption') ? 'caption' : null;
    const clean = tidyBlanks(line);
    line = '';
    if (clean !== '') {
      lines.push({ text: clean, block: String(block), box: null, fontHeight: null, role, level });
    }
  };
  const endBlock = (): void => {
    endLine();
    block += 1;
  };
  parseMarkup(text, 'html', {
    open(name) {
      if (BLOCKS.has(name)) endBlock();
      open.push(name);
      if (LEFT_OUT.has(name)) hidden += 1;
      if (name === 'pre') preformatted += 1;
      if (name === 'br') endLine();
      if (name === 'td' || name === 'th') line += '\t';
      if (name === 'img' && hidden === 0) pictures += 1;
    },
    close(name) {
      if (BLOCKS.has(name)) endBlock();
      open.pop();
      if (LEFT_OUT.has(name)) hidden -= 1;
      if (name === 'pre') preformatted -= 1;
    },
    text(data) {
      if (hidden > 0) return;
      if (preformatted === 0) {
        line += data;
        return;
      }
      const [first = '', ...rest] = data.split(/\r\n|\r|\n/);
      line += first;
      for (const row of rest) {
        endLine();
        line = row;
      }
    },
  });
  endLine();
  const page = { lines, ordered: true, width: null, height: null, pictures: [] };
  const notices = pictures > 0 ? [{ code: 'pictures-left-out', details: { count: pictures } }] : [];
  return { pages: [page], notices };
}

function headingLevel(open: readonly string[]): number {
  const heading = open.findLast((name) => /^h[1-6]$/.test(name));
  return heading === undefined ? 0 : Number(heading[1]);
}

/** Blanks as a browser shows them; a line end of the markup between Chinese characters is none. */
function tidyBlanks(text: string): string {
  return text.trim().replace(/[ \t\r\n\f]+/g, (blank: string, at: number, whole: string) => {
    if (!/[\r\n]/.test(blank)) return blank.includes('\t') ? '\t' : ' ';
    const [before, after] = [whole.charCodeAt(at - 1), whole.charCodeAt(at + blank.length)];
    return isChinese(before) && isChinese(after) ? '' : ' ';
  });
}

function isChinese(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0x3001 && unit <= 0x301f) || (unit >= 0xff01 && unit <= 0xff60);
}
