import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleContents, pageIds } from '#tests/support/article-contents.ts';
import { encodeText, type TestEncoding } from '#tests/support/encode-text.ts';
import { openCore } from '#tests/support/open-core.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import type { PageId } from '#shared/domain/ids.ts';

const page = seedPage(0);
// Windows writes the same page with CR LF; the seeds have LF only.
const text = new TextDecoder().decode(page.bytes).replaceAll('\r\n', '\n');
const traditional =
  '市總工會召開動員會\n\n本報訊（記者李新和）市總工會召開學習動員會，全市各級工會幹部參加會議。會議指出，要認真學習，把各項工作做好。\n';

async function imported(
  content: string,
  encoding: TestEncoding,
): Promise<{ contents: unknown[]; source: unknown; lost: number }> {
  const opened = openCore();
  const bytes = encodeText(content, encoding);
  const job = await opened.import([{ name: '第3版.txt', bytes }]);
  expect(job).toMatchObject({ state: 'done', report: { failed: [], skipped: [] } });
  const [pageId] = await pageIds(opened);
  const { sources, ledger } = await opened.call('importing.pageSource', { pageId: pageId as PageId });
  const [source] = sources;
  expect(source?.text).toBe(content);
  expect(source?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(opened.ports.store.read((tx) => tx.sources.bytes(source?.id ?? ''))).toEqual(Buffer.from(bytes));
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  const contents = await articleContents(opened);
  await opened.close();
  return { contents, source: source?.encoding, lost: ledger.lost };
}

describe('a page gives the same articles', () => {
  let plain: unknown[];
  beforeAll(async () => {
    plain = (await imported(text, 'utf-8')).contents;
    expect(plain.length).toBeGreaterThan(1);
  });

  it.each<[TestEncoding, string]>([
    ['utf-8', 'utf-8'],
    ['utf-8-bom', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['gb18030', 'gb18030'],
  ])('in %s, which is found out as %s', async (encoding, found) => {
    expect(await imported(text, encoding)).toEqual({ contents: plain, source: found, lost: 0 });
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('with %s at its line ends', async (_name, end) => {
    expect(await imported(text.replaceAll('\n', end), 'utf-8')).toEqual({
      contents: plain,
      source: 'utf-8',
      lost: 0,
    });
  });
});

it('a traditional page gives the same articles in Big5 as in UTF-8', async () => {
  const { contents } = await imported(traditional, 'utf-8');
  expect(contents).toHaveLength(1);
  expect(await imported(traditional, 'big5')).toEqual({ contents, source: 'big5', lost: 0 });
});
