/** One channel into the host and one out of it. */
export const callChannel = 'baoku:call';
export const eventChannel = 'baoku:event';

export type CallMessage =
  | { kind: 'dispatch'; name: string; input: unknown }
  | { kind: 'putFile'; name: string; bytes: ArrayBuffer };
