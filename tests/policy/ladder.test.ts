import { readPolicy } from '../../src/policy/council-policy';
import { handbookWith, handbookWithout } from './handbook-with';

function problemsOf(written: unknown): readonly string[] {
  const reading = readPolicy(written);
  return reading.ok ? [] : reading.problems;
}

const step = (stage: number | 'informal', formal: boolean) => ({ stage, formal, to: ['team_manager'], within: '+5 wd', source: 'protocol' });
const ladder = (...steps: readonly unknown[]) => handbookWith('ladder.steps', steps);

describe('a ladder', () => {
  it('may begin with an informal step, with a numbered one that is not formal, or with a formal one', () => {
    expect(problemsOf(ladder(step('informal', false), step(1, true), step(2, true)))).toEqual([]);
    expect(problemsOf(ladder(step(1, false), step(2, true)))).toEqual([]);
    expect(problemsOf(ladder(step(1, true)))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a stage left out', handbookWithout('ladder.steps.2'), 'ladder.steps.2.stage: stage 2 is missing: the ladder goes on with stage 3'],
    ['its first stage left out', handbookWithout('ladder.steps.1'), 'ladder.steps.1.stage: stage 1 is missing: the ladder goes on with stage 2'],
    ['a stage twice', ladder(step(1, true), step(1, true)), 'ladder.steps.1.stage: stage 2 is missing: the ladder goes on with stage 1'],
    ['an informal step above a stage', ladder(step(1, false), step('informal', false), step(2, true)),
      'ladder.steps.1.stage: the informal step stands first'],
    ['an informal step that is formal', ladder(step('informal', true), step(1, true)), 'ladder.steps.0.formal: the informal step is not formal'],
    ['an informal stage above a formal one', ladder(step(1, true), step(2, false)),
      'ladder.steps.1.formal: no informal step stands above a formal one'],
    ['no formal stage', ladder(step('informal', false), step(1, false)), 'ladder.steps: a ladder has at least one formal stage'],
    ['no steps', ladder(), 'ladder.steps: a ladder has at least one formal stage'],
    ['a stage with a name', handbookWith('ladder.steps.1.stage', 'top'),
      'ladder.steps.1.stage: must be "informal" or a whole number from 1 to 9'],
    ['a stage between two', handbookWith('ladder.steps.1.stage', 1.5),
      'ladder.steps.1.stage: must be "informal" or a whole number from 1 to 9'],
    ['nobody to answer', handbookWith('ladder.steps.1.to', []), 'ladder.steps.1.to: must not be empty'],
    ['a stage that does not say whether it is formal', handbookWithout('ladder.steps.1.formal'), 'ladder.steps.1.formal: is missing'],
    ['an answer due before the stage opens', handbookWith('ladder.steps.1.within', '-5 wd'),
      'ladder.steps.1.within: must count forwards ("+5 wd")'],
    ['no total', handbookWithout('ladder.formalTotal'), 'ladder.formalTotal: is missing'],
  ])('with %s is refused', (_, written, sentence) => {
    expect(problemsOf(written)).toEqual([sentence]);
  });
});
