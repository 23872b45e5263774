import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { articleDocument } from '#tests/unit/editor/arbitrary-document.ts';
import { openArticle, type OpenArticle, paragraphs, sittings } from '#tests/support/open-article.ts';

let desk: OpenArticle;
beforeEach(async () => {
  desk = await openArticle();
});
afterEach(async () => {
  expect(await desk.opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await desk.opened.close();
});

const nextMinute = (): void => desk.opened.clock.advance(60_000);
const numbers = async (): Promise<[number, string][]> => {
  const { revisions } = await desk.opened.call('editing.revisions', { articleId: desk.article.id });
  return revisions.map(({ number, reason }) => [number, reason]);
};

describe('a save', () => {
  it('is read back as it was written, with its count and its next number', async () => {
    const heads = {
      column: '工会视窗',
      kicker: null,
      headline: '𠮷野家 <b>',
      deck: '——副题',
      byline: '□张文勃',
    };
    const body = paragraphs('第一段，GDP 增长5%。', '', '第二段\t制表');
    const saved = await desk.opened.call(
      'editing.saveArticle',
      desk.saving({ heads, body, authorNote: '（作者为记者）', reason: 'save' }),
    );
    expect(saved).toMatchObject({ revision: 2, chars: 15 });
    expect(await desk.read()).toMatchObject({
      heads,
      body,
      authorNote: '（作者为记者）',
      revision: 2,
      chars: 15,
      confidence: 1,
      updatedAt: saved.updatedAt,
    });
  });

  it('leaves the author note alone when it does not name it, and takes it away when it is null', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ authorNote: '（作者）' }));
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 2 }));
    expect((await desk.read()).authorNote).toBe('（作者）');
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 3, authorNote: null }));
    expect((await desk.read()).authorNote).toBeNull();
  });

  it('from a stale revision is a conflict, and changes nothing', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ body: paragraphs('新的') }));
    const before = await desk.read();
    for (const revision of [1, 3, 0, -1]) {
      expect(
        await desk.opened.refusal('editing.saveArticle', desk.saving({ revision, body: paragraphs('旧的') })),
      ).toEqual({
        code: 'conflict',
        details: { reason: 'stale-revision', revision: 2, expected: revision },
      });
    }
    expect(await desk.read()).toEqual(before);
    expect(await numbers()).toEqual([
      [2, 'autosave'],
      [1, 'import'],
    ]);
  });

  it('of a finished article is refused until its status is set back', async () => {
    for (const status of ['final', 'exported'] as const) {
      await desk.opened.call('editing.setStatus', { articleIds: [desk.article.id], status });
      const before = await desk.read();
      const refused = {
        code: 'forbidden',
        details: { reason: 'article-locked', status, id: desk.article.id },
      };
      const articleIds = [desk.article.id];
      const people = { reporters: ['某某'], correspondents: [], photographers: [], authors: [] };
      expect(await desk.opened.refusal('editing.saveArticle', desk.saving({}))).toEqual(refused);
      expect(
        await desk.opened.refusal('editing.restoreRevision', {
          articleId: desk.article.id,
          number: 1,
          revision: 1,
        }),
      ).toEqual(refused);
      expect(await desk.opened.refusal('editing.setKind', { articleIds, kind: 'advert' })).toEqual(refused);
      expect(await desk.opened.refusal('editing.setPeople', { articleId: desk.article.id, people })).toEqual(
        refused,
      );
      expect(await desk.read()).toEqual(before);
    }
    await desk.opened.call('editing.setStatus', { articleIds: [desk.article.id], status: 'third-proof' });
    await desk.opened.call('editing.saveArticle', desk.saving({ body: paragraphs('改') }));
  });

  it.each<[string, object]>([
    [
      'a headline',
      { heads: { column: null, kicker: null, headline: '半个\uD842字', deck: null, byline: null } },
    ],
    ['a paragraph', { body: paragraphs('正文\uDFB7') }],
    [
      'a link',
      {
        body: {
          version: 1,
          blocks: [{ type: 'paragraph', inlines: [{ type: 'link', url: 'https://a/\uD800', children: [] }] }],
        },
      },
    ],
    [
      'the text for an image',
      {
        body: {
          version: 1,
          blocks: [{ type: 'image', imageId: sittings[0], alt: '\uD800', caption: [], credit: '' }],
        },
      },
    ],
    ['an author note', { authorNote: '\uD842' }],
    ['the note of a save', { note: '\uD842' }],
  ])('with half a character in %s is refused, and changes nothing', async (_place, change) => {
    const before = await desk.read();
    expect(await desk.opened.refusal('editing.saveArticle', desk.saving(change))).toMatchObject({
      code: 'invalid',
      details: { reason: 'lone-surrogate' },
    });
    const withNull = JSON.parse(JSON.stringify(change).replaceAll(/\\ud[0-9a-f]{3}/g, '\\u0000')) as object;
    expect(await desk.opened.refusal('editing.saveArticle', desk.saving(withNull))).toMatchObject({
      code: 'invalid',
      details: { reason: 'null-character' },
    });
    expect(await desk.read()).toEqual(before);
  });

  it('keeps any document to the last character, or refuses it', async () => {
    let revision = 1;
    await fc.assert(
      fc.asyncProperty(articleDocument, async (body: ArticleDocument) => {
        const before = await desk.read();
        const answer = await desk.opened.core.dispatch(
          'editing.saveArticle',
          desk.saving({ body, revision }),
        );
        const isStorable = storable(body);
        expect(answer.ok).toBe(isStorable);
        if (answer.ok) revision += 1;
        const { body: kept } = await desk.read();
        expect(kept).toEqual(isStorable ? body : before.body);
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether every string of a value can be read back. */
function storable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return typeof value !== 'object' || value === null || Object.values(value).every(storable);
}

describe('revisions', () => {
  it('autosaves of one sitting share one within five minutes, and begin another after that or in another sitting', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 1, body: paragraphs('一') }));
    nextMinute();
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 2, body: paragraphs('一二') }));
    expect(await numbers()).toEqual([
      [3, 'autosave'],
      [1, 'import'],
    ]);
    await desk.opened.call(
      'editing.saveArticle',
      desk.saving({ revision: 3, body: paragraphs('三'), sitting: sittings[1] }),
    );
    expect(await numbers()).toEqual([
      [4, 'autosave'],
      [3, 'autosave'],
      [1, 'import'],
    ]);
    desk.opened.clock.advance(6 * 60_000);
    await desk.opened.call(
      'editing.saveArticle',
      desk.saving({ revision: 4, body: paragraphs('四'), sitting: sittings[1] }),
    );
    expect((await numbers()).map(([number]) => number)).toEqual([5, 4, 3, 1]);
  });

  it('a deliberate save closes the one that the autosaves had begun', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 1, body: paragraphs('一') }));
    await desk.opened.call(
      'editing.saveArticle',
      desk.saving({ revision: 2, body: paragraphs('二'), reason: 'save', note: '改标题' }),
    );
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 3, body: paragraphs('三') }));
    expect(await numbers()).toEqual([
      [4, 'autosave'],
      [3, 'save'],
      [1, 'import'],
    ]);
    const kept = await desk.opened.call('editing.revision', { articleId: desk.article.id, number: 3 });
    expect(kept).toMatchObject({ note: '改标题', body: paragraphs('二') });
  });

  it('one that is restored becomes the newest, and none is taken away', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ body: paragraphs('改'), reason: 'save' }));
    const restored = await desk.opened.call('editing.restoreRevision', {
      articleId: desk.article.id,
      number: 1,
      revision: 2,
    });
    expect(restored).toEqual({ revision: 3 });
    expect(await numbers()).toEqual([
      [3, 'restore'],
      [2, 'save'],
      [1, 'import'],
    ]);
    const { body, heads, authorNote } = await desk.read();
    expect({ body, heads, authorNote }).toEqual({
      body: desk.article.body,
      heads: desk.article.heads,
      authorNote: desk.article.authorNote,
    });
    expect(
      await desk.opened.refusal('editing.restoreRevision', {
        articleId: desk.article.id,
        number: 1,
        revision: 2,
      }),
    ).toMatchObject({ code: 'conflict' });
    expect(
      await desk.opened.refusal('editing.restoreRevision', {
        articleId: desk.article.id,
        number: 9,
        revision: 3,
      }),
    ).toEqual({
      code: 'not_found',
      details: { reason: 'revision-missing', number: 9 },
    });
  });

  it('undo makes a new one, so that an editor that is open on the article notices', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ body: paragraphs('改') }));
    await desk.opened.call('safety.undo', {});
    expect((await desk.read()).body).toEqual(desk.article.body);
    expect(
      await desk.opened.refusal(
        'editing.saveArticle',
        desk.saving({ revision: 2, body: paragraphs('改二') }),
      ),
    ).toMatchObject({ code: 'conflict' });
    expect(await numbers()).toEqual([
      [3, 'undo'],
      [2, 'autosave'],
      [1, 'import'],
    ]);
    await desk.opened.call('safety.redo', {});
    expect((await desk.read()).body).toEqual(paragraphs('改'));
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 4, body: paragraphs('改二') }));
  });

  it('replacing in an article is a step of its own among its autosaves', async () => {
    await desk.opened.call('editing.saveArticle', desk.saving({ revision: 1, body: paragraphs('甲') }));
    await desk.opened.call(
      'editing.saveArticle',
      desk.saving({ revision: 2, body: paragraphs('乙'), reason: 'replace' }),
    );
    await desk.opened.call('safety.undo', {});
    expect((await desk.read()).body).toEqual(paragraphs('甲'));
  });

  it('a step of 三审三校 is signed and dated', async () => {
    await desk.opened.call('safety.updateSettings', { actor: '王校对' });
    await desk.opened.call('editing.setStatus', { articleIds: [desk.article.id], status: 'first-proof' });
    const [entry] = (await desk.opened.call('safety.activity', {})).entries;
    expect(entry).toEqual({
      at: expect.any(Number),
      actor: '王校对',
      action: 'editing.setStatus',
      details: { articleIds: [desk.article.id], status: 'first-proof' },
    });
  });
});

