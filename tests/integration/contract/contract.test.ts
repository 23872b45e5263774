import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '#shared/contract/index.ts';
import { errorCodes, type Envelope } from '#shared/contract/procedure.ts';
import { bringFiles, contractCalls, takeIn } from '#tests/support/contract-calls.ts';
import { createNormaliser } from '#tests/support/normal-envelope.ts';
import {
  openTransport,
  type Transport,
  type TransportName,
  transportNames,
} from '#tests/support/transports.ts';

type Answered = { good: Envelope<unknown>; bad: Envelope<unknown> };

const names = Object.keys(contract) as ProcedureName[];
const strangers = [
  '',
  'library',
  'library.none',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'library.tree ',
  '工会',
];

const transports = new Map<TransportName, Transport>();
const answers = new Map<string, Answered>();
/** The envelopes of all calls in their order, made comparable. */
const told = new Map<TransportName, unknown[]>();

async function callEverything(transportName: TransportName): Promise<void> {
  const transport = await openTransport(transportName);
  transports.set(transportName, transport);
  const brought = await bringFiles(transport);
  const normal = createNormaliser();
  const envelopes: unknown[] = [];
  for (const call of contractCalls) {
    const good = await transport.dispatch(call.name, call.good(brought));
    const bad = await transport.dispatch(call.name, call.bad);
    answers.set(`${transportName} ${call.name}`, { good, bad });
    envelopes.push(normal([call.name, good, bad]));
    if (good.ok) await takeIn(transport, brought, call.name, good.value as Record<string, unknown>);
  }
  told.set(transportName, envelopes);
}

beforeAll(async () => {
  await Promise.all(transportNames.map(callEverything));
});
afterAll(async () => {
  for (const transport of transports.values()) await transport.close();
});

describe.each(transportNames)('over %s', (transportName) => {
  it.each(names)('%s succeeds with a value of its output schema', (name) => {
    const good = answers.get(`${transportName} ${name}`)?.good;
    expect(good).toMatchObject({ ok: true });
    const { value } = good as { value: unknown };
    expect(contract[name].output.parse(value)).toEqual(value);
  });

  it.each(names)('%s fails with a closed code and says why', (name) => {
    const bad = answers.get(`${transportName} ${name}`)?.bad;
    expect(bad).toMatchObject({
      ok: false,
      error: { code: expect.any(String), details: { reason: expect.any(String) } },
    });
    const { code } = (bad as { error: { code: string } }).error;
    expect(errorCodes.filter((known) => known !== 'internal')).toContain(code);
  });

  it.each(strangers)('a procedure called "%s" is unknown', async (name) => {
    expect(await transports.get(transportName)?.dispatch(name, {})).toEqual({
      ok: false,
      error: { code: 'invalid', details: { reason: 'unknown-procedure' } },
    });
  });
});

it.each(transportNames.slice(1))(
  '%s answers the same calls with the same envelopes as the core in process',
  (transportName) => {
    expect(told.get(transportName)).toEqual(told.get('in process'));
    expect(told.get(transportName)).toHaveLength(contractCalls.length);
  },
);

it('every procedure is called', () => {
  expect(contractCalls.map((call) => call.name).toSorted()).toEqual(names.toSorted());
});
