import { hasFrequentSurname, surnameLength } from '#shared/text/surnames.ts';

/** Two characters set apart as printers set a short name, whatever surname it has: 老 榆. */
export const SPACED_NAME = /^\p{Script=Han}\s+\p{Script=Han}$/u;

/** Three characters set apart: a pen name of any form. */
export const WIDE_NAME = /^\p{Script=Han}\s\p{Script=Han}\s\p{Script=Han}$/u;

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,10})+$/u;
/** Names of peoples whose names are written by their sound: 次仁央宗, 呼日勒巴特尔. */
const SOUNDS =
  /^[阿艾安巴白贝比别波布才仓查次达代丹旦丁多朵尔顿堆尕嘎格根贡古哈海汗赫呼吉加嘉杰金克库拉兰朗勒丽列林隆卢鲁罗洛玛买曼美米木姆娜纳南尼努诺帕曲热仁日萨赛桑山松斯塔台泰坦特提图吐托瓦旺维乌西希晓雅央耶伊依义尤拥玉扎哲增珍忠珠卓宗措德姜]{4,8}$/u;

export function isWrittenBySound(token: string): boolean {
  return SOUNDS.test(token);
}

const NEVER_IN_NAME =
  /[的是在了这那们被吗呢也就把]|日报|晚报|新闻|报道|摄影|记者|通讯|编辑|公司|学校|大学|总工会|委员会|资料|本版|图片|照片|来源|文图/;

/** Whether a token can be one person's name, by its length and surname. */
export function isPersonName(token: string): boolean {
  if (DOTTED_NAME.test(token)) return true;
  if (!HAN_NAME.test(token)) return false;
  const surname = surnameLength(token);
  if (surname === 0) return false;
  return token.length > surname && token.length <= surname + 2 && !NEVER_IN_NAME.test(token.slice(surname));
}

/**
 * Reads a list of names in which the OCR may have left blanks inside names and lost those between them.
 * `sure` is false where a token is kept that does not look like a name.
 */
export function readNames(list: string): { names: string[]; sure: boolean } {
  const names: string[] = [];
  let sure = true;
  for (const part of list.split(/[,，、;；/／&|]|\s+(?=和\s)/)) {
    for (const token of mergeTokens(part.trim().split(/\s+/))) {
      for (const name of splitRun(token)) {
        const clean = name.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
        if (clean === '') continue;
        if (!isPersonName(clean)) sure = false;
        if (clean.length >= 2 && clean.length <= 12 && !names.includes(clean)) names.push(clean);
      }
    }
  }
  return { names, sure };
}

/** 李 新和 → 李新和, 薛艳 红 → 薛艳红, 王 芳 李 明 → 王芳, 李明, 蔡雨彤李 伟 → 蔡雨彤, 李伟. */
function mergeTokens(tokens: readonly string[]): string[] {
  const merged: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = at;
    while (end < tokens.length && (tokens[end] as string).length === 1) end += 1;
    const token = tokens[at] ?? '';
    const next = tokens[at + 1] ?? '';
    const after = tokens[at + 2] ?? '';
    const spread = end - at >= 3 ? spreadNames(tokens.slice(at, end).join('')) : null;
    if (spread) {
      merged.push(...spread);
      at = end;
    } else if (token.length === 1 && next !== '' && next.length <= 2) {
      merged.push(token + next);
      at += 2;
    } else if (next.length === 1 && !(after.length === 1 && surnameLength(next) > 0) && takesOneMore(token)) {
      merged.push(token + next);
      at += 2;
    } else {
      merged.push(token);
      at += 1;
    }
  }
  return merged;
}

/** Whether a single character behind it completes the token: half a name, or names in a row of which the last is halved. */
function takesOneMore(token: string): boolean {
  return token.length === 2 || (token.length >= 4 && token.length <= 10 && !isPersonName(token));
}

/** Names whose characters all stand apart: one of three characters, or as many of two as there are. */
function spreadNames(run: string): string[] | null {
  if (run.length === 3) return [run];
  const pairs = run.match(/../gu) ?? [];
  return run.length % 2 === 0 && pairs.every((name) => isPersonName(name)) ? pairs : splitRun(run);
}

/** What a name in a row without blanks costs: names of three characters and frequent surnames are the rule. */
function costOf(name: string): number {
  const size = name.length - surnameLength(name);
  return (
    1 +
    (hasFrequentSurname(name) ? 0 : 1) +
    (size === 1 ? 0.3 : size > 2 ? 0.9 : 0) +
    (name.length > 3 ? 0.2 : 0)
  );
}

/** Names that stand together without a separator: 张三李四 → 张三, 李四. */
function splitRun(token: string): string[] {
  if (
    token.length < 4 ||
    isPersonName(token) ||
    isWrittenBySound(token) ||
    !/^\p{Script=Han}+$/u.test(token) ||
    token.length > 16
  )
    return [token];
  const ways: ({ names: string[]; cost: number } | null)[] = [{ names: [], cost: 0 }];
  for (let end = 1; end <= token.length; end += 1) {
    let best: { names: string[]; cost: number } | null = null;
    for (const size of [3, 2, 4]) {
      const before = end >= size ? ways[end - size] : null;
      const name = token.slice(end - size, end);
      if (!before || !isPersonName(name)) continue;
      const cost = before.cost + costOf(name);
      if (best === null || cost < best.cost) best = { names: [...before.names, name], cost };
    }
    ways[end] = best;
  }
  return ways[token.length]?.names ?? [token];
}
