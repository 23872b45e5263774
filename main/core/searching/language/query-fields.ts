import type { SearchAttribute, SearchField } from '#shared/contract/search-language.ts';
import type { HasValue } from '#shared/contract/search-language.ts';
import {
  type ArticleKind,
  articleKinds,
  type ArticleStatus,
  articleStatuses,
} from '#shared/domain/article.ts';
import { resources } from '#shared/i18n/resources.ts';
import { foldSearch } from '#shared/text/fold-search.ts';

/** What a name before a colon asks for. */
export type QueryField =
  | { kind: 'text'; field: SearchField }
  | { kind: 'attribute'; field: SearchAttribute }
  | { kind: 'date' };

const text = (field: SearchField): QueryField => ({ kind: 'text', field });
const attribute = (field: SearchAttribute): QueryField => ({ kind: 'attribute', field });

/** The first name of each field is the one that queries are written out with. */
const names: readonly (readonly [QueryField, readonly string[]])[] = [
  [text('headline'), ['标题', '主标题', 'headline', 'title']],
  [text('kicker'), ['引题', 'kicker']],
  [text('deck'), ['副题', '副标题', 'deck']],
  [text('body'), ['正文', 'body', 'text']],
  [text('caption'), ['图说', 'caption']],
  [text('byline'), ['署名', 'byline']],
  [text('reporter'), ['记者', '作者', '通讯员', '摄影', 'reporter', 'author']],
  [text('column'), ['栏目', 'column']],
  [text('authorNote'), ['附记', '作者简介', 'authorNote', 'note']],
  [text('source'), ['原文', 'source', 'ocr']],
  [attribute('publication'), ['报纸', 'publication', 'paper']],
  [attribute('page'), ['版', '版次', 'page']],
  [attribute('kind'), ['体裁', 'kind']],
  [attribute('tag'), ['标签', 'tag']],
  [attribute('status'), ['状态', 'status']],
  [attribute('has'), ['有', 'has']],
  [{ kind: 'date' }, ['日期', 'date']],
];

/** Made when it is first asked for: folding has a table that takes a start some 50 ms. */
let byName: ReadonlyMap<string, QueryField> | null = null;
/** Longest name of a field in UTF-16 units. */
export const longestFieldName = Math.max(...names.flatMap(([, own]) => own.map((name) => name.length)));

export function findField(name: string): QueryField | null {
  byName ??= new Map(names.flatMap(([of, own]) => own.map((known) => [foldSearch(known), of] as const)));
  return byName.get(foldSearch(name)) ?? null;
}

/** The name that a field is written out with. */
export function fieldName(field: SearchField | SearchAttribute | 'date'): string {
  const found = names.find(([of]) => (of.kind === 'date' ? field === 'date' : of.field === field));
  return found?.[1][0] ?? field;
}

const hasNames: Record<HasValue, readonly string[]> = {
  revision: ['修订', '修改'],
  image: ['图片', '图'],
  caption: ['图说'],
  tag: ['标签'],
  byline: ['署名'],
  date: ['日期'],
  doubt: ['疑点', '存疑'],
};

type Coded = Extract<SearchAttribute, 'kind' | 'status' | 'has'>;
const codes: Record<Coded, readonly (readonly [string, readonly string[]])[]> = {
  kind: articleKinds.map((kind) => [kind, localNames((own) => own.kind[kind])]),
  status: articleStatuses.map((status) => [status, localNames((own) => own.status[status])]),
  has: Object.entries(hasNames),
};

type LibraryNames = { kind: Record<ArticleKind, string>; status: Record<ArticleStatus, string> };
function localNames(nameOf: (names: LibraryNames) => string): string[] {
  return [nameOf(resources['zh-CN'].library), nameOf(resources.en.library)];
}

export function isCoded(field: SearchAttribute): field is Coded {
  return field === 'kind' || field === 'status' || field === 'has';
}

/** The code of a kind, a status or a thing that articles have, from its name in either language; null for none. */
export function findCode(field: Coded, name: string): string | null {
  const folded = foldSearch(name);
  const found = codes[field].find(
    ([code, own]) => foldSearch(code) === folded || own.some((known) => foldSearch(known) === folded),
  );
  return found?.[0] ?? null;
}

export function codeName(field: Coded, code: string): string {
  return codes[field].find(([known]) => known === code)?.[1][0] ?? code;
}
