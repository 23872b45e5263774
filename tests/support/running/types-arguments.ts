import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const locales = fileURLToPath(new URL('../../../shared/i18n/locales/', import.meta.url));
const built = fileURLToPath(new URL('../../../.cache/tests.tsbuildinfo', import.meta.url));

/**
 * What `tsc` is called with. It builds only what changed, but does not notice in the projects that use them when sentences in
 * JSON files change or go: where one of these is newer than the last build, everything is built anew. One checker a project:
 * several would each work out the types that they share, and the processors have tests to run meanwhile.
 */
export function typesArguments(): string[] {
  const lastBuild = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(
    ...readdirSync(locales, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(`${locales}${name}`).mtimeMs,
    ),
  );
  return ['-b', '--checkers', '1', ...(newest > lastBuild ? ['--force'] : [])];
}
