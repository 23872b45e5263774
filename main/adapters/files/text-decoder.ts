import { AppError } from '#core/app-error.ts';
import type { TextDecoderPort } from '#core/ports/index.ts';
import { DecodeError, decodeText, MAX_TEXT_BYTES } from './decode.ts';

const reasons = {
  empty: 'empty-file',
  'too-large': 'too-large',
  binary: 'binary-file',
  undecodable: 'undecodable',
} as const;

export const textDecoder: TextDecoderPort = {
  decode(bytes, encoding) {
    try {
      const { encoding: found, text } = decodeText(bytes, encoding);
      return { encoding: found, text };
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      throw new AppError('invalid', {
        reason: reasons[error.reason],
        offset: error.offset,
        encoding: error.encoding,
        bytes: bytes.length,
        limitMb: MAX_TEXT_BYTES / 1024 / 1024,
      });
    }
  },
};
