import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openEditor, paragraphs, settled, someImage, text } from './open-editor.tsx';

async function violations(): Promise<string[]> {
  // Colours on their way to others are not those that a person reads.
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  // The page around the editor is the test runner's; landmarks and headings of a whole page are not its matter.
  const { violations: found } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

describe('the editor', () => {
  test('has no violation that axe can see, with everything that an article may hold', async () => {
    const { part } = await openEditor({
      heads: { column: '栏目', kicker: null, headline: '标题', deck: null, byline: '记者' },
      body: {
        version: 1,
        blocks: [
          {
            type: 'paragraph',
            inlines: [text('正文'), { type: 'link', url: 'https://example.org/', children: [text('链接')] }],
          },
          { type: 'subhead', inlines: [text('小标题')] },
          { type: 'quote', inlines: [text('引文')] },
          {
            type: 'list',
            ordered: true,
            items: [
              { depth: 0, inlines: [text('甲')] },
              { depth: 1, inlines: [text('乙')] },
            ],
          },
          { type: 'image', imageId: someImage, alt: '会场', caption: [text('图说')], credit: '新华社' },
          { type: 'caption', inlines: [text('图说')] },
          {
            type: 'table',
            rows: [
              { cells: [{ header: true, inlines: [text('表头')] }] },
              { cells: [{ header: false, inlines: [text('格')] }] },
            ],
          },
        ],
      },
    });
    expect(await violations()).toEqual([]);
    await userEvent.click(part('body').querySelector('figure') as Element);
    await settled();
    expect(await violations()).toEqual([]);
    document.documentElement.dataset['theme'] = 'dark';
    await settled();
    expect(await violations()).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });

  test('gives each slot and the body a name', async () => {
    const { container } = await openEditor();
    const names = [...container.querySelectorAll('[contenteditable]')].map((element) => {
      const label = element.getAttribute('aria-labelledby');
      const labelled =
        label === null ? element.getAttribute('aria-label') : document.getElementById(label)?.textContent;
      return [element.getAttribute('role'), labelled];
    });
    expect(names).toEqual(
      ['栏目', '引题', '主标题', '副标题', '署名', '作者简介', '正文'].map((name) => ['textbox', name]),
    );
  });

  test('has a toolbar that is one stop of the Tab key and is walked with arrows', async () => {
    const { container, part } = await openEditor({ body: paragraphs('正文') });
    const toolbar = container.querySelector('[role=toolbar]') as HTMLElement;
    await userEvent.click(part('body'));
    await settled();
    expect(toolbar.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    (toolbar.querySelector('button[tabindex="0"]') as HTMLElement).focus();
    const first = document.activeElement;
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(toolbar.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(first);
    await userEvent.keyboard('{Tab}');
    expect(toolbar.contains(document.activeElement)).toBe(false);
  });

  test('keeps the caret where it was when a tool is clicked', async () => {
    const { container, part, body } = await openEditor({ body: paragraphs('正文') });
    await userEvent.click(part('body'));
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.click(container.querySelector('[aria-label=加粗]') as Element);
    await settled();
    expect(document.activeElement).toBe(part('body'));
    expect(body().blocks).toEqual([
      { type: 'paragraph', inlines: [{ type: 'text', text: '正文', marks: ['bold'] }] },
    ]);
    expect(container.querySelector('[aria-label=加粗]')?.getAttribute('aria-pressed')).toBe('true');
  });
});

test('what cannot be done to a table looks like it, deleting it too', async () => {
  const { container } = await openEditor({ body: paragraphs('没有表格') });
  container.querySelector<HTMLElement>('button[aria-label="表格"]')?.click();
  await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBeGreaterThan(2);
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem][data-disabled]')];
  const colours = new Set(items.map((item) => getComputedStyle(item).color));
  expect(items.map(({ textContent }) => textContent)).toContain('删除表格');
  expect(colours.size).toBe(1);
});

test('italics are seen in a typeface that has none: Chinese is dotted, as it will be printed', async () => {
  const { part } = await openEditor({
    body: {
      version: 1,
      blocks: [
        { type: 'paragraph', inlines: [text('含'), { type: 'text', text: '斜体', marks: ['italic'] }] },
      ],
    },
  });
  const dots = [...part('body').querySelectorAll<HTMLElement>('[data-lexical-text]')].map((run) => [
    run.textContent,
    getComputedStyle(run).textEmphasisStyle,
  ]);
  expect(dots).toEqual([
    ['含', 'none'],
    ['斜体', 'dot'],
  ]);
});
