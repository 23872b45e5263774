import type { TextDecoderPort } from '#core/ports/index.ts';
import type { FileNotice } from '#shared/contract/file-notice.ts';
import { decodeMarkup } from './decode-markup.ts';
import { readDocxStyles } from './docx/docx-styles.ts';
import { readListNumbers } from './docx/list-numbers.ts';
import { readStory, type StoryTally } from './docx/read-story.ts';
import type { RawPage } from './layout/raw-page.ts';
import { pageFailure } from './page-failure.ts';
import { readArchive } from './read-archive.ts';

/** Reads a Word document: body, text boxes, tables, list numbers, notes at the end; told is what is left out. */
export function readDocx(
  bytes: Uint8Array,
  decoder: TextDecoderPort,
): { pages: RawPage[]; notices: FileNotice[] } {
  const archive = readArchive(bytes);
  const xml = (name: string): string | null => {
    const part = archive.read(name);
    return part === null || part.length === 0 ? null : decodeMarkup(part, decoder).text;
  };
  const main = archive.names.includes('word/document.xml')
    ? 'word/document.xml'
    : archive.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  const body = main === undefined ? null : xml(main);
  if (body === null) throw pageFailure('not-docx');
  const styles = readDocxStyles(xml('word/styles.xml') ?? '<styles/>');
  const numbers = readListNumbers(xml('word/numbering.xml'));
  const tally = emptyTally();
  const lines = readStory(body, styles, numbers, tally);
  for (const story of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = xml(story);
    if (notes === null) continue;
    const noted = readStory(notes, styles, numbers, tally);
    lines.push(...noted.map((line) => ({ ...line, block: `${story} ${line.block}` })));
  }
  const margins = archive.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => readStory(xml(name) ?? '<hdr/>', styles, numbers, emptyTally()))
    .map((line) => line.text.trim());
  const page = { lines, ordered: true, width: null, height: null, pictures: [] };
  return { pages: [page], notices: noticesOf(tally, [...new Set(margins)]) };
}

function emptyTally(): StoryTally {
  return { insertions: 0, inserted: 0, deletions: 0, deleted: 0, comments: 0, pictures: 0 };
}

function noticesOf(tally: StoryTally, margins: readonly string[]): FileNotice[] {
  const { insertions, inserted, deletions, deleted, comments, pictures } = tally;
  const notices: FileNotice[] = [];
  if (insertions + deletions > 0) {
    notices.push({ code: 'tracked-changes', details: { insertions, inserted, deletions, deleted } });
  }
  if (comments > 0) notices.push({ code: 'comments-left-out', details: { count: comments } });
  if (pictures > 0) notices.push({ code: 'pictures-left-out', details: { count: pictures } });
  if (margins.length > 0) {
    notices.push({ code: 'margins-left-out', details: { text: margins.join(' / ').slice(0, 200) } });
  }
  return notices;
}
