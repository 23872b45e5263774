/** One figure of a benchmark, beside what the named rival needed in the same run. */
export type BenchmarkRow = {
  figure: string;
  baoku: number;
  rivalName: string;
  /** NaN: there is nothing to compare with. */
  rival: number;
  unit: string;
  /** What the figure is meant to be, in words. */
  target: string;
  holds: boolean;
};

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printRows(rows: readonly BenchmarkRow[]): void {
  console.table(
    rows.map((row) => ({
      figure: row.figure,
      Baoku: `${format(row.baoku)} ${row.unit}`,
      rival: Number.isNaN(row.rival) ? '–' : `${row.rivalName}: ${format(row.rival)} ${row.unit}`,
      'Baoku : rival': format(row.baoku / row.rival),
      target: row.target,
      holds: row.holds ? 'yes' : 'NO',
    })),
  );
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value < 0.1) return value.toPrecision(2);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
