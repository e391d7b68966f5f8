import { wholeJourney } from './whole-journey';

describe('an issues resolution, from a missing report to what changed for the child', () =>
  wholeJourney({
    council: 'west-berkshire-2023',
    called: 'an issues resolution',
    prefix: 'IR',
    first: 'informal stage',
    second: 'stage 1 of 4',
    answers: ({ lineManager, teamManager }) => [lineManager, teamManager],
  }));
