import { writeEvidence } from '#shared/domain/evidence.ts';
import { foldCues } from './segment/language/fold-cues.ts';
import type { DeclaredArticle, DeclaredPage } from '../ports/declared-article.ts';
import type { HeadRole, PageSplit, SplitArticle } from './segment/page-split.ts';
import { readByline } from './segment/facts/byline.ts';

/** The split of a page whose file declares its articles: there is nothing to be found out, and nothing is in doubt. */
export function declaredSplit({ articles, place }: DeclaredPage): PageSplit {
  const told = (text: string): string => writeEvidence({ kind: 'printed', text });
  const { publication, date } = place;
  return {
    page: {
      publication:
        publication === null ? null : { value: publication, confidence: 1, evidence: told(publication) },
      title: place.title,
      number: place.number,
      date: date === null ? null : { edtf: date, evidence: told(date) },
    },
    articles: articles.map(splitArticle),
    unplaced: [],
  };
}

function splitArticle({ heads, paragraphs, kind, people }: DeclaredArticle): SplitArticle {
  const textOf = (role: HeadRole): string | null => {
    const texts = heads.filter((head) => head.role === role).map(({ text }) => text);
    return texts.length === 0 ? null : texts.join('\n');
  };
  const byline = textOf('byline');
  const named = people ?? peopleOf(byline);
  return {
    kind: kind ?? 'news',
    column: textOf('column-title'),
    kicker: textOf('kicker'),
    headline: textOf('headline'),
    deck: textOf('deck'),
    byline,
    ...named,
    authorNote: textOf('author-note'),
    truncated: false,
    confidence: 1,
    headSpans: heads.map(({ span }) => span),
    headRoles: heads.map(({ span, ...head }) => ({ ...head, spans: [span] })),
    paragraphs,
    joins: [],
    issues: [],
  };
}

function peopleOf(byline: string | null): NonNullable<DeclaredArticle['people']> {
  const found = readByline(foldCues(byline ?? ''));
  const { reporters, correspondents, photographers, authors } = found;
  return { reporters, correspondents, photographers, authors };
}
