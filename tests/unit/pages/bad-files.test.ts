import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { createPageReader, MOST_CHARACTERS } from '#adapters/pages/create-page-reader.ts';
import { AppError } from '#core/app-error.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { layOutPage } from '#tests/support/page-formats/lay-out-page.ts';
import { writeAlto, writeHocr, writePageXml } from '#tests/support/page-formats/write-markup.ts';
import { passwordTrailer, writePdf } from '#tests/support/page-formats/write-pdf.ts';

const reader = createPageReader(textDecoder);
const utf8 = (text: string): Uint8Array => encodeText(text, 'utf-8');
const ooxml = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string): string =>
  `<?xml version="1.0"?><w:document ${ooxml}><w:body>${body}</w:body></w:document>`;
const docx = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const page = layOutPage([
  { text: '市总工会召开动员会', rank: 'headline' },
  { text: '本报讯（记者李新和）10月24日，市总工会召开学习贯彻党的二十大精神动员会。', rank: 'body' },
]);
const alto = writeAlto(page, 4, { ordered: true });
const deep = (name: string): string => `<${name}>`.repeat(200_000);
const laughs = `<!DOCTYPE alto [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => {
  const name = String.fromCharCode(98 + at);
  return `<!ENTITY ${name} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`;
}).join('')}]>`;

/** A zip whose directory says that its one file is small; unpacked it has 64 MB. */
function lyingBomb(): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 1 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 1000, true);
  return bytes;
}

const bad: [what: string, name: string, bytes: () => Uint8Array, reason: string][] = [
  ['an empty file', 'page.xml', () => new Uint8Array(), 'empty-file'],
  ['a 50 MB text file', 'page.txt', () => utf8('一二三四五六七八。\n'.repeat(1_800_000)), 'page-too-long'],
  ['a DOCX that is text', 'page.docx', () => utf8('这不是 Word 文档'), 'not-docx'],
  ['a zip without a document', 'page.docx', () => docx({ 'a.txt': '一' }), 'not-docx'],
  [
    'a DOCX that breaks off',
    'page.docx',
    () => docx({ 'word/document.xml': word('<w:p/>') }).subarray(0, 90),
    'damaged-file',
  ],
  [
    'a document.xml that breaks off',
    'page.docx',
    () => docx({ 'word/document.xml': word('<w:p/>').slice(0, -20) }),
    'damaged-file',
  ],
  [
    'an old Word document',
    'page.doc',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    'old-word',
  ],
  ['a DOCX without text', 'page.docx', () => docx({ 'word/document.xml': word('<w:p/>') }), 'no-text'],
  [
    'a zip bomb',
    'page.docx',
    () => zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 1 }),
    'archive-too-large',
  ],
  ['a zip bomb that lies', 'page.docx', lyingBomb, 'damaged-file'],
  [
    'an entity bomb in ALTO',
    'page.xml',
    () => utf8(`<?xml version="1.0"?>${laughs}<alto>&j;</alto>`),
    'xml-entities',
  ],
  [
    'an entity bomb in a DOCX',
    'page.docx',
    () => docx({ 'word/document.xml': `${laughs}${word('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>')}` }),
    'xml-entities',
  ],
  [
    '200,000 elements in each other as XML',
    'page.xml',
    () => utf8(`<alto>${deep('ComposedBlock')}`),
    'nested-too-deep',
  ],
  [
    '200,000 elements in each other as HTML',
    'page.html',
    () => utf8(`<html><body>${deep('div')}`),
    'nested-too-deep',
  ],
  [
    '200,000 tables in each other in a DOCX',
    'page.docx',
    () => docx({ 'word/document.xml': word(deep('w:tbl')) }),
    'nested-too-deep',
  ],
  ['an ALTO file that breaks off', 'page.xml', () => utf8(alto.slice(0, alto.length / 2)), 'damaged-file'],
  ['a PAGE file that breaks off', 'page.xml', () => utf8(writePageXml(page).slice(0, -30)), 'damaged-file'],
  ['XML of another kind', 'page.xml', () => utf8('<?xml version="1.0"?><TEI><p>一</p></TEI>'), 'unknown-xml'],
  ['text that is called XML', 'page.xml', () => utf8('市总工会召开动员会'), 'unknown-xml'],
  ['an ALTO file without text', 'page.xml', () => utf8('<alto><Layout><Page/></Layout></alto>'), 'no-text'],
  [
    'bytes of no encoding in XML',
    'page.xml',
    () => Uint8Array.of(...utf8('<alto><Layout>'), 0xff, 0x80, 0xff, 0x20, 0x81, 0x20),
    'undecodable',
  ],
  ['a PDF that is text', 'page.pdf', () => utf8('这不是 PDF'), 'not-pdf'],
  ['a PDF that breaks off', 'page.pdf', () => writePdf('BT ET').subarray(0, 400), 'damaged-file'],
  ['a PDF of nothing but its ends', 'page.pdf', () => utf8('%PDF-1.7\n%%EOF\n'), 'damaged-file'],
  ['a PDF with a password', 'page.pdf', () => writePdf('BT ET', passwordTrailer), 'encrypted-file'],
  ['a PDF without a text layer', 'page.pdf', () => writePdf('0 0 300 400 re f'), 'no-text-layer'],
  [
    'a picture',
    'page.txt',
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    'binary-file',
  ],
];

