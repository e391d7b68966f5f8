import * as fc from 'fast-check';
import { day } from '../../src/calendar/local-date';
import { carries, intents, questionSchema, writeQuestion, type Question } from '../../src/understanding/question';

const overdueBeforeChristmas: Question = {
  intent: 'reviews.list',
  slots: { status: 'overdue', scope: 'me', when: { from: day('2026-11-23'), to: day('2026-12-24') } },
};

describe('a question in a card button', () => {
  it('is written as plain JSON with days as text', () => {
    expect(writeQuestion(overdueBeforeChristmas)).toEqual({
      intent: 'reviews.list',
      slots: { status: 'overdue', scope: 'me', when: { from: '2026-11-23', to: '2026-12-24' } },
    });
  });

  it('comes back as it went', () => {
    const sent = JSON.parse(JSON.stringify(writeQuestion(overdueBeforeChristmas))) as unknown;
    expect(questionSchema.parse(sent)).toEqual(overdueBeforeChristmas);
  });

  it('keeps an open end open', () => {
    const since: Question = { intent: 'performance.show', slots: { measure: 'escalations', period: { from: day('2026-04-01') } } };
    expect(writeQuestion(since).slots.period).toEqual({ from: '2026-04-01' });
    expect(questionSchema.parse(writeQuestion(since))).toEqual(since);
  });

  it.each([
    ['an intent that there is not', { intent: 'records.delete', slots: {} }],
    ['a field that there is not', { intent: 'reviews.list', slots: { sql: 'drop' } }],
    ['a field beside intent and slots', { intent: 'help', slots: {}, actor: 'iro.lee' }],
    ['a status that there is not', { intent: 'reviews.list', slots: { status: 'gone' } }],
    ['a day that does not exist', { intent: 'reviews.list', slots: { when: { from: '2026-02-30' } } }],
    ['a range without an end', { intent: 'reviews.list', slots: { when: {} } }],
    ['a range that ends before it begins', { intent: 'reviews.list', slots: { when: { from: '2026-12-02', to: '2026-12-01' } } }],
    ['a name that is empty', { intent: 'reviews.list', slots: { person: '  ' } }],
    ['a name that nobody types', { intent: 'reviews.list', slots: { person: 'x'.repeat(81) } }],
    ['a stage that no ladder has', { intent: 'escalations.list', slots: { stage: 40 } }],
    ['no slots at all', { intent: 'help' }],
    ['no question', null],
  ])('is refused with %s', (_, sent) => {
    expect(questionSchema.safeParse(sent).success).toBe(false);
  });

  it('is refused or read, whatever is sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        expect(typeof questionSchema.safeParse(sent).success).toBe('boolean');
      }),
    );
  });
});

describe('the slots of an intent', () => {
  it('are only those that mean something to it', () => {
    expect(carries('review.next', 'child')).toBe(true);
    expect(carries('review.next', 'when')).toBe(false);
    expect(intents.filter((intent) => carries(intent, 'cover'))).toEqual(['absence.set']);
  });
});
