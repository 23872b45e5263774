import { type FoundFile, packBag } from './pack-bag.ts';

/** Files that come with folders but are never newspaper pages. */
const litter = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
const declaration = 'bagit.txt';

/**
 * All files of a drop, folders walked through, in the order of their paths; a folder that is a bag is one file. Must be
 * called while the event is handled.
 */
export async function gatherDropped(transfer: DataTransfer): Promise<File[]> {
  // The list of items is emptied once the handler returns, so the entries are taken before the first await.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const loose = entries.length === 0 ? [...transfer.files] : [];
  const found = await Promise.all(entries.map((entry) => filesOf(entry, entry.name)));
  return [...loose, ...(await withBagsPacked(found.flat()))];
}

/** Files of a file field, in the order of their paths, without litter; a folder that is a bag is one file. */
export async function gatherChosen(files: FileList): Promise<File[]> {
  const found = [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return withBagsPacked(found.toSorted((one, other) => byPath(one.path, other.path)));
}

/** A bag keeps all that it has, or its checksums would not agree; of everything else litter is left out. */
async function withBagsPacked(found: readonly FoundFile[]): Promise<File[]> {
  const declared = found
    .filter(({ path }) => path.endsWith(`/${declaration}`))
    .map(({ path }) => path.slice(0, -declaration.length));
  // What lies in a bag is a part of it, be it another bag.
  const bags = declared.filter((folder) =>
    declared.every((other) => other === folder || !folder.startsWith(other)),
  );
  const packed = new Set<string>();
  const files: File[] = [];
  for (const { path, file } of found) {
    const bag = bags.find((folder) => path.startsWith(folder));
    if (bag === undefined) {
      if (!path.split('/').some((part) => litter.test(part))) files.push(file);
    } else if (!packed.has(bag)) {
      packed.add(bag);
      files.push(
        await packBag(
          bag,
          found.filter((each) => each.path.startsWith(bag)),
        ),
      );
    }
  }
  return files;
}

async function filesOf(entry: FileSystemEntry, path: string, isInBag = false): Promise<FoundFile[]> {
  if (!isInBag && litter.test(entry.name)) return [];
  if (isFile(entry))
    return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const isBag = isInBag || children.some(({ name }) => name === declaration);
  const found = await Promise.all(
    children
      .toSorted((one, other) => byPath(one.name, other.name))
      .map((child) => filesOf(child, `${path}/${child.name}`, isBag)),
  );
  return found.flat();
}

/** A reader hands out a folder in portions, an empty one at its end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function byPath(one: string, other: string): number {
  return one.localeCompare(other, 'zh-CN', { numeric: true });
}
