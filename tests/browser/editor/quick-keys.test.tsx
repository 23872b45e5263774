import { describe, expect, test } from 'vitest';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { openEditor, paragraphs, placeCaret, settled, text } from './open-editor.tsx';
import type { OpenEditor } from './open-editor.tsx';

/** What a browser does where keys have waited for a busy page: the selection has moved, and was not told of yet. */
function move(alter: 'move' | 'extend', times = 1): void {
  for (let time = 0; time < times; time++) getSelection()?.modify(alter, 'backward', 'character');
}

function press(element: Element, key: string, modifiers: Omit<KeyboardEventInit, 'key'> = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
}

function useClipboard(element: Element, type: 'copy' | 'cut'): DataTransfer {
  const clipboardData = new DataTransfer();
  element.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData;
}

type Case = { act: (body: Element, opened: OpenEditor) => void; becomes: ArticleDocument };

const marked = (mark: 'bold' | 'italic'): ArticleDocument => ({
  version: 1,
  blocks: [{ type: 'paragraph', inlines: [text('今日要'), { type: 'text', text: '闻', marks: [mark] }] }],
});

const cases: Record<string, Case> = {
  'bold makes what is selected bold': {
    act: (body) => {
      move('extend');
      press(body, 'b', { ctrlKey: true });
    },
    becomes: marked('bold'),
  },
  'a tool clicked is about what is selected': {
    act: (_body, { container }) => {
      move('extend');
      const tool = container.querySelector('[aria-label^=斜体]');
      tool?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      (tool as HTMLElement).click();
    },
    becomes: marked('italic'),
  },
  'Backspace deletes before the caret': {
    act: (body) => {
      move('move', 2);
      press(body, 'Backspace');
    },
    becomes: paragraphs('今要闻'),
  },
  'Backspace deletes what is selected': {
    act: (body) => {
      move('extend', 2);
      press(body, 'Backspace');
    },
    becomes: paragraphs('今日'),
  },
  'Enter parts the paragraph at the caret': {
    act: (body) => {
      move('move', 2);
      press(body, 'Enter');
    },
    becomes: paragraphs('今日', '要闻'),
  },
  'a cut takes what is selected': {
    act: (body) => {
      move('extend', 3);
      expect(useClipboard(body, 'cut').getData('text/plain')).toBe('日要闻');
    },
    becomes: paragraphs('今'),
  },
  'a copy holds what is selected': {
    act: (body) => {
      move('extend', 2);
      expect(useClipboard(body, 'copy').getData('text/plain')).toBe('要闻');
    },
    becomes: paragraphs('今日要闻'),
  },
};

describe('keys that follow a moved caret before the browser has told of it', () => {
  for (const [name, { act, becomes }] of Object.entries(cases)) {
    test(name, async () => {
      const opened = await openEditor({ body: paragraphs('今日要闻') });
      const body = opened.part('body');
      await placeCaret(body);
      act(body, opened);
      await settled();
      expect(opened.body()).toEqual(becomes);
    });
  }

  test('the field of a link is about what is selected', async () => {
    const { part } = await openEditor({ body: paragraphs('今日要闻') });
    const body = part('body');
    await placeCaret(body);
    move('extend');
    press(body, 'L', { ctrlKey: true, shiftKey: true });
    await expect.poll(() => [...(CSS.highlights.get('baoku-selected') ?? [])].map(String)).toEqual(['闻']);
  });

  test('a kind of block is given where the caret is', async () => {
    const { part, body } = await openEditor({ body: paragraphs('甲', '乙') });
    const second = part('body').lastElementChild as Element;
    await placeCaret(second);
    move('move', 2);
    press(part('body'), '1', { ctrlKey: true, altKey: true });
    await settled();
    expect(body().blocks.map(({ type }) => type)).toEqual(['subhead', 'paragraph']);
  });

  test('bold asked for right behind a typed character is for the next one', async () => {
    const { part, body } = await openEditor({ body: paragraphs('今') });
    await placeCaret(part('body'));
    document.execCommand('insertText', false, '日');
    press(part('body'), 'b', { ctrlKey: true });
    await settled();
    document.execCommand('insertText', false, '粗');
    await settled();
    expect(body().blocks).toEqual([
      { type: 'paragraph', inlines: [text('今日'), { type: 'text', text: '粗', marks: ['bold'] }] },
    ]);
  });
});
