import fc from 'fast-check';
import { asking, askSchema, writeAsk, type Ask } from '../../src/answers/ask';
import { pageOf } from '../../src/answers/pages';
import type { Button } from '../../src/answers/views';
import { day } from '../../src/calendar/local-date';

const question: Ask['question'] = { intent: 'reviews.list', slots: { status: 'due', scope: 'me', when: { from: day('2026-12-01') } } };

/** What a button says when it comes back from Teams. */
const comesBack = (button: Button): Ask => askSchema.parse(JSON.parse(JSON.stringify('ask' in button ? button.ask : null)));

describe('pages', () => {
  test('show everything once, in order, whatever the length', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (length, size) => {
      const all = Array.from({ length }, (_, index) => index);
      const shown: number[] = [];
      let page = pageOf(all, asking(question), size);
      shown.push(...page.shown);
      while (page.pager?.next) {
        page = pageOf(all, comesBack(page.pager.next), size);
        shown.push(...page.shown);
      }
      expect(shown).toEqual(all);
      while (page.pager?.previous) page = pageOf(all, comesBack(page.pager.previous), size);
      expect(page.shown).toEqual(all.slice(0, size));
    }));
  });

  test('say where one is, and have no buttons to nowhere', () => {
    const all = Array.from({ length: 25 }, (_, index) => index);
    const labels = [1, 2, 3].map((page) => {
      const { pager } = pageOf(all, { ...asking(question), page }, 10);
      return [pager?.label, pager?.previous?.title, pager?.next?.title];
    });
    expect(labels).toEqual([['1 to 10 of 25', undefined, 'More'], ['11 to 20 of 25', 'Back', 'More'], ['21 to 25 of 25', 'Back', undefined]]);
    expect(pageOf(all, asking(question), 25).pager).toBeNull();
  });

  test('beyond the last show the last: the list may have become shorter meanwhile', () => {
    const page = pageOf([1, 2, 3], { ...asking(question), page: 900 }, 2);
    expect([page.shown, page.here.page]).toEqual([[3], 2]);
    expect(pageOf([], { ...asking(question), page: 3 }, 2)).toMatchObject({ shown: [], pager: null });
  });
});

describe('an ask on a button', () => {
  const ask: Ask = { question, page: 3, back: { question: { intent: 'reviews.list', slots: {} }, page: 2 } };

  test('comes back as it went out', () => {
    expect(comesBack({ title: 'More', ask: writeAsk(ask) })).toEqual(ask);
  });

  const written = writeAsk(ask);

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'reviews.list'],
    ['a list', [written]],
    ['a page that is none', { ...written, page: 0 }],
    ['a huge page', { ...written, page: 1e9 }],
    ['half a page', { ...written, page: 1.5 }],
    ['a page as text', { ...written, page: '1' }],
    ['an unknown intent', { ...written, question: { intent: 'child.delete', slots: {} } }],
    ['an unknown slot', { ...written, question: { ...written.question, slots: { role: 'director' } } }],
    ['an unknown field', { ...written, asker: 'director' }],
    ['a day that does not exist', { ...written, question: { intent: 'reviews.list', slots: { when: { from: '2026-02-30' } } } }],
    ['a child that is an object', { ...written, question: { intent: 'review.next', slots: { child: { id: 'C101' } } } }],
    ['a child of great length', { ...written, question: { intent: 'review.next', slots: { child: 'C'.repeat(10_000) } } }],
    ['a way back that goes on', { ...written, back: { ...written, back: written } }],
    ['no way back said', { question: written.question, page: 1 }],
  ])('that was tampered with is refused: %s', (_, carried) => {
    expect(askSchema.safeParse(carried).success).toBe(false);
  });
});
