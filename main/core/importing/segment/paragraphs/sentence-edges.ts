const TERMINAL = '。!?…:;.~；：！？';
const CLOSERS = '”’")\']》〉】）』」';
const LONGEST_REMARK = 44;
/** Marks and particles that begin no sentence, and a figure that ends one: 98.6%。 */
const NEVER_FIRST =
  /^(?:\d[\d.]*(?:[%‰℃]|[万亿]?\p{Script=Han}{0,2})。|[,、。;:!?)\]》”’』」…]|的(?!士|确|哥|姐)|地[,、]|了[,、一]|着[,、]|们|们的)/u;

/** What stands in brackets behind a sentence that is over: who wrote it, where it goes on. */
const REMARK = /[。!?…][”’]?(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/;

/** Whether a folded text stops before its sentence does. */
export function endsOpen(key: string): boolean {
  if (REMARK.test(key.slice(-LONGEST_REMARK))) return false;
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

const OPENERS = '“‘([《';
const PAIRS: Record<string, string> = { '”': '“', '’': '‘', ')': '(', ']': '[', '》': '《' };

/** Whether a unit is one of the marks: every edge of a page is looked through, so what is none costs one look. */
const IS_MARK = new Uint8Array(0x10000);
for (const mark of [OPENERS, ...Object.keys(PAIRS)].join('')) IS_MARK[mark.charCodeAt(0)] = 1;

/** Openers that the text leaves open, and closers that it finds closed already, in order. */
export function unbalanced(key: string): { open: string; close: string } {
  let open = '';
  let close = '';
  for (let at = 0; at < key.length; at += 1) {
    if (IS_MARK[key.charCodeAt(at)] === 0) continue;
    const mark = key.charAt(at);
    const partner = PAIRS[mark];
    if (partner === undefined) open += mark;
    else {
      const place = open.lastIndexOf(partner);
      if (place >= 0) open = open.slice(0, place);
      else close += mark;
    }
  }
  return { open, close };
}

/** How many quotations a folded text leaves open; below 0 for one that closes more than it opens. */
export function quotesLeftOpen(key: string): number {
  return (key.match(/“/g)?.length ?? 0) - (key.match(/”/g)?.length ?? 0);
}

/** Whether a folded text first closes a quotation that it did not open. */
export function closesQuote(key: string): boolean {
  return /^[^“]*”/.test(key);
}
