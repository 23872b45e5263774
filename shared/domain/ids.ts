import { z } from 'zod';

/** Identifiers that leave the library are UUIDv7 strings; each kind has a brand of its own so that they cannot be mixed up. */
export const publicationId = z.uuid().brand<'PublicationId'>();
export const issueId = z.uuid().brand<'IssueId'>();
export const pageId = z.uuid().brand<'PageId'>();
export const sourceId = z.uuid().brand<'SourceId'>();
export const blockId = z.uuid().brand<'BlockId'>();
export const articleId = z.uuid().brand<'ArticleId'>();
export const nearDuplicateId = z.uuid().brand<'NearDuplicateId'>();
export const continuationId = z.uuid().brand<'ContinuationId'>();
export const imageId = z.uuid().brand<'ImageId'>();
export const tagId = z.uuid().brand<'TagId'>();
/** A decision of an archivist that is used again on the next pages of the publication. */
export const rememberedId = z.uuid().brand<'RememberedId'>();
export const savedSearchId = z.uuid().brand<'SavedSearchId'>();
/** A pair of look-alikes that proofreading has taught the library. */
export const lookAlikeId = z.uuid().brand<'LookAlikeId'>();
export const jobId = z.uuid().brand<'JobId'>();
/** A file that a host has staged for the core (an import) or the core for a host (an export). */
export const fileId = z.uuid().brand<'FileId'>();

export type PublicationId = z.output<typeof publicationId>;
export type IssueId = z.output<typeof issueId>;
export type PageId = z.output<typeof pageId>;
export type SourceId = z.output<typeof sourceId>;
export type BlockId = z.output<typeof blockId>;
export type ArticleId = z.output<typeof articleId>;
export type NearDuplicateId = z.output<typeof nearDuplicateId>;
export type ContinuationId = z.output<typeof continuationId>;
export type ImageId = z.output<typeof imageId>;
export type TagId = z.output<typeof tagId>;
export type RememberedId = z.output<typeof rememberedId>;
export type SavedSearchId = z.output<typeof savedSearchId>;
export type JobId = z.output<typeof jobId>;
export type FileId = z.output<typeof fileId>;
