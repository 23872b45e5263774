// The entry of `npm start`: JavaScript, because what reads TypeScript takes a twentieth of a second to come, and is not
// needed at all for sources that have been kept since an earlier start.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../.cache/compiled/', import.meta.url)));
await import('./starting/start-baoku.ts');
