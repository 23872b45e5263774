import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EDIT_LINK_COMMAND } from '#renderer/editor/extensions/ShortcutsExtension.ts';
import { openEditor, paragraphs, placeCaret, settled, someImage, text } from './open-editor.tsx';

describe('typing', () => {
  test('in the body is read back', async () => {
    const { part, body } = await openEditor();
    await userEvent.click(part('body'));
    await userEvent.keyboard('四川工人日报{Enter}第二段');
    expect(body()).toEqual(paragraphs('四川工人日报', '第二段'));
  });

  test('Enter leads from slot to slot and at last into the body', async () => {
    const { part, article } = await openEditor();
    await userEvent.click(part('column'));
    await userEvent.keyboard('一{Enter}二{Enter}三{Enter}四{Enter}五{Enter}六{Enter}七');
    expect(article.read()).toEqual({
      heads: { column: '一', kicker: '二', headline: '三', deck: '四', byline: '五' },
      authorNote: '六',
      body: paragraphs('七'),
    });
  });

  test('arrow keys lead down out of a slot and up out of the body', async () => {
    const { part, article } = await openEditor({ authorNote: '作者', body: paragraphs('正文') });
    await placeCaret(part('authorNote'));
    await userEvent.keyboard('{ArrowDown}甲');
    await userEvent.keyboard('{ArrowUp}乙');
    expect(article.read()).toMatchObject({ authorNote: '作者乙', body: paragraphs('甲正文') });
  });

  test('undo takes back steps in the order in which they were made, across head and body', async () => {
    const { part, article } = await openEditor({ body: paragraphs('正文') });
    await userEvent.click(part('headline'));
    await userEvent.keyboard('标题');
    await placeCaret(part('body'));
    await userEvent.keyboard('增补');
    expect(article.read()).toMatchObject({ heads: { headline: '标题' }, body: paragraphs('正文增补') });
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(article.read()).toMatchObject({ heads: { headline: '标题' }, body: paragraphs('正文') });
    await userEvent.keyboard('{Control>}z{/Control}');
    await settled();
    expect(article.read()).toMatchObject({ heads: { headline: null }, body: paragraphs('正文') });
    expect(document.activeElement).toBe(part('headline'));
    await userEvent.keyboard('{Control>}y{/Control}');
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(article.read()).toMatchObject({ heads: { headline: '标题' }, body: paragraphs('正文增补') });
  });

  test('shortcuts set marks and kinds of paragraph', async () => {
    const { part, body } = await openEditor({ body: paragraphs('小标题') });
    await placeCaret(part('body'));
    await userEvent.keyboard(
      '{Control>}{Alt>}1{/Alt}{/Control}{Enter}{Control>}b{/Control}粗{Control>}b{/Control}细',
    );
    expect(body().blocks).toEqual([
      { type: 'subhead', inlines: [text('小标题')] },
      { type: 'paragraph', inlines: [{ type: 'text', text: '粗', marks: ['bold'] }, text('细')] },
    ]);
  });

  test('Tab nests items of a list and leaves the body elsewhere', async () => {
    const { part, body } = await openEditor({ body: paragraphs('甲') });
    await placeCaret(part('body'));
    await userEvent.keyboard('{Control>}{Alt>}5{/Alt}{/Control}{Enter}{Tab}乙');
    expect(body().blocks).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          { depth: 0, inlines: [text('甲')] },
          { depth: 1, inlines: [text('乙')] },
        ],
      },
    ]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(part('authorNote'));
  });

  test('Enter in a caption leads to the credit and from there below the picture', async () => {
    const { part, body } = await openEditor({
      body: {
        version: 1,
        blocks: [{ type: 'image', imageId: someImage, alt: '', caption: [text('图')], credit: '' }],
      },
    });
    await placeCaret(part('body').querySelector('[data-part=caption]') as Element);
    await userEvent.keyboard('为会场{Enter}新华社{Enter}下文');
    expect(body().blocks).toEqual([
      { type: 'image', imageId: someImage, alt: '', caption: [text('图为会场')], credit: '新华社' },
      { type: 'paragraph', inlines: [text('下文')] },
    ]);
  });

  test('the caption of a removed picture stays as a paragraph', async () => {
    const { part, body, container } = await openEditor({
      body: {
        version: 1,
        blocks: [{ type: 'image', imageId: someImage, alt: '', caption: [text('图为会场')], credit: '' }],
      },
    });
    await userEvent.click(container.querySelector('figure') as Element);
    await userEvent.keyboard('{Delete}');
    expect(body().blocks).toEqual([{ type: 'caption', inlines: [text('图为会场')] }]);
    expect(part('body').querySelector('figure')).toBeNull();
  });

  test('Enter in a table breaks the line in its cell', async () => {
    const { part, body } = await openEditor({
      body: {
        version: 1,
        blocks: [{ type: 'table', rows: [{ cells: [{ header: true, inlines: [text('甲')] }] }] }],
      },
    });
    await placeCaret(part('body').querySelector('th') as Element);
    await userEvent.keyboard('{Enter}乙');
    expect(body().blocks[0]).toEqual({
      type: 'table',
      rows: [{ cells: [{ header: true, inlines: [text('甲'), { type: 'break' }, text('乙')] }] }],
    });
  });

  test('goes on in the body after a kind of paragraph was chosen from the menu', async () => {
    const { container, part, body } = await openEditor({ body: paragraphs('标题') });
    await placeCaret(part('body'));
    await userEvent.click(container.querySelector('[aria-label^=段落类型]') as Element);
    await userEvent.click(page.getByRole('menuitemcheckbox', { name: /^小标题/ }));
    await expect.poll(() => document.activeElement).toBe(part('body'));
    await userEvent.keyboard('字');
    expect(body().blocks).toEqual([{ type: 'subhead', inlines: [text('标题字')] }]);
  });

  test('the menu of a table opens by key in its cell, and leads back there', async () => {
    const { part, body } = await openEditor({
      body: {
        version: 1,
        blocks: [
          { type: 'paragraph', inlines: [text('前')] },
          { type: 'table', rows: [{ cells: [{ header: false, inlines: [text('甲')] }] }] },
        ],
      },
    });
    await placeCaret(part('body'));
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await settled();
    expect(page.getByRole('menu').query()).toBeNull();
    await placeCaret(part('body').querySelector('td') as Element);
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect.element(page.getByRole('menuitem', { name: '在下方加一行' })).toBeVisible();
    expect(page.getByRole('menuitem', { name: '插入表格' }).query()).toBeNull();
    await userEvent.click(page.getByRole('menuitem', { name: '在下方加一行' }));
    await expect.poll(() => document.activeElement).toBe(part('body'));
    await userEvent.keyboard('乙');
    const table = body().blocks.find((block) => block.type === 'table');
    expect(table?.rows.map(({ cells }) => cells.map(({ inlines }) => inlines))).toEqual([
      [[text('甲乙')]],
      [[]],
    ]);
  });

  test('what will be linked stays painted while its address is typed', async () => {
    const { article, part } = await openEditor({ body: paragraphs('今日要闻') });
    const painted = () => [...(CSS.highlights.get('baoku-selected') ?? [])].map(String);
    await placeCaret(part('body'), 2);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await settled();
    article.editors.body.dispatchCommand(EDIT_LINK_COMMAND, undefined);
    const address = page.getByRole('textbox', { name: '网址' });
    await expect.element(address).toHaveFocus();
    await expect.poll(painted).toEqual(['要闻']);
    await userEvent.keyboard('example.org{Enter}');
    await expect.poll(() => document.activeElement).toBe(part('body'));
    await expect.poll(painted).toEqual([]);
    // In a link the whole of it: the address is of all its text.
    await placeCaret(part('body').querySelector('a') as Element, 1);
    article.editors.body.dispatchCommand(EDIT_LINK_COMMAND, undefined);
    await expect.element(address).toHaveFocus();
    await expect.poll(painted).toEqual(['要闻']);
  });

  test('a table is inserted from the menu, grown and made plain again', async () => {
    const { container, part, body } = await openEditor({ body: paragraphs('前') });
    const choose = async (name: string) => {
      await userEvent.click(container.querySelector('[aria-label=表格]') as Element);
      await userEvent.click(page.getByRole('menuitem', { name }));
      await expect.poll(() => document.activeElement).toBe(part('body'));
    };
    await placeCaret(part('body'));
    await choose('插入表格');
    await userEvent.keyboard('甲');
    await choose('在下方加一行');
    await choose('在右侧加一列');
    const table = body().blocks.find((block) => block.type === 'table');
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.header))).toEqual([
      [true, true, true, true],
      [false, false, false, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
    expect(table?.rows[0]?.cells[0]?.inlines).toEqual([text('甲')]);
    await choose('删除表格');
    expect(body().blocks.every((block) => block.type === 'paragraph')).toBe(true);
  });

  test('a link is typed in its bar and only of a kind that is kept', async () => {
    const { container, part, body } = await openEditor({ body: paragraphs('链接') });
    await placeCaret(part('body'));
    await userEvent.keyboard('{Control>}a{/Control}{Control>}{Shift>}l{/Shift}{/Control}');
    const bar = () => container.querySelector('[role=group][aria-label=链接] input') as HTMLInputElement;
    await expect.poll(() => document.activeElement).toBe(bar());
    await userEvent.keyboard('javascript:alert(1){Enter}');
    expect(bar().getAttribute('aria-invalid')).toBe('true');
    await userEvent.keyboard('{Control>}a{/Control}example.org{Enter}');
    await expect.poll(() => document.activeElement).toBe(part('body'));
    expect(body().blocks).toEqual([
      {
        type: 'paragraph',
        inlines: [{ type: 'link', url: 'https://example.org', children: [text('链接')] }],
      },
    ]);
  });
});
