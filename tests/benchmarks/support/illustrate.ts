import type { Page } from '@playwright/test';
import type { Application } from '#hosts/application.ts';
import { callApplication } from './call-application.ts';

/** Puts a photograph with caption and credit before the second paragraph of each article. */
export async function illustrate(
  application: Application,
  articleIds: readonly string[],
  photograph: Uint8Array,
): Promise<void> {
  // A final article is locked.
  await callApplication(application, 'editing.setStatus', { articleIds, status: 'imported' });
  for (const [index, articleId] of articleIds.entries()) {
    const staged = await application.putFile(`${index}.jpg`, photograph);
    if (!staged.ok) throw new Error(JSON.stringify(staged.error));
    const { imageId } = await callApplication<{ imageId: string }>(
      application,
      'editing.addImage',
      staged.value,
    );
    const article = await callApplication<Article>(application, 'editing.article', { articleId });
    const [first, ...rest] = article.body.blocks;
    const caption = [{ type: 'text', text: '图为活动现场。' }];
    await callApplication(application, 'editing.saveArticle', {
      articleId,
      revision: article.revision,
      heads: article.heads,
      body: {
        version: 1,
        blocks: [first, { type: 'image', imageId, alt: '', caption, credit: '本报记者 摄' }, ...rest],
      },
      reason: 'save',
      sitting: '0199a2b4-0000-7000-8000-000000000001',
    });
  }
}
type Article = { revision: number; heads: unknown; body: { blocks: unknown[] } };

/** A JPEG of 1200 × 800 pixels with the gradients and edges of a photograph. */
export async function photograph(page: Page): Promise<Uint8Array> {
  await page.setViewportSize({ width: 1200, height: 800 });
  const spots = Array.from({ length: 60 }, (_, index) => {
    const [x, y, hue] = [(index * 37) % 100, (index * 53) % 100, (index * 47) % 360];
    return `radial-gradient(circle at ${x}% ${y}%, hsl(${hue} 60% 50% / .5), transparent ${6 + (index % 9)}%)`;
  });
  await page.setContent(
    `<body style="margin: 0; height: 100vh; background: ${spots.join(', ')}, #cba"></body>`,
  );
  return page.screenshot({ type: 'jpeg', quality: 85 });
}
