import { Channel, type Chat } from './channel';
import { child, council, NOW, POLICY, seventy, staff } from './council';
import type { Reply } from './reply';

const TEAMS_LIMIT_BYTES = 80 * 1024;

let channel: Channel;
let iro: Chat;

beforeAll(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn({ ...council, children: [...council.children, ...seventy] });
  iro = channel.chatOf(staff.iro);
});

afterEach(() => channel.becomes(NOW));

afterAll(() => channel.close());

describe('an IRO asks which of her reviews are due', () => {
  test('and gets her own children, those first that will be late or are overdue', async () => {
    const reply = await iro.say('which of my reviews are due');
    expect(reply.lines.slice(0, 2)).toEqual(['Reviews due · you · today, Mon 23 Nov', '7 reviews: 1 will be late, 1 with nothing recorded, 1 overdue, 1 past our standard.']);
    expect(reply.listed).toEqual([
      { heading: 'Will be late: booked after the legal limit', child: 'C101' },
      { heading: 'Booked day has passed, nothing recorded', child: 'C103' },
      { heading: 'Overdue: past the legal limit', child: 'C102' },
      { heading: 'Past our standard, within the legal limit', child: 'C104' },
      { heading: 'This week', child: 'C105' },
      { heading: 'Next week', child: 'C106' },
      { heading: 'After that', child: 'C107' },
    ]);
  });

  test('with weekday, distance, limit and reason on each line', async () => {
    const { lines } = await iro.say('which of my reviews are due');
    const late = lines.indexOf('AB · C101');
    expect(lines.slice(late, late + 8)).toEqual(expect.arrayContaining(['Booked Thu 10 Dec', 'in 13 working days', 'Legal limit Fri 4 Dec, booked after it']));
    expect(lines.join('\n')).toContain('unplanned move Mon 10 Aug 2026, +20 working days (not counting Summer bank holiday Mon 31 Aug 2026)');
  });

  test('opens a child from the list, sees why each date is what it is, and goes back', async () => {
    const list = await iro.say('which of my reviews are due');
    const opened = await iro.press(list.button('GH · C104'));
    expect(opened.lines[0]).toBe('Timetable · GH · C104 · today, Mon 23 Nov 2026');
    expect(opened.linesWith('Review 4 of GH · C104 is due by Tue 8 Sep 2026')).toHaveLength(1);
    expect(opened.linesWith('Summer bank holiday').length).toBeGreaterThan(0);
    expect(opened.linesWith('Source: SI 2010/959 reg 33(2)')).toHaveLength(1);
    expect((await iro.press(opened.button('Back to the list'))).lines).toEqual(list.lines);
  });

  test('and each look is in the audit trail: who, what, which child and why', async () => {
    const looks = await channel.looksDuring(async () => {
      const list = await iro.say('which of my reviews are due');
      await iro.press(list.button('CD · C102'));
    });
    expect(looks).toEqual([
      ...['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C107'].map((reference) => ({
        actor: 'iro', action: 'looked', child: reference, reason: 'allocated', detail: 'Reviews due · you · today, Mon 23 Nov',
      })),
      { actor: 'iro', action: 'looked', child: 'C102', reason: 'allocated', detail: 'Timetable · CD · C102 · today, Mon 23 Nov 2026' },
    ]);
  });

  test('as the days go by the same child moves up, with no import between', async () => {
    channel.becomes('2026-12-05T09:00:00.000Z');
    const reply = await iro.say('which of my reviews are due');
    expect(reply.listed).toContainEqual({ heading: 'Booked day has passed, nothing recorded', child: 'C105' });
    expect(reply.lines[0]).toBe('Reviews due · you · today, Sat 5 Dec');
  });

  test('after a move of the child to another IRO, neither the list nor the old card shows it', async () => {
    const old = await iro.say('which of my reviews are due');
    await channel.takeIn({ ...council, people: null, wholeCaseload: false, children: [child('C106', '2026-06-15', { initials: 'KL', works: { iro: 'iro.other' } })] });
    expect((await iro.say('which of my reviews are due')).children).not.toContain('C106');
    const pressed = await iro.press(old.button('KL · C106'));
    expect(pressed.linesWith('I can’t find “C106” among the children you work with.')).toHaveLength(1);
    await channel.takeIn({ ...council, people: null, wholeCaseload: false, children: council.children.filter(({ facts }) => facts.child === 'C106') });
  });
});

describe('an IRO with seventy children', () => {
  test('pages through all of them, each once, within Teams\' size limit, and back again', async () => {
    const busy = channel.chatOf(staff.busyIro);
    const shown: string[] = [];
    let page: Reply = await busy.say('which of my reviews are due');
    expect(page.linesWith('70 reviews')).toHaveLength(1);
    const first = page.lines;
    for (;;) {
      expect(page.bytes).toBeLessThan(TEAMS_LIMIT_BYTES);
      shown.push(...page.children);
      if (!page.hasButton('More')) break;
      page = await busy.press(page.button('More'));
    }
    expect([...shown].sort()).toEqual(seventy.map(({ facts }) => facts.child).sort());
    while (page.hasButton('Back')) page = await busy.press(page.button('Back'));
    expect(page.lines).toEqual(first);
  });

  test('comes back to the page from which a child was opened', async () => {
    const busy = channel.chatOf(staff.busyIro);
    const second = await busy.press((await busy.say('which of my reviews are due')).button('More'));
    const [reference = ''] = second.children;
    const opened = await busy.press(second.button(`ÄÖ · ${reference}`));
    expect((await busy.press(opened.button('Back to the list'))).lines).toEqual(second.lines);
  });
});

