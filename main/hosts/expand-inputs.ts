import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sourceExtensions } from '#shared/contract/sources.ts';
import { codeOf } from './system-error.ts';

/** What of a folder is taken for a page; a file that is named itself is always tried. */
const pageExtensions: ReadonlySet<string> = new Set(sourceExtensions.map((extension) => `.${extension}`));

/** What lies beside pages to explain them. */
const explanation = /^(?:readme|license|licence|changelog)\b/i;

export type ExpandedInputs = {
  /** In the order of the inputs, a folder's files by name. */
  files: string[];
  /** Folders that are bags (BagIt) or unpacked bundles: whole or not at all, and no folders of pages. */
  bags: string[];
  /** Inputs that cannot be read, with the operating system's code. */
  unreadable: { path: string; code: string }[];
};

/**
 * The files that a person means by naming files and folders, named as they were. Relative ones start from `base`; hidden
 * files, linked folders and files such as README inside a folder are left out.
 */
export async function expandInputs(
  inputs: readonly string[],
  base: string = process.cwd(),
): Promise<ExpandedInputs> {
  const found: ExpandedInputs = { files: [], bags: [], unreadable: [] };
  for (const input of inputs) {
    try {
      if ((await stat(path.resolve(base, input))).isDirectory()) await addFolder(input, base, found);
      else found.files.push(input);
    } catch (error) {
      found.unreadable.push({ path: input, code: codeOf(error) });
    }
  }
  return found;
}

async function addFolder(folder: string, base: string, found: ExpandedInputs): Promise<void> {
  const entries = await readdir(path.resolve(base, folder), { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && entry.name === 'bagit.txt')) {
    found.bags.push(folder);
    return;
  }
  entries.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || explanation.test(entry.name)) continue;
    if (entry.isDirectory()) {
      await addFolder(file, base, found).catch((error: unknown) =>
        found.unreadable.push({ path: file, code: codeOf(error) }),
      );
    } else if (pageExtensions.has(path.extname(entry.name).toLowerCase())) found.files.push(file);
  }
}
