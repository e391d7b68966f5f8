import type { Store } from '../../src/store/open-store';
import type { Slots } from '../../src/understanding/question';
import { child, council, staff } from '../conversations/council';
import { aCouncil, ask, asList, grouped, listed, period, press } from './asked';

let store: Store;

beforeAll(async () => {
  store = await aCouncil();
});

afterAll(() => store.close());

const list = (slots: Slots, asker = staff.iro) => ask(store, asker, { intent: 'reviews.list', slots });

describe('which of my reviews are due', () => {
  const due = () => list({ status: 'due', scope: 'me' });

  test('each child of one\'s own stands once, in the group in which something is to be done first', async () => {
    expect(grouped(await due())).toEqual([
      ['Will be late: booked after the legal limit', 'C101'],
      ['Booked day has passed, nothing recorded', 'C103'],
      ['Overdue: past the legal limit', 'C102'],
      ['Past our standard, within the legal limit', 'C104'],
      ['This week', 'C105'],
      ['Next week', 'C106'],
      ['After that', 'C107'],
    ]);
  });

  test('it says what was understood, and counts what stands out', async () => {
    const { understood, headline, note } = asList(await due());
    expect(understood).toBe('Reviews due · you · today, Mon 23 Nov');
    expect(headline).toBe('7 reviews: 1 will be late, 1 with nothing recorded, 1 overdue, 1 past our standard.');
    expect(note).toBe('');
  });

  test('a line has initials and reference, weekday and date, how far away, the limit and why', async () => {
    const [late, , overdue, past, booked] = asList(await due()).groups.flatMap(({ lines }) => lines);
    expect(late).toMatchObject({ child: 'AB · C101', what: 'review 4', day: 'Booked Thu 10 Dec', distance: 'in 13 working days', limit: 'Legal limit Fri 4 Dec, booked after it' });
    expect(overdue).toMatchObject({ what: 'not booked yet', day: 'Due Wed 11 Nov', distance: '8 working days ago', limit: 'Legal limit Wed 11 Nov' });
    expect(past).toMatchObject({ day: 'Due Tue 8 Sep', limit: 'Legal limit Wed 6 Jan 2027, our standard Tue 8 Sep' });
    expect(past?.why).toContain('unplanned move Mon 10 Aug 2026, +20 working days (not counting Summer bank holiday Mon 31 Aug 2026)');
    expect(booked).toMatchObject({ day: 'Booked Thu 26 Nov', distance: 'in 3 working days' });
  });

  test('no name stands in it, and "overdue" is said of the legal limit only', async () => {
    const written = JSON.stringify(await due());
    expect(written).not.toMatch(/Robin|Meadow/);
    const { groups } = asList(await due());
    for (const { title, lines } of groups) expect(/overdue/i.test(`${title}${JSON.stringify(lines)}`)).toBe(title === 'Overdue: past the legal limit');
  });

  test('somebody without children of their own has none', async () => {
    const view = asList(await list({ status: 'due', scope: 'me' }, staff.newcomer));
    expect([view.headline, view.groups]).toEqual(['No reviews.', []]);
  });

  test('the likely next questions keep to the same children', async () => {
    const view = asList(await list({ status: 'due', person: 'Amber Stone' }, staff.iroManager));
    const overdue = view.buttons.find(({ title }) => title === 'Overdue');
    expect(listed(await press(store, staff.iroManager, overdue))).toEqual(['C102', 'C104']);
  });
});

