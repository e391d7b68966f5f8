import fc from 'fast-check';
import { recordsWork } from '../../src/answers/paperwork';
import { selectItems, workItems } from '../../src/answers/work-items';
import { day, isoDay } from '../../src/calendar/local-date';
import type { NewEntry } from '../../src/recording/entry';
import type { Store } from '../../src/store/open-store';
import { record } from '../../src/store/recordings';
import type { WrittenFacts } from '../../src/timetable/facts';
import { statuses, type Question } from '../../src/understanding/question';
import { child, council, staff } from '../conversations/council';
import { aCouncil, ask, asList, asWords, at, grouped, listed, looksDuring, period, press, setting, settingOn } from './asked';

type Review = NonNullable<WrittenFacts['reviews']>[number];

/** A review of which everything was done in time. */
const whole: Review = {
  held: '2025-06-27', reportReceived: '2025-06-20', decisionsSent: '2025-06-30', recordCompleted: '2025-07-04', recordSent: '2025-07-07', letterSent: '2025-07-07',
};
const before = { visits: ['2025-06-20'], midways: [] };
/** The second review, of which nothing but the day was recorded. */
const bare: Review = { held: '2025-09-26' };

/** One child for each thing that can be outstanding. All have the review of June 2025; today is Mon 23 Nov 2026. */
const children = [
  child('R1', null, { initials: 'AA', ...before, reviews: [whole, { ...whole, held: '2026-10-26', decisionsSent: '2026-10-30', recordCompleted: null, recordSent: null, letterSent: null }] }),
  child('R2', null, { initials: 'BB', ...before, reviews: [whole, { ...whole, held: '2026-11-02', decisionsSent: null, recordCompleted: '2026-11-20', recordSent: null, letterSent: '2026-11-20' }], visits: ['2025-06-20', '2026-10-20', '2026-11-18'] }),
  child('R3', null, { initials: 'CC', ...before, reviews: [whole], nextReview: { booked: '2026-11-25' } }),
  child('R4', null, { initials: 'DD', ...before, reviews: [whole], nextReview: { booked: '2026-11-26' } }),
  child('R5', null, { initials: 'EE', ...before, reviews: [whole], nextReview: { booked: '2026-12-03', reportReceived: '2026-11-20' } }),
  child('R6', null, { initials: 'FF', ...before, reviews: [whole, bare, { ...whole, held: '2026-09-14', reportReceived: null, decisionsSent: '2026-09-15', recordCompleted: '2026-09-15', recordSent: '2026-10-20', letterSent: '2026-09-15' }] }),
  child('R7', null, { initials: 'GG', ...before, reviews: [whole], nextReview: { booked: '2026-12-07' }, works: { iro: 'iro.other', socialWorker: 'sw.west', team: 'west' } }),
];

let store: Store;

beforeAll(async () => {
  store = await aCouncil({ ...council, children });
});

afterAll(() => store.close());

const list = (intent: Question['intent'], slots: Question['slots'] = {}, asker: (typeof staff)[keyof typeof staff] = staff.iro) => ask(store, asker, { intent, slots });

/** Records of the next review of a child whose last one was held in June 2025. */
async function recorded(entries: readonly Pick<NewEntry, 'child' | 'field' | 'value'>[], about: NewEntry['about'] = { kind: 'after', day: day('2025-06-27') }): Promise<Store> {
  const own = await aCouncil({ ...council, children });
  const whole = entries.map((entry) => ({ ...entry, about, why: null, replaces: null }) as NewEntry);
  await own.write((tx) => record(tx, whole, { at, by: 'sw.east', actingFor: null, reason: 'allocated' }));
  return own;
}

