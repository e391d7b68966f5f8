import type { Reply } from './reply';
import { Channel, type Chat } from './channel';
import { child, council, NOW, POLICY, staff } from './council';
import { formOf, recordedOf } from './recording-forms';

let channel: Channel;
let iro: Chat;
let overseer: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(council);
  iro = channel.chatOf(staff.iro);
  overseer = channel.chatOf(staff.iroManager);
});

afterEach(() => channel.close());

/** An import in the midst of it: the case system says that the review was held on Wed 18 Nov. */
async function importArrives(): Promise<void> {
  const reviews = ['2025-06-27', '2025-09-26', '2026-06-08', '2026-11-18'].map((held) => ({ held }));
  await channel.takeIn({ children: [child('C103', null, { initials: 'EF', reviews })], people: null, teams: null, wholeCaseload: false });
}

describe('two people record the same review at the same moment, and an import arrives in between', () => {
  test('differently: one stands, the other is told who recorded what, and the audit trail tells it', async () => {
    const [mine, theirs] = [await formOf(iro, 'C103', 'Held: Review 4'), await formOf(overseer, 'C103', 'Held: Review 4')];
    const answers: Reply[] = [];
    const lines = await channel.looksDuring(async () => {
      const [one, , other] = await Promise.all([
        iro.fillIn(mine, { day: '2026-11-19', participation: 'PN1' }),
        importArrives(),
        overseer.fillIn(theirs, { day: '2026-11-20', participation: 'PN2' }),
      ]);
      answers.push(one, other);
    });
    const refused = answers.filter((reply) => reply.linesWith('To change it, correct it and say why.').length > 0);
    expect(refused).toHaveLength(1);
    const [told] = refused;
    expect(told?.lines).toContain('Meanwhile');
    expect(told?.hasButton('What was recorded')).toBe(true);

    const winner = told === answers[1] ? staff.iro : staff.iroManager;
    const [day, code] = winner === staff.iro ? ['Thu 19 Nov', 'PN1 attended, spoke for themselves'] : ['Fri 20 Nov', 'PN2 attended, an advocate spoke'];
    const stands = [`Participation: ${code}`, `Held: ${day}`];
    expect(await recordedOf(iro, 'C103')).toEqual(stands);
    expect(await recordedOf(overseer, 'C103')).toEqual(stands);
    expect(told?.lines.join(' ')).toContain(`Held: ${day} (${winner.name}, Mon 23 Nov)`);
    expect(lines.filter(({ action }) => action === 'recorded').map(({ actor, child: of }) => [actor, of])).toEqual([[winner.id, 'C103'], [winner.id, 'C103']]);
  });

  test('the same: it is recorded once, and both are answered that it stands', async () => {
    const [mine, theirs] = [await formOf(iro, 'C103', 'Held: Review 4'), await formOf(overseer, 'C103', 'Held: Review 4')];
    const answers = await Promise.all([iro.fillIn(mine, { participation: 'PN1' }), importArrives().then(() => null), overseer.fillIn(theirs, { participation: 'PN1' })]);
    expect(answers.flatMap((reply) => (reply === null ? [] : [reply.lines[0]])).sort()).toEqual(['Recorded already · EF · C103', 'Recorded · EF · C103']);
    expect(await recordedOf(iro, 'C103')).toEqual(['Participation: PN1 attended, spoke for themselves', 'Held: Thu 19 Nov']);
  });

  test('different things: both stand', async () => {
    const [mine, theirs] = [await formOf(iro, 'C103', 'Held: Review 4'), await formOf(overseer, 'C103', 'Report received: Review 4')];
    await Promise.all([iro.fillIn(mine, { participation: 'PN1' }), importArrives(), overseer.fillIn(theirs, { day: '2026-11-17' })]);
    expect([...(await recordedOf(overseer, 'C103'))].sort()).toEqual(['Held: Thu 19 Nov', 'Participation: PN1 attended, spoke for themselves', 'Report received: Tue 17 Nov']);
  });
});

test('what the case system says otherwise is shown beside what was recorded, which stands', async () => {
  await iro.fillIn(await formOf(iro, 'C103', 'Held: Review 4'), { participation: 'PN1' });
  await importArrives();
  const card = await iro.say('when is C103’s next review');
  expect(card.lines).toContain('Held: recorded here Thu 19 Nov, imported Wed 18 Nov');
  const history = await iro.press((await iro.press(card.button('Record…'))).button('What was recorded'));
  expect(history.linesWith('the case system says Wed 18 Nov')).toHaveLength(1);
  expect(card.linesWith('Review 5 of EF · C103 is due by Wed 19 May 2027')).toHaveLength(1);
});
