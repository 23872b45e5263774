import { writeFileSync } from 'node:fs';
import { wordClassesText } from '#tests/support/word-classes-text.ts';

const target = new URL('../../../main/core/importing/segment/language/word-classes.ts', import.meta.url);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder with the dictionaries of CppJieba.');
writeFileSync(target, wordClassesText(folder));
