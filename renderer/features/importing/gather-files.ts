/** Files that come with folders but are never newspaper pages. */
const litter = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

type Found = { path: string; file: File };

/** All files of a drop, folders walked through, in the order of their paths. Must be called while the event is handled. */
export async function gatherDropped(transfer: DataTransfer): Promise<File[]> {
  // The list of items is emptied once the handler returns, so the entries are taken before the first await.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const loose = entries.length === 0 ? [...transfer.files] : [];
  const found = await Promise.all(entries.map((entry) => filesOf(entry, entry.name)));
  return [...loose, ...sourcesOfBags(found.flat())];
}

/** Files of a file field, without what does not belong to a newspaper. */
export function gatherChosen(files: FileList): File[] {
  const found = [...files]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !path.split('/').some((part) => litter.test(part)))
    .toSorted((one, other) => byPath(one.path, other.path));
  return sourcesOfBags(found);
}

/** Of a folder that is a bag (BagIt) what it keeps, of one of ours its sources: its lists of checksums are no pages. */
function sourcesOfBags(found: readonly Found[]): File[] {
  const declared = found.filter(({ path }) => path.endsWith('/bagit.txt'));
  const bags = declared.map(({ path }) => {
    const folder = path.slice(0, -'bagit.txt'.length);
    const sources = `${folder}data/sources/`;
    const isOurs = found.some((each) => each.path.startsWith(sources));
    return { folder, kept: isOurs ? sources : `${folder}data/` };
  });
  return found
    .filter(({ path }) => bags.every(({ folder, kept }) => !path.startsWith(folder) || path.startsWith(kept)))
    .map(({ file }) => file);
}

async function filesOf(entry: FileSystemEntry, path: string): Promise<Found[]> {
  if (litter.test(entry.name)) return [];
  if (isFile(entry))
    return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const found = await Promise.all(
    children
      .toSorted((one, other) => byPath(one.name, other.name))
      .map((child) => filesOf(child, `${path}/${child.name}`)),
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
