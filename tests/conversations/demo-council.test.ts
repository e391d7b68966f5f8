import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { londonDay, type Instant } from '../../src/calendar/london';
import { isRefused, WorkingDays } from '../../src/calendar/working-days';
import { demoCouncil, DEMO_SEED, type DemoCouncil } from '../../src/demo/council';
import type { Person } from '../../src/people/person';
import { timetableOf } from '../../src/timetable/timetable';
import { settingOn } from '../answers/asked';
import { Channel } from './channel';
import { NOW, POLICY } from './council';
import type { Reply } from './reply';

let channel: Channel;
let demo: DemoCouncil;

beforeAll(async () => {
  channel = await Channel.open({ now: NOW, environment: { ...POLICY, DEMO_COUNCIL: 'on' } });
  demo = demoCouncil({ seed: DEMO_SEED, today: londonDay(NOW as Instant), calendar: new WorkingDays(shippedBankHolidays()) });
});

afterAll(() => channel.close());

/** The children of an IRO whose next review is past its date, falls in the next twenty working days, or is booked too late. */
function expectedFor(iro: Person): readonly string[] {
  const setting = settingOn();
  const until = isRefused(setting.dueUntil) ? setting.today : setting.dueUntil;
  return demo.children.filter(({ allocation }) => allocation?.iro === iro.id).flatMap(({ facts }) => {
    const reading = timetableOf(facts, setting);
    const next = reading.ok ? reading.timetable.milestones.find(({ id, done, status }) => id === 'review' && done === null && status !== 'not_needed') : undefined;
    if (!next) return [];
    const booked = next.review?.booked ?? null;
    const isToCome = next.due <= until || (booked !== null && (booked <= until || (next.legal !== null && booked > next.legal)));
    return isToCome ? [facts.child] : [];
  });
}

async function everyPage(first: Reply, more: (page: Reply) => Promise<Reply>): Promise<readonly string[]> {
  const shown: string[] = [];
  for (let page = first; ; page = await more(page)) {
    expect(page.bytes).toBeLessThan(80 * 1024);
    shown.push(...page.children);
    if (!page.hasButton('More')) return shown;
  }
}

test('a fresh start on an empty database has the whole council in it', async () => {
  const held = await channel.assistant.store.write((tx) => tx.selectFrom('children').select(({ fn }) => fn.countAll().as('all')).executeTakeFirstOrThrow());
  expect(Number(held.all)).toBe(demo.children.length);
});

test('each IRO of the demo council is answered with the right children, whatever their number', async () => {
  for (const iro of demo.people.filter(({ roles }) => roles.includes('iro'))) {
    const chat = channel.chatOf(iro);
    const shown = await everyPage(await chat.say('which of my reviews are due'), (page) => chat.press(page.button('More')));
    expect([...shown].sort()).toEqual([...expectedFor(iro)].sort());
    expect(shown.length).toBeGreaterThan(0);
  }
});

test('the child to show: the IRO, the social worker and the team manager see why its next review is due when it is', async () => {
  const { child, iro, socialWorker, teamManager } = demo.showcase;
  const looks = await channel.looksDuring(async () => {
    for (const person of [iro, socialWorker, teamManager]) {
      const reply = await channel.chatOf(person).say(`show me everything on ${child.facts.child}`);
      expect(reply.linesWith('nplanned move').length).toBeGreaterThan(0);
    }
  });
  expect(looks).toMatchObject([
    { actor: iro.id, child: child.facts.child, reason: 'allocated' },
    { actor: socialWorker.id, child: child.facts.child, reason: 'allocated' },
    { actor: teamManager.id, child: child.facts.child, reason: 'managing' },
  ]);
});

test('every timetable of an IRO\'s children fits into a message, page by page', async () => {
  const { iro } = demo.showcase;
  const chat = channel.chatOf(iro);
  for (const { facts } of demo.children.filter(({ allocation }) => allocation?.iro === iro.id)) {
    const page = await chat.press({ verb: 'ask', data: { ask: { question: { intent: 'child.timeline', slots: { child: facts.child } }, page: 1, back: null } } });
    expect(page.lines[0]).toContain(facts.child);
    expect(page.bytes).toBeLessThan(80 * 1024);
  }
});

test('somebody else\'s child is nobody to an IRO', async () => {
  const { iro } = demo.showcase;
  const other = demo.children.find(({ allocation }) => allocation?.iro !== iro.id);
  expect((await channel.chatOf(iro).say(`when is ${other?.facts.child}'s next review`)).linesWith('I can’t find')).toHaveLength(1);
});
