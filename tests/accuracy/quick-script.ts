import type { PageSplit, SplitArticle } from '#core/importing/segment/page-split.ts';

const LONGEST_HEADLINE = 30;
const FINAL = /[。！？”；…，、：,;:!?."）)]$/u;

interface Draft {
  headline: string | null;
  body: string[];
}

/** What a user might write in an afternoon: blank lines, short line = headline, all up to the next one = its body. */
export function quickScript(source: string): PageSplit {
  const blocks = source
    .replaceAll('\r', '')
    .split(/\n\s*\n/u)
    .map((block) => block.replace(/^[#>\s]+/u, '').replaceAll('\n', ''))
    .filter((block) => block.trim() !== '');
  const drafts: Draft[] = [];
  for (const block of blocks) {
    const isHeadline =
      block.length <= LONGEST_HEADLINE && !FINAL.test(block) && !/记者|通讯员|摄$|^□/u.test(block);
    const last = drafts.at(-1);
    if (isHeadline && last?.body.length === 0) last.headline = block;
    else if (isHeadline) drafts.push({ headline: block, body: [] });
    else if (last) last.body.push(block);
    else drafts.push({ headline: null, body: [block] });
  }
  const articles = drafts.filter(({ body }) => body.length > 0).map(articleOf);
  return { articles, unplaced: [] } as unknown as PageSplit;
}

function articleOf({ headline, body }: Draft): SplitArticle {
  const text = body.join('');
  const names = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, name]) => (name ?? '').split(/[ 、　]+/u)).filter(Boolean);
  return {
    kind: 'news',
    headline,
    reporters: names(/记者\s*((?:\p{Script=Han}{2,3}[ 、　]?)+?)(?=[）)\s通摄文]|$)/gu),
    correspondents: names(/通讯员\s*((?:\p{Script=Han}{2,3}[ 、　]?)+?)(?=[）)\s摄文]|$)/gu),
    photographers: names(/(?:^|\s)(\p{Script=Han}{2,3})\s*摄/gu),
    authors: [],
    headSpans: [],
    paragraphs: body.map((own) => ({ role: 'body', text: own, spans: [] })),
  } as unknown as SplitArticle;
}
