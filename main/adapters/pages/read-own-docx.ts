import { docxFacts, type DocxFacts, docxFactsName } from '#core/exporting/docx-facts.ts';
import { styleNames } from '#core/exporting/indesign/story-styles.ts';
import type { TextDecoderPort } from '#core/ports/index.ts';
import type { PageText } from '#core/ports/page-reader.ts';
import { decodeMarkup } from './decode-markup.ts';
import { readComments } from './docx/read-comments.ts';
import { DeclaredArticles } from './docx/declared-articles.ts';
import { readWordLists, readProperty, readRelations, readStoryStyles } from './docx/read-parts.ts';
import { readStyledStory } from './docx/read-styled-story.ts';
import { readArchive } from './read-archive.ts';

/** Pictures are read out, too, and a document of ours may hold as many as are exported into one. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Other programs drop styles that are not used. */
const FEWEST_STYLES = Math.ceil(Object.keys(styleNames).length / 2);

/**
 * Reads a Word document that Baoku has written, edited elsewhere or not: its styles declare what each paragraph is. null for
 * all other documents. Throws AppError `invalid` as `readDocx` does.
 */
export function readOwnDocx(bytes: Uint8Array, decoder: TextDecoderPort): PageText | null {
  const archive = readArchive(bytes, MOST_BYTES);
  const xml = (name: string): string | null => {
    const part = archive.read(name);
    return part === null || part.length === 0 ? null : decodeMarkup(part, decoder).text;
  };
  const styles = readStoryStyles(xml('word/styles.xml') ?? '<styles/>');
  const body = styles.size < FEWEST_STYLES ? null : xml('word/document.xml');
  if (body === null) return null;
  const comments = readComments(xml('word/comments.xml'), xml('word/commentsExtended.xml'));
  const items = readStyledStory(body, {
    comments,
    styles,
    relations: readRelations(xml('word/_rels/document.xml.rels')),
  });
  const facts = readFacts(readProperty(xml('docProps/custom.xml'), docxFactsName));
  // An article without a headline is known by what the document keeps of it, and by any of the styles.
  const isOurs = (style: string | null): boolean => (facts === null ? style === 'headline' : style !== null);
  if (!items.some((item) => !('table' in item) && isOurs(item.style))) return null;
  const articles = new DeclaredArticles(
    readWordLists(xml('word/numbering.xml')),
    comments.values(),
    (target) => {
      const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
      const picture = /^word\/media\/[^/]+$/.test(path) ? archive.read(path) : null;
      return picture && { name: path.slice(path.lastIndexOf('/') + 1), bytes: picture };
    },
  );
  for (const item of items) articles.add(item);
  return articles.take(facts);
}

/** What somebody has written into the property instead is not ours. */
function readFacts(json: string | null): DocxFacts | null {
  try {
    return docxFacts.safeParse(JSON.parse(json ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
