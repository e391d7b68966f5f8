import { cardActionSchema, readIncoming } from '../../src/teams/incoming';

/** A message in one's own chat, with no more in it than is needed. */
const message = {
  type: 'message',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  channelId: 'msteams',
  from: { id: '29:somebody' },
  recipient: { id: '28:assistant' },
  conversation: { id: 'a:1' },
};

const problemIn = (body: unknown) => {
  const reading = readIncoming(body);
  return reading.ok ? null : reading.problem;
};

test('an activity as Teams sends it is let through, with all that it carries', () => {
  const sent = {
    ...message, id: '1', text: 'hello', textFormat: 'plain', locale: 'en-GB', timestamp: '2026-11-23T09:00:00Z', attachments: [], entities: [{ type: 'clientInfo' }],
    from: { id: '29:somebody', name: 'Somebody', aadObjectId: 'object' }, conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' }, channelData: { tenant: { id: 'tenant' } },
  };
  expect(readIncoming(sent)).toEqual({ ok: true, serviceUrl: message.serviceUrl });
});

describe('what is no activity is refused in one sentence that names the part', () => {
  test.each(['type', 'serviceUrl', 'channelId', 'from', 'recipient', 'conversation'])('without %s', (field) => {
    expect(problemIn({ ...message, [field]: undefined })).toMatch(new RegExp(`^This is not a Bot Framework activity: ${field}: .+\\.$`));
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'the body'],
    ['null', null, 'the body'],
    ['a text', 'message', 'the body'],
    ['a number', 5, 'the body'],
    ['a list', [message], 'the body'],
    ['an empty type', { ...message, type: '' }, 'type'],
    ['a type that is no text', { ...message, type: { name: 'message' } }, 'type'],
    ['somebody without an id', { ...message, from: {} }, 'from.id'],
    ['somebody with an empty id', { ...message, from: { id: '' } }, 'from.id'],
    ['an object id that is no text', { ...message, from: { id: '29:1', aadObjectId: 7 } }, 'from.aadObjectId'],
    ['a conversation that is a text', { ...message, conversation: 'a:1' }, 'conversation'],
    ['a kind of conversation that is no text', { ...message, conversation: { id: 'a:1', conversationType: ['personal'] } }, 'conversation.conversationType'],
    ['a text that is no text', { ...message, text: { toString: 'x' } }, 'text'],
    ['a text without end', { ...message, text: 'x'.repeat(100_001) }, 'text'],
    ['a service address of great length', { ...message, serviceUrl: `https://${'x'.repeat(2000)}` }, 'serviceUrl'],
  ])('%s', (_, body, part) => {
    expect(problemIn(body)).toContain(`: ${part}: `);
  });
});

describe('a press on a card', () => {
  test('has a verb, and carries anything', () => {
    expect(cardActionSchema.safeParse({ action: { type: 'Action.Execute', verb: 'ask', data: { ask: 1 } }, trigger: 'manual' }).success).toBe(true);
    expect(cardActionSchema.safeParse({ action: { verb: 'ask' } }).success).toBe(true);
  });

  test.each([undefined, null, {}, { action: null }, { action: {} }, { action: { verb: 5 } }, { action: { verb: 'x'.repeat(65) } }, 'ask'])('is none: %j', (value) => {
    expect(cardActionSchema.safeParse(value).success).toBe(false);
  });
});
