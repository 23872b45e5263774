import type { FoldingSwitches, SearchField } from '#shared/contract/search-language.ts';
import { type PhraseVariant } from '#core/searching/expand-phrase.ts';
import { holdsPhrase } from '#core/searching/find-phrase.ts';
import { phraseRules } from '#core/searching/phrase-rules.ts';
import { indexRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import type { PhraseNode, PhrasePart, QueryNode } from '#core/searching/query-tree.ts';
import type { ArticleTests } from './article-tests.ts';
import { LONGEST_PHRASE } from './join-postings.ts';
import { addMatches, filterMatches, intersect, type Matches, noMatches, subtract, unite } from './matches.ts';
import type { DocumentField, PostingSource } from './posting-source.ts';

/** What a node finds in a source: all that answer it; where it is not exact, others besides, for the caller to verify. */
export type Found = { matches: Matches; isExact: boolean };

export type Evaluation = {
  source: PostingSource;
  tests: ArticleTests;
  switches: FoldingSwitches;
  /** The spellings in which a phrase is searched. */
  spellings: (node: PhraseNode) => readonly PhraseVariant[];
  /** What each phrase that ranks was found in. */
  leaves: Map<PhraseNode, Matches>;
};

export function evaluateTree(node: QueryNode, on: Evaluation): Found {
  switch (node.kind) {
    case 'and':
      return evaluateAnd(node.nodes, on);
    case 'or': {
      const found = node.nodes.map((each) => evaluateTree(each, on));
      return {
        matches: found.reduce((sum, each) => unite(sum, each.matches), noMatches),
        isExact: found.every((each) => each.isExact),
      };
    }
    case 'not': {
      const found = evaluateTree(node.node, { ...on, leaves: new Map() });
      const all = on.source.all();
      return found.isExact
        ? { matches: subtract(all, found.matches), isExact: true }
        : { matches: all, isExact: false };
    }
    case 'phrase':
      return evaluatePhrase(node, on);
    case 'near':
      return {
        matches: evaluateAnd(node.phrases, on).matches,
        isExact: false,
      };
    case 'regex':
      return { matches: on.source.all(), isExact: false };
    case 'date':
      return { matches: filterMatches(on.source.all(), on.tests.ofDate(node)), isExact: true };
    case 'attribute':
      return { matches: filterMatches(on.source.all(), on.tests.ofAttribute(node)), isExact: true };
  }
}

/** Texts first, then what only narrows them. */
function evaluateAnd(nodes: readonly QueryNode[], on: Evaluation): Found {
  let found: Found | null = null;
  const narrow: QueryNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'not' || node.kind === 'date' || node.kind === 'attribute') {
      narrow.push(node);
      continue;
    }
    const next = evaluateTree(node, on);
    if (next.matches.count === 0) return { matches: noMatches, isExact: true };
    found =
      found === null
        ? next
        : {
            matches: intersect(found.matches, next.matches),
            isExact: found.isExact && next.isExact,
          };
  }
  found ??= { matches: on.source.all(), isExact: true };
  for (const node of narrow) {
    if (found.matches.count === 0) return found;
    if (node.kind === 'date')
      found = { ...found, matches: filterMatches(found.matches, on.tests.ofDate(node)) };
    else if (node.kind === 'attribute')
      found = { ...found, matches: filterMatches(found.matches, on.tests.ofAttribute(node)) };
    else if (node.kind === 'not') {
      const without = evaluateTree(node.node, { ...on, leaves: new Map() });
      found = without.isExact
        ? { ...found, matches: subtract(found.matches, without.matches) }
        : { ...found, isExact: false };
    }
  }
  return found;
}

/** Fields that repeat what stands in others, or lie outside the postings. */
const documentFieldOf: Partial<Record<SearchField, DocumentField | null>> = {
  column: 'column',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  authorNote: 'authorNote',
  body: 'body',
  // Every caption stands in the body, too.
  caption: 'body',
};

function evaluatePhrase(node: PhraseNode, on: Evaluation): Found {
  const variants = on.spellings(node);
  if (node.field === 'reporter') return evaluateReporter(node, variants, on);
  const field = node.field === null ? null : (documentFieldOf[node.field] as DocumentField);
  const isPlain = !node.literal && node.field !== 'caption' && foldsLikeIndex(on.switches);
  const found = variants.map(({ parts }) => evaluateParts(parts, field, isPlain, on));
  if (node.field === 'source' || (on.switches.sourceText && node.field === null))
    return { matches: on.source.all(), isExact: variants.length === 0 };
  const united = found.reduce((sum, each) => addMatches(sum, each.matches), noMatches);
  on.leaves.set(node, united);
  return { matches: united, isExact: found.every((each) => each.isExact) };
}

function evaluateParts(
  parts: readonly PhrasePart[],
  field: DocumentField | null,
  isPlain: boolean,
  on: Evaluation,
): Found {
  let matches: Matches | null = null;
  let isExact = isPlain && parts.length === 1;
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    const text = isPlain ? part.text : foldSearch(part.text);
    if (text === '') continue;
    if (text.length > LONGEST_PHRASE || (text.length === 1 && field !== null)) isExact = false;
    const found = on.source.phrase(text.slice(0, LONGEST_PHRASE), field);
    matches = matches === null ? found : intersect(matches, found);
    if (matches.count === 0) return { matches: noMatches, isExact: true };
  }
  return matches === null ? { matches: on.source.all(), isExact: false } : { matches, isExact };
}

function evaluateReporter(node: PhraseNode, variants: readonly PhraseVariant[], on: Evaluation): Found {
  const rules = phraseRules(node, on.switches);
  const test = on.tests.ofPeople((name) => holdsPhrase(foldSearch(name, rules), variants));
  return { matches: filterMatches(on.source.all(), test), isExact: true };
}

/** Whether a folded phrase stands in the index just where it stands in texts folded by the switches. */
function foldsLikeIndex(switches: FoldingSwitches): boolean {
  return (['script', 'width', 'punctuation', 'variants'] as const).every(
    (name) => switches[name] === indexRules[name],
  );
}
