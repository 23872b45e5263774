import { z } from 'zod';

/** What a face is for 字体角色: 宋 text, 黑 subheads and captions, 楷 kickers, decks and bylines, 仿宋 notes, and the headline. */
export const fontRoles = ['song', 'hei', 'kai', 'fangsong', 'headline'] as const;
export type FontRole = (typeof fontRoles)[number];

/** The newsroom's own TrueType or OpenType files (.ttf, .otf, .ttc) for each role, by path; a role without any keeps ours. */
export const fontChoice = z.partialRecord(z.enum(fontRoles), z.array(z.string().min(1).max(4096)).max(10));
export type FontChoice = z.output<typeof fontChoice>;
