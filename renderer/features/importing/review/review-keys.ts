import type { Feature } from '#renderer/workbench/feature.ts';
import type { TranslationKey } from '#renderer/workbench/translation-key.ts';
import type { BlockRole } from '#shared/domain/article.ts';

/** What a key of the page review does; letters work while the blocks have the focus. `short` is its label where room is scarce. */
export const reviewKeys = [
  { command: 'split', key: 'S', label: 'importing:review.key.split', short: 'importing:review.strip.split' },
  { command: 'merge', key: 'M', label: 'importing:review.key.merge', short: 'importing:review.strip.merge' },
  { command: 'join', key: 'J', label: 'importing:review.key.join' },
  { command: 'separate', key: 'U', label: 'importing:review.key.separate' },
  { command: 'lift', key: 'Mod+X', label: 'importing:review.key.lift' },
  {
    command: 'exchange',
    key: 'X',
    label: 'importing:review.key.exchange',
    short: 'importing:review.strip.exchange',
  },
  { command: 'new-article', key: 'N', label: 'importing:review.key.newArticle' },
  { command: 'cut', key: 'F2', label: 'importing:review.key.cut', short: 'importing:review.strip.cut' },
  { command: 'furniture', key: 'F', label: 'importing:review.key.furniture' },
  { command: 'headline', key: 'H', label: 'importing:review.key.headline' },
  { command: 'subhead', key: 'B', label: 'importing:review.key.subhead' },
  { command: 'body', key: 'P', label: 'importing:review.key.body' },
  { command: 'role', key: 'R', label: 'importing:review.key.role' },
  { command: 'facts', key: 'E', label: 'importing:review.key.facts', short: 'importing:review.strip.facts' },
  { command: 'page', key: 'I', label: 'importing:review.key.page' },
  { command: 'open', key: 'O', label: 'importing:review.key.open' },
  { command: 'remembered', key: 'V', label: 'importing:review.key.remembered' },
  { command: 'next-doubt', key: '.', label: 'importing:review.key.nextDoubt' },
  { command: 'previous-doubt', key: ',', label: 'importing:review.key.previousDoubt' },
] as const satisfies readonly {
  command: string;
  key: string;
  label: TranslationKey;
  short?: TranslationKey;
}[];
export type ReviewCommand = (typeof reviewKeys)[number]['command'];

/** For the help sheet, in the order in which they are learnt. */
export const reviewHelp: NonNullable<Feature['helpKeys']>['keys'] = [
  { label: 'importing:review.key.select', shortcut: 'Shift+ArrowDown', alsoShortcuts: ['Space'] },
  { label: 'importing:review.key.byArticle', shortcut: 'Mod+ArrowUp', alsoShortcuts: ['Mod+ArrowDown'] },
  {
    label: 'importing:review.key.selectToEnd',
    shortcut: 'Mod+Shift+ArrowUp',
    alsoShortcuts: ['Mod+Shift+ArrowDown'],
  },
  { label: 'importing:review.key.selectArticle', shortcut: 'Mod+A' },
  { label: 'importing:review.key.side', shortcut: 'ArrowLeft', alsoShortcuts: ['ArrowRight'] },
  { label: 'importing:review.key.answer', shortcut: 'Alt+1', upTo: 'Alt+9' },
  { label: 'importing:review.key.leaveRest', shortcut: 'Alt+0' },
  { label: 'importing:review.key.moveTo', shortcut: '1', upTo: '9' },
  { label: 'importing:review.key.putBehind', shortcut: 'Mod+V' },
  { label: 'importing:review.key.shift', shortcut: 'Alt+ArrowUp', alsoShortcuts: ['Alt+ArrowDown'] },
  {
    label: 'importing:review.key.shiftArticle',
    shortcut: 'Alt+Shift+ArrowUp',
    alsoShortcuts: ['Alt+Shift+ArrowDown'],
  },
  ...reviewKeys.map(({ label, key, command }) => ({
    label,
    shortcut: key,
    ...(command === 'cut' ? { alsoShortcuts: ['Enter'] } : {}),
  })),
  { label: 'importing:review.key.accept', shortcut: 'Mod+Enter' },
];

/** Keys of the roles in the role menu. */
export const roleKeys: readonly { role: BlockRole; key: string }[] = [
  { role: 'headline', key: 'H' },
  { role: 'kicker', key: 'K' },
  { role: 'deck', key: 'D' },
  { role: 'byline', key: 'Y' },
  { role: 'column-title', key: 'L' },
  { role: 'body', key: 'P' },
  { role: 'subhead', key: 'B' },
  { role: 'quote', key: 'Q' },
  { role: 'list-item', key: 'I' },
  { role: 'caption', key: 'C' },
  { role: 'credit', key: 'R' },
  { role: 'author-note', key: 'N' },
  { role: 'furniture', key: 'F' },
];
