import { readFileSync } from 'node:fs';
import { resolve, win32 } from 'node:path';

/** Why several machines may write to a place at a time, each unseen by the locks of the others. */
export type SharedPlace = { kind: 'network-share' | 'synchronised-folder'; name: string };

/** File systems whose locks do not reach, or not reliably, the other machines that have them mounted. */
const networkFileSystems = new Set(
  `nfs nfs3 nfs4 cifs smb3 smbfs ncpfs afs coda ceph glusterfs lustre davfs fuse.davfs fuse.davfs2 fuse.sshfs fuse.rclone
   fuse.glusterfs fuse.s3fs fuse.gcsfuse fuse.gvfsd-fuse fuse.curlftpfs fuse.cephfs`.split(/\s+/),
);

/** Folders that a program copies to other machines behind the user's back, by the names that those programs give them. */
const synchronised =
  /^(?:Dropbox(?: \(.+\))?|OneDrive(?: - .+)?|Google Drive|GoogleDrive-.+|My Drive|com~apple~CloudDocs|iCloudDrive|Nutstore(?: Files)?|我的坚果云|坚果云|百度网盘同步空间|BaiduSyncdisk|WPS云盘|WPSDrive|Nextcloud|ownCloud|pCloudDrive|Creative Cloud Files)$/u;

/** The shared place that a path lies in; null where it lies on a disk of this machine as far as can be told. */
export function sharedPlaceOf(path: string): SharedPlace | null {
  const whole = process.platform === 'win32' ? win32.resolve(path) : resolve(path);
  return placeByName(whole) ?? (process.platform === 'linux' ? placeByMount(whole, readMounts()) : null);
}

/** By the path alone: a Windows share, or a folder with the name of a synchronising program. */
export function placeByName(path: string): SharedPlace | null {
  const share = /^\\\\(?!\?\\|\.\\)[^\\]+\\[^\\]+/.exec(path)?.[0];
  if (share !== undefined) return { kind: 'network-share', name: share };
  const folders = path.split(/[/\\]/).slice(0, -1);
  const folder = folders.find((name) => synchronised.test(name));
  return folder === undefined ? null : { kind: 'synchronised-folder', name: folder };
}

/** By the table of mounts as Linux gives it in /proc/self/mountinfo (proc_pid_mountinfo(5)). */
export function placeByMount(path: string, mountinfo: string): SharedPlace | null {
  let nearest = { point: '', type: '' };
  for (const line of mountinfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const point = unescapeOctal(before.split(' ')[4] ?? '');
    const isAbove =
      point !== '' && (path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`));
    // The last of several mounts on one point covers the others.
    if (isAbove && point.length >= nearest.point.length) nearest = { point, type: after.split(' ')[0] ?? '' };
  }
  return networkFileSystems.has(nearest.type) ? { kind: 'network-share', name: nearest.point } : null;
}

function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

function readMounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}
