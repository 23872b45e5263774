import {
  type ArticleComment,
  type CommentReply,
  longestAuthorName,
  longestCommentText,
} from '#shared/document/article-comment.ts';
import { parseMarkup } from '../parse-markup.ts';

/** Those that answer nothing, by the numbers that the text calls them by. */
export type WordComments = ReadonlyMap<string, ArticleComment>;

/** A comment or an answer as the file has it: `at` in milliseconds UTC, `paragraph` the id by which an answer calls it. */
type WordComment = { number: string; author: string; at: number; lines: string[]; paragraph: string | null };

/** The comments of a document with their answers; without text there is no comment. `extended` tells what answers what, and what is settled. */
export function readComments(xml: string | null, extended: string | null): WordComments {
  const all = xml === null ? [] : readParts(xml).filter(({ lines }) => textOf(lines) !== '');
  const facts = readFacts(extended);
  const factsOf = ({ paragraph }: WordComment) => facts.get(paragraph ?? '');
  const byParagraph = new Map(all.map((part) => [part.paragraph, part]));
  const parentOf = (comment: WordComment): WordComment | undefined => {
    const parent = factsOf(comment)?.parent;
    return parent === undefined ? undefined : byParagraph.get(parent);
  };
  const comments = new Map<string, ArticleComment>();
  for (const part of all.filter((each) => parentOf(each) === undefined))
    comments.set(part.number, {
      ...written(part),
      quote: '',
      // Word does not tell who has settled it, nor when.
      resolved: factsOf(part)?.done === true ? { author: '', at: part.at } : null,
      replies: all.filter((each) => parentOf(each) === part).map(written),
    });
  return comments;
}

function written({ author, at, lines }: WordComment): CommentReply {
  return {
    id: crypto.randomUUID(),
    author: author.slice(0, longestAuthorName).toWellFormed(),
    at,
    text: textOf(lines),
  };
}

function textOf(lines: readonly string[]): string {
  return lines.join('\n').trim().slice(0, longestCommentText).toWellFormed();
}

function readParts(xml: string): WordComment[] {
  const parts: WordComment[] = [];
  let inText = false;
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      const part = parts.at(-1);
      if (name === 'comment') {
        const { id: number = '', author = '', date = '' } = attributes;
        parts.push({ number, author, at: Date.parse(date) || 0, lines: [], paragraph: null });
      } else if (part === undefined) return;
      else if (name === 'p') {
        part.lines.push('');
        part.paragraph = attributes['paraId'] ?? part.paragraph;
      } else if (name === 't') inText = true;
      else if (name === 'br' || name === 'cr') part.lines.push('');
      else if (name === 'tab') addText(part, '\t');
    },
    close(name) {
      if (name === 't') inText = false;
    },
    text(data) {
      const part = parts.at(-1);
      if (inText && part) addText(part, data);
    },
  });
  return parts;
}

function addText(part: WordComment, text: string): void {
  part.lines.push((part.lines.pop() ?? '') + text);
}

function readFacts(xml: string | null): Map<string, { parent: string | undefined; done: boolean }> {
  const facts = new Map<string, { parent: string | undefined; done: boolean }>();
  if (xml !== null)
    parseMarkup(xml, 'xml', {
      open(name, { paraId, paraIdParent, done }) {
        if (name === 'commentEx' && paraId !== undefined)
          facts.set(paraId, { parent: paraIdParent, done: done === '1' || done === 'true' });
      },
    });
  return facts;
}
