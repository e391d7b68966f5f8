import { day } from '../../../src/calendar/local-date';
import { choiceInput, choicesInput, dayInput, readTyped, textInput } from '../../../src/answers/recording/inputs';
import { participationOptions } from '../../../src/answers/recording/participation';
import { readCommand } from '../../../src/answers/recording/read-command';
import { inputId, readInputId } from '../../../src/answers/recording/sheet-rows';

const asked = { id: 'day', label: 'Held on' };
const options = [{ value: 'a', title: 'A' }, { value: 'b', title: 'B' }];

describe('an input', () => {
  test('shows the usual value until something else is typed', () => {
    expect(dayInput(asked, day('2026-11-20'), {})).toMatchObject({ day: { value: '2026-11-20' } });
    expect(dayInput(asked, day('2026-11-20'), { day: '2026-11-19' })).toMatchObject({ day: { value: '2026-11-19' } });
    expect(dayInput(asked, day('2026-11-20'), { day: '' })).toMatchObject({ day: { value: '' } });
    expect(choiceInput({ ...asked, id: 'x' }, options, 'a', {})).toMatchObject({ choice: { value: 'a' } });
    expect(choiceInput({ ...asked, id: 'x' }, options, 'a', { x: 'b' })).toMatchObject({ choice: { value: 'b' } });
    expect(textInput({ ...asked, id: 'why' }, { why: 'ill' })).toMatchObject({ text: { value: 'ill' } });
  });

  test('shows nothing that it does not know', () => {
    expect(dayInput(asked, null, { day: 'tomorrow' })).toMatchObject({ day: { value: '' } });
    expect(choiceInput({ ...asked, id: 'x' }, options, 'a', { x: 'z' })).toMatchObject({ choice: { value: '' } });
    expect(choicesInput({ ...asked, id: 'x' }, options, { x: 'z,b' })).toMatchObject({ choices: { value: 'b' } });
  });

  test('is required only where there is something to say when it is left empty', () => {
    expect(dayInput(asked, null, {})).toMatchObject({ isRequired: false, errorMessage: '' });
    expect(dayInput({ ...asked, needed: 'Choose the day.' }, null, {})).toMatchObject({ isRequired: true, errorMessage: 'Choose the day.' });
  });
});

test.each<[string, unknown, object]>([
  ['texts by their id', { day: '2026-11-20', form: { name: 'held' }, seen: 3, flag: true }, { day: '2026-11-20' }],
  ['nothing', null, {}],
  ['a text alone', 'day', {}],
  ['a list', ['a'], {}],
])('what came with a press is read as inputs: %s', (_, data, typed) => {
  expect(readTyped(data)).toEqual(typed);
});

describe('how the child took part', () => {
  const codes = (held: string) => participationOptions(day('2022-11-20'), day(held)).map(({ value }) => value);

  test('under four it is PN0, from four on PN1 to PN7, on the fourth birthday any', () => {
    expect(codes('2026-11-19')).toEqual(['PN0']);
    expect(codes('2026-11-20')).toHaveLength(8);
    expect(codes('2026-11-21')).toEqual(['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']);
  });

  test('any where the date of birth is not known', () => {
    expect(participationOptions(null, day('2026-11-19'))).toHaveLength(8);
  });
});

describe('an input of the completion sheet', () => {
  test.each(['C101', 'a:b', 'held:2026-01-01:x', 'ÄÖ 1'])('names its review and the child %s, and is read back', (child) => {
    const row = { context: { child: { id: child } }, review: { kind: 'after', day: day('2026-06-08') } } as never;
    expect(readInputId(inputId('done', row))).toEqual({ child, review: { kind: 'after', day: day('2026-06-08') } });
  });

  test.each(['day', 'done:after:2026-06-08:', 'done:after:2026-02-30:C1', 'done:next:2026-06-08:C1', ''])('“%s” is none', (id) => {
    expect(readInputId(id)).toBeNull();
  });
});

describe('a command that is filled in wrongly gets a sentence', () => {
  const review = { kind: 'after', day: '2026-06-08' };
  test.each<[object, string]>([
    [{ do: 'done', child: 'C1', review, what: 'decisions', day: '' }, 'Choose the day.'],
    [{ do: 'midway', child: 'C1', day: '2026-11-20' }, 'Say whether there is a concern.'],
    [{ do: 'hold', child: 'C1', review, day: '2026-11-20', format: 'by letter' }, 'That is not one of the choices: choose from the card.'],
    [{ do: 'answer_late_agreement', child: 'C1', review, agreed: '', reason: '' }, 'Choose your answer: agreed or not.'],
    [{ do: 'answer_late_agreement', child: 'C1', review, agreed: 'true', reason: 'x'.repeat(501) }, 'Keep the reason under 500 characters.'],
    [{ do: 'everything' }, 'That is not one of the choices: choose from the card.'],
  ])('%j', (written, sentence) => {
    expect(readCommand(written)).toBe(sentence);
  });
});