describe('social work reports', () => {
  test('of an IRO are those of her reviews: past their date, by week, then of reviews held without one', async () => {
    const view = asList(await list('reports.list'));
    expect([view.understood, view.headline]).toEqual(['Social work reports due · you · today, Mon 23 Nov', '4 social work reports: 1 past its date, 1 of reviews already held, 1 of earlier reviews.']);
    expect(grouped(view)).toEqual([
      ['Past its date', 'R3'],
      ['This week', 'R4'],
      ['The review was held, no report recorded', 'R6'],
      ['Of earlier reviews, nothing recorded', 'R6'],
    ]);
  });

  test('a line has the child, the day of the review and of the report, how far away, who owes it and why', async () => {
    expect(asList(await list('reports.list')).groups[0]?.lines[0]).toMatchObject({
      child: 'CC · R3', what: 'social work report for review 2', day: 'Due Fri 20 Nov', distance: '1 working day ago',
      limit: 'Review booked Wed 25 Nov · social worker Fern Rivers', why: 'review booked for Wed 25 Nov 2026, -3 working days',
    });
  });

  test('of a social worker are those that they owe, without their own name', async () => {
    const view = asList(await list('reports.list', { scope: 'me' }, staff.worker));
    expect(listed(view)).toEqual(['R3', 'R4', 'R6', 'R6']);
    expect(view.groups[0]?.lines[0]?.limit).toBe('Review booked Wed 25 Nov');
    expect(listed(await list('reports.list', {}, staff.otherWorker))).toEqual(['R7']);
  });

  test('of managers are their teams\', by person and by team', async () => {
    expect(listed(await list('reports.list', { status: 'overdue' }, staff.teamManager))).toEqual(['R3', 'R6', 'R6']);
    expect(listed(await list('reports.list', { person: 'Heather Dale' }, staff.serviceManager))).toEqual(['R7']);
    expect(listed(await list('reports.list', { team: 'Children in Care West' }, staff.iroManager))).toEqual(['R7']);
    expect(listed(await list('reports.list', { person: 'Heather Dale' }, staff.teamManager))).toEqual([]);
  });

  test('are not for business support', async () => {
    expect(asWords(await list('reports.list', {}, staff.businessSupport)).headline).toBe('Your role shows you reviews and what goes out after them, and not social work reports.');
  });

  test('that came are outstanding no more; those that came late stand so', async () => {
    expect(listed(await list('reports.list', { status: 'held', when: period('2026-11-20', '2026-11-20') }))).toEqual(['R5']);
    const late = child('L1', null, { reviews: [{ ...whole, reportReceived: '2025-06-26' }] });
    const own = await aCouncil({ ...council, children: [late] });
    const view = asList(await ask(own, staff.iro, { intent: 'reports.list', slots: { status: 'late', when: period('2025-06-01', '2025-06-30') } }));
    expect([view.headline, view.groups]).toMatchObject(['1 social work report: 1 done late.', [{ title: 'Received late', lines: [{ day: 'Received Thu 26 Jun 2025', limit: 'Was due Tue 24 Jun 2025 · review held Fri 27 Jun 2025 · social worker Fern Rivers' }] }]]);
    await own.close();
  });

  test('"due" in a period is due then; what is outstanding for reviews of a period is meant as well', async () => {
    const when = period('2026-11-24', '2026-11-26');
    expect(listed(await list('reports.list', { status: 'due', when }))).toEqual([]);
    expect(asList(await list('reports.list', { status: 'due', when })).note).toBe('Outside this period, 1 more is past its date.');
    expect(listed(await list('reports.list', { status: 'outstanding', when }))).toEqual(['R3', 'R4']);
  });

  test('what the social worker says is shown as said, and the report stays outstanding', async () => {
    const own = await recorded([{ child: 'R3', field: 'reportSaid', value: day('2026-11-18') }]);
    const view = asList(await ask(own, staff.iro, { intent: 'reports.list', slots: { status: 'overdue' } }));
    expect(view.groups[0]).toMatchObject({ title: 'Past its date', lines: [{ child: 'CC · R3', limit: 'Review booked Wed 25 Nov · social worker Fern Rivers · the social worker says it was given on Wed 18 Nov' }] });
    expect(listed(await ask(own, staff.iro, { intent: 'reports.list', slots: { status: 'held', when: period('2026-11-18', '2026-11-18') } }))).toEqual([]);
    await own.close();
  });

  test('and so is the answer that it is not there', async () => {
    const own = await recorded([{ child: 'R3', field: 'reportSaid', value: day('2026-11-18') }, { child: 'R3', field: 'reportNotThere', value: true }]);
    const view = asList(await ask(own, staff.iro, { intent: 'reports.list', slots: { status: 'overdue' } }));
    expect(view.groups[0]?.lines[0]?.limit).toContain('the social worker says it was given on Wed 18 Nov, the IRO says it is not there');
    await own.close();
  });

  test('of a review that was held with one are not asked for', async () => {
    const own = await recorded([{ child: 'R6', field: 'withReport', value: true }], { kind: 'held', day: day('2026-09-14') });
    const view = asList(await ask(own, staff.iro, { intent: 'reports.list', slots: {} }));
    expect(grouped(view).map(([title]) => title)).toEqual(['Past its date', 'This week', 'Of earlier reviews, nothing recorded']);
    await own.close();
  });
});

