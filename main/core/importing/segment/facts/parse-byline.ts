import { WORKPLACE, cleanByline } from './clean-byline.ts';
import { dropOrigins, dropWords, isOrigin } from './origins.ts';
import { nameBeforePlace } from './place-names.ts';
import { isPersonName, isWrittenBySound, readNames } from './person-names.ts';

export type PersonRole = 'reporters' | 'correspondents' | 'authors';

/** One person of a byline: the office named before the name, and what was done for the piece. */
export interface BylinePerson {
  name: string;
  role: PersonRole | null;
  photo: boolean;
  text: boolean;
}

export interface ParsedByline {
  people: BylinePerson[];
  /** Role words and work words found: 记者, 文/图, 摄. */
  words: number;
  /** Words that are neither names nor known to bylines. */
  odd: string[];
  /** Names that do not look like any. */
  doubtful: string[];
  /** Names behind what tells who their bearers are. */
  titled: string[];
}

type Work = 'photo' | 'text' | 'both' | 'staff';

const ROLE =
  /(记者(?!手记|札记|观察|调查|走笔|来信|见闻|日记|连线|述评|感言|体验|行动|视点|站|协会|团)|通讯员|实习生|评论员|撰稿人|特约撰稿(?!人)|(?<![工创协合])作者)/g;
const ROLE_OF: Record<string, PersonRole> = {
  记者: 'reporters',
  实习生: 'reporters',
  通讯员: 'correspondents',
};

const WORKS: readonly (readonly [Work, RegExp])[] = [
  [
    'both',
    /(?:文字?\s*[/、并和]?\s*(?:图片?|摄影?)|(?:图片?|摄影?)\s*[/、]?\s*文字?|摄影报[道导]|图文报[道导]|采写\s*[/、]?\s*摄影|撰文\s*[/、]?\s*摄影|摄影[并及和]?\s*(?:撰文|采写))/,
  ],
  ['photo', /(?:摄影|摄像|拍摄|供图|制图|绘图|插图|题图|配图|速写|版画|漫画|绘|图片|图|摄)(?:[人者])?/],
  [
    'text',
    /(?:(?:副?主任|主治|执业|值班)?(?:医师|医生|药师|护师|律师|法官|教授|专家|老师))?(?:(?:文字|采访|记录|访谈)整理|(?:本期|栏目|特约)?(?:撰文|撰稿|采写|文字|文|整理|记录|写|编译|执笔|口述|讲述|自述|综合|编写|供稿|采访|点评|评点|评析|解析|赏析|主讲|对话(?=人)|主持|回信|解答|答疑|答复|作答|释法|支招|坐诊|原著|编著|选编|摘编|辑录|主笔|[著译辑编作])(?:[人者]|律师|专家|医生|医师|药师|法官|老师)?)/,
  ],
  [
    'staff',
    /(?:责编|(?:实习|责任|值班|特约)?编辑|统筹|策划|执行|审核|校对|美编|设计|版式|制作|出镜|剪辑|监制|主人公|受访者|(?:本期|特邀|访谈|对话|受访|点评)?嘉宾|(?:本期|特邀|受访|咨询|审稿|指导|答疑)(?:专家|律师|医生|人|者)|(?:指导|辅导)(?:老师|教师))/,
  ],
];
const WORK_TOKEN = WORKS.map(([work, form]) => [work, new RegExp(`^${form.source}$`)] as const);
/** Work words of two characters and more need no blank before them: 李亮亮摄影报道. A single 摄 needs none, either. */
const GLUED_TAIL =
  /^(\p{Script=Han}{1,4})(摄影报[道导]|图文报[道导]|文图|图文|摄影|摄像|供图|制图|绘图|撰文|采写|整理|供稿|编译|绘|摄)$/u;

/** What stands before 记者 without being a name: the paper, the desk, the rank. */
const AFFIX =
  /(?:本报|本刊|本网|本台|本版|本文|本组|本期|稿件|均由|由|均|特约|特派|前方|特聘|首席|见习|实习|资深|高级|全媒体|融媒体|融媒|新媒体|文字|摄影|摄像|客户端|社|驻\p{Script=Han}{1,4}|新华社|中新社|央视|[\p{Script=Han}·—-]{2,16}(?:报|网|社|台|新闻|日报|晚报|在线|客户端)|融媒体?中心)$/u;
/** 记者游雅晴花莲五日电: the name, the place and the day without a blank. */
const DATELINE_NAME =
  /^(\p{Script=Han}{2,3})\p{Script=Han}{2}[\d一二三四五六七八九十]{1,3}日(?:专?电|讯|报导|报道)$/u;
