import { leadLength } from './cues.ts';
import { readByline } from './byline.ts';
import type { Credits } from './byline.ts';

/** Reads the byline inside the first paragraph of a news item: 本报讯（记者李新和 通讯员王影）. */
export function readLead(fold: string): { length: number; credits: Credits } | null {
  const opening = leadLength(fold);
  if (opening === 0) return null;
  const rest = fold.slice(0, 160);
  const bracket =
    /^[[(]\s*([^()[\]。]{2,80})[)\]]/.exec(rest) ??
    /^\[?[^()[\]。]{1,30}[[(]\s*([^()[\]。]{2,80})[)\]]/.exec(rest);
  const inBracket =
    bracket &&
    /记者|通讯员|评论员|实习生|作者|编译|摄|文|^\s*\p{Script=Han}[\p{Script=Han}\s]{1,12}$/u.test(
      bracket[1] ?? '',
    );
  if (bracket && inBracket) {
    return {
      length: Math.max(opening, bracket[0].length),
      credits: readByline(bracket[1] ?? '', 'reporters'),
    };
  }
  const plain = /^[[(]?(.{0,24}?(?:记者|通讯员)[^,。:\])]{2,40}?)(?:报道|报导|电)?[:\])\s,]/.exec(rest);
  if (plain && plain[0].length <= 60)
    return { length: Math.max(opening, plain[0].length), credits: readByline(plain[1] ?? '', 'reporters') };
  return { length: opening, credits: readByline('', 'reporters') };
}
