import type { Application, ApplicationOptions } from './application.ts';

/** Opens the library and starts its core. Throws `LibraryError` (core/library-error.ts) when the file cannot be opened. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  throw new Error(`not composed yet: ${options.libraryPath}`);
}
