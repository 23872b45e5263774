import { writeEvidence } from '#shared/domain/evidence.ts';
import { COLUMN_TAIL } from '../roles/cues.ts';
import { isCommonWord } from '../language/common-words.ts';
import { inferDate } from './page-date.ts';
import { isPublicationName, isShortPublication } from '../roles/furniture.ts';
import type { Part } from '../roles/roles.ts';
import type { SplitPageFacts } from '../page-split.ts';

const PAGE_IN_LINE =
  /(?:第\s*([\dA-D一二三四五六七八九十]{1,4})\s*版|^([A-D]?\d{1,2})\s*版|(?<![出改再])版次?\s*[:：]?\s*([A-D]?\d{1,2})(?!\d)|^([A-D]\d{1,2})(?=\s|[\u4e00-\u9fa5]|$)|[\u4e00-\u9fa5\s]([A-D]\d{1,2})$|^(\d{1,2})\s+[\u4e00-\u9fa5·]{2,6}$|^(\d{2})$)/;
const PAGE_TITLE = /(?:^|[\s·|])([\u4e00-\u9fa5]{2,6})$/;
const PUBLICATION_IN_TEXT =
  /[\u4e00-\u9fa5]{2,6}?(?:日报|晚报|晨报|早报|午报|商报|都市报|工人报|青年报|法治报|农民报)/g;
const CITY = /([\u4e00-\u9fa5]{2})市(?=[\u4e00-\u9fa5])/g;

/** What the page tells of its newspaper, page number, page title and date; the file's name helps where it says so. */
export function readPageFacts(
  parts: readonly Part[],
  articleKeys: readonly string[],
  name: string,
): SplitPageFacts {
  const edge = parts.filter((part) => part.role === 'furniture');
  const page = readNumber(edge, name);
  return {
    publication: readPublication(edge, parts, articleKeys, name),
    title: page.title ?? lonelyLabel(parts),
    number: page.number,
    date: inferDate(parts, name),
  };
}

function readPublication(
  edge: readonly Part[],
  parts: readonly Part[],
  articleKeys: readonly string[],
  name: string,
): SplitPageFacts['publication'] {
  const printed = edge.find((part) => isPublicationName(part.key) || isShortPublication(part.key));
  if (printed)
    return {
      value: printed.text.replace(/[《》\sA-Za-z]/g, ''),
      confidence: 0.95,
      evidence: writeEvidence({ kind: 'printed', text: printed.text }),
    };
  for (const part of edge) {
    const inLine =
      /(?:^|\s)([\u4e00-\u9fa5]{2,6}(?:日报|晚报|晨报|早报|午报|商报|都市报|工人报|青年报))(?=\s|$)/.exec(
        part.fold,
      )?.[1];
    if (!inLine) continue;
    const text = asPrinted(part, inLine);
    return { value: text, confidence: 0.9, evidence: writeEvidence({ kind: 'printed', text }) };
  }
  const inName = /([\u4e00-\u9fa5]{2,6}(?:日报|晚报|晨报|早报|时报|午报|商报|都市报|工人报|青年报|报))/.exec(
    name,
  )?.[1];
  if (inName)
    return { value: inName, confidence: 0.8, evidence: writeEvidence({ kind: 'file-name', text: name }) };
  const leads = new Map<string, number>();
  for (const part of parts) {
    if (part.lead === 0) continue;
    for (const match of part.fold.slice(0, 24).matchAll(PUBLICATION_IN_TEXT)) {
      const paper = asPrinted(part, match[0]);
      leads.set(paper, (leads.get(paper) ?? 0) + 1);
    }
  }
  const common = [...leads].toSorted((a, b) => b[1] - a[1])[0];
  if (common)
    return {
      value: common[0],
      confidence: 0.5,
      evidence: writeEvidence({ kind: 'leads', text: `${common[0]} × ${common[1]}` }),
    };
  return guessFromCity(articleKeys);
}

/** A paper that says 我市 is a city's own; the city is the one that most of its articles name. */
function guessFromCity(articleKeys: readonly string[]): SplitPageFacts['publication'] {
  const all = articleKeys.join('\n');
  if (!/我市/.test(all)) return null;
  const names = new Set(
    [...all.matchAll(CITY)]
      .map((match) => match[1] as string)
      .filter(
        (city) => !isCommonWord(city) && !/[我全该本各县区省的在是和与及为对到于由从向每两副]/.test(city),
      ),
  );
  const ranked = [...names]
    .map((city) => ({
      city,
      articles: articleKeys.filter((key) => key.includes(city)).length,
      times: all.split(city).length - 1,
    }))
    .toSorted((a, b) => b.articles - a.articles || b.times - a.times);
  const [first, second] = ranked;
  if (
    !first ||
    first.times < 2 ||
    (second && second.articles === first.articles && second.times * 2 > first.times)
  )
    return null;
  return {
    value: `${first.city}日报`,
    confidence: 0.4,
    evidence: writeEvidence({ kind: 'home-city', text: `${first.city} × ${first.articles}` }),
  };
}

function readNumber(edge: readonly Part[], name: string): { number: string | null; title: string | null } {
  for (const part of edge) {
    const match = PAGE_IN_LINE.exec(part.fold);
    if (!match) continue;
    const number = match.slice(1).find(Boolean) ?? null;
    const title = PAGE_TITLE.exec(part.fold.replace(match[0], ' ').trim())?.[1] ?? null;
    return {
      number: number && arabic(number),
      title: title && !/星期|责编|编辑|版/.test(title) ? asPrinted(part, title) : null,
    };
  }
  const inName = /(?:第|[_\-\s])([A-D]?\d{1,2})版|[_\-\s]([A-D]\d{2})(?=[_\-\s.]|$)/.exec(name);
  return { number: inName ? (inName[1] ?? inName[2] ?? null) : null, title: null };
}

/** What is told from folded text, in the characters of the page: 聯合日報 is not renamed to 联合日报. */
function asPrinted({ fold, text }: Part, found: string): string {
  const at = fold.indexOf(found);
  return at < 0 || fold.length !== text.length ? found : text.slice(at, at + found.length);
}

function arabic(number: string): string {
  const digits = '零一二三四五六七八九十';
  if (!/^[一二三四五六七八九十]+$/.test(number)) return number.replace(/^0+(?=\d)/, '');
  if (number.length === 1) return String(digits.indexOf(number));
  const [tens, ones] = number.split('十');
  return String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0));
}

const TITLE_WORDS =
  /(?:视窗|之窗|专版|专刊|周刊|特刊|副刊|要闻|时政|综合|新闻|经济|社会|民生|文体|国际|国内)$/;

/** A short label that names the page: 工会视窗, 要闻, 综合新闻. */
function lonelyLabel(parts: readonly Part[]): string | null {
  const label = parts.find(
    (part) =>
      (part.role === 'head' || part.role === 'label') &&
      part.key.length >= 2 &&
      part.key.length <= 6 &&
      TITLE_WORDS.test(part.key) &&
      COLUMN_TAIL.test(part.key),
  );
  return label && !/^(?:图片|图文|摄影)新闻$/.test(label.key) ? label.text : null;
}
