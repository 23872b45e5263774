import { scriptPairs } from '#shared/text/script-characters.ts';

/** By the traditional character's unit; 0 where there is nothing to fold. */
const SIMPLIFIED = new Uint16Array(0x10000);
const PAIRS = Array.from(scriptPairs);
for (let at = 0; at + 1 < PAIRS.length; at += 2) {
  const [traditional, simplified] = [PAIRS[at] as string, PAIRS[at + 1] as string];
  if (traditional.length === 1 && simplified.length === 1)
    SIMPLIFIED[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
}

/** The simplified character of a UTF-16 unit. */
export function foldUnit(unit: number): number {
  return (SIMPLIFIED[unit] as number) || unit;
}

/**
 * Folded text in simplified characters throughout, for the language model only: names keep the characters of the page. Called
 * for every seam that is weighed, so what is simplified already costs a look at each unit and no new text.
 */
export function foldScript(key: string): string {
  let folded = '';
  let done = 0;
  for (let at = 0; at < key.length; at += 1) {
    const simplified = SIMPLIFIED[key.charCodeAt(at)] as number;
    if (simplified === 0) continue;
    folded += key.slice(done, at) + String.fromCharCode(simplified);
    done = at + 1;
  }
  return done === 0 ? key : folded + key.slice(done);
}
