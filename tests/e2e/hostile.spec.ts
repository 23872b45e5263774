import type { Page } from '@playwright/test';
import { rawRequest } from '#tests/support/raw-request.ts';
import { expect, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { articlePart, openLongestArticle, untilSaved } from './support/open-article.ts';

test.use({ withSeeds: true, isAttacked: true });

const evil = 'https://evil.example/';
const hostileHtml = [
  '<p>粘贴的一段</p><script>window.pwned = 1</script><img src=x onerror="window.pwned = 2">',
  '<a href="javascript:window.pwned=3">脚本</a><a href="https://evil.example/" target="_blank">外站</a>',
  '<iframe src="https://evil.example/"></iframe><svg onload="window.pwned = 4"></svg><style>body{display:none}</style>',
].join('');

/** The page is still the application on its own origin, alone in its window, and ran nothing of what it was given. */
async function expectUnmoved(page: Page, origin: string): Promise<void> {
  expect(new URL(page.url()).origin).toBe(origin);
  expect(page.context().pages()).toHaveLength(1);
  await expect(page.getByRole('contentinfo')).toContainText('.baoku');
  expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
}

type Point = { x: number; y: number };

/**
 * A real drop, with everything that the browser itself would do about it. Let go elsewhere than where it was last moved to, as
 * when the page moves under the pointer, it is only entering that asks the page.
 */
async function drop(
  page: Page,
  at: Point,
  items: { mimeType: string; data: string }[],
  letGo: Point = at,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [type, point] of [
    ['dragEnter', at],
    ['dragOver', at],
    ['drop', letGo],
  ] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...point, data: { items, dragOperationsMask: 1 } });
  }
}

test('addresses and HTML dropped on the window lead nowhere', async ({ app }) => {
  const { origin } = new URL(app.url());
  for (const at of [
    { x: 900, y: 400 },
    { x: 100, y: 300 },
    { x: 400, y: 400 },
    { x: 640, y: 20 },
  ]) {
    await drop(app, at, [
      { mimeType: 'text/uri-list', data: evil },
      { mimeType: 'text/html', data: hostileHtml },
    ]);
    await drop(app, at, [{ mimeType: 'text/uri-list', data: 'javascript:window.pwned=5' }]);
    await drop(app, at, [{ mimeType: 'text/uri-list', data: evil }], { x: 20, y: 300 });
  }
  await expectUnmoved(app, origin);
});

