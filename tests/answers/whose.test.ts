import type { Person } from '../../src/people/person';
import type { Store } from '../../src/store/open-store';
import type { Slots } from '../../src/understanding/question';
import { council, everybody, staff } from '../conversations/council';
import { aCouncil, ask, asList, asWords, listed, press } from './asked';

let store: Store;

beforeAll(async () => {
  store = await aCouncil();
});

afterAll(() => store.close());

const due = (asker: Person, slots: Slots) => ask(store, asker, { intent: 'reviews.list', slots: { status: 'due', ...slots } });

const own = ['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C107'];
const inTeamEast = ['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C202', 'C107'];
const everyone = ['C101', 'C103', 'C201', 'C102', 'C104', 'C105', 'C106', 'C202', 'C107'];

/** What somebody asks for, the words in which it is echoed, and the children they get (nobody twice, in the list's order). */
const cases: readonly [who: string, asker: Person, slots: Slots, label: string, references: readonly string[]][] = [
  ['an IRO, plainly', staff.iro, {}, 'you', own],
  ['an IRO, her own', staff.iro, { scope: 'me' }, 'you', own],
  ['an IRO, her team\'s: she has none but her own', staff.iro, { scope: 'team' }, 'you', own],
  ['an IRO, everybody\'s', staff.iro, { scope: 'service' }, 'all that you may see', own],
  ['an IRO, her own by name', staff.iro, { person: 'Amber Stone' }, 'you', own],
  ['an IRO, another IRO\'s', staff.iro, { person: 'Fern Brook' }, 'Fern Brook, as far as you may see', []],
  ['an IRO, a team\'s', staff.iro, { team: 'Children in Care East' }, 'Children in Care East, as far as you may see', own],
  ['a social worker, his own', staff.worker, {}, 'you', own],
  ['a social worker, those of an IRO', staff.worker, { person: 'amber' }, 'Amber Stone, as far as you may see', own],
  ['a line manager, plainly', staff.lineManager, {}, 'your teams', own],
  ['a line manager, a worker of theirs', staff.lineManager, { person: 'Rivers' }, 'Fern Rivers', own],
  ['a team manager, plainly: the team\'s children too whose worker has left', staff.teamManager, {}, 'your teams', inTeamEast],
  ['a team manager, the team by its name', staff.teamManager, { team: 'east team' }, 'Children in Care East', inTeamEast],
  ['a team manager, another team', staff.teamManager, { team: 'West' }, 'Children in Care West, as far as you may see', []],
  ['a team manager, another team\'s worker', staff.teamManager, { person: 'Heather' }, 'Heather Dale, as far as you may see', []],
  ['the manager of the other team', staff.otherTeamManager, { scope: 'team' }, 'your teams', ['C201']],
  ['a service manager, plainly', staff.serviceManager, {}, 'your teams', everyone],
  ['a service manager, a team above others', staff.serviceManager, { team: 'Corporate Parenting' }, 'Corporate Parenting', everyone],
  ['the IRO manager, plainly', staff.iroManager, {}, 'the whole service', everyone],
  ['the IRO manager, the team', staff.iroManager, { scope: 'team' }, 'the whole service', everyone],
  ['the IRO manager, one IRO', staff.iroManager, { person: 'Fern Brook' }, 'Fern Brook', ['C201', 'C202']],
  ['the IRO manager, a team above others', staff.iroManager, { team: 'Corporate Parenting' }, 'Corporate Parenting', everyone],
  ['business support, plainly', staff.businessSupport, {}, 'the whole service', everyone],
  ['business support, one IRO', staff.businessSupport, { person: 'Amber' }, 'Amber Stone', own],
];

test.each(cases)('%s', async (_, asker, slots, label, references) => {
  const view = await due(asker, slots);
  expect(asList(view).understood).toBe(`Reviews due · ${label} · today, Mon 23 Nov`);
  expect(listed(view)).toEqual(references);
});

describe('words where nobody\'s children can be meant', () => {
  test.each<[string, Person, Slots, string]>([
    ['a name that nobody has', staff.iro, { person: 'Nobody' }, 'There is nobody called “Nobody” on the staff list. Try their full name.'],
    ['a team that is not there', staff.iro, { team: 'Fostering' }, 'There is no team called “Fostering”. Try its name as it stands in the staff list.'],
    ['an administrator', staff.administrator, {}, 'Your role on the staff list works with no children, so I have nothing to show you. If that is wrong, ask your administrator.'],
  ])('%s', async (_, asker, slots, sentence) => {
    expect(asWords(await due(asker, slots)).headline).toBe(sentence);
  });

  test('an administrator is told the same whatever is asked, so that nothing can be found out', async () => {
    const answers = await Promise.all([due(staff.administrator, { person: 'Amber' }), due(staff.administrator, { team: 'Nowhere' }), due(staff.administrator, { scope: 'service' })]);
    expect(new Set(answers.map(({ headline }) => headline)).size).toBe(1);
  });
});

describe('a name that several people have', () => {
  test('brings a button for each, which asks the same question about that one', async () => {
    const asked = asWords(await due(staff.iroManager, { person: 'Fern' }));
    expect(asked.headline).toBe('“Fern” could be 2 of those on the staff list. Which one?');
    expect(asked.buttons.map(({ title }) => title)).toEqual(['Fern Brook', 'Fern Rivers, Children in Care East']);
    expect(listed(await press(store, staff.iroManager, asked.buttons[0]))).toEqual(['C201', 'C202']);
    expect(listed(await press(store, staff.iroManager, asked.buttons[1]))).toEqual(own);
  });

  test('is told apart even where it is wholly the same', async () => {
    const twins = await aCouncil({ ...council, people: everybody.map((person) => (person.id === 'sw.west' ? { ...person, name: 'Fern Rivers' } : person)) });
    const asked = asWords(await ask(twins, staff.iroManager, { intent: 'reviews.list', slots: { person: 'Fern Rivers' } }));
    expect(asked.buttons.map(({ title }) => title)).toEqual(['Fern Rivers, Children in Care East', 'Fern Rivers, Children in Care West']);
    expect(listed(await press(twins, staff.iroManager, asked.buttons[1]))).toEqual(['C201']);
    await twins.close();
  });

  test('works for teams and for the caseload as well', async () => {
    const asked = asWords(await ask(store, staff.iroManager, { intent: 'caseload.summary', slots: { team: 'children in care' } }));
    expect(asked.buttons.map(({ title }) => title)).toEqual(['Children in Care East', 'Children in Care West']);
    expect((await press(store, staff.iroManager, asked.buttons[1])).headline).toBe('1 child in care, 1 review due.');
  });
});
