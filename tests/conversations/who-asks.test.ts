import { Channel, TENANT } from './channel';
import type { Member } from './connector';
import { council, everybody, NOW, POLICY, staff } from './council';

const REFUSAL = 'Sorry, I don’t know you, so I can’t answer here. I answer people on the council’s staff list. If you should be on it, ask your administrator.';
const OWN_CHAT = 'Ask me in our own chat. Elsewhere I show nothing, because others could read it.';
const QUESTION = 'which of my reviews are due';

let channel: Channel;

beforeAll(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(council);
});

afterAll(() => channel.close());

describe('somebody who is not on the staff list', () => {
  test.each<[string, Member]>([
    ['a stranger', { id: '29:x', aadObjectId: 'object-of-x', email: 'x@elsewhere.example', userRole: 'user' }],
    ['a guest whose address is on the list', { id: '29:guest', aadObjectId: 'object-of-guest', email: 'iro.new@council.example', userRole: 'guest' }],
    ['a guest by the form of their name', { id: '29:ext', aadObjectId: 'object-of-ext', email: 'iro.new@council.example', userPrincipalName: 'iro.new_council.example#EXT#@elsewhere.example', userRole: 'user' }],
    ['somebody without an address', { id: '29:bare', aadObjectId: 'object-of-bare', userRole: 'user' }],
    ['somebody without an object id whose address is on the list', { id: '29:no-object', email: 'iro.new@council.example', userRole: 'user' }],
    ['an address that only looks like one on the list', { id: '29:like', aadObjectId: 'object-of-like', email: 'iro.new@council.example.elsewhere.example', userRole: 'user' }],
    ['somebody whose address would match anything', { id: '29:any', aadObjectId: 'object-of-any', email: '%', userRole: 'user' }],
  ])('%s gets a polite refusal and nothing else, whether they type or press', async (_, member) => {
    const chat = channel.chatWith(member);
    const looks = await channel.looksDuring(async () => {
      const reply = await chat.say(QUESTION);
      expect([reply.text, reply.card]).toEqual([REFUSAL, null]);
      expect((await chat.press({ verb: 'ask', data: { ask: { question: { intent: 'child.timeline', slots: { child: 'C101' } }, page: 1, back: null } } })).text).toBe(REFUSAL);
    });
    const line = { actor: member.aadObjectId ?? 'unknown', action: 'refused', child: null, reason: 'not on the staff list, or a guest', detail: null };
    expect(looks).toEqual([line, line]);
  });

  test('is asked to try again where Teams does not say who they are, and nothing is shown', async () => {
    const chat = channel.chatWith({ id: '29:hidden', aadObjectId: 'object-of-hidden' });
    const reply = await chat.say(QUESTION, { from: { id: '29:not-on-the-roster', aadObjectId: 'object-of-hidden' } });
    expect([reply.text, reply.card]).toEqual(['Sorry, I could not find out who you are just now. Please try again in a minute.', null]);
  });
});

describe('somebody on the staff list whom Teams names for the first time', () => {
  test('is linked once by the address that Teams vouches for; another account with the same address is refused', async () => {
    const first = channel.chatWith({ id: '29:first', aadObjectId: 'first-account', email: 'IRO.NEW@Council.example', userRole: 'user' });
    const second = channel.chatWith({ id: '29:second', aadObjectId: 'second-account', email: 'iro.new@council.example', userRole: 'user' });
    const asked = channel.connector.asked;

    const looks = await channel.looksDuring(async () => {
      expect((await first.say(QUESTION)).lines).toContain('No reviews.');
      expect((await second.say(QUESTION)).text).toBe(REFUSAL);
      expect((await first.say(QUESTION)).lines).toContain('No reviews.');
    });

    expect(looks.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
      ['iro.new', 'linked', 'first-account'],
      ['iro.new', 'asked', 'Reviews due · you · today, Mon 23 Nov'],
      ['second-account', 'refused', null],
      ['iro.new', 'asked', 'Reviews due · you · today, Mon 23 Nov'],
    ]);
    expect(channel.connector.asked - asked).toBe(2);
  });

  test('stays linked after the staff list comes in again without the link', async () => {
    await channel.takeIn(council);
    const chat = channel.chatWith({ id: '29:first', aadObjectId: 'first-account' });
    expect((await chat.say(QUESTION)).lines).toContain('No reviews.');
  });

  test('is not linked by an address where the list has an object id for them already', async () => {
    const other = channel.chatWith({ id: '29:other-phone', aadObjectId: 'another-object', email: 'iro@council.example', userRole: 'user' });
    expect((await other.say(QUESTION)).text).toBe(REFUSAL);
    expect((await channel.chatOf(staff.iro).say(QUESTION)).children).toHaveLength(7);
  });
});

