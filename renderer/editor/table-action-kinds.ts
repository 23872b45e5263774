/** What can be done to tables, in the order of the menu. */
export const tableActions = [
  'insert',
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'headerRow',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableAction = (typeof tableActions)[number];
