import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../../src/calendar/local-date';
import { parseInstant, type Instant } from '../../src/calendar/london';
import type { ImportBatch, ImportedChild } from '../../src/importing/batch';
import type { Allocation, Person } from '../../src/people/person';
import type { ImportAbout } from '../../src/store/apply-import';
import { openStore, type Store } from '../../src/store/open-store';
import { childFactsSchema, type WrittenFacts } from '../../src/timetable/facts';

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new RangeError(`not an instant: ${text}`);
  return parsed;
}

export const noon = instant('2026-11-23T12:00:00Z');

/** An IRO as on the staff list. */
export function person(id: string, given: Partial<Person> = {}): Person {
  return {
    id,
    name: `Officer ${id}`,
    email: `${id}@council.example`,
    roles: ['iro'],
    team: null,
    lineManager: null,
    teamsObjectId: null,
    workingDays: [1, 2, 3, 4, 5],
    fte: null,
    childProtectionCases: 0,
    ...given,
  };
}

type Told = Partial<Omit<ImportedChild, 'facts' | 'allocation'>> & {
  readonly facts?: Partial<WrittenFacts>;
  readonly allocation?: Partial<Allocation> | null;
};

/** A child as a source tells it: in care since March 2025, with the IRO "iro-1". */
export function child(id: string, { facts, allocation, name = null, initials = null }: Told = {}): ImportedChild {
  return {
    facts: childFactsSchema.parse({ child: id, care: { started: '2025-03-01' }, ...facts }),
    name,
    initials,
    allocation: allocation === null ? null : { iro: 'iro-1', socialWorker: null, team: null, ...allocation },
  };
}

export function batch(given: Partial<ImportBatch>): ImportBatch {
  return { children: [], wholeCaseload: false, people: null, teams: null, ...given };
}

export function about(given: Partial<ImportAbout> = {}): ImportAbout {
  return { format: 'facts', rows: 1, rejected: 0, at: noon, today: day('2026-11-23'), by: 'test', ...given };
}

const open: Store[] = [];
const folders: string[] = [];

/** A database of its own, in memory unless a file is named; `closeAll` closes it. */
export async function aStore(file = ':memory:'): Promise<Store> {
  const store = await openStore({ file });
  open.push(store);
  return store;
}

/** A path in a new folder; `closeAll` removes it. */
export function aFile(name = 'council.db'): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  folders.push(folder);
  return join(folder, name);
}

export async function closeAll(): Promise<void> {
  for (const store of open.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