test('somebody who leaves is refused from the next staff list on, and an old card of theirs too; one who comes back is known again', async () => {
  const chat = channel.chatOf(staff.otherIro);
  const card = await chat.say(QUESTION);
  expect(card.children).toEqual(['C201', 'C202']);
  await channel.takeIn({ ...council, children: [], wholeCaseload: false, people: everybody.filter(({ id }) => id !== 'iro.other') });
  expect((await chat.say(QUESTION)).text).toBe(REFUSAL);
  expect((await chat.press(card.button('AB · C201'))).text).toBe(REFUSAL);
  await channel.takeIn({ ...council, children: [], wholeCaseload: false });
  expect((await chat.say(QUESTION)).children).toEqual(['C201', 'C202']);
});

test('somebody whose role works with no children is told so', async () => {
  const looks = await channel.looksDuring(async () => {
    expect((await channel.chatOf(staff.administrator).say('which reviews are overdue in the whole service')).lines).toContain(
      'Your role on the staff list works with no children, so I have nothing to show you. If that is wrong, ask your administrator.',
    );
  });
  expect(looks).toMatchObject([{ actor: 'admin', action: 'asked', child: null }]);
});

describe('anywhere but in one\'s own chat', () => {
  test.each([
    ['a group chat', { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } }],
    ['a channel of a team', { conversation: { id: '19:channel', conversationType: 'channel', isGroup: true, tenantId: TENANT } }],
    ['a group that calls itself personal', { conversation: { id: '19:both', conversationType: 'personal', isGroup: true, tenantId: TENANT } }],
    ['a kind of chat that is not known', { conversation: { id: '19:new', conversationType: 'meeting', tenantId: TENANT } }],
  ])('in %s it says where to ask, and shows, looks up and records nothing', async (_, different) => {
    const chat = channel.chatOf(staff.iro);
    const asked = channel.connector.asked;
    const looks = await channel.looksDuring(async () => {
      const reply = await chat.say(QUESTION, different);
      expect([reply.text, reply.card]).toEqual([OWN_CHAT, null]);
      const pressed = await chat.press({ verb: 'ask', data: { ask: { question: { intent: 'child.timeline', slots: { child: 'C101' } }, page: 1, back: null } } }, different);
      expect([pressed.text, pressed.card]).toEqual([OWN_CHAT, null]);
      expect((await chat.say('', { type: 'installationUpdate', action: 'add', ...different })).text).toBe(OWN_CHAT);
    });
    expect(looks).toEqual([]);
    expect(channel.connector.asked).toBe(asked);
  });
});

describe('what Teams tells beside messages', () => {
  const tell = (different: Record<string, unknown>) => channel.chatOf(staff.iro).say('', different);

  test('the assistant welcomes whoever installs it with one card, and with no look at anybody', async () => {
    const newcomer = channel.chatOf(staff.lineManager);
    const looks = await channel.looksDuring(async () => expect((await newcomer.installs()).linesWith('Hello. ')).toHaveLength(1));
    expect(looks).toEqual([]);
  });

  test.each([
    ['removal', { type: 'installationUpdate', action: 'remove' }],
    ['a new member', { type: 'conversationUpdate', membersAdded: [{ id: '29:iro' }] }],
    ['typing', { type: 'typing' }],
    ['a thumb', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an edited message', { type: 'messageUpdate', text: QUESTION }],
    ['an activity of a kind not known', { type: 'somethingNew' }],
  ])('%s is taken in silence', async (_, different) => {
    const reply = await tell(different);
    expect([reply.status, reply.lines]).toEqual([200, []]);
  });
});

test('many people asking at the same time each get their own children, and the trail says so', async () => {
  const [iro, other] = [channel.chatOf(staff.iro), channel.chatOf(staff.otherIro)];
  const looks = await channel.looksDuring(async () => {
    const before = channel.connector.sent.length;
    const asking = Array.from({ length: 20 }, (_, index) => channel.post((index % 2 === 0 ? iro : other).activity({ type: 'message', text: QUESTION })));
    await Promise.all(asking);
    const sent = channel.connector.sent.slice(before);
    expect(sent).toHaveLength(20);
    for (const { conversation, activity } of sent) {
      const text = JSON.stringify(activity);
      expect([text.includes('C101'), text.includes('C201')]).toEqual(conversation === 'a:29:iro' ? [true, false] : [false, true]);
    }
  });
  const seen = (actor: string) => new Set(looks.filter((look) => look.actor === actor).map(({ child }) => child));
  expect([seen('iro').size, [...seen('iro.other')].sort()]).toEqual([7, ['C201', 'C202']]);
});
