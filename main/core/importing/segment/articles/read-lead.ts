import { readNames } from '../facts/person-names.ts';
import { isTradeAndName } from '../roles/byline-line.ts';
import { leadLength } from '../roles/news-leads.ts';
import { readByline } from '../facts/byline.ts';
import type { Credits } from '../facts/byline.ts';

const BRACKET = /^[[(“]?[^()[\]。]{0,30}[)\]]?\s*[[(]\s*([^()[\]。]{2,80})[)\]]/;
const WHOLE_BRACKET = /^[[(]\s*([^()[\]。]{2,80})[)\]]/;
const NAMES_INSIDE =
  /记者|通讯员|评论员|实习生|作者|编译|摄|文|^\s*\p{Script=Han}[\p{Script=Han}\s、]{1,12}$/u;
/** 本报讯 记者张三 通讯员李四报道: the names end at 报道, a mark, or where the sentence gives its day. */
const OPEN_NAMES =
  /^[[(□■●◎○\s]*(?:.{0,24}?(?:讯|消息|电)\]?[\s:(]*)?((?:本报|\p{Script=Han}{0,8}?)(?:记者|通讯员)[^,。:\])\d]{2,40}?)(?:(?:\/\p{Script=Han}{2,6})?(报道|报导|电)|(?=[:\])\s,]*(?:$|[\])\d,:]|近日|日前|昨日|今日)))/u;

/** Bare names that open a brief, and those behind an employer's, are of who sent it in. */
const ROLE = /记者|通讯员|评论员|实习生|作者|讯|消息|电/;
/** 本报讯 张三 李四报道：, 本报讯 张三、记者李四报道：. */
const BARE_NAMES =
  /^[[(]?.{0,16}?(?:讯(?!员)|消息|电)[\])]?\s*[:]?\s*(\p{Script=Han}[\p{Script=Han}\s、]{1,14}?)((?:\s+|、)(?:本报)?(?:特约)?(?:记者|通讯员)[\p{Script=Han}\s、]{2,16}?)?\s*报[道导](?=[:,\s])/u;

/** 本报讯 张三、李四：: names, and a colon where the text begins. */
const NAMES_AND_COLON =
  /^[[(]?(?:本报|本刊)\p{Script=Han}{0,4}(?:讯|消息)[\])]?[\s:]+(\p{Script=Han}[\p{Script=Han}\s、]{1,14}?)\s*:/u;

/** The OCR made a full stop of the bracket that closes: 本报讯（记者张三。昨日…. */
const UNCLOSED = /^[[(]?[^()[\]。]{0,20}[)\]]?\s*\(\s*((?:记者|通讯员)[^()[\]。,]{2,30})[。.]/;

/** Reads the byline inside the first paragraph of a news item: 本报讯（记者李新和 通讯员王影）. */
export function readLead(fold: string): { length: number; credits: Credits } | null {
  const opening = leadLength(fold);
  if (opening === 0) return null;
  const start = fold.slice(0, 160);
  for (const form of [WHOLE_BRACKET, BRACKET]) {
    const bracket = form.exec(start);
    const inside = bracket?.[1] ?? '';
    if (bracket && NAMES_INSIDE.test(inside) && !inside.endsWith('讯'))
      return {
        length: Math.max(opening, bracket[0].length),
        credits: readByline(
          inside.replace(/^[^/]{0,30}(?:讯|消息|电)\s+/, ''),
          !ROLE.test(inside) && (form === WHOLE_BRACKET || isTradeAndName(inside))
            ? 'correspondents'
            : 'reporters',
        ),
      };
  }
  const unclosed = UNCLOSED.exec(start);
  if (unclosed)
    return {
      length: Math.max(opening, unclosed[0].length),
      credits: readByline(unclosed[1] ?? '', 'reporters'),
    };
  const led = NAMES_AND_COLON.exec(start);
  if (led && readNames(led[1] ?? '').sure)
    return {
      length: Math.max(opening, led[0].length),
      credits: readByline(led[1] ?? '', 'correspondents'),
    };
  const bare = BARE_NAMES.exec(start);
  if (bare && readNames(bare[1] ?? '').sure)
    return {
      length: Math.max(opening, bare[0].length),
      credits: readByline((bare[1] ?? '') + (bare[2] ?? ''), 'correspondents'),
    };
  const plain = OPEN_NAMES.exec(start);
  if (plain && plain[0].length <= 60)
    return {
      length: Math.max(opening, plain[0].length),
      credits: readByline((plain[1] ?? '') + (plain[2] ?? ''), 'reporters'),
    };
  return { length: opening, credits: readByline('', 'reporters') };
}
