/** What the pages of a PDF say, squeezed: what belongs to the articles in reading order, and headers and footers apart. */
export type PdfText = { body: string; furniture: string };

/** Text as it is compared: without white space and marks of possible breaks, letters composed with their accents. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/gu, '').normalize('NFC');
}
