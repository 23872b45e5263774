import type { Application } from '#hosts/application.ts';
import { fileNameOf } from '#hosts/serving/file-name.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';
import type { Envelope, ErrorCode, ErrorDetails } from '#shared/contract/procedure.ts';
import type { CallMessage } from './channels.ts';
import { isTrustedSender, type SenderEvent } from './security.ts';

/**
 * Answers calls of the page; whatever else is sent is refused, never thrown. `onListen` hears that the page has begun to
 * listen for events.
 */
export function createIpcHandler(current: () => Application, onListen: () => void = () => {}) {
  return async (event: SenderEvent, message: unknown): Promise<Envelope<unknown>> => {
    if (!isTrustedSender(event)) return failure('forbidden');
    if (!isCall(message)) return failure('invalid');
    if (message.kind === 'listen') {
      onListen();
      return { ok: true, value: null };
    }
    try {
      if (message.kind === 'dispatch') return await current().dispatch(message.name, message.input);
      const name = fileNameOf(message.name);
      if (name === null) return failure('invalid');
      if (message.bytes.byteLength > mostFileBytes) {
        return failure('invalid', { reason: 'too-large', name, limitMb: mostFileBytes / 1024 / 1024 });
      }
      return await current().putFile(name, new Uint8Array(message.bytes));
    } catch {
      return failure('internal');
    }
  };
}

function failure(code: ErrorCode, details: ErrorDetails = {}): Envelope<never> {
  return { ok: false, error: { code, details } };
}

function isCall(message: unknown): message is CallMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, name, bytes } = message as Record<string, unknown>;
  if (kind === 'listen') return true;
  if (typeof name !== 'string') return false;
  return kind === 'dispatch' || (kind === 'putFile' && bytes instanceof ArrayBuffer);
}
