import type { Comparison } from '#shared/contract/editing.ts';

type Part = Comparison['parts'][number];
export type ComparisonRow = { type: 'part'; part: Part } | { type: 'unchanged'; count: number };

const isUnchanged = (part: Part): boolean => part.runs.every((run) => run.change === 'kept');

/** The parts that changed, each with a neighbour for its context; what did not change between them is only counted. */
export function comparisonRows({ parts }: Comparison): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  for (const [index, part] of parts.entries()) {
    const isNearChange = [parts[index - 1], part, parts[index + 1]].some(
      (near) => near !== undefined && !isUnchanged(near),
    );
    const last = rows.at(-1);
    if (isNearChange) rows.push({ type: 'part', part });
    else if (last?.type === 'unchanged') last.count += 1;
    else rows.push({ type: 'unchanged', count: 1 });
  }
  return rows;
}
