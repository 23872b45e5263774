import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type Sessions = {
  /** A token that can be exchanged for a session once. */
  issueToken(): string;
  /** The new session's secret, or null when the token is unknown or has been used. */
  redeem(token: string): string | null;
  isOpen(secret: string): boolean;
};

const mostTokens = 100;
const mostSessions = 100;

/** Keeps only digests, so that every comparison has one length and takes one time whatever was sent. */
export function createSessions(): Sessions {
  const tokens: Buffer[] = [];
  const sessions: Buffer[] = [];
  return {
    issueToken() {
      const token = newSecret();
      keep(tokens, digest(token), mostTokens);
      return token;
    },
    redeem(token) {
      const index = find(tokens, token);
      if (index < 0) return null;
      tokens.splice(index, 1);
      const secret = newSecret();
      keep(sessions, digest(secret), mostSessions);
      return secret;
    },
    isOpen: (secret) => find(sessions, secret) >= 0,
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function keep(list: Buffer[], entry: Buffer, most: number): void {
  list.push(entry);
  if (list.length > most) list.shift();
}

function find(list: readonly Buffer[], secret: string): number {
  const wanted = digest(secret);
  let found = -1;
  for (const [index, entry] of list.entries()) if (timingSafeEqual(entry, wanted)) found = index;
  return found;
}
