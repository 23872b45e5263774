import { bigramsOf, charactersOf, oftenBands, oftenToken, type OftenBand } from './tokens.ts';

/** How many tokens of one phrase, phrases and characters the full-text tables are asked for; the rest is verified. */
const PHRASE_TOKENS = 24;
const PHRASES = 16;
const CHARACTERS = 128;

/** How the tables are asked for the articles that hold all of some terms. */
export type MatchPlan = {
  /** MATCH expressions for `search_bigram` and `search_character`, at least one of which is set; both must hold. */
  bigrams: string | null;
  characters: string | null;
  /** Terms of which the tables cannot say for sure that an article holds them: its text has to be read. */
  unsure: string[];
  rank: RankExpressions;
};

/** MATCH expressions for `search_rank`, over the terms that the plan asks for. */
export type RankExpressions = {
  inHeads: string;
  /** The same as `inHeads` where there is but one term. */
  partlyInHeads: string;
  often: Record<OftenBand, string>;
  /** Whether what occurs often certainly holds the terms: not so for longer ones, whose parts may occur apart. */
  isExact: boolean;
};

/** Expects at least one term, folded and not empty. */
export function planMatch(terms: readonly string[]): MatchPlan {
  const essential = withoutImplied(terms);
  const phrases: string[] = [];
  const characters: string[] = [];
  const unsure: string[] = [];
  const ranked: Ranked[] = [];
  for (const term of essential) {
    const bigrams = bigramsOf(term);
    if (
      bigrams.length > PHRASE_TOKENS ||
      (bigrams.length > 0 ? phrases.length >= PHRASES : characters.length >= CHARACTERS)
    ) {
      unsure.push(term);
    }
    if (bigrams.length > 0 && phrases.length < PHRASES) {
      const tokens = bigrams.slice(0, PHRASE_TOKENS);
      phrases.push(phrase(tokens));
      ranked.push({ heads: `heads : ${phrase(tokens)}`, tokens });
    } else if (bigrams.length === 0 && characters.length < CHARACTERS) {
      const token = charactersOf(term).join('');
      characters.push(phrase([token]));
      ranked.push({ heads: `head_characters : ${phrase([token])}`, tokens: [token] });
    }
  }
  return {
    bigrams: phrases.length > 0 ? phrases.join(' AND ') : null,
    characters: characters.length > 0 ? characters.join(' AND ') : null,
    unsure,
    rank: rankExpressions(ranked.slice(0, PHRASES)),
  };
}

type Ranked = { heads: string; tokens: string[] };

function rankExpressions(ranked: readonly Ranked[]): RankExpressions {
  const heads = ranked.map((term) => `(${term.heads})`);
  const often = (band: OftenBand) =>
    `often : (${[...new Set(ranked.flatMap((term) => term.tokens))].map((token) => phrase([oftenToken(band, token)])).join(' AND ')})`;
  const [high, low] = oftenBands;
  return {
    inHeads: `(${heads.join(' AND ')})`,
    partlyInHeads: `(${heads.join(' OR ')})`,
    often: { [high]: `(${often(high)})`, [low]: `(${often(low)})` },
    isExact: ranked.every((term) => term.tokens.length === 1),
  };
}

/** Longest first, without terms that lie within another and are found wherever that is. */
function withoutImplied(terms: readonly string[]): string[] {
  const kept: string[] = [];
  let held = '';
  for (const term of [...terms].sort((one, other) => other.length - one.length)) {
    if (held.includes(term)) continue;
    kept.push(term);
    held += ` ${term}`;
  }
  return kept;
}

function phrase(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`;
}
