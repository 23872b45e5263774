import type { Block } from './exam-columns.ts';
import type { Flow } from './piece.ts';
import type { Random } from './random.ts';

/** A page on its way from print to what recognition gives. */
export interface Sheet {
  blocks: Block[];
  flows: readonly Flow[];
  random: Random;
  /** Articles to which something has happened already; others are taken first. */
  touched: Set<Flow>;
  /** Characters in a printed row. */
  width: number;
}

type Part = Block['part'];

/** The blocks of one sort that an article has, in the order of the page. */
export function partsOf(sheet: Sheet, flow: Flow, part: Part): Block[] {
  return sheet.blocks.filter((block) => block.flow === flow && block.part === part);
}

/** An article fit for a mishap, one that has been spared so far if there is one. */
export function pickFlow(sheet: Sheet, isFit: (flow: Flow) => boolean): Flow | null {
  const fit = sheet.flows.filter(isFit);
  const fresh = fit.filter((flow) => !sheet.touched.has(flow));
  if (fit.length === 0) return null;
  const flow = sheet.random.pick(fresh.length > 0 ? fresh : fit);
  sheet.touched.add(flow);
  return flow;
}

/** Tells the articles of at least so many columns. */
export function hasColumns(sheet: Sheet, least: number): (flow: Flow) => boolean {
  return (flow) => partsOf(sheet, flow, 'column').length >= least;
}

/** Tells the articles that have heads and words. */
export function isHeaded(sheet: Sheet): (flow: Flow) => boolean {
  return (flow) => partsOf(sheet, flow, 'heads').length > 0 && hasColumns(sheet, 1)(flow);
}

/** Takes a block out and puts it behind another one (before all where there is none). */
export function moveBehind(sheet: Sheet, block: Block, after: Block | undefined): void {
  sheet.blocks.splice(sheet.blocks.indexOf(block), 1);
  sheet.blocks.splice(after ? sheet.blocks.indexOf(after) + 1 : 0, 0, block);
}
