import { expect, it } from 'vitest';
import { call } from '#hosts/cli/with-library.ts';
import { openApplication } from '#hosts/compose.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

it('what a command has just written is seen by the next question, whoever answers it', async () => {
  const application = await openApplication({
    libraryPath: tempLibrary(),
    create: true,
    mayWriteFiles: false,
  });
  expect((await call(application, 'tagging.tags', {})).tags).toEqual([]);
  for (let number = 1; number <= 40; number += 1) {
    await call(application, 'tagging.createTag', { name: `标签${number}` });
    expect((await call(application, 'tagging.tags', {})).tags).toHaveLength(number);
  }
  await application.close();
});
