import type { MadeArticle } from './made-article.ts';
import type { Random } from './random.ts';

/** How a newspaper writes its bylines; one style holds for a whole page. */
export interface BylineStyle {
  /** What stands before the bracket, 本报讯 as a rule. */
  lead: string;
  brackets: readonly [string, string];
  /** Between 记者 and the name. */
  gap: string;
  /** Between the reporters and the correspondents. */
  between: string;
  /** Whether two-character names are spread to the width of three. */
  isSpread: boolean;
  /** What stands before a byline on a line of its own. */
  alone: string;
  /** Whether the reporters stand in brackets after the last word instead. */
  isAtEnd?: boolean;
  /** Whether news, too, has its byline on a line of its own and no 本报讯. */
  isApart?: boolean;
  /** What reporters are called, 记者 as a rule. */
  title?: string;
}

export const BYLINES: Record<string, BylineStyle> = {
  plain: {
    lead: '本报讯',
    brackets: ['（', '）'],
    gap: '',
    between: ' ',
    isSpread: false,
    alone: '本报记者 ',
  },
  spaced: {
    lead: '本报讯',
    brackets: ['（', '）'],
    gap: ' ',
    between: ' ',
    isSpread: false,
    alone: '本报记者 ',
  },
  half: { lead: '本报讯', brackets: ['(', ')'], gap: '', between: ' ', isSpread: false, alone: '本报记者 ' },
  halfSpaced: {
    lead: '本报讯',
    brackets: ['(', ')'],
    gap: ' ',
    between: ' ',
    isSpread: true,
    alone: '记者 ',
  },
  comma: {
    lead: '本报讯',
    brackets: ['（', '）'],
    gap: '',
    between: '、',
    isSpread: false,
    alone: '□本报记者 ',
  },
  spread: {
    lead: '本报讯 ',
    brackets: ['（', '）'],
    gap: ' ',
    between: ' ',
    isSpread: true,
    alone: '■本报记者 ',
  },
  dated: {
    lead: '本报5月8日讯',
    brackets: ['（', '）'],
    gap: '',
    between: ' ',
    isSpread: false,
    alone: '本报记者 ',
  },
  boxed: {
    lead: '【本报讯】',
    brackets: ['（', '）'],
    gap: '',
    between: ' ',
    isSpread: false,
    alone: '□记者 ',
  },
  end: {
    lead: '本报讯 ',
    brackets: ['（', '）'],
    gap: '',
    between: ' ',
    isSpread: false,
    alone: '□',
    isAtEnd: true,
  },
  tail: {
    lead: '',
    brackets: ['（', '）'],
    gap: '',
    between: ' ',
    isSpread: false,
    alone: '',
    isAtEnd: true,
  },
  told: {
    lead: '本报讯 ',
    brackets: ['', ' 报道 '],
    gap: ' ',
    between: ' ',
    isSpread: false,
    alone: '本报记者 ',
  },
  media: {
    lead: '本报讯',
    brackets: ['（', '）'],
    gap: ' ',
    between: ' ',
    isSpread: false,
    alone: '全媒体记者 ',
    title: '全媒体记者',
  },
  chief: {
    lead: '本报讯',
    brackets: ['（', '）'],
    gap: '',
    between: '，',
    isSpread: false,
    alone: '本报首席记者 ',
    title: '本报首席记者',
  },
  apart: {
    lead: '',
    brackets: ['', ''],
    gap: ' ',
    between: ' ',
    isSpread: false,
    alone: '□本报记者 ',
    isApart: true,
  },
  paper: { lead: '晚报讯', brackets: ['(', ')'], gap: ' ', between: ' ', isSpread: true, alone: '晚报记者 ' },
};

function named(names: readonly string[], style: BylineStyle): string {
  return names
    .map((name) => (style.isSpread && name.length === 2 ? `${name[0]} ${name[1]}` : name))
    .join(style.between === '、' ? '、' : ' ');
}

function credits(article: MadeArticle, style: BylineStyle): string {
  const parts: string[] = [];
  if (article.reporters.length > 0)
    parts.push(`${style.title ?? '记者'}${style.gap}${named(article.reporters, style)}`);
  if (article.correspondents.length > 0)
    parts.push(`通讯员${style.gap}${named(article.correspondents, style)}`);
  return parts.join(style.between);
}

/** The words before the first paragraph's own words. */
export function bylineInside(article: MadeArticle, style: BylineStyle): string {
  if (article.lead === 'literal-inside')
    return `${article.byline}${article.byline?.endsWith('电') ? ' ' : ''}`;
  if (style.isAtEnd || style.isApart) return style.lead;
  const inner = credits(article, style);
  return inner === ''
    ? `${style.lead.trim()} `
    : `${style.lead}${style.brackets[0]}${inner}${style.brackets[1]}`;
}

/** The words after the last paragraph's own words. */
export function bylineAtEnd(article: MadeArticle, style: BylineStyle): string {
  const all = [...article.reporters, ...article.correspondents];
  return style.isAtEnd && article.lead === 'inside' && all.length > 0 ? `（${all.join(' ')}）` : '';
}

/** A byline on a line of its own, or null; `isPictured` tells that it covers the pictures as well. */
export function bylineAlone(
  article: MadeArticle,
  style: BylineStyle,
  random: Random,
): { text: string; isPictured: boolean } | null {
  if (article.lead === 'literal-alone')
    return { text: article.byline ?? '', isPictured: article.byline?.includes('图') ?? false };
  if (article.lead === 'box')
    return {
      text: `${random.pick(['□', '□ ', '■', '○'])}${named(article.authors, style)}`,
      isPictured: false,
    };
  const isApart = (style.isApart ?? false) && article.lead === 'inside';
  if (isApart && article.reporters.length === 0)
    return article.correspondents.length > 0
      ? { text: `□通讯员 ${named(article.correspondents, style)}`, isPictured: false }
      : null;
  if (article.lead !== 'alone' && !isApart) return null;
  const reporters = `${style.alone}${named(article.reporters, style)}`;
  const others = article.correspondents.length > 0 ? ` 通讯员 ${named(article.correspondents, style)}` : '';
  const isPictured =
    article.photographers.length > 0 &&
    article.photographers.every((name) => article.reporters.includes(name)) &&
    random.next() < 0.5;
  return { text: `${reporters}${others}${isPictured ? ' 文/图' : ''}`, isPictured };
}
