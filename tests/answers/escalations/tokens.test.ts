import { cardToken, escalationByToken } from '../../../src/store/card-tokens';
import { openDraft, ownDraft } from '../../../src/store/escalation-drafts';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying } from './council-at-work';

afterAll(closeAll);

test('a card’s token stands for one escalation in the hands of one person, and says nothing of it', async () => {
  const council = await councilAtWork();
  await council.must(staff.iro, raising);
  const [own, again, other] = await council.store.write(async (tx) => [
    await cardToken(tx, 'E1', 'iro'), await cardToken(tx, 'E1', 'iro'), await cardToken(tx, 'E1', 'sw.east'),
  ] as const);
  expect(again).toBe(own);
  expect(other).not.toBe(own);
  expect(own).toMatch(/^[0-9a-f-]{36}$/);
  const found = (token: string, person: string) => council.store.write((tx) => escalationByToken(tx, token, person));
  expect(await found(own, 'iro')).toBe('E1');
  expect(await found(own, 'sw.east')).toBeNull();
  expect(await found('E1', 'iro')).toBeNull();
});

test('a draft is closed once it is sent, whether it raises or answers', async () => {
  const council = await councilAtWork();
  const closed = async (token: string, person: string) => (await council.store.write((tx) => ownDraft(tx, token, person)))?.closedAt;
  const raise = await council.store.write((tx) => openDraft(tx, { person: 'iro', kind: 'raise', escalation: null, child: 'C101', content: {} }, council.at));
  await council.must(staff.iro, raising, raise.token);
  expect(await closed(raise.token, 'iro')).toBe(council.at);
  const answer = await council.store.write((tx) => openDraft(tx, { person: 'sw.east', kind: 'answer', escalation: raise.token, child: 'C101', content: {} }, council.at));
  await council.refused(staff.worker, { ...saying.respond, text: '' }, raise.token);
  expect(await closed(answer.token, 'sw.east')).toBeNull();
  await council.must(staff.worker, saying.respond, raise.token);
  expect(await closed(answer.token, 'sw.east')).toBe(council.at);
});
