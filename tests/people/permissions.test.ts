import { roleSchema, type Role } from '../../src/policy/roles';
import { Directory } from '../../src/people/directory';
import { allows, allowsRecording, reasonFor, scopeOf, type Act, type Reason, type RecordingAct } from '../../src/people/permissions';
import type { Allocation, Person } from '../../src/people/person';
import { person } from './staff';

const nobody: Allocation = { iro: null, socialWorker: null, team: null };

/** Five children, as the person "asker" stands to them. */
const children = {
  'whose IRO they are': { ...nobody, iro: 'asker' },
  'whose social worker they are': { ...nobody, socialWorker: 'asker' },
  'of somebody they manage through another': { iro: 'iro.far', socialWorker: 'sw.under', team: 'far' },
  'of their team': { iro: 'iro.far', socialWorker: 'sw.far', team: 'near' },
  'of others': { iro: 'iro.far', socialWorker: 'sw.far', team: 'far' },
  'of nobody yet': nobody,
} satisfies Record<string, Allocation>;

type Standing = keyof typeof children;

const holder: Partial<Record<Standing, Reason>> = { 'whose IRO they are': 'allocated', 'whose social worker they are': 'allocated' };
const lineManager: Partial<Record<Standing, Reason>> = { ...holder, 'of somebody they manage through another': 'managing' };
const teamManager: Partial<Record<Standing, Reason>> = { ...lineManager, 'of their team': 'managing' };
const everyChild = (reason: Reason) => Object.fromEntries(Object.keys(children).map((standing) => [standing, reason]));

/** Who may see which child, and why. What does not stand here is refused. */
const reasons: Readonly<Record<Role, Partial<Record<Standing, Reason>>>> = {
  iro: holder,
  social_worker: holder,
  line_manager: lineManager,
  team_manager: teamManager,
  service_manager: teamManager,
  head_of_service: teamManager,
  iro_manager: everyChild('overseeing'),
  assistant_director: everyChild('overseeing'),
  service_director: everyChild('overseeing'),
  director: everyChild('overseeing'),
  business_support: everyChild('business_support'),
  administrator: {},
};

const acts: readonly Act[] = ['see_reviews', 'see_timetable', 'see_caseload'];

const permitted: Readonly<Record<Reason, readonly Act[]>> = {
  allocated: acts,
  managing: acts,
  overseeing: acts,
  business_support: ['see_reviews'],
};

function directoryAround(asker: Person): Directory {
  return new Directory([asker, person('lm.under', ['line_manager'], { lineManager: 'asker' }), person('sw.under', ['social_worker'], { lineManager: 'lm.under' })], []);
}

function scopeWith(roles: readonly Role[]) {
  const asker = person('asker', roles, { team: 'near' });
  return scopeOf(asker, directoryAround(asker));
}

const everyCase = roleSchema.options.flatMap((role) => (Object.keys(children) as Standing[]).map((standing) => ({ role, standing })));

describe('why somebody may see a child', () => {
  test.each(everyCase)('$role, a child $standing', ({ role, standing }) => {
    expect(reasonFor(scopeWith([role]), children[standing])).toBe(reasons[role][standing] ?? null);
  });

  test('somebody on the staff list with no role sees nobody', () => {
    const scope = scopeWith([]);
    for (const allocation of Object.values(children)) expect(reasonFor(scope, allocation)).toBeNull();
  });

  test('an IRO who leaves a child to another loses sight of the child at once', () => {
    const scope = scopeWith(['iro']);
    expect(reasonFor(scope, { ...nobody, iro: 'asker' })).toBe('allocated');
    expect(reasonFor(scope, { ...nobody, iro: 'iro.far' })).toBeNull();
  });

  test('a team manager whom nobody names as a line manager still sees the children of the team', () => {
    const alone = person('asker', ['team_manager'], { team: 'near' });
    expect(reasonFor(scopeOf(alone, new Directory([alone], [])), children['of their team'])).toBe('managing');
  });

  test('a manager without a team does not take in the children who have none', () => {
    const alone = person('asker', ['team_manager']);
    expect(reasonFor(scopeOf(alone, new Directory([alone], [])), nobody)).toBeNull();
  });

  test('somebody with two posts has the closest reason for each child', () => {
    const both = scopeWith(['business_support', 'social_worker']);
    expect(reasonFor(both, children['whose social worker they are'])).toBe('allocated');
    expect(reasonFor(both, children['of others'])).toBe('business_support');
    expect(reasonFor(scopeWith(['iro_manager', 'iro']), children['whose IRO they are'])).toBe('allocated');
  });
});

describe('what a reason allows', () => {
  const everyPair = (Object.keys(permitted) as Reason[]).flatMap((reason) => acts.map((act) => ({ reason, act })));

  test.each(everyPair)('$reason, $act', ({ reason, act }) => {
    expect(allows(reason, act)).toBe(permitted[reason].includes(act));
  });

  test.each(acts)('no reason does not allow %s', (act) => {
    expect(allows(null, act)).toBe(false);
  });
});

describe('what somebody may record of a child', () => {
  const recordingActs: readonly RecordingAct[] = ['record_review', 'record_paperwork', 'say_report', 'agree_late'];
  const asIro = 'whose IRO they are';
  const asWorker = 'whose social worker they are';

  /** Who may record what of which child. What does not stand here is refused. */
  const recordable: readonly [Role, Standing, readonly RecordingAct[]][] = [
    ['iro', asIro, ['record_review', 'record_paperwork']],
    ['iro_manager', 'of others', ['record_review', 'record_paperwork']],
    ['assistant_director', 'of others', ['record_review', 'record_paperwork']],
    ['business_support', 'of others', ['record_paperwork']],
    ['social_worker', asWorker, ['say_report']],
    ['team_manager', 'of their team', ['say_report']],
    ['head_of_service', 'of somebody they manage through another', ['say_report', 'agree_late']],
    ['iro', 'of others', []],
    ['social_worker', 'of others', []],
    ['head_of_service', 'of others', []],
    ['administrator', asIro, []],
    ['administrator', 'of others', []],
  ];

  function mayRecord(role: Role, standing: Standing, agreesLate: Role = 'head_of_service'): readonly RecordingAct[] {
    const asker = person('asker', [role], { team: 'near' });
    const allocation = children[standing];
    const reason = reasonFor(scopeOf(asker, directoryAround(asker)), allocation);
    return recordingActs.filter((act) => allowsRecording(act, { person: asker, reason, allocation, agreesLate }));
  }

  test.each(recordable)('%s, a child %s', (role, standing, may) => {
    expect(mayRecord(role, standing)).toEqual(may);
  });

  test('a late review is agreed to by the role that the council names, among the children they answer for', () => {
    expect(mayRecord('service_manager', 'of their team', 'service_manager')).toContain('agree_late');
    expect(mayRecord('service_manager', 'of others', 'service_manager')).toEqual([]);
    expect(mayRecord('head_of_service', 'of their team', 'service_manager')).not.toContain('agree_late');
    expect(mayRecord('iro_manager', 'of others', 'iro_manager')).toContain('agree_late');
    expect(mayRecord('iro', asIro, 'iro')).not.toContain('agree_late');
  });
});
