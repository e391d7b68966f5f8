import { setImmediate as nextTurn } from 'node:timers/promises';
import { day } from '../../src/calendar/local-date';
import type { ImportedChild } from '../../src/importing/batch';
import { countAudit, writeAudit } from '../../src/store/audit';
import { childrenOf } from '../../src/store/children';
import { importBatch } from '../../src/store/import-batch';
import type { Store } from '../../src/store/open-store';
import { about, aFile, aStore, batch, child, closeAll, noon } from './samples';

afterEach(closeAll);

/** 45 children for each IRO, with ten reviews for each child. */
function caseload(count: number, pathwayPlan: string): ImportedChild[] {
  const reviews = Array.from({ length: 10 }, (_, index) => ({
    held: `${2020 + Math.floor(index / 2)}-0${index % 2 === 0 ? 3 : 9}-14`,
    reportReceived: '2025-03-07',
    decisionsSent: '2025-03-19',
    recordCompleted: '2025-04-01',
    recordSent: '2025-04-03',
    participation: 'PN1' as const,
  }));
  const one = child('C', { facts: { pathwayPlan, reviews, placements: [{ from: '2020-01-01', kind: 'foster', move: 'first' }] } });
  return Array.from({ length: count }, (_, index) => ({
    ...one,
    facts: { ...one.facts, child: `C${index}` },
    allocation: { iro: `iro-${Math.floor(index / 45)}`, socialWorker: null, team: null },
  }));
}

/** An IRO asks about their children: what is held, and a line in the audit trail for each. */
async function ask(store: Store, iro: string): Promise<string> {
  return store.write(async (tx) => {
    const children = await childrenOf(tx, { kind: 'some', allocatedTo: iro, workers: [], teams: [] });
    const look = { at: noon, actor: iro, action: 'looked', reason: 'allocated', detail: null };
    await writeAudit(tx, children.map(({ id }) => ({ ...look, child: id })));
    const plans = new Set(children.map(({ facts }) => facts?.pathwayPlan));
    return `${children.length} children: ${[...plans].join()}`;
  });
}

test('questions are answered while 20,000 children are imported, each from before it or from after it', async () => {
  const store = await aStore(aFile());
  await importBatch(store, batch({ children: caseload(45, '2026-01-05') }), about());

  const before = `45 children: ${day('2026-01-05')}`;
  const after = `45 children: ${day('2026-02-09')}`;
  let importing = true;
  const imported = importBatch(store, batch({ children: caseload(20_000, '2026-02-09'), wholeCaseload: true }), about());
  const ended = imported.finally(() => { importing = false; });
  const answers: string[] = [];
  let longest = 0;
  while (importing) {
    const asked = performance.now();
    await nextTurn();
    answers.push(await ask(store, 'iro-0'));
    longest = Math.max(longest, performance.now() - asked);
  }

  expect(await ended).toEqual({ imported: 20_000, unchanged: 0 });
  expect([...new Set(answers)]).toEqual([before, after]);
  expect(answers.filter((answer) => answer === before).length).toBeGreaterThan(50);
  expect(await store.write(countAudit)).toBe(answers.length * 45 + 2);
  // Some tenths of a second where the machine has nothing else to do: the one transaction that puts it all in force.
  expect(longest).toBeLessThan(3000);
}, 60_000);
