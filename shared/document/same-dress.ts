import type { TextInline } from './article-document.ts';

/** Whether two runs of text have the same marks and the same comments, in whatever order. */
export function haveSameDress(one: TextInline, other: TextInline): boolean {
  return sameSet(one.marks, other.marks) && sameSet(one.comments, other.comments);
}

function sameSet(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
