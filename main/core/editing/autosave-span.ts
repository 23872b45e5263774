/** Autosaves of one sitting within this time are one step of the history and one revision. */
export const autosaveSpanMs = 5 * 60 * 1000;
