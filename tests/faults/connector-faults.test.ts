import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Play } from './faulty-teams';
import { faultsOfTeams, severalFaults } from './faults-of-teams';
import { tellThrough, type Came } from './one-notice';

const DOCUMENT = join(__dirname, '..', '..', 'docs', 'delivery-faults.md');
const WRITE = 'WRITE_FAULT_TABLE';

jest.setTimeout(120_000);

interface Row {
  readonly fault: string;
  readonly message: Came;
  readonly update: Came;
}

async function measured(faults: Iterable<readonly [string, readonly Play[]]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [fault, plays] of faults) {
    rows.push({ fault, message: await tellThrough(plays, 'new message'), update: await tellThrough(plays, 'update') });
  }
  return rows;
}

let once: Row[];
let several: Row[];

beforeAll(async () => {
  once = await measured([...faultsOfTeams].map(([fault, play]) => [fault, [play]] as const));
  several = await measured(severalFaults);
});

test('the table in docs/delivery-faults.md is what was measured', () => {
  const now = documentOf(once, several);
  if (process.env[WRITE] === '1') writeFileSync(DOCUMENT, now);
  const written = readFileSync(DOCUMENT, 'utf8');
  if (written !== now) throw new Error(`The table is not what was measured. Look at what changed, then write it anew: ${WRITE}=1 npx jest tests/faults/connector-faults.test.ts\n\n${now}`);
});

describe('whatever Teams does', () => {
  const all = () => [...once, ...several].flatMap(({ message, update }) => [message, update]);

  test('nobody gets the same message twice', () => {
    expect(all().filter(({ copies }) => copies > 1)).toEqual([]);
  });

  test('what is called delivered was delivered, and what arrived is called delivered or not confirmed', () => {
    expect(all().filter(({ state, copies }) => state === 'delivered' && copies !== 1)).toEqual([]);
    expect(all().filter(({ state, copies }) => copies === 1 && state !== 'delivered' && state !== 'not_confirmed')).toEqual([]);
  });

  test('a new message is sent once where it may have arrived, and an update is repeated', () => {
    const fault = (name: string) => once.find((row) => row.fault === name);
    for (const name of ['502 after it was taken', 'connection reset after it was taken', '30 s of silence after it was taken']) {
      expect(fault(name)).toMatchObject({ message: { state: 'not_confirmed', copies: 1, tries: 1 }, update: { state: 'delivered', copies: 1, tries: 2 } });
    }
  });

  test('a refusal for good is seen, with its reason, and nothing more is sent', () => {
    const refusals = once.filter(({ fault }) => fault.startsWith('403'));
    expect(refusals).toHaveLength(6);
    for (const { message, update } of refusals) {
      for (const came of [message, update]) expect(came).toMatchObject({ state: 'refused', copies: 0, requests: 1, blocked: expect.any(String) });
      expect(message.reason).toContain(message.blocked);
    }
  });

  test('in any order, and then well: each notice has an end, at most one copy is there, and Teams is not asked without end', async () => {
    const any = fc.array(fc.constantFrom(...faultsOfTeams.values()), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom('new message', 'update' as const), async (plays, what) => {
        const { state, copies, tries, requests } = await tellThrough(plays, what);
        expect(['delivered', 'refused', 'not_confirmed']).toContain(state);
        expect(copies).toBeLessThanOrEqual(1);
        if (state === 'delivered') expect(copies).toBe(1);
        expect(tries).toBeLessThanOrEqual(8);
        expect(requests).toBeLessThanOrEqual(2 * tries);
      }),
      { numRuns: 30, seed: 20261123 },
    );
  });
});

function documentOf(faults: readonly Row[], mixed: readonly Row[]): string {
  return [
    '# What becomes of a message when Teams has faults',
    '',
    'Measured by `tests/faults/connector-faults.test.ts` with the real sender and gateway against a server on the same machine',
    `that has each fault and then is well. \`${WRITE}=1 npx jest tests/faults/connector-faults.test.ts\` writes this file.`,
    '',
    '- *Person*: what stands in the person’s chat in the end. *Tries*: how often the sender tried; *read*: how many requests Teams read.',
    '- An answer is waited for 15 seconds. There are at most eight tries, further and further apart, never sooner than Teams asks for.',
    '- `not_confirmed`: the message may have arrived. It is not repeated; the next morning’s digest says what still matters.',
    '- An update puts the same words in the same place, so it may be repeated.',
    '- After a 403 nothing more is sent to the person until they, or the installation of the app, are heard of again.',
    '',
    '## One fault',
    '',
    ...tableOf(faults),
    '',
    '## Several, and without end',
    '',
    ...tableOf(mixed),
    '',
  ].join('\n');
}

function tableOf(rows: readonly Row[]): string[] {
  return [
    '| Teams | new message: person | tries / read | notice | update: person | tries / read | notice |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ fault, message, update }) => `| ${fault} | ${cells(message, ['nothing', 'one message'])} | ${cells(update, ['the old words', 'the new words'])} |`),
  ];
}

function cells({ copies, tries, requests, state, reason }: Came, person: readonly [string, string]): string {
  const why = state === 'refused' && reason !== null ? `: ${reason}` : '';
  return [person[copies] ?? `${copies} messages`, `${tries} / ${requests}`, `\`${state}\`${why}`].join(' | ');
}