it('the comparison of two revisions names what was added, removed and kept', async () => {
  const heads = { ...desk.article.heads, headline: '新的标题' };
  await desk.opened.call(
    'editing.saveArticle',
    desk.saving({
      heads: { ...heads, headline: '旧的标题' },
      body: paragraphs('不变。', '因地制官。'),
      reason: 'save',
    }),
  );
  await desk.opened.call(
    'editing.saveArticle',
    desk.saving({ revision: 2, heads, body: paragraphs('不变。', '因地制宜。', '加上的。'), reason: 'save' }),
  );
  const { parts } = await desk.opened.call('editing.compare', { articleId: desk.article.id, from: 2, to: 3 });
  expect(parts.filter(({ part }) => part === 'headline' || part === 'body')).toEqual([
    {
      part: 'headline',
      runs: [
        { change: 'removed', text: '旧' },
        { change: 'added', text: '新' },
        { change: 'kept', text: '的标题' },
      ],
    },
    { part: 'body', runs: [{ change: 'kept', text: '不变。' }] },
    {
      part: 'body',
      runs: [
        { change: 'kept', text: '因地制' },
        { change: 'removed', text: '官' },
        { change: 'added', text: '宜' },
        { change: 'kept', text: '。' },
      ],
    },
    { part: 'body', runs: [{ change: 'added', text: '加上的。' }] },
  ]);
});
