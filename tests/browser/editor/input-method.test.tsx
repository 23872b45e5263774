import { describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { openEditor, paragraphs, placeCaret, settled, text } from './open-editor.tsx';

type Protocol = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> };
const protocol = cdp() as unknown as Protocol;

/** Shows unfinished text as an input method does, without committing it. */
async function compose(unfinished: string): Promise<void> {
  const end = unfinished.length;
  await protocol.send('Input.imeSetComposition', {
    text: unfinished,
    selectionStart: end,
    selectionEnd: end,
  });
}

/** Commits text in the place of what is unfinished. */
async function commit(finished: string): Promise<void> {
  await protocol.send('Input.insertText', { text: finished });
  await settled();
}

async function type(pinyin: string, finished: string): Promise<void> {
  for (let length = 1; length <= pinyin.length; length += 1) await compose(pinyin.slice(0, length));
  await commit(finished);
}

describe('an input method', () => {
  test('writes into an empty body', async () => {
    const { part, body } = await openEditor();
    await userEvent.click(part('body'));
    await type('gonghui', '工会');
    expect(body()).toEqual(paragraphs('工会'));
  });

  test('writes into each slot', async () => {
    const { part, article } = await openEditor();
    await userEvent.click(part('headline'));
    await type('chunfeng', '春风');
    await userEvent.keyboard('{Enter}');
    await type('huayu', '化雨');
    expect(article.read().heads).toMatchObject({ headline: '春风', deck: '化雨' });
  });

  test('writes into the middle of a paragraph and goes on after Enter', async () => {
    const { part, body } = await openEditor({ body: paragraphs('四川日报') });
    await placeCaret(part('body'), 2);
    await type('gongren', '工人');
    await type('d', '的');
    await userEvent.keyboard('{Enter}');
    await type('xin', '新');
    expect(body()).toEqual(paragraphs('四川工人的', '新日报'));
  });

  test('replaces a selection that spans paragraphs', async () => {
    const { part, body } = await openEditor({ body: paragraphs('第一段落', '第二段落') });
    await placeCaret(part('body'), 2);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await type('he', '合');
    expect(body()).toEqual(paragraphs('第一合段落'));
  });

  test('can be abandoned without a trace', async () => {
    const { part, body } = await openEditor({ body: paragraphs('原文') });
    await placeCaret(part('body'));
    await compose('wei');
    await compose('');
    await settled();
    expect(body()).toEqual(paragraphs('原文'));
  });

  test('keeps supplementary characters whole', async () => {
    const { part, body } = await openEditor({ body: paragraphs('𠮷') });
    await placeCaret(part('body'));
    await type('ji', '𪚥𠮷');
    expect(body()).toEqual(paragraphs('𠮷𪚥𠮷'));
  });

  test('is known to be at work from the first key to the last', async () => {
    const { part, article } = await openEditor();
    await userEvent.click(part('body'));
    expect(article.isComposing()).toBe(false);
    await compose('g');
    expect(article.isComposing()).toBe(true);
    await commit('工');
    expect(article.isComposing()).toBe(false);
    await userEvent.click(part('kicker'));
    await compose('y');
    expect(article.isComposing()).toBe(true);
    await commit('引');
    expect(article.isComposing()).toBe(false);
  });

  test('has its Enter to itself', async () => {
    const { part, article } = await openEditor();
    await userEvent.click(part('headline'));
    await compose('biaoti');
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    part('headline').dispatchEvent(enter);
    expect(document.activeElement).toBe(part('headline'));
    await commit('标题');
    expect(article.read().heads.headline).toBe('标题');
  });

  test('is undone as one step and keeps what was written before it', async () => {
    const { part, body } = await openEditor({ body: paragraphs('原文') });
    await placeCaret(part('body'));
    await type('xinwen', '新闻');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(body()).toEqual(paragraphs('原文'));
  });

  test('keeps the marks of the text that it continues', async () => {
    const { part, body } = await openEditor({
      body: {
        version: 1,
        blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: '粗', marks: ['bold'] }] }],
      },
    });
    await placeCaret(part('body'));
    await type('ti', '体');
    expect(body().blocks).toEqual([
      { type: 'paragraph', inlines: [{ type: 'text', text: '粗体', marks: ['bold'] }] },
    ]);
  });

  test('loses nothing when the events come without a protocol behind them', async () => {
    const { part, body } = await openEditor({ body: paragraphs('前') });
    await placeCaret(part('body'));
    const element = part('body');
    element.dispatchEvent(new CompositionEvent('compositionstart', { data: '', bubbles: true }));
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    for (const step of ['h', 'ho', 'hou', '后']) {
      element.dispatchEvent(new CompositionEvent('compositionupdate', { data: step, bubbles: true }));
      node.nodeValue = `前${step}`;
      getSelection()?.collapse(node, node.length);
      element.dispatchEvent(
        new InputEvent('input', {
          inputType: 'insertCompositionText',
          data: step,
          bubbles: true,
          isComposing: true,
        }),
      );
    }
    element.dispatchEvent(new CompositionEvent('compositionend', { data: '后', bubbles: true }));
    await settled();
    expect(body()).toEqual({ version: 1, blocks: [{ type: 'paragraph', inlines: [text('前后')] }] });
  });
});
