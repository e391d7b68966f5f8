import type { Person } from '../../src/people/person';
import type { Store } from '../../src/store/open-store';
import { child, council, staff } from '../conversations/council';
import { aCouncil, ask, asList, asTimeline, asWords, looksDuring, press } from './asked';

let store: Store;

beforeAll(async () => {
  store = await aCouncil();
});

afterAll(() => store.close());

const next = (reference: string, asker: Person = staff.iro) => ask(store, asker, { intent: 'review.next', slots: { child: reference } });
const timeline = (reference: string, asker: Person = staff.iro) => ask(store, asker, { intent: 'child.timeline', slots: { child: reference } });

describe('when is a child\'s next review', () => {
  test.each([
    ['C101', 'Review 4 of AB · C101 is booked for Thu 10 Dec 2026 (in 13 working days). It will be late: the legal limit is Fri 4 Dec 2026.'],
    ['C102', 'Review 4 of CD · C102 is due by Wed 11 Nov 2026 (8 working days ago) and not booked yet. It is overdue: the legal limit was Wed 11 Nov 2026.'],
    ['C103', 'Review 4 of EF · C103 was booked for Thu 19 Nov 2026 (2 working days ago). Was it held?'],
    ['C104', 'Review 4 of GH · C104 is due by Tue 8 Sep 2026 (54 working days ago) and not booked yet.'],
    ['C105', 'Review 4 of IJ · C105 is booked for Thu 26 Nov 2026 (in 3 working days).'],
    ['C109', 'EF · C109 has no next review: care has ended or has not begun.'],
  ])('%s', async (reference, sentence) => {
    expect((await next(reference)).headline).toBe(sentence);
  });

  test('it can be asked by reference however it is written, by initials and by name', async () => {
    for (const typed of ['c101', 'C-101', ' c 101 ', 'cd', 'C.D.', 'Robin', 'robin meadow', 'Robin M']) {
      expect(asTimeline(await next(typed)).child).toMatch(/C10[12]$/);
    }
  });

  test('its three dates stand side by side and are not mixed', async () => {
    const [line] = asTimeline(await next('C105')).sections[0]?.lines ?? [];
    expect(line).toMatchObject({ title: 'Review 4', day: expect.stringMatching(/^Booked for Thu 26 Nov 2026/), source: 'SI 2010/959 reg 33(2)' });
    expect(line?.why).toEqual(expect.arrayContaining([expect.stringContaining('Thu 10 Dec 2026'), expect.stringMatching(/Fri 15 Jan 2027.*later than the law allows/)]));
  });
});

