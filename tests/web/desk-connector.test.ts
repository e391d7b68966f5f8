import { z } from 'zod';
import { AssistantAtWork, type Speaker } from './desk-at-work';

let desk: AssistantAtWork;
let iro: Speaker;
let worker: Speaker;
let manager: Speaker;

beforeAll(async () => {
  desk = await AssistantAtWork.open();
  const { chosen } = await desk.people();
  [iro, worker, manager] = chosen as [Speaker, Speaker, Speaker];
});

afterAll(() => desk.close());

const conversations = '/desk/connector/v3/conversations';
const CARD = 'application/vnd.microsoft.card.adaptive';

const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard') });
const messageSchema = z.object({
  id: z.string(),
  from: z.string(),
  edited: z.boolean(),
  activity: z.looseObject({ text: z.string().optional(), attachments: z.array(z.object({ contentType: z.literal(CARD), content: cardSchema })).optional() }),
});
const openedSchema = z.object({ chat: z.string(), kind: z.literal('opened'), messages: z.array(messageSchema) });
const pressable = z.looseObject({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown() });

/** What stands in somebody's chat, as a page that opens now is told. */
async function messagesOf({ conversation }: Speaker): Promise<z.infer<typeof messageSchema>[]> {
  const leave = new AbortController();
  const { body } = await fetch(`${desk.url}/desk/events?chat=${conversation}`, { signal: leave.signal });
  let text = '';
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    if (text.includes('"opened"') && text.endsWith('\n\n')) break;
  }
  leave.abort();
  const events = text.split('\n\n').filter((line) => line.startsWith('data: ')).map((line): unknown => JSON.parse(line.slice(6)));
  const [opened] = events.filter((event) => openedSchema.safeParse(event).success);
  return openedSchema.parse(opened).messages;
}

async function lastOf(person: Speaker): Promise<z.infer<typeof messageSchema>> {
  const last = (await messagesOf(person)).at(-1);
  if (last === undefined) throw new Error('there is no message');
  return last;
}

const activityOf = ({ teamsUserId, teamsObjectId, name, conversation }: Speaker, fields: object) => ({
  channelId: 'msteams',
  serviceUrl: `${desk.url}/desk/connector`,
  from: { id: teamsUserId, name, aadObjectId: teamsObjectId },
  recipient: { id: '28:iro-assistant' },
  conversation: { id: conversation, conversationType: 'personal' },
  ...fields,
});

const say = (person: Speaker, text: string) => desk.ask('POST', '/api/messages', activityOf(person, { type: 'message', text }));

/** Presses what comes first on a card that was sent. */
function pressFirst(person: Speaker, message: z.infer<typeof messageSchema>) {
  const [first] = pressablesOn(cardOf(message));
  if (first === undefined) throw new Error('there is nothing to press');
  const value = { action: { type: 'Action.Execute', verb: first.verb, data: first.data } };
  return desk.ask('POST', '/api/messages', activityOf(person, { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value }));
}

/** Everything on a card that can be pressed. */
function pressablesOn(value: unknown): z.infer<typeof pressable>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = pressable.safeParse(value);
  return own.success ? [own.data] : Object.values(value).flatMap(pressablesOn);
}

const cardOf = ({ activity }: z.infer<typeof messageSchema>) => activity.attachments?.[0]?.content;

describe('the people on the desk', () => {
  test('are by default an IRO, a social worker and a team manager who share a child', async () => {
    expect([iro.roles, worker.roles, manager.roles]).toEqual(['Independent Reviewing Officer', 'social worker', 'team manager']);
    for (const person of [iro, worker, manager]) await say(person, 'my caseload');
    for (const person of [iro, worker, manager]) expect(cardOf(await lastOf(person))?.['fallbackText']).toEqual(expect.stringMatching(/^[1-9]/));
  });

  test('are on the roster, by either of their ids, and nobody else is', async () => {
    for (const id of [iro.teamsUserId, iro.teamsObjectId]) {
      const { status, body } = await desk.ask('GET', `${conversations}/${iro.conversation}/members/${encodeURIComponent(id)}`);
      expect([status, body]).toMatchObject([200, { id: iro.teamsUserId, aadObjectId: iro.teamsObjectId, name: iro.name, userRole: 'user' }]);
    }
    expect((await desk.ask('GET', `${conversations}/x/members/29:nobody`)).status).toBe(404);
  });
});

