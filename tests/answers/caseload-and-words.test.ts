import { intents, type Intent } from '../../src/understanding/question';
import { clarify } from '../../src/answers/words-answer';
import type { Store } from '../../src/store/open-store';
import { child, council, everybody, staff } from '../conversations/council';
import { aCouncil, ask, asCaseload, asList, asWords, grouped, listed, looksDuring, press, settingOn } from './asked';

let store: Store;

beforeAll(async () => {
  store = await aCouncil();
});

afterAll(() => store.close());

describe('a caseload', () => {
  const caseload = (asker = staff.iro) => ask(store, asker, { intent: 'caseload.summary', slots: { scope: 'me' } });

  test('says “looked-after children” where the council does', async () => {
    const handbook = settingOn(undefined, 'handbook');
    const view = await ask(store, staff.iro, { intent: 'caseload.summary', slots: { scope: 'me' } }, {}, handbook);
    expect(view.headline).toMatch(/^8 looked-after children, /);
  });

  test('counts the children in care and what stands out among their reviews', async () => {
    const view = asCaseload(await caseload());
    expect(view.understood).toBe('Caseload · you · today, Mon 23 Nov 2026');
    expect(view.headline).toBe('8 children in care, 7 reviews due.');
    expect(Object.fromEntries(view.facts.map(({ title, value }) => [title, value]))).toMatchObject({
      Children: '8', 'Will be late': '1', Overdue: '1', 'Nothing recorded': '1', 'Past our standard': '1', 'Reviews this week': '1', 'Reviews next week': '1', 'Not booked yet': '4',
      'Reports past their date': '3',
    });
  });

  test('leads to the reviews that it counts', async () => {
    const [due, overdue, notBooked, reports] = asCaseload(await caseload()).buttons;
    expect(listed(await press(store, staff.iro, due))).toHaveLength(7);
    expect(listed(await press(store, staff.iro, overdue))).toEqual(['C102', 'C104']);
    expect(listed(await press(store, staff.iro, notBooked))).toEqual(['C102', 'C104', 'C107', 'C108']);
    expect(grouped(await press(store, staff.iro, reports))[0]).toEqual(['Past its date', 'C104', 'C102', 'C103']);
  });

  test('names no child, and so no look at a child is recorded', async () => {
    const looks = await looksDuring(store, async () => expect(JSON.stringify(await caseload())).not.toMatch(/C\d{3}/));
    expect(looks).toMatchObject([{ actor: 'iro', action: 'asked', child: null }]);
  });

  test('of a team manager is the team\'s, by social worker; who has none on the staff list is counted beside', async () => {
    const view = asList(await ask(store, staff.teamManager, { intent: 'caseload.summary', slots: {} }));
    expect(view).toMatchObject({ understood: 'Caseload · your teams · today, Mon 23 Nov 2026', headline: '9 children in care, 8 reviews due.' });
    expect(view.groups).toMatchObject([{ title: 'By social worker', lines: [{ child: 'Fern Rivers', what: 'Children in Care East', day: '8 children', distance: '7 reviews due' }] }]);
    expect(view.note).toContain('Of these, 1 child has no social worker who is on the staff list.');
  });

  test('of the IRO manager is by IRO and by team, each by name, those without children too', async () => {
    const { groups, note } = asList(await ask(store, staff.iroManager, { intent: 'caseload.summary', slots: {} }));
    expect(groups.map(({ title, lines }) => [title, ...lines.map(({ child: name, day }) => `${name}: ${day}`)])).toEqual([
      ['By IRO', 'Amber Stone: 8 children', 'Fern Brook: 2 children', 'Hazel Hill: 0 children', 'Officer iro.leaver: 0 children', 'Officer iro.new: 0 children'],
      ['By team', 'Children in Care East: 9 children', 'Children in Care West: 1 child'],
    ]);
    expect(groups[0]?.lines[0]?.limit).toBe('1 overdue · 1 will be late · 1 with nothing recorded · 4 not booked yet · 3 reports past their date');
    expect(note).toBe('In all: 2 overdue · 1 will be late · 1 with nothing recorded · 6 not booked yet · 4 reports past their date.');
  });

  test('by person and by team opens the one that is pressed, and leads back', async () => {
    const all = asList(await ask(store, staff.iroManager, { intent: 'caseload.summary', slots: {} }));
    const one = asCaseload(await press(store, staff.iroManager, all.groups[0]?.lines[1]));
    expect([one.understood, one.headline]).toEqual(['Caseload · Fern Brook · today, Mon 23 Nov 2026', '2 children in care, 2 reviews due.']);
    const team = asList(await press(store, staff.iroManager, all.groups[1]?.lines[0]));
    expect(team.groups[0]).toMatchObject({ title: 'By social worker', lines: [{ child: 'Fern Rivers' }] });
    expect(await press(store, staff.iroManager, one.buttons.find(({ title }) => title === 'Back to the list'))).toEqual(all);
  });

  test('by person and by team names no child either, and goes on over as many pages as it takes', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...staff.otherIro, id: `iro.${index}`, name: `Reviewer ${String(index).padStart(2, '0')}`, email: null, teamsObjectId: null }));
    const own = await aCouncil({ ...council, people: [...everybody, ...many] });
    const names: string[] = [];
    for (let view = asList(await ask(own, staff.iroManager, { intent: 'caseload.summary', slots: {} })); ; view = asList(await press(own, staff.iroManager, view.pager?.next))) {
      expect(JSON.stringify(view)).not.toMatch(/C\d{3}/);
      names.push(...view.groups.flatMap(({ lines }) => lines.map(({ child: name }) => name)));
      if (view.pager?.next == null) break;
    }
    expect(names).toHaveLength(5 + 30 + 2);
    expect(new Set(names).size).toBe(names.length);
    await own.close();
  });

  test('is not for business support, who are told so and not that there are no children', async () => {
    expect(asWords(await caseload(staff.businessSupport)).headline).toBe('Your role shows you reviews, and not caseloads. Ask which reviews are due.');
  });

  test('of somebody without children says none', async () => {
    expect((await caseload(staff.newcomer)).headline).toBe('0 children in care, 0 reviews due.');
  });

  test('counts those whose next review cannot be worked out', async () => {
    const own = await aCouncil({ ...council, children: [child('C302', null, { reviews: [{ held: '2026-06-10', part: 2 }] })] });
    const view = asCaseload(await ask(own, staff.iro, { intent: 'caseload.summary', slots: {} }));
    expect(view.facts).toContainEqual({ title: 'Can’t be worked out', value: '1' });
    expect(view.headline).toBe('1 child in care, 0 reviews due.');
    await own.close();
  });
});

