import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCorrections } from '#shared/document/find-corrections.ts';
import { learnLookAlikes, type Lesson } from '#core/editing/learn-look-alikes.ts';
import { learnedInUse, mostLearned } from '#core/searching/library-look-alikes.ts';
import type { ArticleText } from '#core/ports/store.ts';
import type { LearnedLookAlike } from '#shared/contract/look-alikes.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { commonLookAlikes } from '#shared/text/look-alikes.ts';

const found = (before: string, after: string) =>
  findCorrections(before, after)?.map(({ misread, meant }) => `${misread}>${meant}`);

describe('a paragraph before and after', () => {
  it.each([
    ['各级工会干鄂参加会议', '各级工会干部参加会议', ['鄂>部']],
    ['全省日月天表彰大会', '全省朋天表彰大会', ['日月>朋']],
    ['李新和摄影报道', '李新秝日摄影报道', ['和>秝日']],
    ['增长5百分点左右', '增长S百分点左右', []],
    ['增长5百分点左右', '增长Z百分点左右', ['5>Z']],
    ['在𠮷野家吃饭喝茶', '在𠮶野家吃饭喝茶', []],
    ['他在𠮷野家吃饭喝茶', '他在𠮶野家吃饭喝茶', ['𠮷>𠮶']],
    ['甲乙丙丁戊己庚辛', '甲乙天丁戊己地辛', ['丙>天']],
    ['甲乙丙丁戊庚辛壬癸', '甲乙天丁戊地辛壬癸', ['丙>天', '庚>地']],
    ['会议要求，各级工会', '会议要求。各级工会', []],
    ['会议要求各级工会', '会议要求的各级工会', []],
    ['会议要求的各级工会', '会议要求各级工会', []],
    ['会议 要求各级工会', '会议的要求各级工会', []],
    ['會議要求各級工會', '会议要求各级工会', []],
    ['鄂', '部', []],
    ['市总工会召开会议', '市总工会举行会议', []],
  ])('%s → %s: %j', (before, after, expected) => expect(found(before, after)).toEqual(expected));

  it('was rewritten where most of it differs', () => {
    expect(findCorrections('甲'.repeat(60), '乙'.repeat(60))).toBeNull();
    expect(findCorrections('甲', '乙'.repeat(9000))).toBeNull();
  });

  const paragraph = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'工会干部鄂己已日月朋5Sa，。 𠮷𠮶'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });

  it('tells only of letters and digits that searching tells apart and does not confuse yet', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (before, after) => {
        for (const { misread, meant } of findCorrections(before, after) ?? []) {
          expect(before).toContain(misread);
          expect(after).toContain(meant);
          expect(misread + meant).toMatch(/^[\p{L}\p{Nd}]{2,3}$/u);
          expect(foldSearch(misread)).not.toBe(foldSearch(meant));
          const isKnown = ({ one, other }: { one: string; other: string }) =>
            (one === misread && other === meant) || (one === meant && other === misread);
          expect(commonLookAlikes.some(isKnown)).toBe(false);
        }
        expect(findCorrections(before, before)).toEqual([]);
      }),
    );
  });

  const distinct = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 7, maxLength: 60 });

  it('finds each character that was replaced between others that stayed, and nothing else', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (points, gap, seed) => {
        const before = points.map((point) => String.fromCodePoint(point));
        const places = before.flatMap((_, at) =>
          at >= 2 && at < before.length - 2 && (at - 2) % (3 + (gap % 4)) === 0 ? [at] : [],
        );
        const after = before.with(0, before[0] as string);
        // Of another block than all others, so that it stands nowhere else.
        for (const at of places) after[at] = String.fromCodePoint(0x3400 + ((seed + at) % 0x19b5));
        const told = findCorrections(before.join(''), after.join(''));
        const wished = places
          .filter((at) => foldSearch(before[at] as string) !== foldSearch(after[at] as string))
          .map((at) => ({ misread: before[at], meant: after[at] }));
        expect(told).toEqual(wished);
      }),
    );
  });
});

const text = (...lines: string[]): ArticleText => ({
  heads: { column: null, kicker: null, headline: lines[0] ?? null, deck: null, byline: null },
  authorNote: null,
  body: {
    version: 1,
    blocks: lines.map((line) => ({
      type: 'paragraph',
      inlines: line === '' ? [] : [{ type: 'text', text: line }],
    })),
  },
});
const lessons = (before: ArticleText, after: ArticleText, base = before): Lesson[] =>
  learnLookAlikes(before, after, () => base);
/** Adds up what saves teach, as the library does. */
function sumOf(texts: readonly ArticleText[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [index, after] of texts.entries()) {
    if (index === 0) continue;
    for (const { one, other, places } of lessons(texts[index - 1] as ArticleText, after, texts[0])) {
      sum[one + other] = (sum[one + other] ?? 0) + places;
      if (sum[one + other] === 0) delete sum[one + other];
    }
  }
  return sum;
}

describe('the saves of a sitting', () => {
  it('teach one correction where a character was deleted and another typed', () => {
    const base = text('标题', '各级工会干鄂参加会议');
    const deleted = text('标题', '各级工会干参加会议');
    const typed = text('标题', '各级工会干部参加会议');
    expect(lessons(base, deleted)).toEqual([]);
    expect(lessons(deleted, typed, base)).toEqual([{ one: '部', other: '鄂', places: -1, teaches: true }]);
    expect(lessons(typed, base, base)).toEqual([{ one: '部', other: '鄂', places: 1, teaches: false }]);
  });

  it('teach in paragraphs that stand elsewhere since others were split, and nothing where this save split one', () => {
    const base = text('一段', '二段', '各级工会干鄂参加会议', '末段');
    const split = text('一段', '二', '段', '各级工会干鄂参加会议', '末段');
    const typed = text('一段', '二', '段', '各级工会干部参加会议', '末段');
    expect(lessons(base, split)).toEqual([]);
    expect(lessons(split, typed, base)).toHaveLength(1);
    expect(lessons(base, typed)).toEqual([]);
  });

  it('do not look at the base where nothing of the text changed', () => {
    const same = text('各级工会');
    expect(
      learnLookAlikes(same, text('各级工会'), () => {
        throw new Error('read in vain');
      }),
    ).toEqual([]);
  });

  it('add up to what lies between the first text and the last', () => {
    const line = fc.string({ unit: fc.constantFrom(...'工会干部鄂参加'), minLength: 5, maxLength: 12 });
    const version = fc.tuple(line, line, line).map((lines) => text(...lines));
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 6 }), (texts) => {
        expect(sumOf(texts)).toEqual(sumOf([texts[0] as ArticleText, texts.at(-1) as ArticleText]));
      }),
    );
  });
});

describe('what a library goes by', () => {
  const pair = (one: string, other: string): LearnedLookAlike =>
    ({ id: `${one}${other}`, one, other, articles: 2, at: 0 }) as unknown as LearnedLookAlike;

  it('is bounded for each text, so that no query looks up hundreds of spellings', () => {
    const hub = Array.from({ length: 40 }, (_, at) => pair('工', String.fromCodePoint(0x4e00 + at)));
    const asked: number[] = [];
    const used = learnedInUse({
      learned: (limit) => {
        asked.push(limit);
        return [...hub, pair('甲', '乙')];
      },
    });
    expect(asked).toEqual([mostLearned]);
    expect(used).toEqual([...hub.slice(0, 8), pair('甲', '乙')]);
  });
});
