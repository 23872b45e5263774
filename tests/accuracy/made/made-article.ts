import { readFileSync, readdirSync } from 'node:fs';

/** How the byline stands: inside the first paragraph, on a line of its own, at the end in brackets, or not at all. */
export type Lead = 'inside' | 'alone' | 'box' | 'literal-inside' | 'literal-alone' | 'none';

/** An article as its author wrote it, before any page style has touched it. */
export interface MadeArticle {
  id: string;
  kind: string;
  acceptableKinds: string[];
  /** `|` stands between two clauses (printed as a blank or a line end). */
  headline: string | null;
  /** Further right answers; `null` is one. */
  headlineAlternatives: (string | null)[];
  kicker: string | null;
  /** A kicker which nobody could take for the headline (an organisation, a label). */
  isKickerSure: boolean;
  deck: string | null;
  column: string | null;
  lead: Lead;
  byline: string | null;
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  authors: string[];
  /** Names below a letter; to name them as authors is right, not to name them too. */
  signers: string[];
  caption: string | null;
  credit: string | null;
  note: string | null;
  isItems: boolean;
  isVerse: boolean;
  /** A word of the editor's to the article before it, which may be filed with that article. */
  isAfterWord: boolean;
  /** Paragraphs; a subhead begins with `## `. */
  paragraphs: string[];
}

const LEADS: Record<string, Lead> = { 讯: 'inside', 简: 'inside', solo: 'alone', '□': 'box', none: 'none' };

const folder = new URL('./articles/', import.meta.url);

/** Reads the articles of one set (`dev` or `held-out`), by id. */
export function readArticles(set: string): Map<string, MadeArticle> {
  const articles = new Map<string, MadeArticle>();
  for (const file of readdirSync(folder)
    .filter((name) => name.startsWith(`${set}-`))
    .toSorted()) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const part of text.split(/^@ /m).slice(1)) {
      const article = parseArticle(part);
      if (articles.has(article.id)) throw new Error(`two articles are called ${article.id}`);
      articles.set(article.id, article);
    }
  }
  return articles;
}

function parseArticle(part: string): MadeArticle {
  const [first = '', ...lines] = part.split('\n').map((line) => line.trim());
  const [id = '', lead = 'none'] = first.split(' ');
  const fields = new Map<string, string>();
  const paragraphs: string[] = [];
  for (const line of lines) {
    const field = /^([A-Za-z]+): ?(.*)$/.exec(line);
    if (field && paragraphs.length === 0) fields.set(field[1]!, field[2]!);
    else if (line !== '') paragraphs.push(line);
  }
  const list = (key: string): string[] => (fields.get(key) ?? '').split(' ').filter(Boolean);
  const literal = fields.get('by') ?? null;
  const isInside = literal !== null && /[）】〕电]$/.test(literal) && fields.get('lead') !== 'solo';
  const lasting = fields.get('h') ?? null;
  return {
    id,
    kind: fields.get('kind') ?? 'news',
    acceptableKinds: list('kinds'),
    headline: lasting === '' ? null : lasting,
    headlineAlternatives: (fields.get('headalt') ?? '')
      .split('|')
      .filter(Boolean)
      .map((head) => (head === 'null' ? null : head)),
    kicker: fields.get('K') ?? fields.get('k') ?? null,
    isKickerSure: fields.has('K'),
    deck: fields.get('d') ?? null,
    column: fields.get('column') ?? null,
    lead: literal === null ? (LEADS[lead] ?? 'none') : isInside ? 'literal-inside' : 'literal-alone',
    byline: literal,
    reporters: list('r'),
    correspondents: list('c'),
    photographers: list('p'),
    authors: list('a'),
    signers: list('nameless'),
    caption: fields.get('cap') ?? null,
    credit: fields.get('credit') ?? null,
    note: fields.get('note') ?? null,
    isItems: fields.has('items'),
    isVerse: fields.has('verse'),
    isAfterWord: fields.has('after'),
    paragraphs,
  };
}
