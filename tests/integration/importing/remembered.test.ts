import { describe, expect, it } from 'vitest';
import type { PageReview, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, PageId } from '#shared/domain/ids.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import type { TestFile } from '#tests/support/seed-pages.ts';

const nobody = { reporters: [], correspondents: [], photographers: [], authors: [] };

/** A page as a paper prints them day after day; the day and the matter differ. */
function dailyPage(day: number, matter: string): TestFile {
  const text = [
    `市总工会召开${matter}会议`,
    '',
    `本报讯（记者李新和）10月${day}日，市总工会召开${matter}会议，全市各级工会干部参加会议，部署下一步的工作。`,
    `每日一句第${day}回：劳动最光荣、劳动最崇高、劳动最伟大。`,
    '会议要求，各级工会要把这项工作抓紧抓实，切实维护职工的合法权益，把好事办好、实事办实。',
    '',
    `武陟县开展${matter}培训`,
    '',
    `本报讯（通讯员 培训班）近日，武陟县总工会组织${matter}培训，五十名女职工参加，学员们边学边做，收获很大。`,
    '',
  ].join('\n');
  return { name: `报纸${matter}.txt`, bytes: new TextEncoder().encode(text) };
}

async function importPage(opened: OpenCore, file: TestFile, publication = '焦作日报'): Promise<PageReview> {
  const job = await opened.import([file], { publication });
  const { imported } = job.report as { imported: { pageId: PageId }[] };
  return opened.call('importing.reviewPage', { pageId: imported[0]?.pageId as PageId });
}

async function arrange(opened: OpenCore, page: PageReview, operation: ReviewOperation): Promise<PageReview> {
  const { pageId, version } = page;
  return opened.call('importing.arrangePage', { pageId, version, operation });
}

const saying = ({ blocks }: PageReview) => {
  const block = blocks.find(({ text }) => text?.includes('每日一句'));
  if (!block) throw new Error('the saying is a block of its own');
  return block;
};

async function withPaper(work: (opened: OpenCore, page: PageReview) => Promise<void>): Promise<void> {
  const opened = openCore();
  try {
    await work(opened, await importPage(opened, dailyPage(24, '宣讲')));
    expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    expect(opened.logged).toEqual([]);
  } finally {
    await opened.close();
  }
}

