/** Where in an article something stands: a block of its body, counted from 1, or one of its head fields. */
export type ArticlePlace = { block: number } | { head: string };

/** As it stands in the address, under `place`. */
export function formatPlace(place: ArticlePlace): string {
  return 'block' in place ? `block-${place.block}` : `head-${place.head}`;
}

/** Reads what `formatPlace` wrote; anything else is no place. */
export function parsePlace(text: string | undefined): ArticlePlace | null {
  const [, kind, name = ''] = /^(block|head)-(\w+)$/.exec(text ?? '') ?? [];
  if (kind === 'head') return { head: name };
  const block = Number(name);
  return kind === 'block' && Number.isInteger(block) && block > 0 ? { block } : null;
}
