import type { FoldingSwitches, SearchField } from '#shared/contract/search-language.ts';
import type { FoldingRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { createPhraseFinder, type PhraseFinder } from './find-phrase.ts';
import { isNear } from './find-near.ts';
import type { AttributeNode, PhraseNode, QueryNode } from './query-tree.ts';
import type { SearchRecord, SearchTexts } from './search-record.ts';
import { compileTextPattern, type TextPattern } from './text-pattern.ts';

/** Fields that a phrase without a field is searched in. */
export const unnamedFields = [
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'authorNote',
] as const satisfies readonly SearchField[];

/** The fields that a node searches. */
export function fieldsOf(field: SearchField | null, switches: FoldingSwitches): readonly SearchField[] {
  if (field !== null) return [field];
  return switches.sourceText ? [...unnamedFields, 'source'] : unnamedFields;
}

/** Decides of articles, one by one, whether they answer a query. */
export type RecordMatcher = (record: SearchRecord) => boolean;

export function createRecordMatcher(
  tree: QueryNode,
  switches: FoldingSwitches,
  lookAlikes?: readonly LookAlike[],
): RecordMatcher {
  const finders = new Map<PhraseNode, PhraseFinder>();
  const patterns = new Map<QueryNode, TextPattern | null>();
  const finderOf = (node: PhraseNode): PhraseFinder => {
    const known = finders.get(node) ?? createPhraseFinder(node, switches, lookAlikes);
    finders.set(node, known);
    return known;
  };
  return (record) => {
    const folded = createFoldedTexts(record.texts);
    const matches = (node: QueryNode): boolean => {
      switch (node.kind) {
        case 'and':
          return node.nodes.every(matches);
        case 'or':
          return node.nodes.some(matches);
        case 'not':
          return !matches(node.node);
        case 'phrase': {
          const finder = finderOf(node);
          return fieldsOf(node.field, switches).some((field) =>
            folded(field, finder.rules).some((text) => finder.holds(text)),
          );
        }
        case 'near': {
          const near = node.phrases.map(finderOf);
          return fieldsOf(node.field, switches).some((field) =>
            record.texts[field].some((text) => isNear(text, near, node.distance)),
          );
        }
        case 'regex': {
          const pattern = patterns.get(node) ?? compileTextPattern(node.pattern, switches.width);
          patterns.set(node, pattern);
          return fieldsOf(node.field, switches).some((field) =>
            record.texts[field].some((text) => pattern?.test(text) === true),
          );
        }
        case 'date':
          return (
            record.isDated &&
            (node.from === null || record.lastDay === null || record.lastDay >= node.from) &&
            (node.to === null || record.firstDay === null || record.firstDay <= node.to)
          );
        case 'attribute':
          return hasAttribute(record, node);
      }
    };
    return matches(tree);
  };
}

/** Texts of a record folded by rules, each once. */
function createFoldedTexts(texts: SearchTexts): (field: SearchField, rules: FoldingRules) => string[] {
  const known = new Map<FoldingRules, Map<SearchField, string[]>>();
  return (field, rules) => {
    const byField = known.get(rules) ?? new Map<SearchField, string[]>();
    known.set(rules, byField);
    const folded = byField.get(field) ?? texts[field].map((text) => foldSearch(text, rules));
    byField.set(field, folded);
    return folded;
  };
}

function hasAttribute(record: SearchRecord, { field, value }: AttributeNode): boolean {
  const holds = (name: string) => foldSearch(name).includes(foldSearch(value));
  switch (field) {
    case 'publication':
      return holds(record.publication);
    case 'tag':
      return record.tags.some(holds);
    case 'page':
      return record.page !== null && pageKey(record.page) === pageKey(value);
    case 'kind':
      return record.kind === value;
    case 'status':
      return record.status === value;
    case 'has':
      return [...record.has].some((own) => own === value);
  }
}

/** Pages are equal by their number, 03 and 3, or else by their folded names. */
function pageKey(page: string): string {
  const folded = foldSearch(page);
  return /^\d+$/.test(folded) ? String(Number(folded)) : folded;
}
