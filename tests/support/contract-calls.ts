import type { ProcedureName } from '#shared/contract/index.ts';
import { continuedPages } from './continued-pages.ts';
import { exportCalls } from './export-calls.ts';
import { replacingCalls } from './replacing-calls.ts';
import { samplePage } from './sample-page.ts';
import { searchingCalls } from './searching-calls.ts';
import { tinyPng } from './tiny-images.ts';
import type { Transport } from './transports.ts';

// What comes back differs by procedure; the suite checks it against the output schemas.
// oxlint-disable-next-line typescript/no-explicit-any -- read by path in the calls below
type Value = Record<string, any>;
/** What earlier calls have brought: values by procedure, staged files, and articles of the first import. */
export type Brought = {
  values: Map<string, Value>;
  fileIds: string[];
  imageId: string;
  articleIds: string[];
  issueId: string;
  pageId: string;
  /** An import of a bundle that waits for a decision. */
  bundle: { jobId: string; fileId: string } | null;
};
export type ContractCall = {
  name: ProcedureName;
  /** Input that has to succeed, or to fail. */
  good: (brought: Brought) => unknown;
  bad: unknown;
};

const nowhere = '018f0000-0000-7000-8000-00000000dead';
const sitting = '018f0000-0000-7000-8000-000000000001';
const extra = { extra: true };
const heads = { column: null, kicker: '引题', headline: '改过的标题', deck: null, byline: null };
const body = {
  version: 1,
  blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: '改过的一段。' }] }],
};
const nobody = { reporters: ['李新和'], correspondents: [], photographers: [], authors: [] };
const publicationOf = ({ values }: Brought): string => values.get('library.tree')?.['publications'][0].id;
/** The first line of the page. */
const firstBlockOf = (values: Brought['values']): string =>
  values.get('importing.reviewPage')?.['blocks'][0].id;
const tagOf = ({ values }: Brought): string => values.get('tagging.createTag')?.['tagId'];

