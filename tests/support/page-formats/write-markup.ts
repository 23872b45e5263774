import { widthOf } from './wrap-rows.ts';
import type { SetBlock, SetLine, SetPage } from './lay-out-page.ts';

type Options = {
  /** Order in which the file gives its blocks; what it says of the reading order is always right. */
  blocks?: readonly SetBlock[];
  /** Whether the file says in which order its blocks are read. */
  ordered?: boolean;
};

/** ALTO of version 2 (order as IDNEXT) or 4 (order as a list). */
export function writeAlto(
  page: SetPage,
  version: 2 | 4,
  { blocks = page.blocks, ordered }: Options = {},
): string {
  const next = new Map(page.blocks.map((block, at) => [block.id, page.blocks[at + 1]?.id]));
  const written = blocks.map((block) => {
    const after = ordered && version === 2 && next.get(block.id);
    const tags = version === 4 && block.type === 'heading' ? ' TAGREFS="tag-heading"' : '';
    return `<TextBlock ID="${block.id}"${after ? ` IDNEXT="${after}"` : ''}${tags}>
${block.lines.map(altoLine).join('\n')}
</TextBlock>`;
  });
  const list = page.blocks.map(({ id }) => `<ElementRef ID="r-${id}" REF="${id}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#">
<Description><MeasurementUnit>pixel</MeasurementUnit></Description>
${version === 4 ? '<Tags><LayoutTag ID="tag-heading" LABEL="heading"/></Tags>' : ''}
${version === 4 && ordered ? `<ReadingOrder><OrderedGroup ID="order">${list}</OrderedGroup></ReadingOrder>` : ''}
<Layout><Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="${page.width}" HEIGHT="${page.height}"><PrintSpace>
${written.join('\n')}
</PrintSpace></Page></Layout></alto>
`;
}

/** Every character is a word of its own with a blank after it, as recognisers write Chinese. */
function altoLine({ text, box: [x, y, width, height] }: SetLine): string {
  const cells = cellsOf(text, x, width);
  const strings = cells.map(
    (cell) =>
      `<String CONTENT="${escape(cell.text)}" HPOS="${cell.x}" VPOS="${y}" WIDTH="${cell.width}" HEIGHT="${height}"/>`,
  );
  return `<TextLine HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}">${strings.join('<SP/>')}</TextLine>`;
}

/** PAGE of 2019. */
export function writePageXml(page: SetPage, { blocks = page.blocks, ordered }: Options = {}): string {
  const regions = blocks.map(
    (block) => `<TextRegion id="${block.id}" type="${block.type}">
<Coords points="${points(around(block.lines))}"/>
${block.lines
  .map(
    (line, at) => `<TextLine id="${block.id}-${at}"><Coords points="${points(line.box)}"/>
<TextEquiv><Unicode>${escape(line.text)}</Unicode></TextEquiv></TextLine>`,
  )
  .join('\n')}
</TextRegion>`,
  );
  const refs = page.blocks.map(({ id }, at) => `<RegionRefIndexed index="${at}" regionRef="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>Baoku</Creator></Metadata>
<Page imageFilename="page.png" imageWidth="${page.width}" imageHeight="${page.height}">
${ordered ? `<ReadingOrder><OrderedGroup id="order">${refs.reverse().join('')}</OrderedGroup></ReadingOrder>` : ''}
${regions.join('\n')}
</Page></PcGts>
`;
}

/** hOCR as recognisers write it: areas, paragraphs, lines, words. */
export function writeHocr(page: SetPage, { blocks = page.blocks }: Options = {}): string {
  const areas = blocks.map(
    (block) => `<div class='ocr_carea' title="${bbox(around(block.lines))}"><p class='ocr_par' lang='chi_sim'>
${block.lines
  .map(({ text, box }) => {
    const [x, y, width, height] = box;
    const words = cellsOf(text, x, width).map(
      (cell) =>
        `<span class='ocrx_word' title='${bbox([cell.x, y, cell.width, height])}; x_wconf 95'>${escape(cell.text)}</span>`,
    );
    return `<span class='ocr_line' title="${bbox(box)}; baseline 0 0">${words.join('\n')}</span>`;
  })
  .join('\n')}
</p></div>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name='ocr-system' content='test'/></head>
<body><div class='ocr_page' title='image "page.png"; bbox 0 0 ${Math.ceil(page.width)} ${Math.ceil(page.height)}'>
${areas.join('\n')}
</div></body></html>
`;
}

type Cell = { text: string; x: number; width: number };

/** Chinese character by character, Latin words whole; blanks leave a gap. */
function cellsOf(text: string, x: number, width: number): Cell[] {
  const all = [...text.matchAll(/[A-Za-z0-9]+|\s+|./gu)].map(([word]) => ({ word, wide: wordWidth(word) }));
  const unit = width / all.reduce((sum, { wide }) => sum + wide, 0);
  let at = x;
  return all.flatMap(({ word, wide }) => {
    const cell = { text: word, x: round(at), width: round(wide * unit) };
    at += wide * unit;
    return /^\s+$/.test(word) ? [] : [cell];
  });
}

/** A blank is as wide as a character of Chinese. */
function wordWidth(word: string): number {
  return /^\s+$/.test(word) ? word.length : widthOf(word);
}

const round = (value: number): number => Math.round(value * 10) / 10;

function around(lines: readonly SetLine[]): SetLine['box'] {
  const left = Math.min(...lines.map(({ box }) => box[0]));
  const top = Math.min(...lines.map(({ box }) => box[1]));
  const right = Math.max(...lines.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...lines.map(({ box }) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

function points([x, y, width, height]: SetLine['box']): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(Math.round);
  return `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
}

function bbox([x, y, width, height]: SetLine['box']): string {
  return `bbox ${[x, y, x + width, y + height].map(Math.round).join(' ')}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);
}
