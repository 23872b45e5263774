import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullWidthPunctuation, withFullWidthPunctuation } from '#core/exporting/full-width-punctuation.ts';
import { article, paragraph, text } from './sample-articles.ts';

describe('full-width punctuation for print', () => {
  it.each([
    ['为深入学习,进一步弘扬;维护权益!成效如何?', '为深入学习，进一步弘扬；维护权益！成效如何？'],
    ['本报讯(记者李新和)11月26日,我市', '本报讯（记者李新和）11月26日，我市'],
    ['国内生产总值(GDP)增长5.8%,约1,234.5亿元', '国内生产总值（GDP）增长5.8%，约1,234.5亿元'],
    ['8:30开会,比分3:2,电话:0391-123', '8:30开会，比分3:2，电话：0391-123'],
    ['会议指出, 全面推进', '会议指出，全面推进'],
    ['举行"99公益日"活动,一"老"一"小"', '举行“99公益日”活动，一“老”一“小”'],
    ["他说:\"这是'暖心'工程”", '他说：“这是‘暖心’工程”'],
    ['长5"的钉子', '长5"的钉子'],
    ['工会“工会"工会"', '工会“工会"工会"'],
    ["She said \"it's fine\" and 'left'.", "She said \"it's fine\" and 'left'."],
    ["职工's club与members' hall", "职工's club与members' hall"],
    ['Hello, world (really)! See http://a.cn/?a=1,2', 'Hello, world (really)! See http://a.cn/?a=1,2'],
  ])('%s', (before, after) => {
    expect(fullWidthPunctuation(before)).toBe(after);
  });

  it('changes nothing but those marks and blanks beside them', () => {
    const words = fc.array(fc.constantFrom('会', '议', ',', '(', ')', ':', 'a', '1', ' ', '。', '?', '"'));
    fc.assert(
      fc.property(words, (parts) => {
        const before = parts.join('');
        const after = fullWidthPunctuation(before);
        const same = (each: string) => each.normalize('NFKC').replace(/[“”]/g, '"').replaceAll(' ', '');
        expect(same(after)).toBe(same(before));
      }),
    );
  });

  it('reaches heads and body but no address', () => {
    const raw = article({
      heads: { headline: '甲,乙' },
      blocks: [paragraph('丙:丁', { type: 'link', url: 'https://戊.cn/己,庚', children: [text('见此!')] })],
    });
    const { heads, body } = withFullWidthPunctuation(raw);
    expect(heads.headline).toBe('甲，乙');
    expect(body.blocks).toEqual([
      paragraph('丙：丁', { type: 'link', url: 'https://戊.cn/己,庚', children: [text('见此！')] }),
    ]);
  });
});
