import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '#shared/contract/index.ts';
import { errorCodes, type Envelope } from '#shared/contract/procedure.ts';
import { bringFiles, type Brought, contractCalls } from '#tests/support/contract-calls.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { openTransport, type Transport, type TransportName } from '#tests/support/transports.ts';

/** Jobs and exports with an input that happens to be right would only take time here. */
const slow: ReadonlySet<string> = new Set([
  'importing.startSample',
  'exporting.preview',
  'exporting.start',
  'safety.check',
  'safety.backup',
]);
const names = (Object.keys(contract) as ProcedureName[]).filter((name) => !slow.has(name));

function expectEnvelope(envelope: Envelope<unknown>): void {
  if (envelope.ok) return;
  expect(errorCodes).toContain(envelope.error.code);
  expect({ ...envelope.error, code: '' }).toEqual({ code: '', details: expect.any(Object) });
  // The stack of an unexpected error stays at home.
  expect(JSON.stringify(envelope)).not.toMatch(/\bat .*\.ts:\d+/);
}

describe('in process', () => {
  let opened: OpenCore;
  let brought: Brought;
  beforeAll(async () => {
    opened = openCore();
    await opened.import([samplePage(1)]);
    const { articles } = await opened.call('library.articles', {});
    brought = {
      values: new Map<string, Record<string, unknown>>([
        ['importing.start', { jobId: '018f0000-0000-7000-8000-00000000dead' }],
        ['library.tree', await opened.call('library.tree', {})],
        ['tagging.createTag', await opened.call('tagging.createTag', { name: '工会' })],
        ['tagging.tags', { tags: [{ id: '018f0000-0000-7000-8000-00000000dead' }, {}] }],
        ['tagging.mergeTags', {}],
        ['importing.reviewPage', { blocks: [{}] }],
        ['importing.remembered', { decisions: [{}] }],
        ['importing.nearDuplicates', { pairs: [{}] }],
        ['searching.learned', { lookAlikes: [{}] }],
        ['importing.bundleConflicts', { conflicts: [{}] }],
        ['library.proposedContinuations', { continuations: [{ from: {} }] }],
      ]),
      fileIds: [],
      imageId: '',
      articleIds: articles.map((article) => article.id),
      issueId: articles[0]?.issueId ?? '',
      pageId: articles[0]?.pageId ?? '',
      bundle: null,
    };
  });
  afterAll(() => opened.close());

  const anything = fc.anything({
    withBigInt: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    stringUnit: 'binary',
  });

  it.each(names)('%s answers any input with an envelope', async (name) => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => expectEnvelope(await opened.core.dispatch(name, input))),
      { numRuns: 60 },
    );
  });

  it.each(contractCalls.filter((call) => !slow.has(call.name)))(
    '$name answers a right input with one wrong part',
    async ({ name, good }) => {
      const input = good(brought);
      if (typeof input !== 'object' || input === null) return;
      const keys = Object.keys(input);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...keys, 'extra'), anything, async (key, part) => {
          expectEnvelope(await opened.core.dispatch(name, { ...input, [key]: part }));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('a name that is no text is answered, too', async () => {
    for (const name of [null, undefined, 8, {}, [], ['library.tree'], Symbol('name'), { toString: null }]) {
      const envelope = await opened.core.dispatch(name as never, {});
      expect(envelope).toEqual({
        ok: false,
        error: { code: 'invalid', details: { reason: 'unknown-procedure' } },
      });
    }
  });

  it('an object that cannot even be named is answered, too', async () => {
    const unnamed = Object.assign(Object.create(null), { constructor: { name: Object.create(null) } });
    expect(await opened.core.dispatch('library.tree', { years: unnamed })).toMatchObject({
      ok: false,
      error: { code: 'invalid', details: { reason: 'input' } },
    });
  });

  it('all of it has left the library sound', async () => {
    expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    expect(opened.logged).toEqual([]);
  });
});

describe.each<TransportName>(['HTTP', 'IPC'])('over %s', (transportName) => {
  let transport: Transport;
  beforeAll(async () => {
    transport = await openTransport(transportName);
    await bringFiles(transport);
  });
  afterAll(() => transport.close());

  it('any JSON to any procedure is answered with an envelope, and the core lives on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.jsonValue({ stringUnit: 'binary' }),
        async (name, input) => {
          expectEnvelope(await transport.dispatch(name, input));
        },
      ),
      { numRuns: 300 },
    );
    expect(await transport.dispatch('library.overview', {})).toMatchObject({ ok: true });
  });
});
