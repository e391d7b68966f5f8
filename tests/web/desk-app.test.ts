import { AssistantAtWork, type Speaker } from './desk-at-work';

let desk: AssistantAtWork;
let iro: Speaker;
let worker: Speaker;

beforeAll(async () => {
  desk = await AssistantAtWork.open();
  const { chosen } = await desk.people();
  [iro, worker] = chosen as [Speaker, Speaker];
});

afterAll(() => desk.close());

const conversations = '/desk/connector/v3/conversations';
const setApp = ({ conversation }: Speaker, app: unknown) => desk.ask('PUT', `/desk/chats/${conversation}/app`, app);

/** What the connector answers to everything that the assistant may do in somebody's chat. */
async function answersFor({ conversation, teamsUserId, teamsObjectId }: Speaker) {
  const chat = `${conversations}/${conversation}`;
  return [
    await desk.ask('POST', conversations, { members: [{ id: teamsObjectId }] }),
    await desk.ask('POST', `${chat}/activities`, { type: 'message', text: 'Good morning.' }),
    await desk.ask('POST', `${chat}/activities/1`, { type: 'typing' }),
    await desk.ask('PUT', `${chat}/activities/1`, { type: 'message', text: 'Good morning.' }),
    await desk.ask('DELETE', `${chat}/activities/1`),
    await desk.ask('GET', `${chat}/members/${teamsUserId}`),
  ];
}

const statusesFor = async (person: Speaker) => (await answersFor(person)).map(({ status }) => status);

describe('somebody who has removed the app', () => {
  beforeEach(async () => expect(await setApp(iro, { installed: false })).toEqual({ status: 200, body: { installed: false } }));

  test('is not reached in any way, as Teams would answer', async () => {
    for (const answer of await answersFor(iro)) expect(answer).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  });

  test('is the only one', async () => expect(await statusesFor(worker)).toEqual([201, 201, 201, 404, 404, 200]));

  test('is reached again once it is installed', async () => {
    await setApp(iro, { installed: true });
    expect(await statusesFor(iro)).toEqual([201, 201, 201, 404, 404, 200]);
  });
});

test.each([{}, { installed: 'no' }, { installed: true, more: 1 }])('the app is installed, or it is not: %j', async (app) => {
  expect(await setApp(iro, app)).toMatchObject({ status: 400, body: { message: expect.stringContaining('installed') } });
});
