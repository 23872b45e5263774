import { config } from 'zod';

// Where it may, zod makes its parsers from text at run time. The page's security policy refuses that; asked beforehand, zod
// does not even try. Its trial would have the engine read the whole script once more for the refusal's stack.
config({ jitless: true });
