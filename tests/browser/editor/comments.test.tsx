import { describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { commentPlaces } from '#shared/document/comments.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import { openEditor, paragraphs, placeCaret, settled, text } from './open-editor.tsx';
import type { OpenEditor } from './open-editor.tsx';

const protocol = cdp() as unknown as {
  send(method: string, parameters: Record<string, unknown>): Promise<unknown>;
};

/** What each comment is about, by its words: `第一|段`. */
function aboutOf(document: ArticleDocument): Record<string, string> {
  const texts = documentParagraphs(document).map((paragraph) => paragraph.text);
  const about: Record<string, string[]> = {};
  const said = new Map((document.comments ?? []).map((comment) => [comment.id, comment.text]));
  for (const { id, paragraph, from, to } of commentPlaces(document))
    (about[said.get(id) ?? '?'] ??= []).push((texts[paragraph] ?? '').slice(from, to));
  return Object.fromEntries(Object.entries(about).map(([key, pieces]) => [key, pieces.join('|')]));
}

/** Selects text of the body's first paragraph, by characters, with the keys. */
async function selectText({ part }: OpenEditor, from: number, to: number): Promise<void> {
  await placeCaret(part('body'), from);
  await userEvent.keyboard(`{Shift>}${'{ArrowRight}'.repeat(to - from)}{/Shift}`);
  await settled();
}

async function comment(opened: OpenEditor, from: number, to: number, said: string): Promise<string> {
  await selectText(opened, from, to);
  const id = opened.article.comments.add(said, '李编辑');
  await settled();
  if (id === null) throw new Error('no comment');
  return id;
}

/** The text node of the body that holds these characters, and where in it they begin. */
async function caretAt({ part }: OpenEditor, words: string, offset: number): Promise<void> {
  const walker = document.createTreeWalker(part('body'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeValue !== words) continue;
    part('body').focus();
    getSelection()?.collapse(node, offset);
    await settled();
    return;
  }
  throw new Error(`no text ${words}`);
}

async function composeAndCommit(unfinished: string, finished: string): Promise<void> {
  for (let length = 1; length <= unfinished.length; length += 1)
    await protocol.send('Input.imeSetComposition', {
      text: unfinished.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  await protocol.send('Input.insertText', { text: finished });
  await settled();
}

describe('a comment', () => {
  test('is made on what is selected, says who and when, and is no text', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    const id = await comment(opened, 2, 4, '全称？');
    const body = opened.body();
    expect(aboutOf(body)).toEqual({ '全称？': '工会' });
    expect(body.comments).toEqual([
      {
        id,
        author: '李编辑',
        at: expect.any(Number) as number,
        text: '全称？',
        quote: '工会',
        resolved: null,
        replies: [],
      },
    ]);
    expect(documentParagraphs(body).map((paragraph) => paragraph.text)).toEqual(['各级工会组织']);
    expect(opened.part('body').querySelector('mark')?.textContent).toBe('工会');
  });

  test('is about the paragraph where nothing is selected, and about nothing where there is no text', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会', '') });
    await placeCaret(opened.part('body'), 1);
    opened.article.comments.add('此段可删', '');
    expect(aboutOf(opened.body())).toEqual({ 此段可删: '各级工会' });
    const empty = await openEditor({ body: paragraphs('') });
    await placeCaret(empty.part('body'));
    expect(empty.article.comments.select()).toBeNull();
    expect(empty.article.comments.add('无', '')).toBeNull();
  });

  test('may overlap another one, lie in a link and go over paragraphs', async () => {
    const opened = await openEditor({
      body: {
        version: 1,
        blocks: [
          {
            type: 'paragraph',
            inlines: [
              text('见'),
              { type: 'link', url: 'https://example.org', children: [text('工人日报')] },
              text('报道'),
            ],
          },
          { type: 'paragraph', inlines: [text('第二段')] },
        ],
      },
    });
    await comment(opened, 0, 3, '甲');
    await caretAt(opened, '工人', 1);
    await userEvent.keyboard(`{Shift>}${'{ArrowRight}'.repeat(4)}{/Shift}`);
    await settled();
    opened.article.comments.add('乙', '');
    expect(aboutOf(opened.body())).toEqual({ 甲: '见工人', 乙: '人日报报' });
    await userEvent.keyboard('{Control>}a{/Control}');
    await settled();
    opened.article.comments.add('丙', '');
    expect(aboutOf(opened.body())).toEqual({ 甲: '见工人', 乙: '人日报报', 丙: '见工人日报报道|第二段' });
    expect(opened.part('body').querySelectorAll('a')).toHaveLength(1);
  });
});

describe('the text of a comment', () => {
  test('grows with what is typed inside and not with what is typed at its edges', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    await comment(opened, 2, 4, '甲');
    await caretAt(opened, '工会', 1);
    await userEvent.keyboard('x');
    expect(aboutOf(opened.body())).toEqual({ 甲: '工x会' });
    await caretAt(opened, '工x会', 3);
    await userEvent.keyboard('y');
    await settled();
    await caretAt(opened, '工x会', 0);
    await userEvent.keyboard('z');
    await settled();
    expect(aboutOf(opened.body())).toEqual({ 甲: '工x会' });
    expect(documentParagraphs(opened.body())[0]?.text).toBe('各级z工x会y组织');
  });

  test('is kept so by an input method, too', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    await comment(opened, 2, 4, '甲');
    await caretAt(opened, '工会', 1);
    await composeAndCommit('ren', '人');
    expect(aboutOf(opened.body())).toEqual({ 甲: '工人会' });
    await caretAt(opened, '工人会', 3);
    await composeAndCommit('de', '的');
    expect(documentParagraphs(opened.body())[0]?.text).toBe('各级工人会的组织');
    expect(aboutOf(opened.body())).toEqual({ 甲: '工人会' });
    await caretAt(opened, '工人会', 0);
    await composeAndCommit('he', '和');
    expect(documentParagraphs(opened.body())[0]?.text).toBe('各级和工人会的组织');
    expect(aboutOf(opened.body())).toEqual({ 甲: '工人会' });
  });

  test('is made and changed only between words of an input method, and where the text is not locked', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    const id = await comment(opened, 2, 4, '甲');
    const { comments } = opened.article;
    await placeCaret(opened.part('body'), 0);
    await protocol.send('Input.imeSetComposition', { text: 'g', selectionStart: 1, selectionEnd: 1 });
    expect(comments.add('乙', '')).toBeNull();
    comments.remove(id);
    await protocol.send('Input.insertText', { text: '各' });
    await settled();
    opened.article.setEditable(false);
    expect(comments.add('乙', '')).toBeNull();
    comments.resolve(id, '王');
    expect(opened.body().comments).toMatchObject([{ text: '甲', resolved: null }]);
    expect(aboutOf(opened.body())).toEqual({ 甲: '工会' });
  });

  test('goes with both halves of a paragraph that is divided, and comes together again', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    await comment(opened, 2, 4, '甲');
    await caretAt(opened, '工会', 1);
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(aboutOf(opened.body())).toEqual({ 甲: '工|会' });
    await userEvent.keyboard('{Backspace}');
    await settled();
    expect(aboutOf(opened.body())).toEqual({ 甲: '工会' });
  });

  test('may be deleted: the comment stays with its quotation, and undo puts it back', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    await comment(opened, 2, 4, '甲');
    await selectText(opened, 0, 4);
    expect(getSelection()?.toString()).toBe('各级工会');
    await userEvent.keyboard('{Delete}');
    await settled();
    expect(documentParagraphs(opened.body())[0]?.text).toBe('组织');
    expect(aboutOf(opened.body())).toEqual({});
    expect(opened.body().comments).toMatchObject([{ text: '甲', quote: '工会' }]);
    await expect.poll(() => opened.article.comments.list.value).toMatchObject([{ about: null }]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await settled();
    expect(aboutOf(opened.body())).toEqual({ 甲: '工会' });
  });

  test('keeps the comment through formatting, find and replace', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    await comment(opened, 2, 4, '甲');
    await selectText(opened, 0, 2);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Control>}b{/Control}');
    await settled();
    expect(aboutOf(opened.body())).toEqual({ 甲: '工会' });
    const { createArticleFind } = await import('#renderer/editor/find/article-find.ts');
    const find = createArticleFind(opened.article);
    find.search({ text: '工会', caseSensitive: false, widthSensitive: false, isPattern: false });
    find.replaceAll('总工会', () => {});
    find.close();
    expect(aboutOf(opened.body())).toEqual({ 甲: '总工会' });
  });
});