describe('an IRO asks in her own words', () => {
  test.each<[string, string, readonly string[]]>([
    ['overdue reviews', 'Reviews overdue', ['C102', 'C104']],
    ['reviews next week', 'Reviews', ['C106']],
    ['which reviews were held in June?', 'Reviews held', ['C101', 'C103', 'C105', 'C106', 'C107']],
    ['reviews held between 1 and 12 June', 'Reviews held', ['C101', 'C103', 'C105']],
    ['what reviews have i got coming up this week', 'Reviews', ['C105']],
  ])('%s', async (text, understood, references) => {
    const reply = await iro.say(text);
    expect(reply.lines[0]).toContain(understood);
    expect(reply.children).toEqual(references);
  });

  test.each([
    ['when is C101’s next review?', 'Review 4 of AB · C101 is booked for Thu 10 Dec 2026 (in 13 working days). It will be late: the legal limit is Fri 4 Dec 2026.'],
    ['when is c-102 due its next review', 'Review 4 of CD · C102 is due by Wed 11 Nov 2026 (8 working days ago) and not booked yet. It is overdue: the legal limit was Wed 11 Nov 2026.'],
    ['show me everything on GH', 'Review 4 of GH · C104 is due by Tue 8 Sep 2026 (54 working days ago) and not booked yet.'],
    ['why is C104 due then?', 'Review 4 of GH · C104 is due by Tue 8 Sep 2026 (54 working days ago) and not booked yet.'],
    ['my caseload', '8 children in care, 7 reviews due.'],
    ['Hello!', 'Hello Amber. Ask me which reviews are due, or about one child by reference or initials.'],
    ['what can you do?', 'Ask in your own words. For example:'],
    ['thanks', 'You are welcome.'],
    ['never mind', 'All right. Nothing was changed.'],
    ['what is the weather like', 'I don’t do that. I know the review timetable of children in care.'],
    ['please delete C101', 'I don’t do that. I know the review timetable of children in care.'],
    ['xyzzy plugh', 'I don’t do that. I know the review timetable of children in care.'],
    ['', 'I don’t do that. I know the review timetable of children in care.'],
  ])('%s', async (text, line) => {
    expect((await iro.say(text)).lines).toContain(line);
  });

  test('two children with the same initials: she is asked which one, and presses', async () => {
    const which = await iro.say('when is EF’s next review');
    expect(which.lines).toContain('2 children could be “EF”. Which one?');
    expect((await iro.press(which.button('EF · C109'))).lines).toContain('EF · C109 has no next review: care has ended or has not begun.');
  });

  test('every example that the help gives is understood', async () => {
    const help = await iro.say('help');
    const examples = help.linesWith('•').flatMap((line) => (line.replace('•', '').split(':')[0] ?? '').split('·').map((example) => example.trim()));
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) expect((await iro.say(example)).lines[0]).not.toMatch(/not sure|Not something/);
  });

  test('every button that an answer offers leads to an answer', async () => {
    for (const text of ['hello', 'help', 'my caseload', 'overdue reviews', 'when is C101 due']) {
      const { buttons } = await iro.say(text);
      for (const button of buttons) expect((await iro.press(button)).lines.length).toBeGreaterThan(1);
    }
  });
});

describe('those who manage', () => {
  test('a team manager asks by team and by person, and is managing', async () => {
    const manager = channel.chatOf(staff.teamManager);
    const looks = await channel.looksDuring(async () => {
      expect((await manager.say('overdue reviews in my team')).children).toEqual(['C102', 'C104']);
      expect((await manager.say('which of Fern Rivers’s reviews are overdue')).children).toEqual(['C102', 'C104']);
    });
    expect(new Set(looks.map(({ actor, action, reason }) => `${actor} ${action} ${reason}`))).toEqual(new Set(['tm.east looked managing']));
  });

  test('a service manager asks for one team of several', async () => {
    const reply = await channel.chatOf(staff.serviceManager).say('overdue reviews in the Children in Care West team');
    expect(reply.lines[0]).toBe('Reviews overdue · Children in Care West · today, Mon 23 Nov');
    expect(reply.children).toContain('C201');
    expect(reply.children).not.toContain('C102');
  });

  test('the IRO manager asks for one IRO, and is overseeing', async () => {
    const looks = await channel.looksDuring(async () => {
      expect((await channel.chatOf(staff.iroManager).say('which reviews are overdue for Fern Brook')).children).toEqual(['C201']);
    });
    expect(looks).toMatchObject([{ actor: 'im', action: 'looked', child: 'C201', reason: 'overseeing' }]);
  });

  test('business support sees reviews, with their own reason, and no caseload', async () => {
    const support = channel.chatOf(staff.businessSupport);
    const looks = await channel.looksDuring(async () => expect((await support.say('when is C101’s next review')).linesWith('Review 4 of AB · C101')).toHaveLength(1));
    expect(looks).toMatchObject([{ actor: 'bs', child: 'C101', reason: 'business_support' }]);
    expect((await support.say('my caseload')).lines).toContain('Your role shows you reviews, and not caseloads. Ask which reviews are due.');
  });
});
