/** Any id of ours, as a part of a regular expression: a UUID in small letters, as `newId` writes it. */
export const idPattern = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
