import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob as FontBlob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { commonCharacters, subsetFace } from '#hosts/common-faces.ts';

const whole = readFileSync(
  fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  ),
);
const charactersOf = (file: Uint8Array): Set<number> =>
  new Set(new Face(new FontBlob(Uint8Array.from(file).buffer)).collectUnicodes());

describe('the faces of everyday characters', () => {
  it('have what the five pages are written in, but for one character in two hundred', () => {
    const common = new Set(commonCharacters());
    const seeds = new URL('../../../seeds/', import.meta.url);
    const names = ['000_2e8366b1d8aa42a8', '002_74875b3a6fe94045', '004_6c0022c0aa7b5e99'];
    const text = Array.from(
      names.map((name) => readFileSync(new URL(`${name}.txt`, seeds), 'utf8')).join(''),
    ).filter((character) => character.trim() !== '');
    const rare = text.filter((character) => !common.has(character.codePointAt(0) ?? 0));
    expect(rare.length / text.length).toBeLessThan(1 / 200);
  });

  it('have all of these characters that the whole face has, and next to no others, in an eighth of its size', () => {
    const file = subsetFace(whole, commonCharacters());
    const part = charactersOf(file);
    const wanted = charactersOf(whole).intersection(new Set(commonCharacters()));
    expect(part.isSupersetOf(wanted)).toBe(true);
    // What is made of two of them comes with them: ∌ of ∋ and a stroke.
    expect(part.size - wanted.size).toBeLessThan(5);
    expect(file.length).toBeLessThan(whole.length / 8);
  });

  it('are not made of what is no font', () => {
    expect(() => subsetFace(new TextEncoder().encode('no font'), commonCharacters())).toThrow(/cut down/);
  });
});
