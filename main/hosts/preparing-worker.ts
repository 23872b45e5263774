import { keepCompiledCode } from './compiled-code.ts';

// The entry of a thread that prepares files. What it serves is imported once compiled modules are kept.
keepCompiledCode();
await import('./serve-preparing.ts');
