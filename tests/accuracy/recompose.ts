import type { GoldArticle, GoldPage } from './score-page.ts';

/** What the gold annotation of a real page says of its blocks and articles, as far as recomposing needs it. */
export interface AnnotatedPage {
  blocks: { id: string; start: number; end: number; role: string; sub_line?: boolean }[];
  articles: (GoldArticle & { blocks: string[]; text_blocks: string[] })[];
}

/** An article in pieces, ready to be laid out anew. */
export interface Material {
  gold: GoldArticle;
  kicker: string[];
  headline: string[];
  deck: string[];
  byline: string[];
  paragraphs: { text: string; subhead: boolean }[];
  photos: string[][];
  note: string[];
}

export interface RecomposedPage {
  source: string;
  gold: GoldPage;
}

/** Takes the articles of a real page apart; pieces of photo pages and column introductions stay where they are. */
export function takeApart(source: string, page: AnnotatedPage): Material[] {
  const characters = Array.from(source);
  const blocks = new Map(page.blocks.map((block) => [block.id, block]));
  const textOf = (block: { start: number; end: number }): string =>
    characters
      .slice(block.start, block.end)
      .join('')
      .replace(/^[#>\s]+|\*\*/g, '')
      .trim();
  return page.articles.flatMap((article): Material[] => {
    if (article.headline === null || article.kind === 'column-intro' || article.optional) return [];
    const own = article.blocks.flatMap((id) => blocks.get(id) ?? []);
    const texts = (role: string): string[] => own.filter((block) => block.role === role).map(textOf);
    const subheads = new Set(texts('subhead').map((text) => text.replace(/\s/g, '')));
    const photos: string[][] = [];
    for (const block of own) {
      if (block.role === 'caption') photos.push([textOf(block)]);
      if (block.role === 'credit') (photos.at(-1) ?? photos[photos.push([]) - 1])?.push(textOf(block));
    }
    return [
      {
        gold: article,
        kicker: texts('kicker'),
        headline: [article.headline],
        deck: texts('deck'),
        byline: texts('byline'),
        paragraphs: article.reading_text.map((text) => ({
          text,
          subhead: subheads.has(text.replace(/\s/g, '')),
        })),
        photos,
        note: texts('author-note'),
      },
    ];
  });
}

/**
 * What happened to a recomposed page: nothing, paragraphs torn at column ends, one article's end carried elsewhere,
 * two headlines stacked over the first of their texts, a text that begins before its own headline, or ends that are lost.
 */
export type Mishap = 'tidy' | 'columns' | 'displaced' | 'stacked' | 'late-headline' | 'cut';

/** A generator of numbers from 0 to 1 (mulberry32): the same seed, the same page. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Style {
  marks: 'none' | 'ranked' | 'level';
  blank: string;
}

/** Lays some of the articles out on a new page; what should come of it follows from how it is made. */
export function recompose(materials: readonly Material[], seed: number, mishap: Mishap): RecomposedPage {
  const dice = createDice(seed * 7919 + mishap.length);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const style: Style = {
    marks: pick(['none', 'ranked', 'level'] as const),
    blank: pick(['\n\n', '\n\n', '\n']),
  };
  const chosen = shuffle(materials, dice).slice(0, 3 + Math.floor(dice() * 4));
  const flows = chosen.map((material) => ({
    heads: headLines(material, style),
    body: bodyLines(material, style, mishap !== 'tidy', dice),
  }));
  const victim = Math.floor(dice() * (flows.length - 1));
  const own = flows[victim] as Flow;
  const next = flows[victim + 1] as Flow;
  if (mishap === 'cut') {
    for (const flow of flows)
      if (dice() < 0.6) flow.body.splice(-1, 1, tear(flow.body.at(-1) ?? '', dice)[0] as string);
  } else if (mishap === 'displaced') {
    const others = flows.filter((flow) => flow !== own);
    const target = pick(others).body;
    const [stays, ...moves] = tear(own.body.at(-1) ?? '', dice);
    own.body.splice(-1, 1, stays as string);
    if (dice() < 0.5) target.push(...moves);
    else (others.at(-1) as Flow).heads.unshift(...moves);
  } else if (mishap === 'stacked' && (chosen[victim + 1] as Material).byline.length === 0) {
    own.heads.push(...next.heads.splice(0));
    if (dice() < 0.5) flows.push(...flows.splice(victim + 1, 1));
  } else if (mishap === 'late-headline') {
    const lines = own.body;
    const at = Math.ceil(lines.length / 2);
    const [stays, ...moves] = tear(lines[at] ?? '', dice);
    own.body = [...moves, ...lines.slice(at + 1), ...own.heads, ...lines.slice(0, at), stays ?? ''];
    own.heads = [];
  }
  const lines = flows.flatMap((flow) => [...flow.heads, ...flow.body]).filter((line) => line !== '');
  const golds = chosen.map(({ gold, paragraphs }, at) => {
    const { reading_text_coarse: _, ...rest } = gold;
    const last = mishap === 'cut' ? flows[at]?.body.at(-1) : undefined;
    const texts = paragraphs.map(({ text }) => text);
    return {
      ...rest,
      reading_text: last && texts.at(-1)?.startsWith(last) ? [...texts.slice(0, -1), last] : texts,
    };
  });
  return {
    source: frame(lines, dice).join(style.blank),
    gold: { articles: golds, separate_photos_allowed: true },
  };
}

interface Flow {
  heads: string[];
  body: string[];
}

/** The paragraphs, torn in two here and there where the page has columns, with the pictures between them. */
function bodyLines(material: Material, style: Style, columns: boolean, dice: () => number): string[] {
  const lines = material.paragraphs.flatMap(({ text, subhead }): string[] =>
    subhead ? [mark(text, 3, style)] : columns && dice() < 0.2 ? tear(text, dice) : [text],
  );
  for (const photo of material.photos) lines.splice(1 + Math.floor(dice() * lines.length), 0, ...photo);
  return [...lines, ...material.note];
}

function headLines(material: Material, style: Style): string[] {
  return [
    ...material.kicker.map((text) => mark(text, 2, style)),
    ...material.headline.map((text) => mark(text, 1, style)),
    ...material.deck.map((text) => mark(text, 2, style)),
    ...material.byline,
  ];
}

function mark(text: string, rank: number, style: Style): string {
  if (style.marks === 'none') return text;
  return `${'#'.repeat(style.marks === 'level' ? 2 : rank)} ${text}`;
}

/** Tears a paragraph in two inside a sentence, as a column's foot does. */
function tear(text: string, dice: () => number): string[] {
  const characters = Array.from(text);
  if (characters.length < 60) return [text];
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const at = 25 + Math.floor(dice() * (characters.length - 45));
    const before = characters.slice(0, at).join('');
    if (!/[\u4e00-\u9fa5]$/.test(before) || !/[\u4e00-\u9fa5]/.test(characters[at] ?? '')) continue;
    return [before, characters.slice(at).join('')];
  }
  return [text];
}

function frame(lines: readonly string[], dice: () => number): string[] {
  if (dice() < 0.5) return [...lines];
  return [
    '江城日报',
    '2021年5月6日 星期四',
    '第3版 综合新闻',
    '责任编辑：张红 校对：李明',
    ...lines,
    '新闻热线：0391-3909999',
  ];
}

function shuffle<T>(list: readonly T[], dice: () => number): T[] {
  return list
    .map((item) => ({ item, key: dice() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
