import type { Row } from './layouts.ts';
import type { PageStyle, Wrap } from './page-style.ts';
import { HEAD_MARK, PAUSE_MARK } from './piece.ts';
import type { Piece } from './piece.ts';

const NOT_FIRST = /^[，。、！？：；”’）》」』】〕,:;!?)\]]/u;
const RANKS: Partial<Record<Piece['role'], string>> = {
  headline: '## ',
  kicker: '### ',
  deck: '### ',
  subhead: '#### ',
};

const NOT_LAST = /[“‘（《「『【([]$/u;

/** Tells the opening straight quotes from the closing ones, which count as one unit with their neighbour. */
function unitsOf(text: string): string[] {
  let isOpen = false;
  const units: string[] = [];
  for (const unit of text.match(/[A-Za-z0-9.%@-]+|./gsu) ?? []) {
    const last = units.at(-1);
    const isQuote = unit === '"';
    if (isQuote) isOpen = !isOpen;
    const opensBefore =
      last !== undefined && (NOT_LAST.test(last) || (last.endsWith('"') && isOpen && !isQuote));
    const closes = NOT_FIRST.test(unit) || (isQuote && !isOpen);
    if (last !== undefined && (opensBefore || closes)) units[units.length - 1] = last + unit;
    else units.push(unit);
  }
  return units;
}

/** Cuts a text into printed rows: no mark begins a row, no bracket ends one, no number and no Latin word is broken. */
export function wrapText(text: string, { width, by, isIndented }: Wrap): string {
  const rows: string[] = [];
  let row = isIndented ? '　　' : '';
  for (const unit of unitsOf(text)) {
    if (row.length + unit.replace(NOT_FIRST, '').length > width && row.trim() !== '') {
      rows.push(row);
      row = '';
    }
    row += unit === ' ' && row === '' ? '' : unit;
  }
  if (row !== '') rows.push(row);
  return rows.map((part) => part.trimEnd()).join(by === 'line' ? '\n' : ' ');
}

export interface RenderedHead {
  text: string;
  /** Whether its clauses stand on lines of their own, so that one of them may be read as the whole. */
  isSplit: boolean;
}

/** A headline on one line, or on two where its author has marked a clause (`|`) or a pause inside one (`/`). */
export function renderHeadline(text: string, style: PageStyle): RenderedHead {
  if (style.isBroken && text.includes(HEAD_MARK))
    return { text: text.replaceAll(HEAD_MARK, '\n').replaceAll(PAUSE_MARK, ''), isSplit: true };
  const isBroken = style.isBroken && text.includes(PAUSE_MARK);
  return {
    text: text.replaceAll(HEAD_MARK, ' ').replaceAll(PAUSE_MARK, isBroken ? '\n' : ''),
    isSplit: false,
  };
}

/** The lines of the page as text; headlines have been rendered before. */
export function renderRows(rows: readonly Row[], style: PageStyle): string {
  const blank = style.blank ?? 'all';
  let text = '';
  let last: Piece['role'] | null = null;
  for (const row of rows) {
    const role = row[0]?.role ?? 'body';
    const line = row.map((part) => renderPiece(part, style)).join(' ');
    const isStart =
      ['kicker', 'headline', 'column-title', 'furniture'].includes(role) &&
      last !== 'kicker' &&
      last !== role;
    if (last !== null) text += blank === 'all' || (blank === 'articles' && isStart) ? '\n\n' : '\n';
    text += (style.isMarkdown ? (RANKS[role] ?? '') : '') + line;
    last = role;
  }
  return text;
}

function renderPiece({ role, text }: Piece, style: PageStyle): string {
  if (style.wrap && (role === 'body' || role === 'caption' || role === 'list-item'))
    return wrapText(text, style.wrap);
  if (style.isMarkdown && role === 'headline') return text.replaceAll('\n', ' ');
  return text;
}