describe('a child\'s whole timetable', () => {
  test('says who works with the child and shows what is past its date, what is coming and what was held', async () => {
    const view = asTimeline(await timeline('C104'));
    expect(view.facts).toEqual(expect.arrayContaining([{ title: 'IRO', value: 'Amber Stone' }, { title: 'Social worker', value: 'Fern Rivers' }]));
    expect(view.sections.map(({ title }) => title)).toEqual(['Next review', 'Past its date']);
    const [review] = view.sections[0]?.lines ?? [];
    expect(review?.why.join(' ')).toContain('Unplanned move Mon 10 Aug 2026');
    expect(review?.why.join(' ')).toContain('Summer bank holiday');
  });

  test('shows every date once over its pages, with a key of its own on each page', async () => {
    const shown: string[] = [];
    let view = asTimeline(await timeline('C104'));
    const [, all] = /of (\d+)$/.exec(view.pager?.label ?? '') ?? [];
    for (;;) {
      const lines = view.sections.flatMap(({ lines: onPage }) => onPage);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      shown.push(...lines.map(({ key }) => key));
      if (!view.pager?.next) break;
      view = asTimeline(await press(store, staff.iro, view.pager.next));
    }
    expect(shown).toHaveLength(Number(all));
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('a booked day after the limit is late before it comes, and "overdue" needs the law', async () => {
    const status = async (reference: string) => asTimeline(await timeline(reference)).sections[0]?.lines[0]?.status;
    expect(await status('C101')).toContain('will be late');
    expect(await status('C102')).toContain('overdue');
    expect(await status('C104')).toContain('past our standard');
    expect(await status('C105')).toContain('on track');
    const lines = asTimeline(await timeline('C104')).sections.flatMap((section) => section.lines);
    expect(lines.filter((line) => line.status.includes('overdue'))).toEqual([]);
  });

  test('a child whose worker is on no staff list is shown with what is written', async () => {
    expect(asTimeline(await timeline('C202', staff.otherIro)).facts).toEqual(expect.arrayContaining([{ title: 'Social worker', value: 'sw.gone' }]));
  });
});

describe('the way to a child and back', () => {
  test('leads from the page of the list to the child, to the child\'s other pages, and back', async () => {
    const list = asList(await ask(store, staff.iro, { intent: 'reviews.list', slots: { status: 'due', scope: 'me' } }));
    const line = list.groups[3]?.lines[0];
    const opened = asTimeline(await press(store, staff.iro, line && { open: line.open }));
    expect(opened.child).toBe('GH · C104');
    const second = asTimeline(await press(store, staff.iro, opened.pager?.next));
    const back = await press(store, staff.iro, second.buttons.find(({ title }) => title === 'Back to the list'));
    expect(back).toEqual(list);
  });

  test('is kept where it first has to be asked which child', async () => {
    const list = { question: { intent: 'reviews.list' as const, slots: { status: 'due' as const } }, page: 1 };
    const which = asWords(await ask(store, staff.iro, { intent: 'child.timeline', slots: { child: 'EF' } }, { back: list }));
    const child103 = asTimeline(await press(store, staff.iro, which.buttons.find(({ title }) => title.includes('C103'))));
    expect(child103.buttons.map(({ title }) => title)).toContain('Back to the list');
  });
});

describe('initials that two children share', () => {
  test('bring a question back, with reference and year of birth, and each look is recorded', async () => {
    const looks = await looksDuring(store, async () => {
      const which = asWords(await next('EF'));
      expect(which.headline).toBe('2 children could be “EF”. Which one?');
      expect(which.buttons.map(({ title }) => title)).toEqual(['EF · C103, born 2014', 'EF · C109, born 2016']);
      expect((await press(store, staff.iro, which.buttons[0])).headline).toContain('EF · C103');
    });
    expect(looks.map(({ child: seen }) => seen)).toEqual(['C103', 'C109', 'C103']);
  });

  test('mean one child alone to somebody who may see only one of them', async () => {
    expect(asTimeline(await next('AB')).child).toBe('AB · C101');
    expect(asTimeline(await next('AB', staff.otherIro)).child).toBe('AB · C201');
  });

  test('of more children than buttons say so, and a reference that looks like initials means its own child', async () => {
    const many = ['AB', ...Array.from({ length: 8 }, (_, index) => `M${index}`)].map((id) => child(id, '2026-06-10', { initials: 'AB' }));
    const own = await aCouncil({ ...council, children: many });
    const which = asWords(await ask(own, staff.iro, { intent: 'review.next', slots: { child: 'ab' } }));
    expect([which.headline, which.buttons.length, which.paragraphs]).toEqual(['9 children could be “ab”. Which one?', 6, ['These are the first 6. For another, ask with the reference.']]);
    expect(asTimeline(await press(own, staff.iro, which.buttons[0])).child).toBe('AB · AB');
    await own.close();
  });
});

describe('a child whom somebody may not see', () => {
  test('is answered in the same words as one that does not exist, and no look is recorded', async () => {
    for (const intent of ['review.next', 'child.timeline'] as const) {
      const about = (reference: string) => ask(store, staff.iro, { intent, slots: { child: reference } });
      const looks = await looksDuring(store, async () => {
        const [theirs, nobodys] = [await about('C201'), await about('C999')];
        expect({ ...theirs, understood: '', headline: theirs.headline.replace('C201', '?') }).toEqual({ ...nobodys, understood: '', headline: nobodys.headline.replace('C999', '?') });
      });
      expect(looks.map(({ action, child: seen }) => [action, seen])).toEqual([['asked', null], ['asked', null]]);
    }
  });

  test('business support sees the next review, and not the whole timetable', async () => {
    const shown = asTimeline(await next('C101', staff.businessSupport));
    expect(shown.buttons.map(({ title }) => title)).not.toContain('Whole timetable');
    expect(asWords(await timeline('C101', staff.businessSupport)).headline).toBe('Your role shows you reviews, and not the whole timetable of a child. Ask when the child’s next review is.');
    const [line] = asList(await ask(store, staff.businessSupport, { intent: 'reviews.list', slots: { person: 'Amber' } })).groups[0]?.lines ?? [];
    expect(asTimeline(await press(store, staff.businessSupport, line && { open: line.open })).understood).toBe('Next review · AB · C101');
  });

  test('no child named is asked for', async () => {
    expect((await ask(store, staff.iro, { intent: 'review.next', slots: {} })).headline).toMatch(/^Which child\?/);
  });
});

test('facts that contradict each other are said to, in words that show what is wrong', async () => {
  const own = await aCouncil({ ...council, children: [child('C302', null, { initials: 'ST', reviews: [{ held: '2026-06-10', part: 2 }] })] });
  const answered = asWords(await ask(own, staff.iro, { intent: 'child.timeline', slots: { child: 'C302' } }));
  expect(answered.headline).toMatch(/^I can’t work out the dates of ST · C302: .*part 2/);
  await own.close();
});
