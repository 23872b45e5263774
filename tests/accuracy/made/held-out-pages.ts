import type { PageStyle } from './page-style.ts';

export const HELD_OUT_PAGES: PageStyle[] = [];
