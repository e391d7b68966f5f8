import { wholeJourney } from './whole-journey';

describe('a DRP, from a missing report to what changed for the child', () =>
  wholeJourney({
    council: 'bathnes-2024',
    called: 'a DRP',
    prefix: 'DRP',
    first: 'stage 1 of 5',
    second: 'stage 2 of 5',
    answers: ({ worker, lineManager }) => [worker, lineManager],
  }));
