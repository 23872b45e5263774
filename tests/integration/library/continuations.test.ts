import { expect, it } from 'vitest';
import { loadArticles } from '#core/exporting/load-articles.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { continuedPages } from '#tests/support/continued-pages.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

const [first, third] = continuedPages();

async function withCore(work: (opened: OpenCore) => Promise<void>): Promise<void> {
  const opened = openCore();
  await work(opened);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
}

const proposals = async (opened: OpenCore) =>
  (await opened.call('library.proposedContinuations', {})).continuations;

async function articleCalled(opened: OpenCore, headline: string): Promise<ArticleId> {
  const { articles } = await opened.call('library.articles', {});
  const found = articles.find((article) => article.headline?.includes(headline));
  if (!found) throw new Error(`${headline} is not among ${articles.map((one) => one.headline).join(', ')}`);
  return found.id;
}

it.each([
  ['the first page comes first', [first, third]],
  ['the first page comes later', [third, first]],
])('an article that goes on on another page is proposed as a link where %s', (_when, files) =>
  withCore(async (opened) => {
    for (const file of files) await opened.import([file]);
    const [proposal, ...others] = await proposals(opened);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      date: '2022-10-26',
      from: { headline: '沁河两岸春意浓 乡村振兴谱新篇', page: '1' },
      to: { headline: '乡村振兴谱新篇', page: '3' },
      reasons: ['mark-to', 'mark-from', 'headline', 'sentence'],
    });
  }),
);

it('an end without a headline is told by the first words of its text', () =>
  withCore(async (opened) => {
    await opened.import([first, third]);
    const [proposal] = await proposals(opened);
    if (!proposal) throw new Error('nothing is proposed');
    const { id } = proposal.to;
    expect(proposal.to).toMatchObject({ headline: '乡村振兴谱新篇', opening: null });
    const { heads, authorNote, body, revision } = await opened.call('editing.article', { articleId: id });
    await opened.call('editing.saveArticle', {
      articleId: id,
      revision,
      heads: { ...heads, headline: null },
      authorNote,
      body,
      sitting: '0198a1c2-0000-7000-8000-000000000009',
    });
    const opening = proposal.to.text.slice(0, 32).split('\n', 1)[0];
    expect((await proposals(opened))[0]?.to).toMatchObject({ headline: null, opening });
    const [link] = (await opened.call('library.continuations', { articleId: proposal.from.id }))
      .continuations;
    expect(link?.article).toMatchObject({ headline: null, opening, page: '3' });
  }));

it('an export knows of a link once it is confirmed, not before', () =>
  withCore(async (opened) => {
    await opened.import([first, third]);
    const [proposal] = await proposals(opened);
    if (!proposal) throw new Error('nothing is proposed');
    const exported = () =>
      [...loadArticles(opened.ports.store, [proposal.from.id, proposal.to.id])].map(
        ({ continuations }) => continuations,
      );
    expect(exported()).toEqual([[], []]);
    await opened.call('library.decideContinuation', { continuationId: proposal.id, confirmed: true });
    expect(exported()).toEqual([
      [{ direction: 'to', articleId: proposal.to.id, headline: proposal.to.headline, page: '3' }],
      [{ direction: 'from', articleId: proposal.from.id, headline: proposal.from.headline, page: '1' }],
    ]);
  }));

it('a confirmed link is shown in both articles; undo proposes it again, and refusing takes it away for good', () =>
  withCore(async (opened) => {
    await opened.import([first, third]);
    const [proposal] = await proposals(opened);
    if (!proposal) throw new Error('nothing is proposed');
    const of = async (articleId: ArticleId) =>
      (await opened.call('library.continuations', { articleId })).continuations.map((link) => [
        link.direction,
        link.state,
        link.article.id,
      ]);
    await opened.call('library.decideContinuation', { continuationId: proposal.id, confirmed: true });
    expect(await of(proposal.from.id)).toEqual([['to', 'confirmed', proposal.to.id]]);
    expect(await of(proposal.to.id)).toEqual([['from', 'confirmed', proposal.from.id]]);
    expect(await proposals(opened)).toEqual([]);
    await opened.call('safety.undo', {});
    expect(await of(proposal.from.id)).toEqual([['to', 'proposed', proposal.to.id]]);
    await opened.call('library.decideContinuation', { continuationId: proposal.id, confirmed: false });
    expect(await of(proposal.from.id)).toEqual([]);
    await opened.import([samplePage(1)], { publication: '焦作日报', date: '2022-10-26', page: '4' });
    expect(await proposals(opened)).toEqual([]);
  }));

it('a link whose article lies in the trash is not shown, and is again once it is restored', () =>
  withCore(async (opened) => {
    await opened.import([first, third]);
    const articleIds = [await articleCalled(opened, '沁河两岸')];
    await opened.call('library.trashArticles', { articleIds });
    expect(await proposals(opened)).toEqual([]);
    await opened.call('library.restoreArticles', { articleIds });
    expect(await proposals(opened)).toHaveLength(1);
  }));

it('a page that is moved to another day takes its proposals away, and brings new ones when it comes back', () =>
  withCore(async (opened) => {
    await opened.import([first, third]);
    const { articles } = await opened.call('library.articles', {});
    const pageId = articles.find((article) => article.page === '3')?.pageId;
    if (!pageId) throw new Error('page 3 is missing');
    await opened.call('library.correctPage', { pageId, date: '2022-10-27' });
    expect(await proposals(opened)).toEqual([]);
    await opened.call('library.correctPage', { pageId, date: '2022-10-26' });
    expect(await proposals(opened)).toHaveLength(1);
    await opened.call('library.correctPage', { pageId, number: '4' });
    // The headline and the mark that leads back still speak for it.
    expect((await proposals(opened))[0]?.reasons).toEqual(['mark-from', 'headline', 'sentence']);
  }));

it('undoing the import of one page takes the proposal along, and redoing it brings it back', () =>
  withCore(async (opened) => {
    await opened.import([first]);
    await opened.import([third]);
    await opened.call('safety.undo', {});
    expect(await proposals(opened)).toEqual([]);
    await opened.call('safety.redo', {});
    expect(await proposals(opened)).toHaveLength(1);
  }));

it('pages without a date are never tied together', () =>
  withCore(async (opened) => {
    const dateless = [first, third].map(({ name, bytes }) => ({
      name: `版${name.slice(-6)}`,
      bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace('2022年10月26日 星期三', '')),
    }));
    await opened.import(dateless);
    expect((await opened.call('library.tree', {})).publications[0]?.years[0]?.year).toBeNull();
    expect(await proposals(opened)).toEqual([]);
  }));
