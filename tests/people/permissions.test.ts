import { roleSchema, type Role } from '../../src/policy/roles';
import { Directory } from '../../src/people/directory';
import { allows, allowsRecording, groundsFor, scopeOf, type Act, type ChildScope, type Grounds, type RecordingAct } from '../../src/people/permissions';
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

type OwnReason = Exclude<Grounds['reason'], 'covering'>;

/** The closest reason for which a scope takes in a child; null where there is none. */
function reasonFor(scope: ChildScope, allocation: Allocation): Grounds['reason'] | null {
  return groundsFor(scope, allocation)[0]?.reason ?? null;
}

const holder: Partial<Record<Standing, OwnReason>> = { 'whose IRO they are': 'allocated', 'whose social worker they are': 'allocated' };
const lineManager: Partial<Record<Standing, OwnReason>> = { ...holder, 'of somebody they manage through another': 'managing' };
const teamManager: Partial<Record<Standing, OwnReason>> = { ...lineManager, 'of their team': 'managing' };
const everyChild = (reason: OwnReason) => Object.fromEntries(Object.keys(children).map((standing) => [standing, reason]));

/** Who may see which child, and why. What does not stand here is refused. */
const reasons: Readonly<Record<Role, Partial<Record<Standing, OwnReason>>>> = {
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

const permitted: Readonly<Record<OwnReason, readonly Act[]>> = {
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
  const everyPair = (Object.keys(permitted) as OwnReason[]).flatMap((reason) => acts.map((act) => ({ reason, act })));

  test.each(everyPair)('$reason, $act', ({ reason, act }) => {
    expect(allows({ reason, actingFor: null }, act)).toBe(permitted[reason].includes(act));
  });

  test.each(everyPair)('covering for somebody with $reason, $act', ({ reason, act }) => {
    expect(allows({ reason: 'covering', actingFor: { person: person('away', []), reason } }, act)).toBe(permitted[reason].includes(act));
  });
});

describe('what somebody may record of a child', () => {
  const recordingActs: readonly RecordingAct[] = ['record_review', 'record_paperwork', 'say_report', 'tell_iro', 'agree_late'];
  const asIro = 'whose IRO they are';
  const asWorker = 'whose social worker they are';

  /** Who may record what of which child. What does not stand here is refused. */
  const recordable: readonly [Role, Standing, readonly RecordingAct[]][] = [
    ['iro', asIro, ['record_review', 'record_paperwork']],
    ['iro_manager', 'of others', ['record_review', 'record_paperwork']],
    ['assistant_director', 'of others', ['record_review', 'record_paperwork']],
    ['business_support', 'of others', ['record_paperwork']],
    ['social_worker', asWorker, ['say_report', 'tell_iro']],
    ['team_manager', 'of their team', ['say_report', 'tell_iro']],
    ['head_of_service', 'of somebody they manage through another', ['say_report', 'tell_iro', 'agree_late']],
    ['iro', 'of others', []],
    ['social_worker', 'of others', []],
    ['head_of_service', 'of others', []],
    ['administrator', asIro, []],
    ['administrator', 'of others', []],
  ];

  function mayRecord(role: Role, standing: Standing, agreesLate: Role = 'head_of_service'): readonly RecordingAct[] {
    const asker = person('asker', [role], { team: 'near' });
    const allocation = children[standing];
    const grounds = groundsFor(scopeOf(asker, directoryAround(asker)), allocation);
    return recordingActs.filter((act) => grounds.some((each) => allowsRecording(act, { person: asker, grounds: each, allocation, agreesLate })));
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

describe('whoever stands in for somebody', () => {
  const away = person('away', ['iro']);
  const asker = person('asker', ['iro'], { team: 'near' });
  const theirs: Allocation = { ...nobody, iro: 'away' };

  const around = (...covered: readonly Person[]) => scopeOf(asker, directoryAround(asker), covered);

  function may(scope: ChildScope, allocation: Allocation, act: RecordingAct, agreesLate: Role = 'head_of_service') {
    return groundsFor(scope, allocation).find((grounds) => allowsRecording(act, { person: asker, grounds, allocation, agreesLate })) ?? null;
  }

  test('sees the children of that person as them, and keeps their own', () => {
    expect(groundsFor(around(away), theirs)).toEqual([{ reason: 'covering', actingFor: { person: away, reason: 'allocated' } }]);
    expect(groundsFor(around(away), { ...nobody, iro: 'asker' })).toEqual([{ reason: 'allocated', actingFor: null }]);
    expect(groundsFor(around(away), { ...nobody, iro: 'iro.far' })).toEqual([]);
    expect(groundsFor(around(), theirs)).toEqual([]);
  });

  test('records what that person may, as them', () => {
    expect(may(around(away), theirs, 'record_review')?.actingFor?.person).toBe(away);
    expect(may(around(away), theirs, 'say_report')).toBeNull();
  });

  test('does not come to their rights by a child of their own, and the other way round', () => {
    const worker = person('away', ['social_worker']);
    const both: Allocation = { ...nobody, iro: 'asker', socialWorker: 'away' };
    expect(may(around(worker), both, 'say_report')?.reason).toBe('covering');
    expect(may(around(worker), both, 'record_review')?.reason).toBe('allocated');
  });

  test('agrees to late reviews where that person does', () => {
    const head = person('away', ['head_of_service'], { team: 'far' });
    const child: Allocation = { iro: 'asker', socialWorker: null, team: 'far' };
    expect(may(around(head), child, 'agree_late')?.actingFor?.person).toBe(head);
    expect(may(around(), child, 'agree_late')).toBeNull();
    expect(may(around(head), { ...child, team: 'near' }, 'agree_late')).toBeNull();
  });

  test('sees the whole of what the case allows, though their own post shows them less', () => {
    const support = person('asker', ['business_support']);
    const grounds = groundsFor(scopeOf(support, directoryAround(support), [away]), theirs);
    expect(grounds.map(({ reason }) => reason)).toEqual(['covering', 'business_support']);
  });

  test('does no more than business support where that is what they stand in for', () => {
    const support = person('away', ['business_support']);
    expect(may(around(support), theirs, 'record_paperwork')?.reason).toBe('covering');
    expect(may(around(support), theirs, 'record_review')).toBeNull();
  });
});
