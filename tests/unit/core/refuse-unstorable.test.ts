import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '#core/app-error.ts';
import { refuseUnstorable } from '#core/refuse-unstorable.ts';

const refusal = (input: unknown): unknown => {
  try {
    refuseUnstorable(input);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.details : error;
  }
};

it('finds the place of what cannot be stored, however deep it lies', () => {
  expect(refusal({ body: { blocks: [{ text: 'ok' }, { text: '半\uD842' }] } })).toEqual({
    reason: 'lone-surrogate',
    path: 'body.blocks.1.text',
  });
  expect(refusal({ view: { 'a\0': 1 } })).toEqual({ reason: 'null-character', path: 'view' });
  expect(refusal({ view: { count: 1n } })).toEqual({
    reason: 'input',
    path: 'view.count',
    problem: 'not JSON',
  });
});

it('lets everything pass that JSON brings through storage unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const isClean = !JSON.stringify(value).includes('\\u0000');
      expect(refusal(value) === null).toBe(isClean);
    }),
  );
});

it('comes to an end with what holds itself', () => {
  const circle: Record<string, unknown> = { text: '圆' };
  circle['self'] = circle;
  expect(refusal(circle)).toBeNull();
});
