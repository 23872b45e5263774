import type { DocxWriter } from '#core/ports/docx-writer.ts';
import type { Typesetter } from '#core/ports/typesetter.ts';

/** Stands in the ports of cores whose test exports nothing: whoever calls it finds out. */
function unused(): never {
  throw new Error('this core has no export; open the application instead');
}

export const unusedTypesetter: Typesetter = {
  atOnce: 1,
  compose: unused,
  preview: unused,
  unreadableFonts: unused,
  close: () => Promise.resolve(),
};
export const unusedDocxWriter: DocxWriter = { write: unused };
