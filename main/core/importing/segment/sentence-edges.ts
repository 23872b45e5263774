const TERMINAL = '。!?…:;.~；：！？';
const CLOSERS = '”’")\']》〉】）』」';
const NEVER_FIRST = /^(?:[,、。;:!?)\]》”’』」…]|的(?!士|确|哥|姐)|地[,、]|了[,、一]|着[,、]|们|们的)/;

/** Whether a folded text stops before its sentence does. */
export function endsOpen(key: string): boolean {
  let at = key.length - 1;
  while (at >= 0 && CLOSERS.includes(key.charAt(at))) at -= 1;
  if (at < 0) return false;
  const last = key.charAt(at);
  if (last === '.') return /[0-9]\.$/.test(key.slice(0, at + 1)) && at === key.length - 1;
  return !TERMINAL.includes(last);
}

/** Whether a folded text begins with what no sentence begins with. */
export function startsOpen(key: string): boolean {
  return NEVER_FIRST.test(key) && !/^…{1,2}$/.test(key);
}

const MARKS = /[“‘([《”’)\]》]/g;
const PAIRS: Record<string, string> = { '”': '“', '’': '‘', ')': '(', ']': '[', '》': '《' };

/** Openers that the text leaves open, and closers that it finds closed already, in order. */
export function unbalanced(key: string): { open: string; close: string } {
  const stack: string[] = [];
  let close = '';
  for (const [mark] of key.matchAll(MARKS)) {
    if ('“‘([《'.includes(mark)) stack.push(mark);
    else {
      const place = stack.lastIndexOf(PAIRS[mark] as string);
      if (place >= 0) stack.splice(place);
      else close += mark;
    }
  }
  return { open: stack.join(''), close };
}