describe('words', () => {
  const headline = async (intent: Intent) => (await ask(store, staff.iro, { intent, slots: {} })).headline;

  test('a greeting calls the person by their first name', async () => {
    expect(await headline('greeting')).toMatch(/^Hello Amber\. /);
  });

  test('what is not done yet is named, and what is never done is refused, with what can be asked instead', async () => {
    expect(await headline('performance.show')).toBe('I can’t show performance figures yet.');
    expect(await headline('unknown')).toMatch(/^I don’t do that\. /);
    expect(asWords(await ask(store, staff.iro, { intent: 'unknown', slots: {} })).buttons.length).toBeGreaterThan(0);
  });

  test('nothing that a person can ask is left without an answer, or without its line in the audit trail', async () => {
    for (const intent of intents) {
      const looks = await looksDuring(store, async () => expect(await headline(intent)).not.toBe(''));
      expect(looks.length).toBeGreaterThan(0);
      expect(new Set(looks.map(({ actor, at }) => `${actor} ${at}`)).size).toBe(1);
    }
  });

  test('every question that an answer in words offers leads to an answer', async () => {
    for (const intent of ['help', 'greeting', 'thanks', 'cancel', 'unknown'] as const) {
      for (const button of asWords(await ask(store, staff.iro, { intent, slots: {} })).buttons.filter((each) => 'ask' in each)) {
        expect((await press(store, staff.iro, button)).headline).not.toBe('');
      }
    }
  });

  test('where it would be a guess, what may be meant is offered as buttons, which carry what was said', async () => {
    const asked = clarify(['reviews.list', 'caseload.summary', 'performance.show'], { status: 'overdue' });
    expect(asked.buttons.map(({ title }) => title)).toEqual(['A list of reviews', 'A caseload']);
    expect(listed(await press(store, staff.iro, asked.buttons[0]))).toEqual(['C102', 'C104']);
  });

  test('asks each of what it offers with as much of what was said as that can carry', () => {
    const { buttons } = clarify(['reviews.list', 'records.list', 'help'], { status: 'overdue', document: 'letter' });
    expect(buttons.map((button) => 'ask' in button && button.ask.question.slots)).toEqual([{ status: 'overdue' }, { status: 'overdue', document: 'letter' }, {}]);
  });

  test('where nothing that is offered can be done, the usual questions are', () => {
    expect(clarify(['performance.show'], {}).buttons.map(({ title }) => title)).toContain('Which of my reviews are due?');
  });
});
