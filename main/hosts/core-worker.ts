import { keepCompiledCode } from './compiled-code.ts';

// The entry of a core thread. What it serves is imported once compiled modules are kept.
keepCompiledCode();
await import('./serve-core.ts');
