import { createRequire } from 'node:module';

/**
 * The faces of the templates: 宋 (regular, bold, black) and 黑 (regular, bold), each with the forms of simplified and of
 * traditional print. 楷 and 仿宋 fall back to 宋. Paths within the fonts' folder.
 */
export const fontFaces = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'noto-serif-tc/400Regular/NotoSerifTC_400Regular.ttf',
  'noto-serif-tc/700Bold/NotoSerifTC_700Bold.ttf',
  'noto-serif-tc/900Black/NotoSerifTC_900Black.ttf',
  'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  'noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
] as const;

/** Paths of the fonts where they are installed as packages; a packaged application passes its own copies instead. */
export function installedFontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return fontFaces.map((face) => require.resolve(`@expo-google-fonts/${face}`));
}
