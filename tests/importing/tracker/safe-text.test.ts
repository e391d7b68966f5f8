import fc from 'fast-check';
import { asPlainCell, fromPlainCell } from '../../../src/importing/tracker/safe-text';
import { csvSheet } from '../../../src/importing/tracker/write-sheet';

describe('a text in a CSV file', () => {
  test('that a spreadsheet would take for a formula stands behind an apostrophe', () => {
    expect(csvSheet(['Child'], [['=1+1'], ['+44'], ['-5'], ['@cmd'], ['\tx'], ['Zoë, "Z"']])).toBe('Child\n\'=1+1\n\'+44\n\'-5\n\'@cmd\n\'\tx\n"Zoë, ""Z"""\n');
  });

  test('never begins as a formula does, and is read back as it was', () => {
    const texts = fc.oneof(fc.string(), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\'', '\'='), fc.string()).map((parts) => parts.join('')));
    fc.assert(fc.property(texts, (text) => {
      expect(asPlainCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(fromPlainCell(asPlainCell(text))).toBe(text);
    }));
  });
});