describe('what is done to comments', () => {
  test('is answered, changed, settled and taken back step by step', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    const id = await comment(opened, 2, 4, '甲');
    const { comments } = opened.article;
    comments.reply(id, '是', '王');
    comments.edit(id, '全称？');
    comments.resolve(id, '王');
    const [said] = opened.body().comments ?? [];
    expect(said).toMatchObject({
      text: '全称？',
      replies: [{ author: '王', text: '是' }],
      resolved: { author: '王' },
    });
    const [reply] = said?.replies ?? [];
    comments.remove(id, reply?.id);
    expect(opened.body().comments).toMatchObject([{ replies: [] }]);
    for (let step = 0; step < 4; step += 1) {
      await userEvent.keyboard('{Control>}z{/Control}');
      await settled();
    }
    expect(opened.body().comments).toMatchObject([{ text: '甲', replies: [], resolved: null }]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await settled();
    expect(opened.body()).toEqual(paragraphs('各级工会组织'));
  });

  test('is taken back after a deletion, with its place, or without it once the text has been changed', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织') });
    const id = await comment(opened, 2, 4, '甲');
    opened.article.comments.remove(id)();
    await settled();
    expect(aboutOf(opened.body())).toEqual({ 甲: '工会' });
    const restore = opened.article.comments.remove(id);
    expect(opened.body()).toEqual(paragraphs('各级工会组织'));
    await placeCaret(opened.part('body'), 0);
    await userEvent.keyboard('x');
    restore();
    expect(opened.body().comments).toMatchObject([{ id, text: '甲' }]);
    expect(documentParagraphs(opened.body())[0]?.text).toBe('x各级工会组织');
  });

  test('leads from one to the next in the order of the text, the settled ones left out', async () => {
    const opened = await openEditor({ body: paragraphs('各级工会组织召开会议') });
    const last = await comment(opened, 8, 10, '丙');
    const { comments } = opened.article;
    await placeCaret(opened.part('body'), 0);
    const first = await comment(opened, 0, 2, '甲');
    await caretAt(opened, '工会组织召开', 2);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await settled();
    const settledOne = comments.add('乙', '');
    comments.resolve(settledOne ?? '', '王');
    expect(comments.list.value.map((each) => each.text)).toEqual(['甲', '乙', '丙']);
    await placeCaret(opened.part('body'), 1);
    expect(comments.go('next')).toBe(last);
    await settled();
    expect(comments.atCaret.value).toEqual([last]);
    expect(comments.go('next')).toBe(first);
    expect(comments.go('previous')).toBe(last);
    expect(comments.go('previous')).toBe(first);
    const marks = [...opened.part('body').querySelectorAll('mark')].map((mark) => mark.dataset['comment']);
    await settled();
    expect(marks).toEqual(['here', 'resolved', 'open']);
  });
});

