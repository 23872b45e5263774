import type { ArticleComment } from '#shared/document/article-comment.ts';
import { type CommentPlace, commentPlaces } from '#shared/document/comments.ts';
import { askedDoubt, importDoubtCodes } from '#shared/domain/import-doubt.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { shorten } from '#shared/text/shorten.ts';
import { prevailingScript } from '#shared/text/prevailing-script.ts';
import type { ExportArticle } from '../export-article.ts';
import { phrase } from '../phrases.ts';
import { findDoubt } from './find-doubt.ts';
import { type TextChange, textChanges } from './proof-changes.ts';
import type { ProofRecord, RecordedDoubt } from './proof-record.ts';
import { type Suspect, suspectCharacters } from './suspect-characters.ts';

/** A note beside the text; its words name the sign of GB/T 14706 (改正, 删除, 增补), or say that something may be wrong. */
export type ProofNote = {
  /** Of the body, as `documentParagraphs` counts; null for what is about the heads or the article. */
  paragraph: number | null;
  /** UTF-16 units in the paragraph; equal where nothing is marked but a place between two characters. */
  from: number;
  to: number;
  text: string;
};

/** So many notes of an article are printed. */
const mostNotes = 200;
const longestQuote = 24;
/** Of what somebody has written, so much is printed. */
const longestComment = 160;
const headParts = ['column', 'kicker', 'headline', 'deck', 'byline'] as const;

/** What there is to tell of an article beside its text, in the order of the places where the numbers stand: behind what they are about. */
export function proofNotes(article: ExportArticle, language: Language): ProofNote[] {
  const record = article.proof?.();
  const recorded = record ? notesOf(article, record, language) : [];
  const notes = [...recorded, ...commentNotes(article, language)].toSorted(
    (one, other) =>
      (one.paragraph ?? -1) - (other.paragraph ?? -1) || one.to - other.to || one.from - other.from,
  );
  if (notes.length <= mostNotes) return notes;
  const text = phrase(language, 'proof.more', { count: notes.length - mostNotes });
  return [{ paragraph: null, from: 0, to: 0, text }, ...notes.slice(0, mostNotes)];
}

function notesOf(article: ExportArticle, record: ProofRecord, language: Language): ProofNote[] {
  const paragraphs = documentParagraphs(article.body).map(({ text }) => text);
  const doubts = record.doubts.map((doubt): ProofNote => {
    const place = findDoubt(doubt, paragraphs);
    const { paragraph = null, at = 0 } = place ?? {};
    return {
      paragraph,
      from: at,
      to: at,
      text: phrase(language, 'proof.doubt', { doubt: wordsOf(doubt, language) }),
    };
  });
  const { imported } = record;
  const changes = (imported === null ? [] : textChanges(imported, article)).map((change) =>
    changeNote(change, paragraphs, language),
  );
  // What an editor has written is not misread.
  const suspects = suspectNotes(article, paragraphs, record, language).filter(
    ({ paragraph, from }) =>
      !changes.some((change) => change.paragraph === paragraph && change.from <= from && from < change.to),
  );
  return [...doubts, ...changes, ...suspects];
}

/** What has been said and is not settled, where the text that it is about begins. */
function commentNotes({ commented }: ExportArticle, language: Language): ProofNote[] {
  if (!commented) return [];
  const places = new Map<string, CommentPlace>();
  for (const place of commentPlaces(commented)) if (!places.has(place.id)) places.set(place.id, place);
  return (commented.comments ?? [])
    .filter(({ resolved }) => resolved === null)
    .map((comment): ProofNote => {
      const { paragraph = null, from = 0, to = 0 } = places.get(comment.id) ?? {};
      const text = saidOf(comment, language);
      const gone = { quote: quoted(comment.quote), text };
      return {
        paragraph,
        from,
        to,
        text: paragraph === null && comment.quote !== '' ? phrase(language, 'proof.commentGone', gone) : text,
      };
    });
}

function saidOf(comment: ArticleComment, language: Language): string {
  const said = [comment, ...comment.replies].map(({ author, text }, index) => {
    const sign = index === 0 ? 'comment' : 'reply';
    const words = shorten(text, longestComment);
    return author === ''
      ? phrase(language, `proof.${sign}Unsigned`, { text: words })
      : phrase(language, `proof.${sign}`, { author, text: words });
  });
  return said.join(' ');
}

function wordsOf(doubt: RecordedDoubt, language: Language): string {
  const code = importDoubtCodes.find((known) => known === askedDoubt(doubt.code));
  return code !== undefined ? phrase(language, `importing:review.doubt.${code}`) : doubt.message;
}

function suspectNotes(
  { heads }: ExportArticle,
  paragraphs: readonly string[],
  { lookAlikes }: ProofRecord,
  language: Language,
): ProofNote[] {
  // The model is one of simplified text.
  if (prevailingScript(paragraphs.join('')) === 'traditional') return [];
  const noteOf = ({ written, meant }: Suspect) => phrase(language, 'proof.misread', { written, meant });
  const inHeads = headParts.flatMap((part) =>
    suspectCharacters(heads[part] ?? '', lookAlikes).map((suspect): ProofNote => {
      const where = phrase(language, `place.${part}`);
      const text = phrase(language, 'proof.inHead', { where, text: noteOf(suspect) });
      return { paragraph: null, from: 0, to: 0, text };
    }),
  );
  const inBody = paragraphs.flatMap((text, paragraph) =>
    suspectCharacters(text, lookAlikes).map((suspect): ProofNote => {
      return { paragraph, from: suspect.at, to: suspect.at + 1, text: noteOf(suspect) };
    }),
  );
  return [...inHeads, ...inBody];
}

function changeNote(change: TextChange, paragraphs: readonly string[], language: Language): ProofNote {
  const { part, paragraph, isWhole } = change;
  const removed = quoted(change.removed);
  const added = quoted(change.added);
  const sign = removed === '' ? 'inserted' : added === '' ? 'deleted' : 'changed';
  const text = phrase(language, isWhole ? `proof.${sign}Paragraph` : `proof.${sign}`, { removed, added });
  if (part !== 'body') {
    const place = part === 'authorNote' ? 'note' : part;
    const where = phrase(language, `place.${place}`);
    return { paragraph: null, from: 0, to: 0, text: phrase(language, 'proof.inHead', { where, text }) };
  }
  const end = paragraph === null ? 0 : (paragraphs[paragraph]?.length ?? 0);
  if (change.from < 0) return { paragraph, from: end, to: end, text };
  return { paragraph, from: change.from, to: change.to, text };
}

function quoted(text: string): string {
  return shorten(text, longestQuote);
}
