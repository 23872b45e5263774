import { writeFileSync } from 'node:fs';
import { schemaPath, schemaText } from '#tests/support/schema-text.ts';

writeFileSync(schemaPath, schemaText());
