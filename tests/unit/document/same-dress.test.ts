import { expect, it } from 'vitest';
import { haveSameDress } from '#shared/document/same-dress.ts';

const run = (marks?: ('bold' | 'italic')[], comments?: string[]) => ({
  type: 'text' as const,
  text: '甲',
  ...(marks && { marks }),
  ...(comments && { comments }),
});

it('runs with the same marks and comments are alike, in whatever order they were given', () => {
  expect(haveSameDress(run(), run([], []))).toBe(true);
  expect(haveSameDress(run(['bold', 'italic'], ['1', '2']), run(['italic', 'bold'], ['2', '1']))).toBe(true);
  expect(haveSameDress(run(['bold']), run(['italic']))).toBe(false);
  expect(haveSameDress(run(['bold']), run())).toBe(false);
  expect(haveSameDress(run(['bold'], ['1']), run(['bold'], ['1', '2']))).toBe(false);
});
