import type { PageLine } from '#core/ports/page-reader.ts';

/**
 * What Markdown says of lines beyond the marks that the split reads itself: underlined titles, rules, front matter and
 * comments. The text stays as it is.
 */
export function markdownLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let start = 0;
  let block = 0;
  let inMatter = false;
  for (const [at, row] of text.split('\n').entries()) {
    const end = start + [...row].length;
    const bare = row.trim();
    const line: PageLine = {
      start,
      end,
      block,
      continues: null,
      level: 0,
      role: null,
      box: null,
      fontHeight: null,
      story: null,
    };
    if (bare === '') block += 1;
    const isRule = /^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$/.test(bare);
    const isUnderline = /^(?:={2,}|-{2,})$/.test(bare);
    const above = lines.at(-1);
    if (at === 0 && bare === '---') {
      inMatter = hasMatterEnd(text);
      line.role = 'furniture';
    } else if (inMatter) {
      line.role = 'furniture';
      if (bare === '---' || bare === '...') inMatter = false;
    } else if (
      isUnderline &&
      above &&
      above.end > above.start &&
      above.block === block &&
      above.role === null
    ) {
      above.level = bare.startsWith('=') ? 1 : 2;
      line.role = 'furniture';
    } else if (isRule || /^<!--.*-->$/.test(bare)) line.role = 'furniture';
    if (bare !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

function hasMatterEnd(text: string): boolean {
  const rows = text.split('\n', 200).slice(1);
  const end = rows.findIndex((row) => /^(?:---|\.\.\.)\s*$/.test(row));
  return (
    end > 0 && rows.slice(0, end).every((row) => row.trim() === '' || /^[\w"'-]+\s*:|^\s+|^- /.test(row))
  );
}
