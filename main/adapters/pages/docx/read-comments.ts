import type { ArticleComment, CommentReply } from '#shared/document/article-comment.ts';
import { parseMarkup } from '../parse-markup.ts';

/** Those that answer nothing, by the numbers that the text calls them by. */
export type WordComments = ReadonlyMap<string, ArticleComment>;

type Word = { number: string; author: string; at: number; lines: string[]; paragraph: string | null };
/** As long as the library takes them. */
const longestText = 10_000;
const longestName = 200;

/** The comments of a document with their answers; without text there is no comment. `extended` tells what answers what, and what is settled. */
export function readComments(xml: string | null, extended: string | null): WordComments {
  const all = xml === null ? [] : readWords(xml).filter(({ lines }) => textOf(lines) !== '');
  const facts = readFacts(extended);
  const factsOf = ({ paragraph }: Word) => facts.get(paragraph ?? '');
  const byParagraph = new Map(all.map((word) => [word.paragraph, word]));
  const parentOf = (word: Word): Word | undefined => {
    const parent = factsOf(word)?.parent;
    return parent === undefined ? undefined : byParagraph.get(parent);
  };
  const comments = new Map<string, ArticleComment>();
  for (const word of all.filter((each) => parentOf(each) === undefined))
    comments.set(word.number, {
      ...written(word),
      quote: '',
      // Word does not tell who has settled it, nor when.
      resolved: factsOf(word)?.done === true ? { author: '', at: word.at } : null,
      replies: all.filter((each) => parentOf(each) === word).map(written),
    });
  return comments;
}

function written({ author, at, lines }: Word): CommentReply {
  return {
    id: crypto.randomUUID(),
    author: author.slice(0, longestName).toWellFormed(),
    at,
    text: textOf(lines),
  };
}

function textOf(lines: readonly string[]): string {
  return lines.join('\n').trim().slice(0, longestText).toWellFormed();
}

function readWords(xml: string): Word[] {
  const words: Word[] = [];
  let inText = false;
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      const word = words.at(-1);
      if (name === 'comment') {
        const { id: number = '', author = '', date = '' } = attributes;
        words.push({ number, author, at: Date.parse(date) || 0, lines: [], paragraph: null });
      } else if (word === undefined) return;
      else if (name === 'p') {
        word.lines.push('');
        word.paragraph = attributes['paraId'] ?? word.paragraph;
      } else if (name === 't') inText = true;
      else if (name === 'br' || name === 'cr') word.lines.push('');
      else if (name === 'tab') addText(word, '\t');
    },
    close(name) {
      if (name === 't') inText = false;
    },
    text(data) {
      const word = words.at(-1);
      if (inText && word) addText(word, data);
    },
  });
  return words;
}

function addText(word: Word, text: string): void {
  word.lines.push((word.lines.pop() ?? '') + text);
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
