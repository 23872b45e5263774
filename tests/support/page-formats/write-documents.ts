import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Piece } from './lay-out-page.ts';

const tags = { headline: 'h1', deck: 'h2', subhead: 'h3', body: 'p' } as const;
const headings = {
  headline: HeadingLevel.HEADING_1,
  deck: HeadingLevel.HEADING_2,
  subhead: HeadingLevel.HEADING_3,
};

/** A web page of the pieces, with the frame of a site around it that is no part of the newspaper. */
export function writeHtml(pieces: readonly Piece[]): string {
  const body = pieces.map(({ text, rank }) => `<${tags[rank]}>${escape(text)}</${tags[rank]}>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>不属于版面的题目</title><style>p { color: red }</style></head>
<body><nav><a href="/">不属于版面的导航</a></nav><main>
${body}
</main><script>document.write('不属于版面的脚本')</script></body></html>
`;
}

/** A Word document of the pieces, heads by Word's own heading styles. */
export async function writeDocx(pieces: readonly Piece[]): Promise<Uint8Array> {
  const children = pieces.map(
    ({ text, rank }) => new Paragraph({ text, ...(rank !== 'body' && { heading: headings[rank] }) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (mark) => `&#${mark.codePointAt(0)};`);
}
