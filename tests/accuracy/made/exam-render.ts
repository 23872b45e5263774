import type { ExamStyle } from './exam-style.ts';
import type { Row } from './layouts.ts';
import type { Piece } from './piece.ts';
import type { Random } from './random.ts';
import { wrapText } from './render.ts';

/** Recognition ranks lines by their size, and not always alike. */
const MARKS: Partial<Record<Piece['role'], string[]>> = {
  headline: ['# ', '## ', '## ', '### ', '#### ', ''],
  kicker: ['## ', '### ', '', ''],
  deck: ['## ', '#### ', '', ''],
  subhead: ['## ', '### ', '#### ', '#### '],
  'column-title': ['# ', '', ''],
};

function renderPart(part: Piece, style: ExamStyle, random: Random): string {
  let { text } = part;
  const isText = part.role === 'body' || part.role === 'caption' || part.role === 'list-item';
  if (style.wrap && isText) text = wrapText(text, style.wrap);
  if (style.strayBlanks && isText)
    text = text.replace(/[，,、](?=\p{Script=Han})/gu, (mark) =>
      random.next() < (style.strayBlanks ?? 0) ? `${mark} ` : mark,
    );
  if (!style.hasMarks) return text;
  if (part.role === 'headline') text = text.replaceAll('\n', ' ');
  if (part.role === 'credit' && random.next() < 0.3)
    return text.replace(/(\p{Script=Han}{2,3})(?= ?摄)/u, '**$1**');
  const marks = MARKS[part.role];
  if (marks) return random.pick(marks) + text;
  return part.role === 'body' && random.next() < 0.03 ? `> ${text}` : text;
}

/** The page as recognition writes it: a blank line between its lines, more where a picture stands. */
export function renderExam(rows: readonly Row[], style: ExamStyle, random: Random): string {
  const blank = style.blank ?? 'all';
  let text = random.next() < 0.6 ? '\n\n' : '';
  rows.forEach((row, at) => {
    const role = row[0]?.role ?? 'body';
    const last = rows[at - 1]?.[0]?.role;
    const isStart = ['kicker', 'headline', 'column-title', 'furniture'].includes(role) && last !== role;
    if (at > 0) text += blank === 'all' || (blank === 'articles' && isStart) ? '\n\n' : '\n';
    if (role === 'caption' && at > 0 && blank === 'all') text += '\n\n';
    text += row.map((part) => renderPart(part, style, random)).join(' ');
  });
  return text;
}
