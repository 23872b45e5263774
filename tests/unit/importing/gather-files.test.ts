import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gatherChosen, gatherDropped } from '#renderer/features/importing/gather-files.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';

type Tree = { [name: string]: Tree | null };

/** Folders as a browser hands them out: in portions, an empty one at the end, each reader only once. */
function entryOf(name: string, content: Tree | null, portion: number): FileSystemEntry {
  if (content === null)
    return {
      name,
      isFile: true,
      file: (found: (file: File) => void) => found(new File([], name)),
    } as unknown as FileSystemEntry;
  return {
    name,
    isFile: false,
    createReader() {
      const waiting = Object.entries(content).map(([inner, more]) => entryOf(inner, more, portion));
      return { readEntries: (found: (part: FileSystemEntry[]) => void) => found(waiting.splice(0, portion)) };
    },
  } as unknown as FileSystemEntry;
}

function drop(tree: Tree, portion = 100): DataTransfer {
  const items = Object.entries(tree).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content, portion),
  }));
  return { items, files: [] } as unknown as DataTransfer;
}

function chosen(...paths: string[]): FileList {
  return paths.map((path) =>
    Object.assign(new File([], path.split('/').at(-1) ?? ''), {
      webkitRelativePath: path.includes('/') ? path : '',
    }),
  ) as unknown as FileList;
}

async function pathsIn(file: File): Promise<string[]> {
  return Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())));
}

const names = (files: readonly File[]): string[] => files.map(({ name }) => name);

describe('the files of a drop', () => {
  it('are found in folders within folders, numbers in their order', async () => {
    const tree = { 焦作日报: { 第10版: { 'b.txt': null }, 第2版: { 'a.txt': null } }, '散.txt': null };
    expect(names(await gatherDropped(drop(tree)))).toEqual(['a.txt', 'b.txt', '散.txt']);
  });

  it('are all found, however a folder is handed out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 250 }),
        fc.integer({ min: 1, max: 100 }),
        async (count, part) => {
          const pages = Array.from({ length: count }, (_, at) => `${at + 1}.txt`);
          const folder = Object.fromEntries(pages.toReversed().map((name) => [name, null]));
          expect(names(await gatherDropped(drop({ folder }, part)))).toEqual(pages);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are without what systems leave in folders', async () => {
    const tree = { '.DS_Store': null, __MACOSX: { 'a.txt': null }, p: { 'Thumbs.db': null, '1.txt': null } };
    expect(names(await gatherDropped(drop(tree)))).toEqual(['1.txt']);
  });

  it('are of a folder that is a bag one archive with all that it holds', async () => {
    const bag = {
      'bagit.txt': null,
      'manifest-sha256.txt': null,
      data: { '.x': null, s: { '1.txt': null } },
    };
    const tree = { all: { bag, pages: { '3.txt': null, '.DS_Store': null } } };
    const dropped = await gatherDropped(drop(tree));
    expect(names(dropped)).toEqual(['bag.zip', '3.txt']);
    const paths = ['bagit.txt', 'data/.x', 'data/s/1.txt', 'manifest-sha256.txt'];
    expect(await pathsIn(dropped[0]!)).toEqual(paths.map((path) => `bag/${path}`));
    const field = chosen(...paths.map((path) => `all/bag/${path}`), 'all/bag/data/bagit.txt', 'bagit.txt');
    const picked = await gatherChosen(field);
    expect(names(picked)).toEqual(['bag.zip', 'bagit.txt']);
    expect(await pathsIn(picked[0]!)).toContain('bag/data/bagit.txt');
  });

  it('that are a bag too large to be handed over are not read', async () => {
    const huge = new File([], '1.txt');
    Object.defineProperties(huge, {
      size: { value: mostFileBytes + 1 },
      webkitRelativePath: { value: 'bag/data/1.txt' },
      arrayBuffer: { value: () => Promise.reject(new Error('read')) },
    });
    const [bag] = await gatherChosen([...chosen('bag/bagit.txt'), huge] as unknown as FileList);
    expect(bag?.name).toBe('bag.zip');
  });

  it('are taken as they come where no entry can be had', async () => {
    const loose = { items: [{ webkitGetAsEntry: () => null }], files: [new File([], 'a.txt')] };
    expect(names(await gatherDropped(loose as unknown as DataTransfer))).toEqual(['a.txt']);
  });

  it('fail as a whole when a folder cannot be read', async () => {
    const broken = {
      name: 'p',
      isFile: false,
      createReader: () => ({
        readEntries: (_: unknown, fail: (why: Error) => void) => fail(new Error('no')),
      }),
    };
    const transfer = { items: [{ webkitGetAsEntry: () => broken }], files: [] };
    await expect(gatherDropped(transfer as unknown as DataTransfer)).rejects.toThrow('no');
  });
});

describe('the files of a field', () => {
  it('stand in the order of their paths', async () => {
    expect(names(await gatherChosen(chosen('p/10/x.txt', 'p/9/y.txt', 'p/9/a.txt')))).toEqual([
      'a.txt',
      'y.txt',
      'x.txt',
    ]);
  });

  it('are without litter, in whichever folder it lies', async () => {
    expect(names(await gatherChosen(chosen('p/.git/config', 'p/desktop.ini', '1.txt')))).toEqual(['1.txt']);
  });
});
