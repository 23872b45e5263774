import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps compiled modules in the project's cache folder, so that the next start does not compile its sources again: half
 * of the time of a short command, a seventh of that of a served start. Call it before anything large is imported. In the
 * packaged application, whose folder cannot be written, nothing is kept.
 */
export function keepCompiledCode(): void {
  // From the sources and from a bundle alike, two folders up is the root.
  enableCompileCache(fileURLToPath(new URL('../../.cache/compiled/', import.meta.url)));
}
