import { expect, it } from 'vitest';
import { languageWithoutLibrary } from '#renderer/app/appearance.ts';

it.each([
  // Nothing is remembered: the browser's first that Baoku speaks.
  [null, ['fr-FR', 'en-GB', 'zh-CN'], 'en'],
  [null, ['zh-TW', 'en'], 'zh-CN'],
  [null, ['fr'], 'zh-CN'],
  // What the last visit had goes first.
  ['dark zh-CN', ['en-US'], 'zh-CN'],
  ['system en', ['zh-CN'], 'en'],
  ['rubbish', ['en-US'], 'en'],
])('without a library, %j remembered and %j spoken give %s', (remembered, spoken, language) => {
  expect(languageWithoutLibrary(remembered, spoken)).toBe(language);
});
