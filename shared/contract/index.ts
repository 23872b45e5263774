import type { z } from 'zod';
import { editingContract } from './editing.ts';
import { exportingContract } from './exporting.ts';
import { importingContract } from './importing.ts';
import { jobsContract } from './jobs.ts';
import { libraryContract } from './library.ts';
import { lookAlikeContract } from './look-alikes.ts';
import { replacingContract } from './replacing.ts';
import { safetyContract } from './safety.ts';
import { savedSearchContract } from './saved-searches.ts';
import { searchAnalysisContract } from './search-analysis.ts';
import { searchingContract } from './searching.ts';
import { taggingContract } from './tagging.ts';

/** Everything that may be asked of the core, by name. */
export const contract = {
  ...libraryContract,
  ...importingContract,
  ...editingContract,
  ...taggingContract,
  ...searchingContract,
  ...searchAnalysisContract,
  ...savedSearchContract,
  ...lookAlikeContract,
  ...exportingContract,
  ...replacingContract,
  ...safetyContract,
  ...jobsContract,
};
export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller sends. */
export type InputOf<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What a use case receives after parsing. */
export type ParsedInputOf<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends ProcedureName> = z.output<Contract[Name]['output']>;
