import { formatPlace } from '#renderer/workbench/article-place.ts';

/** How a failure's places of an article that are no blocks are called in the editor. */
const heads: Readonly<Record<string, string>> = {
  column: 'column',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  note: 'authorNote',
};

/** The place in its article that a failure or warning tells of, as it stands in the address; empty where it tells of none. */
export function failurePlace({ place, number }: { readonly [key: string]: unknown }): string {
  if (typeof number === 'number' && number > 0) return formatPlace({ block: number });
  const head = typeof place === 'string' ? heads[place] : undefined;
  return head === undefined ? '' : formatPlace({ head });
}
