import { day } from '../../../src/calendar/local-date';
import { removeFolders } from '../folders';
import { childFrom, factsFrom, readExtract } from './an-extract';

afterEach(removeFolders);

describe('a child of an extract', () => {
  test('comes with name, initials and date of birth, and no other fact than those that the extract tells', async () => {
    const child = await childFrom();
    expect(child).toEqual({
      name: 'Forename Surname',
      initials: 'FS',
      allocation: null,
      facts: {
        child: 'C1',
        dateOfBirth: day('2014-03-02'),
        shortBreaks: false,
        care: { started: day('2026-03-09'), ceased: null },
        iroAllocated: null,
        firstCarePlan: null,
        placements: [{ from: day('2026-03-09'), to: null, kind: 'foster', move: 'first' }],
        adoption: { authorisedToPlace: null, placed: null, placementEnded: null, orderMade: null },
        reviews: [],
        nextReview: { booked: null, reportedDue: null, reportReceived: null, premeetingHeld: null, broughtForwardTo: null },
        midways: [],
        visits: [],
        pathwayPlan: null,
        permanencePlan: null,
        permanenceAchieved: null,
      },
    });
  });

  test('who is known by one name has one initial, who has none has neither name nor initials', async () => {
    expect(await childFrom({ persons: ['C1,élan,,2014-03-02'] })).toMatchObject({ name: 'élan', initials: 'É' });
    expect(await childFrom({ persons: ['C1,,,2014-03-02'] })).toMatchObject({ name: null, initials: null });
  });

  test('who has never been in care is no child in care', async () => {
    const { batch, rejected, warnings } = await readExtract({ persons: ['C1,Forename,Surname,2014-03-02', 'C2,Forename,Surname,2015-01-01'] });
    expect(batch.children.map(({ facts }) => facts.child)).toEqual(['C1']);
    expect([rejected, warnings]).toEqual([[], []]);
  });

  test('who is not among the persons comes in without a name, with a warning', async () => {
    const { batch, warnings } = await readExtract({ persons: [] });
    expect(batch.children).toMatchObject([{ name: null, initials: null, facts: { child: 'C1', dateOfBirth: null } }]);
    expect(warnings).toEqual(['persons.csv: no name and no date of birth could be read for C1']);
  });
});

describe('a period of care', () => {
  const secondEpisode = 'E2,C1,2026-04-01,L,,,P1,PL1,2026-03-09';

  test('begins with its episode S, however the rows are ordered', async () => {
    const { care } = await factsFrom({ cla_episodes: [secondEpisode, 'E1,C1,2026-03-09,S,2026-04-01,X1,P1,PL1,2026-03-09'] });
    expect(care).toEqual({ started: day('2026-03-09'), ceased: null });
  });

  test.each(['E4A', 'E4B', 'E11', 'E3', 'e17', 'E8 - Any other reason'])('is over when its last episode ended with %s', async (reason) => {
    const { care } = await factsFrom({ cla_episodes: [`E1,C1,2026-03-09,S,2026-06-01,${reason},P1,PL1,2026-03-09`] });
    expect(care).toEqual({ started: day('2026-03-09'), ceased: day('2026-06-01') });
  });

  test.each(['X1', ''])('goes on, with a warning, when its last episode ended with "%s" and no other follows', async (reason) => {
    const { batch, warnings } = await readExtract({ cla_episodes: [`E1,C1,2026-03-09,S,2026-06-01,${reason},P1,PL1,2026-03-09`] });
    expect(batch.children[0]?.facts.care.ceased).toBeNull();
    expect(warnings).toEqual([
      'cla_episodes.csv: the last episode ended with X1 or without a reason, so the child is taken to be in care still: C1',
    ]);
  });

  test('that runs now counts, not an earlier one nor one still to come', async () => {
    const { care } = await factsFrom({
      cla_episodes: [
        'E3,C1,2026-09-01,S,,,P3,PL1,2026-09-01',
        'E2,C1,2026-03-09,S,,,P2,PL1,2026-03-09',
        'E1,C1,2024-01-10,S,2024-05-01,E4A,P1,PL1,2024-01-10',
      ],
    });
    expect(care).toEqual({ started: day('2026-03-09'), ceased: null });
  });

  test('that ended last counts where the child is no longer in care', async () => {
    const { care } = await factsFrom({
      cla_episodes: ['E2,C1,2025-03-09,S,2025-08-01,E4A,P2,PL1,2025-03-09', 'E1,C1,2024-01-10,S,2024-05-01,E4A,P1,PL1,2024-01-10'],
    });
    expect(care).toEqual({ started: day('2025-03-09'), ceased: day('2025-08-01') });
  });

  test('that the case system opened twice is the one that began later', async () => {
    const { care } = await factsFrom({
      cla_episodes: ['E1,C1,2026-01-05,S,,,P1,PL1,2026-01-05', 'E2,C1,2026-03-09,S,,,P2,PL1,2026-03-09'],
    });
    expect(care.started).toBe(day('2026-03-09'));
  });

  test('without an id is told by the day the child entered care', async () => {
    const { care } = await factsFrom({
      cla_episodes: [
        'E1,C1,2024-01-10,S,2024-05-01,E4A,,,2024-01-10',
        'E2,C1,2026-03-09,S,2026-04-01,X1,,,2026-03-09',
        'E3,C1,2026-04-01,L,,,,,2026-03-09',
      ],
    });
    expect(care).toEqual({ started: day('2026-03-09'), ceased: null });
  });

  test('whose first episode the extract lacks begins on the day the child entered care', async () => {
    const { care, placements } = await factsFrom({ cla_episodes: ['E2,C1,2026-04-01,L,,,P1,PL1,2026-03-09'] });
    expect(care.started).toBe(day('2026-03-09'));
    expect(placements).toEqual([{ from: day('2026-04-01'), to: null, kind: 'foster', move: 'first' }]);
  });

  test('with neither a first episode nor a day of entering care leaves the child out', async () => {
    const { batch, rejected } = await readExtract({ cla_episodes: ['E2,C1,2026-04-01,L,,,P1,PL1,'] });
    expect(batch.children).toEqual([]);
    expect(rejected).toEqual([
      {
        file: 'cla_episodes.csv',
        line: 2,
        field: 'clae_cla_episode_start_reason',
        problem: 'no episode of this period of care begins it (S), and it has no clae_entered_care_date: C1 is left out',
      },
    ]);
  });

  test('that an episode does not name leaves that episode out', async () => {
    const { rejected } = await readExtract({ cla_episodes: ['E1,C1,2026-03-09,S,,,P1,PL1,2026-03-09', 'E2,C1,2026-04-01,L,,,,PL1,'] });
    expect(rejected).toEqual([
      {
        file: 'cla_episodes.csv',
        line: 3,
        field: 'clae_cla_id',
        problem: 'names no period of care: give clae_cla_id, or clae_entered_care_date',
      },
    ]);
  });
});