describe('what must still go out', () => {
  test('to an IRO: decisions, the next step of each record, and letters, by what is past its date and by week', async () => {
    const view = asList(await list('records.list'));
    expect(view.understood).toBe('Recommendations, review records and letters due · you · today, Mon 23 Nov');
    const lines = view.groups.map(({ title, lines: each }) => [title, ...each.map(({ child: called, what, day: due }) => `${called} ${what} ${due}`)]);
    expect(lines).toEqual([
      ['Past its date', 'BB · R2 recommendations of review 2 Due Mon 9 Nov', 'AA · R1 review record of review 2, to be completed Due Mon 16 Nov'],
      ['This week', 'AA · R1 letter after review 2 Due Mon 23 Nov'],
      ['Next week', 'BB · R2 review record of review 2, to be sent Due Mon 30 Nov'],
      [
        'Of earlier reviews, nothing recorded', 'FF · R6 recommendations of review 2 Due Fri 3 Oct 2025',
        'FF · R6 review record of review 2, to be completed Due Fri 17 Oct 2025', 'FF · R6 letter after review 2 Due Fri 24 Oct 2025',
      ],
    ]);
  });

  test.each<[Question['slots']['document'], string, string[]]>([
    ['decisions', '2 sets of recommendations: 1 past its date, 1 of earlier reviews.', ['R2', 'R6']],
    ['record', '3 review records: 1 past its date, 1 of earlier reviews.', ['R1', 'R2', 'R6']],
    ['letter', '2 letters: 1 of earlier reviews.', ['R1', 'R6']],
  ])('%s alone', async (document, headline, references) => {
    const view = asList(await list('records.list', { document }));
    expect([view.headline, listed(view)]).toEqual([headline, references]);
  });

  test('to business support: the records to send of the whole service, completed or not, and whose they are', async () => {
    const view = asList(await list('records.list', { document: 'record' }, staff.businessSupport));
    expect(view.understood).toBe('Review records due · the whole service · today, Mon 23 Nov');
    expect(view.groups.flatMap(({ lines }) => lines.map(({ child: called, what, limit }) => `${called} ${what} ${limit}`))).toEqual([
      'AA · R1 review record of review 2, to be sent Review held Mon 26 Oct · IRO Amber Stone',
      'BB · R2 review record of review 2, to be sent Review held Mon 2 Nov · IRO Amber Stone',
      'FF · R6 review record of review 2, to be sent Review held Fri 26 Sep 2025 · IRO Amber Stone',
    ]);
  });

  test('a record sent late stands so, and opens the child', async () => {
    const view = asList(await list('records.list', { document: 'record', status: 'late', when: period('2026-10-01', '2026-10-31') }));
    expect(grouped(view)).toEqual([['Past its date', 'R1'], ['Done late', 'R6']]);
    expect((await press(store, staff.iro, view.groups[1]?.lines[0])).understood).toBe('Timetable · FF · R6 · today, Mon 23 Nov 2026');
  });

  test('where the council sets no date for letters, the list says so', () => {
    expect(recordsWork('letter', staff.iro, settingOn(setting.today, 'handbook').policy).note).toBe('The council’s rules set no date for a letter to the child.');
    expect(recordsWork('letter', staff.iro, setting.policy).note).toBe('');
  });

  test('whatever has been recorded, a record that has not been sent is asked for once', () => {
    const somedayDone = fc.option(fc.integer({ min: 0, max: 20 }).map((after) => isoDay(day('2026-10-26') + after as typeof setting.today)));
    fc.assert(fc.property(somedayDone, somedayDone, fc.constantFrom(staff.iro, staff.businessSupport), (recordCompleted, recordSent, asker) => {
      const one = child('R1', null, { reviews: [{ held: '2026-10-26', recordCompleted, recordSent }] });
      const stored = { ...one, id: 'R1', recorded: null, missingSince: null, allocation: { iro: 'iro', socialWorker: null, team: null } };
      const { items } = workItems([stored], recordsWork('record', asker, setting.policy), setting);
      expect(selectItems(items, { status: 'outstanding' }, setting)).toHaveLength(recordSent === null ? 1 : 0);
    }));
  });
});

