import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** The faces that the page is set in, by the name that `renderer/styles/fonts.css` knows each by. */
const faces = {
  'sans-400': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-600': 'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'song-400': 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'song-700': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
};
/** Half-width punctuation and contextual spacing, which `text-spacing-trim` is set with, and the narrow quotes of English. */
const spacingFeatures = ['chws', 'halt', 'palt', 'pwid'];

/** The functions of HarfBuzz's subsetter that are called here; numbers are addresses in its memory. */
type Subsetter = {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_or_fail(face: number, input: number): number;
};
const writableMode = 2;
const layoutFeatureTags = 6;

/**
 * Code points of everyday text: Latin, and the punctuation and the 3,755 characters of the first level of GB/T 2312-1980
 * (rows 1–9 and 16–55), which make up more than 99 % of a newspaper in simplified characters.
 */
export function commonCharacters(): number[] {
  const decoder = new TextDecoder('gb18030');
  const common = new Set<number>();
  for (let code = 0x20; code < 0x180; code += 1) common.add(code);
  for (let row = 1; row <= 55; row += 1) {
    if (row > 9 && row < 16) continue;
    for (let cell = 1; cell <= 94; cell += 1) {
      const text = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      const code = text.codePointAt(0) ?? 0;
      if (Array.from(text).length === 1 && !/[\p{Co}\ufffd]/u.test(text)) common.add(code);
    }
  }
  return [...common];
}

/** A TrueType file with the glyphs of these characters only. Throws where the file is no font. */
export function subsetFace(file: Uint8Array, characters: readonly number[]): Uint8Array {
  const code = new WebAssembly.Module(readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
  const subsetter = new WebAssembly.Instance(code).exports as unknown as Subsetter;
  subsetter._initialize();
  const address = subsetter.malloc(file.length);
  new Uint8Array(subsetter.memory.buffer).set(file, address);
  const face = subsetter.hb_face_create(
    subsetter.hb_blob_create(address, file.length, writableMode, 0, 0),
    0,
  );
  const input = subsetter.hb_subset_input_create_or_fail();
  const wanted = subsetter.hb_subset_input_unicode_set(input);
  for (const character of characters) subsetter.hb_set_add(wanted, character);
  const features = subsetter.hb_subset_input_set(input, layoutFeatureTags);
  for (const tag of spacingFeatures)
    subsetter.hb_set_add(features, new DataView(new TextEncoder().encode(tag).buffer).getUint32(0));
  const subset = subsetter.hb_subset_or_fail(face, input);
  const blob = subset === 0 ? 0 : subsetter.hb_face_reference_blob(subset);
  const length = blob === 0 ? 0 : subsetter.hb_blob_get_length(blob);
  if (length === 0) throw new Error('the font cannot be cut down');
  const start = subsetter.hb_blob_get_data(blob, 0);
  // The instance, and with it all that was allocated, goes with this call.
  return new Uint8Array(subsetter.memory.buffer).slice(start, start + length);
}

/**
 * Cuts the faces down to everyday characters before a page is built, into `.cache/fonts`. In the hundred files that a face
 * comes in otherwise, neighbouring characters lie in different files: the page loads dozens of them for its first list, and
 * a long paragraph takes several times as long to set at each keystroke.
 * @param root absolute path of the project
 */
export function commonFaces(root: string): Plugin {
  return {
    name: 'common-faces',
    // What is built for the hosts has no typefaces.
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const folder = path.join(root, '.cache', 'fonts');
      mkdirSync(folder, { recursive: true });
      const characters = commonCharacters();
      for (const [name, source] of Object.entries(faces)) {
        const file = readFileSync(require.resolve(`@expo-google-fonts/${source}`));
        writeFileSync(path.join(folder, `${name}.ttf`), subsetFace(file, characters));
      }
    },
  };
}
