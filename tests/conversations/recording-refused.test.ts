import { Channel, type Chat } from './channel';
import { NOW, POLICY, staff } from './council';
import { formOf, recordedOf, recordingCouncil } from './recording-forms';

let channel: Channel;
let iro: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(recordingCouncil);
  iro = channel.chatOf(staff.iro);
});

afterEach(() => channel.close());

describe('what cannot be is refused in one sentence on the card, which keeps what was typed, and nothing is stored', () => {
  const HTML = '<script>alert(1)</script>';
  test.each<[string, string, string, Readonly<Record<string, string>>, string]>([
    ['a day in the future', 'C103', 'Held: Review 4', { day: '2026-12-24' }, 'Thu 24 Dec is in the future: give a day up to today.'],
    ['a day before care began', 'C103', 'Held: Review 4', { day: '2024-01-05' }, 'Fri 5 Jan 2024 is before care began on Mon 2 Jun 2025: give a later day.'],
    ['no day', 'C103', 'Held: Review 4', { day: '' }, 'Choose the day.'],
    ['a day that does not exist', 'C103', 'Held: Review 4', { day: '2026-02-30' }, '"2026-02-30" is not a day: write it as YYYY-MM-DD'],
    ['part 2 without part 1', 'C103', 'Held in two parts: Review 4', { day: '2026-11-19', part: '2' }, 'Part 1 of this review has not been recorded: record part 1 first, with the day it was held.'],
    ['PN0 for a child of twelve', 'C103', 'Held: Review 4', { participation: 'PN0' }, 'PN0 is for a child under four, and this child was four or over: choose PN1 to PN7.'],
    ['PN1 for a child of two', 'C111', 'Held: Review 4', { participation: 'PN1' }, 'PN1 is for a child of four or over, and this child was under four: choose PN0.'],
    ['a late review without a reason', 'C102', 'Held: Review 4', { day: '2026-11-20' }, 'Fri 20 Nov is after the legal limit, Wed 11 Nov: choose why it was late.'],
    ['a reason that is on no list', 'C102', 'Held: Review 4', { day: '2026-11-20', lateReasons: 'the_dog_ate_it' }, '"the_dog_ate_it" is not on the list of Bath & North East Somerset: choose from the list.'],
    ['5,000 characters', 'C103', 'Not held, or cancelled: Review 4', { reason: 'why '.repeat(1250) }, 'Keep the reason under 500 characters.'],
    ['no reason', 'C103', 'Not held, or cancelled: Review 4', { reason: '  ' }, 'Say why, in a few words.'],
    ['HTML for a choice', 'C103', 'Bring forward: Review 4', { day: '2026-12-01', reason: 'x', askedBy: HTML }, 'That is not one of the choices: choose from the card.'],
    ['decisions before the review', 'C108', 'Decisions sent: Review 3', { day: '2026-08-01' }, 'Sat 1 Aug is before the review was held on Tue 1 Sep: give a later day.'],
    ['a midway without an answer', 'C108', 'Midway done', { day: '2026-11-20' }, 'Say whether there is a concern.'],
    ['agreement for a day in time', 'C107', 'Ask for agreement to hold it late: Review 4', { day: '2026-12-01', reason: 'x' }, 'Tue 1 Dec is within the legal limit, Fri 18 Dec: no agreement is needed.'],
  ])('%s', async (_, reference, line, filled, sentence) => {
    const form = await formOf(iro, reference, line);
    const answered = await iro.fillIn(form, filled);
    expect(answered.linesWith(sentence)).toHaveLength(1);
    for (const [id, value] of Object.entries(filled)) {
      const input = answered.inputs.find((each) => each.id === id);
      if (input && input.choices.length === 0 && !value.startsWith('2026-02-30')) expect(input.value).toBe(value);
    }
    expect(await recordedOf(iro, reference)).toEqual([]);
  });

  test('HTML in a reason is kept as the words that it is', async () => {
    await iro.fillIn(await formOf(iro, 'C103', 'Not held, or cancelled: Review 4'), { reason: HTML });
    expect(await recordedOf(iro, 'C103')).toEqual([`Not held: Thu 19 Nov (${HTML})`]);
  });

  test('a sibling who is refused stops the other too', async () => {
    const form = await formOf(iro, 'C103', 'Held: Review 4');
    const answered = await iro.fillIn(form, { participation: 'PN1', [form.input('EG · C110').id]: 'PN0' });
    expect(answered.linesWith('EG · C110: PN0 is for a child under four')).toHaveLength(1);
    expect([await recordedOf(iro, 'C103'), await recordedOf(iro, 'C110')]).toEqual([[], []]);
  });
});

describe('a press', () => {
  test('twice has one effect, and says what stands', async () => {
    const form = await formOf(iro, 'C103', 'Held: Review 4');
    await iro.fillIn(form, { participation: 'PN1' });
    expect((await iro.fillIn(form, { participation: 'PN1' })).lines[0]).toBe('Recorded already · EF · C103');
    expect(await recordedOf(iro, 'C103')).toEqual(['Participation: PN1 attended, spoke for themselves', 'Held: Thu 19 Nov']);
  });

  test('on somebody else’s card by one who may not see the child, or may not record this, changes nothing', async () => {
    const form = await formOf(iro, 'C103', 'Held: Review 4');
    expect((await channel.chatOf(staff.otherIro).fillIn(form, {})).lines.join(' ')).toContain('I can’t find “C103” among the children you work with.');
    for (const other of [staff.worker, staff.teamManager, staff.businessSupport]) {
      expect((await channel.chatOf(other).fillIn(form, {})).lines.join(' ')).toContain('You may not record this of this child.');
    }
    expect(await recordedOf(iro, 'C103')).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['a card that names no form', 'open', { form: { name: 'everything' } }],
    ['a record that names no card', 'record', { day: '2026-11-19' }],
    ['nothing at all', 'record', null],
  ])('of %s is answered in words', async (_, verb, data) => {
    const { text } = await iro.press({ verb, data });
    expect(text).toMatch(/ask me again, and use the new one\.$/i);
  });

  test('of a review that is no card’s is answered on the card', async () => {
    const form = { name: 'decisions', child: 'C103', review: { kind: 'held', day: '2020-01-01' }, booked: null, entry: null, from: 1, back: null };
    expect((await iro.press({ verb: 'record', data: { form, seen: 0, day: '2026-11-19' } })).lines).toContain('This review is not held here any more: open the child again.');
  });
});
