#!/usr/bin/env node
import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

// Set, not exit(): what is still on its way to a pipe must arrive.
process.exitCode = await runCli(process.argv.slice(2), processTerminal());
