import * as fc from 'fast-check';
import type { View } from '../../src/answers/views';
import { renderCard } from '../../src/cards/render';
import { anyView } from './any-view';
import { faultsOf, partsOf, partsOfType } from './card-checks';
import { markdownIn } from './markdown-in';

const button = (title: string) => ({ title, ask: { question: { intent: 'help' as const, slots: {} }, page: 1, back: null } });

const line = {
  child: 'AB · C1042',
  what: 'review 2',
  day: 'Booked Mon 30 Nov',
  distance: 'in 5 working days',
  limit: 'Legal limit Tue 1 Dec',
  why: 'first review held Tue 1 Sep 2026, +3 months',
  open: button('').ask,
  openLabel: 'AB · C1042: open the timetable',
};

const list = (given: Partial<Extract<View, { kind: 'list' }>>): View => ({
  kind: 'list',
  understood: 'Reviews due · you · today',
  headline: '1 review.',
  groups: [{ title: 'Next week', lines: [line] }],
  note: '',
  pager: null,
  buttons: [],
  ...given,
});

const shownIn = (view: View) => partsOfType(renderCard(view), 'TextBlock').map(({ text }) => text);
const titlesIn = (card: object) => partsOfType(card, 'Action.').map(({ title }) => title);

describe('a card', () => {
  test('is sound, whatever the words in it', () => {
    fc.assert(fc.property(anyView, (view) => {
      expect(faultsOf(renderCard(view))).toEqual([]);
    }));
  });

  test('shows no word of its data as a link, a list, emphasis, a heading or a day', () => {
    fc.assert(fc.property(anyView, (view) => {
      const inSight = partsOfType(renderCard(view), 'Input.ChoiceSet').filter(({ style }) => style === 'expanded');
      const titles = inSight.flatMap(({ choices }) => (choices as { title: string }[]).map(({ title }) => title));
      const texts = [...partsOfType(renderCard(view), 'TextBlock').map(({ text }) => text), ...titles, renderCard(view).fallbackText];
      expect(texts.flatMap((text) => markdownIn(text as string))).toEqual([]);
    }));
  });

  test('leaves no place of its template unfilled', () => {
    fc.assert(fc.property(anyView, (view) => {
      const texts = partsOf(renderCard(view)).flatMap((part) => Object.values(part)).filter((value) => typeof value === 'string');
      const asked = textsOf(view).filter((text) => text.includes('${'));
      expect(texts.filter((text) => text.includes('${') && !isAbout(text, asked))).toEqual([]);
    }));
  });

  test('has the title of each button word for word, since a button reads no Markdown', () => {
    const title = '*AB* · [x](y) Mon 30 Nov ${headline}';
    const pager = { label: '1 to 12 of 70', previous: button(`${title} back`), next: button(`${title} more`) };
    const groups = [{ title: 'Next week', lines: [{ ...line, openLabel: `${title} open` }] }];
    const card = renderCard(list({ buttons: [button(title)], pager, groups }));
    expect(new Set(titlesIn(card))).toEqual(new Set([title, `${title} back`, `${title} more`, `${title} open`]));
  });

  test('gives back to the bot what its view says, as it is', () => {
    fc.assert(fc.property(anyView, (view) => {
      const carried = partsOfType(renderCard(view), 'Action.Execute').map(({ verb, data }) => JSON.stringify(verb === 'record' ? data : carriedBy(data as Carried)));
      const said = pressesOf(view).map((press) => JSON.stringify(press));
      expect(carried.sort()).toEqual(said.sort());
    }));
  });

  test('is read out in the words of its headline', () => {
    expect(renderCard(list({ headline: 'No [x](y) reviews *at all*.' }))['speak']).toBe('No [x](y) reviews *at all*.');
  });

  test('keeps a day on one line', () => {
    expect(shownIn(list({}))).toContain('Booked Mon\u00A030\u00A0Nov');
  });

  test('has no pager where everything fits, and only the ways that there are where it does not', () => {
    const label = '1 to 12 of 70';
    expect(titlesIn(renderCard(list({ groups: [] })))).toEqual([]);
    expect(titlesIn(renderCard(list({ groups: [], pager: { label, previous: null, next: button('More') } })))).toEqual(['More']);
    expect(titlesIn(renderCard(list({ groups: [], pager: { label, previous: button('Back'), next: null } })))).toEqual(['Back']);
  });

  test('shows nothing where there is nothing to say', () => {
    expect(shownIn(list({ groups: [] }))).toEqual(['Reviews due · you · today', '1 review.']);
    expect(shownIn(list({ groups: [], note: '3 more are overdue.' }))).toContain('3 more are overdue.');
  });

  test('opens a child wherever its line is pressed', () => {
    const [row] = partsOf(renderCard(list({}))).filter(({ selectAction }) => selectAction !== undefined);
    expect(row?.['selectAction']).toMatchObject({ type: 'Action.Execute', verb: 'ask', data: { ask: line.open }, title: line.openLabel });
    expect(partsOfType(row ?? {}, 'TextBlock').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['AB · C1042', 'in 5 working days', 'review 2']),
    );
  });
});

