import type { Tag } from '#shared/contract/tagging.ts';
import { foldTagName } from './tag-nodes.ts';

export type PickerOption =
  | {
      kind: 'tag';
      tag: Tag;
      /** Names of the tags above it, from the top. */
      path: string;
      /** How many of the items carry it. */
      state: 'all' | 'some' | 'none';
    }
  | { kind: 'new'; name: string };

/** The tags that hold the text, those carried first and then by use; last a new one, where none has that very name. */
export function pickerOptions(
  tags: readonly Tag[],
  carried: readonly { tagId: Tag['id']; items: number }[],
  total: number,
  text: string,
): PickerOption[] {
  const wanted = foldTagName(text);
  const counts = new Map(carried.map(({ tagId, items }) => [tagId, items]));
  const countOf = (tag: Tag): number => counts.get(tag.id) ?? 0;
  const startsWith = (tag: Tag): boolean => wanted !== '' && foldTagName(tag.name).startsWith(wanted);
  const found = tags
    .filter(({ name }) => foldTagName(name).includes(wanted))
    .toSorted(
      (one, other) =>
        Number(startsWith(other)) - Number(startsWith(one)) ||
        Number(countOf(other) > 0) - Number(countOf(one) > 0) ||
        other.articles + other.issues - (one.articles + one.issues),
    );
  const options: PickerOption[] = found.map((tag) => ({
    kind: 'tag',
    tag,
    path: pathOf(tags, tag),
    state: countOf(tag) === 0 ? 'none' : countOf(tag) < total ? 'some' : 'all',
  }));
  const isKnown = tags.some(({ name }) => foldTagName(name) === wanted);
  return wanted === '' || isKnown ? options : [...options, { kind: 'new', name: text.trim() }];
}

function pathOf(tags: readonly Tag[], tag: Tag): string {
  const names: string[] = [];
  const seen = new Set<string>([tag.id]);
  for (let parentId = tag.parentId; parentId !== null && !seen.has(parentId);) {
    seen.add(parentId);
    const parent = tags.find(({ id }) => id === parentId);
    if (parent === undefined) break;
    names.unshift(parent.name);
    parentId = parent.parentId;
  }
  return names.join(' › ');
}