describe('which reviews a status and a period ask for', () => {
  test.each<[string, Slots, string[]]>([
    ['nothing said: what is due', {}, ['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C107']],
    ['overdue', { status: 'overdue' }, ['C102', 'C104']],
    ['coming up', { status: 'upcoming' }, ['C101', 'C105', 'C106', 'C107', 'C108']],
    ['outstanding', { status: 'outstanding' }, ['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C107', 'C108']],
    ['due next week, by the day it is booked for', { status: 'due', when: period('2026-11-30', '2026-12-06') }, ['C106']],
    ['due in a period by the due day where nothing is booked', { status: 'due', when: period('2026-12-18', '2026-12-18') }, ['C107']],
    ['due in the period of a legal limit that is not the booked day', { status: 'due', when: period('2026-12-04', '2026-12-04') }, []],
    ['due up to a day, with no beginning', { status: 'due', when: period(null, '2026-11-26') }, ['C103', 'C102', 'C104', 'C105']],
    ['due from a day on, with no end', { status: 'due', when: period('2026-12-10', null) }, ['C101', 'C107', 'C108']],
    ['reviews this week: those to be held and those held', { when: period('2026-11-23', '2026-11-29') }, ['C105']],
    ['held in June', { status: 'held', when: period('2026-06-01', '2026-06-30') }, ['C101', 'C103', 'C105', 'C106', 'C107']],
    ['held on one day', { status: 'held', when: period('2026-09-01', '2026-09-01') }, ['C108']],
    ['held on the first and the last day of a period', { status: 'held', when: period('2026-06-10', '2026-06-15') }, ['C105', 'C106']],
    ['held in a month with none', { status: 'held', when: period('2026-10-01', '2026-10-31') }, []],
    ['out of timescale since May: held late, or past the law and not held', { status: 'late', when: period('2026-05-01', '2026-11-30') }, ['C102', 'C102', 'C101', 'C103', 'C105', 'C106', 'C107', 'C104', 'C108']],
  ])('%s', async (_, slots, references) => {
    expect(listed(await list({ ...slots, scope: 'me' }))).toEqual(references);
  });

  test('a list for a period says that others outside it are overdue', async () => {
    expect(asList(await list({ status: 'due', when: period('2026-11-30', '2026-12-06') })).note).toBe('Outside this period, 1 more is overdue.');
    expect(asList(await list({ status: 'due', when: period('2026-11-01', '2026-12-06') })).note).toBe('');
    expect(asList(await list({ status: 'held', when: period('2026-06-01', '2026-06-30') })).note).toBe('');
  });

  test('held reviews say whether they were in time for the law', async () => {
    const [line] = asList(await list({ status: 'held', when: period('2026-06-04', '2026-06-04') })).groups[0]?.lines ?? [];
    expect(line).toMatchObject({ child: 'AB · C101', what: 'review 3', day: 'Held Thu 4 Jun', limit: 'After its legal limit, Thu 26 Mar 2026', why: '' });
  });
});

describe('which kind of review', () => {
  test.each<[string, Slots, string[]]>([
    ['second reviews', { kind: 'second', status: 'held', when: period('2025-09-01', '2025-09-30') }, ['C101', 'C102', 'C103', 'C104', 'C105', 'C106', 'C107', 'C108', 'C109']],
    ['first reviews in a month with second ones only', { kind: 'first', status: 'held', when: period('2025-09-01', '2025-09-30') }, []],
    ['later reviews', { kind: 'subsequent', status: 'due', when: period('2026-11-23', '2026-11-29') }, ['C105']],
    ['adoption reviews', { kind: 'adoption', status: 'outstanding' }, []],
    ['midways', { kind: 'midway', status: 'due', when: period('2026-12-01', '2026-12-31') }, ['C108']],
  ])('%s', async (_, slots, references) => {
    expect(listed(await list(slots))).toEqual(references);
  });

  test('midways are called as the council calls them', async () => {
    const view = asList(await list({ kind: 'midway', status: 'due', when: period('2026-12-01', '2026-12-31') }));
    expect([view.understood, view.headline]).toEqual(['Midway reviews due · you · Tue 1 Dec to Thu 31 Dec', '1 midway review.']);
  });
});

describe('a child whose next review cannot be worked out', () => {
  test('is named beside the list, with the look recorded, so that nobody is lost', async () => {
    const own = await aCouncil({ ...council, children: [child('C301', '2026-06-10', { initials: 'LO' }), child('C302', '2026-06-10', { initials: 'ST', reviews: [{ held: '2026-06-10', part: 2 }] })] });
    const view = asList(await ask(own, staff.iro, { intent: 'reviews.list', slots: { status: 'due' } }));
    expect(listed(view)).toEqual(['C301']);
    expect(view.note).toBe('Not in this list, because the next review can’t be worked out: ST · C302.');
    expect(asList(await ask(own, staff.iro, { intent: 'reviews.list', slots: { status: 'held' } })).note).toBe('');
    const looks = await own.write((tx) => tx.selectFrom('audit').select(['child']).where('action', '=', 'looked').execute());
    expect(looks.map(({ child: seen }) => seen)).toEqual(['C301', 'C302', 'C301']);
    await own.close();
  });
});
