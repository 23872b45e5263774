import { describe, expect, it } from 'vitest';
import { resources } from '#shared/i18n/resources.ts';
import { errorCodes } from '#shared/contract/procedure.ts';
import type { LibraryErrorReason } from '#core/library-error.ts';
import { sourceFiles } from './support/source-tree.ts';

type Sentences = Map<string, string>;

function sentencesOf(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  return Object.entries(value as object).flatMap(([name, part]) =>
    sentencesOf(part, key === '' ? name : `${key}.${name}`),
  );
}

const languages = Object.entries(resources).map(([language, namespaces]): [string, Sentences] => [
  language,
  new Map(sentencesOf(namespaces)),
]);
const [, chinese] = languages.find(([language]) => language === 'zh-CN') as [string, Sentences];
const [, english] = languages.find(([language]) => language === 'en') as [string, Sentences];

/** English has a form for one and one for many, Chinese has one for all. */
const withoutPlural = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const keysOf = (sentences: Sentences): string[] =>
  [...new Set([...sentences.keys()].map(withoutPlural))].toSorted();
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<(\w+)\/?>/g)]
    .map((match) => match[1] ?? `<${match[2]}>`)
    .toSorted();

describe('both languages', () => {
  it('say the same things', () => {
    expect(keysOf(english)).toEqual(keysOf(chinese));
    expect(chinese.size).toBeGreaterThan(100);
  });

  it('name the same values in each sentence', () => {
    const different: string[] = [];
    for (const [key, sentence] of english) {
      const base = withoutPlural(key);
      const twin = chinese.get(key) ?? chinese.get(`${base}_other`) ?? chinese.get(base) ?? '';
      const [said, wanted] = [new Set(placeholders(sentence)), new Set(placeholders(twin))];
      // "one page" need not name its number.
      const wrong = said.symmetricDifference(wanted);
      if (key.endsWith('_one')) wrong.delete('count');
      if (wrong.size > 0) different.push(key);
    }
    expect(different).toEqual([]);
  });

  it.each(languages)('%s leaves no sentence empty', (_language, sentences) => {
    expect([...sentences].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('English is in English', () => {
    const han = [...english].filter(
      ([key, sentence]) =>
        /\p{Script=Han}/u.test(sentence.replaceAll('Baoku 报库', '')) &&
        !/language|example|placeholder|term|font|sample|folding/i.test(key),
    );
    expect(han.map(([key]) => key)).toEqual([]);
  });

  it('English counts one thing in a sentence of its own', () => {
    const countsMany = /\{\{count(?:, number)?\}\} [a-z]+s\b/;
    const alone = [...english].filter(
      ([key, sentence]) => countsMany.test(sentence) && !/_(?:one|other)$/.test(key),
    );
    // A limit, and pages of which only the first are shown, are many.
    expect(alone.map(([key]) => key)).toEqual(['exporting.preview.shown', 'exporting.issues.tooMany']);
  });

  it('the names of commands, which stand after a colon, begin small in English', () => {
    const names = [...english].filter(([key]) => key.startsWith('safety.command.'));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter(([, name]) => /^\p{Lu}/u.test(name))).toEqual([]);
  });

  it.each(languages)(
    '%s calls a menu the same in the window and in the menu of the system',
    (_language, sentences) => {
      for (const menu of ['file', 'edit', 'view', 'help']) {
        const name = sentences.get(`menu.${menu}.title`)?.replace(/\(&\w\)|&/, '');
        expect(name).toBe(sentences.get(`app.menu.${menu}`));
      }
    },
  );
});

describe('every failure has a sentence', () => {
  it.each(errorCodes)('the code %s', (code) => {
    expect(chinese.has(`errors.code.${code}`)).toBe(true);
  });

  const libraryReasons = {
    missing: true,
    unreadable: true,
    'not-a-library': true,
    newer: true,
    damaged: true,
    locked: true,
    'disk-full': true,
    'network-share': true,
  } satisfies Record<LibraryErrorReason, true>;
  it.each(Object.keys(libraryReasons))('a library that cannot be opened: %s', (reason) => {
    expect(chinese.has(`errors.library.${reason}`)).toBe(true);
  });

  /** Reasons as the code names them, where an error is made. */
  const named = sourceFiles(['main', 'renderer/bridge'], /\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(/(?:AppError\(|refuse\(|details: \{|details = \{)[^;]*?reason: ([^,}]+)/g)].flatMap(
      (match) => [...(match[1] ?? '').matchAll(/'([a-z-]+)'/g)].map((reason) => reason[1] ?? ''),
    ),
  );
  const made = [
    ...['publication', 'issue', 'page', 'source', 'article', 'image', 'tag', 'job'].map(
      (table) => `${table}-missing`,
    ),
    ...['empty-file', 'too-large', 'binary-file', 'undecodable'],
  ];
  const reasons = [...new Set([...named, ...made])].toSorted();

  it('the reasons are found in the code', () => {
    expect(reasons).toEqual(
      expect.arrayContaining(['stale-revision', 'tag-cycle', 'disk-full', 'library-busy']),
    );
  });

  it.each(reasons)('the reason %s', (reason) => {
    expect(chinese.has(`errors.reason.${reason}`)).toBe(true);
    expect(english.has(`errors.reason.${reason}`)).toBe(true);
  });
});