describe('what a review teaches', () => {
  it('gives a line that comes back its role on the next page of that publication, and says so', () =>
    withPaper(async (opened, page) => {
      expect(saying(page).articleId).not.toBeNull();
      await arrange(opened, page, {
        do: 'set-role',
        blockIds: [saying(page).id],
        role: 'furniture',
      });
      const next = await importPage(opened, dailyPage(25, '安全'));
      const { decisions } = await opened.call('importing.remembered', { publicationId: page.publicationId });
      expect(decisions).toMatchObject([
        {
          kind: 'role',
          text: '每日一句第#回:劳动最光荣、劳动最崇高、劳动最伟大。',
          role: 'furniture',
          uses: 1,
        },
      ]);
      expect(saying(next)).toMatchObject({
        role: 'furniture',
        articleId: null,
        rememberedId: decisions[0]?.id,
      });
      expect(next.ledger.lost).toBe(0);
      const elsewhere = await importPage(opened, dailyPage(26, '节水'), '测试日报');
      expect(saying(elsewhere)).toMatchObject({ rememberedId: null });
      expect(saying(elsewhere).articleId).not.toBeNull();
    }));

  it('takes and leaves names as they were corrected', () =>
    withPaper(async (opened, page) => {
      const second = page.articles[1];
      if (!second) throw new Error('two articles are wanted');
      const before = second.people;
      await arrange(opened, page, {
        do: 'set-people',
        articleId: second.id,
        people: { ...nobody, correspondents: ['培训班'] },
      });
      const next = await importPage(opened, dailyPage(25, '安全'));
      const taken = before.correspondents.includes('培训班');
      expect(next.articles[1]?.people.correspondents).toEqual(['培训班']);
      if (!taken) expect(next.articles[1]?.rememberedIds).toHaveLength(1);
      await arrange(opened, next, {
        do: 'set-people',
        articleId: next.articles[1]?.id ?? second.id,
        people: nobody,
      });
      const last = await importPage(opened, dailyPage(26, '节水'));
      expect(last.articles[1]?.people).toEqual(nobody);
    }));

  it('asks once whether an odd name is one, and knows it from then on', () =>
    withPaper(async (opened, page) => {
      const doubtful = ({ doubts }: PageReview) => doubts.find(({ code }) => code === 'names-doubtful');
      const asked = doubtful(page)?.answers[0];
      expect(asked).toMatchObject({ answer: 'are-names', text: '培训班' });
      if (asked === undefined) return;
      const answered = await arrange(opened, page, asked.operation);
      expect(doubtful(answered)).toBeUndefined();
      expect(answered.articles[1]?.people.correspondents).toEqual(['培训班']);
      const next = await importPage(opened, dailyPage(25, '安全'));
      expect(doubtful(next)).toBeUndefined();
      expect(next.articles[1]?.rememberedIds).toHaveLength(1);
      // Another paper may have another opinion.
      expect(doubtful(await importPage(opened, dailyPage(26, '节水'), '测试日报'))).toBeDefined();
    }));

  it('is forgotten when somebody revokes it, and remembered again when that is undone', () =>
    withPaper(async (opened, page) => {
      const { publicationId } = page;
      await arrange(opened, page, { do: 'set-role', blockIds: [saying(page).id], role: 'furniture' });
      const used = await importPage(opened, dailyPage(25, '安全'));
      const { decisions } = await opened.call('importing.remembered', { publicationId });
      await opened.call('importing.forget', { rememberedIds: decisions.map(({ id }) => id) });
      expect(await opened.call('importing.remembered', { publicationId })).toEqual({ decisions: [] });
      const after = await opened.call('importing.reviewPage', { pageId: used.pageId });
      expect(saying(after)).toMatchObject({ role: 'furniture', rememberedId: null });
      const next = await importPage(opened, dailyPage(26, '节水'));
      expect(saying(next).articleId).not.toBeNull();
      // The import, then the forgetting.
      await opened.call('safety.undo', {});
      await opened.call('safety.undo', {});
      expect(await opened.call('importing.remembered', { publicationId })).toEqual({ decisions });
    }));

  it('is forgotten when the line is taken back into an article, and remembered again when that is undone', () =>
    withPaper(async (opened, page) => {
      const { publicationId } = page;
      const marked = await arrange(opened, page, {
        do: 'set-role',
        blockIds: [saying(page).id],
        role: 'furniture',
      });
      const { decisions } = await opened.call('importing.remembered', { publicationId });
      expect(decisions).toHaveLength(1);
      await arrange(opened, marked, {
        do: 'move-blocks',
        blockIds: [saying(marked).id],
        articleId: page.articles[0]?.id as ArticleId,
      });
      expect(await opened.call('importing.remembered', { publicationId })).toEqual({ decisions: [] });
      const next = await importPage(opened, dailyPage(25, '安全'));
      expect(saying(next).articleId).not.toBeNull();
      // The import, then the move.
      await opened.call('safety.undo', {});
      await opened.call('safety.undo', {});
      expect(await opened.call('importing.remembered', { publicationId })).toEqual({ decisions });
    }));

  it('is taken back with the step that taught it', () =>
    withPaper(async (opened, page) => {
      await arrange(opened, page, { do: 'set-role', blockIds: [saying(page).id], role: 'furniture' });
      await opened.call('safety.undo', {});
      const { publicationId } = page;
      expect(await opened.call('importing.remembered', { publicationId })).toEqual({ decisions: [] });
    }));
});
