import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGrams, START } from '#core/importing/segment/language/fluency.ts';
import { READING_COUNTS } from '#core/importing/segment/language/reading-counts.ts';
import {
  LONGEST,
  createReading,
  loadReading,
  readCounts,
  writeReading,
} from '#core/importing/segment/language/reading-model.ts';
import type { ReadingModel } from '#core/importing/segment/language/reading-model.ts';
import { readingCounts } from '#tests/support/scripts/write-reading.ts';
import { trainingTexts } from '#tests/support/scripts/write-fluency.ts';

const reads = (model: ReadingModel, before: string, after: string): readonly number[] =>
  model.readOn(model.behind(before), model.ahead(after));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('the model of how text reads on', () => {
  it('is what the script makes of the texts that belong to the project', () => {
    expect(READING_COUNTS).toBe(readingCounts());
    expect(READING_COUNTS.length).toBeLessThan(1_000_000);
  });

  it('finds the second half of a phrase likelier behind the first than a stranger’s', () => {
    const model = loadReading();
    for (const [before, right, wrong] of [
      ['为人民服', '务的宗旨', '场里的人'],
      ['党委书', '记说', '产总值'],
      ['实现高质量发', '展目标', '理念'],
    ] as const)
      expect(sum(reads(model, before, right))).toBeGreaterThan(sum(reads(model, before, wrong)) + 1);
  });

  it('knows how paragraphs begin', () => {
    const model = loadReading();
    expect(sum(reads(model, START, '本报讯'))).toBeGreaterThan(1);
    expect(sum(reads(model, START, '的工作'))).toBeLessThan(-1);
  });

  it('looks three characters back', () => {
    const texts = ['东山上有松树', '西山上有石头', '南山上有松树'];
    const model = createReading(readCounts(writeReading(countGrams([...texts, ...texts], LONGEST))));
    const [first] = reads(model, '西山上有', '石头');
    const [other] = reads(model, '东山上有', '石头');
    expect(first).toBe(other);
    const [near] = reads(model, '山上有', '松');
    const [far] = reads(model, '路上有', '松');
    expect(near).toBeGreaterThan(far as number);
  });

  it('reads what it writes, also great counts, and leaves out longer rows that were seen once', () => {
    const counts = new Map([
      ['的', 20_000],
      ['的人', 6_145],
      ['的人们', 2],
      ['的人们在', 6_144],
      ['人', 1],
    ]);
    const { places, seen, total } = readCounts(writeReading(new Map([...counts, ['的人民', 1]])));
    for (const [row, count] of counts) {
      let place = 0;
      for (let at = 0; at < row.length; at += 1) place = places.get(place, row.charCodeAt(at));
      expect(seen[place]).toBe(count);
    }
    expect(total).toBe(20_001);
    expect(
      writeReading(
        new Map([
          ['的', 1],
          ['的人民', 1],
        ]),
      ),
    ).toBe('的');
  });

  it('knows nothing of a text that is left out', () => {
    const text = '该市总工会第十一次代表大会召开';
    const known = trainingTexts().find((each) => each.length > 60) as string;
    const [before, after] = [known.slice(20, 40), known.slice(40, 60)];
    expect(sum(reads(loadReading([known]), before, after))).toBeLessThan(
      sum(reads(loadReading(), before, after)),
    );
    expect(reads(loadReading([known]), text, '。')).toHaveLength(3);
  });

  it('gives finite figures for every text, also when all that it knows is left out', () => {
    const models = [loadReading(), loadReading(trainingTexts())];
    const text = fc.string({ maxLength: 5, unit: 'binary' });
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const model of models)
          for (const figure of reads(model, before, after)) expect(Number.isFinite(figure)).toBe(true);
      }),
    );
  });

  it('says nothing of characters that are not there', () => {
    const model = loadReading();
    expect(reads(model, '工会', '')).toEqual([0, 0, 0]);
    expect(reads(model, '', '会').slice(1)).toEqual([0, 0]);
  });
});