describe('a pressed card', () => {
  let list: z.infer<typeof messageSchema>;
  let count: number;

  beforeEach(async () => {
    await say(iro, 'which of my reviews are due');
    list = await lastOf(iro);
    count = (await messagesOf(iro)).length;
  });

  test('comes back in the reply, and the message that was pressed becomes the same card', async () => {
    const { status, body } = await pressFirst(iro, list);
    expect([status, body]).toMatchObject([200, { statusCode: 200, type: CARD }]);
    const after = await lastOf(iro);
    expect(after).toMatchObject({ id: list.id, edited: true });
    expect(body).toMatchObject({ value: cardOf(after) });
    expect(cardOf(after)).not.toEqual(cardOf(list));
    expect(await messagesOf(iro)).toHaveLength(count);
  });

  test('has one effect when it is pressed twice at once', async () => {
    const [one, two] = await Promise.all([pressFirst(iro, list), pressFirst(iro, list)]);
    expect(two).toEqual(one);
    expect(one.body).toMatchObject({ statusCode: 200, type: CARD, value: cardOf(await lastOf(iro)) });
    expect(await messagesOf(iro)).toHaveLength(count);
  });

  test('answers all the same where its message is gone', async () => {
    expect((await desk.ask('DELETE', `${conversations}/${iro.conversation}/activities/${list.id}`)).status).toBe(200);
    expect((await pressFirst(iro, list)).body).toMatchObject({ statusCode: 200, type: CARD });
  });
});

describe('the connector', () => {
  test('takes a message, shows that somebody types without keeping it, and edits and deletes by id', async () => {
    const before = (await messagesOf(manager)).length;
    const chat = `${conversations}/${manager.conversation}/activities`;
    const { status, body } = await desk.ask('POST', chat, { type: 'message', text: 'one' });
    const { id } = z.object({ id: z.string() }).parse(body);
    expect(status).toBe(201);
    expect((await desk.ask('POST', chat, { type: 'typing' })).status).toBe(201);
    expect((await desk.ask('PUT', `${chat}/${id}`, { type: 'message', text: 'two' })).status).toBe(200);
    expect((await messagesOf(manager)).slice(before)).toMatchObject([{ id, edited: true, activity: { text: 'two' } }]);
    expect((await desk.ask('DELETE', `${chat}/${id}`)).status).toBe(200);
    expect(await desk.ask('PUT', `${chat}/${id}`, { type: 'message' })).toMatchObject({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
    expect(await messagesOf(manager)).toHaveLength(before);
  });

  test('holds back the eighth message in a second, and says when to come again', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 8; count++) statuses.push((await desk.ask('POST', `${conversations}/desk-somebody/activities`, { type: 'message', text: 'x' })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
    const held = await fetch(`${desk.url}${conversations}/desk-somebody/activities`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"type":"message"}' });
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '1']);
  });

  test('opens a conversation with somebody on the staff list, and with nobody else', async () => {
    const open = (id: string) => desk.ask('POST', conversations, { members: [{ id }] });
    expect(await open(worker.teamsObjectId)).toEqual({ status: 201, body: { id: worker.conversation } });
    expect((await open('nobody')).status).toBe(404);
    expect((await desk.ask('POST', conversations, {})).status).toBe(404);
  });

  test('refuses what is no activity', async () => {
    expect((await desk.ask('POST', `${conversations}/desk-somebody/activities`, { text: 'x' })).status).toBe(400);
  });
});

describe('what the page sends about itself is checked', () => {
  test.each([{}, { text: '' }, { text: 7 }, { text: 'x'.repeat(10_001) }, { text: 'x', more: 1 }])('a message is words: not %j', async (said) => {
    expect((await desk.ask('POST', '/desk/chats/desk-somebody/messages', said)).status).toBe(400);
  });

  test.each([{}, { today: '23/11/2026' }, { today: '2026-02-30' }, { today: 20261123 }])('a day is a day: not %j', async (wanted) => {
    expect(await desk.ask('PUT', '/desk/clock', wanted)).toMatchObject({ status: 400, body: { message: expect.stringContaining('YYYY-MM-DD') } });
  });
});