/** 记者叶筱薇台南报导, 本报记者郭峻峰渭南报道, 记者张三报道: the name, and the place without a blank. */
const NAME_REPORTS = /^(\p{Script=Han}{2,8})(?:(?:综合)?报[道导]|专[访訪]|特写)$/u;
const REPORTED =
  /^(?:(?:\d{1,2}月\d{1,2}日)?发自\p{Script=Han}{1,8}|\p{Script=Han}{0,4}(?:报道|报导|电|讯)|综合报[道导])$/u;
/** What a byline says that it covers. */
const SCOPE = /^(?:本版|本文|本组|本报|稿件|报道|文章|本报(?:综合|编译|编辑|资料))$/;

/**
 * Parses a line or bracket that names people by what they did, in any of the orders that newspapers use:
 * roles stand before names, work words before them with a colon or a stroke, or behind.
 */
export function parseByline(folded: string): ParsedByline {
  const result: ParsedByline = { people: [], words: 0, odd: [], doubtful: [], titled: [] };
  const text = cleanByline(folded);
  const marks = [...text.matchAll(ROLE)];
  let role: PersonRole | null = null;
  let from = 0;
  const span = new Span(result, marks.length === 0 && !tellsWork(text));
  for (const mark of [...marks, null]) {
    const to = mark?.index ?? text.length;
    const piece = text.slice(from, to);
    span.read(mark ? dropAffix(piece, role !== null) : piece, role);
    if (!mark) break;
    role = ROLE_OF[mark[1] as string] ?? 'authors';
    result.words += 1;
    from = to + mark[0].length;
    span.closeRole();
    span.pictures = /摄影\s*$/.test(piece) && mark[1] === '记者';
  }
  return result;
}

/** Takes the paper's name and the reporter's rank off the end of what stands before 记者. */
function dropAffix(piece: string, afterNames: boolean): string {
  const glued = /[^\s/:,、]+$/.exec(piece)?.[0] ?? '';
  if (glued === '') return dropLoose(piece);
  let rest = glued;
  for (let match = AFFIX.exec(rest); match && rest !== ''; match = AFFIX.exec(rest))
    rest = rest.slice(0, match.index);
  const named = afterNames && readNames(rest).sure;
  return dropLoose(piece.slice(0, piece.length - glued.length) + (named ? rest : ''));
}

/** The same words with blanks between: 本报 首席 记者. */
function dropLoose(piece: string): string {
  const kept = piece.split(/(?<=[\s/:])/);
  while (kept.length > 0) {
    const last = (kept.at(-1) as string).replace(/[\s/:]+$/, '');
    const leads = /[/:]\s*$/.test(kept.at(-1) as string);
    if (leads || (last !== '' && (AFFIX.exec(last)?.index ?? 1) !== 0)) break;
    kept.pop();
  }
  return kept.join('');
}

/** Reads names and work words from left to right and remembers to whom a work word behind names applies. */
class Span {
  private readonly result: ParsedByline;
  private prefix: Work | null = null;
  /** People since the last work word, and those of them under the role at hand. */
  private open: BylinePerson[] = [];
  private underRole: BylinePerson[] = [];
  /** Whether the role at hand is a press photographer's. */
  pictures = false;

  /** Whether nothing tells what anybody did. */
  private readonly bare: boolean;

  constructor(result: ParsedByline, bare: boolean) {
    this.result = result;
    this.bare = bare;
  }

  closeRole(): void {
    this.underRole = [];
  }

  read(piece: string, role: PersonRole | null): void {
    let names: string[] = [];
    let separator = '';
    const flush = (): void => {
      this.addNames(names, role);
      names = [];
    };
    for (const match of piece.matchAll(/([\s/|:]+)|([^\s/|:]+)/g)) {
      if (match[1] !== undefined) {
        separator = match[1];
        continue;
      }
      const token = match[2] as string;
      const after = piece.slice(match.index + token.length);
      const work = isHalfOfName(names, token) ? null : workOf(token);
      const glued = work ? null : GLUED_TAIL.exec(token);
      const placed =
        work || glued || separator.trim() === '/'
          ? null
          : nameBeforePlace(NAME_REPORTS.exec(token)?.[1] ?? '', names.length > 0);
      if (work) {
        flush();
        this.applyWork(
          work,
          separator.trim() === '/',
          /^\s*[/|:]/.test(after) || this.opensLast(after, work),
        );
      } else if (glued && endsName(names, glued[1] as string)) {
        names.push(glued[1] as string);
        flush();
        this.applyWork(workOf(glued[2] as string) as Work, false, false);
      } else if (DATELINE_NAME.test(token)) {
        names.push(DATELINE_NAME.exec(token)?.[1] ?? token);
      } else if (placed !== null) {
        names.push(placed);
      } else if (REPORTED.test(token) || SCOPE.test(token)) flush();
      else names.push(token);
      separator = '';
    }
    flush();
  }

