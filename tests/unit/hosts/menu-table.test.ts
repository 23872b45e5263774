import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { menuTable } from '#hosts/desktop/menu-table.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { languages } from '#shared/i18n/resources.ts';

const entries = menuTable.flatMap((group) => group.entries).filter((entry) => typeof entry === 'object');

it('names every entry in both languages', () => {
  for (const language of languages) {
    const { exists } = createI18n(language);
    for (const { label } of [...menuTable, ...entries])
      expect(exists(`menu:${label}`), `${language} ${label}`).toBe(true);
  }
});

it('asks only for actions that the page has', () => {
  const renderer = path.resolve(import.meta.dirname, '..', '..', '..', 'renderer');
  const tables = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /actions?[^/]*\.tsx?$/.test(file),
  );
  const source = tables.map((file) => readFileSync(path.join(renderer, file), 'utf8')).join('\n');
  const actions = [
    'importing.importFiles',
    ...entries.flatMap((entry) => ('action' in entry ? [entry.action] : [])),
  ];
  expect(actions.filter((action) => !source.includes(`id: '${action}'`))).toEqual([]);
  expect(actions.length).toBeGreaterThan(3);
});

it('gives no two entries the same keys', () => {
  const keys = entries.flatMap((entry) =>
    'accelerator' in entry && entry.accelerator ? [entry.accelerator] : [],
  );
  expect(new Set(keys).size).toBe(keys.length);
});
