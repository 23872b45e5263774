// Builds what is missing, then opens the window, or where that cannot be, the same pages in a browser.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { isStale } from './build-state.ts';
import { environmentLanguage } from '#hosts/cli/environment-language.ts';
import type * as Cli from '#hosts/cli/run-cli.ts';
import { processTerminal } from '#hosts/cli/terminal.ts';
import { fetchRuntime, installedRuntime } from './find-runtime.ts';
import { hasDisplay } from '#hosts/open-browser.ts';
import { projectFolder } from '#hosts/page-folder.ts';

/** A window that closes with an error this soon never opened. */
const earlyMs = 20_000;
const everywhere = ['shared', 'package-lock.json', 'vite.config.ts'];
const builds = {
  client: {
    built: 'dist/renderer/index.html',
    sources: ['renderer', 'main/hosts/common-faces.ts', ...everywhere],
  },
  hosts: { built: 'dist/hosts/electron.js', sources: ['main', ...everywhere] },
  preload: { built: 'dist/preload/preload.cjs', sources: ['main', ...everywhere] },
};

const { t } = createI18n(environmentLanguage(process.env));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const { values } = parseArgs({
  options: { serve: { type: 'boolean' }, library: { type: 'string' }, port: { type: 'string' } },
  strict: true,
});
const library = values.library === undefined ? [] : [path.resolve(values.library)];

process.exitCode = await start();

async function start(): Promise<number> {
  const isWindowed = !values.serve && canOpenWindow();
  const runtime = isWindowed ? (installedRuntime(process.env) ?? (await fetchRuntime(process.env))) : null;
  if (isWindowed && runtime === null) say(t('cli:start.noRuntime'));
  const wanted: (keyof typeof builds)[] =
    runtime === null ? ['client', 'hosts'] : ['client', 'hosts', 'preload'];
  if (!(await build(wanted))) return 1;
  if (runtime !== null) {
    const startedAt = Date.now();
    const status = await run(runtime, [projectFolder, ...library]);
    if (status === 0 || Date.now() - startedAt > earlyMs) return status;
    say(t('cli:start.electronFailed'));
  }
  const options = [
    ...library.flatMap((file) => ['--library', file]),
    ...(values.port ? ['--port', values.port] : []),
  ];
  return serve(['--open', ...options]);
}

/** Serves from the built files: they are read in less time than the sources, in this thread and in the core's. */
async function serve(options: readonly string[]): Promise<number> {
  const built = pathToFileURL(path.join(projectFolder, 'dist', 'hosts', 'run-cli.js'));
  const { runCli } = (await import(built.href)) as typeof Cli;
  return runCli(['serve', ...options], processTerminal());
}

/** Says in one line why there can be no window. */
function canOpenWindow(): boolean {
  if (process.platform !== 'linux') return true;
  const reason = hasDisplay(process.env) ? (process.getuid?.() === 0 ? 'root' : null) : 'noDisplay';
  if (reason !== null) say(t(`cli:start.${reason}`));
  return reason === null;
}

async function build(names: readonly (keyof typeof builds)[]): Promise<boolean> {
  const stale = names.filter((name) => isStale(builds[name].built, builds[name].sources));
  if (stale.length === 0) return true;
  say(t('cli:start.building'));
  const builder = fileURLToPath(new URL('./build.ts', import.meta.url));
  const status = await run(process.execPath, [builder, ...stale]);
  if (status !== 0) say(t('cli:start.buildFailed'));
  return status === 0;
}

/** Runs a child to its end; Ctrl+C ends the child, too, and this process waits for it. */
async function run(program: string, args: readonly string[]): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  const child: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: projectFolder,
    env,
  });
  const end = (): void => void child.kill();
  process.on('SIGINT', end).on('SIGTERM', end);
  try {
    return await new Promise<number>((resolve) => {
      child.once('error', () => resolve(1));
      child.once('close', (code, signal) => resolve(signal === null ? (code ?? 1) : 0));
    });
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
