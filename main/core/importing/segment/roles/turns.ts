import { isContactLine } from './furniture.ts';
import type { Part } from './roles.ts';

const SPEAKER = /^([\p{Script=Han}·]{1,8}|[QA])\s*:/u;
/** Who made something, not who speaks, however often it stands on a page. */
const MAKER = /^(?:作者|文|图|摄影|撰文|执笔|供稿|绘图|制图|编辑|校对|通讯员)$/;
const ALWAYS_SPEAKER = /^(?:问|答|记者|主持人|读者|[QA])$/;

/**
 * In an interview the same speakers take their turns: their questions are text, however short. Who never ends a sentence
 * is no speaker but the key of a list's entries: 收入：.
 */
export function readTurns(parts: readonly Part[]): void {
  const counts = new Map<string, number>();
  const speakerOf = (part: Part): string =>
    part.level === 0 && part.role !== 'furniture' ? (SPEAKER.exec(part.fold)?.[1] ?? '') : '';
  for (const part of parts) {
    const speaker = speakerOf(part);
    if (speaker !== '') counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const speaks = new Set(parts.filter(({ key }) => /[。!?…”]$/.test(key)).map(speakerOf));
  const takesTurns = (speaker: string): boolean =>
    speaker !== '' && !MAKER.test(speaker) && (counts.get(speaker) ?? 0) >= 2 && speaks.has(speaker);
  parts.forEach((part, at) => {
    if (part.role !== 'head' && part.role !== 'byline') return;
    const speaker = speakerOf(part);
    const says = part.key.length > speaker.length + 1;
    const isTurn = takesTurns(speaker) && says && (ALWAYS_SPEAKER.test(speaker) || part.title > 0);
    const before = parts[at - 1];
    if (isTurn || (before && takesTurns(speakerOf(before)) && endsQuestion(part, before))) part.role = 'body';
  });
}

/** A shorter piece is hardly a title, even where it asks something. */
const LONGEST_REST = 8;

/** What a column tore off a question: 记者：今年还要打 / 吗？ */
function endsQuestion(part: Part, before: Part): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    part.key.length <= LONGEST_REST &&
    part.key.endsWith('?') &&
    before.role === 'body' &&
    before.openEnd &&
    !isContactLine(before)
  );
}
