import { openEvents } from '../../src/recording/telling';
import { AChild, hold, imported, settingOn, theNext } from './a-child';

const today = settingOn('2026-04-20');
const inApril = () => new AChild(imported(), today);

describe('a significant event', () => {
  const missing = { do: 'tell_iro', day: '2026-04-18', kind: 'missing', text: 'Not home until Sunday.' } as const;
  const none = (event: number, reason = 'Seen the same day.') => ({ do: 'no_earlier_review', event, reason });

  test('is told once; another of the same day stands beside it', () => {
    const child = inApril();
    expect(child.does(missing)).toBe(1);
    expect(child.does(missing)).toBe(0);
    expect(child.does({ ...missing, kind: 'exclusion' })).toBe(1);
    expect(openEvents(child.laid, today).map(({ value }) => value?.kind)).toEqual(['missing', 'exclusion']);
  });

  test('before care began, or in the future, is refused', () => {
    expect(inApril().refusal({ ...missing, day: '2026-01-04' })).toBe('Sun 4 Jan is before care began on Mon 5 Jan: give a later day.');
    expect(inApril().refusal({ ...missing, day: '2026-04-21' })).toBe('Tue 21 Apr is in the future: give a day up to today.');
  });

  test('needs no earlier review for a reason, which another one does not silently replace', () => {
    const child = inApril();
    child.does(missing);
    expect(child.does(none(1))).toBe(1);
    expect(child.does(none(1))).toBe(0);
    expect(child.refusal(none(1, 'Other.'))).toBe('No earlier review is needed: recorded as Seen the same day. already. To change it, correct it and say why.');
    expect(openEvents(child.laid, today)).toEqual([]);
  });

  test('is answered by a review that was brought forward since, and by none before', () => {
    const child = inApril();
    child.does({ do: 'bring_forward', review: theNext, day: '2026-04-27', reason: 'asked', askedBy: 'child' });
    child.does(missing);
    expect(openEvents(child.laid, today)).toHaveLength(1);
    const later = inApril();
    later.does(missing);
    later.does({ do: 'bring_forward', review: theNext, day: '2026-04-27', reason: 'missing', askedBy: 'iro' });
    expect(openEvents(later.laid, today)).toEqual([]);
    expect(later.refusal(none(1))).toBe('Brought forward to: recorded as Mon 27 Apr (missing) already. To change it, correct it and say why.');
  });

  test('that is corrected is still answered; one taken back cannot be', () => {
    const child = inApril();
    child.does(missing);
    child.does(none(1));
    child.does({ do: 'correct', entry: 1, happened: 'true', code: 'health', codes: '', why: 'hospital' });
    expect(openEvents(child.laid, today)).toEqual([]);
    const other = inApril();
    other.does(missing);
    other.does({ do: 'correct', entry: 1, happened: 'false', codes: '', why: 'another child' });
    expect(other.refusal(none(1))).toBe('This event was taken back: open the child again.');
    expect(inApril().refusal(none(7))).toBe('This event was taken back: open the child again.');
  });

  test('was looked at by a review held since', () => {
    const child = inApril();
    child.does(missing);
    child.does(hold('2026-04-20'));
    expect(openEvents(child.laid, today)).toEqual([]);
  });
});
