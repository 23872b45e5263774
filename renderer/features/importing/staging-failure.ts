/** A file that never reached the host. */
export type StagingFailure = { file: string; code: string; details: { readonly [key: string]: unknown } };
