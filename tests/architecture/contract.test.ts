import { describe, expect, it } from 'vitest';
import { editingHandlers } from '#core/editing/handlers.ts';
import { exportingHandlers } from '#core/exporting/handlers.ts';
import { importingHandlers } from '#core/importing/handlers.ts';
import { jobsHandlers } from '#core/jobs/handlers.ts';
import { libraryHandlers } from '#core/library/handlers.ts';
import { replacingHandlers } from '#core/replacing/handlers.ts';
import { safetyHandlers } from '#core/safety/handlers.ts';
import { searchingHandlers } from '#core/searching/handlers.ts';
import { taggingHandlers } from '#core/tagging/handlers.ts';
import { contract } from '#shared/contract/index.ts';
import { resources } from '#shared/i18n/resources.ts';
import { sourceFiles } from './support/source-tree.ts';

const features = {
  library: libraryHandlers,
  importing: importingHandlers,
  editing: editingHandlers,
  tagging: taggingHandlers,
  searching: searchingHandlers,
  exporting: exportingHandlers,
  replacing: replacingHandlers,
  safety: safetyHandlers,
  jobs: jobsHandlers,
};
const handlers: Record<string, { run: 'read' | 'write' | 'async' }> = Object.assign(
  {},
  ...Object.values(features),
);

describe('the contract', () => {
  it('has one handler for each procedure, and no handler more', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it('has queries that never write, so that they may run on any reading connection', () => {
    const writing = Object.entries(contract).filter(
      ([name, { kind }]) => kind === 'query' && handlers[name]?.run === 'write',
    );
    expect(writing.map(([name]) => name)).toEqual([]);
  });

  it.each(Object.entries(features))('%s is one word from the contract to the sentences', (feature, own) => {
    expect(Object.keys(own).every((name) => name.startsWith(`${feature}.`))).toBe(true);
    expect(sourceFiles(['shared/contract'], /\.ts$/).map(({ path }) => path)).toContain(
      `shared/contract/${feature}.ts`,
    );
    expect(Object.keys(resources['zh-CN'])).toContain(feature);
  });

  it('refuses what it does not know in every input', () => {
    const loose = Object.entries(contract).filter(([, { input }]) => {
      const answer = input.safeParse({ 'no such key': true });
      return answer.success;
    });
    // Settings of a newer page are let pass and not kept.
    expect(loose.map(([name]) => name)).toEqual(['safety.updateSettings']);
  });
});
