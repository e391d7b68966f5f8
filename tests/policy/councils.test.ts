import type { Offset } from '../../src/calendar/offset';
import type { CouncilPolicy } from '../../src/policy/council-policy';
import { shippedPolicies } from '../../src/policy/councils';
import type { Standards } from '../../src/policy/standards';

const ids = ['handbook', 'bathnes-2023', 'west-berkshire-2023', 'bathnes-2024', 'bcp-2023', 'rotherham-2022'] as const;

function policyOf(id: string): CouncilPolicy {
  const version = shippedPolicies().get(id);
  if (version === undefined) throw new Error(`no policy ${id}`);
  return version.policy;
}

/** Reads one row of a table for all six councils, in the order of `ids`. */
function row<T>(read: (policy: CouncilPolicy) => T): readonly T[] {
  return ids.map((id) => read(policyOf(id)));
}

const text = ({ count, unit }: Offset) => `${count < 0 ? '' : '+'}${count} ${unit}`;

/** `*` stands behind what the report does not say. */
const marked = (words: string, held: { readonly assumed?: true | undefined }) => (held.assumed ? `${words} *` : words);

type Standard = Standards[keyof Standards];

function cell(standard: Standard): string {
  return standard === null ? '—' : marked(valueInWords(standard.value), standard);
}

function valueInWords(value: NonNullable<Standard>['value']): string {
  if (typeof value === 'string') return value;
  if ('unit' in value) return text(value);
  if ('reviewEvery' in value) return `reviews ${text(value.reviewEvery)}, midways ${text(value.midwayEvery)}`;
  return value.rule === 'restart' ? `${value.moves}: ${value.at.map(text).join(' ')}` : `${value.moves}: ${text(value.within)}`;
}

