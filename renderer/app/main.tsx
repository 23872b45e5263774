import './put-away-token.ts';
import './drop-guard.ts';
import './no-code-from-text.ts';
import '#renderer/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { createClient } from '#renderer/bridge/client.ts';
import { createQueryClient } from '#renderer/bridge/query-client.ts';
import { createToastManager } from '#renderer/ui/Toaster.tsx';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { Application } from './Application.tsx';
import { allActions } from './actions/all-actions.ts';
import { dressPage, recallAppearance } from './appearance.ts';
import { askAhead } from './ask-ahead.ts';
import { createWorkbench } from './create-workbench.ts';
import { features } from './features.ts';
import { createOverlays } from './overlays.ts';

const appearance = recallAppearance();
dressPage(appearance);

const client = createClient();
const i18n = createI18n(appearance.language, [initReactI18next]);
const toasts = createToastManager();
const overlays = createOverlays();
const queryClient = createQueryClient(client, (error) => workbench.fail(error));
const workbench = createWorkbench({ client, queryClient, i18n, toasts, overlays, actions: () => allActions });

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
void askAhead(queryClient, features, workbench.location()).then(() =>
  createRoot(root).render(
    <StrictMode>
      <Application workbench={workbench} overlays={overlays} toasts={toasts} />
    </StrictMode>,
  ),
);
