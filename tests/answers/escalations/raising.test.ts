import * as fc from 'fast-check';
import { withArticle } from '../../../src/answers/escalations/raising/called';
import { most, withinLimits } from '../../../src/answers/escalations/raising/limits';
import { concernsOffered } from '../../../src/answers/escalations/raising/step-concerns';
import { concernsTold } from '../../../src/answers/escalations/raising/typed-concern';
import { isNobodyInParticular, vagueInWords } from '../../../src/answers/escalations/raising/vague-words';
import { commonConcerns, type Concern } from '../../../src/policy/concerns';

describe('a concern in somebody’s own words', () => {
  test.each([
    ['no report', ['report_missing']],
    ['the social work report has not come and the care plan is out of date', ['report_missing', 'care_plan']],
    ['no visits since June', ['visits_late']],
    ['I was not told that the placement ended', ['iro_not_told', 'placement']],
    ['drift', ['drift_delay']],
    ['his EHCP', ['education']],
    ['without a social worker for six weeks', ['no_social_worker']],
    ['no allocated social worker', ['no_social_worker']],
    ['change of plan', ['plan_changed']],
    ['Gran cannot cope any more', []],
    ['', []],
  ])('“%s” tells %j', (said, codes) => {
    expect(concernsTold(said, commonConcerns)).toEqual(codes);
  });

  test('the council’s own concerns are found by their labels, and those that it hides are not offered', () => {
    const own: readonly Concern[] = [{ code: 'foster_carer', label: 'Foster carer support' }, { code: 'care_plan', label: 'Care plan', hidden: true }];
    const offered = concernsOffered({ concerns: [...own] });
    expect(concernsTold('foster carer support, and no care plan', offered)).toEqual(['foster_carer']);
  });
});

describe('words that promise nothing', () => {
  test.each([
    ['Do it ASAP', '“ASAP” names no day'],
    ['as soon as possible', '“as soon as possible” names no day'],
    ['support is ongoing', '“ongoing” has no end'],
    ['on-going', '“on-going” has no end'],
    ['Date TBC', '“TBC” can mean never'],
    ['in due course', '“in due course” can mean never'],
  ])('“%s” is gently refused', (text, sentence) => {
    expect(vagueInWords(text)).toContain(sentence);
  });

  test.each([['Write the report'], ['Ask the gasman'], ['Visit weekly until Christmas'], ['Continue at the same school until 18 December']])('“%s” is taken', (text) => {
    expect(vagueInWords(text)).toBeNull();
  });

  test.each([['the team'], ['SEN team'], ['Social worker'], ['everyone'], ['TBC'], ['school']])('“%s” is nobody in particular', (name) => {
    expect(isNobodyInParticular(name)).toBe(true);
  });

  test.each([['Fern Rivers'], ['Ms Allan'], ['J. Teamer'], ['Robin Meadow, Oakfield School']])('“%s” is somebody', (name) => {
    expect(isNobodyInParticular(name)).toBe(false);
  });
});

describe('texts', () => {
  test('within their limits are taken as they are; longer ones are refused and cut', () => {
    const ids = Object.keys(most) as (keyof typeof most)[];
    fc.assert(fc.property(fc.constantFrom(...ids), fc.integer({ min: 0, max: 5000 }), (id, length) => {
      const { typed, problem } = withinLimits({ [id]: 'x'.repeat(length) });
      expect(typed[id]).toHaveLength(Math.min(length, most[id]));
      expect(problem === null).toBe(length <= most[id]);
    }));
  });
});

test.each([['DRP', 'a DRP'], ['issues resolution', 'an issues resolution'], ['escalation', 'an escalation'], ['dispute', 'a dispute'], ['IR', 'an IR'], ['MDR', 'an MDR']])(
  'the council’s word %s has its article: %s', (word, called) => {
    expect(withArticle(word)).toBe(called);
  },
);
