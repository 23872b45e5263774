import type { FoldingSwitches, SearchField } from '#shared/contract/search-language.ts';
import type { MatchHow } from '#shared/contract/searching.ts';
import { type FoldingRules, literalRules } from '#shared/text/fold-character.ts';
import { type FoldedText, foldSearch, foldSearchText } from '#shared/text/fold-search.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { findNear } from './find-near.ts';
import { createPhraseFinder, type PhraseFinder } from './find-phrase.ts';
import type { Stretch } from './highlight.ts';
import { fieldsOf } from './match-record.ts';
import type { NearNode, PhraseNode, QueryNode, RegexNode } from './query-tree.ts';
import { compileTextPattern, type TextPattern } from './text-pattern.ts';

/** What a query found in a text, as a stretch of the unfolded text; `term` tells the query's phrases apart. */
export type Finding = Stretch & { term: number; how: MatchHow };

/** Finds what a query wishes for (not what it excludes) in texts of a field; in order. */
export type TextSearch = { find(text: string, field: SearchField, most: number): Finding[] };

type Wished = PhraseNode | NearNode | RegexNode;

export function createTextSearch(
  tree: QueryNode | null,
  switches: FoldingSwitches,
  lookAlikes?: readonly LookAlike[],
): TextSearch {
  const searches = wishedNodes(tree).map((node, term) => ({
    fields: fieldsOf(node.field, switches),
    find: searchOf(node, term, switches, lookAlikes),
  }));
  return {
    find(text, field, most) {
      const folded = new Map<FoldingRules, FoldedText>();
      const fold = (rules: FoldingRules): FoldedText => {
        const known = folded.get(rules) ?? foldSearchText(text, rules);
        folded.set(rules, known);
        return known;
      };
      return searches
        .filter(({ fields }) => fields.includes(field))
        .flatMap((search) => search.find(text, fold, most))
        .sort((one, other) => one.start - other.start || one.end - other.end);
    },
  };
}

/** The nodes whose findings are shown: all but those under a `not`. */
export function wishedNodes(tree: QueryNode | null): Wished[] {
  switch (tree?.kind) {
    case 'and':
    case 'or':
      return tree.nodes.flatMap(wishedNodes);
    case 'phrase':
    case 'near':
    case 'regex':
      return [tree];
    default:
      return [];
  }
}

type Search = (text: string, fold: (rules: FoldingRules) => FoldedText, most: number) => Finding[];

function searchOf(
  node: Wished,
  term: number,
  switches: FoldingSwitches,
  lookAlikes: readonly LookAlike[] | undefined,
): Search {
  switch (node.kind) {
    case 'phrase':
      return phraseSearch(node, createPhraseFinder(node, switches, lookAlikes), term);
    case 'near': {
      const finders = node.phrases.map((phrase) => createPhraseFinder(phrase, switches, lookAlikes));
      return (text, fold, most) => {
        const { groups, rules } = findNear(text, finders, node.distance, most);
        return groups
          .flat()
          .map((place) => ({ ...originOf(fold(rules), place), term, how: 'folded' as const }));
      };
    }
    case 'regex': {
      const pattern: TextPattern | null = compileTextPattern(node.pattern, switches.width);
      return (text, _fold, most) =>
        (pattern?.findAll(text, most) ?? []).map((stretch) => ({ ...stretch, term, how: 'exact' as const }));
    }
  }
}

function phraseSearch(node: PhraseNode, finder: PhraseFinder, term: number): Search {
  const typed = node.parts.map((part) => (part.kind === 'text' ? foldSearch(part.text, literalRules) : ''));
  return (text, fold, most) => {
    const folded = fold(finder.rules);
    return finder.find(folded.text, most).map(({ isLookAlike, ...place }) => {
      const stretch = originOf(folded, place);
      const found = foldSearch(text.slice(stretch.start, stretch.end), literalRules);
      const isExact = typed.every((part) => found.includes(part));
      return { ...stretch, term, how: isLookAlike ? 'look-alike' : isExact ? 'exact' : 'folded' };
    });
  };
}

function originOf(folded: FoldedText, { start, end }: Stretch): Stretch {
  return folded.originalRange(start, end);
}