/** Every procedure once with an input that succeeds and once with one that fails, in an order in which each finds what it needs. */
export const contractCalls: ContractCall[] = [
  {
    name: 'importing.start',
    good: ({ fileIds }) => ({ files: fileIds, publication: '焦作日报', date: '2022-10-26' }),
    bad: { files: [] },
  },
  { name: 'importing.startSample', good: () => ({}), bad: extra },
  {
    name: 'importing.files',
    good: ({ values }) => ({
      jobId: values.get('importing.start')?.['jobId'],
      filter: { outcome: 'imported', text: '2022' },
    }),
    bad: { jobId: nowhere },
  },
  {
    name: 'importing.exportReport',
    good: ({ values }) => ({ jobId: values.get('importing.start')?.['jobId'], format: 'csv' }),
    bad: { jobId: nowhere, format: 'csv' },
  },
  {
    name: 'importing.answer',
    good: ({ values }) => ({
      jobId: values.get('importing.start')?.['jobId'],
      fileIds: [nowhere],
      answer: 'leave',
    }),
    bad: { jobId: nowhere, fileIds: [nowhere], answer: 'replace' },
  },
  { name: 'jobs.list', good: () => ({}), bad: extra },
  { name: 'jobs.job', good: ({ values }) => values.get('importing.start'), bad: { jobId: nowhere } },
  { name: 'jobs.cancel', good: ({ values }) => values.get('importing.start'), bad: { jobId: 'none' } },
  { name: 'jobs.pause', good: ({ values }) => values.get('importing.start'), bad: { jobId: 'none' } },
  { name: 'jobs.resume', good: ({ values }) => values.get('importing.start'), bad: { jobId: nowhere } },
  { name: 'library.overview', good: () => ({}), bad: extra },
  { name: 'library.backlog', good: () => ({}), bad: extra },
  { name: 'library.publications', good: () => ({}), bad: extra },
  { name: 'library.tree', good: () => ({ years: 'all' }), bad: { years: [nowhere] } },
  { name: 'library.place', good: ({ pageId }) => ({ pageId }), bad: { issueId: nowhere } },
  {
    name: 'library.articles',
    good: () => ({ sort: { by: 'headline', direction: 'descending' }, limit: 3 }),
    bad: { limit: 0 },
  },
  { name: 'library.issue', good: ({ issueId }) => ({ issueId }), bad: { issueId: nowhere } },
  { name: 'importing.pageSource', good: ({ pageId }) => ({ pageId }), bad: { pageId: nowhere } },
  { name: 'importing.nearDuplicates', good: () => ({}), bad: { limit: 0 } },
  {
    name: 'importing.decideNearDuplicate',
    good: ({ values }) => ({
      nearDuplicateId: values.get('importing.nearDuplicates')?.['pairs'][0].id,
      keep: 'both',
    }),
    bad: { nearDuplicateId: nowhere, keep: 'both' },
  },
  {
    name: 'library.calendar',
    good: (brought) => ({ publicationId: publicationOf(brought), year: 2022 }),
    bad: { publicationId: nowhere },
  },
  { name: 'library.proposedContinuations', good: () => ({}), bad: { limit: 0 } },
  {
    name: 'library.decideContinuation',
    good: ({ values }) => ({
      continuationId: values.get('library.proposedContinuations')?.['continuations'][0].id,
      confirmed: true,
    }),
    bad: { continuationId: nowhere, confirmed: true },
  },
  {
    name: 'library.continuations',
    good: ({ values }) => ({
      articleId: values.get('library.proposedContinuations')?.['continuations'][0].from.id,
    }),
    bad: { articleId: nowhere },
  },
  {
    name: 'library.renamePublication',
    good: (brought) => ({ publicationId: publicationOf(brought), name: '焦作晚报' }),
    bad: { publicationId: nowhere, name: '无' },
  },
  {
    name: 'library.correctIssue',
    good: ({ issueId }) => ({ issueId, number: '总第8期' }),
    bad: { issueId: nowhere, date: '2022-13' },
  },
  {
    name: 'library.correctPage',
    good: ({ pageId }) => ({ pageId, number: '3', title: '工会视窗' }),
    bad: { pageId: nowhere, number: '3' },
  },
  {
    name: 'library.trashArticles',
    good: ({ articleIds }) => ({ articleIds: articleIds.slice(1) }),
    bad: { articleIds: [nowhere] },
  },
  { name: 'library.restoreArticles', good: ({ articleIds }) => ({ articleIds }), bad: { articleIds: [] } },
  {
    name: 'editing.article',
    good: ({ articleIds }) => ({ articleId: articleIds[0] }),
    bad: { articleId: nowhere },
  },
  {
    name: 'editing.saveArticle',
    good: ({ articleIds }) => ({
      articleId: articleIds[0],
      revision: 1,
      heads,
      body,
      sitting,
      reason: 'save',
    }),
    bad: { articleId: nowhere, revision: 1, heads, body, sitting },
  },
  {
    name: 'editing.revisions',
    good: ({ articleIds }) => ({ articleId: articleIds[0] }),
    bad: { articleId: nowhere },
  },
  {
    name: 'editing.revision',
    good: ({ articleIds }) => ({ articleId: articleIds[0], number: 1 }),
    bad: { articleId: nowhere, number: 1 },
  },
  {
    name: 'editing.compare',
    good: ({ articleIds }) => ({ articleId: articleIds[0], from: 1, to: 2 }),
    bad: { articleId: nowhere, from: 1, to: 2 },
  },
  {
    name: 'editing.restoreRevision',
    good: ({ articleIds }) => ({ articleId: articleIds[0], number: 1, revision: 2 }),
    bad: { articleId: nowhere, number: 1, revision: 2 },
  },
  {
    name: 'editing.setKind',
    good: ({ articleIds }) => ({ articleIds, kind: 'feature' }),
    bad: { articleIds: [nowhere], kind: 'feature' },
  },
  {
    name: 'editing.setStatus',
    good: ({ articleIds }) => ({ articleIds, status: 'edited' }),
    bad: { articleIds: [nowhere], status: 'lost' },
  },
  {
    name: 'editing.setPeople',
    good: ({ articleIds }) => ({ articleId: articleIds[0], people: nobody }),
    bad: { articleId: nowhere, people: nobody },
  },
  { name: 'editing.addImage', good: ({ imageId }) => ({ fileId: imageId }), bad: { fileId: nowhere } },
  { name: 'importing.reviewPage', good: ({ pageId }) => ({ pageId }), bad: { pageId: nowhere } },
  {
    name: 'importing.arrangePage',
    good: ({ pageId, values }) => ({
      pageId,
      version: values.get('importing.reviewPage')?.['version'],
      operation: { do: 'set-role', blockIds: [firstBlockOf(values)], role: 'furniture' },
    }),
    bad: {
      pageId: nowhere,
      version: '',
      operation: { do: 'dismiss-doubts', doubts: ['none'] },
    },
  },
  {
    name: 'importing.acceptPage',
    good: ({ pageId, values }) => ({ pageId, version: values.get('importing.arrangePage')?.['version'] }),
    bad: { pageId: nowhere, version: '' },
  },
  {
    name: 'importing.remembered',
    good: (brought) => ({ publicationId: brought.values.get('importing.reviewPage')?.['publicationId'] }),
    bad: { publicationId: nowhere },
  },
  {
    name: 'importing.forget',
    good: ({ values }) => ({ rememberedIds: [values.get('importing.remembered')?.['decisions'][0].id] }),
    bad: { rememberedIds: [nowhere] },
  },
  { name: 'tagging.createTag', good: () => ({ name: '工会', colour: 'red' }), bad: { name: '  ' } },
  {
    name: 'tagging.updateTag',
    good: (brought) => ({ tagId: tagOf(brought), name: '总工会' }),
    bad: { tagId: nowhere, name: '无' },
  },
  {
    name: 'tagging.tagItems',
    good: (brought) => ({
      articleIds: brought.articleIds,
      issueIds: [brought.issueId],
      add: [tagOf(brought)],
      addNames: ['培训'],
    }),
    bad: { add: [nowhere] },
  },
  { name: 'tagging.tags', good: () => ({}), bad: extra },
  {
    name: 'tagging.itemTags',
    good: ({ articleIds, issueId }) => ({ articleIds, issueIds: [issueId] }),
    bad: { articleIds: 8 },
  },
  {
    name: 'tagging.mergeTags',
    good: (brought) => ({
      from: brought.values.get('tagging.tags')?.['tags'][0].id,
      into: brought.values.get('tagging.tags')?.['tags'][1].id,
    }),
    bad: { from: nowhere, into: nowhere },
  },
  {
    name: 'tagging.deleteTag',
    good: ({ values }) => ({ tagId: values.get('tagging.mergeTags')?.['tagId'] }),
    bad: { tagId: nowhere },
  },
  ...searchingCalls,
  ...exportCalls,
  ...replacingCalls,
  {
    name: 'importing.bundleConflicts',
    good: ({ bundle }) => bundle,
    bad: { jobId: nowhere, fileId: nowhere },
  },
  {
    name: 'importing.decideBundle',
    good: ({ bundle, values }) => ({
      ...bundle,
      takes: [values.get('importing.bundleConflicts')?.['conflicts'][0].id],
    }),
    bad: { jobId: nowhere, fileId: nowhere, takes: ['article'] },
  },
  { name: 'safety.history', good: () => ({}), bad: extra },
  { name: 'safety.undo', good: () => ({}), bad: extra },
  { name: 'safety.redo', good: () => ({}), bad: extra },
  { name: 'safety.check', good: () => ({}), bad: extra },
  { name: 'safety.backup', good: () => ({}), bad: { path: '/nowhere/copy.baoku' } },
  {
    name: 'safety.updateSettings',
    good: () => ({ theme: 'dark', actor: '编辑', view: { sidebar: 240 } }),
    bad: { language: 'fr' },
  },
  { name: 'safety.settings', good: () => ({}), bad: extra },
  { name: 'safety.activity', good: () => ({ limit: 10 }), bad: { limit: 0 } },
];

