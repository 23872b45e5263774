import path from 'node:path';
import type { FileFilter } from 'electron';
import { isLibraryPath, libraryExtension } from '#hosts/desktop/desktop-paths.ts';
import type { ElectronModules } from './electron-modules.ts';

type Memory = { folder(): string | null; rememberFolder(folder: string): void };

/** Native dialogs that begin in the folder where the last one ended; each gives nothing when it is cancelled. */
export function createFileDialogs({ dialog }: Pick<ElectronModules, 'dialog'>, memory: Memory) {
  async function open(
    properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
    filters: FileFilter[],
  ): Promise<string[]> {
    const { filePaths } = await dialog.showOpenDialog({
      defaultPath: memory.folder() ?? undefined,
      properties,
      filters,
    });
    if (filePaths[0] !== undefined) memory.rememberFolder(path.dirname(filePaths[0]));
    return filePaths;
  }
  const libraries = (name: string): FileFilter[] => [{ name, extensions: [libraryExtension] }];
  return {
    filesToImport: () => open(['openFile', 'multiSelections'], []),
    folderToImport: () => open(['openDirectory'], []),
    libraryToOpen: (kind: string) => open(['openFile'], libraries(kind)),
    async libraryToMake(kind: string): Promise<string[]> {
      const defaultPath = memory.folder() ?? undefined;
      const { filePath } = await dialog.showSaveDialog({ defaultPath, filters: libraries(kind) });
      if (!filePath) return [];
      memory.rememberFolder(path.dirname(filePath));
      return [isLibraryPath(filePath) ? filePath : `${filePath}.${libraryExtension}`];
    },
  };
}
