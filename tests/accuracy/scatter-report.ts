import { readFileSync, readdirSync } from 'node:fs';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { BYLINES } from './made/bylines.ts';
import type { BylineStyle } from './made/bylines.ts';
import { readArticles } from './made/made-article.ts';
import { typeset } from './made/piece.ts';
import { createRandom } from './made/random.ts';
import { readNewspaperArticles } from '#tests/support/newspaper-articles.ts';
import { takeApart } from './recompose.ts';
import type { AnnotatedPage, Material } from './recompose.ts';
import { SCATTERINGS, scatterPage } from './scatter-pages.ts';
import type { ScatteredPage, Scattering } from './scatter-pages.ts';
import { scorePage, textsOf } from './score-page.ts';

const seeds = new URL('../../seeds/', import.meta.url);

/** The articles of the real pages, one list for each page. */
export function realMaterials(): Material[][] {
  return readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const gold = readFileSync(new URL(`gold/${file.replace(/\.txt$/, '.json')}`, seeds), 'utf8');
      const source = readFileSync(new URL(file, seeds), 'utf8').replace(/^\uFEFF/, '');
      return takeApart(source, JSON.parse(gold) as AnnotatedPage);
    });
}

/** The articles written for the made pages, as far as they are texts with a headline. */
export function madeMaterials(set: 'dev' | 'held-out'): Material[] {
  const random = createRandom(set);
  return [...readArticles(set).values()].flatMap((article): Material[] => {
    if (article.headline === null || !['news', 'feature', 'commentary'].includes(article.kind)) return [];
    if (article.isVerse || article.isItems || article.isAfterWord || article.column) return [];
    const flow = typeset(article, BYLINES['plain'] as BylineStyle, random);
    const texts = (role: string): string[] =>
      flow.heads
        .filter((head) => head.role === role)
        .map((head) => head.text.replace(/[|]/g, ' ').replace(/\//g, ''));
    const { kind, reporters, correspondents, photographers, authors } = article;
    const paragraphs = flow.body.map(({ role, text }) => ({ text, subhead: role === 'subhead' }));
    return [
      {
        gold: {
          kind,
          headline: texts('headline')[0] ?? null,
          reading_text: paragraphs.map(({ text }) => text),
          reporters,
          correspondents,
          photographers,
          authors,
        },
        kicker: texts('kicker'),
        headline: texts('headline'),
        deck: texts('deck'),
        byline: texts('byline'),
        paragraphs,
        photos: [],
        note: [],
      },
    ];
  });
}

/** Articles that the language model has never seen; rules for heads were made by looking at some of them. */
export function newspaperMaterials(): Material[] {
  return readNewspaperArticles().map(({ headline, kicker, deck, byline, paragraphs }) => {
    // 本报讯（记者 王强） stands before the first words, 本报记者 王强 on a line of its own.
    const opens = byline !== null && /[）讯电]$/.test(byline);
    const texts = paragraphs.map(({ text, subhead }, at) => ({
      text: at === 0 && opens ? `${byline}${text}` : text,
      subhead,
    }));
    return {
      gold: {
        kind: 'news',
        headline,
        reading_text: texts.map(({ text }) => text),
        reporters: [],
        correspondents: [],
        photographers: [],
        authors: [],
      },
      kicker,
      headline: [headline],
      deck,
      byline: byline === null || opens ? [] : [byline],
      paragraphs: texts,
      photos: [],
      note: [],
    };
  });
}

export interface ScatterScore {
  articles: number;
  text: number;
  /** Seams closed that were cut, and those closed among all that were cut. */
  right: number;
  wrong: number;
  cut: number;
}

/** Scores pages of one scattering; a seam counts as closed where the second piece follows the first in one paragraph. */
export function scoreScattered(
  materials: readonly Material[],
  scattering: Scattering,
  seedsUsed: readonly number[],
  onPage?: (page: ScatteredPage, seed: number, articles: number) => void,
): ScatterScore {
  const sum: ScatterScore = { articles: 0, text: 0, right: 0, wrong: 0, cut: 0 };
  for (const seed of seedsUsed) {
    const page = scatterPage(materials, seed, scattering);
    const split = segmentPage(page.source, { without: textsOf(page.gold) });
    const score = scorePage(page.gold, split, page.source);
    if (score.lost > 0) throw new Error(`${score.lost} characters lost on ${scattering} ${seed}`);
    sum.articles += score.articles / seedsUsed.length;
    sum.text += score.text / seedsUsed.length;
    const cuts = new Map(page.seams);
    sum.cut += cuts.size;
    for (const article of split.articles)
      for (const { spans } of article.paragraphs)
        spans.slice(1).forEach(([start], at) => {
          if (cuts.get((spans[at] as [number, number])[1]) === start) sum.right += 1;
          else sum.wrong += 1;
        });
    onPage?.(page, seed, score.articles);
  }
  return sum;
}

export function lineOf(name: string, score: ScatterScore): string {
  const share = (value: number): string => value.toFixed(3).padStart(9);
  return `${name.padEnd(28)}${share(score.articles)}${share(score.text)}${share(score.right / Math.max(1, score.right + score.wrong))}${share(score.right / Math.max(1, score.cut))}`;
}

function report(pages: number): string {
  const used = Array.from({ length: pages }, (_, at) => at + 1);
  const sets: [string, Material[]][] = [
    ['real', realMaterials().flat()],
    ['made', [...madeMaterials('dev'), ...madeMaterials('held-out')]],
    ['newspaper', newspaperMaterials()],
  ];
  return [
    `${''.padEnd(28)} articles     text  seam-pr. seam-rec.`,
    ...sets.flatMap(([name, materials]) =>
      SCATTERINGS.map((scattering) =>
        lineOf(`${name}, ${scattering}`, scoreScattered(materials, scattering, used)),
      ),
    ),
  ].join('\n');
}

if (import.meta.main) console.log(report(Number(process.argv[2] ?? 60)));
