import path from 'node:path';

type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string };

/** The library that is opened when none is named: the same for the window, the served page and the command line. */
export function defaultLibraryPath({ platform, env, home }: Surroundings): string {
  if (env['BAOKU_LIBRARY']) return path.resolve(env['BAOKU_LIBRARY']);
  return path.join(dataFolder({ platform, env, home }), 'library.baoku');
}

function dataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32')
    return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Baoku');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Baoku');
  const data = env['XDG_DATA_HOME'];
  // The specification has a relative path ignored.
  return path.join(data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'baoku');
}
