import { expect, it } from 'vitest';
import { openArticle, paragraphs } from '#tests/support/open-article.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

async function withCore(work: (opened: OpenCore) => Promise<void>): Promise<void> {
  const opened = openCore();
  await work(opened);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
}

function addTags(opened: OpenCore, count: number, groupKey: string): void {
  for (let index = 0; index < count; index += 1) {
    opened.ports.store.write(
      { name: 'importing.start', actor: '', at: index, undoable: true, groupKey },
      (tx) =>
        tx.tags.add({
          id: opened.ports.newId(),
          name: `${groupKey} ${index}`,
          colour: 'grey',
          parentId: null,
          at: index,
        }),
    );
  }
}

it('a job of more entries than the history keeps steps is one step, and is taken back whole', () =>
  withCore(async (opened) => {
    opened.connection.raw.pragma('synchronous = OFF');
    addTags(opened, 400, 'job');
    await opened.call('tagging.createTag', { name: '工会' });
    await opened.call('safety.undo', {});
    await opened.call('safety.undo', {});
    expect((await opened.call('tagging.tags', {})).tags).toEqual([]);
    expect((await opened.call('safety.history', {})).undo).toBeNull();
    await opened.call('safety.redo', {});
    expect((await opened.call('tagging.tags', {})).tags).toHaveLength(400);
  }));

it('the history keeps three hundred steps, however often one of them was undone and redone', () =>
  withCore(async (opened) => {
    opened.connection.raw.pragma('synchronous = OFF');
    for (let index = 0; index < 310; index += 1)
      await opened.call('tagging.createTag', { name: `标签 ${index}` });
    for (let count = 0; count < 400; count += 1) {
      await opened.call('safety.undo', {});
      await opened.call('safety.redo', {});
    }
    await opened.call('tagging.createTag', { name: '工会' });
    let undone = 0;
    while ((await opened.call('safety.undo', {})).undone !== null) undone += 1;
    expect(undone).toBe(300);
    expect((await opened.call('tagging.tags', {})).tags).toHaveLength(11);
  }));

it('the history says what would be undone and redone, and empty stacks answer null', () =>
  withCore(async (opened) => {
    expect(await opened.call('safety.undo', {})).toEqual({ undone: null });
    expect(await opened.call('safety.redo', {})).toEqual({ redone: null });
    await opened.call('safety.updateSettings', { actor: '李编辑' });
    expect((await opened.call('safety.history', {})).undo).toBeNull();
    await opened.call('tagging.createTag', { name: '工会' });
    const { undo } = await opened.call('safety.history', {});
    expect(undo).toMatchObject({ command: 'tagging.createTag', actor: '李编辑' });
    await opened.call('safety.undo', {});
    expect(await opened.call('safety.history', {})).toMatchObject({
      undo: null,
      redo: { command: 'tagging.createTag' },
    });
  }));

it('a command that changes nothing leaves no step and keeps what can be redone', () =>
  withCore(async (opened) => {
    await opened.import([samplePage(1)]);
    const [article] = (await opened.call('library.articles', {})).articles;
    if (!article) throw new Error('nothing was imported');
    await opened.call('editing.setKind', { articleIds: [article.id], kind: 'feature' });
    await opened.call('safety.undo', {});
    await opened.call('editing.setKind', { articleIds: [article.id], kind: article.kind });
    expect((await opened.call('safety.history', {})).redo).toMatchObject({ command: 'editing.setKind' });
    await opened.call('safety.redo', {});
    expect((await opened.call('editing.article', { articleId: article.id })).kind).toBe('feature');
  }));

it('a command that fails leaves the history as it was', () =>
  withCore(async (opened) => {
    await opened.call('tagging.createTag', { name: '工会' });
    const before = await opened.call('safety.history', {});
    await opened.refusal('tagging.createTag', { name: '工会' });
    expect(await opened.call('safety.history', {})).toEqual(before);
  }));

it('settings are kept, one by one, and a view is added to', async () => {
  const opened = openCore();
  await opened.call('safety.updateSettings', { theme: 'dark', view: { sidebar: 240 } });
  await opened.call('safety.updateSettings', { view: { list: [1, null, { 宽: true }] } });
  const settings = {
    language: 'zh-CN',
    theme: 'dark',
    actor: '',
    fonts: {},
    view: { sidebar: 240, list: [1, null, { 宽: true }] },
  };
  expect(await opened.call('safety.settings', {})).toEqual(settings);
  await opened.close();
  const again = openCore({ path: opened.path });
  expect(await again.call('safety.settings', {})).toEqual(settings);
  await again.close();
});

it('the number of a revision never goes back, however commands are undone and redone around it', async () => {
  const desk = await openArticle();
  const { opened, article } = desk;
  await opened.call('editing.saveArticle', desk.saving({ body: paragraphs('改') }));
  await opened.call('editing.setKind', { articleIds: [article.id], kind: 'feature' });
  for (const name of ['safety.undo', 'safety.undo', 'safety.redo', 'safety.redo'] as const)
    await opened.call(name, {});
  const { revision, kind } = await desk.read();
  expect([revision, kind]).toEqual([4, 'feature']);
  const saved = await opened.call('editing.saveArticle', desk.saving({ revision, body: paragraphs('再改') }));
  expect(saved.revision).toBe(5);
  await opened.close();
});

it('an import that is redone has its first revisions again, whatever undo has added meanwhile', async () => {
  const desk = await openArticle();
  const { opened } = desk;
  await opened.call('editing.saveArticle', desk.saving({ body: paragraphs('改') }));
  await opened.import([samplePage(2)]);
  for (const name of ['safety.undo', 'safety.undo', 'safety.redo', 'safety.redo'] as const)
    await opened.call(name, {});
  const { articles } = await opened.call('library.articles', {});
  expect(articles).toHaveLength(4);
  for (const { id } of articles) {
    const { revisions } = await opened.call('editing.revisions', { articleId: id });
    expect(revisions.at(-1)).toMatchObject({ number: 1, reason: 'import' });
  }
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
});

it('what was noted before a table got new columns is put back with their defaults', () =>
  withCore(async (opened) => {
    await opened.import([samplePage(1)]);
    await opened.call('safety.undo', {});
    const noted = opened.connection
      .prepare(
        `UPDATE undo_change SET before = json_remove(before, '$.format', '$.part', '$.extract_sha256')
         WHERE table_name = 'source' AND before IS NOT NULL`,
      )
      .run();
    expect(noted.changes).toBe(1);
    await opened.call('safety.redo', {});
    expect(await opened.call('library.overview', {})).toMatchObject({ pages: 1 });
    const [source] = opened.ports.store.read((tx) => [...tx.sources.all()]);
    expect(source).toMatchObject({ format: 'text', part: 1 });
  }));
