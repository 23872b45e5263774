import { z } from 'zod';
import { articleKind, articlePeople } from '#shared/domain/article.ts';
import { edtfDate } from '#shared/domain/edtf-date.ts';

/**
 * What a Word document keeps of its articles beside what it shows, in a property of its own that Word and LibreOffice leave
 * as it is: for the way back into a library.
 */
export const docxFacts = z.object({
  version: z.literal(1),
  /** Where all of them stood; null where they did not stand together. */
  place: z.object({
    publication: z.string().nullable(),
    date: edtfDate.nullable(),
    number: z.string().nullable(),
    title: z.string().nullable(),
  }),
  /** In the order of the document. */
  articles: z.array(z.object({ kind: articleKind, people: articlePeople })),
});
export type DocxFacts = z.output<typeof docxFacts>;
export const docxFactsName = 'baoku';
