type PickFolder = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** Whether this browser can write into a folder that the user chooses. */
export function canSaveIntoFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Lets the user choose a folder and writes the files into it; gives its name, or null when the user chose none. */
export async function saveIntoFolder(
  files: readonly { name: string; url: string }[],
): Promise<string | null> {
  const { showDirectoryPicker } = window as unknown as { showDirectoryPicker: PickFolder };
  const folder = await showDirectoryPicker
    .call(window, { id: 'export', mode: 'readwrite' })
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    });
  if (folder === null) return null;
  for (const { name, url } of files) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const file = await folder.getFileHandle(await freeName(folder, name), { create: true });
    const stream = await file.createWritable();
    await stream.write(await answer.blob());
    await stream.close();
  }
  return folder.name;
}

/** A file of the user's own is never written over. */
async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`;
    const isTaken = await folder.getFileHandle(candidate).then(
      () => true,
      (error: unknown) => !(error instanceof DOMException && error.name === 'NotFoundError'),
    );
    if (!isTaken) return candidate;
  }
}
