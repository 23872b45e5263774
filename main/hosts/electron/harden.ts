import type { ElectronModules } from './electron-modules.ts';
import { isNavigationAllowed, isPermissionAllowed, isRequestAllowed } from '#hosts/desktop/security.ts';

/** Refuses, for every window and frame there will ever be, to go elsewhere, open others or embed. */
export function hardenContents({ app }: Pick<ElectronModules, 'app'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => void (isNavigationAllowed(event.url) || event.preventDefault()));
    contents.on('will-redirect', (event) => void (isNavigationAllowed(event.url) || event.preventDefault()));
    contents.on(
      'will-frame-navigate',
      (event) => void (isNavigationAllowed(event.url) || event.preventDefault()),
    );
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** No permission but two, no device, no network. */
export function hardenSession({ app, session }: Pick<ElectronModules, 'app' | 'session'>): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermissionAllowed(permission, details.requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermissionAllowed(permission, origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isRequestAllowed(details.url, !app.isPackaged) }),
  );
}