/** Stages what the calls need. */
export async function bringFiles(transport: Transport): Promise<Brought> {
  const fileIds: string[] = [];
  for (const file of [samplePage(1), samplePage(2), ...continuedPages()])
    fileIds.push(await transport.putFile(file));
  const imageId = await transport.putFile({ name: '图.png', bytes: tinyPng });
  return { values: new Map(), fileIds, imageId, articleIds: [], issueId: '', pageId: '', bundle: null };
}

/** Takes in what a call has answered; after a job's start, waits until it has ended. */
export async function takeIn(
  transport: Transport,
  brought: Brought,
  name: ProcedureName,
  value: Value,
): Promise<void> {
  brought.values.set(name, value);
  if (typeof value['jobId'] === 'string') await jobEnd(transport, value['jobId']);
  if (name === 'exporting.start') brought.bundle = await bringBundle(transport, brought);
  if (name === 'searching.deleteSaved') await proofread(transport, brought);
  if (name !== 'importing.start') return;
  const job = await jobEnd(transport, value['jobId']);
  const [first] = job['report'].imported;
  brought.articleIds = first.articleIds;
  brought.pageId = first.pageId;
  const article = await transport.dispatch('editing.article', { articleId: first.articleIds[0] });
  brought.issueId = (article as { value: Value }).value['issueId'];
}

/** The same misreading is put right in two articles. */
async function proofread(transport: Transport, { articleIds }: Brought): Promise<void> {
  for (const articleId of articleIds.slice(0, 2)) {
    for (const [place, text] of ['各级工会干鄂参加会议', '各级工会干部参加会议'].entries()) {
      const { value } = (await transport.dispatch('editing.article', { articleId })) as { value: Value };
      await transport.dispatch('editing.saveArticle', {
        articleId,
        revision: value['revision'],
        heads: value['heads'],
        body: { version: 1, blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text }] }] },
        sitting: `${sitting.slice(0, -1)}${place + 1}`,
        reason: 'save',
      });
    }
  }
}

/** An article changes after its issue was bundled, and the bundle comes in again. */
async function bringBundle(
  transport: Transport,
  { issueId, articleIds }: Brought,
): Promise<{ jobId: string; fileId: string }> {
  const call = async (name: ProcedureName, input: unknown): Promise<Value> =>
    ((await transport.dispatch(name, input)) as { value: Value }).value;
  const exported = await call('exporting.start', { target: { issueId }, format: 'bundle' });
  const { report } = await jobEnd(transport, exported['jobId']);
  await call('editing.setKind', { articleIds, kind: 'advert' });
  const { jobId } = await call('importing.start', { files: [report.files[0].fileId] });
  await jobEnd(transport, jobId);
  const { files } = await call('importing.files', { jobId });
  return { jobId, fileId: files[0].fileId };
}

async function jobEnd(transport: Transport, jobId: string): Promise<Value> {
  for (;;) {
    const envelope = await transport.dispatch('jobs.job', { jobId });
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
    const job = envelope.value as Value;
    if (job['state'] !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
