/** One line of a chart over time; `values` run along the chart's periods. */
export type TimeSeries = { name: string; values: readonly number[] };

/** Tokens for the colours of lines, in their order; each line also has a dash of its own. */
export const seriesColours = [
  '--color-accent',
  '--tag-blue-solid',
  '--tag-green-solid',
  '--tag-purple-solid',
  '--tag-orange-solid',
  '--tag-teal-solid',
] as const;
export const seriesDashes: readonly (readonly number[])[] = [
  [],
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [5, 2],
  [1, 4],
];
