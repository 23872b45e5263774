import type { HitReason } from '#shared/contract/searching.ts';

type Group = Pick<HitReason, 'how' | 'found'> & { fields: HitReason['field'][]; isSource: boolean };

/** The same text found in the same way is told once, with all the places; the untouched source text stands apart. */
export function groupReasons(why: readonly HitReason[]): Group[] {
  const groups: Group[] = [];
  for (const { field, how, found } of why) {
    const isSource = field === 'source';
    const group = groups.find((one) => one.how === how && one.found === found && one.isSource === isSource);
    if (group === undefined) groups.push({ how, found, fields: [field], isSource });
    else group.fields.push(field);
  }
  return groups;
}
