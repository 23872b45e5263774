import { describe, expect, it } from 'vitest';
import { prevailingScript } from '#shared/text/prevailing-script.ts';

describe('the script that prevails in a text', () => {
  it.each([
    ['记者从市生态环境局获悉', 'simplified'],
    ['記者從市生態環境局獲悉', 'traditional'],
    // Characters of both scripts tell nothing, however many there are.
    ['台北里后于征干云', null],
    ['', null],
    ['Baoku 2022', null],
    // One name in the other script does not turn a text.
    ['游本昌饰演濟公的故事，观众从头看到尾', 'simplified'],
    ['據「人民日报」報導，該團體已經離開', 'traditional'],
    ['𦨴𠮷', null],
  ] as const)('of %j is %s', (text, script) => expect(prevailingScript(text)).toBe(script));
});