describe('a file that gives no page is refused with its reason, in both languages', () => {
  it.each(bad)('%s', async (_what, name, bytes, reason) => {
    const error: unknown = await reader.read({ name, bytes: bytes() }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    const { code, details } = error as AppError;
    expect({ code, reason: details.reason }).toEqual({ code: 'invalid', reason });
    for (const language of ['zh-CN', 'en'] as const) {
      const translator = createI18n(language);
      const sentence = describeError(translator, { code, details });
      expect(sentence).not.toBe(translator.t('errors:code.invalid'));
      expect(sentence).not.toMatch(/\{\{|undefined/);
    }
  });

  it('but one line of 1 MB and a page of 5,000 lines are read', async () => {
    const long = await reader.read({ name: 'a.txt', bytes: utf8('一'.repeat(350_000)) });
    expect(long.pages[0]?.text).toHaveLength(350_000);
    const lines = Array.from({ length: 5000 }, (_, at) => ({
      text: `第${at}行的文字写在这里`,
      size: 20,
      box: [(at % 5) * 300, Math.floor(at / 5) * 28, 240, 20] as [number, number, number, number],
    }));
    const blocks = [{ id: 'b', type: 'paragraph' as const, lines }];
    const many = await reader.read({
      name: 'a.hocr',
      bytes: utf8(writeHocr({ width: 1500, height: 28_000, blocks })),
    });
    expect(many.pages[0]?.layout?.lines).toHaveLength(5000);
    expect(many.pages[0]?.text.length).toBeLessThan(MOST_CHARACTERS);
  });
});

describe('an ALTO or PAGE file with wrong references is read by its coordinates, and that is told', () => {
  const two = layOutPage([
    { text: '市总工会召开动员会', rank: 'headline' },
    {
      text: '本报讯（记者李新和）10月24日，市总工会召开学习贯彻党的二十大精神动员会。'.repeat(6),
      rank: 'body',
    },
    { text: '解放区总工会举办技能比武', rank: 'headline' },
    {
      text: '本报讯（记者李新和）近日，解放区总工会举办职工职业技能比武，五十人参加。'.repeat(6),
      rank: 'body',
    },
  ]);
  const ordered = writeAlto(two, 2, { ordered: true });
  const textOf = async (content: string): Promise<{ text: string; codes: string[] }> => {
    const { pages, notices } = await reader.read({ name: 'page.xml', bytes: utf8(content) });
    return { text: pages[0]?.text ?? '', codes: notices.map(({ code }) => code) };
  };

  it.each<[string, string]>([
    ['a next block that is not there', ordered.replace('IDNEXT="b3"', 'IDNEXT="b99"')],
    ['two blocks with one next', ordered.replace('IDNEXT="b3"', 'IDNEXT="b2"')],
    ['a circle', ordered.replace(/(<TextBlock ID="b\d+")>/, '$1 IDNEXT="b0">')],
    [
      'a list that names what is not there',
      writeAlto(two, 4, { ordered: true }).replace('REF="b1"', 'REF="gone"'),
    ],
    [
      'a list that names one block twice',
      writeAlto(two, 4, { ordered: true }).replace('REF="b1"', 'REF="b2"'),
    ],
    [
      'a group of regions that are not there',
      writePageXml(two, { ordered: true }).replaceAll('regionRef="b', 'regionRef="x'),
    ],
  ])('%s', async (_what, content) => {
    const right = await textOf(ordered);
    const wrong = await textOf(content);
    expect(right.codes).toEqual([]);
    expect(wrong.codes).toContain('reading-order-broken');
    expect(wrong.text).toBe(right.text);
  });
});

describe('an encoding that is declared wrongly', () => {
  const content = (declared: string): string => alto.replace('encoding="UTF-8"', `encoding="${declared}"`);

  it('does not spoil the text, and is told', async () => {
    const right = await reader.read({ name: 'page.xml', bytes: utf8(alto) });
    expect(right.notices).toEqual([]);
    const asUtf8 = await reader.read({ name: 'page.xml', bytes: utf8(content('gb2312')) });
    expect(asUtf8.pages).toEqual(right.pages);
    expect(asUtf8.notices).toEqual([
      { code: 'encoding-differs', details: { declared: 'gb2312', used: 'utf-8' } },
    ]);
    const asGbk = await reader.read({ name: 'page.xml', bytes: encodeText(alto, 'gb18030') });
    expect(asGbk.pages).toEqual(right.pages);
    expect(asGbk.notices).toEqual([
      { code: 'encoding-differs', details: { declared: 'UTF-8', used: 'gb18030' } },
    ]);
    const declared = await reader.read({ name: 'page.xml', bytes: encodeText(content('GBK'), 'gb18030') });
    expect(declared.pages).toEqual(right.pages);
    expect(declared.notices).toEqual([]);
  });
});
