import { describe, expect, it } from 'vitest';
import type { PageReview, ReviewOperation } from '#shared/contract/page-review.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { OpenCore } from '#tests/support/open-core.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { withReviewedPage } from '#tests/support/with-reviewed-page.ts';

const sitting = '018f0000-0000-7000-8000-000000000001';

async function arrange(opened: OpenCore, page: PageReview, operation: ReviewOperation): Promise<PageReview> {
  const { pageId, version } = page;
  const next = await opened.call('importing.arrangePage', { pageId, version, operation });
  expect(await opened.call('importing.reviewPage', { pageId })).toEqual(next);
  return next;
}

const blockOf = (page: PageReview, words: string) => {
  const block = page.blocks.find(({ text }) => text?.includes(words));
  if (!block) throw new Error(`no block with ${words}`);
  return block;
};
const headlines = ({ articles }: PageReview): (string | null)[] =>
  articles.map(({ heads }) => heads.headline);

describe('the page review', () => {
  it('shows source, articles with their heads as slots, and a ledger without losses', () =>
    withReviewedPage((_opened, page) => {
      expect(headlines(page)).toEqual(['市总工会召开第1次动员会', '武陟县开展第1期技能培训']);
      expect(page.articles[0]?.paragraphs.map(({ role }) => role)).toEqual(['body', 'body']);
      expect(page.ledger.lost).toBe(0);
      expect(page.ledger.source).toBe(page.ledger.articles + page.ledger.furniture);
      expect(page).toMatchObject({ reviewed: null, waiting: 1, nextWaiting: null });
      return Promise.resolve();
    }));

  it('splits an article and merges it again, and its heads, text and revisions follow', () =>
    withReviewedPage(async (opened, page) => {
      const second = blockOf(page, '会议指出');
      const split = await arrange(opened, page, { do: 'split-article', blockId: second.id });
      expect(split.articles).toHaveLength(3);
      const [first, made] = split.articles;
      expect(made?.paragraphs.map(({ text }) => text)).toEqual([second.text]);
      const detail = await opened.call('editing.article', { articleId: first?.id ?? second.articleId! });
      expect(documentText(detail.body)).not.toContain('会议指出');
      const { revisions } = await opened.call('editing.revisions', { articleId: detail.id });
      expect(revisions.map(({ reason }) => reason)).toEqual(['review', 'import']);
      const merged = await arrange(opened, split, {
        do: 'merge-articles',
        articleIds: [made?.id ?? detail.id],
      });
      expect(merged.articles).toEqual(
        page.articles.map((article, index) => ({
          ...article,
          confidence: index === 0 ? 1 : article.confidence,
        })),
      );
    }));

  it('cuts inside a line and the two parts keep every character', () =>
    withReviewedPage(async (opened, page) => {
      const block = blockOf(page, '会议指出');
      const cut = await arrange(opened, page, { do: 'cut-block', blockId: block.id, at: block.start + 5 });
      expect(cut.articles[0]?.paragraphs.map(({ text }) => text).slice(1)).toEqual([
        '会议指出，',
        block.text?.slice(5),
      ]);
      expect(cut.ledger).toEqual(page.ledger);
      const refused = await opened.refusal('importing.arrangePage', {
        pageId: cut.pageId,
        version: cut.version,
        operation: { do: 'cut-block', blockId: block.id, at: block.start },
      });
      expect(refused).toMatchObject({ code: 'invalid', details: { reason: 'cut-at-edge' } });
    }));

  it('refuses a step on a page that has changed meanwhile, and changes nothing', () =>
    withReviewedPage(async (opened, page) => {
      const block = blockOf(page, '会议指出');
      const operation: ReviewOperation = { do: 'set-role', blockIds: [block.id], role: 'furniture' };
      const now = await arrange(opened, page, operation);
      const stale = await opened.refusal('importing.arrangePage', {
        pageId: page.pageId,
        version: page.version,
        operation,
      });
      expect(stale).toMatchObject({ code: 'conflict', details: { reason: 'stale-page' } });
      expect(await opened.call('importing.reviewPage', { pageId: page.pageId })).toEqual(now);
    }));

  it('keeps what an editor has written when its paragraph moves, and refuses where it cannot be told', () =>
    withReviewedPage(async (opened, page) => {
      const [first, second] = page.articles;
      if (!first || !second) throw new Error('two articles are wanted');
      const { heads, body, revision } = await opened.call('editing.article', { articleId: first.id });
      const [lead, rest] = documentText(body).split('\n');
      const paragraph = (text: string) => ({
        type: 'paragraph' as const,
        inlines: [{ type: 'text' as const, text, marks: ['bold' as const] }],
      });
      const edited = `${rest?.replace('首要任务', '头等大事')}这句是编辑加的。`;
      await opened.call('editing.saveArticle', {
        articleId: first.id,
        revision,
        heads,
        body: {
          version: 1,
          blocks: [paragraph('全部由编辑另写的一段话，与原件毫无关系。'), paragraph(edited)],
        },
        sitting,
      });
      const now = await opened.call('importing.reviewPage', { pageId: page.pageId });
      expect(now.articles[0]?.edited).toBe(true);
      const block = blockOf(now, '头等大事');
      const moved = await arrange(opened, now, {
        do: 'move-blocks',
        blockIds: [block.id],
        articleId: second.id,
        before: null,
      });
      const aim = await opened.call('editing.article', { articleId: second.id });
      expect(aim.body.blocks.at(-1)).toEqual(paragraph(edited));
      const left = await opened.call('editing.article', { articleId: first.id });
      expect(documentText(left.body)).toBe('全部由编辑另写的一段话，与原件毫无关系。');
      const lost = moved.blocks.find(({ text, articleId }) => text === null && articleId === first.id);
      expect(lead).toContain('本报讯');
      const refused = await opened.refusal('importing.arrangePage', {
        pageId: page.pageId,
        version: moved.version,
        operation: { do: 'move-blocks', blockIds: [lost?.id], articleId: second.id },
      });
      expect(refused).toMatchObject({ code: 'conflict', details: { reason: 'block-text-edited' } });
    }));

  it('leaves finished articles and those in the trash alone', () =>
    withReviewedPage(async (opened, page) => {
      const block = blockOf(page, '会议指出');
      const articleIds = [block.articleId!];
      const operation = { do: 'split-article', blockId: block.id };
      await opened.call('editing.setStatus', { articleIds, status: 'final' });
      expect(
        await opened.refusal('importing.arrangePage', {
          pageId: page.pageId,
          version: page.version,
          operation,
        }),
      ).toMatchObject({ code: 'forbidden', details: { reason: 'article-locked' } });
      await opened.call('library.trashArticles', { articleIds });
      const { version } = await opened.call('importing.reviewPage', { pageId: page.pageId });
      expect(
        await opened.refusal('importing.arrangePage', { pageId: page.pageId, version, operation }),
      ).toMatchObject({ code: 'conflict', details: { reason: 'article-trashed' } });
    }));

  it('answers a doubt, puts one aside, and takes both back', () =>
    withReviewedPage(async (opened, page) => {
      const doubt = page.doubts.find(({ answers }) => answers.length > 1);
      if (!doubt) throw new Error('the seed has a doubt with answers');
      const [best] = doubt.answers;
      const answered = await arrange(opened, page, best!.operation);
      expect(answered.doubts.map(({ id }) => id)).not.toContain(doubt.id);
      await opened.call('safety.undo', {});
      const again = await opened.call('importing.reviewPage', { pageId: page.pageId });
      expect(again).toEqual(page);
      const aside = await arrange(opened, again, { do: 'dismiss-doubts', doubts: [doubt.id] });
      expect(aside.doubts.map(({ id }) => id)).toEqual(
        page.doubts.map(({ id }) => id).filter((id) => id !== doubt.id),
      );
      await opened.call('safety.undo', {});
      expect(await opened.call('importing.reviewPage', { pageId: page.pageId })).toEqual(page);
    }, seedPage(2)));

  it('puts many doubts aside in one step, or none where one of them is not there', () =>
    withReviewedPage(async (opened, page) => {
      const doubts = page.doubts.map(({ id }) => id);
      expect(doubts.length).toBeGreaterThan(2);
      const [kept] = doubts as [string, ...string[]];
      // One question may stand for several doubts.
      const others = page.doubts.slice(1).flatMap(({ answers }) => {
        const leave = answers.at(-1)?.operation;
        return leave?.do === 'dismiss-doubts' ? leave.doubts : [];
      });
      const aside = await arrange(opened, page, { do: 'dismiss-doubts', doubts: others });
      expect(aside.doubts.map(({ id }) => id)).toEqual([kept]);
      const { version } = aside;
      const operation = { do: 'dismiss-doubts', doubts: [kept, 'no such doubt'] };
      expect(
        await opened.refusal('importing.arrangePage', { pageId: page.pageId, version, operation }),
      ).toMatchObject({ code: 'not_found' });
      expect(await opened.call('importing.reviewPage', { pageId: page.pageId })).toEqual(aside);
      await opened.call('safety.undo', {});
      expect(await opened.call('importing.reviewPage', { pageId: page.pageId })).toEqual(page);
    }, seedPage(2)));

  it('is ended by accepting: the articles go on and the page waits no longer, until that is undone', () =>
    withReviewedPage(async (opened, page) => {
      const { pageId, version } = page;
      expect(await opened.call('importing.acceptPage', { pageId, version })).toEqual({ next: null });
      const { articles } = await opened.call('library.articles', { filter: { pageId } });
      expect(articles.map(({ status }) => status)).toEqual(['edited', 'edited']);
      expect((await opened.call('importing.reviewPage', { pageId })).reviewed).not.toBeNull();
      await opened.call('safety.undo', {});
      expect(await opened.call('importing.reviewPage', { pageId })).toEqual(page);
    }));
});
