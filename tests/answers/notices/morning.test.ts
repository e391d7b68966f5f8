import { day } from '../../../src/calendar/local-date';
import { setAbsence } from '../../../src/store/absences';
import { importBatch } from '../../../src/store/import-batch';
import type { Store } from '../../../src/store/open-store';
import type { Person } from '../../../src/people/person';
import { child, children, council, everybody, seventy, staff, teams } from '../../conversations/council';
import { aCouncil } from '../asked';
import { composed, digestFor, instant, monday, morningOf, notices, read, records, refuse } from './telling';

let store: Store;

afterEach(() => store.close());

const head: Person = { ...staff.serviceManager, id: 'hos', name: 'Olive Marsh', roles: ['head_of_service'], team: 'care' };

/** The council with other staff than usual. */
function councilWith(people: readonly Person[], more = children) {
  return aCouncil({ children: more, people, teams, wholeCaseload: true });
}

const withInstead = (person: Person) => everybody.map((each) => (each.id === person.id ? person : each));

async function away(person: Person, from: string, to: string, cover: Person | null): Promise<void> {
  await store.write((tx) => setAbsence(tx, { person: person.id, from: day(from), to: day(to), cover: cover?.id ?? null, by: person.id }, monday));
}

describe('an IRO’s Monday morning', () => {
  test('says what is wrong, what is this week and what to book, in few words', async () => {
    store = await aCouncil();
    await morningOf(store);
    const { view, summary, shown } = await digestFor(store, staff.iro);
    expect([view.heading, view.headline]).toEqual([
      'Monday 23 November',
      '1 booked day passed with nothing recorded, 1 review will be late, 1 review overdue, 1 review this week, 2 reviews to book, 9 other dates passed, 4 other dates coming up.',
    ]);
    expect(read(view)).toEqual([
      ['Booked day has passed, nothing recorded', 'EF · C103: Review 4 · was booked for Thu 19 Nov · legal limit Tue 8 Dec'],
      ['Will be late: booked after the legal limit', 'AB · C101: Review 4 · booked for Thu 10 Dec · legal limit Fri 4 Dec'],
      ['Overdue: past the legal limit', 'CD · C102: Review 4 · not booked yet · legal limit was Wed 11 Nov'],
      ['Reviews this week', 'IJ · C105: Review 4 · booked for Thu 26 Nov'],
      ['To book', 'GH · C104: Review 4 · our standard was Tue 8 Sep · legal limit Wed 6 Jan 2027', 'MN · C107: Review 4 · legal limit Fri 18 Dec'],
      [
        'Past their day', 'OP · C108: Letter to the child after review 3 · was due Tue 29 Sep', 'GH · C104: Midway after review 3 · was due Tue 6 Oct',
        'CD · C102: IRO and social worker meet before review 4 · was due Wed 21 Oct', 'and 6 more',
      ],
      [
        'Coming up', 'IJ · C105: Child seen before review 4 · due Thu 26 Nov', 'MN · C107: IRO and social worker meet before review 4 · due Fri 27 Nov',
        'OP · C108: Midway after review 3 · due Tue 1 Dec', 'and 1 more',
      ],
    ]);
    expect(summary).toBe('Your morning: 1 booked day passed with nothing recorded, 1 review will be late, 1 review overdue, 1 review this week, 2 reviews to book, 9 other dates passed, 4 other dates coming up');
    expect(shown.map(({ child: of, grounds: { reason } }) => `${of} ${reason}`)).toEqual(
      ['C103', 'C101', 'C102', 'C105', 'C104', 'C107', 'C108', 'C104', 'C102', 'C105', 'C107', 'C108'].map((of) => `${of} allocated`),
    );
  });

  test('opens from each line what it is about: the card to book or to record on, or the child', async () => {
    store = await aCouncil();
    await morningOf(store);
    const { view } = await digestFor(store, staff.iro);
    const presses = view.sections.flatMap(({ lines }) => lines.map(({ opens }) => (opens === null ? null : 'form' in opens ? [opens.form.name, opens.title] : [opens.ask.question.intent, opens.title])));
    expect(presses[0]).toEqual(['review.next', 'EF · C103, Review 4 · was booked for Thu 19 Nov · legal limit Tue 8 Dec: open']);
    expect(presses).toContainEqual(['book', 'MN · C107, Review 4 · legal limit Fri 18 Dec: book']);
    expect(presses).toContainEqual(['letter', 'OP · C108, Letter to the child after review 3 · was due Tue 29 Sep: record']);
  });

  test('shows twelve lines at most, every section among them, and opens the rest', async () => {
    store = await councilWith(everybody, seventy);
    await morningOf(store);
    const { view, shown } = await digestFor(store, staff.busyIro);
    const lines = view.sections.flatMap((section) => section.lines);
    expect(lines.filter(({ text }) => !/^and \d+ more$/.test(text))).toHaveLength(12);
    expect(shown).toHaveLength(12);
    const [more] = view.sections.flatMap((section) => section.lines.filter(({ text }) => text.startsWith('and ')));
    expect(more).toMatchObject({ note: '', opens: { ask: { question: { intent: 'reviews.list', slots: { scope: 'me' } } } } });
    const counted = [...view.headline.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
    const hidden = lines.reduce((sum, { text }) => sum + Number(/^and (\d+) more$/.exec(text)?.[1] ?? 0), 0);
    expect(12 + hidden).toBe(counted);
  });

  test('notifies with counts, and with no child’s initials or reference', async () => {
    store = await aCouncil();
    for (const person of await morningOf(store)) {
      const { summary } = await digestFor(store, { id: person ?? '' });
      expect(summary).not.toMatch(/C\d{3}|\b[A-Z]{2,3}\b/);
    }
  });
});

describe('who is told', () => {
  test('whoever has something to be told, once, however often the morning is begun', async () => {
    store = await aCouncil();
    const told = ['bs', 'im', 'iro', 'iro.other'];
    expect(await morningOf(store)).toEqual(told);
    expect(await morningOf(store)).toEqual(told);
  });

  test('nobody on a Sunday, at Christmas, or on a bank holiday', async () => {
    store = await aCouncil();
    for (const at of ['2026-11-22T08:30:00Z', '2026-12-25T08:30:00Z', '2026-12-28T08:30:00Z', '2027-01-01T08:30:00Z']) {
      expect(await morningOf(store, instant(at))).toEqual([]);
    }
  });

  test('not on a day on which they do not work', async () => {
    store = await councilWith(withInstead({ ...staff.iro, workingDays: [2, 3, 4] }));
    expect(await morningOf(store)).not.toContain('iro');
    expect(await morningOf(store, instant('2026-11-24T08:30:00Z'))).toContain('iro');
  });

  test.each([
    ['2026-11-23T08:30:00Z', '2026-11-23T18:00:00.000Z', 'in winter'],
    ['2027-03-30T07:30:00Z', '2027-03-30T17:00:00.000Z', 'on the first working morning of summer time'],
    ['2026-10-26T08:30:00Z', '2026-10-26T18:00:00.000Z', 'on the first morning of winter time'],
  ])('until six in the evening in London: %s → %s, %s', async (at, expires) => {
    store = await aCouncil();
    await morningOf(store, instant(at));
    expect(await notices(store, { kind: 'digest', person: 'iro' })).toMatchObject([{ expires, urgency: 'ordinary', state: 'queued' }]);
  });
});

describe('somebody who is away', () => {
  beforeEach(async () => {
    store = await aCouncil();
    await away(staff.iro, '2026-11-23', '2026-11-27', staff.otherIro);
  });

  test('is told nothing, and whoever covers is told for them', async () => {
    expect(await morningOf(store)).toEqual(['bs', 'im', 'iro.other']);
    const { view, shown, summary } = await digestFor(store, staff.otherIro);
    expect(read(view).at(-1)).toEqual([
      'Covering for Amber Stone (away until Mon 30 Nov)',
      'EF · C103: Nothing recorded · Review 4 · was booked for Thu 19 Nov · legal limit Tue 8 Dec',
      'AB · C101: Will be late · Review 4 · booked for Thu 10 Dec · legal limit Fri 4 Dec',
      'CD · C102: Overdue · Review 4 · not booked yet · legal limit was Wed 11 Nov',
      'IJ · C105: This week · Review 4 · booked for Thu 26 Nov',
      'GH · C104: To book · Review 4 · our standard was Tue 8 Sep · legal limit Wed 6 Jan 2027',
      'MN · C107: To book · Review 4 · legal limit Fri 18 Dec', 'OP · C108: Past its day · Letter to the child after review 3 · was due Tue 29 Sep',
      'and 12 more',
    ]);
    expect(summary).toMatch(/6 reviews and 13 other dates of a colleague$/);
    expect(shown.find(({ child: of }) => of === 'C101')).toMatchObject({ grounds: { reason: 'covering', actingFor: { person: { id: 'iro' } } } });
  });

  test('has nothing sent that was decided before they were away', async () => {
    await morningOf(store, instant('2026-11-30T08:30:00Z'));
    await away(staff.iro, '2026-11-30', '2026-11-30', null);
    const [notice] = await notices(store, { kind: 'digest', person: 'iro', day: day('2026-11-30') });
    expect(notice && (await composed(store, notice, instant('2026-11-30T08:31:00Z')))).toEqual({ kind: 'overtaken', why: 'they are away today' });
  });
});

describe('what a digest says beside the children', () => {
  test('a request that waits for agreement, to whoever may agree', async () => {
    store = await councilWith([...everybody, head].map((each) => (each.id === 'sm' ? { ...each, lineManager: 'hos' } : each)));
    await records(store, staff.iro, 'ask_late', { child: 'C101', last: '2026-06-04' }, { day: '2026-12-10', reason: 'carer in hospital' });
    expect(await morningOf(store)).toContain('hos');
    const { view } = await digestFor(store, head);
    expect(view.headline).toBe('1 request to hold a review late.');
    expect(read(view)).toEqual([['Waiting for your answer', 'AB · C101: Amber Stone asks for Thu 10 Dec (carer in hospital); legal limit Fri 4 Dec: not answered yet']]);
    expect(view.sections[0]?.lines[0]?.opens).toMatchObject({ form: { name: 'answer_late', child: 'C101' } });
  });

  test('whom Teams let nothing through to, to their line manager and to the administrator', async () => {
    store = await councilWith(withInstead({ ...staff.iro, lineManager: 'im' }));
    const friday = instant('2026-11-20T08:30:00Z');
    await morningOf(store, friday);
    const [digest] = await notices(store, { kind: 'digest', person: 'iro', day: day('2026-11-20') });
    await refuse(store, digest, 'not reached: the app is not installed', friday);
    expect(await morningOf(store)).toEqual(['admin', 'bs', 'im', 'iro', 'iro.other']);
    for (const person of [staff.iroManager, staff.administrator]) {
      const { view, summary } = await digestFor(store, person);
      expect(read(view).at(-1)).toEqual(['Could not be reached', 'Amber Stone: The app is not installed']);
      expect(summary).toMatch(/1 person could not be reached$/);
    }
  });

  test('an administrator is told of many in one line, and a line manager of each of theirs', async () => {
    const named = everybody.map((each) => (each.id === 'iro' || each.id === 'iro.other' ? { ...each, lineManager: 'im' } : each));
    const strangers = Array.from({ length: 40 }, (_, index): Person => ({ ...staff.iro, id: `new.${index + 10}`, name: `Newcomer ${index + 10}` }));
    const theirs = strangers.map(({ id }, index) => child(`C${index + 500}`, '2026-05-11', { works: { iro: id } }));
    store = await councilWith([...named, ...strangers], [...children, ...theirs]);
    const friday = instant('2026-11-20T08:30:00Z');
    await morningOf(store, instant('2026-11-16T08:30:00Z'));
    for (const digest of (await notices(store, { kind: 'digest', day: day('2026-11-16') })).filter(({ to }) => to !== 'bs' && to !== 'im')) await refuse(store, digest, 'not reached: they never wrote to the assistant', friday);
    await morningOf(store);
    expect(read((await digestFor(store, staff.iroManager)).view).at(-1)).toEqual(
      ['Could not be reached', 'Amber Stone: They never wrote to the assistant', 'Fern Brook: They never wrote to the assistant'],
    );
    const { view, summary } = await digestFor(store, staff.administrator);
    expect(read(view)).toEqual([['Could not be reached', '42 people could not be reached: Amber Stone, Fern Brook, Newcomer 10 and 39 more']]);
    expect(summary).toBe('Your morning: 42 people could not be reached');
  });

  test('not what was refused before the last working morning', async () => {
    store = await councilWith(withInstead({ ...staff.iro, lineManager: 'im' }));
    const thursday = instant('2026-11-19T08:30:00Z');
    await morningOf(store, thursday);
    const [digest] = await notices(store, { kind: 'digest', person: 'iro', day: day('2026-11-19') });
    await refuse(store, digest, 'not reached: the app is not installed', thursday);
    await morningOf(store);
    expect(JSON.stringify((await digestFor(store, staff.iroManager)).view)).not.toContain('Could not be reached');
  });
});

describe('what is true no more when it is sent', () => {
  test('a digest with nothing left to say', async () => {
    const only = [child('C103', '2026-06-08', { initials: 'EF', nextReview: { booked: '2026-11-19' } })];
    store = await councilWith(everybody, only);
    await morningOf(store);
    await records(store, staff.iro, 'held', { child: 'C103', last: '2026-06-08', booked: '2026-11-19' }, { day: '2026-11-19', participation: 'PN1' });
    await records(store, staff.iro, 'visit', { child: 'C103', last: '2026-06-08' }, { day: '2026-11-18' });
    const [notice] = await notices(store, { kind: 'digest', person: 'iro' });
    expect(notice && (await composed(store, notice))).toEqual({ kind: 'overtaken', why: 'there is nothing left to say' });
  });

  test('a digest of yesterday, and one for somebody who has left', async () => {
    store = await aCouncil();
    await morningOf(store);
    const [mine] = await notices(store, { kind: 'digest', person: 'iro' });
    const [theirs] = await notices(store, { kind: 'digest', person: 'iro.other' });
    if (!mine || !theirs) throw new Error('there are not two digests');
    expect(await composed(store, mine, instant('2026-11-24T08:30:00Z'))).toEqual({ kind: 'overtaken', why: 'its day has passed' });
    const staffList = { ...council, people: everybody.filter(({ id }) => id !== 'iro.other') };
    await importBatch(store, staffList, { format: 'facts', rows: 0, rejected: 0, at: monday, today: day('2026-11-23'), by: 'test' });
    expect(await composed(store, theirs)).toEqual({ kind: 'overtaken', why: 'they are no longer on the staff list' });
  });
});