describe('visits to children', () => {
  test('are due by the next review; a visit since the last review is enough', async () => {
    const view = asList(await list('visits.list'));
    expect(view.understood).toBe('Visits due · you · today, Mon 23 Nov');
    expect(grouped(view)).toEqual([['This week', 'R3', 'R4'], ['Next week', 'R5']]);
    expect(view.groups[0]?.lines[0]).toMatchObject({ what: 'visit before review 2', day: 'Due Wed 25 Nov', limit: 'Review booked Wed 25 Nov' });
  });

  test('that were not made before a review are late, and nothing that can still be done', async () => {
    expect(listed(await list('visits.list', { status: 'outstanding' }))).toEqual(['R3', 'R4', 'R5', 'R6', 'R1']);
    const late = asList(await list('visits.list', { status: 'late', when: period('2026-09-01', '2026-10-31') }));
    expect([late.understood, grouped(late)]).toEqual(['Visits late · you · Tue 1 Sep to Sat 31 Oct', [['The review was held, no visit recorded', 'R6', 'R1']]]);
  });

  test('that were made stand with their day', async () => {
    const view = asList(await list('visits.list', { status: 'held', when: period('2026-11-01', '2026-11-30') }));
    expect([view.understood, view.groups]).toMatchObject(['Visits done · you · Sun 1 Nov to Mon 30 Nov', [{ title: 'Made', lines: [{ child: 'BB · R2', day: 'Visited Wed 18 Nov' }] }]]);
  });

  test('recorded in the chat are due no more', async () => {
    const own = await recorded([{ child: 'R3', field: 'visit', value: day('2026-11-20') }], { kind: 'child' });
    expect(listed(await ask(own, staff.iro, { intent: 'visits.list', slots: { status: 'upcoming' } }))).not.toContain('R3');
    await own.close();
  });
});

test('a midway that was recorded is due no more', async () => {
  const due = (own: Store) => ask(own, staff.iro, { intent: 'reviews.list', slots: { kind: 'midway', status: 'outstanding' } });
  expect(grouped(await due(store))).toContainEqual(['Of earlier reviews, nothing recorded', 'R6']);
  const own = await recorded([{ child: 'R6', field: 'midway', value: { day: day('2025-12-22'), concern: false } }], { kind: 'child' });
  expect(grouped(await due(own)).map(([title]) => title)).not.toContain('Of earlier reviews, nothing recorded');
  await own.close();
});

test('reviews that nobody has booked are one press from the list of due ones', async () => {
  const due = asList(await list('reviews.list', { scope: 'me' }));
  const view = asList(await press(store, staff.iro, due.buttons.find(({ title }) => title === 'Not booked yet')));
  expect(view.understood).toBe('Reviews not booked yet · you · today, Mon 23 Nov');
  expect(listed(view)).toEqual(['R6', 'R1', 'R2']);
});

test('no list offers more buttons than the six that Teams shows', async () => {
  const when = period('2026-01-01', '2026-12-31');
  for (const intent of ['reviews.list', 'reports.list', 'records.list', 'visits.list'] as const) {
    for (const slots of [{}, { when }, ...statuses.flatMap((status) => [{ status }, { status, when }, { status, booking: 'none' as const }])]) {
      expect((await list(intent, slots)).buttons.length).toBeLessThanOrEqual(6);
    }
  }
});

test('each child on a page is a look in the audit trail, once', async () => {
  const looks = await looksDuring(store, () => list('records.list', {}, staff.businessSupport));
  expect(looks.map(({ actor, action, child: seen, reason }) => `${actor} ${action} ${seen} ${reason}`)).toEqual(['R2', 'R1', 'R6'].map((reference) => `bs looked ${reference} business_support`));
});
