import type { ChipColour } from '#renderer/ui/Chip.tsx';
import type { ArticleStatus } from '#shared/domain/article.ts';

/** The colour in which a status is shown everywhere. */
export const statusColours: Readonly<Record<ArticleStatus, ChipColour>> = {
  imported: 'grey',
  edited: 'yellow',
  'first-proof': 'orange',
  'second-proof': 'teal',
  'third-proof': 'blue',
  final: 'green',
  exported: 'purple',
};
