import { describe, expect, it } from 'vitest';
import { pickerOptions } from '#renderer/features/tagging/picker-options.ts';
import type { Tag } from '#shared/contract/tagging.ts';

const tag = (name: string, articles = 0, parent: Tag | null = null): Tag =>
  ({
    id: `id-${name}`,
    name,
    colour: 'grey',
    parentId: parent?.id ?? null,
    articles,
    issues: 0,
  }) as unknown as Tag;

const meeting = tag('会议', 5);
const congress = tag('大会', 9, meeting);
const latin = tag('GDP', 1);
const tags = [meeting, congress, latin];
const named = (options: ReturnType<typeof pickerOptions>) =>
  options.map((option) => (option.kind === 'new' ? `+${option.name}` : `${option.tag.name}:${option.state}`));

describe('the tags that a picker offers', () => {
  it('shows what all, some or none of the items carry, those that are carried first', () => {
    const carried = [
      { tagId: latin.id, items: 2 },
      { tagId: meeting.id, items: 1 },
    ];
    expect(named(pickerOptions(tags, carried, 2, ''))).toEqual(['会议:some', 'GDP:all', '大会:none']);
  });

  it('finds a part of a name whatever its width and case, and offers to make what is not there', () => {
    expect(named(pickerOptions(tags, [], 1, '会'))).toEqual(['会议:none', '大会:none', '+会']);
    expect(named(pickerOptions(tags, [], 1, 'ｇｄｐ'))).toEqual(['GDP:none']);
    expect(named(pickerOptions(tags, [], 1, ' 新标签 '))).toEqual(['+新标签']);
  });

  it('says under which tags one stands, and is not led in circles by damaged ones', () => {
    const [option] = pickerOptions(tags, [], 1, '大会');
    expect(option).toMatchObject({ path: '会议' });
    const one = { ...meeting, parentId: congress.id };
    expect(pickerOptions([one, congress], [], 1, '')).toHaveLength(2);
  });
});
