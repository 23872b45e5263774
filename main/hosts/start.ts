import { keepCompiledCode } from './compiled-code.ts';

// The entry of `npm start`.
keepCompiledCode();
await import('./starting/start-baoku.ts');
