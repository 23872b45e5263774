// Read before every test file: gives all property tests the same seed, so that a commit has one verdict on every machine.
// `PROPERTY_SEED=N` draws other cases; `npm run soak` does so again and again.
import fc from 'fast-check';

export const propertySeed = Number(process.env['PROPERTY_SEED'] ?? 20_221_026);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: propertySeed });
