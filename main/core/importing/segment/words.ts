/**
 * Cuts Chinese text into words by the dictionary that every JavaScript engine brings along; it knows simplified and
 * traditional characters alike.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const REACH = 6;
const MOST_KEPT = 20_000;

/** The first word of a text, a single character where no word of the dictionary begins it. */
export const firstWord = remember(
  (text) => text.slice(0, REACH),
  (text) => segmenter.segment(text).containing(0)?.segment ?? '',
);

/** The last word of a text, a single character where no word of the dictionary ends it. */
export const lastWord = remember(
  (text) => text.slice(-REACH),
  (text) => segmenter.segment(text).containing(text.length - 1)?.segment ?? '',
);

/** Whether the dictionary knows the text as one word. */
export const isWord = remember(
  (text) => text,
  (text) => segmenter.segment(text).containing(0)?.segment === text,
);

/** Keeps what was read: the same few words stand at the edges of a page's paragraphs again and again. */
function remember<T>(cut: (text: string) => string, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (whole) => {
    const text = cut(whole);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > MOST_KEPT) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
