import { Channel, type Chat } from './channel';
import { NOW, POLICY, staff } from './council';
import { formOf, head, recordingCouncil } from './recording-forms';

let channel: Channel;
let iro: Chat;

afterEach(() => channel.close());

describe('“What did you send about MN?”', () => {
  beforeEach(async () => {
    channel = await Channel.open({ now: NOW, environment: POLICY });
    await channel.takeIn(recordingCouncil);
    iro = channel.chatOf(staff.iro);
    for (const chat of [iro, channel.chatOf(head)]) await chat.installs();
    const asks = await formOf(iro, 'C107', 'Ask for agreement to hold it late: Review 4');
    await iro.fillIn(asks, { day: '2026-12-29', reason: 'School ends.' });
    await channel.works('2026-11-23T09:15:00.000Z');
  });

  test.each([
    ['the IRO', staff.iro], ['the child’s social worker', staff.worker],
    ['the social worker’s manager', staff.lineManager], ['the IRO manager', staff.iroManager],
  ])('%s is told what went to whom, when, and whether it arrived', async (_, person) => {
    const { lines } = await channel.chatOf(person).say('what did you send about MN?');
    expect(lines).toContain('1 message about this child, 1 delivered. Digests, which name many children, are not counted here.');
    expect(lines.slice(-3)).toEqual(['Mon 23 Nov 2026', 'Ivy Park, 09:15', 'Agree that it is held late, or not · Review 4, not booked yet · Delivered']);
  });

  test.each([
    ['the social worker', /^Nothing was sent about this child to Fern Rivers\./],
    ['Fern Rivers', /^Nothing was sent about this child to Fern Rivers\./],
    ['the head of service', /^1 message about this child to Ivy Park, 1 delivered\./],
    ['the IRO manager', /^Nothing was sent about this child to Officer im\./],
    ['the team manager', /^Nothing was sent about this child to Officer tm\.east\./],
  ])('“What did you send %s about MN?” is answered for that person', async (whom, headline) => {
    for (const asker of [staff.iro, staff.lineManager]) {
      expect((await channel.chatOf(asker).say(`what did you send ${whom} about MN?`)).lines[2]).toMatch(headline);
    }
  });

  test.each([
    ['an IRO', staff.otherIro], ['a social worker', staff.otherWorker], ['an administrator', staff.administrator],
  ])('%s who has nothing to do with the child finds no such child', async (_, stranger) => {
    const { lines } = await channel.chatOf(stranger).say('what did you send the social worker about C107?');
    expect(lines.join(' ')).not.toMatch(/Ivy Park|Fern Rivers|delivered/);
  });
});
