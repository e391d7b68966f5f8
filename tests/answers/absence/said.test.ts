import { day } from '../../../src/calendar/local-date';
import type { FormView } from '../../../src/answers/views';
import { setAbsence } from '../../../src/store/absences';
import type { Store } from '../../../src/store/open-store';
import type { Slots } from '../../../src/understanding/question';
import { staff } from '../../conversations/council';
import { aCouncil, ask, at, period } from '../asked';

let store: Store;

beforeEach(async () => {
  store = await aCouncil();
});

afterEach(() => store.close());

async function said(slots: Slots, asker: (typeof staff)[keyof typeof staff] = staff.iro): Promise<FormView> {
  const view = await ask(store, asker, { intent: 'absence.set', slots });
  if (view.kind !== 'form') throw new Error(`not a card to fill in but: ${view.headline}`);
  return view;
}

/** What the inputs hold, by id. */
function filledIn({ inputs }: FormView) {
  return inputs.map((input) => ('day' in input ? input.day.value : 'choice' in input ? input.choice.value : null));
}

function set(from: string, to: string, person = 'iro', cover: string | null = null) {
  return store.write((tx) => setAbsence(tx, { person, from: day(from), to: day(to), cover, by: person }, at));
}

describe('what is said of an absence fills the card in', () => {
  test.each<[string, Slots, readonly string[]]>([
    ['both days and who covers', { when: period('2026-12-21', '2027-01-03'), cover: 'Fern Brook' }, ['2026-12-21', '2027-01-03', 'iro.other']],
    ['the last day alone: from today', { when: period(null, '2026-11-27') }, ['2026-11-23', '2026-11-27', '']],
    ['the first day alone: the last is asked for', { when: period('2026-12-01', null) }, ['2026-12-01', '', '']],
    ['who covers alone', { cover: 'hazel' }, ['', '', 'iro.busy']],
    ['nothing', {}, ['', '', '']],
  ])('%s', async (_, slots, filled) => {
    expect(filledIn(await said(slots))).toEqual(filled);
  });

  test('a name that several colleagues have is asked about', async () => {
    const view = await said({ cover: 'Officer' });
    expect(view.problem).toBe('“Officer” could be 2 of your colleagues: choose who covers.');
    expect(filledIn(view)).toEqual(['', '', '']);
  });

  test.each(['Fern Rivers', 'Nobody Known'])('a name that no colleague has is not taken: %s', async (cover) => {
    expect((await said({ cover })).problem).toBe(
      `“${cover}” is nobody who can cover for you: choose somebody with your post, from your team, who manages you or whom you manage.`,
    );
  });
});

describe('days that are set already', () => {
  test('are offered for changing where the new ones overlap them', async () => {
    const { id } = await set('2026-12-21', '2027-01-03');
    const view = await said({ when: period('2027-01-01', '2027-01-10') });
    expect(view.save?.record.form).toEqual({ name: 'absence', person: 'iro', absence: id, from: 1 });
    expect(filledIn(view)).toEqual(['2027-01-01', '2027-01-10', '(nobody)']);
    expect(view.facts).toEqual([{ title: 'Now', value: 'Mon 21 Dec to Sun 3 Jan 2027, nobody covers' }]);
  });

  test('are left alone where they do not', async () => {
    await set('2026-12-21', '2027-01-03');
    expect((await said({ when: period('2027-01-04', '2027-01-10') })).save?.record.form).toMatchObject({ absence: null });
  });

  test('are shown where no days are said, those that are over left out', async () => {
    await set('2026-11-02', '2026-11-06');
    expect((await said({})).headline).toBe('When are you away, and who covers?');
    await set('2026-12-21', '2027-01-03');
    const view = await said({});
    expect(view.groups.flatMap(({ lines }) => lines.map(({ title, note }) => [title, note]))).toEqual([['Mon 21 Dec to Sun 3 Jan 2027', 'nobody covers']]);
  });
});

test('whoever stands in is told so among their own absences', async () => {
  await set('2026-11-23', '2026-11-27', 'iro', 'iro.other');
  await set('2026-12-21', '2026-12-23', 'iro.other');
  expect((await said({}, staff.otherIro)).facts).toEqual([{ title: 'You cover for', value: 'Amber Stone, Mon 23 Nov to Fri 27 Nov' }]);
});

test('the card offers so many colleagues as a phone can scroll through, the one who is named among them', async () => {
  const people = Array.from({ length: 300 }, (_, index) => ({ ...staff.iro, id: `iro.${index}`, name: `Colleague ${index}`, email: null, teamsObjectId: null }));
  await store.close();
  store = await aCouncil({ children: [], people: [staff.iro, ...people], teams: [], wholeCaseload: false });
  const { inputs } = await said({ cover: 'Colleague 99' });
  const cover = inputs.find(({ id }) => id === 'cover');
  if (cover === undefined || !('choice' in cover)) throw new Error('nobody can be chosen');
  expect(cover.choice.options).toHaveLength(82);
  expect(cover.choice.value).toBe('iro.99');
});
