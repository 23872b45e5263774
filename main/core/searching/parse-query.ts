import { foldSearch } from '#shared/text/fold-search.ts';

const QUOTE = /["＂]/;
const SPACE = /\s+/;

/**
 * The terms of a query, folded, each once, in their order: parted by white space, a pair of straight quotes keeps its
 * content whole. A quote without its partner is searched as the character it is.
 */
export function parseQuery(query: string): string[] {
  const terms = new Set<string>();
  const add = (text: string) => {
    const term = foldSearch(text);
    if (term !== '') terms.add(term);
  };
  let rest = query;
  let loose = '';
  const addLoose = () => {
    loose.split(SPACE).forEach(add);
    loose = '';
  };
  for (;;) {
    const open = rest.search(QUOTE);
    const length = open < 0 ? -1 : rest.slice(open + 1).search(QUOTE);
    if (length < 0) break;
    loose += rest.slice(0, open);
    addLoose();
    add(rest.slice(open + 1, open + 1 + length));
    rest = rest.slice(open + length + 2);
  }
  loose += rest;
  addLoose();
  return [...terms];
}
