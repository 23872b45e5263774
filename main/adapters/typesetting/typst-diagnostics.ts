import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { JobImage } from './job-data.ts';
import { TypstFailure } from './typst-failure.ts';

/** The failure for diagnostics of the compiler that nothing else explains: an error of ours. */
export function compileFailure(diagnostics: readonly { message?: unknown; path?: unknown }[]): TypstFailure {
  const message = diagnostics.map((item) => String(item.message)).join('; ');
  return new TypstFailure('internal', { reason: 'typesetting-failed', message });
}

/** What the compiler only warns of must not reach the press. */
export function refuseNotices(notices: readonly string[]): void {
  if (notices.length === 0) return;
  throw new TypstFailure('internal', { reason: 'typesetter-warned', message: notices.join('; ') });
}

/** The failure for an error thrown while the PDF was written. */
export function pdfFailure(error: unknown): TypstFailure {
  const text = error instanceof Error ? error.message : String(error);
  const character = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(text)?.[1];
  if (character === undefined)
    return new TypstFailure('internal', { reason: 'typesetting-failed', message: text });
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return new TypstFailure('invalid', { reason: 'glyph-missing', character, codePoint });
}

/** Sets each picture alone, because diagnostics do not name the picture that could not be decoded. */
export function findUnreadableImage(
  compiler: NodeCompiler,
  images: readonly JobImage[],
): TypstFailure | null {
  for (const { path, imageId, mediaType, articleIndex, number } of images) {
    const result = compiler.compile({ mainFileContent: `#image(${JSON.stringify(path)})` });
    if (!result.hasError()) continue;
    return new TypstFailure(
      'invalid',
      { reason: 'image-unreadable', imageId, mediaType, place: 'image', number },
      articleIndex,
    );
  }
  return null;
}
