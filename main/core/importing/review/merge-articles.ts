import { AppError } from '#core/app-error.ts';
import { foldCues } from '../segment/language/fold-cues.ts';
import { AFTER_WORD, COMMENTARY_LABEL } from '../segment/roles/cues.ts';
import { articleText } from './article-text.ts';
import { findArticle, refuseClosed } from './find-block.ts';
import {
  isSource,
  type LayoutArticle,
  type LayoutBlock,
  type LayoutParagraph,
  type PageLayout,
  shownText,
} from './page-layout.ts';
import { bySource, placeHead } from './place-blocks.ts';

/** Each article goes into the one before it, the later ones with it; or all go into the one that is named, where the source has them. */
export function mergeArticles(layout: PageLayout, ids: readonly string[], into?: string): void {
  for (const id of ids) findArticle(layout, id);
  const named = into === undefined ? undefined : findArticle(layout, into);
  for (const article of layout.articles.filter(({ id }) => ids.includes(id) && id !== into)) {
    const host = named ?? layout.articles[layout.articles.indexOf(article) - 1];
    if (host === undefined) throw new AppError('invalid', { reason: 'no-article-before' });
    refuseClosed(host);
    takeIn(host, article, named !== undefined);
    layout.articles = layout.articles.filter((other) => other !== article);
  }
}

function takeIn(host: LayoutArticle, guest: LayoutArticle, isNamed: boolean): void {
  const slots = articleText(host);
  const inside: LayoutParagraph[] = [];
  for (const head of guest.heads) {
    const { role } = head;
    const isTitle = role === 'kicker' || role === 'headline' || role === 'deck';
    // What names the kind of a text (记者手记) stands over the whole.
    if (isTitle && slots.heads.headline !== null && slots.heads.kicker === null && namesKind(head))
      placeHead(host, { ...head, role: 'kicker' });
    // A second headline is a subhead of the whole.
    else if (isTitle && slots.heads.headline !== null)
      inside.push({ role: 'subhead', blocks: [{ ...head, role: 'subhead' }] });
    else if (role === 'column-title' && slots.heads.column !== null) host.heads.unshift(head);
    else placeHead(host, head);
  }
  for (const slot of ['column', 'kicker', 'headline', 'deck', 'byline', 'authorNote'] as const) {
    const text = guest.written[slot];
    if (text === null || text === host.written[slot]) continue;
    const taken = slot === 'authorNote' ? slots.authorNote : slots.heads[slot];
    if (taken === null) host.written[slot] = text;
    else if (slot !== 'column')
      inside.push({ added: { type: 'subhead', inlines: [{ type: 'text', text }] } });
  }
  const paragraphs = [...inside, ...guest.paragraphs];
  if (isNamed && standsBefore(guest, host)) host.paragraphs.unshift(...paragraphs);
  else host.paragraphs.push(...paragraphs);
  host.detached.push(...guest.detached);
  host.people = {
    reporters: union(host.people.reporters, guest.people.reporters),
    correspondents: union(host.people.correspondents, guest.people.correspondents),
    photographers: union(host.people.photographers, guest.people.photographers),
    authors: union(host.people.authors, guest.people.authors),
  };
}

/** Whether the text of one article begins before that of the other where the page was read. */
function standsBefore(one: LayoutArticle, other: LayoutArticle): boolean {
  const [first, second] = [one, other].map(({ paragraphs }) => paragraphs.find(isSource)?.blocks[0]);
  return first !== undefined && second !== undefined && bySource(first, second) < 0;
}

function namesKind(head: LayoutBlock): boolean {
  const words = foldCues(shownText(head)).trim();
  return AFTER_WORD.test(words) || COMMENTARY_LABEL.test(words);
}

export function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
