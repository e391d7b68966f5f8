import { day } from '../../../src/calendar/local-date';
import { removeFolders } from '../folders';
import { factsFrom, readExtract } from './an-extract';

afterEach(removeFolders);

/** Foster care from 9 March; on 1 June 2026 the child went into a children's home. */
const moved = (startReason: string, changeReason: string) => ({
  cla_episodes: ['E1,C1,2026-03-09,S,2026-06-01,X1,P1,PL1,2026-03-09', `E2,C1,2026-06-01,${startReason},,,P1,PL2,2026-03-09`],
  cla_placement: [`PL1,2026-03-09,2026-06-01,U6,${changeReason},P1,C1`, 'PL2,2026-06-01,,K2,,P1,C1'],
});

describe('a change of carer', () => {
  test.each(['P', 'B'])('(%s) is a planned move where the placement that ended was changed for the care plan', async (startReason) => {
    const { placements } = await factsFrom(moved(startReason, 'CARPL'));
    expect(placements).toEqual([
      { from: day('2026-03-09'), to: day('2026-06-01'), kind: 'foster', move: 'first' },
      { from: day('2026-06-01'), to: null, kind: 'residential', move: 'planned' },
    ]);
  });

  test.each(['ALLEG', 'CREQB', 'OTHER', ''])('for the reason "%s" is an unplanned move', async (reason) => {
    const { placements } = await factsFrom(moved('P', reason));
    expect(placements.map(({ move }) => move)).toEqual(['first', 'unplanned']);
  });

  test('is judged by the reason of the placement that ended, not of the one that began', async () => {
    const { placements } = await factsFrom({
      ...moved('P', ''),
      cla_placement: ['PL1,2026-03-09,2026-06-01,U6,ALLEG,P1,C1', 'PL2,2026-06-01,,K2,CARPL,P1,C1'],
    });
    expect(placements.map(({ move }) => move)).toEqual(['first', 'unplanned']);
  });
});

describe('a child who stays with the same carer', () => {
  test.each(['L', 'T', 'U'])('(%s) stays in the same placement', async (startReason) => {
    const { placements } = await factsFrom(moved(startReason, 'PLACE'));
    expect(placements).toEqual([{ from: day('2026-03-09'), to: null, kind: 'foster', move: 'first' }]);
  });

  test('and moves later leaves the placement on the day of the move', async () => {
    const { placements } = await factsFrom({
      cla_episodes: [
        'E1,C1,2026-03-09,S,2026-04-01,X1,P1,PL1,2026-03-09',
        'E2,C1,2026-04-01,T,2026-05-01,X1,P1,PL2,2026-03-09',
        'E3,C1,2026-05-01,P,2026-06-20,E4A,P1,PL3,2026-03-09',
      ],
      cla_placement: [
        'PL1,2026-03-09,2026-04-01,U6,PLACE,P1,C1',
        'PL2,2026-04-01,2026-05-01,U4,CARPL,P1,C1',
        'PL3,2026-05-01,2026-06-20,P1,,P1,C1',
      ],
    });
    expect(placements).toEqual([
      { from: day('2026-03-09'), to: day('2026-05-01'), kind: 'foster', move: 'first' },
      { from: day('2026-05-01'), to: day('2026-06-20'), kind: 'with_parents', move: 'planned' },
    ]);
  });
});

test('each short break that is recorded as an episode of its own is a first placement, not a move', async () => {
  const { placements } = await factsFrom({
    cla_episodes: ['E1,C1,2026-03-06,S,2026-03-09,E8,P1,PL1,2026-03-06', 'E2,C1,2026-04-03,S,2026-04-06,E8,P1,PL2,2026-03-06'],
    cla_placement: ['PL1,2026-03-06,2026-03-09,U6,,P1,C1', 'PL2,2026-04-03,2026-04-06,U6,,P1,C1'],
  });
  expect(placements).toEqual([
    { from: day('2026-03-06'), to: day('2026-03-09'), kind: 'foster', move: 'first' },
    { from: day('2026-04-03'), to: day('2026-04-06'), kind: 'foster', move: 'first' },
  ]);
});

describe('the end of a placement', () => {
  test('is that of the placement where its episode is still open', async () => {
    const { placements } = await factsFrom({ cla_placement: ['PL1,2026-03-09,2026-06-20,U6,,P1,C1'] });
    expect(placements[0]?.to).toBe(day('2026-06-20'));
  });

  test('is the beginning of the next where neither was closed', async () => {
    const { placements } = await factsFrom({
      cla_episodes: ['E1,C1,2026-03-09,S,,,P1,PL1,2026-03-09', 'E2,C1,2026-06-01,P,,,P1,PL2,2026-03-09'],
      cla_placement: ['PL1,2026-03-09,,U6,,P1,C1', 'PL2,2026-06-01,,K2,,P1,C1'],
    });
    expect(placements.map(({ to }) => to)).toEqual([day('2026-06-01'), null]);
  });
});

describe('the kind of a placement', () => {
  test.each([
    ['U1', 'kinship'], ['U2', 'kinship'], ['U3', 'kinship'],
    ['U4', 'foster'], ['U5', 'foster'], ['U6', 'foster'],
    ['A3', 'placed_for_adoption'], ['A4', 'placed_for_adoption'], ['A5', 'placed_for_adoption'], ['A6', 'placed_for_adoption'],
    ['K2', 'residential'], ['R1', 'residential'], ['S1', 'residential'],
    ['K1', 'secure'], ['R5', 'secure'],
    ['P1', 'with_parents'],
    ['P2', 'supported'], ['H5', 'supported'], ['K3', 'supported'],
    ['R2', 'hospital'],
    ['P3', 'other'], ['R3', 'other'], ['T4', 'other'], ['Z1', 'other'], ['', 'other'],
    ['k2', 'residential'], ['U6 - Foster placement', 'foster'],
  ])('of the code "%s" is %s', async (code, kind) => {
    const { placements } = await factsFrom({ cla_placement: [`PL1,2026-03-09,,${code},,P1,C1`] });
    expect(placements[0]?.kind).toBe(kind);
  });

  test.each([
    ['the period of care and the day', ',', 'P1,C9'],
    ['the child and the day', ',', ',C1'],
    ['the period of care and the day, where the link leads nowhere', 'PL9,', 'P1,C1'],
  ])('is found by %s where the episode has no link', async (_, link, of) => {
    const { placements } = await factsFrom({
      cla_episodes: [`E1,C1,2026-03-09,S,2026-06-01,X1,P1,${link}2026-03-09`, `E2,C1,2026-06-01,P,,,P1,${link}2026-03-09`],
      cla_placement: [`PL0,2024-01-01,2026-03-09,R2,,${of}`, `PL1,2026-03-09,2026-06-01,U1,CARPL,${of}`, `PL2,2026-06-01,,K2,,${of}`],
    });
    expect(placements.map(({ kind, move }) => [kind, move])).toEqual([['kinship', 'first'], ['residential', 'planned']]);
  });

  test('is "other", with a warning, where no placement is recorded', async () => {
    const { batch, warnings } = await readExtract({ cla_placement: [] });
    expect(batch.children[0]?.facts.placements).toEqual([{ from: day('2026-03-09'), to: null, kind: 'other', move: 'first' }]);
    expect(warnings).toEqual(['cla_placement.csv: no placement could be read for an episode, its kind is "other": C1']);
  });
});