  /** 本报记者 张三 摄影 李四: of the last names what stands before them tells the work where nothing does behind. */
  private opensLast(after: string, work: Work): boolean {
    const tokens = after.split(/[\s、]+/).filter((token) => token !== '');
    return (
      work !== 'both' &&
      this.open.length > 0 &&
      readNames(after).sure &&
      tokens.length > 0 &&
      !tokens.some(workOf)
    );
  }

  private applyWork(work: Work, stroke: boolean, leads: boolean): void {
    this.result.words += 1;
    const isPrefix = this.open.length === 0 || this.prefix !== null || (leads && !stroke) || work === 'staff';
    if (isPrefix) {
      this.prefix = work;
      this.open = [];
      return;
    }
    const targets = stroke ? this.open.slice(-1) : work === 'both' ? this.underRole : this.open;
    for (const person of targets) setWork(person, work);
    this.open = [];
    this.underRole = [];
  }

  /** The names of a row of tokens, without what stands before them of who bears them: an office, a place, a column. */
  private namesAmong(tokens: readonly string[], role: PersonRole | null): readonly string[] {
    if (role !== null) {
      const office = tokens.findIndex((token) => token.length > LONGEST_NAME && isOrigin([token]));
      return office > 0 ? tokens.slice(0, office) : tokens;
    }
    const named = dropOrigins(tokens);
    return this.bare || this.prefix === 'text' ? dropWords(named) : named;
  }

  private addNames(tokens: readonly string[], role: PersonRole | null): void {
    if (tokens.length === 0 || this.prefix === 'staff') return;
    const named = this.namesAmong(tokens, role);
    const titled = named.length < tokens.length && named.length === 1;
    for (const name of readNames(named.join(' ')).names) {
      const plausible = isPersonName(name);
      if (!plausible && WORKPLACE.test(name)) continue;
      if (!plausible && ((name.length > 4 && !isWrittenBySound(name)) || NEVER_NAMED.test(name))) {
        this.result.odd.push(name);
        continue;
      }
      if (!plausible) this.result.doubtful.push(name);
      if (titled) this.result.titled.push(name);
      const person: BylinePerson = { name, role, photo: false, text: false };
      if (this.prefix) setWork(person, this.prefix);
      else if (this.pictures) setWork(person, 'photo');
      this.result.people.push(person);
      this.open.push(person);
      this.underRole.push(person);
    }
  }
}

/** Whether a character behind a single one is the other half of a name set wide, whatever else it may tell: 宣 文. */
function isHalfOfName(before: readonly string[], token: string): boolean {
  const single = (each: string | undefined): boolean => each !== undefined && /^\p{Script=Han}$/u.test(each);
  return (
    single(token) && single(before.at(-1)) && !single(before.at(-2)) && isPersonName(before.at(-1) + token)
  );
}

function tellsWork(text: string): boolean {
  return text.split(/[\s/|:]+/).some((token) => workOf(token) !== null || GLUED_TAIL.test(token));
}

/** Whether a work word is glued to a name, of which the first half may stand apart: 张三摄, 夏 炎摄. */
function endsName(before: readonly string[], last: string): boolean {
  const surname = before.at(-1) ?? '';
  return isPersonName(last) || (surname.length === 1 && isPersonName(surname + last));
}

/** Longer words are no names, but for those of other peoples, who are not called after what ends an office's name. */
const LONGEST_NAME = 4;

const NEVER_NAMED =
  /^(?:照片|图片|资料|报道|新闻|均为|以上|系列)|(?:书记|主任|局长|主席|[县市区部校院会处科厅行站馆厂]长|教授|研究员|律师|经理|法官|医师)$/;

function workOf(token: string): Work | null {
  return WORK_TOKEN.find(([, form]) => form.test(token))?.[0] ?? null;
}

function setWork(person: BylinePerson, work: Work): void {
  if (work === 'photo' || work === 'both') person.photo = true;
  if (work === 'text' || work === 'both') person.text = true;
}
