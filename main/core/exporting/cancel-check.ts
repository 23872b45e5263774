/** Asked between steps of long work; throws AppError `cancelled` once the work is no longer wanted. */
export type CancelCheck = { throwIfCancelled(): void };