describe('a date of a timetable', () => {
  const date = {
    key: 'review-2',
    title: 'Review 2',
    day: 'Booked for Mon 30 Nov 2026',
    status: 'in 5 working days · on track',
    standsOut: false,
    why: ['Legal limit Tue 1 Dec 2026', 'First review held Tue 1 Sep 2026'],
    source: 'SI 2010/959 reg 33(2)',
    whyLabel: 'Review 2: why?',
  };
  const timetable = (given: Partial<typeof date>) =>
    renderCard({
      kind: 'timeline',
      understood: 'Timetable',
      headline: 'Review 2 is booked.',
      child: 'C1042',
      facts: [],
      sections: [{ title: 'Next review', lines: [{ ...date, ...given }] }],
      note: '',
      pager: null,
      buttons: [],
    });
  const byId = (card: object, id: string) => partsOf(card).find((part) => part['id'] === id) ?? {};

  test('keeps its reasons to itself until its line is pressed', () => {
    const card = timetable({});
    const reasons = byId(card, 'why-review-2');
    expect(reasons['isVisible']).toBe(false);
    expect(partsOfType(reasons, 'TextBlock').map(({ text }) => text)).toEqual([
      'Legal limit Tue\u00A01\u00A0Dec\u00A02026',
      'First review held Tue\u00A01\u00A0Sep\u00A02026',
      'Source: SI 2010/959 reg 33(2)',
    ]);
    expect(partsOfType(card, 'Action.ToggleVisibility')).toMatchObject([{ title: 'Review 2: why?', targetElements: ['why-review-2', 'shut-review-2', 'open-review-2'] }]);
  });

  test('says “Why?” while they are hidden and “Hide” while they are shown', () => {
    const card = timetable({});
    expect(byId(card, 'shut-review-2')).toMatchObject({ text: 'Why? ▾' });
    expect(byId(card, 'shut-review-2')).not.toHaveProperty('isVisible');
    expect(byId(card, 'open-review-2')).toMatchObject({ text: 'Hide ▴', isVisible: false });
  });

  test.each([
    [true, 'Bolder'],
    [false, undefined],
  ])('shows its status once, and in bold only where something is to be done (%s)', (standsOut, weight) => {
    const shown = partsOfType(timetable({ standsOut }), 'TextBlock').filter(({ text }) => text === date.status);
    expect(shown.map((part) => part['weight'])).toEqual([weight]);
  });
});

/** Every text of a view, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>).flatMap(textsOf) : [];
}

interface Carried {
  readonly ask?: unknown;
  readonly form?: unknown;
}

/** What a button of a card asks, or opens. */
function carriedBy({ ask, form }: Carried): unknown {
  return ask ?? form;
}

/** Every question, card or record that a view puts behind a button or a line. */
function pressesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const isPress = (key: string) => ['ask', 'open', 'form', 'record'].includes(key);
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => (isPress(key) ? [inner] : pressesOf(inner)));
}

/** Whether a text of the card is one of these texts, whatever stands before it and however its signs are marked. */
function isAbout(shown: string, texts: readonly string[]): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}$]/gu, '');
  return texts.some((text) => bare(shown).endsWith(bare(text)));
}
