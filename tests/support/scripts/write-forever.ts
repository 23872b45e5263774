import { createWriterStore } from '#adapters/sqlite/store.ts';
import { openWriter } from '#adapters/sqlite/open-library.ts';
import { newId } from '#adapters/system/new-id.ts';

// Makes tags, three a transaction, and tells of each transaction once it is committed, until it is killed.
const store = createWriterStore(openWriter(process.argv[2] ?? '', { create: true }));
for (let count = 1; ; count += 1) {
  store.write({ name: 'tagging.createTag', actor: '', at: count, undoable: true }, (tx) => {
    for (const part of ['a', 'b', 'c']) {
      tx.tags.add({ id: newId(), name: `${count} ${part}`, colour: 'grey', parentId: null, at: count });
    }
  });
  process.stdout.write(`committed ${count}\n`);
}
