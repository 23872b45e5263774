import { createDice } from '#tests/accuracy/recompose.ts';

/** What a row of a sparse matrix has in a column. */
export interface Cell {
  column: number;
  value: number;
}

const ROUNDS = 60;

/** The first right singular vectors of a sparse matrix, by orthogonal iteration from a fixed start. */
export function singularVectors(
  rows: readonly (readonly Cell[])[],
  columns: number,
  count: number,
): Float64Array[] {
  const dice = createDice(1);
  let vectors = Array.from({ length: count }, () =>
    Float64Array.from({ length: columns }, () => dice() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    orthonormalise(vectors);
    vectors = vectors.map((vector) => {
      const next = new Float64Array(columns);
      for (const row of rows) {
        let sum = 0;
        for (const { column, value } of row) sum += value * (vector[column] as number);
        for (const { column, value } of row) next[column] = (next[column] as number) + sum * value;
      }
      return next;
    });
  }
  orthonormalise(vectors);
  return vectors;
}

/** Gram and Schmidt: takes from each vector what the ones before it have of it. */
function orthonormalise(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, at) => {
    for (const before of vectors.slice(0, at)) {
      const shared = dot(vector, before);
      before.forEach((value, place) => {
        vector[place] = (vector[place] as number) - shared * value;
      });
    }
    const length = Math.sqrt(dot(vector, vector));
    vector.forEach((value, place) => {
      vector[place] = value / length;
    });
  });
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
