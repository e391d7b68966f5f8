import { CouncilMorning, type PersonMorning } from '../../notices/council-morning';
import type { CouncilStaff } from '../../notices/presence';
import { caseloadBatch, childrenByIds, type StoredChild } from '../../store/children';
import { inChunks } from '../../store/chunks';
import { childrenNotHeard, hearingMark, keepHeard, lastRecorded, noteHeard, type Heard } from '../../store/heard-children';
import type { Store, Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { councilChild } from './council';
import { staffOn } from './council-staff';
import { isSameSetting } from './settings';

/** So many children are worked out in some 30 milliseconds, and a question waits for each of its transactions no longer. */
const AT_A_TIME = 25;

/** What the whole caseload was gone through under last, so that it is gone through again only where that has changed. */
let kept: { readonly mark: string; readonly setting: Setting; readonly staff: CouncilStaff } | null = null;

/**
 * Finds out of which children everybody's morning tells: goes through the whole caseload once, bit by bit, so that questions
 * are answered meanwhile. The digests of today that are decided already keep what is found.
 * @returns it, for everybody on the staff list
 */
export async function hearAll(store: Pick<Store, 'write'>, setting: Setting): Promise<Heard> {
  const { mark, upTo, staff } = await store.write(async (tx) => ({
    mark: await hearingMark(tx), upTo: await lastRecorded(tx), staff: await staffOn(tx, setting.today),
  }));
  let last: string | null = null;
  const found = await listen(store, staff, setting, async (tx) => {
    const children: readonly StoredChild[] = await caseloadBatch(tx, last, AT_A_TIME);
    last = children.at(-1)?.id ?? null;
    return children;
  });
  const heard = new Map(staff.directory.people.map(({ id }) => [id, found.get(id) ?? []]));
  await keepWithDigests(store, heard, setting, 'all', upTo);
  kept = { mark, setting, staff };
  return heard;
}

/**
 * Brings up to date what the digests of today keep: after an import or an absence everything is gone through again, after what
 * was recorded only the children of whom it was.
 */
export async function hearOn(store: Pick<Store, 'write'>, setting: Setting): Promise<void> {
  const { mark, upTo, children } = await store.write(async (tx) => ({
    mark: await hearingMark(tx), upTo: await lastRecorded(tx), children: await childrenNotHeard(tx),
  }));
  if (kept?.mark !== mark || !isSameSetting(kept.setting, setting)) return void (await hearAll(store, setting));
  if (children.length === 0) return;
  const parts = [...inChunks(children)];
  const heard = await listen(store, kept.staff, setting, (tx) => childrenByIds(tx, parts.shift() ?? []));
  await keepWithDigests(store, heard, setting, 'more', upTo);
}

/** Takes children in until none are left; gives those of whom anybody hears. */
async function listen(
  store: Pick<Store, 'write'>, staff: CouncilStaff, setting: Setting, next: (tx: Tx) => Promise<readonly StoredChild[]>,
): Promise<Heard> {
  const morning = new CouncilMorning<string>(setting, staff);
  let taken: readonly StoredChild[];
  do {
    taken = await store.write(next);
    for (const child of taken) {
      const known = councilChild(child, setting);
      if (known !== null) morning.take({ ...known, child: child.id });
    }
  } while (taken.length > 0);
  return new Map(morning.people().map((person) => [person, childrenIn(morning.of(person))]));
}

function childrenIn(told: PersonMorning<string> | null): readonly string[] {
  const { lines, cards, lists } = told ?? { lines: [], cards: [], lists: [] };
  return [...new Set([...[...lines, ...cards].map(({ child }) => child), ...lists.flatMap(({ children }) => children ?? [])])];
}

async function keepWithDigests(store: Pick<Store, 'write'>, heard: Heard, { today }: Setting, how: 'all' | 'more', upTo: number): Promise<void> {
  for (const people of inChunks([...heard])) await store.write((tx) => keepHeard(tx, new Map(people), today, how));
  await store.write((tx) => noteHeard(tx, upTo));
}
