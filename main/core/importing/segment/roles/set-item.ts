import type { Part } from './roles.ts';

/** Makes a line an entry of a list or a verse; what is none of the articles' stays so. */
export function setItem(part: Part): void {
  if (part.role === 'furniture') return;
  part.role = 'body';
  part.item = true;
}