describe('the local standards of the six policies', () => {
  it.each<[keyof Standards, readonly string[]]>([
    ['iroAllocated', ['+5 wd', '+5 days', '+5 wd *', '+5 days', '+1 days', '+5 wd *']],
    ['firstReview', ['—', '—', '—', '—', '+28 days', '—']],
    ['afterMove', ['—', 'any: +20 wd *', 'any: +20 wd *', 'unplanned: +20 wd', '—', 'any: +1 months +3 months +9 months']],
    ['unregistered', ['—', '—', '—', '—', '—', 'reviews +3 months, midways +1 months']],
    ['aim', ['—', '—', '—', '-28 days', '—', '—']],
    ['premeeting', ['-15 wd', '-15 wd *', '-15 wd *', '-15 wd', '-15 wd *', '-15 wd *']],
    ['report', ['-3 wd', '-3 wd *', '-3 wd *', '-3 wd', '-1 days', '-5 days']],
    ['decisions', ['+5 wd', '+5 wd', '+5 wd', '+5 wd', '+5 wd', '+5 wd']],
    ['recordCompleted', ['+15 wd', '+15 wd', '—', '+15 wd', '+20 days', '+15 days']],
    ['recordSent', ['+20 wd', '+20 wd', '+20 wd', '+20 wd', '+25 days', '+20 wd']],
    ['letter', ['—', '+20 wd *', '—', '+20 wd *', '+20 days', '—']],
    ['carePlanUpdated', ['—', '—', '—', '—', '—', '+10 wd']],
    ['midway', ['—', '+3 months *', '—', '+3 months', '+3 months *', '+3 months *']],
    ['visit', ['by_next_review', 'by_next_review', 'by_next_review', 'by_next_review', 'by_next_review', 'by_next_review *']],
    ['permanencePlan', [
      'by_second_review', 'by_second_review *', 'by_second_review *', 'by_second_review *', 'by_second_review', 'by_second_review',
    ]],
    ['permanenceAchieved', ['—', '—', '—', '—', '+9 months', '—']],
    ['lastReviewBefore18', ['—', '—', '—', '-28 days', '—', '—']],
    ['pathwayPlan', ['—', '+189 months', '—', '+189 months', '—', '—']],
  ])('%s', (standard, expected) => {
    expect(row(({ timetable }) => cell(timetable[standard]))).toEqual(expected);
  });

  it('are not paused, and no council is closed on a working day', () => {
    expect(row(({ pauses, closureDays }) => pauses.length + closureDays.length)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('what happens around the report', () => {
  it('reminds the social worker before the review', () => {
    expect(row(({ reminders }) => reminders.map((reminder) => marked(text(reminder.before), reminder)))).toEqual([
      ['-5 wd', '-3 wd'],
      ['-5 wd *', '-3 wd *'],
      ['-5 wd *', '-3 wd *'],
      ['-5 wd *', '-3 wd *'],
      ['-5 days', '-2 days', '-1 days'],
      ['-7 days *', '-5 days *'],
    ]);
    expect(row(({ reminders }) => reminders.flatMap(({ to }) => to)).flat()).toEqual(Array<string>(13).fill('social_worker'));
  });

  it('copies the service manager in on the day before, and has the IRO ring two days before, in BCP only', () => {
    expect(row(({ reminders }) => reminders.map(({ copyTo }) => copyTo.join()))).toEqual([
      ['', ''], ['', ''], ['', ''], ['', ''], ['', '', 'service_manager'], ['', ''],
    ]);
    expect(row(({ reminders }) => reminders.filter(({ iroRings }) => iroRings).map(({ before }) => text(before)))).toEqual([
      [], [], [], [], ['-2 days'], [],
    ]);
  });

  it('decides whether a review without a report goes ahead, who is told, and by when the report is due then', () => {
    expect(row(({ missingReport: { review, tell, reportDue } }) => [review, tell.join(' '), reportDue && text(reportDue)])).toEqual([
      ['iro_decides', '', null],
      ['goes_ahead', '', null],
      ['iro_decides', '', null],
      ['exceptional_only', 'line_manager team_manager head_of_service', '+5 wd'],
      ['goes_ahead', 'social_worker team_manager', '+5 days'],
      ['should_not_go_ahead', '', null],
    ]);
  });

  it('has the IRO consult the social worker in B&NES 2023-24, raise a concern in BCP, and write down why in Rotherham', () => {
    const councilsWhere = (asked: (policy: CouncilPolicy) => boolean) => ids.filter((id) => asked(policyOf(id)));
    expect(councilsWhere(({ missingReport }) => missingReport.iroConsultsSocialWorker)).toEqual(['bathnes-2023']);
    expect(councilsWhere(({ missingReport }) => missingReport.causeForConcern)).toEqual(['bcp-2023']);
    expect(councilsWhere(({ missingReport }) => missingReport.iroRecordsWhy)).toEqual(['rotherham-2022']);
  });

  it('asks for agreement before a late review in B&NES 2024-25, and lets the IRO escalate one in West Berkshire', () => {
    expect(row(({ lateReview }) => lateReview && [lateReview.agreementBefore, lateReview.iroMayEscalate])).toEqual([
      null, null, [null, true], ['head_of_service', false], null, null,
    ]);
  });

  it('sends the lists that each report names', () => {
    expect(row(({ lists }) => lists.map(({ list, to, every }) => `${list} to ${to.join()} every ${every}`))).toEqual([
      [],
      ['completion_sheet to business_support every week'],
      ['coming_late to iro every week'],
      ['board_report to iro_manager every quarter'],
      ['held_without_report to service_manager every week', 'active_escalations to service_manager every week'],
      ['highlight_report to head_of_service every month'],
    ]);
  });
});

describe('the ladders', () => {
  it.each<[(typeof ids)[number], readonly string[]]>([
    ['handbook', [
      'informal: social_worker line_manager, +5 wd',
      'formal 1: team_manager, +5 wd',
      'formal 2: service_manager, +5 wd',
      'formal 3: head_of_service, +5 wd',
      'formal 4: director, +5 wd',
    ]],
    ['bathnes-2023', [
      'formal 1: team_manager, +5 wd *',
      'formal 2: head_of_service, +5 wd *',
      'formal 3: assistant_director, +5 wd *',
      'formal 4: director, +5 wd *',
    ]],
    ['west-berkshire-2023', [
      'informal: line_manager, +5 wd',
      'formal 1: team_manager, +5 wd',
      'formal 2: service_manager, +5 wd',
      'formal 3: service_director, +5 wd',
      'formal 4: director, +5 wd',
    ]],
    ['bathnes-2024', [
      '1: social_worker, +5 wd *',
      'formal 2: line_manager, +5 wd *',
      'formal 3: team_manager, +5 wd *',
      'formal 4: head_of_service, +5 wd *',
      'formal 5: assistant_director, +5 wd *',
    ]],
    ['bcp-2023', [
      'informal: social_worker team_manager, +5 days',
      'formal 1: team_manager, +5 wd *',
      'formal 2: service_manager, +5 wd *',
      'formal 3: head_of_service, +5 wd *',
      'formal 4: director, +5 wd *',
    ]],
    ['rotherham-2022', [
      'informal: social_worker, +5 wd *',
      'formal 1: team_manager, +5 wd *',
      'formal 2: service_manager, +5 wd *',
      'formal 3: head_of_service, +5 wd *',
      'formal 4: director, +5 wd *',
    ]],
  ])('%s', (id, expected) => {
    const steps = policyOf(id).ladder.steps.map((step) =>
      marked(`${step.formal ? 'formal ' : ''}${step.stage}: ${step.to.join(' ')}, ${text(step.within)}`, step),
    );
    expect(steps).toEqual(expected);
  });

  it('give their formal stages 20 working days in all, by the Handbook where the report names no total', () => {
    expect(row(({ ladder }) => text(ladder.formalTotal.value))).toEqual(Array<string>(6).fill('+20 wd'));
    const ownTotal = ids.filter((id) => !policyOf(id).ladder.formalTotal.source.includes('Handbook'));
    expect(ownTotal).toEqual(['west-berkshire-2023']);
  });

  it('number escalations by the name that the council has for them', () => {
    expect(row(({ words }) => words.escalationPrefix)).toEqual(['DRP', 'DRP', 'IR', 'DRP', 'DRP', 'ESC']);
  });
});

describe('the targets', () => {
  it.each<[keyof CouncilPolicy['targets'], readonly (number | null)[]]>([
    ['reviewsInTime', [null, null, null, 90, null, null]],
    ['recordsInTime', [null, 85, null, 75, null, 90]],
    ['reportsInTime', [null, null, null, 90, null, null]],
    ['midwaysDone', [null, null, null, null, null, 80]],
  ])('%s', (target, expected) => {
    expect(row(({ targets }) => targets[target]?.percent ?? null)).toEqual(expected);
  });
});

describe('the pick-lists', () => {
  const codes = (list: { readonly options: readonly { readonly code: string }[] }) => list.options.map(({ code }) => code);

  it("take West Berkshire's nine reasons for a late review and nine for one in two parts, as its own there and as assumed elsewhere", () => {
    const { late, split } = policyOf('west-berkshire-2023').reasons;
    expect([late.options.length, split.options.length]).toEqual([9, 9]);
    for (const id of ids) {
      const { reasons } = policyOf(id);
      expect([codes(reasons.late), codes(reasons.split)]).toEqual([codes(late), codes(split)]);
      const assumed = id === 'west-berkshire-2023' ? undefined : true;
      expect([reasons.late.assumed, reasons.split.assumed]).toEqual([assumed, assumed]);
    }
  });

  it('give the IRO something to tick for each review in every council', () => {
    for (const id of ids) expect(codes(policyOf(id).checks).length).toBeGreaterThanOrEqual(3);
  });
});

describe('where every value comes from', () => {
  /** Every object in a policy that has a source. */
  function sourcedIn(value: unknown): readonly Record<string, unknown>[] {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.values(value).flatMap(sourcedIn);
    return 'source' in value ? [value, ...inner] : inner;
  }

  it.each(ids)('%s names a report or the Handbook beside each, and why beside each assumed one', (id) => {
    const sourced = sourcedIn(shippedPolicies().get(id)?.written);
    expect(sourced.length).toBeGreaterThan(15);
    for (const { source, assumed, why } of sourced) {
      expect(source).toMatch(/IRO Handbook|IRO annual report/);
      if (assumed === true) expect(why).toMatch(/\w+ \w+ \w+/);
    }
  });

  it.each(ids.filter((id) => id !== 'handbook'))('%s cites its own report', (id) => {
    const period = policyOf(id).period;
    expect(sourcedIn(shippedPolicies().get(id)?.written).filter(({ source }) => String(source).includes(period)).length).toBeGreaterThan(10);
  });

  it('all six are read under their own ids, and each is another version', () => {
    expect([...shippedPolicies().keys()]).toEqual(ids);
    expect(row(({ id }) => id)).toEqual(ids);
    expect(new Set([...shippedPolicies().values()].map(({ hash }) => hash)).size).toBe(6);
  });
});
