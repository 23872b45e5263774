import { normalDocument } from '#renderer/editor/conversion/normal-form.ts';
import { headSlots, headText } from '#renderer/editor/head-slots.ts';
import type { ArticleText } from '#renderer/editor/head-slots.ts';

/** Whether two texts read the same, however they are written down. */
export function isSameText(one: ArticleText, other: ArticleText): boolean {
  if (headSlots.some((slot) => headText(one, slot) !== headText(other, slot))) return false;
  return JSON.stringify(normalDocument(one.body)) === JSON.stringify(normalDocument(other.body));
}
