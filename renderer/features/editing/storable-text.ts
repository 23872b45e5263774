import type { ArticleText } from '#renderer/editor/head-slots.ts';

function storable(value: string): string {
  return value.toWellFormed().replaceAll('\0', '');
}

function deepStorable<Value>(value: Value): Value {
  if (typeof value === 'string') return storable(value) as Value;
  if (Array.isArray(value)) return value.map(deepStorable) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, deepStorable(inner)]),
    ) as Value;
  }
  return value;
}

/**
 * The text as a library can hold it: half a surrogate pair, which is no character, becomes U+FFFD, and U+0000 goes.
 * Without this one stray unit out of a clipboard would keep the whole article from being saved.
 */
export function storableText(text: ArticleText): ArticleText {
  return deepStorable(text);
}
