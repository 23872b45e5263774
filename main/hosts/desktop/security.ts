// Pure: no import of Electron, so that each refusal is tested without it; main.ts checks the shapes against its types.
export const appHost = 'desk';
export const appOrigin = `app://${appHost}`;
export const appAddress = `${appOrigin}/`;

/** Standard and secure, so that the page has an origin of its own; never `bypassCSP`. */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
} as const;

/** Most are Electron's defaults; they are stated so that a change of default, or of mind, is seen by a test. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

const allowedPermissions = new Set(['clipboard-sanitized-write', 'fullscreen']);

export function isPermissionAllowed(permission: string, requestingUrl: string): boolean {
  return allowedPermissions.has(permission) && isOwnUrl(requestingUrl);
}

/** The page is never left; a reload of it is no navigation. */
export function isNavigationAllowed(url: string): boolean {
  return isOwnUrl(url) && new URL(url).pathname === '/';
}

/** Everything that could leave this machine is refused; `debugging` lets an unpackaged Baoku open its developer tools. */
export function isRequestAllowed(url: string, debugging: boolean): boolean {
  const scheme = parse(url)?.protocol;
  if (scheme === 'app:') return isOwnUrl(url);
  return scheme === 'blob:' || scheme === 'data:' || (debugging && scheme === 'devtools:');
}

export type SenderEvent = { senderFrame: { origin: string; parent: unknown } | null };

/** Only the main frame of our own page may call. */
export function isTrustedSender(event: SenderEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}

/** The path of a URL of ours as it was sent, or null for any other. */
export function resolveAppPath(url: string): string | null {
  return isOwnUrl(url) ? (parse(url)?.pathname ?? null) : null;
}

function isOwnUrl(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && parsed.protocol === 'app:' && parsed.host === appHost && parsed.username === '';
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
