import { describe, expect, it } from 'vitest';
import { pairRecurrence } from '#core/importing/segment/language/pair-recurrence.ts';
import { RECURRENCES } from '#core/importing/segment/language/recurrence-levels.ts';
import { pairRecurrences } from '#tests/support/scripts/write-recurrence.ts';

const recurrence = (pair: string): number => pairRecurrence(pair.charCodeAt(0), pair.charCodeAt(1));

describe('how much likelier a paragraph has two characters in a row where another of its article has them', () => {
  it('is counted by the script from the articles that belong to the project', () => {
    expect(RECURRENCES).toBe(pairRecurrences());
    expect(RECURRENCES.length).toBeLessThan(100_000);
  });

  it('is most for what few articles have, and then often', () => {
    expect(recurrence('\uE000\uE001')).toBeGreaterThan(4);
    expect(recurrence('水库')).toBeGreaterThan(recurrence('记者'));
    expect(recurrence('记者')).toBeLessThan(1.5);
    expect(recurrence('工作')).toBeLessThan(1);
  });
});