test('keys elsewhere in the text leave the list as it is, keys in the text of a comment change it', async () => {
  const opened = await openEditor({ body: paragraphs('各级工会组织') });
  await comment(opened, 2, 4, '甲');
  const { list } = opened.article.comments;
  const before = list.value;
  await caretAt(opened, '组织', 1);
  await userEvent.keyboard('x');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(list.value).toBe(before);
  await caretAt(opened, '工会', 1);
  await userEvent.keyboard('y');
  await expect.poll(() => list.value).toMatchObject([{ about: '工y会' }]);
});

test('text copied from another article brings no comments of that one', async () => {
  const one = await openEditor({ body: paragraphs('各级工会组织') });
  await comment(one, 2, 4, '甲');
  const other = await openEditor({ body: paragraphs('另一篇') });
  const { body } = other.article.editors;
  const { $createMarkNode } = await import('@lexical/mark');
  const { $createTextNode, $getRoot } = await import('lexical');
  body.update(
    () => {
      const [block] = $getRoot().getChildren();
      if (block && 'append' in block)
        (block as unknown as { append(...nodes: unknown[]): void }).append(
          $createMarkNode(['0198a1c2-0000-7000-8000-000000000009']).append($createTextNode('工会')),
        );
    },
    { discrete: true },
  );
  expect(other.body()).toEqual(paragraphs('另一篇工会'));
  expect(other.part('body').querySelector('mark')).toBeNull();
});
