import { expect, it } from 'vitest';
import { createSessions } from '#hosts/http/sessions.ts';

it('exchanges each token once, for a session of its own', () => {
  const sessions = createSessions();
  const tokens = [sessions.issueToken(), sessions.issueToken()];
  const secrets = tokens.map((token) => sessions.redeem(token));
  expect(new Set([...tokens, ...secrets]).size).toBe(4);
  for (const secret of secrets) expect(sessions.isOpen(secret ?? '')).toBe(true);
  for (const token of tokens) {
    expect(sessions.redeem(token)).toBeNull();
    expect(sessions.isOpen(token)).toBe(false);
  }
});

it('forgets the oldest of too many tokens', () => {
  const sessions = createSessions();
  const [first = '', ...rest] = Array.from({ length: 101 }, () => sessions.issueToken());
  expect(sessions.redeem(first)).toBeNull();
  expect(sessions.redeem(rest[0] ?? '')).not.toBeNull();
});
