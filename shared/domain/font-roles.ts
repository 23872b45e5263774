/** What a face is for 字体角色: 宋 text, 黑 subheads and captions, 楷 kickers, decks and bylines, 仿宋 notes, and the headline. */
export const fontRoles = ['song', 'hei', 'kai', 'fangsong', 'headline'] as const;
export type FontRole = (typeof fontRoles)[number];
