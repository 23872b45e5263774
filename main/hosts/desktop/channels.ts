/** One channel into the host and one out of it. */
export const callChannel = 'baoku:call';
export const eventChannel = 'baoku:event';

export type CallMessage =
  /** The page listens from now on: what was asked of it before may be sent. */
  | { kind: 'listen' }
  | { kind: 'dispatch'; name: string; input: unknown }
  | { kind: 'putFile'; name: string; bytes: ArrayBuffer };
