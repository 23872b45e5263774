import { z } from 'zod';

/** Something in a file that the archivist should know although the file was imported. */
export const fileNotice = z.object({
  /** A key of the translations importing:fileNotice; of a newer version perhaps. */
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FileNotice = z.output<typeof fileNotice>;
