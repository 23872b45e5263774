import { writeFileSync } from 'node:fs';
import { scriptCharactersPath, scriptCharactersText } from '#tests/support/script-characters-text.ts';

writeFileSync(scriptCharactersPath, scriptCharactersText());
