import { describe, expect, it } from 'vitest';
import { type CodeMap, readCodeMap } from '#adapters/typesetting/code-map.ts';
import { contentText } from '#adapters/typesetting/content-text.ts';

const letters: CodeMap = Object.assign([], { 1: '天', 2: '下', 0x28: '大', 0x5c29: '势', 0x0a0d: '，' });
function read(content: string): { body: string; furniture: string } {
  const [body, furniture]: string[][] = [[], []];
  const fonts = new Map([
    ['f0', letters],
    ['f1', Object.assign([], { 1: '地' })],
  ]);
  contentText(Buffer.from(content, 'latin1'), fonts, { body: body ?? [], furniture: furniture ?? [] });
  return { body: (body ?? []).join(''), furniture: (furniture ?? []).join('') };
}

describe('the text of a page', () => {
  it('reads strings with every kind of escape, whatever stands between them', () => {
    expect(
      read(String.raw`BT /f0 9 Tf [(\000\001) -12.5 (\000\002)-3(\0\()] TJ (\134\)\n\r) Tj ET`).body,
    ).toBe('天下大势，');
    expect(read('/f0 9 Tf <0001 0002> Tj (\0\x01\\\n\0\x02) Tj').body).toBe('天下天下');
  });

  it('keeps what is marked as an artifact apart, also around other marks', () => {
    const content =
      '/f0 9 Tf /Artifact << /Type /Pagination >> BDC /Span BMC (\0\x01) Tj EMC (\0\x02) Tj EMC /P << /ActualText (x) >> BDC (\0\x02) Tj EMC';
    expect(read(content)).toEqual({ body: '下', furniture: '天下' });
  });

  it('takes the font back with the state of the page', () => {
    expect(read('/f0 9 Tf q /f1 9 Tf (\0\x01) Tj Q (\0\x01) Tj').body).toBe('地天');
  });

  it('gives a glyph that stands for nothing a sign of its own, and refuses what it does not know', () => {
    expect(read('/f1 9 Tf (\0\x09) Tj').body).toBe('\ufffd');
    expect(() => read('/f9 9 Tf')).toThrow('no font f9');
    expect(() => read('BI /W 1 ID x EI')).toThrow('operator BI');
  });
});

describe('the map from codes to characters', () => {
  it('reads single codes, ranges, ligatures and characters beyond the first plane', () => {
    const map = readCodeMap(
      '2 beginbfchar\n<0001> <5929>\n<0002> <D842DFB7>\n<0003> <00660069>\nendbfchar 1 beginbfrange <0010> <0012> <4E00> endbfrange',
    );
    expect([map[1], map[2], map[3], map[0x10], map[0x12], map[0x13]]).toEqual([
      '天',
      '𠮷',
      'fi',
      '一',
      '丂',
      undefined,
    ]);
  });
});
