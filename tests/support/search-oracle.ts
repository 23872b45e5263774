import type { IndexQuery } from '#core/searching/index-query.ts';
import type { AttributeNode, NearNode, PhraseNode, QueryNode } from '#core/searching/query-tree.ts';
import type { SearchRecord } from '#core/searching/search-record.ts';
import type { FoldingSwitches, SearchField } from '#shared/contract/search-language.ts';
import { type FoldingRules, literalRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { commonLookAlikes, type LookAlike } from '#shared/text/look-alikes.ts';
import { numberRun, numberSpellings } from '#shared/text/number-spellings.ts';

/**
 * Whether an article answers a query, in the plainest way there is: every text folded anew, every phrase a regular
 * expression, every combination of places tried. What it holds to:
 * - a phrase never runs from one text of a field into another, nor from field to field;
 * - a phrase without a field is searched in column, kicker, headline, deck, byline, body and author's note, and in the OCR
 *   text where that is switched on;
 * - a phrase of which folding leaves no text finds nothing, whatever wildcards stand in it;
 * - `?` is one code point, `*` up to so many UTF-16 units, both of the folded text;
 * - NEAR counts UTF-16 units of folded text between places that do not overlap, in any order; from each beginning of a
 *   phrase its shortest stretch counts;
 * - NOT alone is everything but; a date answers when the issue's date may fall inside, an article without a date never;
 * - a character stands for its look-alikes everywhere, a text of several characters for one confusion at a time.
 */
export function answers(
  record: SearchRecord,
  { tree, switches }: Pick<IndexQuery, 'tree' | 'switches'>,
  lookAlikes: readonly LookAlike[] = commonLookAlikes,
): boolean {
  return tree !== null && holds(record, tree, { ...switches, confused: lookAlikes });
}

/** What counts as equal: by the switches, and where look-alikes do, these. */
type Equal = FoldingSwitches & { readonly confused: readonly LookAlike[] };

function holds(record: SearchRecord, node: QueryNode, switches: Equal): boolean {
  switch (node.kind) {
    case 'and':
      return node.nodes.every((own) => holds(record, own, switches));
    case 'or':
      return node.nodes.some((own) => holds(record, own, switches));
    case 'not':
      return !holds(record, node.node, switches);
    case 'phrase':
      return textsOf(record, node.field, switches).some((text) => places(text, node, switches).length > 0);
    case 'near':
      return textsOf(record, node.field, switches).some((text) => isNear(text, node, switches));
    case 'regex': {
      const fold = (text: string) => (switches.width ? foldWidthOnly(text) : text);
      const expression = new RegExp(fold(node.pattern), 'um');
      return textsOf(record, node.field, switches).some((text) => expression.test(fold(text)));
    }
    case 'date':
      return (
        record.isDated &&
        (record.lastDay ?? '9999') >= (node.from ?? '0000') &&
        (record.firstDay ?? '0000') <= (node.to ?? '9999')
      );
    case 'attribute':
      return has(record, node);
  }
}

function textsOf(record: SearchRecord, field: SearchField | null, switches: Equal): readonly string[] {
  if (field !== null) return record.texts[field];
  const { column, kicker, headline, deck, byline, body, authorNote, source } = record.texts;
  return [column, kicker, headline, deck, byline, body, authorNote, switches.sourceText ? source : []].flat();
}

function rulesOf({ literal }: PhraseNode, switches: Equal): FoldingRules {
  return literal ? literalRules : switches;
}

/** An expression takes one character of the text at a time: one that folds to several (İ, ㎡) is equal to itself alone. */
function foldWidthOnly(text: string): string {
  return Array.from(text, (character) => {
    const folded = /\s/.test(character) ? '' : foldSearch(character, { ...literalRules, width: true });
    return Array.from(folded).length === 1 ? folded : character;
  }).join('');
}

type Place = { start: number; end: number };

/** Places in the text folded as the phrase is; from each beginning the shortest stretch. */
function places(text: string, phrase: PhraseNode, switches: Equal): Place[] {
  const rules = rulesOf(phrase, switches);
  if (!phrase.parts.some((part) => part.kind === 'text' && foldSearch(part.text, rules) !== '')) return [];
  const folded = foldSearch(text, rules);
  const found: Place[] = [];
  for (const source of expressions(phrase, switches)) {
    const whole = new RegExp(`^(?:${source})$`);
    for (let start = 0; start < folded.length; start += 1) {
      let shortest: number | null = null;
      for (let end = start + 1; end <= folded.length && shortest === null; end += 1)
        if (whole.test(folded.slice(start, end))) shortest = end;
      if (shortest !== null) found.push({ start, end: shortest });
    }
  }
  return found;
}

function expressions(phrase: PhraseNode, switches: Equal): string[] {
  let all = [''];
  for (const part of phrase.parts) {
    const choices =
      part.kind === 'any'
        ? [String.raw`(?:[\ud800-\udbff][\udc00-\udfff]|[^\ud800-\udfff])`]
        : part.kind === 'run'
          ? [`[^]{0,${part.most}}`]
          : spellings(part.text, phrase, switches).map((text) => letters(text, phrase, switches));
    all = all.flatMap((before) => choices.map((choice) => before + choice));
  }
  return all;
}

function spellings(text: string, phrase: PhraseNode, switches: Equal): string[] {
  const rules = rulesOf(phrase, switches);
  const fold = (own: string) => foldSearch(own, rules);
  let spelled = [''];
  for (const [index, piece] of text.normalize('NFKC').split(numberRun).entries())
    spelled = spelled.flatMap((before) =>
      (index % 2 === 1 ? numberSpellings(piece) : [piece]).map((own) => before + own),
    );
  const exact = switches.numerals && !phrase.literal ? [text, ...spelled].map(fold) : [fold(text)];
  if (!switches.lookAlikes || phrase.literal) return exact;
  const misread = exact.flatMap((own) =>
    confusions(rules, switches.confused)
      .filter(([from, to]) => (from.length > 1 || to.length > 1) && own.includes(from))
      .map(([from, to]) => own.replaceAll(from, to)),
  );
  return [...exact, ...misread];
}

const foldedLists = new WeakMap<readonly LookAlike[], Map<string, [string, string][]>>();

/** Every confusion in both directions, folded. */
function confusions(
  { script, width, punctuation, variants }: FoldingRules,
  lookAlikes: readonly LookAlike[],
): [string, string][] {
  const folded = foldedLists.get(lookAlikes) ?? new Map<string, [string, string][]>();
  foldedLists.set(lookAlikes, folded);
  const rules = { script, width, punctuation, variants };
  const key = JSON.stringify(rules);
  const known =
    folded.get(key) ??
    lookAlikes
      .map(({ one, other }): [string, string] => [foldSearch(one, rules), foldSearch(other, rules)])
      .filter(([one, other]) => one !== '' && other !== '' && one !== other)
      .flatMap(([one, other]): [string, string][] => [
        [one, other],
        [other, one],
      ]);
  folded.set(key, known);
  return known;
}

function letters(text: string, phrase: PhraseNode, switches: Equal): string {
  const rules = rulesOf(phrase, switches);
  return text
    .split('')
    .map((unit) => {
      const units = new Set([unit]);
      if (switches.lookAlikes && !phrase.literal)
        for (const [from, to] of confusions(rules, switches.confused))
          if (from === unit && to.length === 1) units.add(to);
      return `(?:${[...units].map((own) => `\\u${own.charCodeAt(0).toString(16).padStart(4, '0')}`).join('|')})`;
    })
    .join('');
}

function isNear(text: string, { phrases, distance }: NearNode, switches: Equal): boolean {
  const measured = rulesOf(phrases.find((phrase) => !phrase.literal) ?? (phrases[0] as PhraseNode), switches);
  const found = phrases.map((phrase) => {
    const own = places(text, phrase, switches);
    if (!phrase.literal || measured === literalRules) return own;
    // Literal places are measured where they stand in the text as the others fold it.
    const units = Array.from(text, (character) => [character, foldSearch(character, literalRules)] as const);
    const before = (place: number): string => {
      let literal = 0;
      let raw = '';
      for (const [character, folded] of units) {
        if (literal >= place) break;
        raw += character;
        literal += folded.length;
      }
      return raw;
    };
    const skipped = (place: number): string => {
      let literal = 0;
      let raw = '';
      for (const [character, folded] of units) {
        if (literal >= place && folded !== '') break;
        raw += character;
        literal += folded.length;
      }
      return raw;
    };
    return own.map(({ start, end }) => ({
      start: foldSearch(skipped(start), measured).length,
      end: foldSearch(before(end), measured).length,
    }));
  });
  const tryNext = (left: readonly (readonly Place[])[], end: number | null): boolean =>
    left.length === 0 ||
    left.some((own, index) =>
      own.some(
        (place) =>
          (end === null || (place.start >= end && place.start <= end + distance)) &&
          tryNext(left.toSpliced(index, 1), place.end),
      ),
    );
  return tryNext(found, null);
}

function has(record: SearchRecord, { field, value }: AttributeNode): boolean {
  const isIn = (name: string) => foldSearch(name).includes(foldSearch(value));
  const number = (page: string) => foldSearch(page).replace(/^0+(?=\d+$)/, '');
  switch (field) {
    case 'publication':
      return isIn(record.publication);
    case 'tag':
      return record.tags.some(isIn);
    case 'page':
      return record.page !== null && number(record.page) === number(value);
    case 'kind':
      return record.kind === value;
    case 'status':
      return record.status === value;
    case 'has':
      return record.has.has(value as never);
  }
}
