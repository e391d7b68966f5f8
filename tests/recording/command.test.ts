import { day } from '../../src/calendar/local-date';
import { actOf } from '../../src/recording/acts';
import { recordCommandSchema } from '../../src/recording/command';
import { AChild, hold, theFirst, theNext } from './a-child';

const read = (submitted: object) => recordCommandSchema.safeParse({ child: 'C1', ...submitted });
const problems = (submitted: object) => read(submitted).error?.issues.map(({ message }) => message);

describe('what a card submits', () => {
  test('is read as people filled it in: toggles, several choices, what was left empty', () => {
    const submitted = {
      do: 'hold', review: theNext, day: '2026-11-20', part: '2', participation: '', format: 'virtual', chairedByChild: 'false', withReport: 'true',
      lateReasons: 'iro_unwell, iro_transfer', partReasons: '', checks: '',
    };
    expect(read(submitted).data).toEqual({
      child: 'C1', do: 'hold', review: { kind: 'after', day: day('2026-01-30') }, day: day('2026-11-20'), part: 2, participation: null,
      format: 'virtual', chairedByChild: false, withReport: true, lateReasons: ['iro_unwell', 'iro_transfer'], partReasons: [], checks: [],
    });
  });

  test('may leave inputs out that were not filled in', () => {
    expect(read({ do: 'hold', review: theNext, day: '2026-11-20' }).data).toMatchObject({ part: null, participation: null, chairedByChild: null, checks: [] });
  });

  test.each([
    ['no day', { do: 'book', review: theNext, day: '' }, 'Choose the day.'],
    ['no day at all', { do: 'visit' }, 'Choose the day.'],
    ['a day that does not exist', { do: 'visit', day: '2026-02-30' }, '"2026-02-30" is not a day: write it as YYYY-MM-DD'],
    ['no reason', { do: 'not_held', review: theNext, day: '2026-11-20', reason: '  ' }, 'Say why, in a few words.'],
    ['a reason far too long', { do: 'not_held', review: theNext, day: '2026-11-20', reason: 'x'.repeat(501) }, 'Keep the reason under 500 characters.'],
    ['nobody who asked', { do: 'bring_forward', review: theNext, day: '2026-11-20', reason: 'x', askedBy: '' }, 'Say who asked for it.'],
  ])('with %s is answered with a sentence', (_, submitted, sentence) => {
    expect(problems(submitted)).toEqual([sentence]);
  });

  test.each([
    ['an unknown command', { do: 'erase' }],
    ['an unknown field', { do: 'visit', day: '2026-11-20', by: 'me' }],
    ['an unknown thing done', { do: 'done', what: 'tea', review: theNext, day: '2026-11-20' }],
    ['a participation code that does not exist', hold('2026-11-20', { participation: 'PN8' })],
  ])('with %s is refused', (_, submitted) => {
    expect(read(submitted).success).toBe(false);
  });
});

describe('what somebody must be allowed to do', () => {
  const child = new AChild();
  child.does({ do: 'done', what: 'decisions', review: theFirst, day: '2026-02-04' });
  child.does({ do: 'visit', day: '2026-02-05' });
  child.does({ do: 'say_report', review: theNext, day: '2026-11-20' });

  test.each([
    [hold('2026-11-20'), 'record_review'],
    [{ do: 'visit', day: '2026-11-20' }, 'record_review'],
    [{ do: 'done', what: 'report', review: theNext, day: '2026-11-20' }, 'record_review'],
    [{ do: 'done', what: 'record.sent', review: theFirst, day: '2026-11-20' }, 'record_paperwork'],
    [{ do: 'say_report', review: theNext, day: '2026-11-20' }, 'say_report'],
    [{ do: 'answer_late_agreement', review: theNext, agreed: 'true' }, 'agree_late'],
    [{ do: 'correct', entry: '1', happened: 'false', why: 'x' }, 'record_paperwork'],
    [{ do: 'correct', entry: '2', happened: 'false', why: 'x' }, 'record_review'],
    [{ do: 'correct', entry: '3', happened: 'false', why: 'x' }, 'say_report'],
    [{ do: 'correct', entry: '9', happened: 'false', why: 'x' }, 'record_review'],
  ])('for %j is %s', (submitted, act) => {
    expect(actOf(recordCommandSchema.parse({ child: 'C1', ...submitted }), child.laid)).toBe(act);
  });
});
