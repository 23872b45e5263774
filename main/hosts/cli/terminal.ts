/** What a command reaches of the world around it; a test gives its own. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  env: NodeJS.ProcessEnv;
  cwd: string;
  home: string;
  platform: NodeJS.Platform;
  /** Whether a person watches the error stream. */
  isWatched: boolean;
  /** Calls back once, at the first Ctrl+C; returns its own undo. The second one ends the process at once. */
  onInterrupt(handler: () => void): () => void;
};

export function processTerminal(): Terminal {
  // A reader that has gone away, such as `head`, is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    home: process.env['HOME'] ?? process.env['USERPROFILE'] ?? process.cwd(),
    platform: process.platform,
    isWatched: process.stderr.isTTY === true,
    onInterrupt(handler) {
      const once = (): void => {
        process.once('SIGINT', leave).once('SIGTERM', leave);
        handler();
      };
      const leave = (): void => process.exit(1);
      process.once('SIGINT', once).once('SIGTERM', once);
      return () => {
        for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, once).off(signal, leave);
      };
    },
  };
}
