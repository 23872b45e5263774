import { describe, expect, it } from 'vitest';
import { sideBySide } from '#core/exporting/side-by-side.ts';

async function* numbers(count: number): AsyncGenerator<number, void, void> {
  for (let number = 0; number < count; number += 1) yield await Promise.resolve(number);
}

/** Work on each number that ends when it is told to. */
function bench() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  return {
    begun,
    work: (number: number) =>
      new Promise<string>((resolve) => {
        begun.push(number);
        ends.set(number, () => resolve(`made ${number}`));
      }),
    end: (number: number) => ends.get(number)?.(),
  };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('works side by side', () => {
  it('are at most so many, and come in the order of their items whichever ends first', async () => {
    const { begun, work, end } = bench();
    const made = sideBySide(numbers(4), 2, work);
    const first = made.next();
    await settle();
    expect(begun).toEqual([0, 1]);
    end(1);
    await settle();
    expect(begun).toEqual([0, 1]);
    end(0);
    expect(await first).toEqual({ done: false, value: 'made 0' });
    const second = made.next();
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    expect((await second).value).toBe('made 1');
    for (const rest of [2, 3]) {
      const next = made.next();
      await settle();
      end(2);
      end(3);
      expect((await next).value).toBe(`made ${rest}`);
    }
    expect(await made.next()).toEqual({ done: true, value: undefined });
  });

  it('one at a time begin only when the one before was taken', async () => {
    const { begun, work, end } = bench();
    const made = sideBySide(numbers(2), 1, work);
    const first = made.next();
    await settle();
    end(0);
    await first;
    await settle();
    expect(begun).toEqual([0]);
  });

  it('that fail throw in their turn, and what was begun beside them troubles nobody', async () => {
    const made = sideBySide(numbers(3), 3, (number) =>
      number === 0 ? Promise.resolve('made 0') : Promise.reject(new Error(`fault ${number}`)),
    );
    expect((await made.next()).value).toBe('made 0');
    await expect(made.next()).rejects.toThrow('fault 1');
    await settle();
  });
});
