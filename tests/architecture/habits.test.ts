import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, servedFilePolicy } from '#shared/contract/content-security-policy.ts';
import { sourceFiles } from './support/source-tree.ts';

const code = sourceFiles(['shared', 'main', 'renderer'], /\.tsx?$/);
const tests = sourceFiles(['tests'], /\.tsx?$/);
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
const paths = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path);

describe('the code', () => {
  it('writes to no console but where a person reads it', () => {
    const writing = code.filter(
      ({ path, text }) => /\bconsole\.\w+\(/.test(withoutComments(text)) && !path.startsWith('main/hosts/'),
    );
    expect(paths(writing)).toEqual([]);
  });

  it.each([
    ['no eval', /\beval\(|new Function\(/],
    ['no HTML from strings', /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/],
    ['no default export', /^export default /m],
    ['no enum, no namespace', /^\s*(?:export )?(?:const )?(?:enum|namespace) \w/m],
    ['no TODO left behind', /\b(?:TODO|FIXME|XXX)\b/],
    ['no type check switched off', /@ts-(?:ignore|nocheck|expect-error)/],
    ['no any', /:\s*any\b|\bas any\b|<any>/],
  ])('has %s', (_habit, pattern) => {
    expect(paths(code.filter(({ text }) => pattern.test(text)))).toEqual([]);
  });

  it('has no address of another machine but those that users may type or standards name', () => {
    // The one exception is the first start on a machine without Electron's runtime, which asks for it.
    const asking = /\/fetch-runtime\.ts$/;
    const known =
      /https?:\/\/(?:\$\{|127\.0\.0\.1|localhost|www\.w3\.org|schemas\.|purl\.org|(?:www\.)?iptc\.org\/std|www\.tei-c\.org\/ns|www\.idpf\.org\/20|ns\.adobe\.com|\))/;
    const foreign = code
      .filter(({ path }) => !asking.test(path))
      .flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(/https?:\/\/[^\s'"`)]+/g)]
          .map((match) => match[0])
          .filter((url) => !known.test(url))
          .map((url) => `${path} ${url}`),
      );
    expect(foreign).toEqual([]);
  });

  it('is written in short files, one reason to change each', () => {
    const tables = [
      'main/core/importing/segment/language/common-words.ts',
      'shared/text/surnames.ts',
      'main/adapters/files/common-characters.ts',
    ];
    const long = code.filter(({ path, lines }) => lines > 300 && !tables.includes(path));
    expect(long.map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
    expect(tests.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
  });

  it('silences the linter seldom, and says why each time', () => {
    const silenced = [...code, ...tests].flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /(?:ox|es)lint-disable/.test(line) && !path.startsWith('tests/architecture/'))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(silenced.filter((line) => !/ -- \S.{10}/.test(line))).toEqual([]);
    expect(silenced.length).toBeLessThanOrEqual(8);
  });
});

describe('the tests', () => {
  it('are all run', () => {
    const pattern = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme|skipIf|runIf|fails)\b/;
    expect(
      paths(tests.filter(({ path, text }) => pattern.test(text) && !path.startsWith('tests/architecture/'))),
    ).toEqual([]);
  });

  it('run the real parts: nothing is replaced by a mock', () => {
    const pattern = /\bvi\.(?:mock|doMock|hoisted|stubGlobal)\b/;
    const mocking = tests.filter(
      ({ path, text }) =>
        pattern.test(text) && !path.startsWith('tests/browser/') && !path.startsWith('tests/architecture/'),
    );
    expect(paths(mocking)).toEqual([]);
  });
});

describe('the content security policy', () => {
  it('lets nothing inline run, nothing come from elsewhere and nothing frame the page', () => {
    const directives = new Map(
      contentSecurityPolicy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    );
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'blob:', 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'object-src': ["'none'"],
    });
  });

  it('keeps a served file from running or reaching anything', () => {
    expect(servedFilePolicy).toMatch(/^default-src 'none';/);
    expect(servedFilePolicy).toMatch(/; sandbox$/);
    expect(servedFilePolicy).not.toMatch(/script-src|unsafe-eval|https?:|\*/);
  });

  it('is kept by the page: no script, style or handler stands in its HTML', () => {
    for (const { path, text } of sourceFiles(['renderer'], /\.html$/)) {
      expect([path, text.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/g)]).toEqual([
        path,
        null,
      ]);
    }
  });
});
