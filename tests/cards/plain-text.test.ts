import * as fc from 'fast-check';
import { plainText } from '../../src/cards/plain-text';
import { anyText } from './any-view';
import { markdownIn } from './markdown-in';

/** What the reader of a card sees of a text. */
const asSeen = (text: string) => text.replace(/\\([*_`[\]])/g, '$1').replaceAll('\u200B', '');

describe('a text from outside', () => {
  test('is seen word for word', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(asSeen(plainText(text))).toBe(text.replaceAll('\u200B', '').replace(/^[ \t]+/gm, ''));
    }));
  });

  test('is nothing but text', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(markdownIn(plainText(text))).toEqual([]);
    }));
  });

  test('is left as it is where it is an ordinary name or day', () => {
    for (const text of ["O'Neil-Smith", 'AB · C1042', 'Booked Mon 30 Nov', '14 reviews: 1 will be late.', 'R & D']) {
      expect(plainText(text)).toBe(text);
    }
  });

  test('has a backslash before a sign only where phones understand it', () => {
    expect(plainText('*AB* [x](y) a_b')).toBe('\\*AB\\* \\[x\\](y) a\\_b');
    expect(plainText('- AB # ~ | < > {{ &amp; \\')).not.toMatch(/\\[^\u200B]/);
  });
});
