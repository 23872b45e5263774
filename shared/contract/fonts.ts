import { z } from 'zod';
import { fontRoles } from '#shared/domain/font-roles.ts';

/** The newsroom's own TrueType or OpenType files (.ttf, .otf, .ttc) for each role, by path; a role without any keeps ours. */
export const fontChoice = z.partialRecord(z.enum(fontRoles), z.array(z.string().min(1).max(4096)).max(10));
export type FontChoice = z.output<typeof fontChoice>;

/** A file that cannot be used for the role for which it was named. */
export const unreadableFont = z.object({ role: z.enum(fontRoles), file: z.string() });
export type UnreadableFont = z.output<typeof unreadableFont>;
