import { AppError } from '#core/app-error.ts';
import { articleText } from './article-text.ts';
import { findArticle, refuseClosed } from './find-block.ts';
import { type LayoutArticle, type LayoutParagraph, type PageLayout } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';

/** Each article goes into the one before it, the later ones with it; or all go into the one that is named. */
export function mergeArticles(layout: PageLayout, ids: readonly string[], into?: string): void {
  for (const id of ids) findArticle(layout, id);
  const named = into === undefined ? undefined : findArticle(layout, into);
  for (const article of layout.articles.filter(({ id }) => ids.includes(id) && id !== into)) {
    const host = named ?? layout.articles[layout.articles.indexOf(article) - 1];
    if (host === undefined) throw new AppError('invalid', { reason: 'no-article-before' });
    refuseClosed(host);
    takeIn(host, article);
    layout.articles = layout.articles.filter((other) => other !== article);
  }
}

function takeIn(host: LayoutArticle, guest: LayoutArticle): void {
  const slots = articleText(host);
  const inside: LayoutParagraph[] = [];
  for (const head of guest.heads) {
    const { role } = head;
    const isTitle = role === 'kicker' || role === 'headline' || role === 'deck';
    // A second headline is a subhead of the whole.
    if (isTitle && slots.heads.headline !== null)
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
  host.paragraphs.push(...inside, ...guest.paragraphs);
  host.detached.push(...guest.detached);
  host.people = {
    reporters: union(host.people.reporters, guest.people.reporters),
    correspondents: union(host.people.correspondents, guest.people.correspondents),
    photographers: union(host.people.photographers, guest.people.photographers),
    authors: union(host.people.authors, guest.people.authors),
  };
}

export function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
