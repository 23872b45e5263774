#!/usr/bin/env node
import { keepCompiledCode } from '#hosts/compiled-code.ts';

keepCompiledCode();
const { runCli } = await import('./run-cli.ts');
const { processTerminal } = await import('./terminal.ts');

// Set, not exit(): what is still on its way to a pipe must arrive.
process.exitCode = await runCli(process.argv.slice(2), processTerminal());
