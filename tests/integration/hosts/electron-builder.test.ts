import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

type Target = { target: string[]; icon: string };
type Config = {
  directories: { buildResources: string };
  electronFuses: Record<string, boolean>;
  npmRebuild: boolean;
  asarUnpack: string[];
  files: (string | { from: string })[];
  extraResources: { from: string; filter: string[] }[];
  fileAssociations: unknown[];
  linux: Target;
  win: Target;
  mac: Target;
};

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Config;

it('is what electron-builder understands', () => {
  const schema = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8'));
  const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema);
  validate(config);
  expect(validate.errors).toBeNull();
  expect(validate({ ...config, electronFuses: { runasnode: false } })).toBe(false);
});

it('closes every way to run other code in the packaged application', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
  });
});

it('builds for three systems, rebuilds nothing and unpacks native code', () => {
  expect([config.linux.target, config.win.target, config.mac.target]).toEqual([
    ['AppImage', 'deb'],
    ['nsis'],
    ['dmg'],
  ]);
  expect(config.npmRebuild).toBe(false);
  expect(config.asarUnpack).toContain('**/*.node');
  expect(config.fileAssociations).toMatchObject([{ ext: 'baoku' }]);
});

it('names only files that are there', () => {
  const resources = path.join(root, config.directories.buildResources);
  for (const icon of [config.linux.icon, config.win.icon, config.mac.icon])
    expect(existsSync(path.join(resources, icon))).toBe(true);
  for (const set of config.files.filter((entry) => typeof entry === 'object')) {
    expect(existsSync(path.join(root, set.from))).toBe(true);
  }
  for (const { from, filter } of config.extraResources) {
    for (const pattern of filter) expect(existsSync(path.join(root, from, path.dirname(pattern)))).toBe(true);
  }
});

it('draws one picture in the form of every system', () => {
  const read = (name: string): Buffer => readFileSync(path.join(root, 'main/hosts/electron/resources', name));
  expect(read('icon.png').subarray(1, 4).toString()).toBe('PNG');
  expect(read('icon.png').readUInt32BE(16)).toBe(512);
  expect(read('icon.ico').readUInt16LE(2)).toBe(1);
  const icns = read('icon.icns');
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
});
