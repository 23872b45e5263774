// Reads and mends PDFs of ours as the typesetter writes them: plain objects, a plain cross-reference table.

const newline = '\n';

/** An object of a PDF: its dictionary as text, and where its stream lies. */
export type StreamObject = { number: number; dictionary: string; start: number; length: number };

export function latin1(pdf: Uint8Array): string {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
}

/** The pictures of a PDF, in the order of the file. */
export function* pictureObjects(text: string): Generator<StreamObject> {
  const picture =
    /\n(\d+) 0 obj\n(<<\n {2}\/Length (\d+)\n {2}\/Type \/XObject\n {2}\/Subtype \/Image\n[^]*?\n>>)\nstream\n/g;
  for (let found = picture.exec(text); found; found = picture.exec(text)) {
    const [whole, number, dictionary = '', length] = found;
    const start = found.index + whole.length;
    yield { number: Number(number), dictionary, start, length: Number(length) };
    // What looks like an object inside a picture is none.
    picture.lastIndex = start + Number(length);
  }
}

/** Number of colours of the profile behind a reference such as `28 0 R`; null where it is no ICC profile. */
export function profileColours(text: string, reference: string): number | null {
  const space = objectText(text, reference);
  const profile = /\[\/ICCBased (\d+ 0 R)\]/.exec(space)?.[1];
  if (profile === undefined) return null;
  return Number(/\/N (\d)/.exec(objectText(text, profile))?.[1]) || null;
}

function objectText(text: string, reference: string): string {
  const start = text.indexOf(`\n${reference.replace(/R$/, 'obj')}\n`);
  return start < 0 ? '' : (text.slice(start, start + 600).split('endobj', 1)[0] ?? '');
}

/** Writes objects anew, as an update after the PDF's end; each content is what stands between `obj` and `endobj`. */
export function updateObjects(
  pdf: Uint8Array,
  objects: ReadonlyMap<number, string | Uint8Array>,
): Uint8Array {
  if (objects.size === 0) return pdf;
  const tail = latin1(pdf.subarray(-2000));
  const trailer = /trailer\n<<([^]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(tail);
  if (!trailer) throw new Error('no trailer');
  let at = pdf.length + newline.length;
  const parts: (string | Uint8Array)[] = [newline];
  const entries: string[] = [];
  for (const [number, content] of objects) {
    const [head, foot] = [`${number} 0 obj\n`, '\nendobj\n'];
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
    parts.push(head, content, foot);
    at += head.length + content.length + foot.length;
  }
  const [, dictionary = '', previous = ''] = trailer;
  parts.push(
    'xref\n',
    ...entries,
    `trailer\n<<${dictionary.replace(/ {2}\/Prev \d+\n/, '')}  /Prev ${previous}\n>>\nstartxref\n${at}\n%%EOF\n`,
  );
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
  return new Uint8Array(Buffer.concat([pdf, ...bytes]));
}
