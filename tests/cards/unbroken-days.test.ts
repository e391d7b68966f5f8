import { withUnbrokenDays } from '../../src/cards/unbroken-days';

const seen = (text: string) => withUnbrokenDays(text).replaceAll('\u00A0', '~');

describe('a day in a text', () => {
  test.each([
    ['Booked Mon 30 Nov', 'Booked Mon~30~Nov'],
    ['Legal limit Wed 2 Jun 2027, our standard Tue 1 Jun 2027', 'Legal limit Wed~2~Jun~2027, our standard Tue~1~Jun~2027'],
  ])('stays in one piece: %s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test.each(['Month 30 Nov', 'Mon 30 November', 'Sun and Moon', 'in 20 working days'])('is not found in: %s', (text) => {
    expect(seen(text)).toBe(text);
  });
});
