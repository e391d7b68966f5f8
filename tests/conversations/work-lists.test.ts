import { day } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { record } from '../../src/store/recordings';
import { Channel, type Chat } from './channel';
import { child, council, NOW, POLICY, seventy, staff } from './council';
import type { Reply } from './reply';

const TEAMS_LIMIT_BYTES = 80 * 1024;

let channel: Channel;
let iro: Chat;

beforeAll(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  const after = child('C401', null, { initials: 'QR', reviews: [{ held: '2026-11-09', reportReceived: '2026-11-02', recordCompleted: '2026-11-20' }], visits: ['2026-11-02'], works: { iro: 'iro.other' } });
  await channel.takeIn({ ...council, children: [...council.children, ...seventy, after] });
  iro = channel.chatOf(staff.iro);
});

afterAll(() => channel.close());

async function everyPage(chat: Chat, first: Reply): Promise<Reply[]> {
  const pages = [first];
  for (let page = first; page.hasButton('More'); pages.push(page)) page = await chat.press(page.button('More'));
  return pages;
}

describe('an IRO asks for what others owe her, and for what she owes', () => {
  test('which social work reports are not in', async () => {
    const reply = await iro.say('which reports are overdue?');
    expect(reply.lines[0]).toBe('Social work reports past their date · you · today, Mon 23 Nov');
    expect(reply.listed.slice(0, 3)).toEqual(['C104', 'C102', 'C103'].map((reference) => ({ heading: 'Past its date', child: reference })));
    expect(reply.lines).toContain('Review booked Thu 19 Nov · social worker Fern Rivers');
  });

  test('what the social worker says of a report stands in the list as said, and the report is still owed', async () => {
    await channel.assistant.store.write((tx) =>
      record(tx, [{ child: 'C103', about: { kind: 'after', day: day('2026-06-08') }, field: 'reportSaid', value: day('2026-11-18'), why: null, replaces: null }], {
        at: NOW as Instant, by: 'sw.east', actingFor: null, reason: 'allocated',
      }),
    );
    const reply = await iro.say('which reports are overdue?');
    expect(reply.children).toContain('C103');
    expect(reply.lines).toContain('Review booked Thu 19 Nov · social worker Fern Rivers · the social worker says it was given on Wed 18 Nov');
  });

  test('a booked day that has passed with nothing recorded comes before what is overdue', async () => {
    const { listed } = await iro.say('which of my reviews are due');
    expect(listed.slice(1, 3)).toEqual([
      { heading: 'Booked day has passed, nothing recorded', child: 'C103' },
      { heading: 'Overdue: past the legal limit', child: 'C102' },
    ]);
  });

  test('which reviews nobody has booked, by a button', async () => {
    const due = await iro.say('which of my reviews are due');
    const reply = await iro.press(due.button('Not booked yet'));
    expect(reply.lines[0]).toBe('Reviews not booked yet · you · today, Mon 23 Nov');
    expect(reply.children).toEqual(['C102', 'C104', 'C107', 'C108']);
  });

  test('which records must still go out, and which children to visit', async () => {
    const other = channel.chatOf(staff.otherIro);
    const records = await other.say('which decisions still need to go out');
    expect(records.lines[0]).toContain('Recommendations outstanding · you');
    expect(records.children).toContain('C401');
    expect((await iro.say('which visits are due?')).lines[0]).toBe('Visits due · you · today, Mon 23 Nov');
  });

  test('opens a child from the list of reports, and comes back to it', async () => {
    const list = await iro.say('which reports are overdue?');
    const opened = await iro.press(list.button('GH · C104, social work report for review 4'));
    expect((await iro.press(opened.button('Back to the list'))).lines).toEqual(list.lines);
  });
});

test('business support has the records to send of the whole service', async () => {
  const support = channel.chatOf(staff.businessSupport);
  const looks = await channel.looksDuring(async () => {
    const reply = await support.say('which records are due');
    expect(reply.lines[0]).toBe('Review records due · the whole service · today, Mon 23 Nov');
    const pages = await everyPage(support, reply);
    expect(pages.flatMap(({ children }) => children)).toContain('C401');
  });
  expect(new Set(looks.map(({ reason }) => reason))).toEqual(new Set(['business_support']));
  expect((await support.say('which reports are overdue')).lines).toContain('Your role shows you reviews and what goes out after them, and not social work reports.');
});

test('seventy children\'s reports, records and visits fit into messages, page by page', async () => {
  const busy = channel.chatOf(staff.busyIro);
  for (const text of ['outstanding reports', 'outstanding records', 'which visits are due', 'midways overdue']) {
    const pages = await everyPage(busy, await busy.say(text));
    expect(pages.length).toBeGreaterThan(5);
    expect(new Set(pages.flatMap(({ children }) => children)).size).toBe(70);
    for (const { bytes } of pages) expect(bytes).toBeLessThan(TEAMS_LIMIT_BYTES);
  }
});

test('the IRO manager sees the caseload by IRO and by team, and opens one of them', async () => {
  const manager = channel.chatOf(staff.iroManager);
  const all = await manager.say('caseload of the whole service');
  expect(all.lines.filter((line) => line.startsWith('By '))).toEqual(['By IRO', 'By team']);
  const one = await manager.press(all.button('Hazel Hill'));
  expect(one.lines).toContain('70 children in care, 70 reviews due.');
  expect((await manager.press(one.button('Back to the list'))).lines).toEqual(all.lines);
});
