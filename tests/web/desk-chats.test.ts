import type { Instant } from '../../src/calendar/london';
import { Chats, type ChatEvent } from '../../src/web/desk/chats';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;

let time: number;
let chats: Chats;

beforeEach(() => {
  time = 0;
  chats = new Chats(() => NOW, () => time);
});

/** What a page is told about a chat from now on. */
function pageOn(conversation: string): ChatEvent[] {
  const told: ChatEvent[] = [];
  chats.listen(conversation, (event) => told.push(event));
  return told;
}

/** What stands in a chat. */
function messagesIn(conversation: string) {
  const [opened] = pageOn(conversation);
  return opened?.kind === 'opened' ? opened.messages : [];
}

const sentId = (conversation: string, activity: unknown) => {
  const receipt = chats.send(conversation, activity);
  if (!receipt.ok) throw new Error('not taken');
  return receipt.id;
};

describe('a chat', () => {
  test('tells the first page that it is the first, so that the app is installed once', () => {
    expect(pageOn('a')).toEqual([{ kind: 'opened', messages: [], first: true, installed: true }]);
    expect(pageOn('a')).toEqual([{ kind: 'opened', messages: [], first: false, installed: true }]);
    expect(pageOn('b')).toEqual([{ kind: 'opened', messages: [], first: true, installed: true }]);
  });

  test('keeps both sides in their order, for pages that open later', () => {
    const asked = chats.say('a', 'what is overdue');
    const answered = sentId('a', { type: 'message', text: 'Nothing.' });
    expect(messagesIn('a')).toEqual([
      { id: asked, from: 'person', at: NOW, activity: { type: 'message', text: 'what is overdue' }, edited: false },
      { id: answered, from: 'assistant', at: NOW, activity: { type: 'message', text: 'Nothing.' }, edited: false },
    ]);
    expect(messagesIn('b')).toEqual([]);
  });

  test('keeps an edited message in its place', () => {
    const first = sentId('a', { text: 'old' });
    sentId('a', { text: 'later' });
    expect(chats.edit('a', first, { text: 'new' })).toEqual({ ok: true, id: first });
    expect(messagesIn('a').map(({ activity, edited }) => [activity, edited])).toEqual([[{ text: 'new' }, true], [{ text: 'later' }, false]]);
  });

  test('tells every page of it, and no other, what happens', () => {
    const [one, two, other] = [pageOn('a'), pageOn('a'), pageOn('b')];
    const id = sentId('a', { text: 'x' });
    chats.edit('a', id, { text: 'y' });
    chats.remove('a', id);
    expect(one.map(({ kind }) => kind)).toEqual(['opened', 'sent', 'edited', 'deleted']);
    expect(two.slice(1)).toEqual(one.slice(1));
    expect(other.map(({ kind }) => kind)).toEqual(['opened']);
  });

  test('tells a page nothing after it has gone', () => {
    const told: ChatEvent[] = [];
    chats.listen('a', (event) => told.push(event))();
    chats.say('a', 'hello');
    expect(told).toHaveLength(1);
  });

  test('knows no message that was not sent in it, nor lets the assistant change what a person said', () => {
    const said = chats.say('a', 'hello');
    const sent = sentId('a', { text: 'x' });
    const missing = { ok: false, status: 404 };
    expect([chats.edit('a', 'nothing', {}), chats.edit('b', sent, {}), chats.edit('a', said, {})]).toEqual([missing, missing, missing]);
    expect([chats.remove('a', 'nothing'), chats.remove('b', sent), chats.remove('a', said)]).toEqual([missing, missing, missing]);
    chats.remove('a', sent);
    expect(chats.edit('a', sent, {})).toEqual(missing);
  });

  test('takes seven messages in a second and says so of the eighth; each conversation for itself', () => {
    const told = pageOn('a');
    for (let count = 0; count < 7; count++) expect(chats.send('a', {}).ok).toBe(true);
    expect(chats.send('a', {})).toEqual({ ok: false, status: 429 });
    expect(told.at(-1)).toEqual({ kind: 'throttled' });
    expect(chats.send('b', {}).ok).toBe(true);
    time = 1001;
    expect(chats.send('a', {}).ok).toBe(true);
    expect(messagesIn('a')).toHaveLength(8);
  });

  test('tells its pages, and those that open later, that the app was removed and installed', () => {
    const told = pageOn('a');
    expect(chats.isInstalled('a')).toBe(true);
    chats.setInstalled('a', false);
    expect(told.at(-1)).toEqual({ kind: 'app', installed: false });
    expect([chats.isInstalled('a'), chats.isInstalled('b')]).toEqual([false, true]);
    expect(pageOn('a')).toEqual([{ kind: 'opened', messages: [], first: false, installed: false }]);
    chats.setInstalled('a', true);
    expect(told.at(-1)).toEqual({ kind: 'app', installed: true });
    expect(chats.isInstalled('a')).toBe(true);
  });

  test('sets no limit to what people say or the assistant edits', () => {
    const id = sentId('a', {});
    for (let count = 0; count < 20; count++) {
      chats.say('a', 'hello');
      expect(chats.edit('a', id, {}).ok).toBe(true);
    }
  });

  test('forgets the oldest of more than 200 messages', () => {
    const ids = Array.from({ length: 201 }, (_, index) => chats.say('a', `${index}`));
    expect(messagesIn('a').map(({ id }) => id)).toEqual(ids.slice(1));
  });
});