test('what is dropped or pasted into an article becomes text and harmless links', async ({ app }) => {
  const { origin } = new URL(app.url());
  await openLongestArticle(app);
  const body = articlePart(app, '正文');
  await body.locator('p').first().click();
  await app.evaluate((html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', '粘贴的一段');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, hostileHtml);
  await expect(body).toContainText('粘贴的一段');
  const box = await body.locator('p').first().boundingBox();
  await drop(app, { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 }, [
    { mimeType: 'text/html', data: hostileHtml },
  ]);
  await expectUnmoved(app, origin);
  expect(await body.locator('script, iframe, style, svg[onload], [onerror]').count()).toBe(0);
  for (const link of await body.locator('a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(?:https?:|mailto:)/);
  }
});

test('a link in an article is text to be edited, not a way out', async ({ app }) => {
  const { origin } = new URL(app.url());
  const articleId = await openLongestArticle(app);
  const { heads, revision } = await dispatch(app, 'editing.article', { articleId });
  const save = (url: string) =>
    dispatch(app, 'editing.saveArticle', {
      articleId,
      revision,
      heads,
      body: {
        version: 1,
        blocks: [
          {
            type: 'paragraph',
            inlines: [{ type: 'link', url, children: [{ type: 'text', text: '外站的链接' }] }],
          },
        ],
      },
      reason: 'save',
      sitting: crypto.randomUUID(),
    });
  for (const url of [
    'javascript:window.pwned=6',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    ' javascript:1',
  ]) {
    await expect(save(url)).rejects.toThrow(/invalid/);
  }
  await save(evil);
  const link = articlePart(app, '正文').getByText('外站的链接');
  await link.click();
  await link.click({ modifiers: ['Control'] });
  await link.click({ modifiers: ['Shift'] });
  await link.click({ button: 'middle' });
  await expectUnmoved(app, origin);
});

test('an address with a script in it runs nothing, whoever sets it', async ({ app }) => {
  const { origin } = new URL(app.url());
  await app.evaluate(() => {
    window.location.href = 'javascript:window.pwned=7';
    const link = Object.assign(document.createElement('a'), {
      href: 'javascript:window.pwned=8',
      target: '_blank',
    });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expectUnmoved(app, origin);
});

test('what only looks like the address of a view shows a view of the library', async ({ app }) => {
  const { origin } = new URL(app.url());
  for (const hash of [
    '#/issue/../../etc',
    '#/all?work=article/<script>',
    '#//evil.example/',
    '#/all?work=__proto__',
    '#/%00',
  ]) {
    await app.evaluate((value) => {
      window.location.hash = value;
    }, hash);
    await expect(app.getByRole('main')).not.toBeEmpty();
    await expect(app.getByText('界面出了错')).toHaveCount(0);
  }
  await expectUnmoved(app, origin);
});

test('nobody but the opened page is answered', async ({ app, server }) => {
  const { origin, host, port } = new URL(app.url());
  const cookie = (await app.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const body = JSON.stringify({ name: 'library.overview', input: {} });
  const post = async (headers: Record<string, string>) =>
    (
      await rawRequest(Number(port), {
        method: 'POST',
        path: '/api/dispatch',
        headers: { 'content-type': 'application/json', origin, host, cookie, ...headers },
        body,
      })
    ).status;
  expect(await post({})).toBe(200);
  expect(await post({ cookie: '' })).toBe(401);
  expect(await post({ cookie: cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) })).toBe(401);
  expect(await post({ host: `localhost:${port}` })).toBe(421);
  expect(await post({ host: 'evil.example' })).toBe(421);
  expect(await post({ origin: 'https://evil.example' })).toBe(403);
  expect(await post({ origin: 'null' })).toBe(403);
  expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);

  const { search } = new URL(server.address);
  expect((await rawRequest(Number(port), { path: `/${search}` })).status).toBe(401);
  expect((await rawRequest(Number(port), { path: '/?token=guessed' })).status).toBe(401);
});

test('a page that stands still does no work', async ({ app }) => {
  await openLongestArticle(app);
  await untilSaved(app);
  // React hands its work on through a message channel: a component that renders itself for ever would never stop posting.
  const posts = await app.evaluate(async () => {
    let count = 0;
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...message: unknown[]) {
      count += 1;
      return Reflect.apply(postMessage, this, message);
    };
    for (let frame = 0; frame < 40; frame += 1) await new Promise(requestAnimationFrame);
    MessagePort.prototype.postMessage = postMessage;
    return count;
  });
  expect(posts).toBeLessThan(20);
});

test('a part of the page that another version has replaced is told, and reloading brings it', async ({
  app,
}) => {
  await app.route(/HelpSheet-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await app.getByRole('button', { name: '快捷键一览' }).click();
  const notice = app.getByRole('region', { name: '通知' });
  await expect(notice).toContainText('这一部分取不到');
  await app.unrouteAll();
  // An urgent message is read aloud by an announcement of its own: the roles of what is seen are hidden meanwhile.
  await notice.getByText('重新载入界面').click();
  await expect(app.getByRole('contentinfo')).toContainText('.baoku');
  await app.getByRole('button', { name: '快捷键一览' }).click();
  await expect(app.getByRole('dialog', { name: '快捷键一览' })).toBeVisible();
});

test('a palette that cannot be fetched is told when it is asked for, not before', async ({ app }) => {
  await app.route(/CommandPalette-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  // The window may still be fetching the one of before.
  const refused = app.waitForResponse(
    (response) => response.status() === 404 && /CommandPalette-[^/]*\.js$/.test(response.url()),
  );
  await app.reload();
  await refused;
  const notice = app.getByRole('region', { name: '通知' });
  await expect(app.getByRole('contentinfo')).toContainText('.baoku');
  await expect(notice).not.toContainText('这一部分取不到');
  await app.keyboard.press('Control+k');
  await expect(notice).toContainText('这一部分取不到');
});
