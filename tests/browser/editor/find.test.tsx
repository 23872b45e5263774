import { $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createArticleFind } from '#renderer/editor/find/article-find.ts';
import type { ArticleFind } from '#renderer/editor/find/article-find.ts';
import { openEditor, paragraphs, settled, text } from './open-editor.tsx';

const plain = { caseSensitive: false, widthSensitive: false, isPattern: false };

async function openFind(given: Parameters<typeof openEditor>[0]) {
  const editor = await openEditor(given);
  return { ...editor, find: createArticleFind(editor.article) };
}

/** Of plain text, which is found at once. */
function replaceAll(find: ArticleFind, by: string): number {
  let replaced = 0;
  find.replaceAll(by, (count) => {
    replaced = count;
  });
  return replaced;
}

const painted = (): string[] => [...(CSS.highlights.get('baoku-find') ?? [])].map((range) => String(range));

describe('find and replace', () => {
  test('finds in heads and body, over marks, and paints without touching the text', async () => {
    const { find, part } = await openFind({
      heads: { column: null, kicker: '工会', headline: null, deck: null, byline: null },
      body: {
        version: 1,
        blocks: [
          {
            type: 'paragraph',
            inlines: [text('总工'), { type: 'text', text: '会', marks: ['bold'] }, text('工会')],
          },
        ],
      },
    });
    const before = part('body').innerHTML;
    find.search({ ...plain, text: '工会' });
    expect(find.state.peek()).toEqual({ total: 3, current: 1, patternFault: null });
    expect(painted()).toEqual(['工会', '工会', '工会']);
    expect(part('body').innerHTML).toBe(before);
    find.go('previous');
    expect(find.state.peek().current).toBe(3);
    find.close();
    expect(painted()).toEqual([]);
  });

  test('tells width and case apart only when asked to', async () => {
    const { find } = await openFind({ body: paragraphs('ＧＤＰ与gdp与GDP') });
    find.search({ ...plain, text: 'gdp' });
    expect(find.state.peek().total).toBe(3);
    find.search({ ...plain, text: 'gdp', caseSensitive: true });
    expect(find.state.peek().total).toBe(1);
    find.search({ ...plain, text: 'GDP', widthSensitive: true });
    expect(find.state.peek().total).toBe(2);
    find.close();
  });

  test('says so when a pattern cannot be read', async () => {
    const { find } = await openFind({ body: paragraphs('甲') });
    find.search({ ...plain, text: '(', isPattern: true });
    await expect.poll(() => find.state.peek()).toEqual({ total: 0, current: 0, patternFault: 'unreadable' });
    find.close();
  });

  test('stops a pattern that goes back and forth without end, while the window goes on', async () => {
    const { find, body } = await openFind({ body: paragraphs('甲'.repeat(40)) });
    find.search({ ...plain, text: '(甲+)+乙', isPattern: true });
    await expect.poll(() => find.state.peek().patternFault, { timeout: 5000 }).toBe('too-slow');
    find.replaceAll('丙', () => expect.unreachable());
    find.search({ ...plain, text: '甲{40}', isPattern: true });
    await expect.poll(() => find.state.peek()).toEqual({ total: 1, current: 1, patternFault: null });
    expect(body()).toEqual(paragraphs('甲'.repeat(40)));
    find.close();
  });

  test('leaves a text alone that was changed while the pattern was sought', async () => {
    const { find, body, article } = await openFind({ body: paragraphs('甲乙') });
    find.search({ ...plain, text: '[甲]', isPattern: true });
    await expect.poll(() => find.state.peek().total).toBe(1);
    find.replaceAll('丁', () => expect.unreachable());
    article.editors.body.update(() => $getRoot().selectStart().insertText('甲'), { discrete: true });
    await expect.poll(() => find.state.peek().total).toBe(2);
    expect(body()).toEqual(paragraphs('甲甲乙'));
    find.close();
  });

  test('replaces all, in heads and body, as one step of undo', async () => {
    const heads = { column: null, kicker: null, headline: '甲报', deck: null, byline: null };
    const { find, article, part } = await openFind({ heads, body: paragraphs('甲方与甲方', '乙', '甲') });
    find.search({ ...plain, text: '甲' });
    expect(replaceAll(find, '丙丁')).toBe(4);
    expect(article.read()).toMatchObject({
      heads: { headline: '丙丁报' },
      body: paragraphs('丙丁方与丙丁方', '乙', '丙丁'),
    });
    await userEvent.click(part('body'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(article.read()).toMatchObject({ heads, body: paragraphs('甲方与甲方', '乙', '甲') });
    await userEvent.keyboard('{Control>}y{/Control}');
    await settled();
    expect(article.read()).toMatchObject({
      heads: { headline: '丙丁报' },
      body: paragraphs('丙丁方与丙丁方', '乙', '丙丁'),
    });
    find.close();
  });

  test('replaces one after the other, with what a pattern caught', async () => {
    const { find, body } = await openFind({ body: paragraphs('1980年与1981年') });
    find.search({ ...plain, text: '(\\d{4})年', isPattern: true });
    await expect.poll(() => find.state.peek().total).toBe(2);
    find.replace('公元$1');
    await expect.poll(body).toEqual(paragraphs('公元1980与1981年'));
    await expect.poll(() => find.state.peek().total).toBe(1);
    find.replace('公元$1');
    await expect.poll(body).toEqual(paragraphs('公元1980与公元1981'));
    find.close();
  });

  test('deletes matches and joins the lines that a match spans', async () => {
    const { find, body } = await openFind({
      body: {
        version: 1,
        blocks: [{ type: 'paragraph', inlines: [text('上'), { type: 'break' }, text('下'), text('尾')] }],
      },
    });
    find.search({ ...plain, text: '上\\n下', isPattern: true });
    let replaced = 0;
    find.replaceAll('', (count) => {
      replaced = count;
    });
    await expect.poll(body).toEqual(paragraphs('尾'));
    expect(replaced).toBe(1);
    find.close();
  });

  test('keeps up with typing', async () => {
    const { find, part } = await openFind({ body: paragraphs('工会') });
    find.search({ ...plain, text: '工会' });
    await userEvent.click(part('byline'));
    await userEvent.keyboard('工会');
    await settled();
    expect(find.state.peek().total).toBe(2);
    find.close();
  });
});
