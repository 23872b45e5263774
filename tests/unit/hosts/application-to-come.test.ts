import { describe, expect, it } from 'vitest';
import { LibraryError } from '#core/library-error.ts';
import type { Application } from '#hosts/application.ts';
import { applicationToCome } from '#hosts/application-to-come.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import type { AppEvent } from '#shared/contract/events.ts';

const event: AppEvent = { type: 'history.changed' };

function fake(): Application & { tell: (() => void)[]; closed: number } {
  const tell: (() => void)[] = [];
  return {
    libraryPath: '/library.baoku',
    tell,
    closed: 0,
    dispatch: async (name, input) => ({ ok: true, value: { name, input } }),
    subscribe(listener) {
      const listen = (): void => listener(event);
      tell.push(listen);
      return () => void tell.splice(tell.indexOf(listen), 1);
    },
    putFile: async (name) => ({ ok: true, value: { fileId: name } }),
    readFile: async (name) => ({ name, mediaType: 'text/plain', bytes: new Uint8Array() }),
    readImage: async () => null,
    async close() {
      this.closed += 1;
    },
  };
}

describe('an application that is still being opened', () => {
  it('answers what was asked before once it is there', async () => {
    const real = fake();
    const opening = Promise.withResolvers<Application>();
    const application = applicationToCome('/library.baoku', opening.promise);
    const answers = Promise.all([
      application.dispatch('library.tree', {}),
      application.putFile('a.txt', new Uint8Array()),
      application.readFile('b'),
    ]);
    opening.resolve(real);
    expect(await answers).toEqual([
      { ok: true, value: { name: 'library.tree', input: {} } },
      { ok: true, value: { fileId: 'a.txt' } },
      { name: 'b', mediaType: 'text/plain', bytes: new Uint8Array() },
    ]);
  });

  it('tells of events those who still want to know when it is there, and nobody after the end', async () => {
    const real = fake();
    const opening = Promise.withResolvers<Application>();
    const application = applicationToCome('/library.baoku', opening.promise);
    const heard: string[] = [];
    const stop = application.subscribe(() => heard.push('first'));
    application.subscribe(() => heard.push('second'))();
    opening.resolve(real);
    await application.dispatch('library.tree', {});
    for (const listen of real.tell) listen();
    expect(heard).toEqual(['first']);
    stop();
    expect(real.tell).toEqual([]);
    await application.close();
    expect(real.closed).toBe(1);
  });

  it('says that it could not be opened to all who ask, and closes', async () => {
    const application = applicationToCome('/library.baoku', Promise.reject(new Error('locked')));
    const refused = { ok: false, error: { code: 'internal', details: { reason: 'library-not-opened' } } };
    expect(await application.dispatch('library.tree', {})).toEqual(refused);
    expect(await application.putFile('a.txt', new Uint8Array())).toEqual(refused);
    expect(await application.readFile('b')).toBeNull();
    expect(await application.readImage('b')).toBeNull();
    await application.close();
  });

  it('says why, and of which file, where that is known', async () => {
    const locked = new LibraryError('locked', '/library.baoku');
    const application = applicationToCome('/library.baoku', Promise.reject(locked));
    const answer = await application.dispatch('library.tree', {});
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'internal',
        details: { reason: 'library-not-opened', library: 'locked', path: '/library.baoku' },
      },
    });
    const error = answer.ok ? null : answer.error;
    expect(error && describeError(createI18n('zh-CN'), error)).toMatch('“/library.baoku”正被另一个程序使用');
  });
});
