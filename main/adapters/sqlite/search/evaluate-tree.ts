import type { FoldingSwitches, SearchField } from '#shared/contract/search-language.ts';
import { type PhraseVariant } from '#core/searching/expand-phrase.ts';
import { createPhraseFinder } from '#core/searching/find-phrase.ts';
import { indexRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import type { PhraseNode, PhrasePart, QueryNode, RegexNode } from '#core/searching/query-tree.ts';
import type { ArticleTests } from './article-tests.ts';
import { type EqualUnits, LONGEST_PHRASE } from './join-postings.ts';
import { addMatches } from './add-matches.ts';
import { filterMatches, intersect, type Matches, noMatches, subtract, unite } from './matches.ts';
import { patternLiterals } from './pattern-literals.ts';
import { IN_HEADS } from './posting-list.ts';
import type { DocumentField, PostingSource } from './posting-source.ts';

/** What a node finds in a source: all that answer it; where it is not exact, others besides, for the caller to verify. */
export type Found = { matches: Matches; isExact: boolean };

export type Evaluation = {
  source: PostingSource;
  tests: ArticleTests;
  switches: FoldingSwitches;
  /** The spellings in which a phrase is searched. */
  spellings: (node: PhraseNode) => readonly PhraseVariant[];
  /** Units of the index that single characters of it may stand for. */
  equals: (node: PhraseNode) => EqualUnits;
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
        matches: unite(found.map(({ matches }) => matches)),
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
    case 'near': {
      const isInDocument = node.field !== 'source' && node.field !== 'reporter' && !on.switches.sourceText;
      const matches = isInDocument ? evaluateAnd(node.phrases, on).matches : on.source.all();
      return { matches, isExact: false };
    }
    case 'regex':
      return evaluateRegex(node, on);
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
  if (variants.length === 0) return { matches: noMatches, isExact: true };
  if (node.field === 'reporter') return evaluateReporter(node, on);
  const field = node.field === null ? null : (documentFieldOf[node.field] as DocumentField);
  const isPlain = !node.literal && node.field !== 'caption' && foldsLikeIndex(on.switches);
  if (node.field === 'source' || (on.switches.sourceText && node.field === null))
    return { matches: on.source.all(), isExact: false };
  const found = variants.map(({ parts }) => evaluateParts(parts, field, isPlain, on.equals(node), on));
  const united = found.reduce((sum, each) => addMatches(sum, each.matches), noMatches);
  on.leaves.set(node, united);
  return { matches: united, isExact: found.every((each) => each.isExact) };
}

function evaluateRegex({ pattern, field }: RegexNode, on: Evaluation): Found {
  const literals =
    field === 'reporter' || field === 'source' || on.switches.sourceText ? [] : patternLiterals(pattern);
  const matches = literals
    .map((literal) => on.source.phrase(foldSearch(literal).slice(0, LONGEST_PHRASE), null, null))
    .reduce<Matches | null>((sum, found) => (sum === null ? found : intersect(sum, found)), null);
  return { matches: matches ?? on.source.all(), isExact: false };
}

function evaluateParts(
  parts: readonly PhrasePart[],
  field: DocumentField | null,
  isPlain: boolean,
  equals: EqualUnits,
  on: Evaluation,
): Found {
  let matches: Matches | null = null;
  let isExact = isPlain && parts.length === 1;
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    const text = isPlain ? part.text : foldSearch(part.text);
    if (text === '') continue;
    if (text.length > LONGEST_PHRASE || (text.length === 1 && field !== null)) isExact = false;
    const held = on.source.phrase(text.slice(0, LONGEST_PHRASE), equals, field);
    const found = text.length === 1 && isHead(field) ? inHeads(held) : held;
    matches = matches === null ? found : intersect(matches, found);
    if (matches.count === 0) return { matches: noMatches, isExact: true };
  }
  return matches === null ? { matches: on.source.all(), isExact: false } : { matches, isExact };
}

function isHead(field: DocumentField | null): boolean {
  return field !== null && field !== 'body' && field !== 'authorNote';
}

/** Lists of single units do not say where, but whether in the heads: far fewer articles are left to look at. */
function inHeads({ ids, count, weights }: Matches): Matches {
  if (weights === null) return noMatches;
  const kept = { count: 0, ids: new Uint32Array(count), weights: new Uint8Array(count) };
  for (let place = 0; place < count; place += 1) {
    const weight = weights[place] as number;
    if (weight < IN_HEADS) continue;
    kept.ids[kept.count] = ids[place] as number;
    kept.weights[kept.count] = weight;
    kept.count += 1;
  }
  return kept;
}

function evaluateReporter(node: PhraseNode, on: Evaluation): Found {
  const finder = createPhraseFinder(node, on.switches);
  const test = on.tests.ofPeople((name) => finder.holds(foldSearch(name, finder.rules)));
  return { matches: filterMatches(on.source.all(), test), isExact: true };
}

/** Whether a folded phrase stands in the index just where it stands in texts folded by the switches. */
function foldsLikeIndex(switches: FoldingSwitches): boolean {
  return (['script', 'width', 'punctuation', 'variants'] as const).every(
    (name) => switches[name] === indexRules[name],
  );
}
