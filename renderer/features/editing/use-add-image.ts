import { useCallback } from 'react';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import type { AddImage } from '#renderer/editor/use-picture-files.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';

/** Takes picture files into the library; a refusal is shown as a toast. */
export function useAddImage(): AddImage {
  const workbench = useWorkbench();
  // Kept the same, as the editor listens for dropped files with it.
  return useCallback(
    async (file) => {
      try {
        const fileId = await workbench.client.putFile(file);
        return (await workbench.client.dispatch('editing.addImage', { fileId })).imageId;
      } catch (error) {
        workbench.fail(error as BridgeError);
        return null;
      }
    },
    [workbench],
  );
}
