import type { DateLine, ListLine, View } from '../../src/answers/views';
import { renderCard } from '../../src/cards/render';
import { sizeInTeams } from './card-checks';

const TEAMS_TAKES = 80 * 1024;

const team = 'Permanence, Fostering and Kinship Care Team for Children aged 5 to 15 (North East)';
const list = { intent: 'reviews.list' as const, slots: { team, when: { from: '2026-11-23', to: '2027-03-31' }, status: 'upcoming' as const } };
const button = (title: string) => ({ title, ask: { question: list, page: 4, back: { question: list, page: 4 } } });
const child = 'ABC · SSD-PERSON-0000-0000-0000-0000-00001042';
const form = {
  name: 'ask_late' as const, child, review: { kind: 'after' as const, day: '2026-06-08' }, booked: '2027-02-22', entry: null, from: 11,
  back: { question: list, page: 4 },
};
const pager = { label: '37 to 48 of 70', previous: button('Back'), next: button('More') };
const notCounting = 'not counting Good Friday Fri 26 Mar 2027, Easter Monday Mon 29 Mar 2027, Early May bank holiday Mon 3 May 2027';
const move = `Unplanned move Fri 26 Mar 2027, +20 working days = Wed 28 Apr 2027 (${notCounting})`;
const law = 'Legal limit Wed 10 Mar 2027, booked after it, our standard Thu 19 Nov 2026';

const line: ListLine = {
  child,
  what: 'not booked yet',
  day: 'Booked Mon 22 Feb 2027',
  distance: 'in 162 working days',
  limit: law,
  why: `review before held Thu 10 Sep 2026, +6 months, brought forward to Wed 9 Dec 2026, ${move}`,
  open: { question: { intent: 'child.timeline', slots: { child } }, page: 1, back: { question: list, page: 4 } },
  openLabel: `${child}, not booked yet, Booked Mon 22 Feb 2027, in 162 working days, ${law}: open the timetable`,
};

const date: Omit<DateLine, 'key'> = {
  title: 'IRO and social worker meet before review 14',
  day: 'Was booked for Wed 28 Apr 2027',
  status: '183 working days ago · past our standard',
  standsOut: true,
  why: [
    'Legal limit Wed 10 Mar 2027',
    'Our standard Thu 19 Nov 2026',
    'The case system says Fri 12 Mar 2027: later than the law allows',
    'Part 2 has not followed within 20 working days',
    'Review before held Thu 10 Sep 2026',
    '+6 months = Wed 10 Mar 2027',
    move,
  ],
  source: 'west-berkshire-2023',
  whyLabel: 'IRO and social worker meet before review 14, Was booked for Wed 28 Apr 2027, 183 working days ago · past our standard: why?',
};

const answer = { understood: `Reviews coming up · ${team} · Mon 23 Nov to Wed 31 Mar 2027`, headline: '70 reviews: 4 will be late, 3 overdue.', pager };
const buttons = ['Due', 'Overdue', 'Coming up', 'Caseload', 'Whole timetable', 'Back to the list'].map(button);
const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));

describe('the fullest page', () => {
  test.each<[string, View]>([
    ['of a list: 12 lines', { kind: 'list', ...answer, buttons, note: 'Outside this period, 3 more are overdue.', groups: times(4, (at) => ({ title: `Group ${at}`, lines: times(3, () => line)})) }],
    [
      'of a timetable: 14 dates',
      {
        kind: 'timeline', ...answer, buttons, child, note: '2 of the dates could not be worked out.',
        facts: times(5, () => ({ title: 'Social worker', value: team })),
        sections: times(2, (section) => ({ title: `Section ${section}`, lines: times(7, (at) => ({ ...date, key: `careplan-updated-${section}-${at}` })) })),
      },
    ],
    [
      'of a completion sheet: ten reviews, what was refused of the last ten, and what was recorded',
      {
        kind: 'form', ...answer, buttons, child: 'Completion sheet', note: '', groups: [], problem: times(10, () => law).join(' '), alsoSave: [],
        facts: times(10, () => ({ title: child, value: `${law} · ${notCounting}` })),
        inputs: times(20, (at) => ({
          id: `done:after:2026-06-08:${child}-${at}`, label: `${child} · Review 14, was booked for Mon 22 Feb 2027`, isRequired: false, errorMessage: '',
          choices: { options: times(10, (option) => ({ value: `record.completed.${option}`, title: 'Midway done, with a concern' })), value: '' },
        })),
        save: { title: 'Save and go on', record: { form, seen: 0 } },
      },
    ],
    [
      'of a menu: twenty-four things to record',
      {
        kind: 'form', ...answer, buttons, child, note: '', problem: '', facts: [], inputs: [], save: null, alsoSave: [],
        groups: times(3, (at) => ({
          title: `Review ${at}, was booked for Mon 22 Feb 2027`,
          lines: times(8, () => ({ title: 'Ask for agreement to hold it late', note: law, open: form, openLabel: `Ask for agreement to hold it late: ${law}` })),
        })),
      },
    ],
    [
      'of a morning: twelve lines, each in a section of its own with more behind it',
      {
        kind: 'digest', understood: answer.understood, headline: answer.headline, buttons, heading: 'Wednesday 30 September 2026',
        sections: times(12, () => ({
          title: `Covering for ${team} (away until Mon 4 Jan 2027)`,
          lines: [
            { text: child, note: `Review 14 · booked for Mon 22 Feb 2027 · ${law}`, opens: { title: `${child}, Review 14 · booked for Mon 22 Feb 2027 · ${law}: open`, form } },
            { text: 'and 40 more', note: '', opens: button('and 40 more: open the whole list') },
          ],
        })),
      },
    ],
    [
      'of an escalation: every text as long as it may be, six actions, and a full history',
      {
        kind: 'escalation', ...answer, buttons, child, pager: null, problem: law, note: 'You see this for somebody for whom you stand in.',
        sections: [
          { title: 'The child', lines: times(3, () => ({ label: 'The child’s view', text: '*'.repeat(1500) })) },
          { title: 'What is asked', lines: times(6, () => ({ label: `Action 6 · ${team} by Wed 31 Mar 2027 · day passed`, text: 'What is to be done. '.repeat(28) })) },
          { title: 'How it ended', lines: times(2, () => ({ label: 'What changed for the child', text: 'It is all different now. '.repeat(60) })) },
        ],
        facts: times(9, () => ({ title: 'All formal stages', value: `until Wed 31 Mar 2027, on the authority of ${'somebody '.repeat(40)}` })),
        history: times(8, () => ({ title: `${team} took it to the next stage for ${team} on Wed 30 Sep 2026 at 10:15`, text: 'Because. '.repeat(25) })),
        readAll: button('Read it all'), save: { title: 'Undo', record: { form, seen: 0 } },
      },
    ],
  ])('%s stays inside what Teams takes', (_, view) => {
    expect(sizeInTeams(renderCard(view))).toBeLessThanOrEqual(TEAMS_TAKES);
  });
});
