import { expect, it } from 'vitest';
import { placeByMount, placeByName, sharedPlaceOf } from '#adapters/sqlite/shared-place.ts';

const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '31 22 0:40 / /srv/archive\\040files rw - nfs4 server:/archive rw,vers=4.2',
  '32 31 8:9 / /srv/archive\\040files/local rw - xfs /dev/sdb1 rw',
  '40 22 0:50 / /home/li/remote rw,nosuid shared:9 master:3 - fuse.sshfs li@host:/ rw',
  '41 22 0:51 / /home/li/safe rw - fuse.gocryptfs /home/li/.safe rw',
].join('\n');

it.each([
  ['/srv/archive files/a.baoku', '/srv/archive files'],
  ['/home/li/remote/deep/down/a.baoku', '/home/li/remote'],
  ['/srv/archive files/local/a.baoku', null],
  ['/home/li/safe/a.baoku', null],
  ['/home/li/remotely/a.baoku', null],
  ['/a.baoku', null],
])('tells by the mounts whether %s lies on a network share', (path, point) => {
  expect(placeByMount(path, mounts)?.name ?? null).toBe(point);
});

it.each([
  ['\\\\server\\share\\a.baoku', 'network-share'],
  ['\\\\?\\C:\\报库\\a.baoku', undefined],
  ['C:\\Users\\li\\OneDrive - 报社\\a.baoku', 'synchronised-folder'],
  ['/home/li/Dropbox/报纸/a.baoku', 'synchronised-folder'],
  ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/a.baoku', 'synchronised-folder'],
  ['/home/li/我的坚果云/a.baoku', 'synchronised-folder'],
  ['/home/li/Dropbox tips/a.baoku', undefined],
  ['/home/li/Dropbox', undefined],
])('tells by its name alone what %s lies in', (path, kind) => {
  expect(placeByName(path)?.kind).toBe(kind);
});

it('takes a temporary folder of this machine as its own', () => {
  expect(sharedPlaceOf('/tmp/a.baoku')).toBeNull();
});
