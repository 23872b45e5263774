/** What may stand for itself in an expression. */
const LITERAL_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/g;
const ESCAPED = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)/gsu;
const CLASS = /\[[^\]]*\]/g;
const GROUP = /\([^()]*\)/g;
const MAY_BE_MISSING = /[?*{]/;

/** Runs of characters without which a regular expression matches nothing; none where that is not plain to see. */
export function patternLiterals(pattern: string): string[] {
  let plain = pattern.replace(ESCAPED, '.').replace(CLASS, '.');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(GROUP, '.');
  }
  if (/[|()[\]]/.test(plain)) return [];
  return Array.from(plain.matchAll(LITERAL_RUN), ({ 0: run, index }) =>
    MAY_BE_MISSING.test(plain.charAt(index + run.length)) ? run.slice(0, -1) : run,
  ).filter((run) => run !== '');
}
