import { day } from '../../../src/calendar/local-date';
import { removeFolders } from '../folders';
import { factsFrom } from './an-extract';

afterEach(removeFolders);

const nothing = { authorisedToPlace: null, placed: null, placementEnded: null, orderMade: null };

describe('authority to place for adoption', () => {
  test.each(['E1', 'D1', 'E1: Placement order'])('begins with the legal status %s', async (status) => {
    const { adoption } = await factsFrom({ legal_status: ['L1,C1,C2,2026-03-09,2026-05-12', `L2,C1,${status},2026-05-12,`] });
    expect(adoption).toEqual({ ...nothing, authorisedToPlace: day('2026-05-12') });
  });

  test('counts from the earliest order of this period of care', async () => {
    const { adoption } = await factsFrom({
      legal_status: ['L0,C1,E1,2023-02-01,2023-09-01', 'L3,C1,E1,2026-06-02,', 'L2,C1,E1,2026-05-12,2026-06-02'],
    });
    expect(adoption.authorisedToPlace).toBe(day('2026-05-12'));
  });

  test('that another child has is not this child\'s', async () => {
    expect((await factsFrom({ legal_status: ['L1,C2,E1,2026-05-12,'] })).adoption).toEqual(nothing);
  });
});

describe('a placement for adoption', () => {
  const episodes = (...later: readonly string[]) => ['E1,C1,2026-03-09,S,2026-05-01,X1,P1,PL1,2026-03-09', ...later];
  const fostered = 'PL1,2026-03-09,2026-05-01,U5,CARPL,P1,C1';

  test.each(['A3', 'A4', 'A5', 'A6'])('(%s) begins on its first day', async (code) => {
    const { adoption } = await factsFrom({
      cla_episodes: episodes('E2,C1,2026-05-01,P,,,P1,PL2,2026-03-09'),
      cla_placement: [fostered, `PL2,2026-05-01,,${code},,P1,C1`],
    });
    expect(adoption).toEqual({ ...nothing, placed: day('2026-05-01') });
  });

  test('with the foster carers whom the child lives with already begins without a move', async () => {
    const { adoption, placements } = await factsFrom({
      cla_episodes: episodes('E2,C1,2026-05-01,U,,,P1,PL2,2026-03-09'),
      cla_placement: [fostered, 'PL2,2026-05-01,,A5,,P1,C1'],
    });
    expect(adoption.placed).toBe(day('2026-05-01'));
    expect(placements).toEqual([{ from: day('2026-03-09'), to: null, kind: 'foster', move: 'first' }]);
  });

  test('has not begun again when only the legal status or the agency changed', async () => {
    const { adoption } = await factsFrom({
      cla_episodes: episodes(
        'E2,C1,2026-05-01,P,2026-05-20,X1,P1,PL2,2026-03-09',
        'E3,C1,2026-05-20,L,2026-06-01,X1,P1,,2026-03-09',
        'E4,C1,2026-06-01,T,,,P1,PL3,2026-03-09',
      ),
      cla_placement: [fostered, 'PL2,2026-05-01,2026-06-01,A6,PLACE,P1,C1', 'PL3,2026-06-01,,A6,,P1,C1'],
    });
    expect(adoption).toEqual({ ...nothing, placed: day('2026-05-01') });
  });

  test('with other adopters is the latest one', async () => {
    const { adoption } = await factsFrom({
      cla_episodes: episodes('E2,C1,2026-05-01,P,2026-06-01,X1,P1,PL2,2026-03-09', 'E3,C1,2026-06-01,P,,,P1,PL3,2026-03-09'),
      cla_placement: [fostered, 'PL2,2026-05-01,2026-06-01,A6,CREQO,P1,C1', 'PL3,2026-06-01,,A6,,P1,C1'],
    });
    expect(adoption).toEqual({ ...nothing, placed: day('2026-06-01') });
  });

  test('has ended on the day the child went on into another placement', async () => {
    const { adoption } = await factsFrom({
      cla_episodes: episodes('E2,C1,2026-05-01,P,2026-06-01,X1,P1,PL2,2026-03-09', 'E3,C1,2026-06-01,P,,,P1,PL3,2026-03-09'),
      cla_placement: [fostered, 'PL2,2026-05-01,2026-06-01,A6,CREQO,P1,C1', 'PL3,2026-06-01,,U6,,P1,C1'],
    });
    expect(adoption).toEqual({ ...nothing, placed: day('2026-05-01'), placementEnded: day('2026-06-01') });
  });

  test.each(['E11', 'E12'])('leads to an adoption order where the episode ended with %s', async (reason) => {
    const { adoption, care } = await factsFrom({
      cla_episodes: episodes(`E2,C1,2026-05-01,P,2026-06-20,${reason},P1,PL2,2026-03-09`),
      cla_placement: [fostered, 'PL2,2026-05-01,2026-06-20,A6,,P1,C1'],
    });
    expect(adoption).toEqual({ ...nothing, placed: day('2026-05-01'), orderMade: day('2026-06-20') });
    expect(care.ceased).toBe(day('2026-06-20'));
  });
});
