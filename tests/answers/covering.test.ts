import { day } from '../../src/calendar/local-date';
import type { Person } from '../../src/people/person';
import { setAbsence } from '../../src/store/absences';
import type { Store } from '../../src/store/open-store';
import type { Question } from '../../src/understanding/question';
import { staff } from '../conversations/council';
import { aCouncil, ask, asList, at, listed, press } from './asked';

let store: Store;

beforeEach(async () => {
  store = await aCouncil();
});

afterEach(() => store.close());

/** Today somebody is away and another covers. */
const covers = (cover: Person, away: Person) =>
  store.write((tx) => setAbsence(tx, { person: away.id, from: day('2026-11-23'), to: day('2026-11-27'), cover: cover.id, by: away.id }, at));

const due = (asker: Person, slots: Question['slots'] = {}) => ask(store, asker, { intent: 'reviews.list', slots: { status: 'due', ...slots } });

const ofAmber = ['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C107'];
const ofFern = ['C201', 'C202'];
const everyone = ['C101', 'C103', 'C201', 'C102', 'C104', 'C105', 'C106', 'C202', 'C107'];

/** What somebody who covers asks for, how it is echoed, and the children they get. */
const cases: readonly [string, Person, Person, Question['slots'], string, readonly string[]][] = [
  ['an IRO for an IRO, plainly: their own alone', staff.otherIro, staff.iro, {}, 'you', ofFern],
  ['an IRO for an IRO, by name', staff.otherIro, staff.iro, { person: 'Amber' }, 'Amber Stone, for whom you cover', ofAmber],
  ['an IRO for an IRO, everything', staff.otherIro, staff.iro, { scope: 'service' }, 'all that you may see', everyone],
  ['an IRO for the IRO manager, plainly', staff.otherIro, staff.iroManager, {}, 'you', ofFern],
  ['an IRO for the IRO manager, everything', staff.otherIro, staff.iroManager, { scope: 'service' }, 'the whole service', everyone],
  ['an IRO for the IRO manager, another IRO', staff.otherIro, staff.iroManager, { person: 'Amber' }, 'Amber Stone', ofAmber],
  ['a team manager for another', staff.otherTeamManager, staff.teamManager, {}, 'your teams and what you cover for Officer tm.east', everyone],
  ['a team manager for another, that team', staff.otherTeamManager, staff.teamManager, { team: 'East' }, 'Children in Care East', everyone.filter((id) => id !== 'C201')],
  ['an administrator for a social worker', staff.administrator, staff.worker, {}, 'what you cover for Fern Rivers', ofAmber],
];

test.each(cases)('%s', async (_, cover, away, slots, label, references) => {
  await covers(cover, away);
  const view = await due(cover, slots);
  expect(asList(view).understood).toBe(`Reviews due · ${label} · today, Mon 23 Nov`);
  expect(listed(view)).toEqual(references);
});

describe('under a list of one\'s own', () => {
  test('stands the way to the list of the person covered for, with how many are in it', async () => {
    await covers(staff.otherIro, staff.iro);
    const [first] = (await due(staff.otherIro)).buttons;
    expect(first?.title).toBe('Amber Stone, for whom you cover: 7');
    expect(listed(await press(store, staff.otherIro, first))).toEqual(ofAmber);
  });

  test('stands the way to all that a manager answers for, where that manager is covered for', async () => {
    await covers(staff.otherIro, staff.iroManager);
    const [first] = (await due(staff.otherIro)).buttons;
    expect(first?.title).toBe('With those of Officer im, for whom you cover');
    expect(listed(await press(store, staff.otherIro, first))).toEqual(everyone);
  });

  test('stand no more buttons than Teams shows, and none for anybody who is not covered for', async () => {
    expect((await due(staff.otherIro)).buttons.map(({ title }) => title)).not.toContainEqual(expect.stringContaining('for whom you cover'));
    for (const away of [staff.iro, staff.busyIro, staff.newcomer]) await covers(staff.otherIro, away);
    expect((await due(staff.otherIro)).buttons).toHaveLength(6);
  });
});

test('a list says of each child for whom one covers, and nothing of one\'s own', async () => {
  await covers(staff.otherIro, staff.iro);
  const lines = asList(await due(staff.otherIro, { scope: 'service' })).groups.flatMap((group) => group.lines);
  const marked = lines.filter(({ limit }) => limit.endsWith('covering for Amber Stone'));
  expect([marked.length, lines.length]).toEqual([7, 9]);
});

test('a caseload is counted for the person covered for as well', async () => {
  await covers(staff.otherIro, staff.iro);
  const view = await ask(store, staff.otherIro, { intent: 'caseload.summary', slots: { person: 'Amber Stone' } });
  expect(view.headline).toBe('8 children in care, 7 reviews due.');
});
