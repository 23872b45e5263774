import { scriptPairs } from '#shared/text/script-characters.ts';

const SIMPLIFIED = new Map<string, string>();
const PAIRS = Array.from(scriptPairs);
for (let at = 0; at + 1 < PAIRS.length; at += 2) {
  const [traditional, simplified] = [PAIRS[at] as string, PAIRS[at + 1] as string];
  if (traditional.length === 1 && simplified.length === 1) SIMPLIFIED.set(traditional, simplified);
}

/** Folded text in simplified characters throughout, for the language model only: names keep the characters of the page. */
export function foldScript(key: string): string {
  let folded = '';
  for (const unit of key) folded += SIMPLIFIED.get(unit) ?? unit;
  return folded;
}
