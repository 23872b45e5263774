/** Signs by name; those that are absent count nothing. */
export type Signs<Name extends string> = Readonly<Record<Name, number | boolean>>;

/** How likely something is, from 0 to 1, by signs that were weighed together (a logistic regression). */
export function likelihood<Name extends string>(
  signs: Signs<Name>,
  weights: Readonly<Record<NoInfer<Name> | 'even', number>>,
): number {
  let odds = weights.even;
  for (const name of Object.keys(signs) as Name[]) odds += weights[name] * Number(signs[name]);
  return 1 / (1 + Math.exp(-odds));
}
