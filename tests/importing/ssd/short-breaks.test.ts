import { removeFolders } from '../folders';
import { factsFrom } from './an-extract';

afterEach(removeFolders);

describe('a child is in short breaks', () => {
  test.each([
    ['every break is under V3', ['L1,C1,V3,2026-03-09,2026-03-12', 'L2,C1,V3,2026-04-09,']],
    ['there is an agreement under V4', ['L1,C1,V4,2026-03-09,']],
    ['a status that says nothing of being looked after stands beside V4', ['L1,C1,V4,2026-03-09,', 'L2,C1,Private fostering,2026-03-09,']],
    ['another status ended the day care began', ['L0,C1,V2,2026-01-05,2026-03-09', 'L1,C1,V4,2026-03-09,']],
    ['another status is still to begin', ['L1,C1,V4,2026-03-09,', 'L2,C1,C1,2026-08-01,']],
  ])('where %s', async (_, statuses) => {
    expect((await factsFrom({ legal_status: statuses })).shortBreaks).toBe(true);
  });
});

describe('a child is not in short breaks', () => {
  test.each([
    ['one legal status of the period of care is another', ['L1,C1,V4,2026-03-09,2026-05-01', 'L2,C1,V2,2026-05-01,']],
    ['the status began before care and went on', ['L1,C1,C2,2025-03-09,', 'L2,C1,V4,2026-03-09,']],
    ['no legal status is recorded', []],
    ['only another child has V4', ['L1,C2,V4,2026-03-09,']],
  ])('where %s', async (_, statuses) => {
    expect((await factsFrom({ legal_status: statuses })).shortBreaks).toBe(false);
  });
});
